// Findings for people: the blank cells of a table that has many are one finding, at the first of them; a form that was only
// just begun is not listed cell by cell.

import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Host} from '../host/host.ts'
import {loadForms} from '../project/forms.ts'
import type {Outcome} from '../project/run.ts'

/** Fewer blanks of a table are said one by one. */
const many = 4

/** `diagnostics` are sorted, and so is what is returned; the same array where there is nothing to fold. */
export function foldBlanks(
  host: Host,
  diagnostics: readonly Diagnostic[],
  outcomes: readonly Outcome[],
): readonly Diagnostic[] {
  const blanks = diagnostics.filter(isBlank)
  const groups = [...Map.groupBy(blanks, tableAt).values()].filter(({length}) => length >= many)
  if (groups.length === 0) return diagnostics
  const forms = loadForms(host).value ?? []
  const formOf = new Map(outcomes.map(({source, judged}) => [source.path, judged?.form]))
  const folded = new Map<Diagnostic, Diagnostic | undefined>()
  for (const [first, ...others] of groups as [Diagnostic, ...Diagnostic[]][]) {
    const {form} = forms.find((one) => one.form.id === formOf.get(first.place!.path)) ?? {}
    const table = form?.tables.find(({id}) => id === tableOf(first))?.caption ?? tableOf(first)
    const values = {table, count: others.length + 1, name: first.message.values['name'] ?? ''}
    const hints = [...(first.hints ?? []), message('cell-blank', 'all', {})]
    folded.set(first, diagnose('cell-blank', 'many', values, first.place!, {severity: first.severity, hints}))
    for (const other of others) folded.set(other, undefined)
  }
  return diagnostics.flatMap((one) => (folded.has(one) ? (folded.get(one) ?? []) : [one]))
}

/** One that speaks of one cell. */
function isBlank({code, message: {key}, facts, place}: Diagnostic): boolean {
  return code === 'cell-blank' && (key === 'main' || key === 'mark') && facts?.length === 1 && place !== undefined
}

function tableAt(one: Diagnostic): string {
  return `${one.place!.path}\n${tableOf(one)}`
}

function tableOf({facts}: Diagnostic): string {
  return facts![0]!.slice(0, facts![0]!.indexOf('/'))
}
