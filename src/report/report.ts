// The data model of one office and year: facts, prose and front matter with their places. What could not be read is a
// hole, not an exception, so that checks and editors can go on with the rest.

import type {FootnoteDefinition, RootContent} from 'mdast'
import type {Position} from 'unist'
import type {Decimal} from '../decimal.ts'
import type {Place} from '../diagnostic/place.ts'
import type {FactId, Form, FormChart, FormTable} from '../form/form.ts'
import type {Source} from '../markdown/source.ts'
import type {NoteMarks} from './note-marks.ts'

/** A front matter value and where it stands. */
export interface Field<T> {
  readonly value: T
  readonly place: Place
}

/** A calendar date; month and day count from 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
  /** `HH:MM` where a time was given. */
  readonly time?: string
}

/** government 政府, department 部门, town 乡镇, street 街道, other 其他. */
export type Level = 'government' | 'department' | 'town' | 'street' | 'other'
/** province 省, city 市, county 县, town 乡. */
export type Rank = 'province' | 'city' | 'county' | 'town'

export interface Waiver {
  readonly code: string
  /** A fact address, a section title, or any words of the place; absent: everywhere in the file. */
  readonly at?: string
  readonly reason: string
  /** Last day on which it holds. */
  readonly until?: CalendarDate
  readonly place: Place
}

/** Front matter, keys as the contract names them. Missing: not written or not readable. */
export interface FrontMatter {
  readonly office?: Field<string>
  readonly year?: Field<number>
  readonly level?: Field<Level>
  readonly rank?: Field<Rank>
  readonly published?: Field<CalendarDate>
  readonly form?: Field<string>
  readonly period?: Field<{readonly from: CalendarDate; readonly to: CalendarDate}>
  readonly periodReason?: Field<string>
  readonly script: 'hans' | 'hant'
  readonly contact?: Field<string>
  readonly note?: Field<string>
  readonly covers?: Field<readonly string[]>
  readonly attachments?: Field<readonly {readonly title: string; readonly href?: string}[]>
  readonly revised?: Field<string>
  readonly signed?: Field<string>
  readonly dated?: Field<CalendarDate>
  readonly signOff: 'none' | 'unsealed' | 'sealed'
  readonly titleLines?: Field<readonly string[]>
  /** Names of the form's charts that are to be printed. */
  readonly charts?: readonly Field<string>[]
  readonly waive: readonly Waiver[]
  /** Place of the whole block; the file's first line where there is none. */
  readonly place: Place
}

/** A reference `{{table/row/column}}` in prose, as a phrasing node beside those of mdast. */
export interface FactReference {
  readonly type: 'factReference'
  /** Normalised id; undefined where the address names nothing. */
  readonly fact?: FactId
  /** What stood between the braces. */
  readonly written: string
  readonly position?: Position
}

declare module 'mdast' {
  interface PhrasingContentMap {
    factReference: FactReference
  }
  interface RootContentMap {
    factReference: FactReference
  }
}

/** A heading as it stands in the source. */
export interface Heading {
  readonly depth: number
  readonly text: string
  readonly place: Place
}

/** The opening (id 0) or a section of the form; `id` is undefined for a section that the form does not have. */
export interface Section {
  readonly id: number | undefined
  /** Absent for the opening. */
  readonly heading?: Heading
  /**
   * Everything below the heading in source order, as mdast nodes with their positions: paragraphs, lists, headings of
   * depth 3 and 4, further tables, images. Comments and statutory tables are taken out; block quotes, code and rules
   * have become paragraphs; a line break between Han characters prints no space.
   */
  readonly children: readonly RootContent[]
}

/** One number of the form as the source has it. */
export interface Cell {
  readonly fact: FactId
  /** Undefined: a hole (blank or unreadable; a diagnostic says so). */
  readonly value: Decimal | undefined
  /** How it came: written in its cell, computed from `=` or a total left out, or 0 by a row 其余各项. */
  readonly origin: 'written' | 'computed' | 'rest' | 'hole'
  /** Of a hole: whether nothing is written there (blank, /, -); otherwise something that cannot be read. */
  readonly blank?: boolean
  /** The cell; of what was left out, the row's or table's place. */
  readonly place: Place
}

/** A statutory table as found in the source. */
export interface StatutoryTable {
  readonly table: FormTable
  readonly place: Place
}

export interface Report {
  readonly path: string
  /** What it was read from: places of prose are found in it. */
  readonly source: Source
  /** As the office filled it in: with its local rows and the units that it chose. */
  readonly form: Form
  readonly front: FrontMatter
  /** The first heading of depth 1. */
  readonly title?: Heading
  /** Every heading in source order. */
  readonly outline: readonly Heading[]
  readonly sections: readonly Section[]
  /** Footnote definitions by identifier. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  /** Marks of notes in the statutory tables; absent: none. */
  readonly marks?: NoteMarks
  readonly tables: ReadonlyMap<string, StatutoryTable>
  /** The charts of the form that are printed, in its order; absent: none. */
  readonly charts?: readonly FormChart[]
  /** Reports of the years before this one, without a gap, the newest first: for charts over the years. */
  readonly earlier?: readonly EarlierYear[]
  /** Every fact of the form that has a cell; facts of tables or rows that are missing have none. */
  readonly cells: ReadonlyMap<FactId, Cell>
}

/** Of a report of another year what charts over the years print. */
export interface EarlierYear {
  readonly year: number
  /** Without those that are holes. */
  readonly values: ReadonlyMap<FactId, Decimal>
}

declare const valid: unique symbol
declare const draft: unique symbol

/** A report that has passed every check at error level. Only `check` makes one. */
export type ValidReport = Report & {readonly [valid]: true}

/** A report to be printed as 草稿 with its holes marked, or, with no error pending, as 送审稿. Only `check` makes one. */
export type DraftReport = Report & {readonly [draft]: true; readonly pending: number}
