// Marks of notes in the statutory tables and in the titles of sections: which number, label or title of the form bears them.
// These are printed from the form, so a mark is kept beside what it speaks of.

import type {FootnoteReference} from 'mdast'

/** What bears a mark: a number, the label of a row, of a group of rows, of a column, or of one row's column in a table in one line. */
export type Bearer = 'figure' | 'row' | 'group' | 'column' | 'leaf'

/** Marks by the name of what bears them, in the order of the source. */
export type NoteMarks = ReadonlyMap<string, readonly FootnoteReference[]>

/** The name of a bearer; `id` is of the form, below its table: `total`, of a number and a leaf `new/total`. */
export function bearerOf(kind: Bearer, table: string, id: string): string {
  return `${kind} ${table}/${id}`
}

/** In a table in one line each row's column has a label of its own, which bears what the column's bears as well. */
export function leafBearers(table: string, row: string, column: string): readonly [string, string] {
  return [bearerOf('leaf', table, `${row}/${column}`), bearerOf('column', table, column)]
}

/** The title of a section, by its place among those of the report. */
export function titleBearer(index: number): string {
  return `title ${index}`
}
