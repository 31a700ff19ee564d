// A government's tables against the sum of its offices', cell by cell. Where the difference is one office's number, that
// office is named: it was left out, or counted twice.

import {compare, printDecimal} from '../decimal.ts'
import {diagnose, message, type Details, type Diagnostic, type Message, type Related} from '../diagnostic/diagnostic.ts'
import type {FormTable} from '../form/form.ts'
import type {Report} from '../report/report.ts'
import {differencesOf, nameOf, suspectsOf, type Difference, type Part, type Suspect} from './offices.ts'
import type {Rule} from './rule.ts'

export const aggregate: Rule = {
  code: 'aggregate',
  needs: 'members',
  *check({report, form, members, roster = []}) {
    const year = report.front.year
    if (!members || !year) return
    const ofYear = members.filter((member) => member.form.id === form.id && member.front.year?.value === year.value)
    if (ofYear.length === 0) {
      yield diagnose('aggregate', 'none', {count: members.length, year: year.value}, year.place)
      return
    }
    const byOffice = Map.groupBy(ofYear, nameOf)
    for (const [office, ones] of byOffice) if (ones.length > 1) yield twice(report, office, ones)
    const offices = [...byOffice.values()].map(([first]) => first!)
    const absent = roster.filter((name) => name !== report.front.office?.value && !byOffice.has(name))
    if (absent.length) {
      const values = {count: absent.length, offices: absent.slice(0, mostAbsent).join('、'), year: year.value}
      yield diagnose('aggregate', 'absent', values, year.place, {expected: absent.join('、')})
    }
    const differences = differencesOf(report, form, offices)
    const suspects = suspectsOf(differences)
    for (const table of form.tables) {
      const own = differences.filter(({address}) => address.table === table)
      const whole = wholeTable(own, suspects, offices)
      if (whole) yield aboutTable(report, table, own, whole, offices)
      else for (const difference of own) yield aboutCell(report, difference, suspects.get(difference) ?? [], offices)
    }
  },
}

/** So many are named in the sentence. */
const mostAbsent = 10

/** Fewer cells than this are said one by one. */
const manyCells = 4

/** The office that alone explains every difference of a table, and all of whose numbers there do. */
function wholeTable(own: readonly Difference[], suspects: ReadonlyMap<Difference, readonly Suspect[]>, offices: readonly Report[]): Suspect | undefined {
  if (own.length < manyCells) return undefined
  const fits = (office: Report, fault: Suspect['fault']): boolean =>
    own.every((one) => suspects.get(one)?.some((suspect) => suspect.office === office && suspect.fault === fault))
    && own[0]!.address.table.rows.every((row) => row.local || own[0]!.address.table.columns.every((column) => {
      const fact = `${own[0]!.address.table.id}/${row.id}/${column.id}`
      const value = office.cells.get(fact)?.value
      return !value || value.units === 0n || own.some(({address}) => address.fact === fact)
    }))
  for (const fault of ['missing', 'double'] as const) {
    const office = offices.find((one) => fits(one, fault))
    if (office) return {office, fault}
  }
  return undefined
}

function aboutTable(report: Report, {caption}: FormTable, own: readonly Difference[], {office, fault}: Suspect, offices: readonly Report[]): Diagnostic {
  const values = {table: caption, cells: own.length, count: offices.length, offices: nameOf(office)}
  const key = fault === 'missing' ? 'wholeMissing' : 'wholeDouble'
  const related = own.flatMap((one): Related[] => {
    const part = one.parts.find(({office: other}) => other === office)!
    const said = {name: named(one), actual: printDecimal(one.cell.value!), expected: printDecimal(one.sum)}
    return [{message: message('aggregate', 'cell', said), place: one.cell.place}, addend(part)]
  })
  return diagnose('aggregate', key, values, own[0]!.cell.place, {
    facts: own.map(({address}) => address.fact), related, ...hints(report, offices, fault, 0),
  })
}

function aboutCell(report: Report, difference: Difference, suspects: readonly Suspect[], offices: readonly Report[]): Diagnostic {
  const {cell, sum, parts, by, address} = difference
  const [expected, actual] = [printDecimal(sum), printDecimal(cell.value!)]
  const values = {name: named(difference), expected, actual, count: offices.length, difference: printDecimal(by)}
  const blanks = parts.filter(({value}) => !value).length
  const details: Details = {
    expected, actual, facts: [address.fact], related: parts.map(addend),
    ...hints(report, offices, compare(cell.value!, sum) < 0 ? 'missing' : 'double', blanks),
  }
  const [first] = suspects
  if (!first) return diagnose('aggregate', 'main', values, cell.place, details)
  const names = suspects.map(({office}) => nameOf(office)).join(' / ')
  return diagnose('aggregate', first.fault, {...values, offices: names}, cell.place, details)
}

function named({address}: Difference): string {
  return `${address.rowLabel}，${address.column.label}`
}

function addend({office, value, place}: Part): Related {
  const name = nameOf(office)
  return {message: value ? message('aggregate', 'addend', {office: name, value: printDecimal(value)}) : message('aggregate', 'blankAddend', {office: name}), place}
}

/** What `covers` has to say about too little or too much, and how many offices have no number. */
function hints({front}: Report, offices: readonly Report[], fault: Suspect['fault'], blanks: number): Details {
  const covered = front.covers?.value ?? []
  const names = offices.map(nameOf)
  const [unknown, further] = [covered.filter((name) => !names.includes(name)), names.filter((name) => !covered.includes(name))]
  const found: Message[] = [
    ...(blanks > 0 ? [message('aggregate', 'blank', {count: blanks})] : []),
    ...(fault === 'double' && unknown.length ? [message('aggregate', 'notGiven', {offices: unknown.join('、')})] : []),
    ...(fault === 'missing' && covered.length && further.length ? [message('aggregate', 'notCovered', {offices: further.join('、')})] : []),
  ]
  return found.length ? {hints: found} : {}
}

function twice(report: Report, office: string, ones: readonly Report[]): Diagnostic {
  const place = report.front.office?.place ?? report.front.place
  return diagnose('aggregate', 'twice', {office, count: ones.length}, place, {
    related: ones.map(({front}) => ({message: message('aggregate', 'other', {}), place: front.office?.place ?? front.place})),
  })
}
