// The bundled program as a user runs it, in a folder of its own that is gone after the test.

import {type ChildProcess, type SpawnSyncOptionsWithStringEncoding, spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {residentProgram} from './resident.ts'
import {inFull} from './share.ts'

/** Milliseconds after which what was waited for will not come any more: only a fault takes that long, on any machine. */
export const patience = 200_000

export const repository = join(import.meta.dirname, '../..')
export const program = join(repository, 'dist/nianbao.js')
export const sample = readFileSync(join(repository, 'source/tongzhou/2021.md'), 'utf8')

export interface Result {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Runs `nianbao` with these arguments to its end: in `npm test` in the process that stays, where nothing is asked of its own,
 * in `npm run test:long` in a new one.
 */
export function nianbao(args: readonly string[], {cwd, stdin = '', env = {}}: Surroundings = {}): Result {
  const own = inFull || Object.keys(env).length > 0 || args.includes('lsp')
  const nothing = !own && stdin.length === 0
  const options: SpawnSyncOptionsWithStringEncoding = {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {...environment, ...env},
    ...(nothing ? {stdio: ['ignore', 'pipe', 'pipe']} : {input: stdin}),
  }
  const {status, stdout, stderr} = own
    ? spawnSync(process.execPath, [program, ...args], options)
    : spawnSync(residentProgram(environment), args, options)
  return {status, stdout, stderr}
}

/** Starts `nianbao` and leaves it running. */
export function start(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], {cwd, stdio: 'ignore', env: {...environment, ...env}})
}

/** What the machine of the developer would add to every run is left out. */
export const environment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  TZ: 'Asia/Shanghai',
  LANG: 'C.UTF-8',
}

let clearing: (() => void)[] | undefined

/** Clears away when the test has ended, or what `forTests` gave is called. */
export function afterwards(clear: () => void): void {
  if (clearing) clearing.push(clear)
  else onTestFinished(clear)
}

/** What `begin` starts and writes stays for all tests of a file; what is given clears it away. For `beforeAll`. */
export async function forTests(begin: () => Promise<void>): Promise<() => void> {
  const all: (() => void)[] = []
  clearing = all
  try {
    await begin()
  } finally {
    clearing = undefined
  }
  return () => {
    for (const clear of all.reverse()) clear()
  }
}

/** A new folder with these files, removed when the test has ended. */
export function project(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  afterwards(() => rmSync(folder, {recursive: true, force: true}))
  put(folder, files)
  return folder
}

export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), content)
  }
}

/** Every file below a folder with its content, in the order of the names; folders are not listed. */
export function contents(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const names = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(names.map((name) => [name.slice(folder.length + 1), readFileSync(name)]))
}
