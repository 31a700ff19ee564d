// A run's options, as plain data that a worker can be sent, → the job with everything loaded.

import {type Checked, diagnose, hasErrors} from '../diagnostic/diagnostic.ts'
import {type EditionName, isEditionName, usualEditions} from '../edition/names.ts'
import type {Host} from '../host/host.ts'
import {type CountedStore, openCountedStore} from './cache/counted-store.ts'
import type {Config} from './config.ts'
import {type Given, givenReport, RefusedFile} from './given.ts'
import {loadMaterials, loadSettings} from './materials.ts'
import {startOf} from './project.ts'
import type {Job} from './run.ts'

export interface JobOptions {
  readonly root: string
  readonly cwd: string
  readonly strict: boolean
  /** Path of last year's report, where it was named. */
  readonly previous: string | undefined
  /** Paths of the reports that a government's sums up, where they were given. */
  readonly members?: readonly string[] | undefined
  /** Whether no other report is worked on. */
  readonly only?: boolean
  readonly stdin: Uint8Array | undefined
  /** Digest of the program, where what is read of members may be remembered. */
  readonly remembers?: string | undefined
  /** What outcomes say of their reports for the whole, where that is more than the project's roster asks for. */
  readonly stating?: 'facts' | 'texts'
  /** Absent: check only. */
  readonly making:
    | {
        /** Absent: those that nianbao.yaml names, else the usual ones. */
        readonly wanted: readonly EditionName[] | undefined
        readonly draft: boolean
        readonly verify: boolean
        readonly epoch: number | undefined
        readonly out: string | undefined
      }
    | undefined
}

/**
 * No value where settings, forms, templates, style or the reports given beside cannot be used. Throws HostError.
 * @param plain the host below one that remembers what it was asked
 */
export async function openJob(host: Host, options: JobOptions, plain = host): Promise<Checked<Job>> {
  const {root, cwd, strict, stdin, making} = options
  const settings = loadSettings(host, root)
  const materials = making && (await loadMaterials(host, root, settings.value?.config ?? {}))
  const diagnostics = [...settings.diagnostics, ...(materials?.diagnostics ?? [])]
  if (!settings.value || (making && !materials?.value)) return {value: undefined, diagnostics}
  const given = async (path: string, role: string, counted?: CountedStore): Promise<Given[]> => {
    let report: Given | undefined
    try {
      report = await givenReport(host, path, role, settings.value!.forms, counted)
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error
      diagnostics.push(error.diagnostic)
      return []
    }
    if (!report) diagnostics.push(diagnose('file', 'notReport', {}, startOf(path)))
    return report ? [report] : []
  }
  const [previous] = options.previous === undefined ? [] : await given(options.previous, 'previous')
  const members: Given[] = []
  const counted = options.members && countedStore(plain, options, settings.value.config)
  for (const path of options.members ?? []) members.push(...(await given(path, 'member', counted)))
  counted?.save()
  if (hasErrors(diagnostics)) return {value: undefined, diagnostics}
  const wanted = new Set(making?.wanted ?? configured(settings.value.config))
  const made = making && materials?.value && {...making, materials: materials.value, wanted}
  return {
    value: {
      host,
      root,
      cwd,
      settings: settings.value,
      strict,
      previous,
      only: options.only ?? false,
      stdin,
      ...(options.members && {members}),
      ...(options.stating && {stating: options.stating}),
      ...(made && {making: made}),
    },
    diagnostics,
  }
}

function countedStore(host: Host, {root, remembers}: JobOptions, config: Config): CountedStore | undefined {
  return remembers === undefined ? undefined : openCountedStore(host, root, {program: remembers, config})
}

/** `editions:` of nianbao.yaml; report.json is written whether it is named or not. */
function configured({editions}: Config): readonly EditionName[] {
  return editions ? editions.filter(isEditionName) : usualEditions
}
