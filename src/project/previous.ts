// Last year's report of the same office: the file that was named, if it is that, or the source beside this one with the
// year before in its name. What is said about its own numbers is said when it is checked itself.

import {type Checked, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {type Host, HostError} from '../host/host.ts'
import {longestSource} from '../markdown/decode.ts'
import type {Report} from '../report/report.ts'
import {type Given, sourceReport} from './given.ts'
import {startOf, stdinPath} from './project.ts'

/**
 * `named` for this report. `only`: no other report is worked on, so that it has to be the year before's; of several the
 * others look beside themselves. An office may have been renamed: that is asked about, and the report is used.
 */
export function previousNamed(named: Given, {front, path}: Report, only: boolean): Checked<Given> {
  const [year, office] = [front.year?.value, front.office]
  const {year: itsYear, office: itsOffice} = named.report.front
  const sameOffice = !office || !itsOffice || office.value === itsOffice.value
  const fits = year === undefined || itsYear === undefined || itsYear.value === year - 1
  if (!only) return {value: fits && sameOffice ? named : undefined, diagnostics: []}
  if (!fits) {
    const place = front.year?.place ?? startOf(path)
    const related = [{message: message('carry-over', 'given', {}), place: itsYear.place}]
    const said = {actual: String(itsYear.value), expected: String(year - 1)}
    return {value: undefined, diagnostics: [diagnose('carry-over', 'otherYear', said, place, {...said, related})]}
  }
  if (sameOffice) return {value: named, diagnostics: []}
  const related = [{message: message('carry-over', 'given', {}), place: itsOffice.place}]
  const said = {actual: itsOffice.value, expected: office.value}
  return {
    value: named,
    diagnostics: [diagnose('carry-over', 'otherOffice', said, office.place, {...said, severity: 'warning', related})],
  }
}

/** Of several reports none has the named one as that of its year before. */
export function unusedPrevious({report}: Given): Diagnostic {
  const {year, office} = report.front
  return diagnose('carry-over', 'unused', {year: year?.value ?? '', office: office?.value ?? ''}, startOf(report.path))
}

/** The source beside `path`, if it is of the same office and of the year before. */
export function previousBeside(host: Host, path: string, {front}: Report, forms: readonly Form[]): Given | undefined {
  const year = front.year?.value
  const beside = year === undefined || path === stdinPath ? undefined : pathOfYearBefore(path, year)
  if (beside === undefined) return undefined
  let bytes: Uint8Array | undefined
  try {
    bytes = host.read(beside, longestSource + 1)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
  }
  const report = bytes && sourceReport(beside, bytes, forms)
  if (!bytes || report?.front.year?.value !== year! - 1 || report.front.office?.value !== front.office?.value)
    return undefined
  return {report, input: {role: 'previous', path: beside, bytes}}
}

/** `a/2021.md` → `a/2020.md`; where only the folder has the year in its name, `2021/a.md` → `2020/a.md`. */
function pathOfYearBefore(path: string, year: number): string | undefined {
  const parts = path.split('/')
  const at = [parts.length - 1, parts.length - 2].find((index) => parts[index]?.includes(String(year)))
  return at === undefined ? undefined : parts.with(at, parts[at]!.replace(String(year), String(year - 1))).join('/')
}
