// Charts over the years: as many as there are reports of the same office beside one another, without a gap, five at most; in
// every edition, found in what is read back, and none where no report of the year before is there.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openZip} from '../../src/zip/read.ts'
import {nianbao, project, repository} from '../support/command.ts'

const base = readFileSync(join(repository, 'test/support/base.md'), 'utf8')

const last = 2026

/** The base's report of another year, with so many new requests of natural persons, of which two are carried on to the next. */
function reportOf(year: number, requests: number): string {
  const shifted = base
    .replace(/20\d\d(?=[年-]|$)/gmu, (written) => String(Number(written) - 2022 + year))
    .replace(/^year: .*$/mu, `year: ${year}\ncharts: [applications, disputes]`)
  if (year === last) return shifted
  return shifted
    .replace('| 120 | 9 | 1 | 0 | 2 | 0 | 132 |', `| ${requests} | 9 | 1 | 0 | 2 | 0 | ${requests + 12} |`)
    .replace('| 20 | 3 | 1 | 0 | 0 | 0 | 24 |', `| ${requests - 91} | 4 | 1 | 0 | 0 | 0 | ${requests - 86} |`)
    .replace('| 111 | 8 | 1 | 0 | 2 | 0 | 122 |', `| ${requests} | 9 | 1 | 0 | 2 | 0 | ${requests + 12} |`)
    .replace('| 11 | 1 | 0 | 0 | 0 | 0 | 12 |', '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |')
}

interface Data {
  readonly charts: readonly {readonly id: string; readonly text: string; readonly bars: readonly {year?: number}[]}[]
}

test('five years, in every edition, and back', () => {
  const years = [2021, 2022, 2023, 2024, 2025, last]
  const cwd = project(
    Object.fromEntries(years.map((year) => [`source/a/${year}.md`, reportOf(year, year === last ? 120 : year - 1900)])),
  )
  const {status, stderr} = nianbao(['build', 'source/a/2026.md', '--edition', 'html,text,pdf,docx', '--no-cache'], {
    cwd,
  })
  expect([status, stderr]).toEqual([0, expect.anything()])
  const out = join(cwd, 'output/a/2026')
  const data = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Data
  expect(data.charts.map(({id}) => id)).toEqual(['applications', 'applications-years', 'disputes', 'disputes-years'])
  const over = data.charts[1]!
  expect(over.text).toBe('近年新收政府信息公开申请：2022年134件，2023年135件，2024年136件，2025年137件，2026年132件。')
  for (const name of ['report.html', 'report.txt'])
    for (const {text} of data.charts) expect(readFileSync(join(out, name), 'utf8')).toContain(text)
  expect(readFileSync(join(out, 'report.html'), 'utf8').match(/<svg role="img"/gu)).toHaveLength(4)
  const zip = openZip(readFileSync(join(out, 'report.docx')), {entries: 200, bytes: 1 << 24})
  expect(zip.names.filter((name) => name.includes('charts/'))).toHaveLength(4)
  expect(nianbao(['verify', 'output/a/2026'], {cwd}).status).toBe(0)
  const inputs = readFileSync(join(out, 'manifest.json'), 'utf8')
  for (const year of years.slice(1)) expect(inputs).toContain(`source/a/${year}.md`)
  expect(inputs).not.toContain('source/a/2021.md')
})

test('only years that are there, without a gap', () => {
  const cwd = project({
    'source/a/2023.md': reportOf(2023, 119),
    'source/a/2025.md': reportOf(2025, 121),
    'source/a/2026.md': reportOf(last, 120),
    'source/b/2026.md': reportOf(last, 120),
  })
  const made = (folder: string): Data => {
    nianbao(['build', `source/${folder}/2026.md`, '--edition', 'text', '--no-cache'], {cwd})
    return JSON.parse(readFileSync(join(cwd, `output/${folder}/2026/report.json`), 'utf8')) as Data
  }
  expect(
    made('a')
      .charts.find(({id}) => id === 'applications-years')
      ?.bars.map(({year}) => year),
  ).toEqual([2025, 2026])
  expect(made('b').charts.map(({id}) => id)).toEqual(['applications', 'disputes'])
})

describe('a year whose source has errors in the numbers of the chart', () => {
  const wrongTotal = reportOf(2024, 136).replace(
    '| 136 | 9 | 1 | 0 | 2 | 0 | 148 |',
    '| 136 | 9 | 1 | 0 | 2 | 0 | 149 |',
  )
  const wrongSentence = reportOf(2024, 136).replace('全区依法办理', '全年新收政府信息公开申请150件。全区依法办理')
  const wrongElsewhere = reportOf(2024, 136).replace('| 行政复议 | 5 |', '| 行政复议 | 6 |')

  function built(of2024: string): {readonly data: Data; readonly stderr: string; readonly checked: string} {
    const cwd = project({
      'source/a/2023.md': reportOf(2023, 135),
      'source/a/2024.md': of2024,
      'source/a/2025.md': reportOf(2025, 137),
      'source/a/2026.md': reportOf(last, 120),
    })
    const {stderr, status} = nianbao(['build', 'source/a/2026.md', '--edition', 'text,html', '--lang', 'en'], {cwd})
    expect(status).toBe(0)
    const checked = nianbao(['check', 'source/a/2024.md', '--format', 'short', '-q'], {cwd}).stdout
    return {data: JSON.parse(readFileSync(join(cwd, 'output/a/2026/report.json'), 'utf8')) as Data, stderr, checked}
  }

  const yearsIn = (data: Data, id: string): unknown =>
    data.charts.find((one) => one.id === id)?.bars.map(({year}) => year)

  test.each([
    ['a total that is not its sum', wrongTotal, 'row-total'],
    ['a sentence that says another number', wrongSentence, 'prose-figure'],
  ])('%s: it is left out, and that is said', (_, source, code) => {
    const {data, stderr, checked} = built(source)
    expect(checked).toContain(code)
    expect(yearsIn(data, 'applications-years')).toEqual([2025, 2026])
    expect(yearsIn(data, 'disputes-years')).toEqual([2023, 2024, 2025, 2026])
    expect(stderr).toContain('the source of 2024 has errors in numbers that “近年新收政府信息公开申请” would show')
    expect(stderr).toContain('2024.md:')
  })

  test('near miss: errors in other numbers', () => {
    const {data, stderr, checked} = built(wrongElsewhere)
    expect(checked).toContain('error')
    expect(yearsIn(data, 'applications-years')).toEqual([2023, 2024, 2025, 2026])
    expect(yearsIn(data, 'disputes-years')).toEqual([2025, 2026])
    expect(stderr).not.toContain('近年新收政府信息公开申请” would')
  })

  test('near miss: no errors', () => {
    const {data, stderr} = built(reportOf(2024, 136))
    expect(yearsIn(data, 'applications-years')).toEqual([2023, 2024, 2025, 2026])
    expect(stderr).not.toContain('the source of 2024')
  })
})
