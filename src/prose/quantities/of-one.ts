// Numbers that are said of one or of some of those who apply: 有一名申请人先后提交申请9件.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'

const applicant = new Pattern('^[^，,。；;：:\\d]{0,6}?<applicant>')
const allOf = new Pattern('(?:<altogether>|<all>|<have><altogether>|<own-year>|<this-year>)[^，,。；;：:\\d]{0,4}$')

/** Whether the clause of a number, which begins at `start`, is about so many applicants, and not about all of them. */
export function isOfOne({text, numbers, words}: Reading, index: number, start: number): boolean {
  const last = numbers[index - 1]
  if (!last || last.unitEnd !== start || !words.has('applicant-unit', last.unit)) return false
  const isAll = allOf.in(words).test(text.slice(Math.max(0, last.start - 12), last.start))
  return !isAll && applicant.in(words).test(text.slice(start, start + 12))
}
