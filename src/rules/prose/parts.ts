// `prose-parts`: numbers that a sentence itself adds up, and that do not add up: a + b = c, c（a + b）, parts after 分别为
// or 即, all results of a thing that is closed; parts after 其中 that exceed their whole.

import {add, compare, type Decimal, printDecimal, zero} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {sentenceStart} from '../../prose/reading/clauses.ts'
import type {Listing} from '../../prose/relations/listing.ts'
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
function* results({form, quantities}: Prose): Iterable<readonly [Reading, Listing]> {
  for (const [at, whole] of quantities.entries()) {
    const due = form.phrases.filter(({partOf}) => partOf.includes(whole.phrase.name)).map(({name}) => name)
    if (due.length === 0 || whole.number.rough) continue
    const start = sentenceStart(whole.reading.text, whole.number.start)
    const parts: Quantity[] = []
    for (const one of quantities.slice(at + 1)) {
      if (one.reading !== whole.reading || sentenceStart(one.reading.text, one.number.start) !== start) break
      if (one.phrase.name === whole.phrase.name) break
      if (due.includes(one.phrase.name)) parts.push(one)
    }
    const named = new Set(parts.map(({phrase}) => phrase.name))
    if (named.size < due.length || parts.length > due.length) continue
    yield [whole.reading, {whole: whole.number, parts: parts.map(({number}) => number), exact: true, sure: true}]
  }
}

function judge({passage}: Reading, {whole, parts, exact, sure}: Listing): Diagnostic | undefined {
  const sum = parts.reduce((total: Decimal, {value}) => add(total, value), zero)
  const order = compare(sum, whole.value)
  const rough = parts.some((part) => part.rough)
  if (order === 0 || (order < 0 && (rough || !exact))) return undefined
  const [actual, expected] = [printDecimal(whole.value), printDecimal(sum)]
  const related = parts.map(({start, end, value}) => ({
    message: message('prose-parts', 'part', {value: printDecimal(value)}),
    place: passage.place(start, end),
  }))
  const key = exact && !rough ? 'main' : 'more'
  const place = passage.place(whole.start, whole.end)
  const unsure = !sure || parts.some(({bound}) => bound === 'about')
  return diagnose('prose-parts', key, {actual, expected}, place, {
    expected,
    actual,
    related,
    ...(unsure && {severity: 'warning'}),
  })
}
