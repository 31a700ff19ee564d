// The outcomes of a run → findings as every format takes them: sorted, each once, worded, with the lines of their files.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {distinct, sortDiagnostics, summarize, type WordedDiagnostic, word} from '../diagnostic/wording.ts'
import type {Outcome} from '../project/run.ts'
import type {Call} from './command.ts'
import type {Surroundings} from './context.ts'
import {describeFault} from './fault.ts'
import type {Findings} from './format.ts'
import {lineReader} from './line-reader.ts'
import {waivedOf} from './set-aside.ts'

/** All that was said of the run and of its sources. A template's fault is met in every report and said once. */
export function foundIn({
  outcomes,
  diagnostics,
}: {
  readonly outcomes: readonly Outcome[]
  readonly diagnostics: readonly Diagnostic[]
}): Diagnostic[] {
  const all = sortDiagnostics([...diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics)])
  return distinct(all)
}

/** Undefined for a file that is no text; nothing for one in which nothing was found: it can be read again. */
export function textsOf(outcomes: readonly Outcome[]): Map<string, string | undefined> {
  const told = outcomes.filter(
    ({text, diagnostics, waived}) => text !== undefined || diagnostics.length || waived?.length,
  )
  return new Map(told.map(({source, text}) => [source.path, text]))
}

/** `said` are sorted; `known` are of the baseline and not said. */
export function findingsOf(
  {call, surroundings}: {readonly call: Call; readonly surroundings: Surroundings},
  outcomes: readonly Outcome[],
  said: readonly Diagnostic[],
  known: readonly Diagnostic[] = [],
): Findings {
  const {host, showPath} = surroundings
  const say = (one: Diagnostic): WordedDiagnostic => word(one, call.words.language, showPath)
  const faults = outcomes
    .filter(({fault}) => fault !== undefined)
    .map(({source, fault}) => {
      const path = showPath(source.path)
      return {path, message: call.words.say('fault', {what: describeFault(fault, [call.command, path])})}
    })
  const aside = [...waivedOf(outcomes), ...known.map((diagnostic) => ({by: 'baseline' as const, diagnostic}))]
  return {
    diagnostics: said.map(say),
    summary: summarize(outcomes.length, said),
    setAside: aside.map((one) => ({...one, diagnostic: say(one.diagnostic)})),
    faults,
    line: lineReader(host, textsOf(outcomes), showPath, said),
    sources: () => [],
  }
}
