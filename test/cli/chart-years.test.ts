// Charts over the years: as many as there are reports of the same office beside one another, without a gap, five at most; in
// every edition, found in what is read back, and none where no report of the year before is there.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {openZip} from '../../src/zip/read.ts'
import {nianbao, project, repository} from '../support/command.ts'

const base = readFileSync(join(repository, 'test/support/base.md'), 'utf8')

const last = 2026

/** The base's report of another year, with so many new requests of natural persons; what it carries on is the next one's. */
function reportOf(year: number, requests: number): string {
  const shifted = base.replace(/20\d\d(?=[年-]|$)/gmu, (written) => String(Number(written) - 2022 + year))
  const carried = /^\| 四、结转下年度继续办理 .*$/mu
  return (year === last ? shifted : shifted.replace(carried, '| 四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |'))
    .replace(/^year: .*$/mu, `year: ${year}\ncharts: [applications, disputes]`)
    .replace('| 120 | 9 | 1 | 0 | 2 | 0 | 132 |', `| ${requests} | 9 | 1 | 0 | 2 | 0 | ${requests + 12} |`)
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
