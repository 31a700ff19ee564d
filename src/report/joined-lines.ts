// Lines of a paragraph that were meant as paragraphs of their own: Markdown joins them, so that 一是…二是… or a heading and its
// text become one. Said once a paragraph, with a fix that parts all of it. One sentence a line is a way of writing.

import type {Paragraph} from 'mdast'
import {type Diagnostic, diagnose, type Edit, message} from '../diagnostic/diagnostic.ts'
import {placeAt, type Source} from '../markdown/source.ts'

const numerals = '[一二三四五六七八九十百]{1,3}'
/** How a paragraph of its own begins. */
const begins = new RegExp(
  [
    `${numerals}[是要]`,
    `${numerals}、`,
    `第${numerals}[，,、：:]`,
    `其${numerals}[，,、：:]`,
    // 《条例》第二十条第（一）项, its number at the start of a line.
    `[（(](?:${numerals}|\\d{1,2})[)）](?!\\s*(?:[项款条目类种][^目]|部分))`,
    '\\d{1,2}[、．）)]',
    '\\d{1,2}\\.(?!\\d)',
    '[\\u2460-\\u2473]',
    '[•·●○■□◆◇▪►]',
  ].join('|'),
  'uy',
)
/** A line that is nothing but a numbered heading: （六）队伍建设. */
const headed = new RegExp(`[（(]${numerals}[)）](?!\\s*[项款条目])[^。！？!?，；;]*$`, 'uy')
const blanks = /^[\s\u2800>]+/u
const ends = /[。！？!?][”’）》」』】)]*$/u
const pauses = /[，、；：,;:]/u
/** The last mark of each sentence. */
const sentences = /[。！？](?![。！？])/gu

interface Line {
  readonly text: string
  /** Offset in the source at which the line begins, what indents it included. */
  readonly start: number
  /** Whether a hard break ends it: then the next one begins on a line of its own in print, too. */
  readonly broken: boolean
  /** As Word indents a paragraph: that has a hint of its own. */
  readonly indented: boolean
}

export function joinedLines(source: Source, {position}: Paragraph): Diagnostic[] {
  const [start, end] = [position!.start.offset!, position!.end.offset!]
  const lines = linesOf(source.text.slice(start, end), start)
  if (lines.length < 2) return []
  const many = lines.some(({text}) => ends.test(text) && (text.match(sentences)?.length ?? 0) > 1)
  const parted = lines.filter((line, index) => {
    const above = lines[index - 1]
    if (!above || above.broken || above.text === '' || line.text === '' || line.indented) return false
    if (startsAt(begins, line.text)) return true
    if (startsAt(headed, above.text) && !pauses.test(above.text.slice(-1))) return true
    return many && ends.test(above.text)
  })
  const [first] = parted
  if (!first) return []
  const text = /\r\n?|\n/.exec(source.text)?.[0] ?? '\n'
  const edits = parted.map(({start: at}): Edit => {
    const {line} = placeAt(source, at, at)
    return {line, column: 1, endLine: line, endColumn: 1, text}
  })
  const indent = source.text.slice(first.start).search(/[^\s>]/u)
  const place = placeAt(source, first.start + indent, first.start + indent + first.text.length)
  const fix = {title: message('lines-joined', 'part', {count: edits.length}), safe: false, edits}
  return [diagnose('lines-joined', 'main', {count: edits.length}, place, {fix})]
}

function startsAt(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}

function linesOf(text: string, offset: number): Line[] {
  const found: Line[] = []
  let from = 0
  for (const {0: ending, index} of text.matchAll(/\r\n?|\n|$/g)) {
    const line = text.slice(from, index)
    found.push({
      text: line.replace(blanks, '').trimEnd(),
      start: offset + from,
      broken: / {2}$|\\$/.test(line),
      indented: /^\s*\u3000/u.test(line),
    })
    from = index + ending.length
  }
  return found
}
