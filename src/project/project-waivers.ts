// Waivers of nianbao.yaml: which of them hold for a report, and which had nothing to waive in any.

import {buildingCodes, type Code, texts} from '../diagnostic/codes.ts'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {isoDate} from '../report/dates.ts'
import {adjust, type Waived} from '../rules/waivers.ts'
import type {Config, ProjectWaiver} from './config.ts'
import {matchesGlob} from './glob.ts'
import {fromRoot} from './project.ts'

/** Those whose glob fits the report at `path`. */
export function waiversFor({waivers = []}: Config, root: string, path: string): readonly ProjectWaiver[] {
  return waivers.filter(({glob}) => matchesGlob(fromRoot(root, path), glob))
}

/** What of an outcome says so; not judged: it could not be read. */
interface Seen {
  readonly judged?: object | undefined
  readonly waived?: readonly Waived[]
}

/** One for each that waived nothing. `outcomes` are of the whole project; where one could not be read, nobody knows. */
export function staleWaivers({waivers = [], rules = {}}: Config, outcomes: readonly Seen[]): Diagnostic[] {
  if (!waivers.length || outcomes.some(({judged}) => !judged)) return []
  // Outcomes may have come from another thread: the same entry is known by its place.
  const used = new Set(
    outcomes.flatMap(({waived = []}) => waived.flatMap((one) => one.waivers.map(({place}) => JSON.stringify(place)))),
  )
  const idle = waivers.filter(({code, place}) => !used.has(JSON.stringify(place)) && !buildingCodes.includes(code))
  return adjust(
    idle.map(({code, place, until}) => {
      const fixed = !texts[code as Code].adjustable && texts[code as Code].severity === 'error'
      if (until && !fixed) return diagnose('waiver-stale', 'ended', {code, until: isoDate(until)}, place)
      return diagnose('waiver-stale', fixed ? 'fixed' : 'main', {code}, place)
    }),
    rules,
  )
}
