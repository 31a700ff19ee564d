// An edition, altered as a hand or another program may alter it: a line dropped, doubled, exchanged with another, a digit or a
// heading changed. Each alteration changes what a reader gets.

import {type Draw, pick} from './generate-draw.ts'

export const alterations = ['drop', 'double', 'exchange', 'digit', 'heading'] as const
export type Alteration = (typeof alterations)[number]

interface Piece {
  readonly start: number
  readonly end: number
}

/** What a reader gets of a stretch: no spaces, no tags. */
const heard = (text: string): string => text.replace(/<[^>]*>|\s/g, '')

/** The text of a page begins with its report; what programs read of it is tried elsewhere. */
function body(name: string, text: string): Piece {
  if (name.endsWith('.txt') || name.includes('fragment')) return {start: 0, end: text.length}
  const start = text.indexOf('<main')
  return {start, end: text.indexOf('</main>', start)}
}

/** Lines of a text; paragraphs, items, rows and headings of a page. */
function piecesOf(name: string, text: string): Piece[] {
  const {start, end} = body(name, text)
  const pattern = name.endsWith('.txt')
    ? /[^\r\n]*[^\s\uFEFF][^\r\n]*/g
    : /<(p|h3|h4|caption)\b[^>]*>(?:(?!<\/?(?:p|li|td|th|tr|table|dd)\b)[^])*?<\/\1>|<tr\b(?:(?!<\/?tr)[^])*<\/tr>/g
  return [...text.slice(start, end).matchAll(pattern)]
    .map(({0: found, index}) => ({start: start + index, end: start + index + found.length}))
    .filter((piece) => heard(text.slice(piece.start, piece.end)) !== '')
}

/** The edition with one alteration; undefined where there is nothing to alter so. */
export function altered(name: string, text: string, how: Alteration, draw: Draw): string | undefined {
  const pieces = piecesOf(name, text)
  const [one, other] = [pick(draw, pieces), pick(draw, pieces)].sort((a, b) => a.start - b.start) as [Piece, Piece]
  const said = (piece: Piece): string => text.slice(piece.start, piece.end)
  switch (how) {
    case 'drop':
      return text.slice(0, one.start) + text.slice(one.end)
    case 'double':
      return text.slice(0, one.end) + (name.endsWith('.txt') ? '\r\n' : '') + said(one) + text.slice(one.end)
    case 'exchange': {
      if (
        heard(said(one)) === heard(said(other))
        || /^<(\w+)/.exec(said(one))?.[1] !== /^<(\w+)/.exec(said(other))?.[1]
      )
        return undefined
      const between = text.slice(one.end, other.start)
      return text.slice(0, one.start) + said(other) + between + said(one) + text.slice(other.end)
    }
    case 'digit': {
      const {start, end} = body(name, text)
      const digits = [...text.slice(start, end).matchAll(name.endsWith('.txt') ? /\d/g : /\d(?=[^<>]*<)/g)]
      const at = start + pick(draw, digits).index
      return text.slice(0, at) + ((Number(text[at]) + 1) % 10) + text.slice(at + 1)
    }
    case 'heading': {
      const pattern = name.endsWith('.txt')
        ? /(?<=\r?\n\r?\n\r?\n)[^\r\n]*\p{sc=Han}/gu
        : /<h[2-4][^>]*>[^<]*\p{sc=Han}/gu
      const found = [...text.matchAll(pattern)].filter(({index}) => index >= body(name, text).start)
      if (!found.length) return undefined
      const {0: heading, index} = pick(draw, found)
      const at = index + heading.length - 1
      return `${text.slice(0, at)}鑫${text.slice(at + 1)}`
    }
  }
}
