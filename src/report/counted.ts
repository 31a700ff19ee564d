// A report → what a sum counts of it: its facts, and where each stands. Plain data that lasts in a cache; what comes back
// says of its numbers, and of their places, what the report says.

import type {Span} from '../diagnostic/place.ts'
import {statutoryFactsOf} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import type {Report} from './report.ts'
import {reportOf, type Stated, statedOf} from './stated.ts'

/** Line and column of both ends. */
export type Spot = readonly [line: number, column: number, endLine: number, endColumn: number]

export interface Counted {
  readonly stated: Stated
  /** Where its front matter stands. */
  readonly front: Spot
  /** In form order: where each cell stands; null where the tables have none for it. */
  readonly at: readonly (Spot | null)[]
}

export function countedOf(report: Report): Counted {
  const at = statutoryFactsOf(report.form).map(({fact}) => {
    const cell = report.cells.get(fact)
    return cell ? spotOf(cell.place) : null
  })
  return {stated: statedOf(report), front: spotOf(report.front.place), at}
}

/** A report with nothing but its facts, each where it stands. */
export function countedReport({stated, front, at}: Counted, form: Form): Report {
  const report = reportOf(stated, form)
  const {path} = stated
  const cells = new Map(
    [...report.cells].flatMap(([fact, cell], index) => {
      const spot = at[index]
      return spot ? [[fact, {...cell, place: {path, ...spanOf(spot)}}] as const] : []
    }),
  )
  return {...report, cells, front: {...report.front, place: {path, ...spanOf(front)}}}
}

function spotOf({line, column, endLine, endColumn}: Span): Spot {
  return [line, column, endLine, endColumn]
}

function spanOf([line, column, endLine, endColumn]: Spot): Span {
  return {line, column, endLine, endColumn}
}
