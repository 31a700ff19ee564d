// The texts of a table → the widths of its columns, in twips, that make up the whole width: each column has room for its
// longest number, what is left goes to those that have the most to say.

import type {EditionTable, Inline} from '../edition/edition.ts'
import {ems} from '../typography/east-asian-width.ts'
import {twips} from './units.ts'

export interface ColumnLook {
  /** The table's width, a character of its text, the room beside the text at both sides: in points. */
  readonly width: number
  readonly size: number
  readonly padding: number
}

/** No column is narrower than so many characters, and none wants more. */
const least = 1
const most = 14
/** So wide a digit is in fonts that may stand in for the one that is named, in characters; and the room beside them. */
const digit = 0.6
const spare = 0.2
/** In a table of few columns a header stands in one line, in any other in up to three. */
const few = 5
const headLines = 3

export function columnWidths(
  {head, body, columnCount, stubColumns}: EditionTable,
  {width, size, padding}: ColumnLook,
): number[] {
  const needed: number[] = Array(columnCount).fill(least)
  const wanted: number[] = Array(columnCount).fill(least)
  for (const {cells} of [...head, ...body]) {
    for (const {children, column, colspan, rowspan, scope} of cells) {
      if (colspan > 1) continue
      const text = textOf(children)
      const words = text.match(/[\x21-\x7E]+/g) ?? []
      const wide = Math.max(...text.split('\n').map(ems))
      needed[column] = Math.max(needed[column]!, Math.min(2, wide), ...words.map((one) => one.length * digit + spare))
      // A text beside several rows may take as many lines as they have.
      const above = (scope === 'col' || scope === 'colgroup') && columnCount > few
      const lines = Math.max(above && column >= stubColumns ? headLines : 1, rowspan)
      wanted[column] = Math.max(wanted[column]!, Math.min(most, wide / lines))
    }
  }
  const own = needed.map((one) => one * size + padding)
  const more = needed.map((one, column) => Math.max(0, wanted[column]! - one) * size)
  const room = width - sum(own)
  const share = sum(more)
  const points = own.map((one, column) => {
    if (room < 0) return (one * width) / sum(own)
    return share > 0 ? one + (room * more[column]!) / share : one + room / columnCount
  })
  // Rounded so that the sum is exact.
  let [at, edge] = [0, 0]
  return points.map((one) => {
    at += one
    const before = edge
    edge = twips(at)
    return edge - before
  })
}

export function textOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n'
      if (node.type === 'noteReference') return ''
      return 'children' in node ? textOf(node.children) : node.value
    })
    .join('')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
