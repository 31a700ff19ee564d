// Several folders in one window: each year's reports in a folder of its own, opened and closed while the server runs.

import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {reportSymbols} from '../../src/lsp/features.ts'
import {project, sample} from '../support/command.ts'
import {yardsticks} from '../support/cost.ts'
import {lastYear, thisYear} from '../support/editing.ts'
import {type Client, connect, type Range} from '../support/language-client.ts'

interface Location {
  readonly uri: string
  readonly range: Range
}
interface Symbol {
  readonly name: string
  readonly containerName: string
  readonly location: Location
}

const folderOf = (path: string): {uri: string; name: string} => ({uri: pathToFileURL(path).href, name: 'folder'})

async function places(client: Client, method: string, uri: string, words: string): Promise<string[]> {
  const position = client.at(uri, words)
  const found = await client.request<Location[]>(`textDocument/${method}`, {
    textDocument: {uri},
    position,
    context: {includeDeclaration: true},
  })
  return found.map(({uri: where, range}) => `${fileURLToPath(where)}:${range.start.line + 1}`)
}

async function symbols(client: Client, query: string): Promise<string[]> {
  const found = await client.request<Symbol[]>('workspace/symbol', {query})
  return found.map(({name, containerName}) => `${name} ${containerName}`).sort()
}

test("last year's report in another folder is found, and next year's; folders come and go", async () => {
  const [here, there] = [
    project({'nianbao.yaml': '', 'source/now.md': thisYear}),
    project({'archive/old.md': lastYear, 'archive/README.md': sample, 'notes.md': '# x\n'}),
  ]
  const client = await connect({cwd: here, folders: [here, there]})
  const [now, old] = [join(here, 'source/now.md'), join(there, 'archive/old.md')]
  const uri = client.open(now, thisYear)
  const carried = '| 二、上年结转政府信息公开申请数量 | 1‸6'
  const line = lastYear.split('\n').findIndex((one) => one.startsWith('| 四、结转下年度继续办理 |')) + 1
  expect(line).toBeGreaterThan(100)
  expect(await places(client, 'definition', uri, carried)).toEqual([`${old}:${line}`])
  expect(await places(client, 'references', uri, carried)).toContain(`${old}:${line}`)
  // The other way round, from a file that is open with another number, unsaved.
  const before = client.open(old, lastYear)
  const row = thisYear.split('\n').findIndex((one) => one.startsWith('| 二、上年结转政府信息公开申请数量 |')) + 1
  expect(await places(client, 'references', before, lastYear.split('\n')[line - 1]!.replace(/\d+/u, '‸$&'))).toContain(
    `${now}:${row}`,
  )
  // What check does not look at is no reason for a finding.
  expect((await client.diagnostics(uri)).filter(({code}) => code === 'carry-over')).toEqual([])

  client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [], removed: [folderOf(there)]}})
  expect(await places(client, 'definition', uri, carried)).toEqual([`${now}:${row}`])
  client.notify('workspace/didChangeWorkspaceFolders', {
    event: {added: [folderOf(join(there, 'archive'))], removed: []},
  })
  expect(await places(client, 'definition', uri, carried)).toEqual([`${old}:${line}`])
})

test('reports of all folders are found by office and year', async () => {
  const office = (name: string, year: number): string =>
    `---\noffice: ${name}\nyear: ${year}\nlevel: department\n---\n\n# x\n`
  const [one, two] = [
    project({
      'nianbao.yaml': '',
      'source/a/2021.md': sample,
      'source/_draft/2021.md': sample,
      'node_modules/x/2021.md': sample,
      'plan.md': '# 计划\n',
    }),
    project({
      'b/2023.md': office('通州区司法局', 2023),
      'c.md': `\uFEFF${office('示例市财政局', 2022).replace(/\n/gu, '\r\n').replace('office', '机关')}`,
      'd.md': '---\ntitle: x\n---\n',
    }),
  ]
  const client = await connect({cwd: one, folders: [one, two]})
  expect((await symbols(client, '')).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    '南通市通州区 2021',
    '示例市财政局 2022',
    '通州区司法局 2023',
  ])
  expect(await symbols(client, '司法2023')).toEqual([expect.stringMatching(/^通州区司法局 2023 .*b\/2023\.md$/u)])
  expect(await symbols(client, '(')).toEqual([])
  // Unsaved, new, gone.
  const uri = client.open(join(two, 'b/2023.md'), office('通州区民政局', 2024))
  expect(await symbols(client, '民政')).toHaveLength(1)
  client.notify('textDocument/didClose', {textDocument: {uri}})
  mkdirSync(join(two, 'e'))
  writeFileSync(join(two, 'e/new.md'), office('通州区教育局', 2024))
  rmSync(join(two, 'c.md'))
  expect((await symbols(client, '')).map((line) => line.split(' ')[0])).toEqual([
    '南通市通州区',
    '通州区司法局',
    '通州区教育局',
  ])
  rmSync(two, {recursive: true})
  expect(await symbols(client, '')).toHaveLength(1)
})

test('a client without folders is asked nothing about them', async () => {
  const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': sample})
  const client = await connect({cwd, folders: [], capabilities: {}})
  expect(await symbols(client, '')).toEqual([])
  const uri = client.open('untitled:x.md', sample)
  expect((await client.diagnostics(uri)).map(({code}) => code)).toEqual(
    (await client.diagnostics(client.open(join(cwd, 'source/a/2021.md'), sample))).map(({code}) => code),
  )
  expect(await client.end()).toBe(0)
})

test('what has no file yet is judged by the settings of the first folder', async () => {
  const [here, there] = [project({'nianbao.yaml': 'rules: {doubled-word: error}\n'}), project({})]
  const client = await connect({cwd: there, folders: [here]})
  const uri = client.open('untitled:x.md', sample.replace('政策解读与文件', '政策解读公开公开与文件'))
  expect((await client.diagnostics(uri)).find(({code}) => code === 'doubled-word')).toMatchObject({severity: 1})
})

test('a query takes no longer where its characters stand many times in a path', () => {
  const many = Array.from({length: 200}, (_, index) => ({
    path: `/${'a'.repeat(60)}/${index}.md`,
    office: '甲局',
    year: 2021,
  }))
  const found = (query: string): number => reportSymbols(many, query, (path) => path).length
  // Backtracking would take minutes for one of them.
  const work = (): void => {
    expect(found('局 2021AAAA.MD')).toBe(200)
    expect(found(`${'a'.repeat(40)}b`)).toBe(0)
  }
  expect(yardsticks(work, 50)).toBeLessThan(50)
})
