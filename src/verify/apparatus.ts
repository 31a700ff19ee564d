// What an edition adds to the prose by its own rules and report.json does not hold: list markers, note marks, addresses of
// links, words for an image. Where the words themselves tell them apart lead.ts knows them; here they are known by their
// looks, in a line that says something else than it has to, and where two editions are held against each other.

import {address} from './lead.ts'
import {cut} from './part.ts'
import type {Medium, ReadText} from './reading.ts'

interface Added {
  readonly media: readonly Medium[]
  readonly pattern: RegExp
}

const added: readonly Added[] = [
  {media: ['HTML', 'TXT'], pattern: /^(?:\d{1,9}\.|•) ?/g},
  {media: ['TXT'], pattern: /（[注註]\d+）/g},
  {media: ['HTML', 'PDF', 'DOCX'], pattern: /\[\d+\]/g},
  {media: ['TXT'], pattern: new RegExp(address.source, 'gi')},
  {media: ['HTML', 'TXT', 'PDF', 'DOCX'], pattern: /^（[图圖]：[^\n]*）$/gm},
]

/** The text without what the edition added; places still lead to the file. */
export function withoutApparatus(medium: Medium, piece: ReadText, expected: string): ReadText {
  const cuts = added
    .filter(({media}) => media.includes(medium))
    .flatMap(({pattern}) => [...piece.text.matchAll(pattern)])
    .filter(({0: words}) => !isWritten(words, piece.text, expected))
    .map(({0: words, index}): [number, number] => [index, index + words.length])
    .sort((a, b) => a[0] - b[0])
  return cuts.length ? cut(piece, cuts) : piece
}

const marker = /^(?:(?:\d{1,9}\.|•) ?)+/gmu

/** A text without what any edition may have added, markers of list items only where they are `marked`. */
export function withoutAdded(text: string, marked: boolean): string {
  return added.slice(1).reduce((rest, {pattern}) => rest.replace(pattern, ''), marked ? text.replace(marker, '') : text)
}

/** Where the same stands, markers of list items apart. */
export function addedTo(text: string): [start: number, end: number][] {
  return added
    .slice(1)
    .flatMap(({pattern}) => [...text.matchAll(pattern)])
    .map(({0: words, index}) => [index, index + words.length])
}

/** Whether report.json has the words itself. A marker is short: it must begin the same line there. */
function isWritten(words: string, text: string, expected: string): boolean {
  if (!/^(?:\d+\.|•)/.test(words)) return expected.includes(words)
  return expected.includes(text.slice(0, words.length + 8))
}
