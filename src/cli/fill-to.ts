// `nianbao fill SOURCE --to FILE`: the facts of sources into the blank cells of a form that a superior sent. A source with a
// broken sum fills nothing.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Host} from '../host/host.ts'
import {fillForm, type Put} from '../project/fill-form.ts'
import {sourceReport} from '../project/given.ts'
import {readBytes} from '../project/imported.ts'
import {openJob} from '../project/open.ts'
import type {SourceFile} from '../project/project.ts'
import {work} from '../project/run.ts'

export interface FillingTo {
  readonly host: Host
  readonly root: string
  readonly cwd: string
  readonly replace: boolean
  readonly dry: boolean
}

export interface FilledTo {
  readonly put: readonly Put[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes the file at `path` once, with the facts of all sources. Throws HostError. */
export async function fillTo(
  path: string,
  sources: readonly SourceFile[],
  {host, root, cwd, replace, dry}: FillingTo,
): Promise<FilledTo> {
  const {value: job, diagnostics} = await openJob(host, {
    root,
    cwd,
    strict: false,
    previous: undefined,
    stdin: undefined,
    making: undefined,
  })
  if (!job) return {put: [], diagnostics}
  const said: Diagnostic[] = [...diagnostics]
  const put: Put[] = []
  const before = readBytes(host, path)
  let bytes = before
  for (const source of sources) {
    const outcome = await work(source, job)
    // A blank is only not written; a wrong number must not go further.
    const faults = outcome.diagnostics.filter(
      ({severity, code, facts = []}) =>
        severity === 'error' && (code === 'file' || (facts.length > 0 && code !== 'cell-blank')),
    )
    const report =
      faults.length > 0 ? undefined : sourceReport(source.path, readBytes(host, source.path), job.settings.forms)
    said.push(...faults)
    if (!report) continue
    const filled = await fillForm(path, bytes, report, job.settings.forms, {replace, alone: sources.length === 1})
    said.push(...filled.diagnostics)
    put.push(...filled.put)
    bytes = filled.bytes ?? bytes
  }
  if (!dry && bytes !== before) host.write(path, bytes)
  return {put, diagnostics: said}
}
