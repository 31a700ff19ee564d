// The preview says of every source what `check` says of it: all cases of the suite one by one, without a browser; and,
// where the pages are looked at, too, what `check --full` says.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {buildingCodes} from '../../src/diagnostic/codes.ts'
import type {WordedDiagnostic} from '../../src/diagnostic/wording.ts'
import {nianbao, project, repository, sample} from '../support/command.ts'
import {listen} from '../support/preview-listener.ts'
import {running} from '../support/running.ts'
import {type Case, casesOf, suiteCodes} from '../support/suite.ts'

const base = readFileSync(join(repository, 'test/support/base.md'), 'utf8')

function checked(cwd: string, args: readonly string[]): WordedDiagnostic[] {
  const {stdout, stderr} = nianbao(['check', '--format', 'json', ...args], {cwd})
  expect(stderr).toBe('')
  const {diagnostics} = JSON.parse(stdout) as {diagnostics: WordedDiagnostic[]}
  // Only all reports of a project together show it; here they are of one office by what they are made from.
  return diagnostics.filter(({code}) => code !== 'office-double')
}

/** What checking says, as one comparable text; the file is called the same whatever its name. */
function ofChecking(diagnostics: readonly WordedDiagnostic[], path: string): string {
  return JSON.stringify(
    diagnostics.filter(({code}) => !buildingCodes.includes(code)),
    undefined,
    1,
  ).replaceAll(path, 'REPORT.md')
}

async function listening(cwd: string, args: readonly string[]): ReturnType<typeof listen> {
  const preview = running(['preview', ...args], cwd)
  const [, port] = await preview.says(/http:\/\/127\.0\.0\.1:(\d+)\//u)
  return listen(Number(port))
}

/** What a preview says of the source as it is on disk, when everything was looked at. */
async function previewed(cwd: string, args: readonly string[]): Promise<readonly WordedDiagnostic[]> {
  const {diagnostics} = await (await listening(cwd, args)).hears('findings', ({complete}) => complete)
  return diagnostics
}

const doubled = sample.replace('政策解读与文件', '政策解读公开公开与文件')
const yearOf = (source: string): string => /^(?:year|年份|年度)\s*[:：]\s*["']?(\d{4})/m.exec(source)?.[1] ?? '2022'

describe('the same is said', () => {
  const cases = suiteCodes.flatMap((code) =>
    casesOf(code).map((one, index): Case & {id: string} => ({...one, id: `${code}-${index}`})),
  )
  const alone = cases.filter(({previous, members}) => previous === undefined && !members)

  test('of every case of the suite, typed one after the other', async () => {
    const sources = [['base', base], ['sample', sample], ...alone.map(({id, source}) => [id, source])] as [
      string,
      string,
    ][]
    expect(sources.length).toBeGreaterThan(300)
    const cwd = project({
      'nianbao.yaml': '',
      'preview/report.md': '# 年报\n',
      ...Object.fromEntries(sources.map(([id, source]) => [`source/${id}/${yearOf(source)}.md`, source])),
    })
    const said = new Map<string, WordedDiagnostic[]>()
    for (const one of checked(cwd, [])) said.set(one.path!, [...(said.get(one.path!) ?? []), one])
    const {edit, hears} = await listening(cwd, ['preview/report.md'])
    const differing: string[] = []
    for (const [id, source] of sources) {
      const wanted = await edit(source)
      const {diagnostics} = await hears('findings', ({version}) => version === wanted, id)
      const path = `source/${id}/${yearOf(source)}.md`
      const [own, shown] = [ofChecking(said.get(path) ?? [], path), ofChecking(diagnostics, 'preview/report.md')]
      if (own !== shown) differing.push(`${id}\n--- check\n${own}\n--- preview\n${shown}`)
    }
    expect(differing).toEqual([])
    expect(said.size).toBeGreaterThan(150)
  })

  const beside = cases.filter(({previous, members}) => previous !== undefined || members)
  test.each(beside.map((one) => [one.id, one] as const))(
    "with last year's report or those of offices beside: %s",
    async (_, {source, previous, members = []}) => {
      const year = yearOf(source)
      const path = `source/a/${year}.md`
      const cwd = project({
        'nianbao.yaml': '',
        [path]: source,
        ...(previous !== undefined && {[`source/a/${Number(year) - 1}.md`]: previous}),
        ...Object.fromEntries(members.map((member, index) => [`members/${index}.md`, member])),
      })
      const args = [path, ...(members.length ? ['--members', 'members/*.md'] : [])]
      expect(ofChecking(await previewed(cwd, args), path)).toBe(ofChecking(checked(cwd, args), path))
    },
  )

  test('with --previous of another year, --strict, a picture that is not there, a mark at the beginning and CRLF', async () => {
    const text = `\uFEFF${doubled.replace('## 五、', '![图](none.png)\n\n## 五、')}`.replace(/\n/gu, '\r\n')
    const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': text, 'last.md': sample})
    const args = ['source/a/2021.md', '--previous', 'last.md', '--strict']
    const own = checked(cwd, args)
    expect(own.map(({code}) => code)).toEqual(expect.arrayContaining(['carry-over', 'doubled-word', 'image-missing']))
    expect(ofChecking(await previewed(cwd, args), '')).toBe(ofChecking(own, ''))
  })

  test("of the project's waivers, those that waive nothing among them, as they come and go", async () => {
    const path = 'source/a/2021.md'
    const yaml =
      'rules: {punctuation: error}\nwaive:\n  - {code: doubled-word, reason: 引用原文}\n  - {code: this-year, reason: 引用原文}\n  - {code: row-total, reason: 不可豁免}\n'
    const cwd = project({'nianbao.yaml': yaml, [path]: doubled})
    const own = checked(cwd, [])
    expect(own.filter(({code}) => code === 'waiver-stale').map(({path: where}) => where)).toEqual([
      'nianbao.yaml',
      'nianbao.yaml',
    ])
    const {edit, hears} = await listening(cwd, [])
    const stale =
      (count: number) =>
      ({diagnostics, complete}: {diagnostics: readonly WordedDiagnostic[]; complete: boolean}): boolean =>
        complete && diagnostics.filter(({code}) => code === 'waiver-stale').length === count
    expect((await hears('findings', stale(2))).diagnostics).toEqual(own)
    await edit(sample)
    await hears('findings', stale(3))
    await edit(doubled.replace('要能发布', '今年以来要能发布'))
    await hears('findings', stale(1))
  })

  test('of a nianbao.yaml that cannot be used', async () => {
    const cwd = project({'nianbao.yaml': 'rules: {no-such-code: off}\n', 'source/a/2021.md': sample})
    expect(await previewed(cwd, [])).toEqual(checked(cwd, ['--full']))
  })
})

const shown = [
  ['the sample', sample, {}],
  ['a character without a glyph', sample.replace('政策解读', '政策解读\u{2A6D6}'), {}],
  ['a template with a fault', sample, {'templates/partials/inline-fact.hbs': '{{vaule}}'}],
  ['a style with a fault', sample, {'templates/style.yaml': 'page: {width: wide}\n'}],
  [
    'characters that stand for several',
    sample.replace('year: 2021', 'year: 2021\nscript: hant').replace('政策解读', '面食、批發、台上政策解读'),
    {},
  ],
  [
    "last year's report beside",
    sample.replace(/202[12]/gu, (year) => String(Number(year) + 1)),
    {'source/a/2021.md': sample},
  ],
] as const
test.each(shown)('what the pages show is said as check --full says it: %s', async (_, source, files) => {
  const path = `source/a/${yearOf(source)}.md`
  const cwd = project({'nianbao.yaml': '', [path]: source, ...files})
  expect(await previewed(cwd, [path])).toEqual(checked(cwd, ['--full', path]))
})

test('a glob for offices that fits nothing is wrong usage, as for check', () => {
  const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': sample})
  const [own, check] = ['preview', 'check'].map((command) =>
    nianbao([command, 'source/a/2021.md', '--members', 'none/*.md'], {cwd}),
  )
  expect(own).toMatchObject({status: 2})
  expect(own!.stderr.split('\n')[0]).toBe(check!.stderr.split('\n')[0])
})
