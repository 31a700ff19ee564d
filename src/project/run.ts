// Many sources, one after the other: read, check, and, where that is asked for, made into editions. A source that fails
// stops no other; what happened to each is an Outcome.

import {buildingCodes} from '../diagnostic/codes.ts'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {HostError} from '../host/host.ts'
import {checkRead, type Judged, type Publishable, publishable, readSource} from '../pipeline.ts'
import type {Report} from '../report/report.ts'
import {type Stated, statedOf, withoutTexts} from '../report/stated.ts'
import {openCodes} from '../rules/check.ts'
import {openIdentities} from '../rules/identities.ts'
import type {Waived} from '../rules/waivers.ts'
import {type Around, type Beside, heldAgainst, lookBeside} from './beside.ts'
import {settingsFor} from './check-settings.ts'
import {EditionFault} from './edition-fault.ts'
import {fileFault} from './file-fault.ts'
import {foundInFile} from './foreign.ts'
import {foundIn, importedFrom, isForeign} from './imported.ts'
import {type MakingJob, type Produced, produce, relief} from './produce.ts'
import {type SourceFile, startOf, stdinPath} from './project.ts'

/** Enough to say how large a file is that is too large; an endless one ends. */
const mostRead = 64 * 1024 * 1024

export interface Job extends Around {
  readonly strict: boolean
  /** What outcomes are to say of their reports: the facts, or the prose, too. */
  readonly stating?: 'facts' | 'texts'
  /** What was read from standard input. */
  readonly stdin: Uint8Array | undefined
  /** Absent: check only. */
  readonly making?: MakingJob
}

/** An office and a year, and where the office is named. */
export interface Whose {
  readonly office: string
  readonly year: number
  readonly place: Place
}

export interface Outcome {
  readonly source: SourceFile
  readonly diagnostics: readonly Diagnostic[]
  /** What a waiver lets stand. */
  readonly waived?: readonly Waived[]
  /** The source's text without BOM, where it is text and something was found in it. */
  readonly text: string | undefined
  /** Folder that was written. */
  readonly published: string | undefined
  /** The form that it was judged by, and the equations and codes that could not be; undefined where it could not be read. */
  readonly judged?:
    | {readonly form: string; readonly open: readonly string[]; readonly openCodes: readonly string[]}
    | undefined
  /** Whether it was held against the report of last year that was named. */
  readonly usedPrevious?: boolean
  /** Where the project has a roster, or facts were asked for: what the whole needs of it. */
  readonly stated?: Stated
  /** Whose report it is, where the source says so. */
  readonly whose?: Whose
  /** A fault of ours; the other sources are still done. */
  readonly fault: unknown
}

/** Beside an outcome what other commands would have been told of the same source: for a cache, and no longer than that. */
export interface Aside {
  /** Of a source that was built: what a check says of it. */
  readonly checked?: Pick<Judged, 'diagnostics' | 'waived'>
  /** With its texts. */
  readonly stated: Stated
  /** Whether the project asks for its facts, for it has a roster. */
  readonly asked: boolean
}

export type Worked = Outcome & {readonly aside?: Aside}

/** Never throws: what goes wrong is in the outcome. */
export async function work(source: SourceFile, job: Job): Promise<Outcome> {
  const {aside, ...outcome} = await workAside(source, job)
  return outcome
}

/** The same, with what is known beside. */
export async function workAside(source: SourceFile, job: Job): Promise<Worked> {
  try {
    const bytes = source.path === stdinPath ? job.stdin! : job.host.read(source.path, mostRead)
    if (!bytes) throw new HostError('read', source.path, 'ENOENT')
    if (!job.making && isForeign(bytes)) return await workForeign(source, bytes, job)
    const file = judgeToPublish(source.path, bytes, job)
    return await workOn(source, bytes, file, job)
  } catch (error) {
    return broken(source, error, [], undefined)
  }
}

/** A judged source, published where that is asked for. */
async function workOn(source: SourceFile, bytes: Uint8Array, file: FileToPublish, job: Job): Promise<Worked> {
  const {judged, beside, aside} = file
  if (job.making) relief(bytes)()
  const {diagnostics, waived, published, fault}: Produced =
    job.making && beside
      ? await produce({source, bytes, judged, beside}, job, job.making)
      : {diagnostics: file.diagnostics, waived: judged.waived}
  const text = judged.source?.text
  if (fault) return broken(source, fault.error, diagnostics, text)
  // Of many sources most are right: of those only that is kept.
  const kept = diagnostics.length || waived.length ? text : undefined
  const outcome = outcomeOf(source, file, job, {diagnostics, waived, text: kept, published})
  if (!aside) return outcome
  // What a check takes for a Word file no build does.
  const checked = job.making && !isForeign(bytes) && {diagnostics: file.diagnostics, waived: judged.waived}
  return {
    ...outcome,
    aside: {stated: aside, asked: job.settings.config.offices !== undefined, ...(checked && {checked})},
  }
}

/** A Word file: what import makes of it is judged, each finding where a person finds it. Throws HostError. */
async function workForeign(source: SourceFile, bytes: Uint8Array, job: Job): Promise<Outcome> {
  const result = await foundIn(source.path, bytes)
  if ('refused' in result)
    return {source, diagnostics: [result.refused], text: undefined, published: undefined, fault: undefined}
  const imported = await importedFrom(source.path, [result.found], job.settings.forms, {})
  const file = judgeToPublish(source.path, new TextEncoder().encode(imported.source), job)
  const diagnostics = foundInFile(source.path, imported, file.diagnostics, file.cells)
  return outcomeOf(source, file, job, {diagnostics, waived: file.judged.waived, text: undefined, published: undefined})
}

function outcomeOf(
  source: SourceFile,
  {form, beside, stated, whose}: FileToPublish,
  {previous}: Job,
  became: Pick<Outcome, 'diagnostics' | 'waived' | 'text' | 'published'>,
): Outcome {
  return {
    source,
    ...became,
    judged: form,
    usedPrevious: previous !== undefined && beside?.previous === previous,
    ...(stated && {stated}),
    ...(whose && {whose}),
    fault: undefined,
  }
}

/** A source that could not be finished, after what was said of it until then. */
function broken(source: SourceFile, error: unknown, said: readonly Diagnostic[], text: string | undefined): Outcome {
  if (error instanceof HostError)
    return {source, diagnostics: [...said, fileFault(error)], text, published: undefined, fault: undefined}
  // Among the diagnostics, too: what could not be finished must look fine in no format.
  const shown = error instanceof EditionFault ? error : undefined
  const hints = shown?.found.map((one) => one.message)
  const fault = diagnose('file', 'fault', {}, shown?.place ?? startOf(source.path), {...(hints && {hints})})
  return {source, diagnostics: [...said, fault], text, published: undefined, fault: error}
}

/** A judged source with what lies beside it, and all that was said. */
export interface JudgedFile {
  readonly judged: Judged
  /** Absent where the source could not be read. */
  readonly beside: Beside | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads and checks the source that is to stand at `path`; the pictures that it names are looked at, too. Throws HostError. */
export function judgeFile(path: string, bytes: Uint8Array, job: Job): JudgedFile {
  const by = {forms: job.settings.forms, settings: settingsFor(job.settings, job.root, path), strict: job.strict}
  const read = readSource(path, bytes, by)
  const beside = read.understood && lookBeside(path, read.understood, job)
  const judged = checkRead(read, beside ? heldAgainst(beside) : {}, by)
  // A check that makes no editions says nothing of what only they need.
  const diagnostics = job.making
    ? judged.diagnostics
    : judged.diagnostics.filter(({code}) => !buildingCodes.includes(code))
  return {judged, beside, diagnostics}
}

interface FileToPublish extends Omit<JudgedFile, 'judged'> {
  readonly judged: Publishable
  readonly form: Outcome['judged']
  /** Where each number stands, also in a report with errors. */
  readonly cells: Report['cells'] | undefined
  readonly stated?: Stated
  /** With its texts, whatever was asked for. */
  readonly aside?: Stated
  readonly whose?: Whose
}

/** The same without what no edition needs, and what Outcome says of how it was judged. */
function judgeToPublish(path: string, bytes: Uint8Array, job: Job): FileToPublish {
  const {judged, ...file} = judgeFile(path, bytes, job)
  const {context} = judged
  const form = context && {form: context.form.id, open: openIdentities(context), openCodes: openCodes(context)}
  const stating = job.stating ?? (job.settings.config.offices ? 'facts' : undefined)
  const aside = context && statedOf(context.report, true)
  const stated = aside && stating && (stating === 'texts' ? aside : withoutTexts(aside))
  const {office, year} = context?.report.front ?? {}
  const whose = office && year && {office: office.value, year: year.value, place: office.place}
  return {
    ...file,
    judged: publishable(judged),
    form,
    cells: context?.report.cells,
    ...(stated && {stated}),
    ...(aside && {aside}),
    ...(whose && {whose}),
  }
}
