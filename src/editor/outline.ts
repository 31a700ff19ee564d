// A report → its outline for an editor: title, sections, headings, tables and their rows, each with its numbers; and the
// stretches that can be folded.

import type {Nodes, Root} from 'mdast'
import type {Span} from '../diagnostic/place.ts'
import {lineAt, lineStarts} from '../markdown/source.ts'
import {printedFact} from '../report/printed.ts'
import type {Report} from '../report/report.ts'
import {frontLines} from './front.ts'
import {cellsByLine, rowsWritten} from './table-lines.ts'

export interface Entry {
  readonly name: string
  readonly detail?: string
  readonly kind: 'title' | 'section' | 'heading' | 'table' | 'row'
  /** All of it. */
  readonly span: Span
  /** Its name in the source. */
  readonly own: Span
  readonly children: readonly Entry[]
}

interface Open extends Entry {
  readonly depth: number
  readonly children: Open[]
}

/** Headings nest by their depth; the tables stand under the heading above them. */
export function outlineOf(report: Report): readonly Entry[] {
  const {source, outline} = report
  const lines = lineStarts(source).length
  const all = [...headings(), ...tables()].sort((a, b) => a.span.line - b.span.line)
  const top: Open[] = []
  const above: Open[] = []
  for (const entry of all) {
    while (above.length && above.at(-1)!.depth >= entry.depth) above.pop()
    const list = above.at(-1)?.children ?? top
    list.push(entry)
    above.push(entry)
  }
  return top

  function headings(): Open[] {
    return outline.map((heading, index) => {
      const next = outline.slice(index + 1).find(({depth}) => depth <= heading.depth)
      const last = next ? next.place.line - 1 : lines
      const kind = heading === report.title ? 'title' : heading.depth <= 2 ? 'section' : 'heading'
      const own = spanOn(heading.place.line, heading.place.endLine)
      return {
        name: heading.text || '—',
        kind,
        depth: heading.depth,
        own,
        span: spanOn(heading.place.line, Math.max(last, heading.place.endLine)),
        children: [],
      }
    })
  }

  function tables(): Open[] {
    return [...report.tables.values()].map((statutory) => {
      const {table, place} = statutory
      const span = spanOn(place.line, place.endLine)
      const children = rowsWritten(report, statutory).map(({line, entry}): Open => {
        const {label} = entry.type === 'row' ? entry.row : entry.group
        const values = (cellsByLine(report).get(line) ?? []).map(({fact}) => printedFact(report, fact)).join(' ')
        return {
          name: label,
          ...(values && {detail: values}),
          kind: 'row',
          depth: 9,
          span: spanOn(line, line),
          own: spanOn(line, line),
          children: [],
        }
      })
      return {name: table.caption, kind: 'table', depth: 8, span, own: spanOn(place.line, place.line), children}
    })
  }

  function spanOn(line: number, endLine: number): Span {
    return {line, column: 1, endLine, endColumn: lineAt(source, endLine).length + 1}
  }
}

/** Lines from which a fold begins and ends; `comment`: what is not printed. */
export interface Fold {
  readonly from: number
  readonly to: number
  readonly kind: 'region' | 'comment'
}

export function foldsOf(report: Report, tree: Root): readonly Fold[] {
  const folds: Fold[] = []
  const front = frontLines(report.source)
  if (front) folds.push({...front, kind: 'region'})
  const walk = ({kind, span, children}: Entry): void => {
    if (kind !== 'row') folds.push({from: span.line, to: lastWritten(report, span), kind: 'region'})
    children.forEach(walk)
  }
  outlineOf(report).forEach(walk)
  const statutory = new Set([...report.tables.values()].map(({place}) => place.line))
  const blocks = (node: Nodes): void => {
    const {start, end} = node.position!
    if (node.type === 'html') folds.push({from: start.line, to: end.line, kind: 'comment'})
    else if ((node.type === 'table' && !statutory.has(start.line)) || node.type === 'list')
      folds.push({from: start.line, to: end.line, kind: 'region'})
    else if (node.type === 'root') node.children.forEach(blocks)
  }
  blocks(tree)
  return folds.filter(({from, to}) => to > from).sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Blank lines at the end of a section stay visible between two folded ones. */
function lastWritten({source}: Report, {line, endLine}: Span): number {
  let last = endLine
  while (last > line && lineAt(source, last).trim() === '') last--
  return last
}
