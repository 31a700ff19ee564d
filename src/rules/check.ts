// What was read → ValidReport, the only thing that is published, or DraftReport. Runs every rule and collects everything
// that is said; no other file may make these two values.

import type {Code} from '../diagnostic/codes.ts'
import {type Checked, type Diagnostic, hasErrors, message} from '../diagnostic/diagnostic.ts'
import {sortDiagnostics} from '../diagnostic/wording.ts'
import type {DraftReport, Field, ValidReport, Waiver} from '../report/report.ts'
import {rules} from './index.ts'
import type {Context} from './rule.ts'
import {adjust, applyWaivers, type Severities, type Waived} from './waivers.ts'

/** What a project may set about checking. */
export interface CheckSettings {
  readonly severities?: Severities
  /** Names of the offices that a government sums up. */
  readonly roster?: readonly string[]
  /** The project's waivers for this report. */
  readonly waivers?: readonly Waiver[]
  /** Names of the charts that a report prints where it names none. */
  readonly charts?: readonly Field<string>[]
}

export interface Judgement extends Checked<ValidReport> {
  /** What is not among the diagnostics, because a waiver says that it may stay. */
  readonly waived: readonly Waived[]
}

/**
 * Judges a report. `found` is what reading said of it; the answer's diagnostics hold that and the rules' findings, with
 * settings and waivers applied, in the order of the source. No value where one of them is an error.
 */
export function check(context: Context, found: readonly Diagnostic[], settings: CheckSettings = {}): Judgement {
  const said = [...found, ...rules.flatMap((rule) => firstOf(rule.check(context)))]
  const {left, waived} = applyWaivers(context, adjust(said, settings.severities ?? {}), settings.waivers)
  const diagnostics = sortDiagnostics(left)
  return {value: hasErrors(diagnostics) ? undefined : (context.report as ValidReport), diagnostics, waived}
}

/** What was found later, while the editions were made, with settings and waivers applied. */
export function settle(
  context: Omit<Context, 'tree' | 'prose'>,
  found: readonly Diagnostic[],
  {severities = {}, waivers = []}: CheckSettings,
): Omit<Judgement, 'value'> {
  const {left, waived} = applyWaivers(context, adjust(found, severities), waivers)
  // That a waiver has nothing to waive was said of the source.
  return {diagnostics: left.filter(({code}) => code !== 'waiver-stale'), waived}
}

/** Codes that nothing could be said of, what their rules judge by being away. */
export function openCodes(context: Context): Code[] {
  return rules.flatMap(({code, needs}) => (needs && context[needs] === undefined ? [code] : []))
}

/** A rule that finds more than this has met one fault over and over: nobody reads them, and the next check finds the rest. */
const most = 1_000

/** The last one says where there would be more. */
function firstOf(findings: Iterable<Diagnostic>): Diagnostic[] {
  const first: Diagnostic[] = []
  for (const finding of findings) {
    if (first.length === most) {
      const last = first.pop()!
      first.push({...last, hints: [...(last.hints ?? []), message('source-limit', 'more', {most})]})
      break
    }
    first.push(finding)
  }
  return first
}

/** The report as 草稿 or 送审稿, whatever was said; the errors among `diagnostics` are what is still to be mended. */
export function draftOf({report}: Pick<Context, 'report'>, diagnostics: readonly Diagnostic[]): DraftReport {
  const pending = diagnostics.filter(({severity}) => severity === 'error').length
  return {...report, pending} as DraftReport
}
