// The package for Linux, unpacked into a folder with spaces and Chinese, started where there is no Node and nothing to look
// things up with: the project's page comes. And what the start file for Windows is made of.

import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {startFiles} from '../src/package-start.ts'
import {extensionFiles} from '../src/package-vsix.ts'
import {openZip} from '../src/zip/read.ts'
import {project, repository} from './support/command.ts'

test('the Linux package starts in an empty folder, without Node', async () => {
  const made = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'src/package.ts', 'nianbao-linux-x64'],
    {cwd: repository, encoding: 'utf8'},
  )
  expect(made.stderr).toBe('')
  const folder = join(project(), '年报 文件夹')
  mkdirSync(folder)
  expect(spawnSync('unzip', ['-q', join(repository, 'packages/nianbao-linux-x64.zip'), '-d', folder]).status).toBe(0)
  const start = spawn(join(folder, 'nianbao-linux-x64/开始.sh'), {
    cwd: '/',
    env: {PATH: '/usr/bin:/bin', HOME: folder, NIANBAO_NO_BROWSER: '1'},
  })
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let heard = ''
      start.on('error', reject)
      start.on('exit', (code) => reject(new Error(`ended with ${code}: ${heard}`)))
      for (const stream of [start.stdout, start.stderr])
        stream.on('data', (chunk: Buffer) => {
          heard += String(chunk)
          const [found] = /http:\/\/127\.0\.0\.1:\d+\//u.exec(heard) ?? []
          if (found) resolve(found)
        })
    })
    const page = await (await fetch(address)).text()
    expect(page).toContain('政府信息公开工作年度报告')
    expect(page).toContain('新建一份')
  } finally {
    start.kill('SIGTERM')
  }
})

test('the Windows package holds its Node, the licence of that, the program and the start file', () => {
  const made = spawnSync(
    process.execPath,
    ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'src/package.ts', 'nianbao-windows-x64'],
    {cwd: repository, encoding: 'utf8'},
  )
  expect(made.stderr).toBe('')
  const zip = openZip(readFileSync(join(repository, 'packages/nianbao-windows-x64.zip')), {
    entries: 5000,
    bytes: 2 ** 30,
  })
  const text = (name: string): string => new TextDecoder().decode(zip.read(`nianbao-windows-x64/${name}`))
  expect(text('开始.cmd')).toBe(startFiles('windows').get('开始.cmd'))
  expect(text('program/node-LICENSE.txt')).toContain('Node.js is licensed')
  // A program of Windows, for machines with 64 bits.
  const node = Buffer.from(zip.read('nianbao-windows-x64/program/node.exe')!)
  expect(node.subarray(0, 2).toString()).toBe('MZ')
  expect(node.readUInt16LE(node.readUInt32LE(0x3c) + 4)).toBe(0x8664)
  for (const name of ['dist/nianbao.js', 'templates/style.yaml', 'start.js'])
    expect(zip.names).toContain(`nianbao-windows-x64/program/${name}`)
})

test('the extension for VS Code is a package of typed parts with the program inside', async () => {
  const parts = await extensionFiles(repository)
  const text = (name: string): string => new TextDecoder().decode(parts.get(name))
  const manifest = JSON.parse(text('extension/package.json')) as {main: string; version: string}
  expect(text('extension.vsixmanifest')).toContain(`Version="${manifest.version}"`)
  expect(text('extension/extension.js')).not.toMatch(/require\("vscode-languageclient/u)
  expect(text('extension/extension.js')).toContain('require("vscode")')
  const types = text('[Content_Types].xml')
  for (const name of parts.keys()) {
    const ending = /\.([^./]+)$/u.exec(name)?.[1]
    if (name !== '[Content_Types].xml')
      expect(types).toContain(ending === undefined ? `PartName="/${name}"` : `Extension="${ending}"`)
  }
  const folder = project()
  for (const [name, bytes] of parts) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), bytes)
  }
  const {stdout} = spawnSync(process.execPath, [join(folder, 'extension/program/dist/nianbao.js'), '--version'], {
    encoding: 'utf8',
  })
  expect(stdout).toContain(manifest.version)
})

test('the start file for Windows is of ASCII and CRLF, sets the code page and quotes every path', () => {
  const text = startFiles('windows').get('开始.cmd')!
  expect(text).toMatch(/^[\x20-\x7e\r\n]*$/u)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
  expect(text).toContain('chcp 65001')
  for (const line of text.split('\r\n'))
    for (const path of line.match(/%~dp0\S*|%CD%\S*/gu) ?? []) expect(path).toMatch(/"$/u)
})

test('the start files of Unix run whatever the folder is called', () => {
  const folder = join(project(), "a b'年")
  mkdirSync(join(folder, 'program'), {recursive: true})
  writeFileSync(join(folder, 'program/node'), '#!/bin/sh\necho "$1" "$2"\n', {mode: 0o755})
  writeFileSync(join(folder, '开始.sh'), startFiles('linux').get('开始.sh')!, {mode: 0o755})
  const {stdout} = spawnSync(join(folder, '开始.sh'), {cwd: '/', encoding: 'utf8'})
  expect(stdout).toBe(`./program/start.js ${folder}\n`)
})
