// The passages of a report as prose is read: in Simplified characters and half-width digits, every character at its old
// offset, each below its heading.

import type {Passage} from '../../report/passage.ts'
import {passages} from '../../report/passages.ts'
import type {Report} from '../../report/report.ts'
import {fold} from '../../script/fold.ts'

export interface Folded {
  readonly passage: Passage
  /** The passage's text, folded; offsets are those of the passage. */
  readonly text: string
  /** The folded text of the heading that it stands below; of a heading, its own. */
  readonly heading: string
}

/** Every passage of the report, in its order. */
export function foldedPassages(report: Report): Folded[] {
  let heading = ''
  return passages(report).map((passage) => {
    const text = foldedText(passage.text)
    if (passage.kind === 'heading') heading = text
    return {passage, text, heading}
  })
}

/** Simplified, with half-width digits, points and percent signs; as long as what was given. */
export function foldedText(text: string): string {
  return fold(text).replace(/[０-９．％]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** Whether it is a paragraph, an item or a note: where sentences stand. */
export function isSentence({passage: {kind}}: Folded): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'note'
}

/** Whether it is a heading, the words of a picture or of the front matter: no sentence, but a number in it is read all the same. */
export function isNaming({passage: {kind}}: Folded): boolean {
  return kind === 'heading' || isApart(kind)
}

/** Whether it is no text of a section: the words of a picture, or of the front matter. */
export function isApart(kind: Passage['kind']): boolean {
  return kind === 'picture' || kind === 'front'
}
