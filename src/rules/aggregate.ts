// A government's tables against the sum of its offices', cell by cell. Where the difference is one office's number, that
// office is named: it was left out, or counted twice.

import {printDecimal, zero} from '../decimal.ts'
import {type Details, type Diagnostic, diagnose, type Message, message, type Related} from '../diagnostic/diagnostic.ts'
import {statutoryFactsOf} from '../form/address.ts'
import type {Form, FormTable} from '../form/form.ts'
import type {Report} from '../report/report.ts'
import {onlySet} from './office-sets.ts'
import {type Difference, differencesOf, faultOf, nameOf, type Part, type Suspect, suspectsOf} from './offices.ts'
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
      const whole = wholeTable(own, suspects, offices) ?? wholeSet(form, table, own, offices)
      if (whole) {
        yield aboutTable(report, table, own, whole, offices)
        continue
      }
      const sets = setsOf(
        own.filter((one) => !suspects.get(one)?.length),
        offices,
      )
      const open = own.filter((one) => !suspects.get(one)?.length && !sets.has(one))
      if (open.length >= wholeTableOff) yield aboutOff(table, open, offices)
      for (const one of own) {
        if (open.length >= wholeTableOff && open.includes(one)) continue
        yield aboutCell(report, one, suspects.get(one) ?? [], sets.get(one), offices)
      }
    }
  },
}

/** So many are named in the sentence. */
const mostAbsent = 10

/** Fewer cells than this are said one by one. */
const manyCells = 4
/** From so many cells of a table on that nothing explains, the table is said to be off, not each of them. */
const wholeTableOff = 8
/** Of fewer cells several offices are not named: by chance some always make one number. */
const fewCells = 2

/** The office that alone explains every difference of a table, and all of whose numbers there do. */
function wholeTable(
  own: readonly Difference[],
  suspects: ReadonlyMap<Difference, readonly Suspect[]>,
  offices: readonly Report[],
): Explained | undefined {
  if (own.length < manyCells) return undefined
  const fits = (office: Report, fault: Suspect['fault']): boolean =>
    own.every((one) => suspects.get(one)?.some((suspect) => suspect.office === office && suspect.fault === fault))
    && own[0]!.address.table.rows.every(
      (row) =>
        row.local
        || own[0]!.address.table.columns.every((column) => {
          const fact = `${own[0]!.address.table.id}/${row.id}/${column.id}`
          const value = office.cells.get(fact)?.value
          return !value || value.units === 0n || own.some(({address}) => address.fact === fact)
        }),
    )
  for (const fault of ['missing', 'double'] as const) {
    const office = offices.find((one) => fits(one, fault))
    if (office) return {offices: [office], fault}
  }
  return undefined
}

/** What explains differences: one office, or several together. */
interface Explained {
  readonly offices: readonly Report[]
  readonly fault: Suspect['fault']
}

/** The offices all of whose numbers in a table are missing there, or are there twice. */
function wholeSet(
  form: Form,
  table: FormTable,
  own: readonly Difference[],
  offices: readonly Report[],
): Explained | undefined {
  const [fault, ...others] = new Set(own.map(faultOf))
  if (own.length < manyCells || !fault || others.length) return undefined
  const byFact = new Map(own.map((one) => [one.address.fact, one.by]))
  const gaps = statutoryFactsOf(form)
    .filter((address) => address.table === table)
    .map((address) => ({address, by: byFact.get(address.fact) ?? zero}))
  const set = onlySet(gaps, offices)
  return set && {offices: set, fault}
}

/** For cells that no single office explains: the offices that together explain all of them that are too low, or too high. */
function setsOf(open: readonly Difference[], offices: readonly Report[]): ReadonlyMap<Difference, Explained> {
  const found = new Map<Difference, Explained>()
  for (const fault of ['missing', 'double'] as const) {
    const cells = open.filter((one) => faultOf(one) === fault)
    const set = cells.length < fewCells ? undefined : onlySet(cells, offices)
    if (set) for (const one of cells) found.set(one, {offices: set, fault})
  }
  return found
}

function aboutTable(
  report: Report,
  {caption}: FormTable,
  own: readonly Difference[],
  {offices: set, fault}: Explained,
  offices: readonly Report[],
): Diagnostic {
  const values = {table: caption, cells: own.length, count: offices.length, offices: set.map(nameOf).join('、')}
  const key = fault === 'missing' ? 'wholeMissing' : 'wholeDouble'
  const related = own.flatMap((one): Related[] => {
    const parts = one.parts.filter(({office}) => set.includes(office))
    const said = {name: named(one), actual: printDecimal(one.cell.value!), expected: printDecimal(one.sum)}
    return [{message: message('aggregate', 'cell', said), place: one.cell.place}, ...parts.map(addend)]
  })
  return diagnose('aggregate', set.length > 1 ? `${key}Set` : key, values, own[0]!.cell.place, {
    facts: own.map(({address}) => address.fact),
    related,
    ...hints(report, offices, fault, 0),
  })
}

/** Cells of one table that no office explains; each is related, their addends are in the offices' reports. */
function aboutOff({caption}: FormTable, open: readonly Difference[], offices: readonly Report[]): Diagnostic {
  const [first] = open as [Difference]
  const said = (one: Difference): {name: string; actual: string; expected: string} => {
    return {name: named(one), actual: printDecimal(one.cell.value!), expected: printDecimal(one.sum)}
  }
  const values = {table: caption, cells: open.length, count: offices.length, ...said(first)}
  return diagnose('aggregate', 'tableOff', values, first.cell.place, {
    facts: open.map(({address}) => address.fact),
    related: open.map((one): Related => ({message: message('aggregate', 'cell', said(one)), place: one.cell.place})),
  })
}

function aboutCell(
  report: Report,
  difference: Difference,
  suspects: readonly Suspect[],
  set: Explained | undefined,
  offices: readonly Report[],
): Diagnostic {
  const {cell, sum, parts, by, address} = difference
  const [expected, actual] = [printDecimal(sum), printDecimal(cell.value!)]
  const values = {name: named(difference), expected, actual, count: offices.length, difference: printDecimal(by)}
  const blanks = parts.filter(({value}) => !value).length
  const details: Details = {
    expected,
    actual,
    facts: [address.fact],
    related: parts.map(addend),
    ...hints(report, offices, faultOf(difference), blanks),
  }
  const [first] = suspects
  if (!first && set)
    return diagnose(
      'aggregate',
      `${set.fault}Set`,
      {...values, offices: set.offices.map(nameOf).join('、')},
      cell.place,
      details,
    )
  if (!first) return diagnose('aggregate', 'main', values, cell.place, details)
  const names = suspects.map(({office}) => nameOf(office)).join(' / ')
  return diagnose('aggregate', first.fault, {...values, offices: names}, cell.place, details)
}

function named({address}: Difference): string {
  return `${address.rowLabel}，${address.column.label}`
}

function addend({office, value, place}: Part): Related {
  const name = nameOf(office)
  return {
    message: value
      ? message('aggregate', 'addend', {office: name, value: printDecimal(value)})
      : message('aggregate', 'blankAddend', {office: name}),
    place,
  }
}

/** What `covers` has to say about too little or too much, and how many offices have no number. */
function hints({front}: Report, offices: readonly Report[], fault: Suspect['fault'], blanks: number): Details {
  const covered = front.covers?.value ?? []
  const names = offices.map(nameOf)
  const [unknown, further] = [
    covered.filter((name) => !names.includes(name)),
    names.filter((name) => !covered.includes(name)),
  ]
  const found: Message[] = [
    ...(blanks > 0 ? [message('aggregate', 'blank', {count: blanks})] : []),
    ...(fault === 'double' && unknown.length ? [message('aggregate', 'notGiven', {offices: unknown.join('、')})] : []),
    ...(fault === 'missing' && covered.length && further.length
      ? [message('aggregate', 'notCovered', {offices: further.join('、')})]
      : []),
  ]
  return found.length ? {hints: found} : {}
}

function twice(report: Report, office: string, ones: readonly Report[]): Diagnostic {
  const place = report.front.office?.place ?? report.front.place
  return diagnose('aggregate', 'twice', {office, count: ones.length}, place, {
    related: ones.map(({front}) => ({
      message: message('aggregate', 'other', {}),
      place: front.office?.place ?? front.place,
    })),
  })
}
