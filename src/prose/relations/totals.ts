// Numbers that a sentence adds up behind them: 新收541件、上年结转16件，合计557件; 收到541件，自然人522件，其余19件; 收到30条，采纳25条，
// 未采纳5条.

import {compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isReferenced, type Reading} from '../numbers/reading.ts'
import {clauseEnd, clauseStart} from '../reading/clauses.ts'
import {isInName} from './in-name.ts'
import {isParallel, type Listing, nameIn} from './listing-words.ts'
import {oppositeBehind} from './opposite-behind.ts'
import {isRest} from './rest-words.ts'
import {sumOf} from './sum.ts'

/** More parts than are added up so. */
const most = 12
/** The clause before the one that adds up, where the last number stands ahead of what it counts: 5件未审结 | ，共. */
const counted = '(?:[^，。；\\d（()）]{0,24}(?=[，,；;]))?'
const total = new Pattern(
  `^${counted}(?:[，,；;]|[，,；;][^，,；;。\\d]{0,24}<not>[^，,；;。\\d]{0,10}[，,；;]|。(?=<these>))?(?:<adding-up>[，,])?([^，。；\\d]{0,8}?)<kinds>?((?:<summing>|<adding-up>|<coming-to>)[^，。；\\d]{0,16})$`,
)
const madeUp = new Pattern(`^${counted}[，,](?:<kinds>|<these>)?<made-up><done>?[^，,。；;\\d]{0,6}$`)
/** Up to three: ，| 三类; 。上述 | 三类. */
const upToKinds = new Pattern('^(?:[，,；;]|。(?=<these>))[^，,；;。]{0,6}$')
const stopsTotal = new Pattern('<share>|<comparing>|<among>|<flowing-out>|<not>')
/** 收到的共5件: of what came in; 两项合计 | 收到5件 adds up. */
const comesFirst = new Pattern('^(?:(?!<summing>|<adding-up>|<coming-to>).)*<coming-in>')
/** 其他单位共 | 182件: what is left, not all. */
const ofRest = new Pattern('^\\s*<rest>')
/** 新增21项、调出5项，现目录共 | 719项: all that there is by now. */
const standing = new Pattern('^(?:<stock-end>|<thereafter>|<now>(?!<not-now>))')
const takesIn = new Pattern('<coming-in>|<newly-in>')
const byWay = new Pattern('<way-word>')
const stopsAlike = new Pattern('<than>|<rise>|<fall>|<among>')
const stopsRun = new Pattern('<than>|<rise>|<fall>|<among>|<flowing-out>|<coming-in>')
const seeming = new Pattern('<seeming>', 'gu')
/** Between parts: 、 ties closer than ，. */
const joined = new Pattern('^(?:、|<and>)[^，。；！？\\n]{0,14}$')
const loose = new Pattern(
  '^(?:[^、，,；;。\\d]{0,14}(?=[、，,；;]|<adding>))?(?:[、，,；;]|<and>|<adding>)[^。；！？\\n]{0,24}$',
)
const sureTotal = new Pattern('^(?:<altogether>|<adding-up>)(?:<is>|<have>)?(.*)$')
/** What may as well be all that there is by now, not only of the numbers before: 新增3个、撤销2个，总数达20个. */
const comingTo = new Pattern('^<coming-to>')
const adding = new Pattern('<adding>')
/** 132件 | 申请里，: what the parts are told of is none of them. */
const framed = new Pattern('^[^，,、；;\\d]{0,10}<inside>(?!<not-inside>)[，,]')
const summing = new Pattern('^(?:<summing>|<adding-up>|<coming-to>)')
const plain = new Pattern('(?:<is>|<have>|<done>|<amount>)', 'gu')
const apiece = new Pattern('<apiece>')
const ofThese = new Pattern('^<publishing>')

export function* totalBefore(reading: Reading, index: number): Iterable<Listing> {
  const {counts, text} = reading
  const whole = counts[index]!
  // 直接起诉的维持8件、纠正7件，复议后起诉的维持4件、纠正3件，两类合计维持12件、纠正10件: a list of totals.
  const next = counts[index + 1]
  if (next?.unit === whole.unit && text[whole.unitEnd] === '、') return
  const kinds = kindsBefore(reading, index)
  const last = counts[index - 1 - kinds]
  if (!last || last.unit !== whole.unit || whole.rough || whole.scale !== 1n) return
  const between = text.slice(last.unitEnd, whole.start)
  if (between.length > 40) return
  const closing = totalIn(reading, text.slice(last.unitEnd, kinds ? counts[index - 1]!.start : whole.start), kinds > 0)
  const own = kinds ? totalIn(reading, text.slice(counts[index - 1]!.unitEnd, whole.start), false) : closing
  if (own && (kinds === 0 || closing)) yield* sumsBefore(reading, index, own)
  else yield* oppositeBehind(reading, index, between)
}

/** The words of a clause that adds up: what stands before 合计, and it with what follows it. */
interface Closing {
  readonly ahead: string
  readonly said: string
}

/** `isAhead`: the words up to 三项, before any that add up. */
function totalIn({words}: Reading, between: string, isAhead: boolean): Closing | undefined {
  const clause = between.slice(Math.max(...['，', ',', '；', ';'].map((mark) => between.lastIndexOf(mark))) + 1)
  if (stopsTotal.in(words).test(clause) || standing.in(words).test(clause)) return undefined
  if (comesFirst.in(words).test(clause) || ofRest.in(words).test(clause)) return undefined
  if (isAhead) return upToKinds.in(words).test(between) ? {ahead: '', said: ''} : undefined
  // 12场线下、6场线上，构成了全年 | 18场.
  if (madeUp.in(words).test(between)) return {ahead: '', said: words.of('adding-up')[0]!}
  const [, ahead, said] = total.in(words).exec(between) ?? []
  return ahead === undefined || said === undefined ? undefined : {ahead, said: said.trim()}
}

function* sumsBefore(reading: Reading, index: number, closing: Closing): Iterable<Listing> {
  const {counts, text, words} = reading
  const whole = counts[index]!
  const kinds = kindsBefore(reading, index)
  const last = index - 1 - kinds
  // 网上提交5件、现场递交3件，共收到8件: what came in by ways that are named.
  const isIntake = takesIn.in(words).test(closing.said)
  const tight = runBefore(reading, last, joined)
  const parts = tight.length > 1 ? tight : runBefore(reading, last, loose)
  if (parts.length < 2) return
  const all = runBefore(reading, last, loose)
  const areAll = endsWithRest(reading, all) || isAdded(reading, all)
  if (isIntake && !areAll && !(all.length > 1 && opensSentence(reading, all[0]!) && areWays(reading, all))) return
  const isStock = comingTo.in(words).test(closing.said)
  // 新增3个、撤销2个，总数达20个: nothing says that these are all.
  const isList = isStock && isListed(reading, all)
  const hasRest = endsWithRest(reading, all)
  if (isStock && kinds === 0 && !isList && !hasRest && !isAdded(reading, all)) return
  const fit = all.slice(0, -1).findIndex((_, at) => compare(sumOf(all.slice(at)), whole.value) === 0)
  if (fit < 0) {
    const isEvery = kinds === 1 && Number(counts[index - 1]!.value.units) === all.length
    const isAll =
      opensSentence(reading, all[0]!)
      && (isIntake || isList || isEvery || hasRest || isSumOf(reading, closing, all, isStock))
    if (isAll && !(isReferenced(reading, whole) && all.every((part) => isReferenced(reading, part)))) {
      yield {whole, parts: all, tie: 'exact', sure: true}
      return
    }
    if (parts.length > 3 && parts !== tight) return
    // 予以公开5件，不予公开3件，合计8件: where what stands before may belong to them, too, nothing is certain.
    const before = counts[last - parts.length]
    const goesOn = parts === tight ? /^、/u : /^[、，,；;]/u
    if (before?.unit === whole.unit && goesOn.test(text.slice(before.unitEnd, parts[0]!.start))) return
    if (parts.every((part) => isReferenced(reading, part)) && isReferenced(reading, whole)) return
    const sure = sureTotal.in(words).exec(closing.said)?.[1] === ''
    if (!sure && isOfOther(reading, closing, parts, whole)) return
    yield {whole, parts, tie: sure && parts !== tight ? 'exact' : 'rest', sure}
    return
  }
  // 发布解读300篇，文字200篇、图解100篇，合计300篇: what stands before them is what they make, too.
  const before = all[fit - 1]
  const added = all.slice(fit)
  if (fit !== 1 || !before || added.length < 2 || added.length !== tight.length) return
  if (compare(before.value, whole.value) !== 0) yield {whole: before, parts: added, tie: 'exact', sure: true}
}

/**
 * 科室5个、镇街3个，共有联络员20个; 图解5条、动态4条，全年共计公开300条: whether what is added up is called otherwise than its parts, or is of
 * a whole year, and far more than they make.
 */
function isOfOther(
  {counts, text, words}: Reading,
  {ahead, said}: Closing,
  parts: readonly ProseNumber[],
  whole: ProseNumber,
): boolean {
  const own = (ahead + said.replace(summing.in(words), '')).replace(plain.in(words), '')
  if (own === '') return false
  const names = parts.map((part) =>
    text.slice(Math.max(0, clauseStart(text, part.start), counts[counts.indexOf(part) - 1]?.unitEnd ?? 0), part.start),
  )
  if (names.some((name) => name.includes(own.slice(-2)))) return false
  const sum = sumOf(parts)
  const isNear = compare({...sum, units: sum.units * 5n}, {...whole.value, units: whole.value.units * 4n}) >= 0
  return !isNear
}

/** 图文解读76篇，再加视频解读19篇; 动态、公告各有179条、40条: what goes on to add up adds up these. */
function isAdded({text, words}: Reading, parts: readonly ProseNumber[]): boolean {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  return (
    adding.in(words).test(text.slice(first.unitEnd, last.start))
    || apiece.in(words).test(text.slice(Math.max(0, first.start - 12), first.start))
  )
}

/** What stands right before a part in its clause. */
function clauseOf({counts, text}: Reading, part: ProseNumber): string {
  return text.slice(Math.max(clauseStart(text, part.start), counts[counts.indexOf(part) - 1]?.unitEnd ?? 0), part.start)
}

function areWays(reading: Reading, parts: readonly ProseNumber[]): boolean {
  return parts.every((part) => byWay.in(reading.words).test(clauseOf(reading, part)))
}

/** 形式不断丰富：图文解读213篇、视频解读66篇，总数达279篇: a colon before them, and names that end alike. */
function isListed(reading: Reading, parts: readonly ProseNumber[]): boolean {
  const names = parts.map((part) => nameIn(clauseOf(reading, part)))
  const from = clauseStart(reading.text, parts[0]!.start)
  const isAlike = names.every((name) => name.length > 1 && name.slice(-2) === names[0]!.slice(-2))
  return parts.length > 1 && isAlike && /[：:]/u.test(reading.text[from - 1] ?? '')
}

/** 当面3件，邮寄16件，其余1215件: whether the last is what is left, so that they are all. */
function endsWithRest({text, words}: Reading, parts: readonly ProseNumber[]): boolean {
  const [last, before] = [parts.at(-1)!, parts.at(-2)]
  return before !== undefined && isRest(text.slice(before.unitEnd, last.start), words)
}

/** Whether no number of its unit stands before it in its sentence. */
function opensSentence({counts, text, words}: Reading, first: ProseNumber): boolean {
  const before = counts[counts.indexOf(first) - 1]
  if (!before || before.unit !== first.unit) return true
  const between = text.slice(before.unitEnd, first.start)
  return /[。！？\n]/u.test(between) || framed.in(words).test(between)
}

/** Whether the words certainly add up these parts: 合计; 线上收5件，线下收3件，线上线下共收; 总计诉讼 behind parts that name it. */
function isSumOf(reading: Reading, {ahead, said}: Closing, parts: readonly ProseNumber[], isStock: boolean): boolean {
  const {counts, text, words} = reading
  const names = parts.map((part) => {
    const before = counts[counts.indexOf(part) - 1]
    const after = counts[counts.indexOf(part) + 1]
    const from = Math.max(clauseStart(text, part.start), before?.unitEnd ?? 0)
    const to = Math.min(clauseEnd(text, part.unitEnd), after?.start ?? text.length)
    return [text.slice(from, part.start).trim(), text.slice(part.unitEnd, to).trim()] as const
  })
  if (ahead.length > 3 && names.every(([name]) => name.length > 1 && ahead.includes(name.slice(0, 2)))) return true
  const tail = isStock ? '' : sureTotal.in(words).exec(said)?.[1]
  if (tail === undefined) return false
  if (tail === '') return true
  if (names.every((name) => name.some((one) => one.includes(tail)))) return true
  return parts.length > 2 && ofThese.in(words).test(tail) && names.every(([name]) => !ofThese.in(words).test(name))
}

/** 1 where the number before the one at `index` says how many parts there are: 三类 | 合计8篇, 四个季度累计. */
function kindsBefore({counts, text, words}: Reading, index: number): 0 | 1 {
  const [one, last] = [counts[index - 1], counts[index - 2]]
  if (!one || !last || one.rough || one.unit === counts[index]!.unit || last.unit !== counts[index]!.unit) return 0
  const isFew = one.value.units <= BigInt(most) && one.value.units > 1n && one.scale === 1n
  return isFew && total.in(words).test(text.slice(one.unitEnd, counts[index]!.start)) ? 1 : 0
}

/** The numbers of one unit that stand joined up to the one at `index`. */
function runBefore({counts, text, words}: Reading, index: number, joins: Pattern): ProseNumber[] {
  const found: ProseNumber[] = []
  for (let at = index; at >= Math.max(0, index - most); at--) {
    const [one, next] = [counts[at]!, found[0]]
    if (isInName(text, one, counts[at + 1], counts[index]!.unit)) continue
    if (one.rough || one.scale !== 1n || one.unit !== counts[index]!.unit) break
    const between = next ? text.slice(one.unitEnd, next.start) : ''
    // 网上受理114件，信函受理14件: what came in each way is of one kind.
    const isAlike = next && isParallel(nameIn(text.slice(Math.max(0, one.start - 16), one.start)), nameIn(between))
    if (next && (between.length > 32 || !joins.in(words).test(between) || framed.in(words).test(between))) break
    if (next && (isAlike ? stopsAlike : stopsRun).in(words).test(between.replace(seeming.in(words), ''))) break
    found.unshift(one)
  }
  return found
}
