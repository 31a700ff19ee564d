// Numbers into cells of a sheet's XML, in the text itself: everything but those cells stays as it is written.

import {type CellPlace, cellPlace} from './cell-name.ts'

/** A sheet that is written in a way in which a cell cannot be found. */
export class Unplaced extends Error {}

/** `numbers` by cell: digits. A formula stays, with the number as its value. Throws Unplaced. */
export function putInSheet(text: string, numbers: ReadonlyMap<string, string>): string {
  const prefix = /<((?:[\w.-]+:)?)sheetData\b/u.exec(text)?.[1]
  if (prefix === undefined) throw new Unplaced()
  let found = text
  for (const [name, number] of numbers) found = putOne(found, prefix, name, number)
  return found
}

function putOne(text: string, prefix: string, name: string, number: string): string {
  const cell = element(text, `${prefix}c`, name, 0, text.length)
  const value = `<${prefix}v>${number}</${prefix}v>`
  if (cell) {
    const own = text.slice(cell.start, cell.end)
    const formula = new RegExp(`<${prefix}f\\b[^>]*?(?:/>|>[^]*?</${prefix}f>)`, 'u').exec(own)?.[0] ?? ''
    const tag = cell.tag.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, '')
    return `${text.slice(0, cell.start)}${tag}${formula}${value}</${prefix}c>${text.slice(cell.end)}`
  }
  const place = cellPlace(name)!
  const written = `<${prefix}c r="${name}">${value}</${prefix}c>`
  const row = element(text, `${prefix}row`, String(place.row + 1), 0, text.length)
  if (row) {
    if (row.empty) return `${text.slice(0, row.start)}${row.tag}${written}</${prefix}row>${text.slice(row.end)}`
    const at = behind(text, `${prefix}c`, row.inside, row.end, (one) => before(cellPlace(one), place)) ?? row.inside
    return text.slice(0, at) + written + text.slice(at)
  }
  const data = new RegExp(`<${prefix}sheetData\\b[^>]*?(/?)>`, 'u').exec(text)!
  const inside = data.index + data[0].length
  const line = `<${prefix}row r="${place.row + 1}">${written}</${prefix}row>`
  if (data[1] === '/')
    return `${text.slice(0, data.index)}${data[0].replace('/>', '>')}${line}</${prefix}sheetData>${text.slice(inside)}`
  const at = behind(text, `${prefix}row`, inside, text.length, (one) => Number(one) < place.row + 1) ?? inside
  return text.slice(0, at) + line + text.slice(at)
}

function before(one: CellPlace | undefined, other: CellPlace): boolean {
  return one !== undefined && one.column < other.column
}

interface Element {
  readonly start: number
  /** Behind its start tag. */
  readonly inside: number
  readonly end: number
  /** Its start tag, open. */
  readonly tag: string
  readonly empty: boolean
}

/** Those of one name, in the order of the text; each has to say where it is. */
function* elements(text: string, name: string, from: number, to: number): Generator<Element & {readonly r: string}> {
  const start = new RegExp(`<${name}(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`, 'gu')
  start.lastIndex = from
  for (let match = start.exec(text); match && match.index < to; match = start.exec(text)) {
    const [tag] = match
    const empty = tag.endsWith('/>')
    const inside = match.index + tag.length
    const close = empty ? inside : text.indexOf(`</${name}>`, inside)
    if (close < 0) throw new Unplaced()
    const end = empty ? inside : close + name.length + 3
    const r = /\sr\s*=\s*["']([^"']*)["']/u.exec(tag)?.[1]
    if (r === undefined) throw new Unplaced()
    yield {start: match.index, inside, end, tag: empty ? `${tag.slice(0, -2).trimEnd()}>` : tag, empty, r}
    start.lastIndex = name.endsWith('row') ? end : Math.max(end, start.lastIndex)
  }
}

function element(text: string, name: string, r: string, from: number, to: number): Element | undefined {
  for (const one of elements(text, name, from, to)) if (one.r === r) return one
  return undefined
}

/** Behind the last of those that come before. */
function behind(
  text: string,
  name: string,
  from: number,
  to: number,
  comesBefore: (r: string) => boolean,
): number | undefined {
  let at: number | undefined
  for (const one of elements(text, name, from, to)) if (comesBefore(one.r)) at = one.end
  return at
}
