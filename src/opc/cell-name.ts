// Rows and columns of a sheet ↔ what a workbook calls them: B7, $B$7, B7:D9 (ISO/IEC 29500-1, 18.17.2.3).

/** From 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface CellRange extends CellPlace {
  readonly lastRow: number
  readonly lastColumn: number
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  return (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
}

export function cellName({row, column}: CellPlace): string {
  return `${columnName(column)}${row + 1}`
}

export function rangeName({row, column, lastRow, lastColumn}: CellRange): string {
  return `${cellName({row, column})}:${cellName({row: lastRow, column: lastColumn})}`
}

/** Undefined for what is no name of a cell. */
export function cellPlace(name: string): CellPlace | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(name)
  if (!match) return undefined
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return {column, row: Number(match[2]) - 1}
}

/** `B7:D9`, or one cell. */
export function cellRange(name: string): CellRange | undefined {
  const [from = '', to = from] = name.split(':')
  const [first, last] = [cellPlace(from), cellPlace(to)]
  return first && last && {...first, lastRow: last.row, lastColumn: last.column}
}
