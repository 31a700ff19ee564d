// The step summary of GitHub Actions: Markdown at the end of the file that GITHUB_STEP_SUMMARY names.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {type Host, HostError} from '../../host/host.ts'
import {fileFault} from '../../project/file-fault.ts'
import {absolute} from '../../project/project.ts'

/** Appends; what the system refused, where it did. Nothing where no such file is named. */
export function appendSummary(
  host: Host,
  cwd: string,
  named: string | undefined,
  text: string,
): Diagnostic | undefined {
  if (!named) return undefined
  const path = absolute(cwd, named)
  try {
    host.write(path, Buffer.concat([host.read(path) ?? new Uint8Array(), new TextEncoder().encode(text)]))
    return undefined
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return fileFault(error)
  }
}
