// Tables of an office's own → cells to type in. GFM cuts a row into cells before anything in them is read, so that bars
// alone tell where a cell is.

import type {Table} from 'mdast'
import type {Report} from '../report/report.ts'

export interface OwnTable {
  /** Heading of the section that it stands in. */
  readonly section: string
  /** Its first line, from 1: that of the headers; the marks of the columns stand on the next one. */
  readonly line: number
  /** Headers first, then row by row, each as long as the headers: what is written in each cell. */
  readonly rows: readonly (readonly string[])[]
}

/** Tables that stand in a section by themselves, not in a list or a quotation. */
export function ownTables({sections, source}: Report): OwnTable[] {
  const lines = source.text.split(/\r\n|\n|\r/u)
  return sections.flatMap(({heading, children}) =>
    children.flatMap((node): OwnTable[] => {
      if (node.type !== 'table' || !node.position) return []
      const {line} = node.position.start
      const rows = rowLines(node, line).map((number) => cellsIn(lines[number - 1] ?? ''))
      const columns = rows[0]?.length ?? 0
      const written = rows.map((cells, index) =>
        Array.from({length: columns}, (_, column) => textOf(lines[rowLines(node, line)[index]! - 1]!, cells[column])),
      )
      return columns > 0 ? [{section: heading?.text ?? '', line, rows: written}] : []
    }),
  )
}

/** The lines of headers and rows, from 1. */
function rowLines({children}: Table, line: number): number[] {
  return children.map((_, index) => (index === 0 ? line : line + 1 + index))
}

/** Offsets in a line. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** What stands between the bars of a line. */
export function cellsIn(line: string): Stretch[] {
  const bars: number[] = []
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++
    else if (line[at] === '|') bars.push(at)
  }
  const text = line.trimEnd()
  const start = /^\s*/u.exec(line)![0].length
  const edges = [
    ...(bars[0] === start ? [] : [start - 1]),
    ...bars,
    ...(bars.at(-1) === text.length - 1 ? [] : [text.length]),
  ]
  return edges.slice(0, -1).map((edge, index) => ({start: edge + 1, end: edges[index + 1]!}))
}

/** What is written in a cell; nothing where a row is shorter than the headers. */
export function textOf(line: string, cell: Stretch | undefined): string {
  return cell ? line.slice(cell.start, cell.end).trim().replaceAll('\\|', '|') : ''
}
