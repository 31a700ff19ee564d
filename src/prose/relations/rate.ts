// A rate with what it divides: 收到留言193条，办结175条，办结率90.7%; 按时办结率 is of what was closed in time. What a rate is of, its
// word says: the same word before a number, or another of its kind (办理完毕 of 办结率).

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseEnd, clauseStart, fullStart} from '../reading/clauses.ts'
import {isDifference} from './change.ts'
import {isRightShare} from './fractions.ts'
import {nameIn} from './listing-words.ts'
import type {Operands} from './operands.ts'
import {ratioOf} from './recompute.ts'
import {wholesAcross, wholesBefore} from './share-wholes.ts'
import {sumOf} from './sum.ts'

/** Between a part and the rate that its word makes: 办结530件，办结率. */
const rate = new Pattern('([\\p{Script=Han}]{2,8})(?:<rate>|<degree>|<proportion>)(?:<all>|<also>)?<is>?$')
const growing = new Pattern('(?:<rise>|<fall>|<swelling>|<shrinking>)$')
/** 按时办结率, 当年办结率: of a part, which the words before the number have to name, too. */
const limits = [new Pattern('<on-time>'), new Pattern('<this-year>')]
const faulty = new Pattern('<fault>$')
/** Rates whose word may be said otherwise before the number. */
const alike: readonly (readonly [Pattern, Pattern])[] = [
  [new Pattern('<closing>$'), new Pattern('<closing>')],
  [new Pattern('<answering>$'), new Pattern('<answering>')],
  [new Pattern('<correcting>$'), new Pattern('<correcting>')],
  [faulty, new Pattern('<fault>|<finding>')],
]
const never = new Pattern('<not-yet>|<not>')
const among = new Pattern('<among>')

/** The longest name of a rate that is made of one word, with what joins it to its number. */
const longest = 9

export function rateOf(
  reading: Reading,
  index: number,
  wholesBefore: (index: number) => ProseNumber[],
): Operands | undefined {
  const {counts, text, words} = reading
  const percent = counts[index]!
  const name = rate.in(words).exec(text.slice(Math.max(0, percent.start - 14), percent.start))?.[1]
  if (name === undefined || growing.in(words).test(name)) return undefined
  const kind = alike.find(([pattern]) => pattern.in(words).test(name))?.[1]
  const limiting = limits.filter((pattern) => pattern.in(words).test(name))
  const isLonger = (at: number): boolean => counts[at]!.start - clauseStart(text, counts[at]!.start) > longest
  const start = text.lastIndexOf('。', percent.start)
  for (let at = index - 1; at >= Math.max(0, index - 4) && counts[at]!.start > start; at--) {
    const part = counts[at]!
    const clause = saidBefore(reading, at) || clauseBehind(reading, at)
    if (!isOperand(part) || isDifference(reading, part)) continue
    // 出庭应诉率 is none of 应诉案件: what only it says is said of something else.
    const named = kind
      ? kind.in(words).test(clause)
      : (isNamed(clause, name) || isOnTime(reading, clause, name)) && !isLonger(index)
    // 文字解读5篇，视频解读3篇，解读率: of several that are called so none is meant alone.
    const isCalledSo = (one: ProseNumber): boolean =>
      one.start > start && isNamed(text.slice(clauseStart(text, one.start), one.start), name)
    // 满意度问卷282份，其中表示满意的266份，满意率: what it is a part of may be.
    const called = named && !kind ? counts.slice(0, at).filter(isCalledSo) : []
    // 应解读文件35件，已解读29件，解读率: what was to be.
    const due = called.findLast((one) => one.unit === part.unit && isDue(reading, one, name))
    if (due && due.value.units >= part.value.units) return {part, wholes: [due], sure: true}
    const wholes = among.in(words).test(clause) ? wholesBefore(at) : []
    if (called.some((one) => !wholes.includes(one)))
      return ofSeveral(reading, index, [...called, part], name, wholesBefore)
    if (!named || never.in(words).test(clause) || limiting.some((pattern) => !pattern.in(words).test(clause))) continue
    const candidates = wholesBefore(at).concat(
      counts.slice(0, at).filter((one) => {
        return (
          one.start > start
          && one.unit === part.unit
          && !one.rough
          && ratioOf(part, one) > 100
          && ratioOf(part, one) < 130
        )
      }),
    )
    const all = together(reading, at, start)
    if (all && candidates.length > 0) candidates.push(all)
    if (candidates.length > 0) return {part, wholes: candidates, sure: candidates.length === 1}
    const other = otherUnit(reading, at, start, faulty.in(words).test(name))
    return other && {part, wholes: [other.whole], sure: other.sure}
  }
  return undefined
}

const joint = new Pattern('^(?:[、，]|<and>)')

/** 建议6件、提案64件 | ，办结70件，办结率: what the numbers in front make together. */
function together({counts, text, words}: Reading, at: number, start: number): ProseNumber | undefined {
  const part = counts[at]!
  const run: ProseNumber[] = []
  for (let index = at - 1; index >= 0 && counts[index]!.start > start; index--) {
    const [one, next] = [counts[index]!, run[0]]
    if (one.unit !== part.unit || !isOperand(one)) break
    if (next && !joint.in(words).test(text.slice(one.unitEnd, next.start))) break
    run.unshift(one)
  }
  return run.length < 2 ? undefined : {...run.at(-1)!, value: sumOf(run)}
}

/** 满意389人，基本满意10人，满意率: of what is called exactly so, or of all that are called so; where neither gives it, it is wrong. */
function ofSeveral(
  reading: Reading,
  index: number,
  called: readonly ProseNumber[],
  name: string,
  wholesBefore: (index: number) => ProseNumber[],
): Operands | undefined {
  const {counts} = reading
  const [first] = called
  const wholes = wholesBefore(counts.indexOf(first!)).filter((one) => !called.includes(one))
  const exact = called.find((one) => nameIn(clauseBefore(reading, counts.indexOf(one))) === name)
  if (!exact || called.length < 2 || wholes.length !== 1 || called.some(({unit}) => unit !== first!.unit))
    return undefined
  const all = {...exact, value: sumOf(called)}
  const isRight = [exact, all].some((part) => isRightShare(counts[index]!, ratioOf(part, wholes[0]!)))
  return isRight ? undefined : {part: exact, wholes, sure: false}
}

/** 接收咨询142件。经回访，满意133件，满意率为: of the one number of the sentence before, where its own has none. */
export function rateAcross(reading: Reading, index: number): Operands | undefined {
  const {counts, text, words} = reading
  const [part, percent] = [counts[index - 1], counts[index]!]
  if (!part || !isOperand(part) || wholesBefore(reading, index - 1).length > 0) return undefined
  const between = text.slice(part.unitEnd, percent.start)
  const name = rate.in(words).exec(between)?.[1]
  if (name === undefined || !/^[，,]/u.test(between) || between.length > longest) return undefined
  const said = text.slice(fullStart(text, part.start), part.start)
  if (!isNamed(text.slice(clauseStart(text, part.start), part.start), name) || sampling.in(words).test(said))
    return undefined
  const wholes = wholesAcross(reading, index - 1)
  const [whole] = wholes
  const isOnly = wholes.length === 1 && cameIn.in(words).test(text.slice(fullStart(text, whole!.start), whole!.start))
  return isOnly ? {part, wholes, sure: false} : undefined
}

const sampling = new Pattern('<sampling>|<among>')

/** 应解读: that it ought to be so. */
function isDue({text, words}: Reading, {start}: ProseNumber, name: string): boolean {
  const clause = text.slice(clauseStart(text, start), start)
  return words.of('ought').some((word) => clause.includes(`${word}${name.slice(-2)}`))
}

/** The clause of a number up to it, what brackets explain right before it included: 公开（含部分公开）| 125件. */
function clauseBefore({counts, text}: Reading, at: number): string {
  const {start} = counts[at]!
  const open = /[）)]$/u.test(text.slice(start - 1, start))
    ? Math.max(text.lastIndexOf('（', start), text.lastIndexOf('(', start))
    : start
  return text.slice(Math.max(clauseStart(text, open < 0 ? start : open), counts[at - 1]?.unitEnd ?? 0), start)
}

/** 更新及时率 of 按时更新: that it was on time is said otherwise. */
function isOnTime({words}: Reading, clause: string, name: string): boolean {
  const bare = name.replace(onTime.in(words), '')
  return bare !== name && bare.length > 1 && clause.includes(bare.slice(-2)) && onTime.in(words).test(clause)
}

const onTime = new Pattern('<on-time>')

/** The same; 20个乡镇 | 中有 | 17个完成建设 says nothing of the number itself. */
function saidBefore(reading: Reading, at: number): string {
  const clause = clauseBefore(reading, at)
  return ofThose.in(reading.words).test(clause) ? '' : clause
}

const ofThose = new Pattern('<inside>[，,]?<already>?<have>$')

/** 334件工单，| 327件 | 按期办结: what stands behind a number that opens its clause. */
function clauseBehind({counts, text}: Reading, at: number): string {
  const {unitEnd} = counts[at]!
  return text.slice(unitEnd, Math.min(clauseEnd(text, unitEnd), counts[at + 1]?.start ?? text.length))
}

/** 满意度 of 满意362份; 回收率 of 收回201份. */
function isNamed(clause: string, name: string): boolean {
  if (clause.includes(name.slice(-4))) return true
  return name.length === 2 && clause.length < longest && [...name].every((character) => clause.includes(character))
}

/** 受理留言257条，办结254件: the number right before, where the sentence has these two alone; certain of what came in. */
function otherUnit(
  {counts, text, words}: Reading,
  at: number,
  start: number,
  anyUnit: boolean,
): {readonly whole: ProseNumber; readonly sure: boolean} | undefined {
  const [whole, part, before] = [counts[at - 1], counts[at]!, counts[at - 2]]
  if (!whole || !isOperand(whole) || whole.start < start || (before && before.start > start)) return undefined
  // 抽查信息882条，发现错别字6处: faults are counted otherwise.
  if (!anyUnit && ![whole, part].every(({unit}) => words.has('flow-unit', unit) || words.has('record-unit', unit)))
    return undefined
  const sure = cameIn.in(words).test(text.slice(clauseStart(text, whole.start), whole.start))
  return ratioOf(part, whole) <= 100 ? {whole, sure} : undefined
}

const cameIn = new Pattern('<coming-in>|<receiving>')
