// What a sentence takes from a number, and what it says to be left: 23个，除6个临时专栏外，常设专栏17个; 353条，退回13条，实际发布340条;
// 一部分（54条）…，另一部分（205条）; 由129条和33条构成; 既有…也有; 结转31件加新收100件，减去办结的120件，剩余11件.

import {add, compare, type Decimal} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {isDifference, isEarlier} from './change.ts'
import {type Listing, nameIn, type Tie} from './listing-words.ts'

/** Words before the part and between it and the other; `following` both. All of one unit, and of one sentence. */
interface Construction {
  readonly first: Pattern
  readonly second: Pattern
  readonly following?: Pattern
  readonly tie: Tie
  /** `alike`: certain where what is left is called as the whole and the part are. */
  readonly sure: boolean | 'alike'
}

const name = '[^，,。；;\\d]{0,16}'
const constructions: readonly Construction[] = [
  {
    first: new Pattern(`^${name}[，,；;。]${name}<excepting>${name}$`),
    second: new Pattern(`^${name}<outside>[，,]?<left-over>${name}$`),
    tie: 'exact',
    sure: true,
  },
  {
    first: new Pattern(`^[，,；;。]<excepting>${name}$`),
    second: new Pattern(`^${name}<outside>[，,](?!<also>|<another>|<among>|<remaining>)${name}$`),
    tie: 'rest',
    sure: 'alike',
  },
  {
    first: new Pattern(`^[，,：:；;]${name}<one-part>[（(]?${name}$`),
    second: new Pattern('^[^。；;\\d]{0,30}<other-part>[（(]?[^，,。；;\\d]{0,8}$'),
    tie: 'exact',
    sure: true,
  },
  {
    // 发布443条信息，由微信352条和微博91条组成.
    first: new Pattern(`^(?:[^，,。；;\\d]{1,8}(?=[，,]|<by-these>))?[，,]?<by-these>${name}$`),
    second: new Pattern('^(?:[^，,。；;\\d]{0,12}(?:、|<and>)|(?:、|<and>)[^，,。；;\\d]{1,16})$'),
    following: new Pattern('^[^，,。；;\\d]{0,6}<made-up>'),
    tie: 'exact',
    sure: true,
  },
  {
    first: new Pattern(`^${name}[，,]<both>${name}$`),
    second: new Pattern(`^${name}[，,]<as-well>${name}$`),
    tie: 'some',
    sure: true,
  },
  {
    first: new Pattern(`^[，,]?<taking-off>${name}$`),
    second: new Pattern(`^${name}[，,](?!<also>|<another>|<among>|<carried-on>)${name}$`),
    tie: 'rest',
    sure: 'alike',
  },
  {
    first: new Pattern(`^[，,；;]${name}<sent-back>${name}$`),
    second: new Pattern(`^${name}[，,]<in-fact>${name}$`),
    tie: 'exact',
    sure: false,
  },
]

/** The number at `index` as the whole of the two behind it. */
export function* complementsOf(reading: Reading, index: number): Iterable<Listing> {
  const {counts, text, words} = reading
  const whole = counts[index]!
  const [one, other] = behind(reading, index)
  if (!one || !other || [whole, one, other].some((number) => !isOperand(number) || number.scale !== 1n)) return
  if (one.unit !== other.unit || one.unit !== whole.unit || other.start > whole.unitEnd + far) return
  const [before, between] = [text.slice(whole.unitEnd, one.start), text.slice(one.unitEnd, other.start)]
  if (isDifference(reading, whole) || isEarlier(reading, whole)) return
  for (const {first, second, following, tie, sure} of constructions) {
    if (!first.in(words).test(before) || !second.in(words).test(between)) continue
    if (following && !following.in(words).test(text.slice(other.unitEnd, other.unitEnd + near))) continue
    // 减去结转的5件和撤回的3件: what is taken off is more than one.
    const of = summed(reading, index, add(one.value, other.value))
    const isSure = sure === 'alike' ? isAlike(reading, whole, one, other) : sure
    yield {whole: of.whole, parts: [one, other], tie, sure: isSure && of.sure}
    return
  }
}

/** The two numbers behind the one at `index`; 一部分 is none. */
function behind({counts, text, words}: Reading, index: number): ProseNumber[] {
  return counts
    .slice(index + 1, index + 5)
    .filter(({start, unitEnd}) => !words.has('one-part', text.slice(start, unitEnd)))
    .slice(0, 2)
}

const far = 70
const near = 12
const plus = new Pattern(`^${name}<adding>${name}$`)
const beside = new Pattern(`^${name}(?:<and>|、)${name}$`)

/**
 * 上年结转31件加新收100件 | ，减去: what is taken from is both. 新收66件和上年结转28件 | ，除…外: it may be both or the last; certain only where
 * the last cannot be meant.
 */
function summed({counts, text, words}: Reading, index: number, left: Decimal): {whole: ProseNumber; sure: boolean} {
  const [before, whole] = [counts[index - 1], counts[index]!]
  const alone = {whole, sure: true}
  if (!before || before.unit !== whole.unit || !isOperand(before)) return alone
  const between = text.slice(before.unitEnd, whole.start)
  const both = {...whole, start: before.start, value: add(before.value, whole.value)}
  if (plus.in(words).test(between)) return {whole: both, sure: true}
  if (!beside.in(words).test(between) || compare(left, whole.value) === 0) return alone
  return {whole: both, sure: false}
}

const thisYear = new Pattern('<this-year>')

/** 开设专栏23个，除6个临时专栏外，常设专栏17个: all are of one kind; 总量120件，剔除20件，当年新收100件 names the year. */
function isAlike({text, words}: Reading, whole: ProseNumber, one: ProseNumber, other: ProseNumber): boolean {
  const own = nameIn(text.slice(Math.max(0, whole.start - 20), whole.start))
  const last = text.slice(one.unitEnd, other.start)
  const head = own.slice(-2)
  if (head.length === 2 && text.slice(one.unitEnd, one.unitEnd + 20).includes(head))
    return last.lastIndexOf(head) > last.search(/[，,]/u)
  return thisYear.in(words).test(own) && thisYear.in(words).test(last)
}
