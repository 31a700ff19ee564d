// Workbooks that hold a whole report, prose and tables on one sheet; and workbooks with two reports: one is taken, the other
// is said.

import {expect, test} from 'vitest'
import {readSheet} from '../../src/import/sheet/read.ts'
import {form2021} from '../support/form.ts'
import {compared, importBytes, partsOf} from '../support/importing.ts'
import {amountFormats, type Part, type Sheet, sheetOf, xlsxOf} from '../support/office-files.ts'
import {type Figures, printed} from '../support/office-tables.ts'

/** All different, from a number on. */
function figures(from: number): Figures {
  let number = from
  const value = (kind: string): string => (kind === 'amount' ? `${++number}.2500` : String(++number))
  return Object.fromEntries(
    form2021.tables.flatMap(({id, rows, columns}) =>
      rows.flatMap((row) => columns.map((column) => [`${id}/${row.id}/${column.id}`, value(column.kind)])),
    ),
  )
}

/** Parts one below the other; lines merged over the sheet's columns where `merged`. */
function sheet(name: string, parts: readonly Part[], merged = true): Sheet {
  const rows: Sheet['rows'][number][] = []
  const merges: string[] = []
  for (const part of parts) {
    const down = rows.length
    if (typeof part === 'string') {
      rows.push([{value: {text: part}}])
      if (merged) merges.push(`A${down + 1}:J${down + 1}`)
      continue
    }
    const own = sheetOf(name, part)
    rows.push(...own.rows)
    merges.push(...(own.merges ?? []).map((one) => one.replace(/\d+/gu, (row) => String(Number(row) + down))))
  }
  return {name, rows, merges}
}

const [now, then] = [figures(100), figures(1100)]
const title = (year: number): string => `海安区${year}年政府信息公开工作年度报告`
const report = (year: number, own: Figures): Part[] => partsOf(form2021, title(year), printed(form2021, own))
const first = report(2022, now)

async function outcome(sheets: readonly Sheet[], own: Figures, wanted = {}): Promise<Record<string, unknown>> {
  const read = await importBytes(xlsxOf(sheets, amountFormats), wanted)
  const {right, wrong, invented} = compared(read, form2021, new Map(Object.entries(own)))
  const others = read.imported.aside.some(({why}) => why === 'report')
  return {right, wrong, invented, others, year: read.imported.front.year, source: read.imported.source}
}

const all = Object.keys(now).length
const whole = {right: all, wrong: 0, invented: 0, year: 2022, others: false}

test.each([true, false])('prose and tables on one sheet: both are kept, lines merged: %s', async (merged) => {
  const {source, ...count} = await outcome([sheet('年报', first, merged)], now)
  expect(count).toEqual(whole)
  for (const part of first) if (typeof part === 'string') expect(source).toContain(part)
})

test('a sheet for each section: prose is kept', async () => {
  const heads = form2021.sections.map((section) => first.indexOf(section.title))
  const sheets = [0, ...heads].map((at, index) => sheet(`第${index}`, first.slice(at, heads[index] ?? first.length)))
  const {source, ...count} = await outcome(sheets, now)
  expect(count).toEqual(whole)
  for (const part of first) if (typeof part === 'string') expect(source).toContain(part)
})

test('a form on one sheet that is not filled in: its rows stay rows', async () => {
  const {source, ...count} = await outcome([sheet('年报', report(2022, {}), false)], {})
  expect(count).toEqual({...whole, right: 0})
  expect(source).toContain('| 规章 |')
})

test.each<[string, readonly Part[]]>([
  ['a whole report', report(2021, then)],
  ['one table', [title(2021), ...report(2021, then).slice(8, 9)]],
  ['one table below its heading', [title(2021), ...report(2021, then).slice(-8, -6)]],
])('two sheets with titles of two years, the second %s: the first, or the one that is asked for', async (_, second) => {
  const sheets = [sheet('2022', first), sheet('2021', second)]
  const {source: _source, ...count} = await outcome(sheets, now)
  expect(count).toEqual({...whole, others: true})
  const {source: _asked, ...asked} = await outcome(sheets.toReversed(), now, {year: 2022})
  expect(asked).toEqual({...whole, others: true})
})

test('of sheets with titles and tables alone each has its own', async () => {
  const [tables, others] = [printed(form2021, now), printed(form2021, then)]
  const sheets = [sheet('甲', [title(2022), tables[0]!]), sheet('乙', [title(2021), others.at(-1)!])]
  const {wrong, invented, others: set} = await outcome(sheets, now)
  expect({wrong, invented, set}).toEqual({wrong: 0, invented: 0, set: true})
})

test('the title of the last of several sheets is that of all', async () => {
  const tables = printed(form2021, now)
  const sheets = tables.map((grid, at) => sheet(`${at}`, at === tables.length - 1 ? [title(2022), grid] : [grid]))
  const {source: _, ...count} = await outcome(sheets, now)
  expect(count).toEqual(whole)
})

test('a sheet of another year that does not say so takes no number’s place', async () => {
  const {wrong, invented} = await outcome([sheet('2022', first), sheet('2021', report(2021, then).slice(8, 9))], now)
  expect({wrong, invented}).toEqual({wrong: 0, invented: 0})
})

test('sheets that head each table with title and section: of two years each has its own', () => {
  const grids = printed(form2021, now)
  const of = (year: number): Sheet[] =>
    grids.map((grid, at) =>
      sheet(`${year}-${at}`, [title(year), form2021.sections[grid.table.section - 1]!.title, grid]),
    )
  const {blocks} = readSheet(xlsxOf([...of(2022), ...of(2021)], amountFormats))
  const levels = blocks.map((block) => (block.type === 'paragraph' ? block.level : block.type))
  const half = levels.slice(0, levels.length / 2)
  expect(levels).toEqual([...half, ...half])
  expect(half.filter((one) => one === 0)).toEqual([0])
})
