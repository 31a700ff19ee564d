// Files with two reports, one behind the other: one is taken whole, the other is said. What only looks like a second report
// takes nothing away.

import {describe, expect, test} from 'vitest'
import {form2021} from '../support/form.ts'
import {compared, importBytes, partsOf} from '../support/importing.ts'
import {cellLines, docx, html, type Part} from '../support/office-files.ts'
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

const facts = {first: figures(100), second: figures(1100)}
const title = (office: string, year: number): string => `${office}${year}年政府信息公开工作年度报告`
const report = (heading: string, own: Figures): Part[] => partsOf(form2021, heading, printed(form2021, own))
const now = title('海安区', 2022)
const first = report(now, facts.first)
const second = report(title('海安区', 2021), facts.second)
const contents = form2021.sections.map((section) => section.title)
const three = second.indexOf(contents[2]!)

async function outcome(bytes: Uint8Array | string, own: Figures, wanted = {}): Promise<unknown> {
  const read = await importBytes(bytes, wanted)
  const {right, wrong, invented} = compared(read, form2021, new Map(Object.entries(own)))
  const others = read.imported.aside.some(({why}) => why === 'report')
  return {right, wrong, invented, others, year: read.imported.front.year}
}

const all = Object.keys(facts.first).length
const whole = {right: all, wrong: 0, invented: 0, year: 2022}

describe.each([
  ['docx', docx],
  ['html', html],
  ['text', cellLines],
] as const)('%s', (_, make) => {
  test.each<[string, Part[]]>([
    ['of another year', second],
    ['of another office', report(title('海安区秀湖街道办事处', 2022), facts.second)],
    ['under a cover and a list of contents', [title('海安区', 2021), ...contents, ...second]],
    ['without a title', second.slice(2)],
    ['that is one table', [title('海安区', 2021), ...second.slice(three, three + 2)]],
  ])('two reports, the second %s: the first', async (_, more) => {
    expect(await outcome(make([...first, ...more]), facts.first)).toEqual({...whole, others: true})
  })

  test('two reports, the first of the year before: the second', async () => {
    expect(await outcome(make([...second, ...first]), facts.first)).toEqual({...whole, others: true})
  })

  test('two reports: the one that is asked for', async () => {
    expect(await outcome(make([...first, ...second]), facts.second, {year: 2021})).toEqual({
      ...whole,
      year: 2021,
      others: true,
    })
  })

  test.each<[string, Part[]]>([
    ['a cover and a list of contents', [now, ...contents, ...first]],
    ['a list of contents below the title', [now, '目录', ...contents, ...first.slice(1)]],
    [
      'the title at the head of each part',
      first.flatMap((part) => (contents.includes(part as string) ? [now, part] : [part])),
    ],
    ['the name of last year’s report at the end', [...first, '附件', title('海安区', 2021)]],
    [
      'captions like headings',
      first.flatMap((part) => (typeof part === 'string' ? [part] : [`${part.table.caption}`, part])),
    ],
  ])('one report with %s', async (_, parts) => {
    expect(await outcome(make(parts), facts.first)).toEqual({...whole, others: false})
  })
})

test.each([docx, html])('two reports, the second a table below its title: the first', async (make) => {
  const bytes = make([...first, title('海安区', 2021), second[three + 1]!])
  expect(await outcome(bytes, facts.first)).toEqual({...whole, others: true})
})
