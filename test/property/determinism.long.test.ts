// Same inputs, same bytes: built in another folder, time zone, locale, order of work, by another Node, and once more.

import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {form2021} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {seeded} from '../support/generate-draw.ts'
import {enriched, pictureAddress} from '../support/generate-extras.ts'
import {png} from '../support/print.ts'

const root = join(import.meta.dirname, '../..')
const command = join(root, 'dist/nianbao.js')
const work = mkdtempSync(join(tmpdir(), 'nianbao-bytes-'))
const first = join(work, 'first')

beforeAll(() => {
  mkdirSync(join(first, 'source'), {recursive: true})
  cpSync(join(root, 'source/tongzhou/2021.md'), join(first, 'source/sample.md'))
  for (const seed of [1, 2, 3]) {
    const recipe = drawRecipe(form2021, seeded(seed), {magnitude: 'ordinary', blocks: 2})
    writeFileSync(join(first, `source/${seed}.md`), enriched(writeSource(form2021, recipe), seeded(seed)))
  }
  mkdirSync(join(first, 'source', dirname(pictureAddress)))
  writeFileSync(join(first, 'source', pictureAddress), png({type: 6, bits: 8, rows: [0, 1].map((row) => squares(row))}))
  build(first, [], {TZ: 'UTC', LC_ALL: 'C'})
})
afterAll(() => rmSync(work, {recursive: true, force: true}))

/** Pixels of four half-transparent colours, with alpha. */
function squares(row: number): number[] {
  return [0, 1, 2, 3].flatMap((column) => [column * 80, row * 200, 120, 60 + column * 60])
}

/** What is said on standard error. */
function build(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  node = process.execPath,
): string {
  const options = {cwd: folder, env: {...process.env, ...env}}
  const {status, stderr} = spawnSync(node, [command, 'build', ...args], options)
  if (status !== 0) throw new Error(stderr.toString())
  return stderr.toString()
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
  const kinds = ['manifest.json', 'report.fragment.html', 'report.html', 'report.json', 'report.pdf', 'report.txt']
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

const folder = {path: '另一个 文件夹/深一层', args: [], env: {}}
const several = {path: 'jobs', args: ['--jobs', '4'], env: {TZ: 'America/St_Johns'}}

test.each<Elsewhere>([
  {name: 'another folder', ...folder},
  {name: 'another time zone and locale', path: 'zone', args: [], env: turkish},
  {name: 'several jobs', ...several},
])('$name, the same bytes', ({path, args, env}) => {
  const folder = join(work, path)
  cpSync(join(first, 'source'), join(folder, 'source'), {recursive: true})
  build(folder, args, env)
  expect(differing(folder)).toEqual([])
  build(folder, args, env)
  expect(differing(folder)).toEqual([])
})

/** Other versions of Node, with other zlibs: their binaries, as in a PATH. CI has the oldest and the newest. */
const others = process.env['NIANBAO_OTHER_NODE']?.split(':') ?? []

test.skipIf(others.length === 0 && process.env['CI'] !== 'true')(
  others.length === 0
    ? 'another Node, the same bytes (no NIANBAO_OTHER_NODE)'
    : 'another Node, the same bytes, nothing said',
  () => {
    if (others.length === 0) throw new Error('NIANBAO_OTHER_NODE names no other Node')
    for (const other of others) {
      const version = spawnSync(other, ['--version']).stdout.toString().trim()
      expect(version).toMatch(/^v\d+\.\d+\.\d+$/u)
      expect(version).not.toBe(process.version)
      const folder = join(work, version)
      cpSync(join(first, 'source'), join(folder, 'source'), {recursive: true})
      expect(build(folder, ['--quiet'], {}, other), version).toBe('')
      expect(differing(folder), version).toEqual([])
    }
  },
)
