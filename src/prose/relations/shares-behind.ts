// A share whose part and whole both stand behind it: 占比为20%，即50件中有10件; 维持率60%（20件中维持12件）; 满意率97.5%（回收81份，满意79份）; and
// one that is said again in figures: 超过九成（94.2%）.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStart} from '../reading/clauses.ts'
import {isFraction} from './fraction.ts'
import type {Operands} from './operands.ts'

const that = new Pattern('[，,（(；;]<that-is>[^，,。；;\\d]{0,6}$')
const open = /^[（(][^，,。；;\d]{0,14}$/u
const bare = /^[，,][^，,。；;\d]{0,4}$/u
const among = new Pattern('^[^，,。；;\\d]{0,8}<inside>[，,]?[^，,。；;\\d]{0,10}$')
const beside = /^[，,、][^，,。；;（(\d]{1,10}$/u
const closes = /^[）)]/u
const ends = /^(?:[，,。；;]|$)/u
const rate = new Pattern('([\\p{Script=Han}]{2,8}?)(?:<rate>|<degree>|<proportion>)(?:<is>)?$')
/** How many other numbers stand between: 的诉求在5日内办结，即. */
const most = 2

export function operandsBehind(reading: Reading, index: number): Operands | undefined {
  const {counts, text, words} = reading
  const percent = counts[index]!
  const again = saidAgain(reading, index) ?? wholeBehind(reading, index) ?? divided(reading, index)
  if (again) return again
  // 由88%提高到 | 96%，即150个项目中144个: of the share right before them.
  if (counts[index + 1]?.kind === 'percent') return undefined
  for (let at = index + 1; at <= index + 1 + most && at + 1 < counts.length; at++) {
    const [whole, part] = [counts[at]!, counts[at + 1]!]
    if (!isOperand(whole) || !isOperand(part) || whole.unit !== part.unit || whole.start > percent.unitEnd + 48)
      continue
    const lead = text.slice(percent.unitEnd, whole.start)
    if (/[。！？\n]/u.test(lead)) return undefined
    const isNext = at === index + 1
    const inBrackets = isNext && open.test(lead)
    // 解读占比10.7%，551条里有59条: what else would it be a share of.
    const isAlone =
      isNext && bare.test(lead) && !counts.slice(0, index).some((one) => one.start > fullStart(text, percent.start))
    if (!inBrackets && !isAlone && !that.in(words).test(lead)) continue
    const between = text.slice(whole.unitEnd, part.start)
    if (among.in(words).test(between)) return larger(whole, part, true)
    const name =
      inBrackets || isAlone
        ? rate.in(words).exec(text.slice(Math.max(0, percent.start - 14), percent.start))?.[1]
        : undefined
    if (name === undefined || !beside.test(between)) continue
    if (!(inBrackets ? closes : ends).test(text.slice(part.unitEnd))) continue
    return larger(
      whole,
      part,
      [name.slice(0, 2), name.slice(-2)].some((word) => (lead + between).includes(word)),
    )
  }
  return undefined
}

const total = new Pattern(
  '^[（(][^，,。；;\\d]{0,8}?(?:<amount>|<altogether>|<total-of>|<coming-in>)[^，,。；;\\d]{0,6}$',
)

/** 满意287件，满意率97.3%（总量 | 295件）: a part before, its whole in brackets behind. */
function wholeBehind({counts, text, words}: Reading, index: number): Operands | undefined {
  const [part, percent, whole] = [counts[index - 1], counts[index]!, counts[index + 1]]
  if (!part || !whole || !isOperand(part) || !isOperand(whole) || part.unit !== whole.unit) return undefined
  if (!total.in(words).test(text.slice(percent.unitEnd, whole.start)) || !closes.test(text.slice(whole.unitEnd)))
    return undefined
  const said = text.slice(part.unitEnd, percent.start)
  if (/[。！？；\n]/u.test(said) || changed.in(words).test(said) || part.value.units > whole.value.units)
    return undefined
  return {part, wholes: [whole], sure: rate.in(words).test(said) || isShare.in(words).test(said)}
}

const bareDivision = /^[（(](\d+)\s*[/／÷]\s*(\d+)[）)]/u
const divides = /^\s*[/／÷]\s*$/u

/** 占新收申请的79.4%（139件/155件）: the division itself. */
function divided({counts, text, words}: Reading, index: number): Operands | undefined {
  const [percent, part, whole] = [counts[index]!, counts[index + 1], counts[index + 2]]
  const numbers = bareDivision.exec(text.slice(percent.unitEnd, percent.unitEnd + 24))
  if (numbers) return ofBare(percent, numbers)
  if (!part || !whole || !isOperand(part) || !isOperand(whole) || part.unit !== whole.unit) return undefined
  if (!/^[（(]$/u.test(text.slice(percent.unitEnd, part.start)) || !closes.test(text.slice(whole.unitEnd)))
    return undefined
  const said = text.slice(clauseStart(text, percent.start), percent.start)
  const isSaid = (isShare.in(words).test(said) || rate.in(words).test(said)) && !changed.in(words).test(said)
  if (!isSaid || !divides.test(text.slice(part.unitEnd, whole.start)) || part.value.units > whole.value.units)
    return undefined
  return {part, wholes: [whole], sure: true}
}

/** 97.4%（227/233）. */
function ofBare(percent: ProseNumber, [, one, other]: RegExpExecArray): Operands | undefined {
  const [part, whole] = [one!, other!].map((digits) => {
    return {...percent, kind: 'count' as const, unit: '', value: {units: BigInt(digits), places: 0}}
  })
  return whole!.value.units < part!.value.units || whole!.value.units === 0n
    ? undefined
    : {part: part!, wholes: [whole!], sure: true}
}

const changed = new Pattern('<rise>|<fall>|<same-period>|<last-year>')
const isShare = new Pattern('<share>')

function larger(one: ProseNumber, other: ProseNumber, sure: boolean): Operands | undefined {
  if (one.value.units === 0n) return undefined
  return one.value.units >= other.value.units
    ? {part: other, wholes: [one], sure}
    : {part: one, wholes: [other], sure: false}
}

/** 超过九成（94.2%）: as if so many of a hundred were counted. */
function saidAgain({counts, text}: Reading, index: number): Operands | undefined {
  const [fraction, percent] = [counts[index]!, counts[index + 1]]
  if (!isFraction(fraction) || percent?.kind !== 'percent' || isFraction(percent) || percent.rough) return undefined
  if (!/^[（(]$/u.test(text.slice(fraction.unitEnd, percent.start)) || !closes.test(text.slice(percent.unitEnd)))
    return undefined
  return {part: percent, wholes: [{...percent, value: {units: 100n, places: 0}}], sure: true}
}
