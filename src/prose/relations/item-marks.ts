// Marks that number the items of a list: ①网站58次；②微信10次; 一是网站58次，二是微信10次.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'

const marked = new Pattern(
  '^[，,；;、。：:\\s]*(?:[①-⑳]|[（(](?:[一二三四五六七八九十]|\\d{1,2})[）)]|[一二三四五六七八九十]<being>|\\d{1,2}[.．、])',
)

/** Whether the words before a number begin with such a mark. */
export function isItem(said: string, words: Vocabulary): boolean {
  return marked.in(words).test(said)
}
