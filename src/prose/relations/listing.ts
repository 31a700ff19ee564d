// What sentences add up: a number with the numbers that it is said to consist of. The whole may stand in the clause before
// the parts, or before a full stop; of several numbers before them the one that their sum allows.

import {compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isPart, isReferenced, type Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'
import {isDifference, isEarlier} from './change.ts'
import {complementsOf} from './complements.ts'
import {
  type Beginning,
  beginningBehind,
  isFlow,
  isParallel,
  isRest,
  type Listing,
  nameIn,
  stopsBefore,
  unsureBefore,
} from './listing-words.ts'
import {plainList, rankedList} from './plain-list.ts'
import {plusSigns} from './plus-signs.ts'
import {sumOf} from './sum.ts'
import {totalBefore} from './totals.ts'

/** Every listing of the reading, in the order of their wholes or first parts. */
export function* listingsOf(reading: Reading): Iterable<Listing> {
  yield* plusSigns(reading)
  const {counts, text, words} = reading
  for (let index = 0; index < counts.length; index++) {
    const whole = counts[index]!
    if (!mayBeWhole(reading, whole)) continue
    yield* totalBefore(reading, index)
    yield* complementsOf(reading, index)
    const last = pastChanges(reading, index)
    const ranked = last === index ? rankedList(reading, index) : undefined
    if (ranked) {
      yield ranked
      continue
    }
    const beginning = beginningBehind(text, counts[last]!.unitEnd, words)
    if (!beginning) {
      const bare = last === index ? plainList(reading, index) : undefined
      if (bare) yield bare
      continue
    }
    if ((beginning.anew && isListed(reading, index)) || isItselfFrom(reading, index, last)) continue
    const found = listingBehind(reading, index, last, beginning)
    if (found) yield found
  }
}

/** More parts than a person lists. */
const most = 30
const listed = new Pattern('^(?:[、；]|<and>)[^，。；]*$')

/** 网络90件、信函40件 | 。从申请人看: the last of several is not what is then seen from another side. */
function isListed({counts, text, words}: Reading, index: number): boolean {
  const [before, own] = [counts[index - 1], counts[index]!]
  return (
    before !== undefined && before.unit === own.unit && listed.in(words).test(text.slice(before.unitEnd, own.start))
  )
}

/** Longest words that begin so. */
const near = 8
const from = new Pattern('<come-from>[^。；;]*$')
const alsoFrom = new Pattern('^[，,]\\s*<come-from>')

/** 来自自然人的279件 | ，来自企业的237件: a part of the same list. */
function isItselfFrom({counts, text, words}: Reading, index: number, last: number): boolean {
  const {start} = counts[index]!
  return (
    alsoFrom.in(words).test(text.slice(counts[last]!.unitEnd, counts[last]!.unitEnd + near))
    && from.in(words).test(text.slice(Math.max(0, start - 30), start))
  )
}

function mayBeWhole(reading: Reading, number: ProseNumber): boolean {
  return !isPart(number) && !isDifference(reading, number) && !isEarlier(reading, number) && !number.range
}

function listingBehind(reading: Reading, index: number, last: number, beginning: Beginning): Listing | undefined {
  const {counts, text, words} = reading
  const collected = partsBehind(reading, last, beginning, counts[index]!)
  if (!collected) return undefined
  const {parts, end, sure, rest} = collected
  if (parts.every((part) => isReferenced(reading, part))) return undefined
  const own = counts[index]!
  const wholes = own.unit === parts[0]!.unit ? [own] : []
  // 收到522件，比上年增加20件，办结510件。其中…: a number before may be the one that is meant.
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const one = counts[at]!
    if (
      one.unit === parts[0]!.unit
      && mayBeWhole(reading, one)
      && !/[。！？\n]/u.test(text.slice(one.unitEnd, own.start))
    )
      wholes.push(one)
  }
  const judged = wholes.filter(({rough, scale}) => scale === 1n || !rough)
  const [first] = judged
  if (!first || first !== (own.unit === parts[0]!.unit ? own : first)) return undefined
  if (parts.length < 2 && beginning.tie !== 'some') return undefined
  if (parts.some(({scale, rough, bound}) => rough && (scale !== 1n || (bound === undefined && parts.length > 1))))
    return undefined
  const sum = sumOf(parts)
  const fits = (whole: ProseNumber): boolean => {
    const order = compare(sum, whole.value)
    return order === 0 || (order < 0 && beginning.tie === 'some')
  }
  const whole = judged.find(fits) ?? first
  if (judged.length > 1 && whole !== first) return {whole, parts, tie: 'some', sure: false}
  const ends =
    /^\s*(?:[。；;，,）)\n]|$)/u.test(text.slice(end, end + 4)) || tail.in(words).test(text.slice(end, end + 8))
  const tie = beginning.tie === 'exact' && !ends ? undefined : beginning.tie === 'some' && rest ? 'rest' : beginning.tie
  if (tie === undefined) return undefined
  return {whole, parts, tie, sure: sure && beginning.sure && own.unit === parts[0]!.unit}
}

/** 分别为5件、3件 | 两类. */
const tail = new Pattern('^\\s*(?:<and-so-on>|<kinds>)')

/** 发布300条，比上年增加20条，增长7%｜，其中: the last of the numbers that say how the one at `index` changed. */
function pastChanges(reading: Reading, index: number): number {
  const {counts, text} = reading
  let last = index
  for (let at = index + 1; at < counts.length && at < index + 5; at++) {
    const number = counts[at]!
    const said = text.slice(counts[last]!.unitEnd, number.start)
    if (said.length > 20 || /[。；\n]/u.test(said)) break
    if (isDifference(reading, number) || isEarlier(reading, number)) last = at
    else if (!isPart(number)) break
  }
  return last
}

interface Collected {
  readonly parts: readonly ProseNumber[]
  readonly end: number
  readonly sure: boolean
  readonly rest: boolean
}

/** The numbers of one unit that stand behind the words that begin a list, as far as nothing else begins. */
function partsBehind(
  reading: Reading,
  index: number,
  beginning: Beginning,
  {unit: wholeUnit, value}: ProseNumber,
): Collected | undefined {
  const {counts, text, words} = reading
  const parts: ProseNumber[] = []
  let end = beginning.end
  let sure = true
  let rest = false
  let unit = ''
  let first: string | undefined
  // 收到95件，其中部门收到76件、镇街收到19件: of all that came in.
  let comes = false
  const clause = text.slice(clauseStart(text, counts[index]!.start), counts[index]!.start)
  let {wide} = beginning
  for (let at = index + 1; at < counts.length && at <= index + most; at++) {
    const number = counts[at]!
    if (number.start < end) continue
    const said = text.slice(end, number.start)
    const course = {wide, inBrackets: beginning.inBrackets, ...(first !== undefined && {first})}
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
      const isFull = compare(sumOf(parts), value) === 0 && !isParallel(first!, nameIn(said))
      if (isFull || itsOwn.in(words).test(text.slice(number.unitEnd, number.unitEnd + 8))) break
    }
    // 占75%: neither parts nor the end of them.
    if (isPart(number)) {
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
    if (first === undefined) {
      first = nameIn(said)
      comes = comingIn.in(words).test(first) && comingIn.in(words).test(clause)
      if (isFlow(first, words) && !comes) sure = false
    } else if (comes && !comingIn.in(words).test(nameIn(said))) sure = false
    else if (unsureBefore(said, first, words)) sure = false
    parts.push(number)
    rest = isRest(said, words)
    end = pastBrackets(text, number.unitEnd)
  }
  return parts.length === 0 ? undefined : {parts, end, sure, rest}
}

const comingIn = new Pattern('<coming-in>')
const further = new Pattern('^[，,；;]<remaining>')
const itsOwn = new Pattern('^[，,]?(?:<among>|[（(])')

/** Behind brackets that explain a part: 网站200条（动态150条）｜、微信100条. */
function pastBrackets(text: string, offset: number): number {
  if (text[offset] !== '（' && text[offset] !== '(') return offset
  const close = text.slice(offset, offset + 120).search(/[）)]/u)
  return close < 0 ? offset : offset + close + 1
}
