// The extension for VS Code, loaded with the two packages that only VS Code and npm have played by stand-ins: what it
// starts is there, what it offers to set is what the server reads.

import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {defaults} from '../../src/lsp/settings.ts'
import {program, project, repository} from '../support/command.ts'
import {connect} from '../support/language-client.ts'

const folder = join(repository, 'docs/editors/vscode')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  main: string
  dependencies: Record<string, string>
  contributes: {configuration: {properties: Record<string, object>}; commands: {command: string}[]}
}

/** Activates the extension with these settings and open folders; what it told the client. */
function activated(
  path: string,
  folders: readonly string[],
  started = 'Promise.resolve()',
): {
  run: {command: string; args: string[]}
  options: {documentSelector: object[]}
  commands: string[]
  errors: string[]
} {
  const script = `
    const Module = require('node:module')
    const told = {commands: [], errors: []}
    class LanguageClient {
      constructor(id, name, run, options) { Object.assign(told, {run, options}) }
      start() { return ${started} }
      stop() { return Promise.resolve() }
    }
    const vscode = {
      commands: {registerCommand: (name) => void told.commands.push(name)},
      env: {language: 'zh-cn'},
      window: {showErrorMessage: (text) => void told.errors.push(text)},
      workspace: {
        workspaceFolders: ${JSON.stringify(folders)}.map((fsPath) => ({uri: {fsPath}})),
        getConfiguration: () => ({get: () => ${JSON.stringify(path)}, inlayHints: true}),
        onDidChangeConfiguration: () => undefined,
      },
    }
    const load = Module._load
    Module._load = (request, ...rest) => request === 'vscode' ? vscode : request === 'vscode-languageclient/node' ? {LanguageClient} : load(request, ...rest)
    require(${JSON.stringify(join(folder, manifest.main))}).activate({subscriptions: []}).then(() => console.log(JSON.stringify(told)))
  `
  const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=commonjs', '-e', script], {encoding: 'utf8'})
  expect(stderr).toBe('')
  return JSON.parse(stdout) as ReturnType<typeof activated>
}

test('it starts the program of its own project', async () => {
  const {run, options, commands, errors} = activated('', [])
  expect([run.command, ...run.args]).toEqual(['node', program, 'lsp', '--stdio'])
  expect(options.documentSelector).toContainEqual({language: 'markdown', scheme: 'file'})
  expect(commands).toEqual(manifest.contributes.commands.map(({command}) => command))
  expect(errors).toEqual([])
  const client = await connect({cwd: project({'nianbao.yaml': ''}), args: run.args.slice(1)})
  expect(await client.end()).toBe(0)
})

test('it prefers the program of an open folder, and what is set', () => {
  const cwd = project({'dist/nianbao.js': ''})
  expect(activated('', ['/none', cwd]).run.args[0]).toBe(join(cwd, 'dist/nianbao.js'))
  expect(activated('/opt/bin/nianbao', [cwd]).run).toMatchObject({
    command: '/opt/bin/nianbao',
    args: ['lsp', '--stdio'],
  })
})

test('its settings are those of the server', () => {
  const names = Object.keys(manifest.contributes.configuration.properties).map((name) => name.replace('nianbao.', ''))
  expect(names.filter((name) => name !== 'path').sort()).toEqual(Object.keys(defaults).sort())
  const page = readFileSync(join(repository, 'docs/editors/README.md'), 'utf8')
  for (const name of names) expect(page).toContain(`nianbao.${name}`)
})

test('its words are there in both languages', () => {
  const words = (name: string): string[] =>
    Object.keys(JSON.parse(readFileSync(join(folder, name), 'utf8')) as object).sort()
  const used = [...readFileSync(join(folder, 'package.json'), 'utf8').matchAll(/"%(\w+)%"/g)]
    .map(([, name]) => name!)
    .sort()
  expect(words('package.nls.json')).toEqual(used)
  expect(words('package.nls.zh-cn.json')).toEqual(used)
})

test('that the server cannot be started is said', () => {
  const {errors} = activated('', [], 'Promise.reject(new Error("spawn node ENOENT"))')
  expect(errors).toEqual([
    'nianbao 没有启动：spawn node ENOENT。请检查设置 nianbao.path，并确认 Node.js 是 22.13 或更新的版本。',
  ])
})
