// Notes of a sheet: below its table one a row ([1] …), their marks behind the words and numbers of its cells.

import type {FoundCell, FoundTable, Paragraph} from '../found.ts'

const line = /^\[(\d{1,4})\]\s*(?=\S)/u
const marks = /(?:\[\d{1,4}\])+$/u

/** The table without these rows and marks; as it is where no row says a note. */
export function withNotes(table: FoundTable): {
  readonly table: FoundTable
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>
} {
  const notes = new Map<string, readonly Paragraph[]>()
  let {rows} = table
  for (; rows > 0; rows--) {
    const said = table.cells.filter((cell) => cell.row === rows - 1 && cell.text.trim() !== '')
    const [only] = said
    const number = only && line.exec(only.text)?.[1]
    if (said.length !== 1 || only!.column > 0 || number === undefined) break
    const pieces = [{text: only!.text.replace(line, '')}]
    notes.set(number, [{type: 'paragraph', pieces, where: only!.where}])
  }
  if (notes.size === 0) return {table, notes}
  const cells = table.cells.flatMap((cell): FoundCell[] => {
    if (cell.row >= rows) return []
    const own = [...(marks.exec(cell.text)?.[0].matchAll(/\d+/gu) ?? [])].map(([number]) => number)
    const known = own.length > 0 && own.every((number) => notes.has(number))
    return [known ? {...cell, text: cell.text.replace(marks, '').trimEnd(), notes: own} : cell]
  })
  return {table: {...table, rows, cells}, notes}
}
