// No document, and nothing that a client sends, ends the server; edit after edit it needs no more memory.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {nianbao, project, sample} from '../support/command.ts'
import {thisYear} from '../support/editing.ts'
import {drawn} from '../support/generate-draw.ts'
import {anyText, damaged} from '../support/generate-hostile.ts'
import {hostileTexts} from '../support/hostile.ts'
import {type Client, connect} from '../support/language-client.ts'

const requests = ['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename'] as const

/** Asks for everything at a point of the document. */
async function ask(client: Client, uri: string, line: number, character: number): Promise<void> {
  const textDocument = {uri}
  const position = {line, character}
  for (const name of requests) await client.request(`textDocument/${name}`, {textDocument, position}).catch(refused)
  await client.request('textDocument/references', {textDocument, position, context: {includeDeclaration: true}})
  await client.request('textDocument/rename', {textDocument, position, newName: '7'}).catch(refused)
  for (const name of ['documentSymbol', 'foldingRange']) await client.request(`textDocument/${name}`, {textDocument})
  const range = {start: {line: 0, character: 0}, end: {line: 500, character: 0}}
  await client.request('textDocument/inlayHint', {textDocument, range})
  await client.request('textDocument/codeAction', {textDocument, range, context: {diagnostics: []}})
  await client.request('textDocument/formatting', {textDocument, options: {tabSize: 2, insertSpaces: true}})
}

/** A number that cannot be changed is refused in words; nothing else may go wrong. */
function refused(error: Error): void {
  expect(error.message).toMatch(/^(?:这里|这个数|数没有变|“7”)/)
}

/** The front matter makes it a report wherever it lies. */
const asReport = (text: string): string =>
  text.startsWith('---') ? text : `---\noffice: 甲\nyear: 2021\n---\n\n${text}`

describe('whatever a document holds', () => {
  const opened = async (client: Client, cwd: string, text: string): Promise<void> => {
    const uri = client.open(join(cwd, 'source/a/2021.md'), text)
    await client.diagnostics(uri)
    const lines = text.split(/\r\n|\r|\n/)
    await ask(client, uri, Math.floor(lines.length / 2), 3)
    await ask(client, uri, lines.length + 5, 0)
    client.notify('textDocument/didClose', {textDocument: {uri}})
  }

  test('it is answered about', async () => {
    const cwd = project({'nianbao.yaml': ''})
    const client = await connect({cwd})
    for (const text of fc.sample(anyText, {numRuns: 60})) await opened(client, cwd, asReport(text))
    for (const text of fc.sample(
      drawn((draw) => damaged(sample, draw)),
      {numRuns: 40},
    ))
      await opened(client, cwd, text)
    expect(await client.end()).toBe(0)
    expect(client.log.filter(({message}) => message.method === 'window/logMessage')).toEqual([])
  })

  test('it stays within the limits of reading', async () => {
    const cwd = project({'nianbao.yaml': ''})
    const client = await connect({cwd})
    for (const name of [
      'opening brackets',
      'crossed emphasis',
      'rows',
      'nested items',
      'braces',
      'tabs',
      'ragged rows',
    ]) {
      const [before, unit] = hostileTexts[name]!
      await opened(client, cwd, asReport(before + unit.repeat(Math.ceil(100_000 / unit.length))))
    }
    const uri = client.open(join(cwd, 'source/a/2022.md'), '年'.repeat(800_000))
    expect((await client.diagnostics(uri)).map(({code}) => code)).toEqual(['source-limit'])
    expect(await client.end()).toBe(0)
  })
})

test('whatever a client sends', async () => {
  const cwd = project({'nianbao.yaml': ''})
  const client = await connect({cwd})
  const uri = client.open(join(cwd, 'source/a/2021.md'), sample)
  await expect(client.request('textDocument/nonsense', {})).rejects.toThrow()
  expect(await client.request('textDocument/hover', {})).toBeNull()
  expect(
    await client.request('textDocument/hover', {
      textDocument: {uri: 'file:///none.md'},
      position: {line: 0, character: 0},
    }),
  ).toBeNull()
  expect(
    await client.request('textDocument/hover', {textDocument: {uri: 'file://%zz/'}, position: {line: 0, character: 0}}),
  ).toBeNull()
  client.notify('textDocument/didChange', {
    textDocument: {uri: 'file:///none.md', version: 2},
    contentChanges: [{text: 'x'}],
  })
  client.notify('textDocument/didChange', {
    textDocument: {uri, version: 2},
    contentChanges: [{range: {start: {line: 9_999, character: 0}, end: {line: 9_999, character: 9}}, text: '\n'}],
  })
  client.notify('workspace/didChangeConfiguration', {settings: null})
  client.notify('workspace/didChangeConfiguration', {settings: {nianbao: {inlayHints: 'maybe', language: 'fr'}}})
  client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [{uri: 'file:///x', name: 'x'}], removed: []}})
  client.open(join(cwd, 'nianbao.yaml'), '&a [*a, *a]\n\0', 'yaml')
  await ask(client, uri, 100, 50)
  expect(await client.end()).toBe(0)
})

test('a client that goes away takes the server with it', async () => {
  const client = await connect({cwd: project({'nianbao.yaml': ''})})
  const status = new Promise((resolve) => void client.child.once('exit', resolve))
  client.child.stdin!.end()
  expect(await status).toBe(1)
})

/** What the process holds, in MB; nothing where the system does not say. */
const resident = (pid: number): number =>
  process.platform === 'linux'
    ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
    : Number.NaN

test('edit after edit finds room in a heap that a few of them would fill if they stayed', async () => {
  const edits = 2000
  const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': sample})
  const client = await connect({cwd, env: {NODE_OPTIONS: '--max-old-space-size=64'}})
  const uri = client.open(join(cwd, 'source/a/2022.md'), thisYear)
  const cell = client.at(uri, '数量 | ‸522 |')
  const measured: number[] = []
  for (let count = 0; count < edits; count++) {
    const digit = String(count % 10)
    client.edit(uri, {start: cell, end: {...cell, character: cell.character + 1}}, digit === '0' ? '5' : digit)
    await client.diagnostics(uri)
    if (count % 50 === 0) await ask(client, uri, cell.line, cell.character)
    if (count % Math.ceil(edits / 20) === 0) measured.push(resident(client.child.pid!))
    ;(client.log as unknown[]).length = 0
  }
  console.log(`${edits} edits; MB: ${measured.map(Math.round).join(' ')}`)
  expect(await client.end()).toBe(0)
})

describe('what is no message', () => {
  const frame = (message: object): string => {
    const body = JSON.stringify({jsonrpc: '2.0', ...message})
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  }
  const say = (input: string): {status: number | null; said: object[]} => {
    const {status, stdout} = nianbao(['lsp'], {cwd: project({'nianbao.yaml': ''}), stdin: input})
    return {
      status,
      said: stdout
        .split(/Content-Length: \d+\r\n\r\n/u)
        .slice(1)
        .map((body) => JSON.parse(body) as object),
    }
  }

  test.each([
    ['no header field', 'hello\r\n\r\n{}'],
    ['a line without its end', 'hello\n'],
    ['no length', 'Content-Type: a\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a length below nothing', 'Content-Length: -1\r\n\r\n{}'],
    ['no end', 'A: '.padEnd(9000, 'a')],
    ['a right message before it', `${frame({method: 'initialized', params: {}})}Content-Length: {}\r\n\r\n`],
  ])('a broken header, %s: an error, and the end', (_, input) => {
    const {status, said} = say(input)
    expect(status).toBe(1)
    expect(said).toMatchObject([{jsonrpc: '2.0', id: null, error: {code: -32700}}])
  })

  test('before it is initialized every request is refused, and nothing else is heard', () => {
    const {said} = say(
      frame({id: 1, method: 'textDocument/hover', params: {}})
        + frame({method: 'textDocument/didOpen', params: {}})
        + frame({id: 'two', method: 'shutdown'})
        + frame({method: 'exit'}),
    )
    expect(said).toMatchObject([
      {id: 1, error: {code: -32002}},
      {id: 'two', error: {code: -32002}},
    ])
  })
})
