// The numbers that stand behind words that begin a list, as far as nothing else begins.

import {compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isPart, type Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'
import {isDifference} from './change.ts'
import {isInName} from './in-name.ts'
import {isItem} from './item-marks.ts'
import {type Beginning, isFlow, isParallel, nameIn, stopsBefore, unsureBefore, withoutRemark} from './listing-words.ts'
import {isOfPart} from './of-part.ts'
import {beginsAsWhole, isOwnSentence} from './own-sentence.ts'
import {isPartition} from './plain-list.ts'
import {isRest} from './rest-words.ts'
import {hasRate} from './share-words.ts'
import {sumOf} from './sum.ts'

/** More parts than a person lists. */
const most = 30

export interface Collected {
  readonly parts: readonly ProseNumber[]
  /** What the parts are called. */
  readonly names: readonly string[]
  readonly end: number
  readonly sure: boolean
  /** Whether they are called by what became of them, so that those of the year before may be among them. */
  readonly flows: boolean
  readonly rest: boolean
  /** Whether the list says itself that there is more, or holds what is counted otherwise. */
  readonly open: boolean
}

/** The numbers of one unit that stand behind the words that begin a list, as far as nothing else begins. */
export function partsBehind(
  reading: Reading,
  index: number,
  beginning: Beginning,
  {unit: wholeUnit, value}: ProseNumber,
): Collected | undefined {
  const {counts, text, words} = reading
  const parts: ProseNumber[] = []
  let end = beginning.end
  let [sure, flows] = [true, false]
  let rest = false
  let unit = ''
  let first: string | undefined
  const names: string[] = []
  // 收到95件，其中部门收到76件、镇街收到19件: of all that came in.
  let kind: Pattern | undefined
  const clause = text.slice(clauseStart(text, counts[index]!.start), counts[index]!.start)
  let {wide} = beginning
  let [itemised, untold] = [true, false]
  const inNames = new Set<ProseNumber>()
  for (let at = index + 1; at < counts.length && at <= index + most; at++) {
    const number = counts[at]!
    if (number.start < end) continue
    const said = withoutRemark(text.slice(end, number.start), first)
    const course = {
      wide,
      inBrackets: beginning.inBrackets,
      own: beginning.own === true,
      ...(first !== undefined && {first}),
    }
    if (isInName(text, number, counts[at + 1], unit || wholeUnit)) {
      inNames.add(number)
      continue
    }
    if (isOfPart(nameIn(said), names, words)) break
    // 部门解读31篇、专家解读9篇；有 | 52篇与文件同步发布: of all, where the parts before had names.
    if (first !== undefined && /^[；;]/u.test(said) && bareName.in(words).test(said.slice(1)))
      if (!bareName.in(words).test(first)) break
    // 按来源分，网站40条，电话11条；| 按类型分，咨询47条: the same again, seen from another side.
    if (parts.length > 0 && anew.in(words).test(said)) break
    if (stopsBefore(said, course, words)) {
      // 维持32件、纠正1件、其他结果3件，另有3件尚未审结: what the list lacks yet.
      const isLacking = unit !== '' && number.unit === unit && further.in(words).test(said)
      if (isLacking && compare(sumOf([...parts, number]), value) === 0) {
        parts.push(number)
        end = pastBrackets(text, number.unitEnd)
      }
      break
    }
    // 维持5件、纠正3件；行政诉讼6件，其中: behind a list that is complete, or before one of its own, something else begins.
    if (/[；;]/u.test(said) && parts.length > 0 && !beginning.inBrackets) {
      const isFull = !beginning.wide && compare(sumOf(parts), value) === 0 && !isParallel(first!, nameIn(said))
      if (isFull || itsOwn.in(words).test(text.slice(number.unitEnd, number.unitEnd + 8))) break
    }
    if (!beginning.inBrackets && first !== undefined && isOwnSentence(reading, parts.at(-1)!, number)) break
    if (first !== undefined && /^[；;]/u.test(said) && beginsAsWhole(clause, first, nameIn(said))) break
    // 占75%: neither parts nor the end of them.
    if (isPart(number)) {
      // 其中网上申请占98.9%，其余11件: a part whose number is not told.
      if (parts.length === 0 && /^[，,；;、]/u.test(text.slice(number.unitEnd))) untold = true
      // 占75%；信函5件: where shares stand between, ； parts the items.
      end = number.unitEnd
      wide = true
      continue
    }
    if (unit === '' && number.unit !== wholeUnit) {
      // 其中一类意见征集3期、动态5条: what is counted otherwise is judged apart.
      end = number.unitEnd
      if (parts.length === 0 && !counts.slice(at + 1, at + 3).some((one) => one.unit === wholeUnit)) break
      continue
    }
    unit ||= number.unit
    if (number.unit !== unit) {
      end = number.unitEnd
      continue
    }
    if (isDifference(reading, number)) break
    // 其中培训270人，平均每场30人: of one, not of all.
    if (average.in(words).test(nameIn(said))) {
      end = number.unitEnd
      continue
    }
    // 新收的112件 | 中办结81件: it has parts itself, and is told beside what was before.
    if (
      (parts.length > 0 || /[；;]/u.test(said))
      && itsParts.in(words).test(text.slice(number.unitEnd, number.unitEnd + 4))
    )
      break
    // 即办件12项，| 网办274项，网办率98.9%: what has a rate of its own is no part beside another.
    if (parts.length > 0 && hasRate(reading, at)) break
    // 其中重复10件，| 已办67件: how far all have come.
    if (parts.length > 0 && doneNow.in(words).test(nameIn(said)) && !doneNow.in(words).test(first!)) break
    if (first === undefined) {
      first = nameIn(said)
      kind = sameFlows.find((one) => one.in(words).test(first!) && one.in(words).test(clause))
      if (isFlow(first, words) && !kind) flows = true
    } else if (kind && !kind.in(words).test(nameIn(said))) sure = false
    else if (unsureBefore(said, first, words)) sure = false
    parts.push(number)
    names.push(nameIn(said))
    if (!isItem(said, words)) itemised = false
    rest = !untold && isRest(said, words)
    end = pastBrackets(text, number.unitEnd)
  }
  // 经网站在线提交83件，到公开查阅点当面递交6件: names of one partition go on as they began.
  const isCertain =
    (itemised && beginning.listed === true) || (!flows && (sure || (names.length > 1 && isPartition(names, '', words))))
  const open =
    untold
    || more.in(words).test(text.slice(beginning.end, end + 4))
    || counts.some((one) => one.start > beginning.end && one.start < end && !parts.includes(one) && !inNames.has(one))
  return parts.length === 0 ? undefined : {parts, names, end, sure: isCertain, flows, rest, open}
}

const bareName = new Pattern('^(?:<have>|<also>)*$')
const average = new Pattern('^<average>')
const more = new Pattern('<and-so-on>|<mainly>|<among>')
const doneNow = new Pattern('^<already>')
const anew = new Pattern('^[，,；;]\\s*<by>[^，,。；;\\d]{1,12}<seen>?[，,：:]')
/** What is said of the whole and of each part alike, so that none of them is of another year. */
const sameFlows = [new Pattern('<coming-in>'), new Pattern('<responding>'), new Pattern('<closing>')]
const itsParts = new Pattern('^<inside>(?!<not-inside>)')
const further = new Pattern('^[，,；;]<remaining>')
const itsOwn = new Pattern('^[，,]?(?:<among>|[（(])')

/** Behind brackets that explain a part: 网站200条（动态150条）｜、微信100条. */
function pastBrackets(text: string, offset: number): number {
  if (text[offset] !== '（' && text[offset] !== '(') return offset
  const close = text.slice(offset, offset + 120).search(/[）)]/u)
  return close < 0 ? offset : offset + close + 1
}
