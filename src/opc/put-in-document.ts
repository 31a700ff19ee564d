// Numbers into cells of a Word table, in the text of the document's XML itself: a run in the cell's first paragraph, in
// the look that the paragraph has; everything else stays as it is written.

import {endTag} from './end-tag.ts'
import {Unplaced} from './put-in-sheet.ts'

/** A cell by the place behind its start tag: line and column from 1, in UTF-16 units. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** Throws Unplaced. */
export function putInDocument(text: string, numbers: ReadonlyMap<Spot, string>): string {
  const lines = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({index, 0: end}) => index + end.length)]
  const places = [...numbers]
    .map(([{line, column}, number]) => ({at: lines[line - 1]! + column - 1, number}))
    .sort((a, b) => b.at - a.at)
  let found = text
  for (const {at, number} of places) found = putOne(found, at, number)
  return found
}

function putOne(text: string, at: number, number: string): string {
  // The parser tells the place of the tag's last character or the one behind it.
  const inside = text.lastIndexOf('>', at) + 1
  const start = text.lastIndexOf('<', inside - 1)
  const name = /^<((?:[\w.-]+:)?)tc(?=[\s>])/u.exec(text.slice(start, start + 40))
  if (!name) throw new Unplaced()
  const prefix = name[1]!
  const end = endOf(text, `${prefix}tc`, inside)
  const cell = text.slice(inside, end)
  return text.slice(0, inside) + inCell(cell, prefix, number) + text.slice(end)
}

function inCell(cell: string, prefix: string, number: string): string {
  if (new RegExp(`<${prefix}(?:tbl|ins|del|fldChar|fldSimple|sdt|drawing|pict)[\\s/>]`, 'u').test(cell))
    throw new Unplaced()
  const texts = new RegExp(`<${prefix}t(?:\\s[^>]*)?(?:/>|>[^<]*</${prefix}t>)`, 'gu')
  let first = true
  const replaced = cell.replace(texts, () => {
    const own = first ? number : ''
    first = false
    return `<${prefix}t>${own}</${prefix}t>`
  })
  if (!first) return replaced
  const paragraph = new RegExp(`<${prefix}p(?=[\\s/>])[^>]*?(/?)>`, 'u').exec(cell)
  if (!paragraph) throw new Unplaced()
  const from = paragraph.index + paragraph[0].length
  const content = paragraph[1] === '/' ? '' : cell.slice(from, endOf(cell, `${prefix}p`, from))
  const properties = new RegExp(`<${prefix}pPr(?:\\s[^>]*)?>([^]*?)</${prefix}pPr>`, 'u').exec(content)?.[1] ?? ''
  const look = new RegExp(`<${prefix}rPr(?:\\s[^>]*)?>[^]*?</${prefix}rPr>`, 'u').exec(properties)?.[0] ?? ''
  const run = `<${prefix}r>${look}<${prefix}t>${number}</${prefix}t></${prefix}r>`
  if (paragraph[1] === '/') {
    const open = `${paragraph[0].slice(0, -2).trimEnd()}>`
    return `${cell.slice(0, paragraph.index)}${open}${run}</${prefix}p>${cell.slice(from)}`
  }
  const at = from + content.length
  return cell.slice(0, at) + run + cell.slice(at)
}

function endOf(text: string, name: string, from: number): number {
  const end = endTag(text, name, from)
  if (end === undefined) throw new Unplaced()
  return end
}
