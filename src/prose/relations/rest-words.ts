// Words that call a part what is left of the whole: 其他, 其余.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'

const rest = new Pattern('(?:^|[，,、；;]|<and>)\\s*<rest>')

/** Whether the part is what is left of the whole. */
export function isRest(said: string, words: Vocabulary): boolean {
  return rest.in(words).test(said)
}
