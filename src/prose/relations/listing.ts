// What sentences add up: a number with the numbers that it is said to consist of. The whole may stand in the clause before
// the parts, or before a full stop; of several numbers before them the one that their sum allows.

import {add, compare, type Decimal} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isPart, isReferenced, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStop} from '../reading/clauses.ts'
import {answeredAll} from './answered-all.ts'
import {bracketList} from './bracket-list.ts'
import {caseResults} from './case-results.ts'
import {isDifference, isEarlier} from './change.ts'
import {complementsOf} from './complements.ts'
import {areCarriedAndNew, areStates, closedBehind, holdOpposites} from './complete.ts'
import {containedIn} from './contained.ts'
import {doneOf} from './done-of.ts'
import {formerLatter} from './former-latter.ts'
import {isItem} from './item-marks.ts'
import {isItselfFrom} from './itself-from.ts'
import {inFull, kindsBehind} from './kinds-list.ts'
import {partsBehind} from './list-parts.ts'
import {type Beginning, beginningBehind, type Listing} from './listing-words.ts'
import {isMargin} from './margin.ts'
import {mayBeBoth} from './names-behind.ts'
import {nearList} from './near-list.ts'
import {pairedList} from './opposites.ts'
import {plainList} from './plain-list.ts'
import {plusSigns} from './plus-signs.ts'
import {rankedList} from './ranked-list.ts'
import {restOf} from './rest-of.ts'
import {settled} from './settled.ts'
import {spansOf} from './spans.ts'
import {statesBehind} from './states-behind.ts'
import {sumOf} from './sum.ts'
import {totalBefore} from './totals.ts'
import {areCalled, areNamed} from './whole-called.ts'

/** Every listing of the reading, in the order of their wholes or first parts. */
export function* listingsOf(reading: Reading): Iterable<Listing> {
  yield* plusSigns(reading)
  for (const listing of spansOf(reading)) {
    const one = settled(reading, listing)
    if (one) yield one
  }
  const wholes = new Map<ProseNumber, ProseNumber>()
  for (let index = 0; index < reading.counts.length; index++) {
    if (!mayBeWhole(reading, reading.counts[index]!)) continue
    for (const found of listingsAt(reading, index, wholes)) {
      const listing = settled(reading, closedBehind(reading, found))
      if (!listing) continue
      yield listing
      for (const part of listing.parts) if (!wholes.has(part)) wholes.set(part, listing.whole)
    }
  }
}

/** Those of the number at `index`; `known`: the parts of those before, with their wholes. */
function* listingsAt(reading: Reading, index: number, known: ReadonlyMap<ProseNumber, ProseNumber>): Iterable<Listing> {
  const {counts, text, words} = reading
  yield* totalBefore(reading, index)
  yield* complementsOf(reading, index)
  for (const find of [doneOf, restOf, containedIn]) {
    const found = find(reading, index)
    if (found) yield found
  }
  if (isItselfFrom(reading, index, index)) return
  const last = pastChanges(reading, index)
  const bare =
    last === index && !known.has(counts[index]!)
      ? (formerLatter(reading, index)
        ?? caseResults(reading, index)
        ?? answeredAll(reading, index)
        ?? statesBehind(reading, index)
        ?? rankedList(reading, index)
        ?? pairedList(reading, index)
        ?? bracketList(reading, index))
      : undefined
  const kinds = last === index && !bare ? kindsBehind(reading, index) : undefined
  const beginning =
    bare || kinds
      ? undefined
      : beginningBehind(text, {start: counts[index]!.start, unitEnd: counts[last]!.unitEnd}, words)
  const found = bare ?? (kinds && listingBehind(reading, index, kinds.last, kinds.beginning))
  if (found) yield kinds ? inFull(found, kinds.parts) : found
  if (bare || kinds) return
  if (!beginning) {
    const plain = last === index ? (plainList(reading, index) ?? nearList(reading, index)) : undefined
    if (plain) yield plain
    return
  }
  // 32个，比上年净增2个（新设5个、撤并3个）: what brackets hold is of the number that they stand behind.
  if (beginning.inBrackets && last !== index) return
  if ((beginning.anew && isListed(reading, index)) || isItselfFrom(reading, index, last)) return
  // 一季度16件，二季度4件。从地域看，: behind a part it is what it is a part of that is seen from another side.
  const seen = beginning.anew ? known.get(counts[index]!) : undefined
  // 近三年为42件、41件、38件，败诉的分别为5件、4件、3件: each has its own.
  if (beginning.tie === 'exact' && isListed(reading, index)) return
  // 咨询类最多，为153件；求助类、建议类分别为29件、7件: beside a part, further ones.
  const between = text.slice(counts[last]!.unitEnd, beginning.end)
  if (known.has(counts[index]!) && beginning.tie === 'exact' && /[；;。]/u.test(between)) return
  // 我区14412件，邻区的数据分别为15025件、7206件: of others.
  if (beginning.tie === 'exact' && others.in(words).test(between)) return
  const listing = listingBehind(reading, index, last, beginning)
  if (!listing) return
  // 一是上年转来31件，二是新收910件；去向也是两部分，一是办结900件: behind an item another list begins.
  const said = (from: number, to: number): string => text.slice(from, to)
  const isOwnItem = index > 0 && isItem(said(counts[index - 1]!.unitEnd, counts[index]!.start), words)
  if (isOwnItem && isItem(said(beginning.end, listing.parts[0]!.start), words)) return
  yield seen ? {...listing, whole: seen, tie: 'some', sure: false} : listing
}

const others = new Pattern('<neighbour>')

/** Longest words that begin so. */
const listed = new Pattern('^(?:[、；]|<and>)[^，。；]*$')

/** 网络90件、信函40件 | 。从申请人看: the last of several is not what is then seen from another side. */
function isListed({counts, text, words}: Reading, index: number): boolean {
  const [before, own] = [counts[index - 1], counts[index]!]
  return (
    before !== undefined && before.unit === own.unit && listed.in(words).test(text.slice(before.unitEnd, own.start))
  )
}

function mayBeWhole(reading: Reading, number: ProseNumber): boolean {
  return !(isPart(number) || number.range || [isDifference, isMargin, isEarlier].some((is) => is(reading, number)))
}

function listingBehind(reading: Reading, index: number, last: number, beginning: Beginning): Listing | undefined {
  const {counts, text, words} = reading
  const of = wholeOf(reading, index, last, beginning)
  const collected = partsBehind(reading, last, beginning, of)
  if (!collected) return undefined
  const {parts, names, end, rest} = collected
  const isParted = areStates(words, names) || holdOpposites(words, names)
  // 网民留言396条，其中已回复385条、正在核实11条: where nothing is said of the year before, how far those have come that are told; of requests
  // the year before is never far.
  const said = text.slice(clauseStart(text, counts[index]!.start), end)
  const isOwn = isParted && raised.in(words).test(said) && !carried.in(words).test(said)
  const isIntake = areCarriedAndNew(words, names)
  const isSure = collected.sure || (collected.flows && (isOwn || isIntake))
  const sure = isSure && (!beginning.flows || areNamed(reading, index, names))
  if (parts.every((part) => isReferenced(reading, part))) return undefined
  // 12条同时归入两个主题，故三个主题的条数分别为: it is how many are of several.
  if (overlap.in(words).test(text.slice(of.unitEnd, beginning.end))) return undefined
  const own = counts[index]!
  const wholes = own.unit === parts[0]!.unit ? [own] : []
  // 收到522件，比上年增加20件，办结510件。其中…: a number before may be the one that is meant.
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const one = counts[at]!
    if (
      one.unit === parts[0]!.unit
      // 121项（含同步公开的134项）: what brackets hold is of the number that they stand behind.
      && !beginning.inBrackets
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
  const isOfOwn = beginning.sure && own.unit === parts[0]!.unit
  if (mayOverlap(reading, parts.at(-1)!.unitEnd))
    return {whole: first, parts, tie: 'some', sure: sure && isOfOwn, overlap: 'said'}
  const sum = sumOf(parts)
  const fits = (whole: ProseNumber): boolean => {
    const order = compare(sum, whole.value)
    return order === 0 || (order < 0 && beginning.tie === 'some')
  }
  const whole = judged.find(fits) ?? first
  if (judged.length > 1 && whole !== first) return {whole, parts, tie: 'some', sure: false}
  // 咨询类最多，为153件；求助类、建议类分别为29件、7件, of 189件 together: beside these, not above them.
  if (isBeside(reading, index, sum)) return undefined
  const ends =
    /^\s*(?:[。；;，,）)\n]|$)/u.test(text.slice(end, end + 4)) || tail.in(words).test(text.slice(end, end + 8))
  const isAll = beginning.listed === true && names.length > 1 && /^[）)]?(?:[。\n]|$)/u.test(text.slice(end, end + 2))
  const isSome = beginning.tie === 'some'
  const isCalled = isSome && names.length > 1 && parts.length === names.length && areCalled(reading, index, names)
  const tie =
    beginning.tie === 'exact' && !ends
      ? undefined
      : isSome && (isAll || isCalled || isIntake) && !rest && !collected.open
        ? 'exact'
        : isSome && (rest || isParted)
          ? 'rest'
          : beginning.tie
  if (tie === undefined) return undefined
  const isAbout = names.length > 1 && !rest && about.in(words).test(names[0]!)
  const isCertain = sure || (isAll && !collected.flows && !beginning.flows)
  const isEach = !mayBeBoth(reading, parts, names)
  return {whole, parts, tie, sure: isCertain && isOfOwn && isEach, ...(isAbout && {overlap: 'likely'})}
}

/** 接待群众444人次，发放资料1150份，其中咨询 | 33人次: the number in front of it that is counted as the parts are. */
function wholeOf({counts, text}: Reading, index: number, last: number, {tie}: Beginning): ProseNumber {
  const [own, first] = [counts[index]!, counts[last + 1]]
  if (!first || tie !== 'some' || first.unit === own.unit || isPart(first)) return own
  const before = counts.slice(Math.max(0, index - 3), index).findLast(({unit}) => unit === first.unit)
  return before && !/[。！？\n]/u.test(text.slice(before.unitEnd, own.start)) ? before : own
}

/** 涉及民生的122条，涉及营商环境的129条: one may be of both. */
const about = new Pattern('^(?:<relating-to>)')
const raised = new Pattern('<raised>')
const carried = new Pattern('<carried-on>|<last-year>|<request>')
const overlap = new Pattern('<overlapping>|<partly>[^，,。；;\\d]{0,10}<at-once>')

/** 部分信息同时归入两类: what is said behind the list. */
function mayOverlap({text, words}: Reading, end: number): boolean {
  return overlap.in(words).test(text.slice(end, fullStop(text, end)))
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

/** Whether a number before is the sum of this one and what was taken for its parts. */
function isBeside({counts, text}: Reading, index: number, sum: Decimal): boolean {
  const own = counts[index]!
  const all = add(own.value, sum)
  const from = text.lastIndexOf('\n', own.start)
  return counts
    .slice(Math.max(0, index - 6), index)
    .some((one) => one.start > from && one.unit === own.unit && compare(one.value, all) === 0)
}
