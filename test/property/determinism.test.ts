// Same inputs, same bytes: built in another folder, time zone, locale, order of work, and once more.

import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {form2021} from '../support/form.ts'
import {seeded} from '../support/generate-draw.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'

const root = join(import.meta.dirname, '../..')
const command = join(root, 'dist/nianbao.js')
const work = mkdtempSync(join(tmpdir(), 'nianbao-bytes-'))
const first = join(work, 'first')

beforeAll(() => {
  mkdirSync(join(first, 'source'), {recursive: true})
  cpSync(join(root, 'source/tongzhou/2021.md'), join(first, 'source/sample.md'))
  for (const seed of [1, 2, 3]) {
    const recipe = drawRecipe(form2021, seeded(seed), {magnitude: 'ordinary', blocks: 2})
    writeFileSync(join(first, `source/${seed}.md`), writeSource(form2021, recipe))
  }
  build(first, [], {TZ: 'UTC', LC_ALL: 'C'})
}, 60_000)
afterAll(() => rmSync(work, {recursive: true, force: true}))

function build(folder: string, args: readonly string[], env: Readonly<Record<string, string>>): void {
  const options = {cwd: folder, env: {...process.env, ...env}}
  const {status, stderr} = spawnSync(process.execPath, [command, 'build', ...args], options)
  if (status !== 0) throw new Error(stderr.toString())
}

/** Every file below output/, by its path. */
function files(folder: string): ReadonlyMap<string, Buffer> {
  const out = join(folder, 'output')
  const entries = readdirSync(out, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1)).sort()
  return new Map(paths.map((path) => [path, readFileSync(join(out, path))]))
}

function differing(folder: string): string[] {
  const [before, after] = [files(first), files(folder)]
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => !before.get(name)?.equals(after.get(name) ?? Buffer.alloc(0)))
}

test('every edition is written', () => {
  const kinds = ['manifest.json', 'report.html', 'report.json', 'report.pdf', 'report.txt']
  const written = [...files(first).keys()].filter((path) => path.startsWith('sample/'))
  expect(written).toEqual(kinds.map((kind) => `sample/${kind}`))
})

interface Elsewhere {
  readonly name: string
  readonly path: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const turkish = {TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8'}

test.each<Elsewhere>([
  {name: 'another folder', path: '另一个 文件夹/深一层', args: [], env: {}},
  {name: 'another time zone and locale', path: 'zone', args: [], env: turkish},
  {name: 'several jobs', path: 'jobs', args: ['--jobs', '4'], env: {TZ: 'America/St_Johns'}},
])('$name, the same bytes', ({path, args, env}) => {
  const folder = join(work, path)
  cpSync(join(first, 'source'), join(folder, 'source'), {recursive: true})
  build(folder, args, env)
  expect(differing(folder)).toEqual([])
  build(folder, args, env)
  expect(differing(folder)).toEqual([])
}, 60_000)
