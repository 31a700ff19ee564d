// A report and another of the same office (last year's, the one that was built last, one that was published) → what differs.

import type {Form} from '../form/form.ts'
import type {Host} from '../host/host.ts'
import type {Report} from '../report/report.ts'
import type {DroppedFile} from './desk-import.ts'
import {type Difference, difference} from './difference.ts'
import {loadForms} from './forms.ts'
import {givenReport, RefusedFile, reportIn, sourceReport} from './given.ts'
import {previousBeside} from './previous.ts'
import {below, listSources} from './project.ts'

export type ComparedTo = 'last' | 'built' | 'published'

export interface Compared {
  readonly office?: string
  readonly year?: number
  /** The other one's year; absent: there is none to compare with. */
  readonly other?: {
    readonly office?: string
    readonly year?: number
    /** Of a file that was given. */
    readonly name?: string
    readonly difference: Difference
  }
}

/** Undefined where there is no such report in the project. */
export async function compareWith(
  host: Host,
  root: string,
  path: string,
  to: ComparedTo,
  published?: DroppedFile,
): Promise<Compared | undefined> {
  const forms = (loadForms(host).value ?? []).map(({form}) => form)
  const source = listSources(host, root, root, []).sources.find((one) => one.path === below(root, path))
  const bytes = source && host.read(source.path)
  const report = bytes && sourceReport(source!.path, bytes, forms)
  if (!source || !report) return undefined
  const [office, year] = [report.front.office?.value, report.front.year?.value]
  const named = {...(office !== undefined && {office}), ...(year !== undefined && {year})}
  const other =
    to === 'last'
      ? (previousBeside(host, source.path, report, forms)?.report ?? lastOf(host, root, report, forms))
      : to === 'built'
        ? await builtReport(host, below(root, `output/${source.folder}/report.json`), forms)
        : published && (await publishedReport(published, forms))
  if (!other) return named
  const [its, whose] = [other.front.year?.value, other.front.office?.value]
  return {
    ...named,
    other: {
      ...(whose !== undefined && {office: whose}),
      ...(its !== undefined && {year: its}),
      ...(published && {name: published.name}),
      difference: difference(other, report),
    },
  }
}

/** Of a page, a PDF or an office file that a person has kept of what is published. */
async function publishedReport({name, bytes}: DroppedFile, forms: readonly Form[]): Promise<Report | undefined> {
  try {
    return await reportIn(name, bytes, forms)
  } catch (error) {
    if (error instanceof RefusedFile) return undefined
    throw error
  }
}

/** Of the same office and the year before, wherever in the project it lies. */
function lastOf(host: Host, root: string, {front}: Report, forms: readonly Form[]): Report | undefined {
  for (const {path} of listSources(host, root, root, []).sources) {
    const bytes = host.read(path)
    const report = bytes && sourceReport(path, bytes, forms)
    if (
      report?.front.office?.value === front.office?.value
      && report?.front.year?.value === (front.year?.value ?? 0) - 1
    )
      return report
  }
  return undefined
}

async function builtReport(host: Host, path: string, forms: readonly Form[]): Promise<Report | undefined> {
  if (host.kind(path) !== 'file') return undefined
  try {
    return (await givenReport(host, path, 'built', forms))?.report
  } catch (error) {
    if (error instanceof RefusedFile) return undefined
    throw error
  }
}
