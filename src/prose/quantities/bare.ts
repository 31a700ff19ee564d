// Names without a verb, 行政许可3121件、行政处罚1020件: whether their sentence is certainly about what the office decided in its
// year, and nothing else.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
import type {Token} from '../reading/lexicon.ts'
import {isNeutral} from './restriction.ts'

/** What else is told of such decisions: where they are published, how they were looked at. */
const otherwise = new Pattern('<not-decided>')
/** 据执法统计，: who counted, not what. */
const asTold = new Pattern('^[^，,。；;\\d]{0,6}<as-told>[，,]')

/**
 * An error where several such names stand together, a warning where one stands alone; undefined where something else may be
 * counted. `said`: the words of the sentence up to the number and right behind it; `isBare` knows those of such names.
 */
export function bareSeverity(
  {text, numbers, words, passage}: Reading,
  said: readonly Token[],
  index: number,
  isBare: (token: Token) => boolean,
): 'error' | 'warning' | undefined {
  // What an item of a list is about stands before the list; 其中行政许可31件 is a part.
  if (passage.kind !== 'paragraph') return undefined
  const number = numbers[index]!
  if (!words.has('request-unit', number.unit)) return undefined
  const plain = (token: Token): boolean => {
    // 处理决定数量如下：行政许可37件.
    if (isBare(token) || token.senses.includes('decided')) return true
    // 2022年行政处罚16件，同期行政许可 | 53件: that it is of no other time is known by then.
    if (words.has('same-time', text.slice(token.start, token.end))) return true
    return isNeutral(token) && !token.senses.includes('link') && !token.senses.includes('part')
  }
  if (!said.every(plain)) return undefined
  const [from, to] = [fullStart(text, number.start), fullStop(text, number.unitEnd)]
  const first = said.find(isBare)
  // 归集信息如下。行政许可3121件: a sentence that opens with the name may go on about what the one before is about.
  const opens = first === undefined || text.slice(from, first.start).trim() === ''
  const context = text.slice(opens ? fullStart(text, Math.max(0, from - 1)) : from, to)
  if (otherwise.in(words).test(context.replace(asTold.in(words), ''))) return undefined
  const names = words.of('decision').filter((name) => text.slice(from, to).includes(name))
  return names.length > 1 ? 'error' : 'warning'
}
