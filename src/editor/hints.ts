// What an editor shows between the characters of a source: the sums of totals, the numbers of references.

import {compare, printDecimal} from '../decimal.ts'
import type {Span} from '../diagnostic/place.ts'
import {pendingText, printedFact} from '../report/printed.ts'
import {isTotal} from '../report/table/totals.ts'
import type {Context} from '../rules/rule.ts'
import {computed, equationsOf, written} from './equations.ts'
import {meets, type Point} from './point.ts'
import {cellsByLine} from './table-lines.ts'
import {referencesIn} from './target.ts'

export interface Hint {
  readonly point: Point
  readonly label: string
  /** The identities behind a sum. */
  readonly tooltip?: string
}

/** The hints within `span`, in source order. */
export function hintsIn(context: Context, span: Span): readonly Hint[] {
  return [...sums(context, span), ...references(context, span)].sort(
    (a, b) => a.point.line - b.point.line || a.point.column - b.point.column,
  )
}

/** `= 541` behind a total that agrees or is computed, `≠ 541` behind one that should be that. */
function sums(context: Context, span: Span): Hint[] {
  const {report} = context
  return [...cellsByLine(report).values()].flat().flatMap((cell): Hint[] => {
    const {place, fact, value, origin} = cell
    if (!meets(place, span) || !isTotal(report.form, fact)) return []
    const sum = origin === 'computed' ? value : computed(context, fact)
    if (!sum) return []
    const differs = value !== undefined && compare(value, sum) !== 0
    const tooltip = equationsOf(context, fact).map(written).join('\n')
    // A blank cell is between its bars: the hint stands before the second one.
    const column = value === undefined && place.endColumn > place.column ? place.endColumn - 1 : place.endColumn
    return [{point: {line: place.line, column}, label: `${differs ? '≠' : '='} ${printDecimal(sum)}`, tooltip}]
  })
}

function references({report}: Context, span: Span): Hint[] {
  return referencesIn(report).flatMap(({fact, place}): Hint[] => {
    const value = printedFact(report, fact)
    if (value === pendingText || !meets(place, span)) return []
    return [{point: {line: place.endLine, column: place.endColumn}, label: `= ${value}`}]
  })
}
