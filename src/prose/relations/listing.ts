// What sentences add up: a number with the numbers that it is said to consist of. The whole may stand in the clause before
// the parts, or before a full stop; of several numbers before them the one that their sum allows.

import {add, compare, type Decimal, zero} from '../../decimal.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isReferenced, type Reading} from '../numbers/reading.ts'
import {isDifference, isPart, lastYear} from './change.ts'
import {type Beginning, beginningBehind, isRest, type Listing, stopsBefore, unsureBefore} from './listing-words.ts'
import {plusSigns} from './plus-signs.ts'

/** Every listing of the reading, in the order of their wholes or first parts. */
export function* listingsOf(reading: Reading): Iterable<Listing> {
  yield* plusSigns(reading)
  const {numbers, text} = reading
  for (let index = 0; index < numbers.length; index++) {
    const whole = numbers[index]!
    if (!mayBeWhole(text, whole)) continue
    const total = totalBefore(reading, index)
    if (total) yield total
    const last = pastChanges(reading, index)
    const beginning = beginningBehind(text, numbers[last]!.unitEnd)
    if (!beginning || (beginning.anew && isListed(reading, index))) continue
    const found = listingBehind(reading, index, last, beginning)
    if (found) yield found
  }
}

/** More parts than a person lists. */
const most = 30

/** 网络90件、信函40件 | 。从申请人看: the last of several is not what is then seen from another side. */
function isListed({numbers, text}: Reading, index: number): boolean {
  const [before, own] = [numbers[index - 1], numbers[index]!]
  return (
    before !== undefined
    && before.unit === own.unit
    && /^[、；和及][^，。；]*$/u.test(text.slice(before.unitEnd, own.start))
  )
}

function mayBeWhole(text: string, number: ProseNumber): boolean {
  return isCount(number) && !isDifference(text, number) && !isEarlier(text, number) && !number.range
}

const compared = new RegExp(`(?:${lastYear})(?:的|为|是|有)?[（(]?$`, 'u')

/** 较上年的 | 110件: what was before has no parts here. */
function isEarlier(text: string, {start}: ProseNumber): boolean {
  return compared.test(text.slice(Math.max(0, start - 12), start))
}

function isCount({unit}: ProseNumber): boolean {
  return unit !== '' && !/^[年月日号天]$/u.test(unit)
}

function listingBehind(reading: Reading, index: number, last: number, beginning: Beginning): Listing | undefined {
  const {numbers, text} = reading
  const collected = partsBehind(reading, last, beginning, numbers[index]!)
  if (!collected) return undefined
  const {parts, end, sure, rest} = collected
  if (parts.every((part) => isReferenced(reading, part))) return undefined
  const own = numbers[index]!
  const wholes = own.unit === parts[0]!.unit ? [own] : []
  // 收到522件，比上年增加20件，办结510件。其中…: a number before may be the one that is meant.
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const one = numbers[at]!
    if (one.unit === parts[0]!.unit && mayBeWhole(text, one) && !/[。！？\n]/u.test(text.slice(one.unitEnd, own.start)))
      wholes.push(one)
  }
  const judged = wholes.filter((whole) => whole.scale === 1n)
  const [first] = judged
  if (!first || first !== (own.unit === parts[0]!.unit ? own : first)) return undefined
  if (parts.length < 2 && beginning.tie !== 'some') return undefined
  if (parts.some(({scale, rough, bound}) => scale !== 1n || (rough && bound === undefined && parts.length > 1)))
    return undefined
  const sum = sumOf(parts)
  const fits = (whole: ProseNumber): boolean => {
    const order = compare(sum, whole.value)
    return order === 0 || (order < 0 && beginning.tie === 'some')
  }
  const whole = judged.find(fits) ?? first
  if (judged.length > 1 && whole !== first) return {whole, parts, tie: 'some', sure: false}
  const ends = /^\s*(?:[。；;，,）)\n]|$)/u.test(text.slice(end, end + 4))
  const tie = beginning.tie === 'exact' && !ends ? undefined : beginning.tie === 'some' && rest ? 'rest' : beginning.tie
  if (tie === undefined) return undefined
  return {whole, parts, tie, sure: sure && beginning.sure && own.unit === parts[0]!.unit}
}

/** 发布300条，比上年增加20条，增长7%｜，其中: the last of the numbers that say how the one at `index` changed. */
function pastChanges({numbers, text}: Reading, index: number): number {
  let last = index
  for (let at = index + 1; at < numbers.length && at < index + 5; at++) {
    const number = numbers[at]!
    const said = text.slice(numbers[last]!.unitEnd, number.start)
    if (said.length > 20 || /[。；\n]/u.test(said)) break
    if (isDifference(text, number) || isEarlier(text, number)) last = at
    else if (isCount(number)) break
  }
  return last
}

/** 新收541件、上年结转16件，合计 | 557件: what stands before is to make it. */
function totalBefore({numbers, text}: Reading, index: number): Listing | undefined {
  const whole = numbers[index]!
  const parts: ProseNumber[] = []
  for (let at = index - 1; at >= Math.max(0, index - most); at--) {
    const [one, next] = [numbers[at]!, numbers[at + 1]!]
    const between = text.slice(one.unitEnd, next.start)
    const joins = at === index - 1 ? totals : /^[、，,和及与][^。；！？\n]{0,12}$/u
    if (one.unit !== whole.unit || one.rough || one.scale !== 1n || !joins.test(between) || stopsTotal.test(between))
      break
    parts.unshift(one)
  }
  if (parts.length < 2 || whole.scale !== 1n || whole.rough) return undefined
  const fits = parts.some((_, at) => compare(sumOf(parts.slice(at)), whole.value) === 0)
  if (fits || parts.length > 3) return undefined
  const [one, next] = [numbers[index - 1]!, numbers[index]!]
  const sure = /[合共总]计(?:为|达)?$/u.test(text.slice(one.unitEnd, next.start))
  return {whole, parts, tie: sure ? 'exact' : 'rest', sure}
}

const totals = /^[，,]?(?:两项|三项|以上|两者|各类)?(?:合计|共计|总计|总共|共)[^，。；\d]{0,8}$/u
const stopsTotal = /比|较|增|减|其中|包括|结转下|办结|答复|收到|受理|涉及|未/u

interface Collected {
  readonly parts: readonly ProseNumber[]
  readonly end: number
  readonly sure: boolean
  readonly rest: boolean
}

/** The numbers of one unit that stand behind the words that begin a list, as far as nothing else begins. */
function partsBehind(
  {numbers, text}: Reading,
  index: number,
  beginning: Beginning,
  {unit: wholeUnit, value}: ProseNumber,
): Collected | undefined {
  const parts: ProseNumber[] = []
  let end = beginning.end
  let sure = true
  let rest = false
  let unit = ''
  let first = ''
  let {wide} = beginning
  for (let at = index + 1; at < numbers.length && at <= index + most; at++) {
    const number = numbers[at]!
    if (number.start < end) continue
    const said = text.slice(end, number.start)
    if (stopsBefore(said, parts.length, {...beginning, wide})) break
    // 维持5件、纠正3件；行政诉讼6件，其中: behind a list that is complete, or before one of its own, something else begins.
    if (/[；;]/u.test(said) && parts.length > 0 && !beginning.inBrackets) {
      if (
        compare(sumOf(parts), value) === 0
        || /^[，,]?(?:其中|[（(])/u.test(text.slice(number.unitEnd, number.unitEnd + 4))
      )
        break
    }
    // 占75%, 6.2级, “12345”: neither parts nor the end of them.
    if (!isCount(number) || isPart(number)) {
      // 占75%；信函5件: where shares stand between, ； parts the items.
      if (isPart(number)) {
        end = number.unitEnd
        wide = true
      }
      continue
    }
    if (unit === '' && number.unit !== wholeUnit) {
      // 其中一类意见征集3期、动态5条: what is counted otherwise is judged apart.
      end = number.unitEnd
      if (parts.length === 0 && !numbers.slice(at + 1, at + 3).some((one) => one.unit === wholeUnit)) break
      continue
    }
    unit ||= number.unit
    if (number.unit !== unit) {
      end = number.unitEnd
      continue
    }
    if (isDifference(text, number)) break
    if (parts.length === 0) first = said
    else if (unsureBefore(said, first)) sure = false
    parts.push(number)
    rest = isRest(said)
    end = pastBrackets(text, number.unitEnd)
  }
  return parts.length === 0 ? undefined : {parts, end, sure, rest}
}

/** Behind brackets that explain a part: 网站200条（动态150条）｜、微信100条. */
function pastBrackets(text: string, offset: number): number {
  if (text[offset] !== '（' && text[offset] !== '(') return offset
  const close = text.slice(offset, offset + 120).search(/[）)]/u)
  return close < 0 ? offset : offset + close + 1
}

export function sumOf(parts: readonly ProseNumber[]): Decimal {
  return parts.reduce((total: Decimal, {value}) => add(total, value), zero)
}
