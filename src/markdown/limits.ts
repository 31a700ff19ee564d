// What is refused before any parsing, in one pass over the text. Besides the limits of the contract there are some for
// what makes the parser slow: its time grows with the square of the marks of a paragraph, of setext underlines and of
// containers (measured), and a source that is meant as a report comes nowhere near them.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {pointAt, type Source} from './source.ts'

/** Limits of the contract. */
const deepest = 100
const mostRows = 5_000
const mostBrackets = 10_000

/** Limits for the parser's sake, in the whole source. */
const most = {
  lines: 20_000,
  containers: 4_000,
  quotes: 2_000,
  underlines: 500,
  brackets: 15_000,
  runs: 20_000,
  marks: 120_000,
  addresses: 15_000,
  cells: 46_000,
} as const
/** … and in one paragraph: runs of emphasis marks; openings that may be looked for to its end, times its length. */
const mostRuns = 500
const mostSearching = 10_000_000

/** Wider indents cost as much as marks. */
const mostIndent = 1000

type Counted = keyof typeof most

/** The first excess of each kind in `text`, whose offsets stand in the source where `offsetIn` says. */
export function excesses(source: Source, text = source.text, offsetIn = (at: number): number => at): Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  const counts = Object.fromEntries(Object.keys(most).map((what) => [what, 0])) as Record<Counted, number>
  const lists: number[] = []
  let rows = 0
  let [paragraph, runs, openings, brackets, row] = [0, 0, 0, 0, 0]
  let start = 0
  while (start < text.length) {
    const end = lineEnd(text, start)
    const line = containers(text, start, end, lists)
    count('lines', 1, start)
    count('containers', line.markers, start)
    if (line.content - start > mostIndent) count('marks', line.content - start, start)
    if (line.quotes > 0) count('quotes', line.quotes, start)
    const depth = lists.length + line.quotes
    if (depth > deepest) {
      const values = {count: depth, most: deepest}
      say('nesting', () => diagnose('source-limit', 'nesting', values, place(start), limit(deepest, depth)))
    }
    if (line.content >= end) [paragraph, runs, openings, brackets, row] = [end, 0, 0, 0, 0]
    else inline(line.content, end)
    if (isUnderline(text, line.content, end)) count('underlines', 1, start)
    if (text[line.content] === '|' && ++rows > mostRows) {
      say('rows', () => diagnose('source-limit', 'rows', {most: mostRows}, place(start), limit(mostRows, rows)))
    }
    start = nextLine(text, end)
  }
  return [...found.values()]

  function inline(from: number, end: number): void {
    let before = 0
    for (let at = from; at < end; at++) {
      const code = text.charCodeAt(at)
      if (code > 126 || !special[code]) {
        if (code === before && (code === 47 || code === 119)) count('addresses', 1, at)
        before = code
        row = isSpace(code) ? row : 0
        continue
      }
      // An escape or a character reference costs a node's worth of events.
      count('marks', code === 38 || code === 92 ? 2 : 1, at)
      if (code === 42 || code === 95 || code === 126) {
        if (code !== before && before !== 92) {
          count('runs', 1, at)
          if (++runs > mostRuns) paragraphMarks(at, runs, text[at]!)
        }
      } else if (code === 91 || code === 93 || code === 40 || code === 41) {
        if (code > 90) {
          count('brackets', 1, at)
          brackets++
        }
        if (++row > mostBrackets || brackets > mostBrackets) {
          const values = {most: mostBrackets}
          say('row', () => diagnose('source-limit', 'brackets', values, place(at), limit(mostBrackets, row)))
        }
      } else if (code === 124) count('cells', 1, at)
      if ((code === 96 && before !== 96) || code === 60 || (code === 40 && before === 93)) {
        openings++
        if (openings > 100 && openings * (at - paragraph) > mostSearching) paragraphMarks(at, openings, text[at]!)
      }
      if (code !== 91 && code !== 93 && code !== 40 && code !== 41) row = 0
      before = code
    }
  }

  function count(what: Counted, by: number, at: number): void {
    counts[what] += by
    if (counts[what] <= most[what]) return
    say(what, () => {
      const key = what === 'lines' ? 'lines' : 'blocks'
      return diagnose('source-limit', key, {most: most[what]}, place(at), limit(most[what], counts[what]))
    })
  }

  function paragraphMarks(at: number, many: number, mark: string): void {
    say('paragraph', () => diagnose('source-limit', 'marks', {mark}, place(at), {actual: `> ${many - 1}`}))
  }

  function say(what: string, make: () => Diagnostic): void {
    if (!found.has(what)) found.set(what, make())
  }

  function place(at: number): Place {
    const {line, column} = pointAt(source, offsetIn(at))
    return {path: source.path, line, column, endLine: line, endColumn: column + 1}
  }
}

function limit(expected: number, actual: number): {expected: string; actual: string} {
  return {expected: `≤ ${expected}`, actual: String(actual)}
}

/** By character code: whether it may begin or end something in a line. */
const special = Array.from({length: 127}, (_, code) => '*_~[]()<&\\`!|'.includes(String.fromCharCode(code)))

function lineEnd(text: string, start: number): number {
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) break
  }
  return at
}

function nextLine(text: string, end: number): number {
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9
}

/** How many containers a line opens, how many of them are block quotes, and where its content begins. */
interface Opened {
  readonly markers: number
  readonly quotes: number
  readonly content: number
}

/** The block quotes and list items that a line begins; `lists` holds the content columns of the open items. */
function containers(text: string, start: number, end: number, lists: number[]): Opened {
  let [at, column, markers, quotes] = [start, 0, 0, 0]
  for (;;) {
    while (at < end && isSpace(text.charCodeAt(at))) column += text[at++] === '\t' ? 4 - (column % 4) : 1
    if (at >= end) return {markers, quotes, content: at}
    const note = text[at] === '[' ? noteMarker(text, at, end) : 0
    const length = text[at] === '>' ? 1 : note || listMarker(text, at, end)
    if (length === 0) break
    markers++
    if (text[at] === '>') quotes++
    else if (note > 0) {
      // What belongs to a note is set in by four columns.
      while (lists.length > 0 && lists.at(-1)! > column) lists.pop()
      lists.push(column + 4)
    } else {
      while (lists.length > 0 && lists.at(-1)! > column) lists.pop()
      lists.push(column + length + 1)
    }
    at += length
    column += length
  }
  if (markers === 0) while (lists.length > 0 && lists.at(-1)! > column) lists.pop()
  return {markers, quotes, content: at}
}

/** Length of the beginning of a note's text, `[^1]:` (GFM), 0 where there is none: a container like any other. */
function noteMarker(text: string, at: number, end: number): number {
  if (text[at + 1] !== '^') return 0
  let close = at + 2
  while (close < end && text[close] !== ']' && !isSpace(text.charCodeAt(close))) close++
  return close > at + 2 && close + 1 < end && text[close] === ']' && text[close + 1] === ':' ? close + 2 - at : 0
}

/** Length of a list item's marker at `at`, 0 where there is none (CommonMark 5.2). */
function listMarker(text: string, at: number, end: number): number {
  let length = 0
  if ('-+*'.includes(text[at]!)) length = 1
  else {
    while (length < 9 && isDigit(text.charCodeAt(at + length))) length++
    if (length === 0 || !'.)'.includes(text[at + length] ?? ' ')) return 0
    length++
  }
  return at + length >= end || isSpace(text.charCodeAt(at + length)) ? length : 0
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** A line of = or - alone: it turns the paragraph above into a heading. */
function isUnderline(text: string, from: number, end: number): boolean {
  const mark = text[from]
  if (mark !== '=' && mark !== '-') return false
  let at = from
  while (at < end && text[at] === mark) at++
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at === end
}
