// Figures of whole reports in files of every kind: each is in its row and column of the source, none is invented. With
// REAL_REPORTS=FOLDER (JSON files of real figures) also those, with the counts printed.

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import type {Form} from '../../src/form/form.ts'
import {form2019, form2021} from '../support/form.ts'
import {type Count, compared, importBytes, noCount, partsOf} from '../support/importing.ts'
import {cellLines, docx, html, type Part, rowLines, xlsx} from '../support/office-files.ts'
import {type Figures, type Grid, ghost, printed, stacked} from '../support/office-tables.ts'

/** A small generator with a seed: the same figures on every run. */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Figures that are all different, so that none can stand in another's place unseen. */
function figuresFor(form: Form): Figures {
  let number = 100
  const value = (kind: string): string => (kind === 'amount' ? `${++number}.2500` : String(++number))
  return Object.fromEntries(
    form.tables.flatMap(({id, rows, columns}) =>
      rows.flatMap((row) => columns.map((column) => [`${id}/${row.id}/${column.id}`, value(column.kind)])),
    ),
  )
}

function stackedParts(form: Form, title: string, grids: readonly Grid[]): Part[] {
  const [section] = grids.map(({table}) => table.section)
  const own = grids.filter(({table}) => table.section === section)
  const parts = partsOf(form, title, grids)
  const first = parts.indexOf(own[0]!)
  const captions = new Set(own.map(({table}) => table.caption))
  return parts.flatMap((part, index) =>
    index === first ? [stacked(own)] : own.includes(part as Grid) || captions.has(part as string) ? [] : [part],
  )
}

type Make = (form: Form, title: string, grids: readonly Grid[]) => Uint8Array | string

const pick = chance(7)
const kinds: Readonly<Record<string, Make>> = {
  docx: (form, title, grids) => docx(partsOf(form, title, grids)),
  'docx, ghost columns': (form, title, grids) =>
    docx(
      partsOf(
        form,
        title,
        grids.map((grid) => ghost(grid, 6, pick)),
      ),
    ),
  html: (form, title, grids) => html(partsOf(form, title, grids)),
  'html, stacked': (form, title, grids) => html(stackedParts(form, title, grids)),
  'html, ghost columns': (form, title, grids) =>
    html(
      partsOf(
        form,
        title,
        grids.map((grid) => ghost(grid, 6, pick)),
      ),
    ),
  'text, a cell a line': (form, title, grids) => cellLines(partsOf(form, title, grids)),
  'text, bars': (form, title, grids) => rowLines(partsOf(form, title, grids), ' | '),
  'text, tabs': (form, title, grids) => rowLines(partsOf(form, title, grids), '\t'),
  xlsx: (_, title, grids) => xlsx(title, grids),
}

describe.each(Object.keys(kinds))('%s', (kind) => {
  test.each([form2021, form2019])('every figure of form $id', async (form) => {
    const figures = figuresFor(form)
    const title = `示例市${form.years.from}年政府信息公开工作年度报告`
    const outcome = await importBytes(kinds[kind]!(form, title, printed(form, figures)))
    const {faults, ...count} = compared(outcome, form, new Map(Object.entries(figures)))
    expect(faults).toEqual([])
    expect(count).toEqual({right: Object.keys(figures).length, hole: 0, wrong: 0, invented: 0, silent: 0})
    expect(outcome.report.front.office?.value).toBe('示例市')
    expect(outcome.report.sections.map(({id}) => id)).toEqual(kind === 'xlsx' ? [0, 2, 3, 4] : [0, 1, 2, 3, 4, 5, 6])
  })
})

const folder = process.env['REAL_REPORTS']
const counts = new Map<string, Count>()

describe.skipIf(folder === undefined)('real figures', () => {
  const reports = (folder === undefined ? [] : readdirSync(folder))
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) =>
        JSON.parse(readFileSync(join(folder!, name), 'utf8')) as {
          slug: string
          office: string
          year: number
          form: string
          facts: Record<string, number | string>
        },
    )
    .filter(({facts}) => Object.keys(facts).length >= 10)
  test.each(reports.map((report) => [report.slug, report] as const))(
    '%s',
    async (_, {office, year, form: id, facts}) => {
      const form = id === '2019' ? form2019 : form2021
      const figures = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, String(value)]))
      for (const [kind, make] of Object.entries(kinds)) {
        const grids = printed(form, figures)
        const outcome = await importBytes(make(form, `${office}${year}年政府信息公开工作年度报告`, grids))
        const {faults, ...count} = compared(outcome, form, new Map(Object.entries(figures)))
        const sum = counts.get(kind) ?? noCount()
        for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += count[key]
        counts.set(kind, sum)
        expect([kind, faults]).toEqual([kind, []])
        expect([kind, count.silent]).toEqual([kind, 0])
      }
    },
  )
  afterAll(() => {
    for (const [kind, count] of counts) console.log(kind.padEnd(24), JSON.stringify(count))
  })
})
