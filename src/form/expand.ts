// A form file of the right shape → Form, and what is wrong with it all the same: names of nothing, names given twice.

import {nearest} from '../data/nearest.ts'
import {isCode, texts} from '../diagnostic/codes.ts'
import {identityTexts} from '../diagnostic/texts/identities.ts'
import {factId} from './address.ts'
import type {DerivedRow, FactId, Form, FormColumn, FormTable, Jumps} from './form.ts'
import {equationsOf} from './identities.ts'
import {rowsOf} from './rows.ts'
import type {FormFile, WordsFile} from './schema.ts'
import {wordsOf} from './words.ts'

/** One fault, at a path of keys and indexes in the form file. */
export interface FormFault {
  readonly fault: 'unknown' | 'double' | 'years' | 'section' | 'unit'
  readonly path: readonly (string | number)[]
  readonly name: string
  readonly nearest?: string
}

function jumpsOf({least, times, 'review-first': reviewFirst}: NonNullable<FormFile['jumps']>): Jumps {
  return {least, times, ...(reviewFirst && {reviewFirst})}
}

export function expand(
  file: FormFile,
  shared: WordsFile = {senses: {}, words: {}},
): {readonly form: Form; readonly faults: readonly FormFault[]} {
  const faults: FormFault[] = []
  const {id, basis, years, superseded = [], deadlines = {}, beyond = [], cumulative = [], misread = [], jumps} = file
  const {charts = [], headline} = file
  if (years.to !== undefined && years.to < years.from) {
    faults.push({fault: 'years', path: ['years', 'to'], name: String(years.to)})
  }
  const sections = file.sections.map((entry, index) => {
    const {'may-be-none': mayBeNone = false, aliases = [], aspects = [], ...section} = entry
    aspects.forEach(({code}, at) => {
      const path = ['sections', index, 'aspects', at, 'code']
      if (code !== undefined && !isCode(code)) unknown(path, code, Object.keys(texts))
    })
    return {...section, aliases, mayBeNone, aspects}
  })
  double(['sections'], sections, ({id: number}) => String(number))
  const tables = file.tables.map(tableOf)
  double(['tables'], tables, (table) => table.id)
  double(['tables'], tables, (table) => table.short, 'short')
  const derived = (file.derived ?? []).flatMap((entry, index) => derivedOf(entry, ['derived', index]))
  const identities = (file.identities ?? []).flatMap((entry, index) => {
    if (!Object.hasOwn(identityTexts, entry.code)) {
      unknown(['identities', index, 'code'], entry.code, Object.keys(identityTexts))
    }
    const table = tableNamed(entry.table, ['identities', index, 'table'])
    if (!table) return []
    return equationsOf(entry, table, ({path, name, known}) => unknown(['identities', index, ...path], name, known))
  })
  const words = wordsOf(file, shared, facts(), unknown)
  for (const [index, {facts: shown, years: over}] of charts.entries()) {
    for (const [at, fact] of shown.entries())
      if (!facts().has(fact)) unknown(['charts', index, 'facts', at], fact, [...facts()])
    for (const [at, fact] of (over?.facts ?? []).entries())
      if (!facts().has(fact)) unknown(['charts', index, 'years', 'facts', at], fact, [...facts()])
  }
  if (headline !== undefined && !facts().has(headline)) unknown(['headline'], headline, [...facts()])
  addressesAreDistinct()
  namesOfColumnsAndRows()
  const form: Form = {
    id,
    basis,
    superseded,
    deadlines,
    years,
    sections,
    tables,
    derived,
    identities,
    ...words,
    beyond,
    charts,
    ...(headline !== undefined && {headline}),
    cumulative,
    misread,
    ...(jumps && {jumps: jumpsOf(jumps)}),
  }
  return {form, faults}

  function tableOf(entry: FormFile['tables'][number], index: number): FormTable {
    const {
      aliases = [],
      printed = 'rows',
      'local-rows': localRows = false,
      kind: commonKind,
      unit: commonUnit,
      columns,
      rows,
      ...table
    } = entry
    const path = ['tables', index]
    if (!sections.some((section) => section.id === entry.section)) {
      faults.push({fault: 'section', path: [...path, 'section'], name: String(entry.section)})
    }
    const stub = rowsOf(rows)
    double([...path, 'rows'], [...stub.rows, ...stub.groups], (row) => row.id)
    double([...path, 'columns'], columns, (column) => column.id)
    double([...path, 'columns'], columns, (column) => column.short, 'short')
    return {
      ...table,
      aliases,
      printed,
      localRows,
      ...stub,
      columns: columns.map((column, at): FormColumn => {
        const {kind = commonKind, units = [], aliases: others = [], ...own} = column
        const unit = column.unit ?? (units.length ? undefined : commonUnit)
        if (!unit && units.length === 0)
          faults.push({fault: 'unit', path: [...path, 'columns', at], name: column.label})
        return {...own, aliases: others, kind, ...(unit && {unit}), units: unit ? [unit] : units}
      }),
    }
  }

  function derivedOf(
    entry: NonNullable<FormFile['derived']>[number],
    path: readonly (string | number)[],
  ): DerivedRow[] {
    const table = tableNamed(entry.table, [...path, 'table'])
    if (!table) return []
    const rows = entry.sum.flatMap((name, index) => {
      const group = table.groups.find((one) => one.id === name)
      if (group) return group.rows.map((row) => row.id)
      if (table.rows.some((row) => row.id === name)) return [name]
      unknown(
        [...path, 'sum', index],
        name,
        [...table.rows, ...table.groups].map((row) => row.id),
      )
      return []
    })
    return [{id: `${table.id}/${entry.id}`, table: table.id, row: entry.id, short: entry.short, rows}]
  }

  /** Every address of a fact or a sum. */
  function facts(): ReadonlySet<FactId> {
    return new Set(
      tables.flatMap((table) => {
        const sums = derived.filter((sum) => sum.table === table.id).map(({row}) => row)
        const rows = [...table.rows.map((row) => row.id), ...sums]
        return rows.flatMap((row) => table.columns.map((column) => factId(table.id, row, column.id)))
      }),
    )
  }

  function namesOfColumnsAndRows(): void {
    const rows = tables.flatMap((table) => table.rows.map((row) => `${table.id}/${row.id}`))
    beyond.forEach((entry, index) => {
      if (!isCode(entry.code)) unknown(['beyond', index, 'code'], entry.code, Object.keys(texts))
      entry.rows.forEach((row, at) => {
        if (!rows.includes(row)) unknown(['beyond', index, 'rows', at], row, rows)
      })
    })
    cumulative.forEach(({table: name, column, year}, index) => {
      const columns = tableNamed(name, ['cumulative', index, 'table'])?.columns.map((one) => one.id)
      for (const [key, one] of [
        ['column', column],
        ['year', year],
      ] as const) {
        if (columns && !columns.includes(one)) unknown(['cumulative', index, key], one, columns)
      }
    })
    misread.forEach(({table: name, column, sum}, index) => {
      const columns = tableNamed(name, ['misread', index, 'table'])?.columns.map((one) => one.id)
      for (const [path, one] of [
        [['column'], column] as const,
        ...sum.map((part, at) => [['sum', at], part] as const),
      ]) {
        if (columns && !columns.includes(one)) unknown(['misread', index, ...path], one, columns)
      }
    })
    jumps?.['review-first']?.rows.forEach((row, at) => {
      if (!rows.includes(row)) unknown(['jumps', 'review-first', 'rows', at], row, rows)
    })
  }

  /** Ids and short names of rows and sums share one space in each table: an address must not have two meanings. */
  function addressesAreDistinct(): void {
    tables.forEach((table, index) => {
      const taken = new Map<string, string>()
      const sums = derived.filter((row) => row.table === table.id)
      for (const {id: rowId, short} of [...table.rows, ...sums.map(({row, short: name}) => ({id: row, short: name}))]) {
        for (const name of [rowId, short]) {
          const owner = taken.get(name)
          if (owner !== undefined && owner !== rowId) {
            faults.push({fault: 'double', path: ['tables', index], name: `${table.short}/${name}`})
          }
          taken.set(name, rowId)
        }
      }
    })
  }

  function tableNamed(name: string, path: readonly (string | number)[]): FormTable | undefined {
    const table = tables.find((one) => one.id === name)
    if (!table)
      unknown(
        path,
        name,
        tables.map((one) => one.id),
      )
    return table
  }

  function unknown(path: readonly (string | number)[], name: string, known: Iterable<string>): void {
    const near = nearest(name, known)
    faults.push({fault: 'unknown', path, name, ...(near !== undefined && {nearest: near})})
  }

  function double<T>(
    path: readonly (string | number)[],
    items: readonly T[],
    name: (item: T) => string,
    key = 'id',
  ): void {
    const seen = new Set<string>()
    items.forEach((item, index) => {
      if (seen.has(name(item))) faults.push({fault: 'double', path: [...path, index, key], name: name(item)})
      seen.add(name(item))
    })
  }
}
