// What stands right before a number is what it counts: where that is no word of the table, 与依申请公开有关的知识点21条, or several together,
// 收与转入之和11864件, 两类不予处理件合计1616件, the name that a table has is only said on the way there.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'
import type {Meaning} from './senses.ts'

/** Whether the words name what a table has, and yet it is not what the number counts. */
export function isOnTheWay({own, earlier}: Region, {row, column}: Meaning): boolean {
  // “依申请公开”栏目浏览7190次, 与依申请公开有关的知识点21条: nothing but the name is known, and more is said.
  const isNamedAlone = row.all.join() === 'request' && column === undefined
  if (isNamedAlone && own.some(({senses}) => senses.length === 0)) return true
  // 重复申请683件、大量反复申请933件，两类不予处理件合计1616件: of those told before.
  const both = own.findIndex(({senses}) => senses.includes('both'))
  if (both >= 0 && earlier.length > 0 && row.result && own.slice(both).some(isOf(row.all))) return true
  return isSumOfTwo(own)
}

const restBehind = new Pattern('^<of>?[，,；;](?:<rest>)')

/** 以区政府名义受理的 | 19件，其他申请由…: others are told behind, so that these are not all that came. */
export function leavesOthers({words, text, numbers}: Reading, index: number, {row, column}: Meaning): boolean {
  const {unitEnd} = numbers[index]!
  const isOfAll = row.balance === 'received' || row.balance === undefined
  return isOfAll && !row.result && column === undefined && restBehind.in(words).test(text.slice(unitEnd, unitEnd + 8))
}

const isOf =
  (all: readonly string[]) =>
  ({senses}: Token): boolean =>
    all.every((sense) => senses.includes(sense))

/** 办与转出之和: what one name of several that are added up would be. */
function isSumOfTwo(own: readonly Token[]): boolean {
  const last = own.findLastIndex((token) => !isNeutral(token))
  const at = own.findLastIndex(({senses}) => senses.includes('sum'))
  if (at < 0 || at < last) return false
  return own.some(({senses}, index) => senses.includes('joint') && index < last)
}
