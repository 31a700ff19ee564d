// Many sources, one after the other: read, check, and, where that is asked for, made into editions. A source that fails
// stops no other; what happened to each is an Outcome.

import {buildingCodes} from '../diagnostic/codes.ts'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {type Host, HostError} from '../host/host.ts'
import {type Judged, type Judging, judge, type Publishable, publishable} from '../pipeline.ts'
import type {Report} from '../report/report.ts'
import {type Stated, statedOf} from '../report/stated.ts'
import {openCodes} from '../rules/check.ts'
import {openIdentities} from '../rules/identities.ts'
import type {Waived} from '../rules/waivers.ts'
import {EditionFault} from './edition-fault.ts'
import {fileFault} from './file-fault.ts'
import {foundInFile} from './foreign.ts'
import type {Given} from './given.ts'
import {readImages, type SourceImages} from './images.ts'
import {foundIn, importedFrom, isForeign} from './imported.ts'
import type {Settings} from './materials.ts'
import {membersOf} from './members.ts'
import {previousBeside, previousNamed} from './previous.ts'
import {type Beside, type MakingJob, produce, relief, settingsFor} from './produce.ts'
import {type SourceFile, startOf, stdinPath} from './project.ts'

/** Enough to say how large a file is that is too large; an endless one ends. */
const mostRead = 64 * 1024 * 1024

export interface Job {
  readonly host: Host
  readonly root: string
  readonly cwd: string
  readonly settings: Settings
  readonly strict: boolean
  /** Last year's report where it was named. */
  readonly previous: Given | undefined
  /** Reports of offices, where they were named. */
  readonly members?: readonly Given[]
  /** Whether no other report is worked on. */
  readonly only: boolean
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

/** Never throws: what goes wrong is in the outcome. */
export async function work(source: SourceFile, job: Job): Promise<Outcome> {
  const diagnostics: Diagnostic[] = []
  let text: string | undefined
  try {
    const bytes = source.path === stdinPath ? job.stdin! : job.host.read(source.path, mostRead)
    if (!bytes) throw new HostError('read', source.path, 'ENOENT')
    if (!job.making && isForeign(bytes)) return await workForeign(source, bytes, job)
    const {judged, form, images, beside, stated, whose, diagnostics: said} = judgeToPublish(source.path, bytes, job)
    if (job.making) relief(bytes)()
    text = judged.source?.text
    add(diagnostics, said)
    const waived = [...judged.waived]
    const published =
      job.making
      && images
      && (await produce({source, bytes, judged, images, beside}, job, job.making, diagnostics, waived))
    return {
      source,
      diagnostics,
      waived,
      // Of many sources most are right: of those only that is kept.
      text: diagnostics.length || waived.length ? text : undefined,
      published,
      judged: form,
      usedPrevious: job.previous !== undefined && beside.previous === job.previous,
      ...(stated && {stated}),
      ...(whose && {whose}),
      fault: undefined,
    }
  } catch (error) {
    if (error instanceof HostError)
      return {source, diagnostics: [...diagnostics, fileFault(error)], text, published: undefined, fault: undefined}
    // Among the diagnostics, too: what could not be finished must look fine in no format.
    const shown = error instanceof EditionFault ? error : undefined
    const hints = shown?.found.map((one) => one.message)
    diagnostics.push(diagnose('file', 'fault', {}, shown?.place ?? startOf(source.path), {...(hints && {hints})}))
    return {source, diagnostics, text, published: undefined, fault: error}
  }
}

/** A Word file: what import makes of it is judged, each finding where a person finds it. Throws HostError. */
async function workForeign(source: SourceFile, bytes: Uint8Array, job: Job): Promise<Outcome> {
  const outcome = {source, text: undefined, published: undefined, fault: undefined}
  const result = await foundIn(source.path, bytes)
  if ('refused' in result) return {...outcome, diagnostics: [result.refused]}
  const imported = await importedFrom(source.path, [result.found], job.settings.forms, {})
  const {judged, form, beside, stated, whose, diagnostics} = judgeToPublish(
    source.path,
    new TextEncoder().encode(imported.source),
    job,
  )
  return {
    ...outcome,
    diagnostics: foundInFile(source.path, imported, diagnostics),
    waived: [...judged.waived],
    judged: form,
    usedPrevious: job.previous !== undefined && beside.previous === job.previous,
    ...(stated && {stated}),
    ...(whose && {whose}),
  }
}

/** A source with what judging it has looked at beside it, and all that was said. */
export interface JudgedFile {
  readonly judged: Judged
  /** Absent where the source could not be read. */
  readonly images: SourceImages | undefined
  readonly beside: Beside
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads and checks the source that is to stand at `path`; the pictures that it names are looked at, too. Throws HostError. */
export function judgeFile(path: string, bytes: Uint8Array, job: Job): JudgedFile {
  const beside: Beside = {members: []}
  const judged = judge(path, bytes, judging(path, job, beside))
  // A check that makes no editions says nothing of what only they need.
  const diagnostics = job.making
    ? judged.diagnostics
    : judged.diagnostics.filter(({code}) => !buildingCodes.includes(code))
  return {judged, images: beside.images, beside, diagnostics}
}

/** The same without what no edition needs, and what Outcome says of how it was judged. */
function judgeToPublish(
  path: string,
  bytes: Uint8Array,
  job: Job,
): Omit<JudgedFile, 'judged'> & {judged: Publishable; form: Outcome['judged']; stated?: Stated; whose?: Whose} {
  const {judged, ...file} = judgeFile(path, bytes, job)
  const {context} = judged
  const form = context && {form: context.form.id, open: openIdentities(context), openCodes: openCodes(context)}
  const stating = job.stating ?? (job.settings.config.offices ? 'facts' : undefined)
  const stated = context && stating && statedOf(context.report, stating === 'texts')
  const {office, year} = context?.report.front ?? {}
  const whose = office && year && {office: office.value, year: year.value, place: office.place}
  return {...file, judged: publishable(judged), form, ...(stated && {stated}), ...(whose && {whose})}
}

/** One by one: a broken source can have more of them than a call takes arguments. */
function add(diagnostics: Diagnostic[], more: readonly Diagnostic[]): void {
  for (const one of more) diagnostics.push(one)
}

function judging(
  path: string,
  {host, root, cwd, settings, strict, previous, members, only}: Omit<Job, 'making'>,
  found: Beside,
): Judging {
  let said: readonly Diagnostic[] = []
  return {
    forms: settings.forms,
    settings: settingsFor(settings, root, path),
    strict,
    previous(report: Report): Report | undefined {
      const named = previous && previousNamed(previous, report, only)
      said = named?.diagnostics ?? []
      found.previous =
        named?.value ?? (previous && only ? undefined : previousBeside(host, path, report, settings.forms))
      return found.previous?.report
    },
    members(report: Report): readonly Report[] | undefined {
      const counting = members && membersOf(members, report, only)
      found.members = counting ?? []
      return counting?.map((one) => one.report)
    },
    said(tree): readonly Diagnostic[] {
      found.images = readImages(host, path, {cwd, root}, tree)
      return [...said, ...found.images.diagnostics]
    },
  }
}
