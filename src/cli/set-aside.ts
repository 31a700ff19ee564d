// What was found and is not said, and why: a waiver lets it stand, or it was there when the baseline was written.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Outcome} from '../project/run.ts'
import {isoDate} from '../report/dates.ts'

/** `source`: by front matter. `config`: by nianbao.yaml. */
export interface SetAside<T> {
  readonly by: 'source' | 'config' | 'baseline'
  readonly reason?: string
  /** The last day on which it holds. */
  readonly until?: string
  readonly diagnostic: T
}

/** What waivers let stand, each with the first one that does. */
export function waivedOf(outcomes: readonly Outcome[]): SetAside<Diagnostic>[] {
  return outcomes.flatMap(({source, waived = []}) =>
    waived.map(({diagnostic, waivers}) => {
      const {reason, until, place} = waivers[0]!
      return {
        by: place.path === source.path ? 'source' : 'config',
        reason,
        ...(until && {until: isoDate(until)}),
        diagnostic,
      }
    }),
  )
}
