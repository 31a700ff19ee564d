// One table of a source → the edits that give its rows one layout: bars below one another by East Asian width, or, where
// most rows are written so, one space on either side of each cell. Cells keep every character.

import type {Table} from 'mdast'
import type {PlacedEdit} from '../edit/apply.ts'
import {isSwallowed} from '../markdown/grid.ts'
import {lineAt, lineStarts, type Source} from '../markdown/source.ts'
import {textColumns} from '../typography/east-asian-width.ts'

export type TableStyle = 'kept' | 'aligned'

interface Line {
  readonly start: number
  readonly text: string
  readonly cells: readonly string[]
  readonly kind: 'header' | 'delimiter' | 'row'
}

type Align = 'left' | 'right' | 'center' | null

/** One edit for each line that is not laid out as its table is. */
export function tableEdits(source: Source, table: Table, style: TableStyle): PlacedEdit[] {
  const lines = linesOf(source, table)
  const align = aligned(lines, table.align ?? [])
  const compact = style === 'kept' && isWrittenCompactly(lines, align)
  const write = compact ? compactly : align
  return lines.flatMap((line) => {
    const text = compact && isCompact(line) ? line.text : write(line)
    return text === line.text ? [] : [{start: line.start, end: line.start + line.text.length, text}]
  })
}

/** A line right below a table is none of its rows, whatever GFM makes of it. */
function linesOf(source: Source, table: Table): Line[] {
  const last = Math.max(
    0,
    table.children.findLastIndex((row) => !isSwallowed(source, row)),
  )
  const from = table.position!.start.line
  const to = table.children[last]!.position!.end.line
  return Array.from({length: Math.max(to, from + 1) - from + 1}, (_, index) => {
    const text = lineAt(source, from + index)
    const kind = index === 0 ? 'header' : index === 1 ? 'delimiter' : 'row'
    return {start: lineStarts(source)[from + index - 1]!, text, cells: cellsOf(text), kind}
  })
}

/** What stands between the bars, as GFM parts them: a bar behind a backslash is none, also in code. */
export function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    if (character === '|') {
      cells.push(cell)
      cell = ''
    } else if (character === '\\' && /[\\|]/.test(line[at + 1] ?? '')) cell += character + line[++at]!
    else cell += character
  }
  const trim = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '')
  const all = [...cells, cell].map(trim)
  if (all.length > 1 && all[0] === '') all.shift()
  if (cells.length > 0 && all.length > 1 && all.at(-1) === '') all.pop()
  return all
}

/** What most lines are; one that is the same in both layouts says nothing. */
function isWrittenCompactly(lines: readonly Line[], align: (line: Line) => string): boolean {
  let votes = 0
  for (const line of lines) {
    if (line.kind === 'delimiter') votes += line.cells.every((cell) => cell.length <= 4) ? 1 : -1
    else if (!isCompact(line)) votes--
    else if (line.text !== align(line)) votes++
  }
  return votes > 0
}

/** One space on either side of each cell; a blank cell may have two. */
function isCompact({text, cells}: Line): boolean {
  return text.replace(/(?<=\|) {2}(?=\|)/g, ' ') === joined(cells)
}

function compactly({cells, kind}: Line): string {
  return joined(kind === 'delimiter' ? cells.map((cell) => delimiter(alignOf(cell), 3)) : cells)
}

function joined(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`
}

function alignOf(cell: string): Align {
  const [left, right] = [cell.startsWith(':'), cell.endsWith(':')]
  return left && right ? 'center' : left ? 'left' : right ? 'right' : null
}

function delimiter(align: Align, width: number): string {
  const [left, right] = [
    align === 'left' || align === 'center' ? ':' : '',
    align === 'right' || align === 'center' ? ':' : '',
  ]
  return left + '-'.repeat(width - left.length - right.length) + right
}

/** Writes a line so that its bars stand where those of every other line of the table do. */
function aligned(lines: readonly Line[], aligns: readonly Align[]): (line: Line) => string {
  const count = Math.max(...lines.map(({cells}) => cells.length))
  const widths = Array.from({length: count}, (_, index) => {
    const cells = lines.filter(({kind}) => kind !== 'delimiter').map(({cells}) => cells[index] ?? '')
    return Math.max(3, ...cells.map(textColumns))
  })
  const sides = widths.map((_, index): Align => aligns[index] ?? (holdsNumbers(lines, index) ? 'right' : null))
  return ({cells, kind}) =>
    `|${cells
      .map((cell, index) => {
        const width = widths[index]!
        if (kind === 'delimiter') return ` ${delimiter(alignOf(cell), width)} |`
        const free = width - textColumns(cell)
        const side = kind === 'header' ? (aligns[index] ?? null) : sides[index]!
        const before = side === 'right' ? free : side === 'center' ? free >> 1 : 0
        return ` ${' '.repeat(before)}${cell}${' '.repeat(free - before)} |`
      })
      .join('')}`
}

/** Whether the rows of a column hold nothing but numbers: their ends are set below one another. */
function holdsNumbers(lines: readonly Line[], index: number): boolean {
  const written = lines
    .filter(({kind}) => kind === 'row')
    .map(({cells}) => cells[index] ?? '')
    .filter((cell) => cell !== '')
  return written.length > 0 && written.every((cell) => /^(?:[-+−－]?[\d.,]+|=)$/.test(cell))
}
