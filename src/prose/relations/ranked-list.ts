// Parts of which one is said to come first: 公开信息251条，动态183条，占比最高；其次为公告62条; 留言189件，咨询类最多，为153件.

import {Pattern} from '../../form/vocabulary.ts'
import {isPart, type Reading} from '../numbers/reading.ts'
import {isParallel, type Listing, nameIn, partName} from './listing-words.ts'
import {isRest} from './rest-words.ts'

/** More parts than a person lists. */
const most = 30
const trailing = new Pattern('(?:<is>|<have>)+$')
const published = new Pattern('(?:<publishing>|<begun>|<coming-in>)[^，。；]*$')
const active = new Pattern('<publishing>|<begun>|<coming-in>|<medium>|<rest>|<comparing>|<summing>')
/** 。咨询类最多，为 | 153件；网络申请是主要方式，有 | 959件. */
const led = new Pattern(
  '^[，,；;：:。]<by>?([^，,。；;、\\d]{2,12}?)(?:<lead-word>|<is><main-way>)[，,]?(?:<is>|<have>|<amount>)*$',
)
/** ；求助类、建议类分别为 | 29件. */
const others = new Pattern('^[，,；;][^，,。；;\\d]{2,24}<each>$')
/** 人次 | 次之，网上解答 | 18人次: what is said of the part before, and the next, which is called as the first. */
const ranked = new Pattern('^(?:<next-most>|<next-place>|<lead-word>)')
const alike = /^[，,、；;][^，,。；;、\d]{2,12}$/u
const joined = new Pattern('^(?:、|<and>)$')
const foremost = new Pattern('^[，,]?[^，,。；;\\d]{0,4}<foremost>')
const nextMost = new Pattern('^[^。！？\\d]{0,16}[，,；;]<next-most>')

/** 公开信息251条，动态183条，占比最高；其次为公告62条: what is said to come first and next are parts. */
export function rankedList(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const [whole, first] = [counts[index]!, counts[index + 1]]
  if (!first || first.unit !== whole.unit || whole.rough || whole.scale !== 1n) return undefined
  const said = text.slice(whole.unitEnd, first.start)
  const ahead = text.slice(Math.max(0, whole.start - 24), whole.start)
  const name = led.in(words).exec(said)?.[1]
  // 个人申请205件；企业申请最多，为172件: the one stands beside the other.
  if (name !== undefined && isParallel(partName(ahead, words), name) && !published.in(words).test(ahead))
    return undefined
  if (name === undefined) {
    if (!/^[，,；;：:。][^，,。；;、\d]{2,12}$/u.test(said) || active.in(words).test(said)) return undefined
    if (!published.in(words).test(ahead)) return undefined
    if (!foremost.in(words).test(text.slice(first.unitEnd, first.unitEnd + 16))) return undefined
  }
  const parts = [first]
  for (let at = index + 2; at < counts.length && at < index + most; at++) {
    const [one, before] = [counts[at]!, counts[at - 1]!]
    const between = text.slice(before.unitEnd, one.start)
    if (isPart(one)) continue
    // 其他途径公开 | 521条: what is left.
    if (one.unit === whole.unit && isRest(between, words)) {
      parts.push(one)
      return parts.some(({rough, scale}) => rough || scale !== 1n) ? undefined : {whole, parts, tie: 'rest', sure: true}
    }
    if (one.unit !== whole.unit || active.in(words).test(nameIn(between).replace(trailing.in(words), ''))) break
    const isAlike =
      name !== undefined && alike.test(between.replace(ranked.in(words), '')) && isParallel(name, nameIn(between))
    const isList = isAlike || others.in(words).test(between) || (parts.length > 1 && joined.in(words).test(between))
    if (!isList && !nextMost.in(words).test(between) && !/^、[^，,。；;、\d]{2,12}$/u.test(between)) break
    parts.push(one)
  }
  if (parts.some(({rough, scale}) => rough || scale !== 1n)) return undefined
  return {whole, parts, tie: 'some', sure: true}
}
