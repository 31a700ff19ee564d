// The outcomes of a run → what only all of them together show: waivers without anything to waive, a report of last year
// that is nobody's, who is missing, late or doubled, sums that do not meet.

import {asError, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {officeDoubles} from '../doubles.ts'
import {unusedPrevious} from '../previous.ts'
import {staleWaivers} from '../project-waivers.ts'
import type {Job, Outcome} from '../run.ts'

export interface AskedOfAll {
  /** Whether sources were named: then nothing is said of what is missing in the project. */
  readonly operands: boolean
  /** Whether offices were named: sums and the missing are judged by those. */
  readonly members: boolean
  /** False where what only all reports show is judged by whoever asked. */
  readonly judgesWhole: boolean
}

export async function ofTheWhole(job: Job, all: readonly Outcome[], asked: AskedOfAll): Promise<Diagnostic[]> {
  const {settings, previous, strict} = job
  // Only the whole project can show that a waiver of the project has nothing to waive.
  const stale = asked.operands ? [] : staleWaivers(settings.config, all).map(strict ? asError : (one) => one)
  const unused = all.length > 1 && previous && !all.some(({usedPrevious}) => usedPrevious)
  const judges = asked.judgesWhole && !asked.operands && settings.config.offices && !asked.members
  const whole = judges ? (await import('./judge-project.ts')).judgeProject(job, all) : []
  const alike = asked.judgesWhole && all.length > 1 ? officeDoubles(job, all) : []
  return [...stale, ...(unused ? [unusedPrevious(previous)] : []), ...whole, ...alike]
}
