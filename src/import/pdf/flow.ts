// The text of a page outside its tables → paragraphs: lines by their baselines, paragraphs by their indents and by lines that
// end early. Running heads and page numbers go out.

import type {Paragraph} from '../found.ts'
import type {Item, Page, Segment} from './page.ts'
import {linesOf, runsOf} from './ruled.ts'
import {pageOf} from './tagged.ts'

export interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly page: number
}

export function textLines(number: number, items: readonly Item[], segments: readonly Segment[]): Line[] {
  return linesOf(items).map((line): Line => {
    const runs = runsOf(line, segments)
    let text = ''
    line.forEach((item, index) => {
      if (runs[index]!.struck) return
      const before = line[index - 1]
      const gap = before ? item.x - before.x - before.width : 0
      // Columns of text are as far apart as no words are.
      text += `${gap > item.size * 1.6 ? '\u3000' : ''}${item.text}`
    })
    const last = line.at(-1)!
    return {
      text: text.trim().replace(stretched, '').replace(apart, ''),
      x: line[0]!.x,
      right: last.x + last.width,
      y: line[0]!.y,
      size: Math.max(...line.map(({size}) => size)),
      page: number,
    }
  })
}

/** A line that was stretched to the edge has blanks between its characters. */
const stretched =
  /(?<=[\p{Script=Han}，。、；：？！（）《》〔〕“”‘’—…]) +(?=[\p{Script=Han}，。、；：？！（）《》〔〕“”‘’—…])/gu

/** The gap that browsers and Word set between Chinese and Western characters is no blank. */
const apart = /(?<=\p{Script=Han}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%]) (?=\p{Script=Han})/gu

const bullet = /^[•●▪■◆·]\s*/u

/** An item's number or bullet. */
const item = /^(?:[•●▪■◆·]|\d{1,2}[.．、)]|[（(][\d一二三四五六七八九十]{1,3}[)）])/u

const numbered = /^[-—–－・·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/／]\s*(?:共\s*)?\d{1,3}(?:\s*页)?)?[-—–－・·\s]*$/u

/** Lines at the head or foot of pages that number them, or stand on most of them. */
export function runningLines(pages: readonly {readonly page: Page; readonly lines: readonly Line[]}[]): Set<Line> {
  const found = new Set<Line>()
  const counts = new Map<string, Line[]>()
  for (const {page, lines} of pages)
    for (const line of lines) {
      const edge = line.y < page.height * 0.12 || line.y > page.height * 0.9
      if (!edge) continue
      if (numbered.test(line.text) && line.y < page.height * 0.12) found.add(line)
      const key = line.text.replace(/\d+/gu, '#')
      counts.set(key, [...(counts.get(key) ?? []), line])
    }
  for (const lines of counts.values())
    if (lines.length > 2 && lines.length > pages.length * 0.6) for (const line of lines) found.add(line)
  return found
}

/** Lines in reading order → paragraphs; `left` and `right` are where most lines begin and end. */
export function paragraphsOf(lines: readonly Line[], left: number, right: number): Paragraph[] {
  const found: {text: string; last: Line; first: Line}[] = []
  for (const line of lines) {
    const open = found.at(-1)
    const {last} = open ?? {}
    const full = last !== undefined && last.right > right - last.size * 1.6
    const indented = line.x > left + line.size * 0.8 && !(open && hangs(line, open, left))
    const same = last !== undefined && Math.abs(last.size - line.size) < 0.6
    const gap = last === undefined ? 0 : last.page === line.page ? last.y - line.y : 0
    // A title of several lines is set in the middle, in a size of its own.
    const middle =
      same && line.size > bodySize(lines) * 1.1 && isCentred(last!, left, right) && isCentred(line, left, right)
    const goesOn = open && same && gap < line.size * 3 && ((full && !indented) || (middle && gap < line.size * 2.5))
    if (goesOn) {
      open.text = `${open.text}${glue(open.text, line.text)}${line.text}`
      open.last = line
    } else found.push({text: line.text, last: line, first: line})
  }
  return found.map(({text, first}): Paragraph => {
    const marked = bullet.test(text)
    const words = text.replace(bullet, '')
    return {
      type: 'paragraph',
      pieces: [{text: marked ? words : text}],
      where: pageOf(first.page),
      ...(marked && {marker: '•', depth: 0}),
    }
  })
}

/** Whether a line stands below one of the same item: where its words begin, away from the edge by what is no indent. */
function hangs(line: Line, {first, last}: {readonly first: Line; readonly last: Line}, left: number): boolean {
  if (Math.abs(line.x - left - line.size * 2) < line.size * 0.15) return false
  if (first === last && item.test(first.text)) return line.x > first.x + 1 && line.x < first.x + first.size * 3
  return Math.abs(line.x - last.x) < 1
}

function isCentred(line: Line, left: number, right: number): boolean {
  return Math.abs(line.x - left - (right - line.right)) < line.size * 2
}

function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const {size, text} of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const western = /[A-Za-z0-9]/u

function glue(before: string, after: string): string {
  return western.test(before.at(-1) ?? '') && /[A-Za-z]/u.test(after[0] ?? '') ? ' ' : ''
}
