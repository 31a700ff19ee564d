// Figures of a whole form that satisfy every identity of it, made from the form alone: a matter is a smallest set of
// cells that can all gain 1 together (an application counts where it came in, where it went, and in both totals), and
// a table is a sum of matters. Shares no code with the rules that judge the figures.

import type {Decimal} from '../../src/decimal.ts'
import type {FactId, Form, FormColumn, Identity, Term} from '../../src/form/form.ts'
import type {Draw} from './generate-draw.ts'

export type Figures = ReadonlyMap<FactId, Decimal>

/** Facts that gain 1 together. */
export type Matter = readonly FactId[]

/** An identity that does not hold: its code and the fact it is reported at. */
export interface Break {
  readonly code: string
  readonly at: FactId
}

/** How large figures get. `ordinary`: as in real reports. `vast`: sums of up to 18 digits, beyond
 * what binary fractions hold exactly. */
export type Magnitude = 'zero' | 'ordinary' | 'vast'

/** More cells than any matter has; a search that gets here has gone astray. */
const largestMatter = 12

/** Every fact of the form with its column, in form order. */
export function columnsByFact(form: Form): ReadonlyMap<FactId, FormColumn> {
  return new Map(
    form.tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.map((column): [FactId, FormColumn] => [`${table.id}/${row.id}/${column.id}`, column]),
      ),
    ),
  )
}

/** The identities that speak of one year alone. */
export function identitiesOfOneYear(form: Form): readonly Identity[] {
  return form.identities.filter(({left, right}) => [...left, ...right].every(({year}) => year === 0))
}

const known = new WeakMap<Form, readonly Matter[]>()

/** All matters of the form, in the order of the first fact that each was found from. */
export function matters(form: Form): readonly Matter[] {
  let found = known.get(form)
  if (found) return found
  const identities = identitiesOfOneYear(form)
  const totals = new Set(identities.filter(({relation}) => relation === 'equal').map(({at}) => at))
  const all = new Map<string, Matter>()
  for (const fact of columnsByFact(form).keys()) {
    if (totals.has(fact)) continue
    for (const matter of complete(identities, [fact])) all.set([...matter].sort().join(' '), matter)
  }
  found = [...all.values()].filter((one) => ![...all.values()].some((other) => isPart(identities, other, one)))
  known.set(form, found)
  return found
}

/** Whether `whole` is `part` and what can stand without it. */
function isPart(identities: readonly Identity[], part: Matter, whole: Matter): boolean {
  if (part.length >= whole.length || !part.every((fact) => whole.includes(fact))) return false
  return (
    broken(
      identities,
      whole.filter((fact) => !part.includes(fact)),
    ).length === 0
  )
}

/** Identities that do not hold where these facts are 1 and all others 0, with left minus right. */
function broken(identities: readonly Identity[], gained: Matter): (readonly [Identity, bigint])[] {
  return identities
    .map((identity) => [identity, difference(identity, (fact) => (gained.includes(fact) ? 1n : 0n))] as const)
    .filter(([{relation}, excess]) => (relation === 'equal' ? excess !== 0n : excess > 0n))
}

/** Every way to mend what `gained` breaks by letting further facts gain 1. What has one way only is mended first. */
function complete(identities: readonly Identity[], gained: Matter): Matter[] {
  if (gained.length > largestMatter) return []
  const ways = broken(identities, gained)
    .map(([{left, right}, excess]) => {
      const terms = excess > 0n ? [...plus(right), ...minus(left)] : [...plus(left), ...minus(right)]
      return terms.map(({fact}) => fact).filter((fact) => !gained.includes(fact))
    })
    .sort((a, b) => a.length - b.length)
  if (ways.length === 0) return [gained]
  return ways[0]!.flatMap((fact) => complete(identities, [...gained, fact]))
}

const plus = (terms: readonly Term[]): readonly Term[] => terms.filter(({sign}) => sign > 0)
const minus = (terms: readonly Term[]): readonly Term[] => terms.filter(({sign}) => sign < 0)

/** Left minus right. */
function difference({left, right}: Identity, valueOf: (fact: FactId) => bigint): bigint {
  const sum = (terms: readonly Term[]): bigint =>
    terms.reduce((total, {fact, sign}) => total + BigInt(sign) * valueOf(fact), 0n)
  return sum(left) - sum(right)
}

/** A consistent set of figures for every fact of the form. */
export function drawFigures(form: Form, draw: Draw, magnitude: Magnitude): Figures {
  const columns = columnsByFact(form)
  const units = new Map([...columns.keys()].map((fact) => [fact, 0n]))
  const all = matters(form)
  for (let left = magnitude === 'zero' ? 0 : draw(60); left > 0; left -= 1) {
    const times = drawCount(draw, magnitude)
    for (const fact of all[draw(all.length)]!) units.set(fact, units.get(fact)! + times)
  }
  return new Map(
    [...columns].map(([fact, {kind}]): [FactId, Decimal] => {
      const value = units.get(fact)!
      if (kind === 'change') return [fact, {units: draw(2) ? -value : value, places: 0}]
      return [fact, {units: value, places: kind === 'amount' && magnitude !== 'zero' ? draw(5) : 0}]
    }),
  )
}

function drawCount(draw: Draw, magnitude: Magnitude): bigint {
  if (magnitude === 'vast') return BigInt(draw(2 ** 26)) * BigInt(2 ** 27) + BigInt(draw(2 ** 27))
  return BigInt(draw([1, 3, 30, 1000, 40_000][draw(5)]! + 1))
}

/** The same figures with one fact set to another value. */
export function withFigure(figures: Figures, fact: FactId, value: Decimal): Figures {
  return new Map([...figures, [fact, value]])
}

/** Every identity inside one year that the figures break, in the form's order. For counts, which have no places. */
export function breaks(form: Form, figures: Figures): readonly Break[] {
  return identitiesOfOneYear(form)
    .filter((identity) => {
      const excess = difference(identity, (fact) => figures.get(fact)!.units)
      return identity.relation === 'equal' ? excess !== 0n : excess > 0n
    })
    .map(({code, at}) => ({code, at}))
}
