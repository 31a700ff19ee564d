// Severities from the project's settings and the report's own waivers, applied to what was found. What is at error level
// and not adjustable stays as it is, whatever a setting or a waiver says.

import {nearest} from '../data/nearest.ts'
import {buildingCodes, type Code, isCode, texts} from '../diagnostic/codes.ts'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Severity} from '../diagnostic/text.ts'
import {lookUp} from '../form/address.ts'
import {core} from '../report/labels.ts'
import type {CalendarDate, Heading, Waiver} from '../report/report.ts'
import type {Context} from './rule.ts'
import {linesOf} from './source-text.ts'

/** Severities by code, as nianbao.yaml's `rules` gives them; `off` says nothing at all. */
export type Severities = Readonly<Partial<Record<Code, Severity | 'off'>>>

/** Whether a diagnostic may neither be waived nor lowered. */
function isFixed({code, severity}: Diagnostic): boolean {
  return severity === 'error' && !texts[code].adjustable
}

/** The diagnostics with the severities that the project wants. */
export function adjust(diagnostics: readonly Diagnostic[], severities: Severities): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const wanted = severities[diagnostic.code]
    if (wanted === undefined || isFixed(diagnostic)) return [diagnostic]
    return wanted === 'off' ? [] : [{...diagnostic, severity: wanted}]
  })
}

/** What is not said, and the waivers that waive it, the report's own first. */
export interface Waived {
  readonly diagnostic: Diagnostic
  readonly waivers: readonly Waiver[]
}

/**
 * The diagnostics without the waived ones, and one for each of the report's own waivers that has nothing to waive.
 * `others` are the project's, which may have it in another report.
 */
export function applyWaivers(
  context: Omit<Context, 'tree' | 'prose'>,
  diagnostics: readonly Diagnostic[],
  others: readonly Waiver[] = [],
): {readonly left: readonly Diagnostic[]; readonly waived: readonly Waived[]} {
  const {waive: own, published} = context.report.front
  const all = [...own, ...others]
  if (all.length === 0) return {left: diagnostics, waived: []}
  const lines = linesOf(context.source)
  const live = all.filter(({until}) => !hasEnded(until, published?.value))
  const left: Diagnostic[] = []
  const waived: Waived[] = []
  for (const diagnostic of diagnostics) {
    const waivers = isFixed(diagnostic) ? [] : live.filter((waiver) => waives(context, waiver, diagnostic, lines))
    if (waivers.length) waived.push({diagnostic, waivers})
    else left.push(diagnostic)
  }
  const used = new Set(waived.flatMap(({waivers}) => waivers))
  for (const waiver of own) {
    // Sums of members are judged of the whole project where its roster names them.
    const later = buildingCodes.includes(waiver.code) || (waiver.code === 'aggregate' && !context.members)
    if (!used.has(waiver) && !later) left.push(stale(waiver, live.includes(waiver), diagnostics))
  }
  return {left, waived}
}

/** The day of publication is the day that counts: the outcome is the same on every day it is checked. */
function hasEnded(until: CalendarDate | undefined, published: CalendarDate | undefined): boolean {
  if (!until || !published) return false
  const day = ({year, month, day}: CalendarDate): number => (year * 100 + month) * 100 + day
  return day(published) > day(until)
}

function waives(
  context: Omit<Context, 'tree' | 'prose'>,
  {code, at}: Waiver,
  diagnostic: Diagnostic,
  lines: readonly string[],
): boolean {
  if (diagnostic.code !== code) return false
  if (at === undefined) return true
  const address = lookUp(context.form, at)
  if (address && diagnostic.facts?.includes(address.fact)) return true
  // What is missing has no words of its own.
  if (diagnostic.expected !== undefined && core(diagnostic.expected) === core(at)) return true
  const {place} = diagnostic
  if (!place || place.path !== context.report.path) return false
  if (headingsAbove(context, place.line).some((text) => core(text) === core(at))) return true
  return lines.slice(place.line - 1, place.endLine).some((line) => line.includes(at))
}

/** Of the section, the part and the point that a line stands in. */
function headingsAbove({report}: Pick<Context, 'report'>, line: number): string[] {
  const above: Heading[] = []
  for (const heading of report.outline) {
    if (heading.place.line > line) break
    while (above.length && above.at(-1)!.depth >= heading.depth) above.pop()
    above.push(heading)
  }
  return above.filter(({depth}) => depth > 1).map(({text}) => text)
}

function stale({code, place, until}: Waiver, live: boolean, diagnostics: readonly Diagnostic[]): Diagnostic {
  if (!live && until) {
    const ended = [until.year, String(until.month).padStart(2, '0'), String(until.day).padStart(2, '0')].join('-')
    return diagnose('waiver-stale', 'expired', {code, until: ended}, place)
  }
  if (!isCode(code)) {
    const near = nearest(code, Object.keys(texts))
    const hints = near === undefined ? [] : [message('waiver-stale', 'nearest', {nearest: near})]
    return diagnose('waiver-stale', 'unknown', {code}, place, {hints})
  }
  const {adjustable, severity} = texts[code]
  const fixed = (!adjustable && severity === 'error') || diagnostics.some((one) => one.code === code && isFixed(one))
  return diagnose('waiver-stale', fixed ? 'fixed' : 'main', {code}, place)
}
