// Work on a source, and what its outcome rests on: what was asked for this source, what is common to all of them, and what
// was written. Plain data that crosses threads.

import {type Host, HostError} from '../../host/host.ts'
import {sha256} from '../hash.ts'
import {below, type SourceFile} from '../project.ts'
import type {Aside, Job, Outcome, Worked} from '../run.ts'
import {type Memory, remember} from '../watch-memory.ts'
import {type Output, outputsIn} from './outputs.ts'
import {type Asked, askedOf} from './questions.ts'

export interface Trace {
  readonly asked: readonly Asked[]
  /** JSON of the questions that all reports rest on, as far as they were asked by now: settings, forms, templates, fonts. */
  readonly common: string
  /** Of a published report. */
  readonly outputs?: readonly Output[]
  readonly aside?: Aside
}

/** Without a trace where nothing is to be remembered: what could not be read may be there the next time. */
export type Traced = Outcome & {readonly trace?: Trace}

/** @param common the host with which the job was opened */
export function tracer(
  job: Job,
  common: Memory,
  work: (source: SourceFile, job: Job) => Promise<Worked>,
): (source: SourceFile) => Promise<Traced> {
  const {host, making} = job
  let told: {readonly count: number; readonly text: string} | undefined
  return async (source) => {
    const memory = remember(host, making?.out)
    const {aside, ...outcome} = await work(source, {...job, host: memory.host})
    if (!isLasting(outcome)) return outcome
    const outputs = outcome.published === undefined ? undefined : written(host, outcome.published)
    if (outcome.published !== undefined && !outputs) return outcome
    return {
      ...outcome,
      trace: {asked: askedOf(memory), common: shared(), ...(outputs && {outputs}), ...(aside && {aside})},
    }
  }

  function shared(): string {
    const count = common.count()
    if (told?.count !== count) told = {count, text: JSON.stringify(askedOf(common))}
    return told.text
  }
}

function isLasting({fault, diagnostics, source}: Outcome): boolean {
  return fault === undefined && /\.md$/iu.test(source.path) && !diagnostics.some(({code}) => code === 'file')
}

/** The files in the folder, if they are those of its manifest: another build may have written there meanwhile. */
function written(host: Host, folder: string): Output[] | undefined {
  try {
    const outputs = outputsIn(host, folder)
    const manifest = host.read(below(folder, 'manifest.json'))
    if (!outputs || !manifest) return undefined
    const listed = JSON.parse(new TextDecoder().decode(manifest)) as {
      readonly outputs: readonly {readonly path: string; readonly sha256: string}[]
    }
    const digests = new Map(listed.outputs.map((file) => [file.path, file.sha256]))
    digests.set('manifest.json', sha256(manifest))
    const same = outputs.length === digests.size && outputs.every(([name, digest]) => digests.get(name) === digest)
    return same ? outputs : undefined
  } catch (error) {
    if (error instanceof HostError || error instanceof SyntaxError) return undefined
    throw error
  }
}
