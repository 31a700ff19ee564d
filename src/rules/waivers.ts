// Severities from the project's settings and the report's own waivers, applied to what was found. What is at error level
// and not adjustable stays as it is, whatever a setting or a waiver says.

import {texts, type Code} from '../diagnostic/codes.ts'
import {diagnose, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Severity} from '../diagnostic/text.ts'
import {lookUp} from '../form/address.ts'
import type {CalendarDate, Waiver} from '../report/report.ts'
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

/** The diagnostics without the waived ones, and one for each waiver that has nothing to waive. */
export function applyWaivers(context: Context, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const {waive, published} = context.report.front
  if (waive.length === 0) return [...diagnostics]
  const lines = linesOf(context.source)
  const live = waive.filter(({until}) => !hasEnded(until, published?.value))
  const used = new Set<Waiver>()
  const left = diagnostics.filter((diagnostic) => {
    const hits = live.filter((waiver) => waives(context, waiver, diagnostic, lines))
    if (hits.length === 0 || isFixed(diagnostic)) return true
    hits.forEach((waiver) => used.add(waiver))
    return false
  })
  const idle = waive.filter((waiver) => !used.has(waiver))
  return [...left, ...idle.map((waiver) => stale(waiver, live.includes(waiver), diagnostics))]
}

/** The day of publication is the day that counts: the outcome is the same on every day it is checked. */
function hasEnded(until: CalendarDate | undefined, published: CalendarDate | undefined): boolean {
  if (!until || !published) return false
  const day = ({year, month, day}: CalendarDate): number => (year * 100 + month) * 100 + day
  return day(published) > day(until)
}

function waives(context: Context, {code, at}: Waiver, diagnostic: Diagnostic, lines: readonly string[]): boolean {
  if (diagnostic.code !== code) return false
  if (at === undefined) return true
  const address = lookUp(context.form, at)
  if (address && diagnostic.facts?.includes(address.fact)) return true
  const {place} = diagnostic
  if (!place || place.path !== context.report.path) return false
  const heading = context.report.outline.findLast((one) => one.place.line <= place.line && one.depth <= 2)
  if (heading?.text.replace(/\s/gu, '') === at.replace(/\s/gu, '')) return true
  return lines.slice(place.line - 1, place.endLine).some((line) => line.includes(at))
}

function stale({code, place, until}: Waiver, live: boolean, diagnostics: readonly Diagnostic[]): Diagnostic {
  if (!live && until) {
    const ended = [until.year, String(until.month).padStart(2, '0'), String(until.day).padStart(2, '0')].join('-')
    return diagnose('waiver-stale', 'expired', {code, until: ended}, place)
  }
  const fixed = diagnostics.some((diagnostic) => diagnostic.code === code && isFixed(diagnostic))
  return diagnose('waiver-stale', fixed ? 'fixed' : 'main', {code}, place)
}
