// A run's options, as plain data that a worker can be sent, → the job with everything loaded.

import {diagnose, type Checked} from '../diagnostic/diagnostic.ts'
import type {Host} from '../host/host.ts'
import type {EditionName} from '../pipeline.ts'
import {loadMaterials, loadSettings} from './materials.ts'
import {namedPrevious} from './previous.ts'
import {startOf} from './project.ts'
import type {Job} from './run.ts'

export interface JobOptions {
  readonly root: string
  readonly cwd: string
  readonly strict: boolean
  /** Path of last year's report, where it was named. */
  readonly previous: string | undefined
  readonly stdin: Uint8Array | undefined
  /** Absent: check only. */
  readonly making:
    | {
        readonly wanted: readonly EditionName[]
        readonly draft: boolean
        readonly verify: boolean
        readonly epoch: number | undefined
        readonly out: string | undefined
      }
    | undefined
}

/** No value where settings, forms, templates, style or last year's report cannot be used. Throws HostError. */
export async function openJob(host: Host, options: JobOptions): Promise<Checked<Job>> {
  const {root, cwd, strict, stdin, making} = options
  const settings = loadSettings(host, root)
  const materials = making && await loadMaterials(host, root, settings.value?.config ?? {})
  const diagnostics = [...settings.diagnostics, ...(materials?.diagnostics ?? [])]
  if (!settings.value || (making && !materials?.value)) return {value: undefined, diagnostics}
  const previous = options.previous === undefined ? undefined : namedPrevious(host, options.previous, settings.value.forms)
  if (options.previous !== undefined && !previous) {
    return {value: undefined, diagnostics: [...diagnostics, diagnose('file', 'notReport', {}, startOf(options.previous))]}
  }
  const made = making && materials?.value && {...making, materials: materials.value, wanted: new Set(making.wanted)}
  return {value: {host, root, cwd, settings: settings.value, strict, previous, stdin, ...(made && {making: made})}, diagnostics}
}
