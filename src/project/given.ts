// A report that was given by its file: a source, a report.json, a page that we published, or whatever import reads.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {type Host, HostError} from '../host/host.ts'
import {decode, longestSource} from '../markdown/decode.ts'
import {parse} from '../markdown/parse.ts'
import {readReport} from '../report/json.ts'
import {read} from '../report/read.ts'
import type {Report} from '../report/report.ts'
import type {CountedStore} from './cache/counted-store.ts'
import {foundIn, importedFrom} from './imported.ts'
import type {ManifestInput} from './manifest.ts'

/** A report beside the one that is worked on, and the file that it was read from. */
export interface Given {
  readonly report: Report
  readonly input: ManifestInput
}

/** The file is none that a report is read from; what is to be said of it. */
export class RefusedFile extends Error {
  readonly diagnostic: Diagnostic
  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.code}`)
    this.diagnostic = diagnostic
  }
}

/** Pages carry their pictures inside; a byte more shows that a file is too large. */
const longestFile = 64 * 1024 * 1024 + 1

/**
 * The report in the file, whatever its year; undefined where it holds none. Throws HostError where it cannot be read,
 * RefusedFile where it is of a kind or a size that is not.
 * @param counted where its facts alone are asked for: what was read of such files before
 */
export async function givenReport(
  host: Host,
  path: string,
  role: string,
  forms: readonly Form[],
  counted?: CountedStore,
): Promise<Given | undefined> {
  const own = /\.(?:md|json)$/iu.test(path)
  const bytes = host.read(path, own ? longestSource + 1 : longestFile)
  if (!bytes) throw new HostError('read', path, 'ENOENT')
  const before = counted?.find(path, bytes, forms)
  const report = before ?? (await reportIn(path, bytes, forms))
  if (report && !before) counted?.keep(path, bytes, report)
  return report && {report, input: {role, path, bytes}}
}

/** By the end of the file's name, or by what it begins with. Throws RefusedFile. */
export async function reportIn(path: string, bytes: Uint8Array, forms: readonly Form[]): Promise<Report | undefined> {
  if (/\.json$/iu.test(path)) return readReport(path, new TextDecoder().decode(bytes), forms).value
  if (/\.md$/iu.test(path) || new TextDecoder().decode(bytes.subarray(0, 8)).startsWith('---'))
    return sourceReport(path, bytes, forms)
  if (/\.html?$/iu.test(path)) {
    const {readPublished} = await import('../verify/html/published.ts')
    const text = readPublished(bytes, forms)
    if (text !== undefined) return readReport(path, text, forms).value
  }
  const result = await foundIn(path, bytes)
  if ('refused' in result) {
    // What is called a page and is nothing at all holds no report; of a kind that is not read, that is said.
    if (/\.html?$/iu.test(path) && result.refused.code === 'import-kind') return undefined
    throw new RefusedFile(result.refused)
  }
  const {source, front} = await importedFrom(path, [result.found], forms, {})
  if (front.year === undefined) return undefined
  return sourceReport(path, new TextEncoder().encode(source), forms)
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
