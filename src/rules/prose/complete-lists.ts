// Lists that leave nothing out by what the form counts: a whole with every one of its results, of its columns, or of the rows
// that an identity adds up.

import {lookUp} from '../../form/address.ts'
import type {FactId, Form} from '../../form/form.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {sentenceStart} from '../../prose/reading/clauses.ts'
import type {Listing} from '../../prose/relations/listing-words.ts'

export function completeLists(prose: Prose): (readonly [Reading, Listing])[] {
  return [...results(prose), ...sides(prose), ...columnsOf(prose)]
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

/** A list of all that an identity of the form adds up, whatever its whole is called: 870件决定中，予以公开24件，部分公开 … */
function* sides({form, quantities, related}: Prose): Iterable<readonly [Reading, Listing]> {
  const known = new Map(quantities.map(({number, subject}) => [number, subject.facts[0]]))
  for (const {reading, listings} of related) {
    for (const listing of listings) {
      if (listing.tie !== 'some' || listing.parts.length < fewest || known.has(listing.whole)) continue
      const addends = listing.parts.map((part) => lookUp(form, known.get(part) ?? '')?.addends ?? [])
      if (addends.every(({length}) => length > 0) && isSide(form, addends.flat()))
        yield [reading, {...listing, tie: 'exact'}]
    }
  }
}

/** Fewer may as well be told as examples. */
const fewest = 3

/** Whether an identity adds up these facts and no others. */
function isSide({identities}: Form, facts: readonly FactId[]): boolean {
  const [first = ''] = facts
  return identities.some(({relation, left, right}) => {
    const side = relation === 'equal' && [left, right].find((terms) => terms.some(({fact}) => fact === first))
    return side && side.length === facts.length && side.every(({fact, sign}) => sign === 1 && facts.includes(fact))
  })
}

/** A whole of several columns with each of them listed, and 其他 last: 法人或其他组织12件，其中商业企业5件 … 其他1件. */
function* columnsOf({quantities, related}: Prose): Iterable<readonly [Reading, Listing]> {
  const known = new Map(quantities.map(({number, subject}) => [number, subject]))
  for (const {reading, listings} of related) {
    for (const listing of listings) {
      const sums = listing.tie === 'rest' ? known.get(listing.whole)?.sums : undefined
      const facts = listing.parts.slice(0, -1).map((part) => known.get(part)?.facts ?? [])
      const isEach = (addends: readonly string[]): boolean =>
        addends.length > 2
        && addends.length === listing.parts.length
        && addends.filter((fact) => facts.filter((one) => one.includes(fact)).length === 1).length === facts.length
      if (sums?.some(isEach)) yield [reading, {...listing, tie: 'exact', sure: true}]
    }
  }
}
