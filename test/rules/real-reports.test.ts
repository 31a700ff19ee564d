// Real reports, in the folder that REAL_REPORTS names (one JSON file a report), written out as sources by
// test/support/generate-real.ts: where their figures hold nothing is said at error level, and every break that was found
// by hand is found. Prints precision and recall. Beside that folder may lie seed-report.md, the text of one of them.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {identityTexts} from '../../src/diagnostic/texts/identities.ts'
import {forms} from '../support/form.ts'
import {type RealReport, realSource} from '../support/generate-real.ts'
import {judge} from '../support/stages.ts'

const folder = process.env['REAL_REPORTS'] ?? ''
const reports =
  folder && existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name): RealReport => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    : []

/** What the breaks of the files are called here. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/^narr\.(?:new|review)=/u, 'prose-figure'],
  [/^narr\.(?:parts|newmedia)/u, 'prose-parts'],
  [/^narr\.pct/u, 'prose-percent'],
  [/^narr\.balance/u, 'prose-balance'],
  [/^narr\.website twice/u, 'prose-twice'],
  [/^s2\.misread/u, 'decisions-misread'],
]

/** The breaks, and intake that is said to include last year's. */
function due({breaks = [], narrative_figures: narrated}: RealReport): string[] {
  const included = narrated.filter(({what}) => /含(?:上年)?结转/u.test(what)).map(() => 'carried-in-included')
  return [...included, ...breaks.map(({id}) => codes.find(([pattern]) => pattern.test(id))?.[1] ?? `? ${id}`)]
}

function judged(code: string): boolean {
  return (
    Object.hasOwn(identityTexts, code)
    || /^prose-|^claim-direction$|^unit$|^carried-in-included$|^decisions-misread$/u.test(code)
  )
}

function said(report: RealReport): readonly Diagnostic[] {
  const form = forms.find(({id}) => id === report.form)!
  // The form of another year is what some of them are about; here the figures are.
  const year = report.year > (form.years.to ?? report.year) ? form.years.to! : report.year
  const {diagnostics} = judge(realSource(form, {...report, year}))
  return diagnostics.filter(({code}) => judged(code))
}

describe.skipIf(reports.length === 0)('real reports', () => {
  const counts = {due: 0, found: 0, errors: 0, falseErrors: 0, warnings: 0, falseWarnings: 0}

  test.each(reports.map((report) => [report.slug, report] as const))('%s', (_, report) => {
    const expected = due(report)
    const open = [...expected]
    const beyond: Diagnostic[] = []
    for (const diagnostic of said(report)) {
      const index = open.indexOf(diagnostic.code)
      const severity = diagnostic.severity === 'error' ? 'errors' : 'warnings'
      counts[severity]++
      if (index >= 0) open.splice(index, 1)
      else beyond.push(diagnostic)
      if (index < 0) counts[severity === 'errors' ? 'falseErrors' : 'falseWarnings']++
    }
    counts.due += expected.length
    counts.found += expected.length - open.length
    expect(open).toEqual([])
    expect(beyond.filter(({severity}) => severity === 'error').map(({code, message}) => [code, message])).toEqual([])
  })

  afterAll(() => {
    const {due: all, found, errors, falseErrors, warnings, falseWarnings} = counts
    const said = errors + warnings
    const rows = [
      ['reports', String(reports.length)],
      ['breaks found by hand', String(all)],
      ['of them found (recall)', `${found} (${percent(found, all)})`],
      ['said at error level, of them beyond these', `${errors}, ${falseErrors}`],
      ['said as warnings, of them beyond these', `${warnings}, ${falseWarnings}`],
      ['precision', percent(said - falseErrors - falseWarnings, said)],
    ]
    console.log(
      ['identities and prose over real figures', ...rows.map(([name, value]) => `  ${name!.padEnd(44)}${value}`)].join(
        '\n',
      ),
    )
  })
})

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`
}

const seed = join(dirname(folder), 'seed-report.md')

test.skipIf(!folder || !existsSync(seed))('the text of a real report gives what stands in it, and nothing else', () => {
  const {diagnostics} = judge(readFileSync(seed, 'utf8'))
  const listed = diagnostics.map(({code, severity, actual, message}) => {
    return `${severity} ${code} ${code === 'prose-figure' || code === 'this-year' ? actual! : code === 'punctuation' ? message.key : ''}`.trim()
  })
  expect(listed.sort()).toEqual([
    'error prose-figure 26',
    'error prose-figure 522',
    'warning assessment-missing',
    'warning doubled-word',
    'warning other-office',
    'warning punctuation end',
    'warning punctuation end',
    'warning punctuation main',
    'warning punctuation pair',
    'warning punctuation space',
    'warning section-title',
    'warning this-year 今年以来',
    'warning this-year 今年以来',
    'warning this-year 今年以来',
  ])
})
