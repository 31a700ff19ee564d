// `prose-parts`: numbers that a sentence itself adds up, and that do not add up: a + b = c, c（a + b）, parts after 分别为
// or 即, all results of a thing that is closed; parts after 其中 that exceed their whole.

import {compare, type Decimal, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {sentenceStart} from '../../prose/reading/clauses.ts'
import type {Listing} from '../../prose/relations/listing-words.ts'
import {sumOf} from '../../prose/relations/sum.ts'
import type {Rule} from '../rule.ts'

export const proseParts: Rule = {
  code: 'prose-parts',
  *check({prose}) {
    const said = new Set<ProseNumber>()
    for (const {reading, listings} of prose.related) {
      for (const listing of listings) {
        const found = said.has(listing.whole) ? undefined : judge(reading, listing)
        if (!found) continue
        said.add(listing.whole)
        yield found
      }
    }
    for (const [reading, listing] of results(prose)) {
      const found = said.has(listing.whole) ? undefined : judge(reading, listing)
      if (found) yield found
    }
  },
}

/** A whole with every one of its results in the same sentence: 办结122件，予以公开24件，部分公开 … */
function* results({quantities}: Prose): Iterable<readonly [Reading, Listing]> {
  for (const [at, whole] of quantities.entries()) {
    const due = whole.subject.results
    if (due.length === 0 || whole.number.rough) continue
    const start = sentenceStart(whole.reading.text, whole.number.start)
    const parts: Quantity[] = []
    for (const one of quantities.slice(at + 1)) {
      if (one.reading !== whole.reading || sentenceStart(one.reading.text, one.number.start) !== start) break
      if (one.subject.name === whole.subject.name) break
      if (due.includes(one.subject.name)) parts.push(one)
    }
    const named = new Set(parts.map(({subject}) => subject.name))
    if (named.size < due.length || parts.length > due.length) continue
    yield [whole.reading, {whole: whole.number, parts: parts.map(({number}) => number), tie: 'exact', sure: true}]
  }
}

function judge(reading: Reading, listing: Listing): Diagnostic | undefined {
  const {whole, parts, tie, sure} = listing
  const above = parts.find((part) => compare(part.value, limitOf(whole)) > 0)
  const sum = sumOf(parts)
  const order = compare(sum, heldAgainst(whole, sum))
  const rough = parts.some((part) => part.rough)
  if (order < 0 && (rough || whole.rough || tie === 'some')) return undefined
  if (order === 0) return undefined
  const unsure = !sure || parts.some(({bound}) => bound === 'about') || whole.bound !== undefined
  const severity = unsure || (order < 0 && tie === 'rest') ? 'warning' : 'error'
  if (above && (parts.length === 1 || order < 0)) return single(reading, whole, above, severity)
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
