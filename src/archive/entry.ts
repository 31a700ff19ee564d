// What an archive knows of one report, and what it makes of all: the types between the rooms of this folder.

import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import type {RosterOffice} from '../project/whole/roster.ts'
import type {Stated} from '../report/stated.ts'

/** How far a report is. */
export type State = 'missing' | 'faulty' | 'ready' | 'published'

export const stateNames: Readonly<Record<State, string>> = {
  missing: '未交',
  faulty: '有错',
  ready: '可发布',
  published: '已发布',
}

/** One report with what was said of it. */
export interface ArchivedReport {
  readonly stated: Stated
  /** As findings name it, from the working directory. */
  readonly path: string
  /** Worded, errors and warnings; sorted. */
  readonly findings: readonly WordedDiagnostic[]
  /** Whether the editions in output/ are those of this source. */
  readonly built: boolean
}

/** An office in one year: its report, or none. */
export interface OfficeYear {
  readonly office: ArchivedOffice
  readonly year: number
  readonly report: ArchivedReport | undefined
  /** Further reports of the same office and year. */
  readonly doubles: readonly ArchivedReport[]
  readonly state: State
  readonly late: boolean
}

/** An office of the roster, or one that only its reports name. */
export interface ArchivedOffice {
  /** Unlike every other's. */
  readonly key: string
  readonly name: string
  readonly parent: string | undefined
  readonly roster: RosterOffice | undefined
  /** Name of its page and notice, without the ending: safe in every file system. */
  readonly file: string
}

/** A file of the archive, by its path below output/archive/. */
export interface ArchiveFile {
  readonly path: string
  /** Whole, or of hundreds of megabytes one piece at a time, made anew each time that they are asked for. */
  readonly content: Uint8Array | (() => Iterable<Uint8Array>)
}

/** Of this office and year: the one that counts first. */
export function reportsOf({report, doubles}: OfficeYear): readonly ArchivedReport[] {
  return report ? [report, ...doubles] : doubles
}

/** Their files, as a sentence lists them. */
export function filesOf(entry: OfficeYear): string {
  return reportsOf(entry)
    .map(({path}) => path)
    .join('、')
}

export function errorsOf(report: ArchivedReport): number {
  return report.findings.filter(({severity}) => severity === 'error').length
}

export function warningsOf(report: ArchivedReport): number {
  return report.findings.filter(({severity}) => severity === 'warning').length
}
