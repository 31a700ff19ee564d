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

/** Added to the words of one edition and not of another; marks of notes are not, each has its own form of them. */
const beside = [added[3]!, added[4]!].map(({pattern}) => pattern)
const noteOfText = /（[注註](?=\d+）)/g

/** The marks of notes of any edition in one form, with their numbers. */
function alike(text: string): string {
  return text.replace(/\[(\d+)\]/g, '（$1）')
}

/** A text without what any edition may have added, markers of list items only where they are `marked`; marks of notes as （1）. */
export function withoutAdded(text: string, marked: boolean): string {
  const rest = beside.reduce((left, pattern) => left.replace(pattern, ''), marked ? text.replace(marker, '') : text)
  return alike(rest.replace(noteOfText, '（'))
}

const mark = /（\d+）/g

/** Words in which marks of notes are （1） → what is left of them without any. */
export function withoutMarks(text: string): string {
  return text.replace(mark, '')
}

/** A text as pages have it, without the marks of notes that they put: what was typed as （注1） stays. */
export function withoutPutMarks(text: string): string {
  return text.replace(/\[\d+\]/g, '')
}

/** The same as `withoutAdded` of a text with places, spaces gone, too. */
export function condensed(body: ReadText): ReadText {
  const cuts = [
    ...[...beside, /[ \t\r\n\f]+/g].flatMap((pattern) => [...body.text.matchAll(pattern)]),
    ...[...body.text.matchAll(noteOfText)].map(({index}) => ({0: '注', index: index + 1})),
  ].map(({0: words, index}): [number, number] => [index, index + words.length])
  const rest = cut(
    body,
    cuts.sort((a, b) => a[0] - b[0]),
  )
  return {...rest, text: alike(rest.text)}
}

/** Whether report.json has the words itself. A marker is short: it must begin the same line there. */
function isWritten(words: string, text: string, expected: string): boolean {
  if (!/^(?:\d+\.|•)/.test(words)) return expected.includes(words)
  return expected.includes(text.slice(0, words.length + 8))
}
