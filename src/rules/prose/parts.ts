// `prose-parts`: numbers that a sentence itself adds up, and that do not add up: a + b = c, c（a + b）, parts after 分别为
// or 即, all results of a thing that is closed; parts after 其中 that exceed their whole.

import {add, compare, type Decimal, printDecimal, zero} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Listing} from '../../prose/relations/listing-words.ts'
import type {Product} from '../../prose/relations/products.ts'
import type {Restated} from '../../prose/relations/restated.ts'
import {isSeenTwice} from '../../prose/relations/seen-twice.ts'
import type {Stock} from '../../prose/relations/stocks.ts'
import {sumOf} from '../../prose/relations/sum.ts'
import type {Rule} from '../rule.ts'
import {completeLists} from './complete-lists.ts'

export const proseParts: Rule = {
  code: 'prose-parts',
  *check({prose}) {
    const said = new Set<ProseNumber>()
    for (const [reading, listing] of completeLists(prose)) {
      const found = judge(reading, listing)
      if (!found) continue
      said.add(listing.whole)
      yield found
    }
    for (const {reading, listings, products, stocks, restated} of prose.related) {
      for (const listing of listings) {
        const found = said.has(listing.whole) ? undefined : judge(reading, listing)
        if (!found) continue
        said.add(listing.whole)
        yield found
      }
      for (const one of products) if (compare(one.whole.value, one.value) !== 0) yield multiplied(reading, one)
      for (const one of stocks) if (compare(one.left.value, one.value) !== 0) yield left(reading, one)
      for (const one of restated) yield saidAgain(reading, one)
    }
  },
}

function judge(reading: Reading, listing: Listing): Diagnostic | undefined {
  const {whole, parts, tie, sure, overlap} = listing
  const above = parts.find((part) => compare(lowest(part), limitOf(whole)) > 0)
  const order = orderOf(parts, whole)
  const rough = parts.some((part) => part.rough)
  if (order < 0 && (rough || whole.rough || tie === 'some')) return undefined
  if (order === 0 || (overlap === 'said' && !above) || isSeenTwice(reading, listing)) return undefined
  // Of 涉及… one may be of several; each is no more than all.
  const unsure =
    !sure || (overlap === 'likely' && !above) || parts.some(({bound}) => bound === 'about') || whole.bound !== undefined
  const severity = unsure || (order < 0 && tie === 'rest') ? 'warning' : 'error'
  if (above && (parts.length === 1 || order < 0 || overlap !== undefined))
    return single(reading, whole, above, severity)
  return sums(reading, listing, order, severity)
}

/** A part beyond which is more than its whole, whatever else stands there. */
function single({passage}: Reading, whole: ProseNumber, part: ProseNumber, severity: 'error' | 'warning'): Diagnostic {
  const [actual, value] = [printDecimal(whole.value), printDecimal(part.value)]
  const related = [{message: message('prose-parts', 'part', {value}), place: passage.place(part.start, part.end)}]
  const place = passage.place(whole.start, whole.end)
  return diagnose('prose-parts', 'single', {actual, value}, place, {expected: value, actual, related, severity})
}

function sums(
  {passage}: Reading,
  {whole, parts, tie}: Listing,
  order: number,
  severity: 'error' | 'warning',
): Diagnostic {
  const [actual, expected] = [printDecimal(whole.value), printDecimal(sumOf(parts))]
  const related = parts.map(({start, end, value}) => ({
    message: message('prose-parts', 'part', {value: printDecimal(value)}),
    place: passage.place(start, end),
  }))
  const isMore = order > 0 && (tie !== 'exact' || parts.some(({rough}) => rough))
  const key = isMore ? 'more' : tie === 'rest' ? 'rest' : 'main'
  const place = passage.place(whole.start, whole.end)
  return diagnose('prose-parts', key, {actual, expected}, place, {expected, actual, related, severity})
}

/** 每月5期，全年65期. */
function multiplied({passage}: Reading, {whole, factors, value}: Product): Diagnostic {
  const [actual, expected] = [printDecimal(whole.value), printDecimal(value)]
  const related = factors.map(({start, end, value}) => ({
    message: message('prose-parts', 'factor', {value: printDecimal(value)}),
    place: passage.place(start, end),
  }))
  const place = passage.place(whole.start, whole.end)
  return diagnose('prose-parts', 'product', {actual, expected}, place, {expected, actual, related, severity: 'warning'})
}

/** 制发6件、废止2件，净增5件. */
function left({passage, text}: Reading, {left, parts, value, sure}: Stock): Diagnostic {
  const [actual, expected] = [printDecimal(left.value), printDecimal(value)]
  const sum = parts.map(({start, unitEnd}) => text.slice(start, unitEnd)).join('、')
  const related = parts.map(({start, end, value}) => ({
    message: message('prose-parts', 'part', {value: printDecimal(value)}),
    place: passage.place(start, end),
  }))
  const severity = sure ? 'error' : 'warning'
  const place = passage.place(left.start, left.end)
  return diagnose('prose-parts', 'stock', {actual, expected, sum}, place, {expected, actual, related, severity})
}

/** 一千一百六十二件（1203件）. */
function saidAgain({passage, text}: Reading, {first, again}: Restated): Diagnostic {
  const written = ({start, unitEnd}: ProseNumber): string => text.slice(start, unitEnd)
  const [earlier, actual] = [written(first), written(again)]
  const related = [
    {message: message('prose-parts', 'part', {value: earlier}), place: passage.place(first.start, first.end)},
  ]
  return diagnose('prose-parts', 'again', {earlier, actual}, passage.place(again.start, again.end), {actual, related})
}

/** Half of the last place of a number with 万 or 亿: so much it may be rounded. */
function lowest({value, scale}: ProseNumber): Decimal {
  return scale === 1n ? value : {units: value.units * 10n - 5n * scale, places: value.places + 1}
}

function highest({value, scale}: ProseNumber): Decimal {
  return scale === 1n ? value : {units: value.units + scale, places: value.places}
}

/** How the sum of the parts stands to the whole: 0 where numbers with 万 may be rounded so. */
function orderOf(parts: readonly ProseNumber[], whole: ProseNumber): number {
  const sum = sumOf(parts)
  if ([whole, ...parts].every(({scale}) => scale === 1n)) return compare(sum, heldAgainst(whole, sum))
  const [low, high] = [lowest, highest].map((end) => parts.reduce((total, part) => add(total, end(part)), zero))
  return compare(low!, highest(whole)) >= 0 ? 1 : compare(high!, lowest(whole)) < 0 ? -1 : 0
}

/** What a whole may be at most: of 300余 what a reader would still call so. */
function limitOf({value, rough, bound}: ProseNumber): Decimal {
  if (!rough) return value
  // 近522: not that many, but nearly.
  if (bound === undefined) return value
  let step = 1n
  while (value.units % (step * 10n) === 0n && value.units !== 0n) step *= 10n
  return {units: value.units + (bound === 'about' ? value.units : step), places: value.places}
}

/** What the sum is held against: the whole itself, or the most that a rough one may be, where the sum is beyond it. */
function heldAgainst(whole: ProseNumber, sum: Decimal): Decimal {
  const most = limitOf(whole)
  return whole.rough && compare(sum, most) <= 0 ? {units: most.units + 1n, places: most.places} : most
}
