// A file's text ↔ the text of a field in a page, which knows one line end only: every line end that nobody touched stays
// as it is in the file.

import {spliceBetween} from './splice.ts'

/** As a field of a page holds it. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/gu, '\n')
}

/** `text` changed so that it reads `edited`, which has line feeds only; new lines end as the first line does. */
export function withEdits(text: string, edited: string): string {
  const {start, end, text: fresh} = spliceBetween(withLineFeeds(text), edited)
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
  return text.slice(0, offsetIn(text, start)) + fresh.replaceAll('\n', lineEnd) + text.slice(offsetIn(text, end))
}

/** Where an offset of the text with line feeds stands in the text itself. */
function offsetIn(text: string, offset: number): number {
  let at = 0
  for (let passed = 0; passed < offset; passed++) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  return at
}
