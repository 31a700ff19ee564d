// The package as npm packs it: installed from its file in an empty folder, with nothing else, the commands run there, a
// program can be written against the public API, and a Node that is too old says so in one sentence.

import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {environment, repository, sample} from './support/command.ts'

const place = mkdtempSync(join(tmpdir(), 'nianbao-'))
const folder = join(place, 'empty')
// Nothing of this repository's own is found on the way.
const env = {
  ...environment,
  PATH: `${dirname(process.execPath)}:${environment['PATH']}`,
  npm_config_cache: join(place, 'cache'),
}

function run(command: string, ...args: string[]): {status: number | null; stdout: string; stderr: string} {
  return spawnSync(command, args, {cwd: folder, encoding: 'utf8', env})
}

beforeAll(() => {
  mkdirSync(folder)
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', place], {
    cwd: repository,
    encoding: 'utf8',
    env,
  })
  expect(packed.status, packed.stderr).toBe(0)
  const [file] = readdirSync(place).filter((name) => name.endsWith('.tgz'))
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n')
  // Offline, and without the newer Node that stands beside it: it needs no other package.
  const installed = run('npm', 'install', '--offline', '--omit=optional', '--no-audit', join(place, file!))
  expect(installed.status, installed.stderr).toBe(0)
}, 120_000)

afterAll(() => rmSync(place, {recursive: true, force: true}))

test('it holds what it needs and the licences of what it brings', () => {
  const own = join(folder, 'node_modules/nianbao')
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['nianbao'])
  expect(readdirSync(own).sort()).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist', 'docs', 'templates']))
  expect(readdirSync(join(own, 'templates/fonts'))).toContain('OFL.txt')
  expect(readdirSync(join(own, 'dist')).some((name) => name.endsWith('.LEGAL.txt'))).toBe(true)
  expect(readdirSync(join(own, 'dist'))).not.toContain('cache')
})

test('a first report goes from new to built', () => {
  expect(run('npx', '--offline', 'nianbao', 'new', '示例市', '2025', '--level', 'government')).toMatchObject({
    status: 0,
  })
  const path = join(folder, 'source/示例市/2025.md')
  expect(readFileSync(path, 'utf8')).toContain('office: 示例市')
  writeFileSync(
    path,
    sample
      .replaceAll('南通市通州区', '示例市')
      .replaceAll('通州区', '示例市')
      .replaceAll('2021', '2025')
      .replace('2022-02-10', '2026-02-10'),
  )
  const {status, stderr} = run('npx', '--offline', 'nianbao', 'build')
  expect(status, stderr).toBe(0)
  expect(readdirSync(join(folder, 'output/示例市/2025')).sort()).toEqual([
    'manifest.json',
    'report.fragment.html',
    'report.html',
    'report.json',
    'report.pdf',
    'report.txt',
  ])
  expect(run('npx', '--offline', 'nianbao', 'verify')).toMatchObject({status: 0})
})

test('the example of the public API runs and is typed, its declarations checked, too', () => {
  const [, example] = /^```ts\n([^]*?)^```/m.exec(readFileSync(join(repository, 'docs/api.en.md'), 'utf8'))!
  writeFileSync(join(folder, 'example.ts'), example!)
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    'false',
    '--types',
    '',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--lib',
    'es2024,dom',
  ]
  const typed = run(process.execPath, join(repository, 'node_modules/typescript/bin/tsc'), ...options, 'example.ts')
  expect(typed.stdout).toBe('')
  const {status, stdout, stderr} = run(process.execPath, '--experimental-strip-types', '--no-warnings', 'example.ts')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toContain('report.pdf')
})
