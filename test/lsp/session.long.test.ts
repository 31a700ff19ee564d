// A whole session as an editor has it, over real pipes: from the handshake to the end, every feature asked for, the source
// mended by what is offered. What was said stands in session.txt.

import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {project, put, sample} from '../support/command.ts'
import {lastYear, thisYear} from '../support/editing.ts'
import {type Client, capable, connect, type Position, type Range, type Sent} from '../support/language-client.ts'
import {transcriptOf} from '../support/rpc-transcript.ts'

interface TextEdit {
  readonly range: Range
  readonly newText: string
  readonly annotationId?: string
}

interface Change {
  readonly documentChanges?: readonly {
    readonly textDocument: {readonly uri: string; readonly version: number}
    readonly edits: readonly TextEdit[]
  }[]
  readonly changes?: Readonly<Record<string, readonly TextEdit[]>>
  readonly changeAnnotations?: Readonly<Record<string, {readonly label: string; readonly needsConfirmation: boolean}>>
}

interface Action {
  readonly title: string
  readonly kind: string
  readonly edit: Change
}

const codes = (found: readonly Sent[]): string[] => found.map(({code}) => code)
const at = (start: Position): {range: Range} => ({range: {start, end: start}})

/** Makes a change as an editor does, from the end of the document to its beginning. */
function apply(client: Client, uri: string, edits: readonly TextEdit[]): void {
  const last = [...edits].sort(
    (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
  )
  for (const {range, newText} of last) client.edit(uri, range, newText)
}

function editsOf({documentChanges = [], changes = {}}: Change): readonly TextEdit[] {
  return [...documentChanges.flatMap(({edits}) => edits), ...Object.values(changes).flat()]
}

const wrong = sample
  .replace('| 522 | 19 | 0 | 0 | 0 | 0 | 541 |', '| 522 | 19 | 0 | 0 | 0 | 0 | 540 |')
  .replace('连同上年结转的{{申请/上年结转/总计}}件', '连同上年结转的61件')
  .replace('published: 2022-02-10', 'published: 2022/2/10')
  .replace('| 行政处罚 | 4120 |', '|行政处罚| 4120|')

test('a report is opened, mended by what is offered, asked about and closed', async () => {
  const cwd = project({'nianbao.yaml': '', 'source/tongzhou/2021.md': wrong})
  const client = await connect({cwd})
  const uri = client.open(join(cwd, 'source/tongzhou/2021.md'), wrong)
  const textDocument = {uri}
  const found = await client.diagnostics(uri)
  expect(codes(found)).toEqual(expect.arrayContaining(['front-matter', 'prose-figure', 'row-total']))
  const broken = found.find(({code}) => code === 'row-total')!
  // Every addend.
  expect(broken.relatedInformation).toHaveLength(6)

  // The sum, then the sentence, then what is certain.
  const cell = {...at(broken.range.start), textDocument, context: {diagnostics: [broken]}}
  const actions = await client.request<Action[]>('textDocument/codeAction', cell)
  expect(actions.map(({title}) => title)).toEqual([
    '把总计由 540 改为算出的 541',
    '写成“=”，由程序计算',
    '把这张表按列对齐',
    '改正全部有把握的问题（1 处）',
  ])
  apply(client, uri, editsOf(actions[0]!.edit))
  const figure = client.at(uri, '连同上年结转的‸61件')
  const [, reference] = await client.request<Action[]>('textDocument/codeAction', {
    ...at(figure),
    textDocument,
    context: {diagnostics: [], only: ['quickfix']},
  })
  expect(reference!.title).toBe('改为引用 {{申请/上年结转/总计}}')
  apply(client, uri, editsOf(reference!.edit))
  const [all] = await client.request<Action[]>('textDocument/codeAction', {
    ...at({line: 0, character: 0}),
    textDocument,
    context: {diagnostics: [], only: ['source.fixAll.nianbao']},
  })
  apply(client, uri, editsOf(all!.edit))
  expect(await client.diagnostics(uri)).toEqual([])

  // Layout: a stretch, then all.
  const row = client.at(uri, '‸|行政处罚|').line
  expect(
    await client.request('textDocument/rangeFormatting', {
      textDocument,
      range: {start: {line: 0, character: 0}, end: {line: 20, character: 0}},
      options: {tabSize: 2, insertSpaces: true},
    }),
  ).toEqual([])
  const tidy = await client.request<TextEdit[]>('textDocument/formatting', {
    textDocument,
    options: {tabSize: 2, insertSpaces: true},
  })
  expect(tidy.map(({range}) => range.start.line)).toEqual([row])
  apply(client, uri, tidy)
  expect(client.text(uri)).toBe(sample)

  // What stands where.
  const total = client.at(uri, '| 0 | 54‸1 |\n| 二')
  for (const position of [
    total,
    client.at(uri, '新收政府信息公开申请{{申请‸/新收/总计}}件'),
    client.at(uri, '| 5．属于三类‸内部'),
    client.at(uri, 'lev‸el:'),
  ]) {
    expect(await client.request('textDocument/hover', {textDocument, position})).toMatchObject({
      contents: {kind: 'markdown'},
    })
  }
  const reading = client.at(uri, '共办结{{申请‸/办结/总计}}件')
  expect(await client.request('textDocument/definition', {textDocument, position: reading})).toMatchObject([
    {uri, range: {start: client.at(uri, '| 0 | 0 | ‸540 |\n| 四')}},
  ])
  expect(
    await client.request('textDocument/references', {
      textDocument,
      position: total,
      context: {includeDeclaration: true},
    }),
  ).toHaveLength(4)
  expect(await client.request('textDocument/documentHighlight', {textDocument, position: total})).toHaveLength(3)
  expect(await client.request('textDocument/documentSymbol', {textDocument})).toMatchObject([{children: {length: 6}}])
  expect(await client.request<unknown[]>('textDocument/foldingRange', {textDocument})).toHaveLength(29)
  const whole = {start: {line: 0, character: 0}, end: {line: 161, character: 0}}
  expect(
    (await client.request<unknown[]>('textDocument/inlayHint', {textDocument, range: whole})).length,
  ).toBeGreaterThan(40)

  // Writing: a section goes and is offered again, an address is completed.
  const from = client.at(uri, '‸## 六、其他')
  const last = {start: from, end: {line: 161, character: 0}}
  const removed = client.text(uri).slice(client.text(uri).indexOf('## 六、其他'))
  client.edit(uri, {start: from, end: {line: from.line + removed.split('\n').length - 1, character: 0}}, '## ')
  const sections = await client.request<{label: string}[]>('textDocument/completion', {
    textDocument,
    position: {line: last.start.line, character: 3},
  })
  expect(sections.map(({label}) => label)).toEqual(['六、其他需要报告的事项'])
  expect(codes(await client.diagnostics(uri))).toContain('section-missing')
  client.edit(uri, {start: from, end: {line: from.line, character: 3}}, removed)
  const open = client.at(uri, '全区制发行政规范性文件{{‸documents/normative/issued}}')
  client.edit(
    uri,
    {start: open, end: {...open, character: open.character + 'documents/normative/issued}}'.length}},
    '文件/',
  )
  const facts = await client.request<{label: string; detail: string; textEdit: TextEdit}[]>('textDocument/completion', {
    textDocument,
    position: {...open, character: open.character + 3},
  })
  const chosen = facts.find(({label}) => label === '文件/规范性文件/制发')!
  expect(chosen.detail).toBe('现为 9 · 行政规范性文件')
  apply(client, uri, [chosen.textEdit])
  expect(await client.diagnostics(uri)).toEqual([])

  // A number changes, and takes totals and sentences with it, each to be confirmed.
  client.edit(
    uri,
    {
      start: client.at(uri, '新收政府信息公开申请‸{{申请/新收'),
      end: client.at(uri, '新收政府信息公开申请{{申请/新收/总计}}‸件'),
    },
    '541',
  )
  const person = client.at(uri, '数量 | 52‸2 | 19')
  expect(await client.request('textDocument/prepareRename', {textDocument, position: person})).toMatchObject({
    placeholder: '522',
  })
  const renamed = await client.request<Change>('textDocument/rename', {textDocument, position: person, newName: '523'})
  expect(Object.values(renamed.changeAnnotations!).map(({needsConfirmation}) => needsConfirmation)).toEqual([
    true,
    true,
    true,
  ])
  apply(client, uri, editsOf(renamed))
  expect(client.text(uri)).toContain('| 523 | 19 | 0 | 0 | 0 | 0 | 542 |')
  expect(client.text(uri)).toContain('新收政府信息公开申请542件')
  expect(new Set(codes(await client.diagnostics(uri)))).toEqual(new Set(['prose-balance', 'balance']))
  await expect(
    client.request('textDocument/rename', {textDocument, position: person, newName: '许多'}),
  ).rejects.toThrow('“许多”不是这一格可用的数')

  // Settings: nianbao.yaml on disk, the editor's own.
  writeFileSync(join(cwd, 'nianbao.yaml'), 'rules: {punctuashun: off}\n')
  const config = pathToFileURL(join(cwd, 'nianbao.yaml')).href
  client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: config, type: 2}]})
  expect(codes((await client.published(config, () => true)).diagnostics)).toEqual(['config'])
  client.notify('workspace/didChangeConfiguration', {settings: {nianbao: {inlayHints: false}}})
  expect(await client.request('textDocument/inlayHint', {textDocument, range: whole})).toEqual([])

  client.notify('textDocument/didClose', {textDocument})
  expect((await client.published(uri, ({version}) => version === undefined)).diagnostics).toEqual([])
  expect(await client.end()).toBe(0)
  await expect(transcriptOf(client.log, cwd)).toMatchFileSnapshot('session.txt')
})

test('keys that come at once are checked once, and the last state is what is said', async () => {
  const cwd = project({'nianbao.yaml': ''})
  const client = await connect({cwd})
  const uri = client.open(join(cwd, 'source/tongzhou/2021.md'), sample)
  await client.diagnostics(uri)
  const before = client.published(uri, ({version}) => version === 61)
  const cell = client.at(uri, '数量 | ‸522 |')
  for (let key = 0; key < 60; key++)
    client.edit(uri, {start: cell, end: {...cell, character: cell.character + 1}}, String(key % 10))
  expect(codes((await before).diagnostics)).toContain('row-total')
  expect(client.checks(uri)).toBeLessThan(30)
  // An answer is about the text as it is, checked or not.
  client.edit(uri, {start: cell, end: {...cell, character: cell.character + 3}}, '700')
  expect(await client.request('textDocument/hover', {textDocument: {uri}, position: cell})).toMatchObject({
    contents: {value: expect.stringContaining('**700**')},
  })
})

describe('the client', () => {
  const first = async (client: Client, cwd: string, text = wrong): Promise<readonly Sent[]> =>
    client.diagnostics(client.open(join(cwd, 'source/tongzhou/2021.md'), text))

  test('is spoken to in its language, or in the one that was asked for', async () => {
    const cwd = project({'nianbao.yaml': ''})
    const message = async (more: object): Promise<string> =>
      (await first(await connect({cwd, ...more}), cwd)).find(({code}) => code === 'row-total')!.message
    expect(await message({locale: 'en-US'})).toContain('add up to 541')
    expect(await message({locale: 'zh-tw'})).toContain('各列之和是 541')
    expect(await message({locale: undefined})).toContain('各列之和是 541')
    expect(await message({args: ['lsp', '--lang', 'en'], locale: 'zh-cn'})).toContain('add up to 541')
    expect(await message({options: {language: 'en'}, locale: 'zh-cn'})).toContain('add up to 541')
  })

  test('that cannot preview gets plain changes', async () => {
    const cwd = project({'nianbao.yaml': ''})
    const client = await connect({cwd, capabilities: {}})
    const uri = client.open(join(cwd, 'source/tongzhou/2021.md'), wrong)
    const change = await client.request<Change>('textDocument/rename', {
      textDocument: {uri},
      position: client.at(uri, '数量 | 52‸2 | 19'),
      newName: '523',
    })
    expect(change.changeAnnotations).toBeUndefined()
    expect(change.changes![uri]!.map((edit) => edit.newText)).toEqual(['523', '542'])
  })

  test('with its settings in sections is asked for them', async () => {
    const cwd = project({'nianbao.yaml': ''})
    const dynamic = {dynamicRegistration: true}
    const workspace = {
      ...capable.workspace,
      configuration: true,
      inlayHint: {refreshSupport: true},
      didChangeWatchedFiles: dynamic,
      didChangeConfiguration: dynamic,
    }
    const capabilities = {...capable, workspace}
    const client = await connect({
      cwd,
      capabilities,
      answers: {'workspace/configuration': () => [{strict: true, language: 'en', inlayHints: 'no'}]},
    })
    const uri = client.open(join(cwd, 'source/tongzhou/2021.md'), wrong)
    const strict = await client.published(uri, ({diagnostics}) => diagnostics.every(({severity}) => severity === 1))
    expect(strict.diagnostics.find(({code}) => code === 'front-matter')).toMatchObject({severity: 1})
    // It asks to be told of files and settings, and has its hints asked for again.
    const asked = client.log
      .filter(({way, message}) => way === '←' && message.method !== undefined)
      .map(({message}) => `${message.method} ${JSON.stringify(message.params ?? null)}`)
    expect(asked.join('\n')).toMatch(/registerCapability.*didChangeWatchedFiles.*nianbao\.yaml/)
    expect(asked.join('\n')).toMatch(/registerCapability.*didChangeConfiguration/)
    expect(asked.join('\n')).toContain('workspace/inlayHint/refresh')
  })
})

describe('documents', () => {
  test('that are no report are left alone, and so is what has no file until it says that it is one', async () => {
    const cwd = project({'nianbao.yaml': '', 'source/README.md': '# 说明'})
    const client = await connect({cwd})
    for (const name of ['README.md', 'notes.md', 'source/README.md', 'source/_draft.md', 'source/.x/2021.md']) {
      const uri = client.open(join(cwd, name), '# 说明\n\n没有表格。\n')
      expect([name, await client.diagnostics(uri)]).toEqual([name, []])
      expect(
        await client.request('textDocument/hover', {textDocument: {uri}, position: {line: 0, character: 2}}),
      ).toBeNull()
    }
    const untitled = client.open('untitled:Untitled-1', '# 说明\n')
    expect(await client.diagnostics(untitled)).toEqual([])
    client.edit(
      untitled,
      {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
      '---\noffice: 示例市\n---\n\n',
    )
    expect(codes(await client.diagnostics(untitled))).toContain('front-matter')
    expect(codes(await client.diagnostics(client.open(join(cwd, 'elsewhere.md'), wrong)))).toContain('row-total')
    expect(
      codes(await client.diagnostics(client.open(join(cwd, 'title.md'), '# 示例市2021年政府信息公开工作年度报告\n'))),
    ).toContain('front-matter')
    expect(await client.diagnostics(client.open(join(cwd, 'other.yaml'), '---\noffice: 甲\n', 'yaml'))).toEqual([])
  })

  test("see last year's source as it is open, and as it is on disk", async () => {
    const cwd = project({'nianbao.yaml': '', 'source/a/2022.md': thisYear, 'source/a/2021.md': lastYear})
    const client = await connect({cwd})
    const uri = client.open(join(cwd, 'source/a/2022.md'), thisYear)
    const carried = (found: readonly Sent[]): number => codes(found).filter((code) => code === 'carry-over').length
    expect(carried(await client.diagnostics(uri))).toBe(0)
    const old = client.open(join(cwd, 'source/a/2021.md'), lastYear)
    await client.diagnostics(old)
    const changed = client.published(uri, ({diagnostics}) => carried(diagnostics) > 0)
    client.edit(old, {start: client.at(old, '办理 | ‸16 |'), end: client.at(old, '办理 | 16‸ |')}, '18')
    const [found] = (await changed).diagnostics.filter(({code}) => code === 'carry-over')
    expect(found!.relatedInformation![0]!.location.uri).toBe(old)
    const back = client.published(uri, ({diagnostics}) => carried(diagnostics) === 0)
    client.notify('textDocument/didClose', {textDocument: {uri: old}})
    await back
    rmSync(join(cwd, 'source/a/2021.md'))
    put(cwd, {'source/a/2021.md': lastYear.replace('办理 | 16', '办理 | 15')})
    const disk = client.published(uri, ({diagnostics}) => carried(diagnostics) > 0)
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: old, type: 2}]})
    await disk
  })

  test('of nianbao.yaml are checked as they are typed, and hold at once', async () => {
    const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': wrong})
    const client = await connect({cwd})
    const uri = client.open(join(cwd, 'source/a/2021.md'), wrong)
    expect(codes(await client.diagnostics(uri))).toContain('front-matter')
    const config = client.open(join(cwd, 'nianbao.yaml'), '', 'yaml')
    expect(await client.diagnostics(config)).toEqual([])
    client.edit(config, {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, 'rules: {front-mater: off}\n')
    const [fault] = await client.diagnostics(config)
    expect(fault!.message).toContain('front-matter')
    const silent = client.published(uri, ({diagnostics}) => !codes(diagnostics).includes('front-matter'))
    client.edit(config, {start: {line: 0, character: 17}, end: {line: 0, character: 17}}, 't')
    expect(await client.diagnostics(config)).toEqual([])
    await silent
  })
})
