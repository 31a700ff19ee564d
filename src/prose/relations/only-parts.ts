// Brackets behind a number that hold its parts and nothing else: 培训8次（线上5次、线下3次）.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'

const notOnly = new Pattern('<among>|<containing>|<and-so-on>|<mainly>|<share>|<last-year>|<than>|<another>')

/** Whether brackets hold a plain list, so that it is to be complete. */
export function onlyParts(text: string, open: number, words: Vocabulary): boolean {
  const inside = /^[（(]([^（()）\n]{0,120})[）)]/u.exec(text.slice(open, open + 124))?.[1]
  return inside !== undefined && !notOnly.in(words).test(inside)
}
