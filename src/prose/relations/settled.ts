// Lists that do not come out, where the numbers of the paragraph come out another way: one that is a part of a sum before is no whole of what
// is told next; parts that have a sum of their own are not all of a farther number; what is lacking may be told as the rest.

import {add, compare, type Decimal, subtract, zero} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isDate, isOperand, isPart, type Reading} from '../numbers/reading.ts'
import {backTo, fullStart, marks} from '../reading/clauses.ts'
import {isDifference} from './change.ts'
import type {Listing} from './listing-words.ts'
import {isNested} from './nested.ts'
import {isRest} from './rest-words.ts'
import {sumOf} from './sum.ts'

/** More numbers than stand between a sum and the last of its parts. */
const most = 12
/** Right behind a whole, before parts that are nothing but its own. */
const ownList = new Pattern(
  '^(?:[（(]|[^；;\\d]{0,24}(?:<among>|<midst>)|[^，,；;。\\d]{0,16}<inside>|[，,]?<by-these>)',
)
const told = new Pattern('<summing>|<adding-up>')
const toldOf = new Pattern('<kinds>|<adding-up>|[二两三四五六七八九十]')
const frame = new Pattern('^[^，,；;。\\d]{0,16}<inside>')
const ofWhole = new Pattern('^[，,（(]<about>?<share>')
const elsewhere = new Pattern('<rest>|<further>|<left-over>|<untold>')
const seenFrom = new Pattern('<by>[^，,。；;\\d]{1,14}[，,：:]')

/** The list as it is to be judged; undefined where its numbers are accounted for otherwise. */
export function settled(reading: Reading, listing: Listing): Listing | undefined {
  const {whole, parts} = listing
  if (comesOut(listing) || parts.length < 2 || parts.some(({rough, scale}) => rough || scale !== 1n)) return listing
  if (isNested(valuesOf(parts), whole.value)) return undefined
  const own = reading.counts.filter((one) => one.unit === whole.unit && isOperand(one) && one.scale === 1n)
  const same = own.filter((one) => !isDifference(reading, one))
  if (isRestTold(reading, same, listing) || isRestNamed(reading, listing) || isSaidAgain(reading, listing))
    return undefined
  if (whole.start > parts[0]!.start) return isOfMore(reading, same, listing) ? undefined : withoutLarger(listing)
  if (isSumTold(reading, same, listing) || isSumOther(reading, same, listing)) return undefined
  const between = reading.text.slice(whole.unitEnd, parts[0]!.start)
  if (ownList.in(reading.words).test(between)) return listing
  const isApart = /[；;。]/u.test(between)
  // 总计32件；未列出的主体，两项分别为18件和25件: what is left of several.
  if (isApart && (madeBefore(same, listing) || elsewhere.in(reading.words).test(between))) return undefined
  const above = wholeOfPart(reading, same, listing)
  if (!above) return listing
  return seenFrom.in(reading.words).test(between) ? {...listing, whole: above} : undefined
}

function comesOut({whole, parts, tie}: Listing): boolean {
  const order = compare(sumOf(parts), whole.value)
  return order === 0 || (order < 0 && tie === 'some')
}

function valuesOf(numbers: readonly ProseNumber[]): Decimal[] {
  return numbers.map(({value}) => value)
}

/** 近五成（575件）来自街道，四成（574件）来自镇，另有9件来自区外，合计1158件: what the sentence tells before is added up, too. */
function isOfMore({numbers, text, words}: Reading, same: readonly ProseNumber[], {whole, parts}: Listing): boolean {
  const from = fullStart(text, whole.start)
  const isBefore = (one: ProseNumber): boolean => one.start >= from && one.start < whole.start
  const before = same.filter(isBefore).slice(-most)
  // 显示屏、公告栏、查阅点分别有6块、12处、3处，合计21处（块）.
  const mixed = numbers
    .filter((one) => one.start >= from && one.start <= parts.at(-1)!.start && !isDate(one) && !isPart(one))
    .slice(-most)
  if (isNested(valuesOf(mixed), whole.value)) return true
  const clause = text.slice(backTo(text, whole.start, from, marks), whole.start)
  // 报纸36期，电视24期，电台52期，共112期，电视、电台合计76期: of those alone that it names.
  const isNamed = namedSum.in(words).test(clause)
  for (let at = 0; isNamed && at < before.length; at++)
    for (let end = at + 2; end <= before.length; end++)
      if (compare(sumOf(before.slice(at, end)), whole.value) === 0) return true
  const first = before.findIndex((one) => one.start >= parts[0]!.start)
  // 网站20条、微信30条，小计51条；公报8条，合计58条: what is wrong with a sum within is said of that one.
  const isSum = ({start}: ProseNumber): boolean =>
    told.in(words).test(text.slice(backTo(text, start, from, marks), start))
  const bare = before.filter((one) => !isSum(one))
  for (let at = 0; at <= first; at++)
    if ([before, bare].some((all) => isNested(valuesOf(all.slice(at)), whole.value))) return true
  return false
}

/** The sum that the list itself tells behind its parts. */
function sumBehind({text, words}: Reading, same: readonly ProseNumber[], last: ProseNumber): ProseNumber | undefined {
  const next = same.find((one) => one.start > last.start)
  if (!next || next.start > last.unitEnd + far) return undefined
  const said = text.slice(last.unitEnd, next.start)
  return !/[。！？\n]/u.test(said) && told.in(words).test(said) ? next : undefined
}

/** 开放日6次，前两年分别为3次和5次，三年合计14次: what stood for the whole is added up with them; or it stands in the sentence before. */
function isSumOther(reading: Reading, same: readonly ProseNumber[], {whole, parts}: Listing): boolean {
  const next = sumBehind(reading, same, parts.at(-1)!)
  if (!next) return false
  if (compare(next.value, add(whole.value, sumOf(parts))) === 0) return true
  return reading.text.slice(whole.unitEnd, parts[0]!.start).includes('。') && compare(next.value, whole.value) !== 0
}

/** 来信132件，一季度26件，二季度39件，上半年合计64件: a number that is more than the sum is none of its parts, where the others are nearer to it. */
function withoutLarger(listing: Listing): Listing {
  const {whole, parts} = listing
  const last = parts.findLastIndex(({value}) => compare(value, whole.value) > 0)
  const others = parts.slice(last + 1)
  const offBy = (some: readonly ProseNumber[]): Decimal => {
    const off = subtract(sumOf(some), whole.value)
    return off.units < 0n ? {...off, units: -off.units} : off
  }
  return others.length > 1 && compare(offBy(others), offBy(parts)) < 0 ? {...listing, parts: others} : listing
}

const namedSum = new Pattern('^[^\\d]{2,}(?:、|<and>)[^\\d]{2,}(?:<summing>|<adding-up>)')

/** 在15583件申请里，企业3215件、法律服务机构3546件，二者相加为6761件: some of it, with their own sum. */
function isSumTold(reading: Reading, same: readonly ProseNumber[], {whole, parts}: Listing): boolean {
  const {text, words} = reading
  const [last, sum] = [parts.at(-1)!, sumOf(parts)]
  if (compare(sum, whole.value) > 0) return false
  const next = sumBehind(reading, same, last)
  if (!next || compare(next.value, sum) !== 0) return false
  const said = text.slice(last.unitEnd, next.start)
  const isFramed = frame.in(words).test(text.slice(whole.unitEnd, parts[0]!.start))
  return isFramed || toldOf.in(words).test(said) || ofWhole.in(words).test(text.slice(next.unitEnd, next.unitEnd + 8))
}

const far = 40

/** 自然人7件、商业企业2件，总计27件；…，未列出的主体为18件: what the list lacks is told elsewhere. */
function isRestTold({text, words}: Reading, same: readonly ProseNumber[], {whole, parts}: Listing): boolean {
  const lack = subtract(whole.value, sumOf(parts))
  return same.some((one) => {
    if (one === whole || parts.includes(one) || compare(one.value, lack) !== 0) return false
    const said = text.slice(backTo(text, one.start, 0, '；;。！？\n'), one.start)
    return isRest(said, words) || elsewhere.in(words).test(said)
  })
}

/** 政务动态、公告分别为334条和44条，其余为专题信息: how many are left is not told. */
function isRestNamed({text, words}: Reading, {whole, parts}: Listing): boolean {
  const end = parts.at(-1)!.unitEnd
  return compare(sumOf(parts), whole.value) < 0 && restBehind.in(words).test(text.slice(end, end + 48))
}

const restBehind = new Pattern('^[^，,。；;\\d]{0,6}[，,；;。](?:<rest>|<left-over>)[^，,。；;\\d]{1,}(?:[，,。；;]|$)')

/** 上年报告结转下年度42件，即本年报告上年结转42件；本年结转下年度29件: the same number, and something else behind it. */
function isSaidAgain({text, words}: Reading, {whole, parts: [first, second]}: Listing): boolean {
  return (
    compare(first!.value, whole.value) === 0
    && that.in(words).test(text.slice(whole.unitEnd, first!.start))
    && /[；;]/u.test(text.slice(first!.unitEnd, second!.start))
  )
}

const that = new Pattern('^[，,（(]<that-is>')

/** 省内940件，省外117件；从时间看，上半年528件，下半年529件: they make what was told before. */
function madeBefore(same: readonly ProseNumber[], {whole, parts}: Listing): boolean {
  const sum = sumOf(parts)
  return same.some((one) => one !== whole && one.start < parts[0]!.start && compare(one.value, sum) === 0)
}

/** The number that others around `whole` make together with it, so that it is a part; undefined where none is. */
function wholeOfPart(
  {text, words}: Reading,
  same: readonly ProseNumber[],
  {whole, parts}: Listing,
): ProseNumber | undefined {
  const before = same.filter((one) => one.start < parts[0]!.start)
  const at = before.indexOf(whole)
  if (at < 0) return undefined
  for (let first = at; first >= Math.max(0, at - most); first--) {
    let sum: Decimal = zero
    for (let last = first; last < before.length && last < first + most; last++) {
      sum = add(sum, before[last]!.value)
      if (last < at || last === first) continue
      const [ahead, behind] = [before[first - 1], same[last + 1]]
      if (ahead && compare(ahead.value, sum) === 0) return ahead
      if (!behind || compare(behind.value, sum) !== 0) continue
      if (told.in(words).test(text.slice(before[last]!.unitEnd, behind.start))) return behind
    }
  }
  return undefined
}
