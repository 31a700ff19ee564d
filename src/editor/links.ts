// From a sentence to the cell that it speaks of, from a total to its addends, from a carried-over number to last year's
// cell, and from any number to everything that speaks of it.

import type {Place} from '../diagnostic/place.ts'
import type {FactId} from '../form/form.ts'
import type {Report} from '../report/report.ts'
import type {Context} from '../rules/rule.ts'
import type {Point} from './point.ts'
import {cellPlace, factsOf, placesOf, type Target, targetAt} from './target.ts'

/** Where what stands at a point comes from. `around`: reports of the office in other years that do not lie beside this one. */
export function definitionOf(context: Context, point: Point, around: readonly Report[] = []): readonly Place[] {
  const target = targetAt(context.prose, point)
  const facts = factsOf(context.report, target)
  return unique(
    target?.type === 'cell'
      ? originOf(withLastYear(context, around), facts[0]!)
      : facts.flatMap((fact) => cellOf(context.report, fact)),
  )
}

/** The addends of a total, last year's cell of what is carried over; the cell itself where it is neither. */
function originOf({report, previous}: Context, fact: FactId): Place[] {
  const found = report.form.identities
    .filter(({relation, at, right}) => relation === 'equal' && at === fact && right.length === 1)
    .flatMap(({left}) => left)
    .flatMap((term) => {
      const year = term.year === 0 ? report : previous
      return year ? cellOf(year, term.fact) : []
    })
  return found.length ? found : cellOf(report, fact)
}

/** Everything that speaks of what stands at a point. `declaration`: its own cell, too; `around` as above. */
export function referencesOf(
  context: Context,
  point: Point,
  declaration: boolean,
  around: readonly Report[] = [],
): readonly Place[] {
  const {report} = context
  const target = targetAt(context.prose, point)
  const facts = factsOf(report, target)
  const cells = declaration ? facts.flatMap((fact) => cellOf(report, fact)) : []
  const after = around.filter(({front}) => front.year?.value === report.front.year!.value + 1)
  const known = withLastYear(context, around)
  return unique([
    ...cells,
    ...facts.flatMap((fact) => [...mentions(known, fact), ...after.flatMap((next) => carriedTo(next, fact))]),
  ])
}

function withLastYear(context: Context, around: readonly Report[]): Context {
  const before =
    context.previous ?? around.find(({front}) => front.year?.value === context.report.front.year!.value - 1)
  return {...context, ...(before && {previous: before})}
}

/** Cells of next year's report: the same fact, and what its form computes from this year's. */
function carriedTo(next: Report, fact: FactId): Place[] {
  const computed = next.form.identities.filter(({left, right}) =>
    [...left, ...right].some((term) => term.year === -1 && term.fact === fact),
  )
  return [...computed.map(({at}) => at), fact].flatMap((one) => cellOf(next, one))
}

function mentions({report, previous, prose}: Context, fact: FactId): Place[] {
  const around = report.form.identities.filter(({left, right}) =>
    [...left, ...right].some((term) => term.fact === fact && term.year === 0),
  )
  const totals = around.filter(({at}) => at !== fact).flatMap(({at}) => cellOf(report, at))
  const earlier = around.flatMap(({left, right}) => [...left, ...right]).filter(({year}) => year !== 0)
  return [
    ...placesOf(prose, fact),
    ...totals,
    ...(previous ? [...earlier.map((term) => term.fact), fact].flatMap((one) => cellOf(previous, one)) : []),
  ]
}

/** The places to be marked beside the one under the cursor: those of the same numbers in this source. */
export function marksOf(
  context: Context,
  point: Point,
): {readonly target: Target; readonly places: readonly Place[]} | undefined {
  const target = targetAt(context.prose, point)
  const facts = factsOf(context.report, target)
  if (!target || facts.length === 0) return undefined
  const places = facts.flatMap((fact) => [...cellOf(context.report, fact), ...placesOf(context.prose, fact)])
  return {target, places: unique(places)}
}

function cellOf(report: Report, fact: FactId): Place[] {
  const cell = cellPlace(report, fact)
  // A report that was read from data has no places.
  return cell && /\.md$/iu.test(cell.path) ? [cell] : []
}

function unique(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.path} ${place.line} ${place.column}`, place])).values()]
}
