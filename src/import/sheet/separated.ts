// A text of values parted by commas, semicolons or tabs (RFC 4180), in UTF-8 or GB18030 → a table with a cell for every place.

import {cellName} from '../../opc/cell-name.ts'
import {decodeText} from '../decode.ts'
import type {Found, FoundCell} from '../found.ts'
import {limits, overLimit} from '../limits.ts'
import {isTitle} from '../title.ts'

/** Without a mark given, the one that the first line has most of. Throws Refused. */
export function readSeparated(bytes: Uint8Array, mark?: string): Found {
  const text = decodeText(bytes).replace(/^\uFEFF/u, '')
  const first = text.slice(0, text.search(/[\r\n]|$/u))
  const rows = rowsOf(text, mark ?? [',', '\t', ';'].sort((a, b) => first.split(b).length - first.split(a).length)[0]!)
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (rows.length * columns > limits.cells * 4) throw overLimit('cells')
  const cells = rows.flatMap((row, y) =>
    Array.from(
      {length: columns},
      (_, x): FoundCell => ({
        row: y,
        column: x,
        rowspan: 1,
        colspan: 1,
        text: (row[x] ?? '').trim(),
        where: {words: cellName({row: y, column: x})},
      }),
    ),
  )
  const title = cells.find(({text: written}) => isTitle(written))?.text
  const named = title === undefined ? {} : {title}
  const table = {type: 'table' as const, cells, rows: rows.length, columns, full: true, where: {words: 'A1'}}
  return {kind: 'sheet', blocks: rows.length ? [table] : [], notes: new Map(), remarks: [], traditional: false, named}
}

function rowsOf(text: string, mark: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let value = ''
    if (text[at] === '"') {
      at++
      for (;;) {
        const close = text.indexOf('"', at)
        value += text.slice(at, close < 0 ? undefined : close)
        at = close < 0 ? text.length : close + 1
        if (text[at] !== '"' || close < 0) break
        value += '"'
        at++
      }
    }
    const start = at
    while (at < text.length && text[at] !== mark && text[at] !== '\n' && text[at] !== '\r') at++
    row.push(value + text.slice(start, at))
    if (text[at] === mark) {
      at++
      if (at === text.length) row.push('')
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    rows.push(row)
    row = []
  }
  if (row.length) rows.push(row)
  return rows.filter((one) => one.some((value) => value.trim() !== ''))
}
