import {spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {HostError, noFile} from '../../src/host/host.ts'
import {nodeHost} from '../../src/host/node.ts'

const bytes = new TextEncoder().encode('年报')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

describe('reading', () => {
  test('a file, its start, or nothing', () => {
    writeFileSync(`${folder}/a`, bytes)
    expect(nodeHost.read(`${folder}/a`)).toEqual(Buffer.from(bytes))
    expect(nodeHost.read(`${folder}/a`, 3)).toEqual(bytes.subarray(0, 3))
    expect(nodeHost.read(`${folder}/b`)).toBeUndefined()
    expect(nodeHost.read(`${folder}/a/b`)).toBeUndefined()
  })

  test.skipIf(process.platform === 'win32')('what has no end is no file, and is not waited for', async () => {
    spawnSync('mkfifo', [`${folder}/pipe`])
    const server = createServer().listen(`${folder}/socket`)
    await once(server, 'listening')
    try {
      for (const path of [`${folder}/pipe`, `${folder}/socket`, '/dev/zero', '/dev/null']) {
        expect(nodeHost.kind(path)).toBe('file')
        for (const read of [nodeHost.read, nodeHost.open])
          expect(() => read(path), path).toThrow(expect.objectContaining({reason: noFile}) as Error)
      }
    } finally {
      server.close()
    }
  })

  test('a folder is no file', () => {
    expect(() => nodeHost.read(folder)).toThrow(HostError)
    expect(nodeHost.kind(folder)).toBe('folder')
  })

  test('a list is sorted, marks folders and leaves out links to folders', () => {
    for (const name of ['b', 'a', 'B']) writeFileSync(`${folder}/${name}`, '')
    mkdirSync(`${folder}/c`)
    symlinkSync(folder, `${folder}/loop`)
    symlinkSync(`${folder}/a`, `${folder}/link`)
    symlinkSync(`${folder}/nothing`, `${folder}/dangling`)
    expect(nodeHost.list(folder)).toEqual(['B', 'a', 'b', 'c/', 'link'])
    expect(nodeHost.list(`${folder}/none`)).toEqual([])
  })
})

describe('writing', () => {
  test('makes folders and leaves no other file', () => {
    nodeHost.write(`${folder}/x/y/a`, bytes)
    expect(readdirSync(`${folder}/x/y`)).toEqual(['a'])
    expect(readFileSync(`${folder}/x/y/a`, 'utf8')).toBe('年报')
  })

  test('a staged file has no name until it is committed, and leaves nothing when it is discarded', () => {
    const staged = nodeHost.stage(`${folder}/x/y/a`, bytes)
    expect(nodeHost.kind(`${folder}/x/y/a`)).toBeUndefined()
    staged.discard()
    expect(readdirSync(folder)).toEqual([])
  })

  test('what cannot be written says why and leaves nothing', () => {
    mkdirSync(`${folder}/a`)
    writeFileSync(`${folder}/b`, '')
    expect(() => nodeHost.write(`${folder}/a`, bytes)).toThrow(HostError)
    expect(() => nodeHost.write(`${folder}/b/c`, bytes)).toThrow(/E(NOTDIR|EXIST)/u)
    expect(readdirSync(folder)).toEqual(['a', 'b'])
    expect(() => nodeHost.write(`${folder}/${'n'.repeat(300)}`, bytes)).toThrow(/ENAMETOOLONG/u)
  })

  test.skipIf(process.getuid?.() === 0)('a folder without permission', () => {
    chmodSync(folder, 0o500)
    expect(() => nodeHost.write(`${folder}/a`, bytes)).toThrow(/EACCES/u)
    chmodSync(folder, 0o700)
  })

  test.skipIf(process.platform !== 'linux')('where no folder can be, that is said', () => {
    expect(() => nodeHost.write('/proc/nope/b/c', bytes)).toThrow(HostError)
    expect(() => nodeHost.create('/proc/nope/b/c', bytes)).toThrow(HostError)
  })
  test('create never replaces', () => {
    expect(nodeHost.create(`${folder}/n/a`, bytes)).toBe(true)
    expect(nodeHost.create(`${folder}/n/a`, new Uint8Array())).toBe(false)
    expect(readFileSync(`${folder}/n/a`, 'utf8')).toBe('年报')
    expect(readdirSync(`${folder}/n`)).toEqual(['a'])
  })

  test('sweeps what dead writers left, and nothing else', () => {
    const dead = '.report.pdf.4194305.part'
    const alive = `.report.pdf.${process.ppid}.part`
    for (const name of [dead, alive, 'report.pdf', '.keep']) writeFileSync(`${folder}/${name}`, '')
    nodeHost.sweep(folder)
    expect(readdirSync(folder).sort()).toEqual(['.keep', alive, 'report.pdf'].sort())
  })
})
