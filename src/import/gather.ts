// Pieces of text, line breaks and blocks as they come in reading order → paragraphs. For pages and for Word alike: a line
// break in a paragraph begins a new one where that is what it was meant for.

import type {Run} from './cell.ts'
import type {Aside, Block, Paragraph, Piece, Where} from './found.ts'

/** What begins a paragraph of its own: indentation, or a number. */
const begins =
  /^(?:[　\u00A0]{2}|\s*(?:[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[、，条]|\d{1,2}[.．、](?!\d)))/u

export interface Line {
  readonly pieces: Piece[]
}

/** Lines that were parted by breaks → paragraphs. */
export function paragraphsOf(
  lines: readonly (readonly Piece[])[],
  where: Where,
  more: Partial<Paragraph> = {},
): Paragraph[] {
  const found: {pieces: Piece[]}[] = []
  let gap = true
  for (const pieces of lines) {
    const text = pieces.map((piece) => piece.text).join('')
    if (isBlankText(text) && !pieces.some(({note}) => note !== undefined)) {
      gap = true
      continue
    }
    const last = found.at(-1)
    const before =
      last?.pieces
        .map((piece) => piece.text)
        .join('')
        .trimEnd() ?? ''
    if (last && !gap && !begins.test(text) && !/[。！？：；]$/u.test(before)) last.pieces.push(...pieces)
    else found.push({pieces: [...pieces]})
    gap = false
  }
  return found.map(
    ({pieces}, index): Paragraph => ({...(index === 0 ? more : {}), type: 'paragraph', pieces: joined(pieces), where}),
  )
}

export function isBlankText(text: string): boolean {
  return /^[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]*$/u.test(text)
}

/** Spaces that come from the lines of the file between two Chinese characters say nothing. */
export function collapse(text: string): string {
  return text.replace(/[\t\n\r\f ]+/gu, (spaces) => (/[\n\r]/u.test(spaces) ? '\n' : ' '))
}

const wide = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u3000-\u303F“”‘’…—]/u

function joined(pieces: readonly Piece[]): Piece[] {
  const whole = pieces.map(({text}) => text).join('')
  let at = 0
  return pieces.map((piece) => {
    const start = at
    at += piece.text.length
    if (!piece.text.includes('\n')) return piece
    const text = piece.text.replace(/\n/gu, (_, index: number) => {
      const [left, right] = [whole[start + index - 1] ?? ' ', whole[start + index + 1] ?? ' ']
      return wide.test(left) && wide.test(right) ? '' : ' '
    })
    return {...piece, text}
  })
}

/** The runs of a cell's line as pieces of a paragraph. */
export function piecesOf(runs: readonly (Run & {readonly href?: string; readonly note?: string})[]): Piece[] {
  return runs
    .filter(({text, note}) => text !== '' || note !== undefined)
    .map(
      ({text, struck, href, note}): Piece => ({
        text,
        ...(href !== undefined && {href}),
        ...(struck && {struck}),
        ...(note !== undefined && {note}),
      }),
    )
}

/** Of a cell: the notes whose marks stand among its runs. */
export function notesIn(lines: readonly (readonly {readonly note?: string}[])[]): {readonly notes?: readonly string[]} {
  const notes = lines.flat().flatMap(({note}) => (note === undefined ? [] : [note]))
  return notes.length > 0 ? {notes} : {}
}

/** Collects asides without empty ones. */
export function setAside(remarks: Aside[], why: Aside['why'], text: string, where: Where): void {
  const shown = text.replace(/\s+/gu, ' ').trim()
  if (shown !== '') remarks.push({why, text: shown, where})
}

export type {Block}
