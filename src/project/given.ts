// A report that was given by its file: a source, a report.json, or a page that we published.

import type {Form} from '../form/form.ts'
import {type Host, HostError} from '../host/host.ts'
import {decode, longestSource} from '../markdown/decode.ts'
import {parse} from '../markdown/parse.ts'
import {readReport} from '../report/json.ts'
import {read} from '../report/read.ts'
import type {Report} from '../report/report.ts'
import type {ManifestInput} from './manifest.ts'

/** A report beside the one that is worked on, and the file that it was read from. */
export interface Given {
  readonly report: Report
  readonly input: ManifestInput
}

/** Pages carry their pictures inside. */
const longestPage = 64 * 1024 * 1024

/** The report in the file, whatever its year; undefined where it holds none. Throws HostError where it cannot be read. */
export async function givenReport(
  host: Host,
  path: string,
  role: string,
  forms: readonly Form[],
): Promise<Given | undefined> {
  const page = /\.html?$/iu.test(path)
  const bytes = host.read(path, page ? longestPage : longestSource + 1)
  if (!bytes) throw new HostError('read', path, 'ENOENT')
  const report = await readAs(path, page, bytes, forms)
  return report && {report, input: {role, path, bytes}}
}

async function readAs(
  path: string,
  page: boolean,
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<Report | undefined> {
  if (page) {
    const {readPublished} = await import('../verify/html/published.ts')
    const text = readPublished(bytes, forms)
    return text === undefined ? undefined : readReport(path, text, forms).value
  }
  return /\.json$/iu.test(path)
    ? readReport(path, new TextDecoder().decode(bytes), forms).value
    : sourceReport(path, bytes, forms)
}

/** What was read from the same bytes before: an editor asks for last year's report at every key. */
const known = new WeakMap<
  Uint8Array,
  {readonly path: string; readonly forms: readonly Form[]; readonly report: Report | undefined}
>()

/** The report of a source. What does not even say its year is none. */
export function sourceReport(path: string, bytes: Uint8Array, forms: readonly Form[]): Report | undefined {
  const before = known.get(bytes)
  if (before?.path === path && before.forms === forms) return before.report
  const {value: source} = decode(path, bytes)
  const tree = source && parse(source).value
  const found = tree && read(source, tree, forms).value
  const report = found?.front.year && found
  known.set(bytes, {path, forms, report})
  return report
}
