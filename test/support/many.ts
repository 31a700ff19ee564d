// A project of many reports, and what a run that was ended too early may not leave in it.

import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect} from 'vitest'
import {nianbao, project, sample} from './command.ts'

/** `count` copies of the sample, which are taken for reports of `count` offices. */
export function manyReports(count: number, files: Readonly<Record<string, string>> = {}): string {
  const names = Array.from({length: count}, (_, index) => `source/office${index + 1}/2021.md`)
  return project({
    'nianbao.yaml': 'rules: {office-double: off}\n',
    ...files,
    ...Object.fromEntries(names.map((name) => [name, sample])),
  })
}

/** Files without their name yet, and folders without a file, below a folder. */
export function leftovers(folder: string): string[] {
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => {
      const path = join(entry.parentPath, entry.name)
      return entry.isDirectory() ? readdirSync(path).length === 0 : entry.name.endsWith('.part')
    })
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Loaded into the program and its workers: in a worker that opens the file, what `how` does; it is the seventh office's. */
export const hook = (how: string): string => `
const {isMainThread} = require('node:worker_threads')
const fs = require('node:fs')
const {openSync} = fs
if (!isMainThread) fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('/office7/2021.md')) { ${how} }
  return openSync(path, ...rest)
}
`

/** A check in which a worker dies by `how`, each time that it meets the file: all others are checked, and that one is named. */
export function diesAt(how: string, why: string): void {
  const count = 26
  const cwd = manyReports(count, {'hook.cjs': hook(how)})
  const env = {NODE_OPTIONS: `--require ${join(cwd, 'hook.cjs')} --max-old-space-size=100`}
  const {status, stdout, stderr} = nianbao(['check', '--jobs', '2', '--format', 'json', '--lang', 'en'], {cwd, env})
  expect(status).toBe(70)
  expect(stderr).toContain(why)
  expect(stderr.match(/This is a fault of nianbao/gu)).toHaveLength(1)
  expect(stderr).toContain('nianbao check source/office7/2021.md')
  const {diagnostics, summary} = JSON.parse(stdout) as {diagnostics: {path: string; code: string}[]; summary: object}
  expect(diagnostics).toMatchObject([{path: 'source/office7/2021.md', code: 'file'}])
  expect(summary).toMatchObject({sources: count, errors: 1})
}
