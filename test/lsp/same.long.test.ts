// The language server says of every source what `check` says of it: all cases of the suite one by one, and the sources in
// the folder that REAL_SOURCES names.

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {nianbao, project, repository} from '../support/command.ts'
import {type Client, connect, type Sent} from '../support/language-client.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

interface Said {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly hints?: readonly string[]
  readonly related?: readonly Omit<Said, 'code' | 'severity'>[]
}

/** What `check` says of each file, by its path from the project's folder. */
function checked(cwd: string): Map<string, Said[]> {
  const {stdout, stderr} = nianbao(['check', '--format', 'json'], {cwd})
  expect(stderr).toBe('')
  const found = new Map<string, Said[]>()
  // Only all reports of a project together show office-double; here they are of one office by what they are made from.
  for (const one of (JSON.parse(stdout) as {diagnostics: Said[]}).diagnostics.filter(
    ({code}) => code !== 'office-double',
  ))
    found.set(one.path, [...(found.get(one.path) ?? []), one])
  return found
}

/** One finding as a line, from either side. */
function ofCheck({code, severity, message, line, column, endLine, endColumn, hints = [], related = []}: Said): string {
  const place = (one: Pick<Said, 'line' | 'column' | 'endLine' | 'endColumn'>): string =>
    `${one.line}:${one.column}-${one.endLine}:${one.endColumn}`
  const others = related.map((one) => `${place(one)} ${one.message}`)
  return [
    `${place({line, column, endLine, endColumn})} ${severity} ${code}`,
    message,
    ...hints.map((hint) => `提示：${hint}`),
    ...others,
  ].join('\n')
}

function ofServer({code, severity, message, range, relatedInformation = []}: Sent, mark = 0): string {
  const place = ({start, end}: Sent['range']): string => {
    const column = (line: number, character: number): number => character + 1 - (line === 0 ? mark : 0)
    return `${start.line + 1}:${column(start.line, start.character)}-${end.line + 1}:${column(end.line, end.character)}`
  }
  const others = relatedInformation.map(({location, message: words}) => `${place(location.range)} ${words}`)
  return [`${place(range)} ${['', 'error', 'warning', 'info'][severity]} ${code}`, message, ...others].join('\n')
}

/** Opens and closes each file in turn; the differences. */
async function differing(
  client: Client,
  cwd: string,
  paths: readonly string[],
  said: ReadonlyMap<string, readonly Said[]>,
): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const uri = client.open(join(cwd, path), readFileSync(join(cwd, path), 'utf8'))
    const sent = (await client.diagnostics(uri)).map((one) => ofServer(one))
    const own = (said.get(path) ?? []).map(ofCheck)
    client.notify('textDocument/didClose', {textDocument: {uri}})
    if (JSON.stringify(sent) !== JSON.stringify(own))
      found.push(`${path}\n--- check\n${own.join('\n')}\n--- server\n${sent.join('\n')}`)
  }
  return found
}

describe('the same is said', () => {
  test('of every case of the suite', async () => {
    const own = (path: string): string => readFileSync(join(repository, path), 'utf8')
    const files: Record<string, string> = {
      'nianbao.yaml': '',
      'source/base/2022.md': own('test/support/base.md'),
      'source/tongzhou/2021.md': own('source/tongzhou/2021.md'),
    }
    const names = ['source/base/2022.md', 'source/tongzhou/2021.md']
    for (const code of suiteCodes) {
      for (const [index, {source, previous}] of casesOf(code).entries()) {
        const year = /^(?:year|年份|年度)\s*[:：]\s*["']?(\d{4})/m.exec(source)?.[1] ?? '2022'
        const folder = `source/${code}-${index}`
        names.push(`${folder}/${year}.md`)
        files[`${folder}/${year}.md`] = source
        if (previous !== undefined) files[`${folder}/${Number(year) - 1}.md`] = previous
      }
    }
    const cwd = project(files)
    const said = checked(cwd)
    expect(names.length).toBeGreaterThan(250)
    expect(await differing(await connect({cwd}), cwd, names, said)).toEqual([])
    expect(said.size).toBeGreaterThan(150)
  })

  const folder = process.env['REAL_SOURCES'] ?? ''
  const real =
    folder && existsSync(folder)
      ? readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
          (name) => /\.md$/.test(name) && !/readme\.md$/i.test(name),
        )
      : []
  test.skipIf(real.length === 0)('of every real source', async () => {
    const cwd = project({
      'nianbao.yaml': '',
      ...Object.fromEntries(real.map((name) => [`source/${name}`, readFileSync(join(folder, name), 'utf8')])),
    })
    const paths = real
      .map((name) => `source/${name}`)
      .filter((name) => name.split('/').every((part) => !/^[_.]/.test(part)))
    expect(await differing(await connect({cwd}), cwd, paths, checked(cwd))).toEqual([])
  })

  test('with the settings of nianbao.yaml, waivers, a picture that is not there, last year beside', async () => {
    const before = readFileSync(join(repository, 'source/tongzhou/2021.md'), 'utf8')
    // The head of a PNG of 60,000 × 60,000 pixels.
    const big = Uint8Array.from([
      137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 234, 96, 0, 0, 234, 96,
    ])
    const text = before
      .replaceAll('2022', '2023')
      .replaceAll('2021', '2022')
      .replace('2022年的工作还有三处不足：', '今年以来的工作还有三处不足,见![图](none.png)![大图](big.png)：')
      .replace('要能发布', '要能能发布')
      .replace('| 规章 | 0 |', '| 规章 | 3 |')
    const cwd = project({
      'nianbao.yaml':
        'rules: {punctuation: error, doubled-word: off}\nwaive:\n  - {code: this-year, reason: 引用原文}\n  - {code: row-total, reason: 不可豁免}\n',
      'source/a/2022.md': text,
      'source/a/2021.md': before,
      'source/a/big.png': big,
    })
    const said = checked(cwd)
    // That it is too large for an edition is for building to say.
    const codes = said.get('source/a/2022.md')!.map(({code}) => code)
    expect(codes).toEqual(
      expect.arrayContaining(['punctuation', 'image-missing', 'rule-making', 'carry-over', 'same-as-last-year']),
    )
    expect(codes.filter((code) => code === 'this-year' || code === 'doubled-word')).toEqual([])
    expect(await differing(await connect({cwd}), cwd, ['source/a/2022.md', 'source/a/2021.md'], said)).toEqual([])
  })

  const waiving = (lines: string): string => `rules: {punctuation: error}\nwaive:\n${lines}`
  test.each([
    [
      'nothing to waive, in any report or in those that a glob names',
      waiving(
        '  - {code: this-year, reason: 引用原文}\n  - {code: doubled-word, path: source/b/*.md, reason: 引用原文}\n',
      ),
      2,
    ],
    ['ended', waiving('  - {code: this-year, reason: 引用原文, until: 2020-01-01}\n'), 1],
    ['that must not be waived', waiving('  - {code: row-total, reason: 不可豁免}\n'), 1],
    [
      'turned off by a rule',
      `rules: {waiver-stale: off}\n${waiving('  - {code: this-year, reason: 引用原文}\n').split('\n').slice(1).join('\n')}`,
      0,
    ],
    ['a nianbao.yaml that cannot be used', 'rules: {no-such-code: off}\nwaive: 3\n', 2],
  ])('of nianbao.yaml: %s', async (_, yaml, count) => {
    const text = readFileSync(join(repository, 'source/tongzhou/2021.md'), 'utf8').replace(
      '政策解读与文件',
      '政策解读公开公开与文件',
    )
    const cwd = project({
      'nianbao.yaml': yaml,
      'source/a/2021.md': text,
      'source/b/2021.md': text.replaceAll('公开公开', '公开'),
    })
    const own = (checked(cwd).get('nianbao.yaml') ?? []).map(ofCheck)
    expect(own).toHaveLength(count)
    const client = await connect({cwd})
    const said = ({diagnostics}: {diagnostics: readonly Sent[]}): string[] => diagnostics.map((one) => ofServer(one))
    const uri = pathToFileURL(join(cwd, 'nianbao.yaml')).href
    client.open(join(cwd, 'source/a/2021.md'), text)
    // Closed, and open.
    if (count) await client.published(uri, (one) => JSON.stringify(said(one)) === JSON.stringify(own))
    client.open(join(cwd, 'nianbao.yaml'), yaml, 'yaml')
    await client.published(uri, (one) => one.version === 1 && JSON.stringify(said(one)) === JSON.stringify(own))
  })

  test('of a waiver of the project while a report is typed that gives it something to waive', async () => {
    const text = readFileSync(join(repository, 'source/tongzhou/2021.md'), 'utf8')
    const yaml = waiving('  - {code: this-year, reason: 引用原文}\n')
    const cwd = project({'nianbao.yaml': yaml, 'source/a/2021.md': text, 'source/b/2021.md': text})
    const client = await connect({cwd})
    const config = client.open(join(cwd, 'nianbao.yaml'), yaml, 'yaml')
    const report = client.open(join(cwd, 'source/a/2021.md'), text)
    await client.published(config, ({diagnostics}) => diagnostics.map(({code}) => code).join() === 'waiver-stale')
    const start = client.at(report, '‸要能发布')
    client.edit(report, {start, end: start}, '今年以来')
    await client.published(config, ({diagnostics}) => diagnostics.length === 0)
    client.edit(report, {start, end: {...start, character: start.character + 4}}, '')
    await client.published(config, ({diagnostics}) => diagnostics.length === 1)
  })

  test('with what is known by the baseline', async () => {
    const text = readFileSync(join(repository, 'source/tongzhou/2021.md'), 'utf8')
      .replace('| 规章 | 0 |', '| 规章 | 3 |')
      .replace('要能发布', '要能能发布')
    const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': text})
    expect(nianbao(['check', '--write-baseline', '--quiet'], {cwd})).toMatchObject({status: 0})
    expect(checked(cwd).size).toBe(0)
    const client = await connect({cwd})
    expect(await differing(client, cwd, ['source/a/2021.md'], new Map())).toEqual([])
    // What is new is said.
    writeFileSync(join(cwd, 'source/a/2021.md'), text.replace('| 541 |', '| 540 |'))
    const said = checked(cwd)
    expect(said.get('source/a/2021.md')!.map(({code}) => code)).toContain('row-total')
    expect(await differing(client, cwd, ['source/a/2021.md'], said)).toEqual([])
  })

  test.each([
    ['CRLF', (text: string) => text.replace(/\n/g, '\r\n')],
    ['CR', (text: string) => text.replace(/\n/g, '\r')],
  ])('with a BOM and %s', async (_, ended) => {
    const text = ended(
      `\uFEFF${readFileSync(join(repository, 'source/tongzhou/2021.md'), 'utf8').replace('---\noffice: ', '---\noffice：').replace('| 522 |', '| 523 |')}`,
    )
    const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': text})
    const own = checked(cwd).get('source/a/2021.md')!.map(ofCheck)
    expect(own.length).toBeGreaterThan(1)
    const client = await connect({cwd})
    // Editors hide the mark or show it as a character; both are told where things stand in what they have.
    const hidden = client.open(join(cwd, 'source/a/2021.md'), text.slice(1))
    expect((await client.diagnostics(hidden)).map((one) => ofServer(one))).toEqual(own)
    client.notify('textDocument/didClose', {textDocument: {uri: hidden}})
    const shown = client.open(join(cwd, 'source/a/2021.md'), text)
    expect((await client.diagnostics(shown)).map((one) => ofServer(one, 1))).toEqual(own)
  })
})
