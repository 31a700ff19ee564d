// A text → its lines as paragraphs. What of them are cells of a table is seen later, by the words of the form.

import {textColumns} from '../../typography/east-asian-width.ts'
import {decodeText} from '../decode.ts'
import type {Block, Found, FoundTable} from '../found.ts'
import {limits, overLimit} from '../limits.ts'
import {isTitle} from '../title.ts'
import {gridsIn} from './grid.ts'
import {plainNotes} from './notes.ts'

interface Line {
  readonly text: string
  readonly number: number
  /** Of the line that a table begins at. */
  readonly table?: FoundTable
  /** Whether it stands by itself, two blank lines above it, as headings of text editions do. */
  readonly apart?: boolean
}

/** Throws Refused. */
export function readPlain(bytes: Uint8Array): Found {
  if (bytes.length > limits.text) throw overLimit('text')
  const written = decodeText(bytes)
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n|\f/u)
  const whole = unwrapped(withGrids(written))
  const headed = hasHeadings(whole)
  const blocks = whole.map(({text, number, apart, table}, index): Block => {
    if (table) return table
    const words = text.replace(/^[ \u3000]+|[ \u3000]+$/gu, '')
    const marker = /^(?:•|\d{1,9}\.) (?=\S)/u.exec(words)?.[0]
    return {
      type: 'paragraph',
      pieces: [{text: words.slice(marker?.length ?? 0)}],
      ...(marker !== undefined && {marker: marker.trim(), depth: 0}),
      ...(headed && (index === 0 && isTitle(words) ? {level: 0} : apart && marker === undefined && {level: 1})),
      where: {words: `第${number}行`},
    }
  })
  const {blocks: rest, notes} = plainNotes(blocks)
  return {kind: 'text', blocks: rest, notes, remarks: [], traditional: false, named: {}}
}

/** The lines that are tables by their places are one each. */
function withGrids(lines: readonly string[]): Line[] {
  const found: Line[] = []
  let at = 0
  for (const {from, to, table} of gridsIn(lines)) {
    for (; at < from; at++) found.push({text: lines[at]!, number: at + 1})
    found.push({text: '', number: at + 1, table})
    at = to
  }
  for (; at < lines.length; at++) found.push({text: lines[at]!, number: at + 1})
  return found
}

/** Whether the sections' titles are the lines that stand by themselves: then others that do are headings as well. */
function hasHeadings(lines: readonly Line[]): boolean {
  const titles = lines.filter(({text}) => /^[一二三四五六]、[^。；：]{2,40}$/u.test(text))
  return titles.length >= 3 && titles.filter(({apart}) => apart).length >= 3
}

/** Lines that were broken at a width are one paragraph again. */
function unwrapped(lines: readonly Line[]): Line[] {
  const widths = lines.map(({text}) => textColumns(text.trimEnd()))
  const most = Math.max(...widths.filter((one) => one <= 130), 0)
  const full = widths.map((one) => one >= most - 6 && one <= most)
  const wrapped = most >= 50 && widths.every((one) => one <= most) && full.filter((one) => one).length > 4
  const found: Line[] = []
  let open = false
  let blank = 0
  lines.forEach((line, index) => {
    if (line.table) {
      open = false
      blank = 0
      found.push(line)
      return
    }
    const text = line.text.trimEnd()
    if (text.trim() === '') {
      open = false
      blank++
      return
    }
    const apart = blank > 1
    blank = 0
    const last = found.at(-1)
    const begins = /^(?:\s|　)/u.test(text)
    if (wrapped && open && last && !begins) found[found.length - 1] = {...last, text: last.text + text}
    else found.push({...line, text, ...(apart && {apart})})
    open = full[index]! && !/[。！？|]$/u.test(text)
  })
  return found
}
