// What a reader finds in an edition, whatever its format: a title, sections with their paragraphs, tables whose numbers
// are found by their headers. The readers of HTML, text and PDF make it; compare.ts holds it against report.json.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'

/** The editions as messages name them. */
export type Medium = 'HTML' | 'TXT' | 'PDF' | 'DOCX' | 'XLSX'

/** Visible text and where it stands in the edition's file. */
export interface ReadText {
  readonly text: string
  /** The place of `text.slice(start, end)`; of all of it where nothing is given. */
  place(start?: number, end?: number): Place
  /** Of a list item's beginning: `3.` or `•`, where the edition does not say it as text. */
  readonly marker?: string
}

/** A number as it is printed, without its unit. */
export interface ReadCell {
  /** Every header above it, outermost first; of a text edition, the label before it. */
  readonly headers: readonly ReadText[]
  readonly value: ReadText
  /** Of a text edition: what stands right after the number. */
  readonly unit?: string
  /** Headers that the cell names itself, where they are not the ones above and beside it. */
  readonly claims?: string
}

/** All numbers of a row said at once: 七个数均为0件. */
export interface Uniform {
  readonly count: string
  readonly value: string
  readonly unit: string
  readonly said: ReadText
}

export interface ReadRow {
  /** Row headers, outermost first; of a text edition one: what stands before the colon. */
  readonly headers: readonly ReadText[]
  readonly cells: readonly ReadCell[]
  readonly uniform?: Uniform
  /** Of a text edition's line that announces a group: how many rows it says there are. */
  readonly announces?: ReadText
  /** Of a text edition: the whole sentence. */
  readonly said?: ReadText
  /** Of a text edition's row of a statutory table: the marks of notes in it (note-marks.ts). */
  readonly marks?: readonly string[]
  /** Whether its numbers do not stand below their columns. */
  readonly shifted?: boolean
  readonly place: Place
}

export interface ReadTable {
  readonly caption?: ReadText
  /** Headers of each column of numbers, outermost first; absent where each row names its own columns. */
  readonly columns?: readonly (readonly ReadText[])[]
  /** Of each column the lowest cell above the rows, also where it is no header: one with nothing but the mark of a note. */
  readonly heads?: readonly (ReadText | undefined)[]
  /** What the cell over the row headers says. */
  readonly corner?: ReadText
  readonly rows: readonly ReadRow[]
  /** Headers that are marked for the wrong direction: a column's for a row or the other way round. */
  readonly misdirected?: readonly ReadText[]
  /** Rows that take another number of columns than most. */
  readonly uneven?: readonly {readonly place: Place; readonly actual: number; readonly expected: number}[]
  /** What the edition says about the table as a whole: how many rows, which unit. */
  readonly announced?: ReadText
  /** Of a text edition: whether the sentence that closes a table stands there. */
  readonly closed?: boolean
  /** Of an office's own table in a text edition: all of its rows, of which the others say where each one ends. */
  readonly body?: ReadText
  readonly place: Place
}

/** A section, or with no heading what stands before the first one. */
export interface ReadSection {
  readonly heading?: ReadText
  /** Numbers of the notes that the title bears marks of. */
  readonly titleMarks?: string
  /** Paragraphs, list items and headings below the section's, in reading order. */
  readonly prose: readonly ReadText[]
  readonly tables: readonly ReadTable[]
  readonly place: Place
}

/** An address; `likely` where it is known by its looks alone. */
export interface ReadAddress extends ReadText {
  readonly likely?: true
  /** Of a table an edition may say the headers first or with the first row. */
  readonly inTable?: true
}

/** Another edition that a page leads to, as it names it. */
export interface Offer {
  readonly file: string
  readonly size: string
  readonly words: string
  readonly place: Place
}

/** 草稿（3处待改） or 送审稿 as it was found. */
export interface DraftMark {
  readonly words: string
  /** Whether it stands as a mark does, by itself or before the title; else it may be a word of the report. */
  readonly alone: boolean
  readonly place: () => Place
}

export interface Reading {
  readonly medium: Medium
  readonly title?: ReadText
  /** Of a text edition: whether its lines were taken as wrapped at a width, and joined. */
  readonly wrapped?: boolean
  /** Of a text edition: whether a line of report.json was found over several of its lines. */
  readonly broken?: boolean
  /** 草稿（3处待改） or 送审稿, wherever it stands. */
  readonly draftMarks: readonly DraftMark[]
  /** What stands beside the title by name: 公开机关, 发布日期. */
  readonly particulars: readonly {readonly name: string; readonly value: ReadText; readonly remark?: true}[]
  /** The first is what stands before the first section. */
  readonly sections: readonly ReadSection[]
  /** Addresses that words lead to, other than within the file, in reading order; absent where they cannot be told. */
  readonly links?: readonly ReadAddress[]
  /** What is said in place of pictures. */
  readonly images?: readonly ReadText[]
  /** All words in each figure that is drawn, its name first; absent of editions that draw none. */
  readonly charts?: readonly ReadText[]
  /** Markers of list items that no words follow (a table, a picture, nothing); absent where they cannot be told. */
  readonly bareMarkers?: readonly ReadText[]
  /** Of a page: the other editions that it leads to. */
  readonly offers?: readonly Offer[]
  /** Where the file ends, for what is missing. */
  readonly end: Place
}

/** An edition that was read and held against report.json. */
export interface Examined {
  readonly path: string
  readonly reading: Reading
  readonly diagnostics: readonly Diagnostic[]
  /** The same reading, its places right even where they were left out to save time. */
  located(): Reading
  /** Where a person finds a place of it, in a file that has no lines: 表2!C7. */
  where?(place: Place): string | undefined
}
