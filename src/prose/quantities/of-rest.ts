// Words that say that what follows is told of those that are left: 其余申请均由自然人提出, 其他申请全部办结.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'

/** 法人或其他组织 names applicants, and no rest. */
const left = new Pattern('<left-over>|<rest>(?:<case>|<request>)')

/** Whether some are told of before, and `text` speaks of the rest. */
export function isOfRest(words: Vocabulary, text: string): boolean {
  return left.in(words).test(text)
}
