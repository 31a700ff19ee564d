// Last year's report of the same office: the source beside this one with the year before in its name, or the file that
// was named. What is said about it is said when it is checked itself.

import type {Form} from '../form/form.ts'
import {HostError, type Host} from '../host/host.ts'
import {decode, longestSource} from '../markdown/decode.ts'
import {parse} from '../markdown/parse.ts'
import {readReport} from '../report/json.ts'
import {read} from '../report/read.ts'
import type {Report} from '../report/report.ts'
import type {ManifestInput} from './manifest.ts'
import {stdinPath} from './project.ts'

export interface Previous {
  readonly report: Report
  readonly input: ManifestInput
}

/** The report in `named`, whatever its year. Throws HostError where it cannot be read. */
export function namedPrevious(host: Host, named: string, forms: readonly Form[]): Previous | undefined {
  const bytes = host.read(named, longestSource + 1)
  if (!bytes) throw new HostError('read', named, 'ENOENT')
  const report = /\.json$/iu.test(named)
    ? readReport(named, new TextDecoder().decode(bytes), forms).value
    : sourceReport(named, bytes, forms)
  return report && {report, input: {role: 'previous', path: named, bytes}}
}

/** The source beside `path`, if it is of the same office and of the year before. */
export function previousBeside(host: Host, path: string, {front}: Report, forms: readonly Form[]): Previous | undefined {
  const year = front.year?.value
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (path === stdinPath || year === undefined || !name.includes(String(year))) return undefined
  const beside = path.slice(0, -name.length) + name.replace(String(year), String(year - 1))
  let bytes: Uint8Array | undefined
  try {
    bytes = host.read(beside, longestSource + 1)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
  }
  const report = bytes && sourceReport(beside, bytes, forms)
  if (!bytes || report?.front.year?.value !== year - 1 || report.front.office?.value !== front.office?.value) return undefined
  return {report, input: {role: 'previous', path: beside, bytes}}
}

function sourceReport(path: string, bytes: Uint8Array, forms: readonly Form[]): Report | undefined {
  const {value: source} = decode(path, bytes)
  const tree = source && parse(source).value
  return tree && read(source, tree, forms).value
}
