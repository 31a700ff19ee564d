// npm run bench -- latency [KEYS] and memory [EDITS]: what a key takes in the preview (latency.ts), and what many hold (memory.ts).
// npm run bench: what a report costs, cold, warm, long and by the thousand, beside the rivals that are installed.
// --runs N (default 7)  --only WORDS (ids that contain one of them)  --quick (few runs, small contents)
// --json FILE (default output/bench.json)  --pages N  --reports N  --keep DIR (work folder, to look at the files)
// Rivals are found as peers.ts says. Figures of one run can be compared with each other, not with those of another.

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {dirname, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {form2021} from '../support/form.ts'
import {longSource, prepare, writeMany} from './contents.ts'
import {facesIn, fontconfig} from './fonts.ts'
import {type Measured, measure, type Task} from './measure.ts'
import {type Content, installed, peers, typstEdits} from './peers.ts'
import {printTable} from './table.ts'
import {edited, type Warm} from './warm.ts'

const [other = '', ...rest] = process.argv.slice(2)
if (['latency', 'memory'].includes(other)) {
  process.exit(
    spawnSync(process.execPath, [...process.execArgv, join(import.meta.dirname, `${other}.ts`), ...rest], {
      stdio: 'inherit',
    }).status ?? 1,
  )
}
const root = resolve(import.meta.dirname, '../..')
const {values} = parseArgs({
  options: {
    runs: {type: 'string'},
    only: {type: 'string', default: ''},
    quick: {type: 'boolean', default: false},
    json: {type: 'string', default: join(root, 'output/bench.json')},
    pages: {type: 'string', default: '400'},
    reports: {type: 'string'},
    keep: {type: 'string'},
  },
})
const runs = Number(values.runs ?? (values.quick ? 3 : 7))
const reports = Number(values.reports ?? (values.quick ? 50 : 1000))
const pages = Number(values.pages)
const command = join(root, 'dist/nianbao.js')
const fonts = join(root, 'templates/fonts')
if (!existsSync(command)) {
  console.error('dist/nianbao.js is not there: npm run bundle')
  process.exit(2)
}

const work = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
mkdirSync(work, {recursive: true})
const faces = facesIn(fonts)
const config = fontconfig(fonts, work)
const tools = installed(process.env)
const floor: Task = {id: 'node', does: 'node -e 0, an empty process', command: [process.execPath, '-e', '0']}
const results: Record<string, readonly Measured[]> = {}
const warm: Record<string, Warm> = {}

const sample = readFileSync(join(root, 'source/tongzhou/2021.md'), 'utf8')
await cold('sample', 'the sample, 8 pages', sample, runs)
await cold('long', `one report of about ${pages} pages`, longSource(form2021, pages), Math.min(runs, 3))
await thousand()
edits()
if (!values.keep) rmSync(work, {recursive: true, force: true})
const machine = {processors: cpus().length, model: cpus()[0]?.model, node: process.version, platform: process.platform}
mkdirSync(dirname(resolve(values.json)), {recursive: true})
writeFileSync(values.json, `${JSON.stringify({version: 1, machine, runs, results, warm}, undefined, 2)}\n`)

/** The program; `build` writes to a folder of its own. */
function ours(folder: string, id: string, does: string, args: readonly string[]): Task {
  const out = join(folder, id)
  return {
    id,
    does,
    command: [process.execPath, command, ...args, ...(args[0] === 'build' ? ['--out', out] : [])],
    cwd: folder,
    outputs: ['html', 'pdf', 'txt', 'json'].map((kind) => join(out, `report/report.${kind}`)),
    before: () => rmSync(out, {recursive: true, force: true}),
  }
}

function wanted({id}: {readonly id: string}): boolean {
  return id === 'node' || values.only === '' || values.only.split(',').some((word) => id.includes(word))
}

/** One content through all: whole processes, all editions. */
async function cold(name: string, title: string, source: string, rounds: number): Promise<void> {
  const folder = join(work, name)
  prepare(folder, source, form2021, faces)
  const content: Content = {folder, fonts, work: folder, fontconfig: config}
  const rivals = peers(tools, content, name === 'long')
  const tasks = [
    floor,
    ours(folder, 'nianbao', 'all editions, checked and verified', ['build']),
    ours(folder, 'nianbao-no-verify', 'all editions, checked', ['build', '--no-verify']),
    ours(folder, 'nianbao-check', 'check alone', ['check']),
    ...rivals.flatMap((peer) => ('task' in peer ? [peer.task] : [])),
  ].filter(wanted)
  for (const peer of rivals) if ('missing' in peer && wanted(peer)) console.log(`skipped: ${peer.missing}`)
  results[name] = await measure(tasks, rounds, work)
  show(title, results[name])
}

/** Many reports in one process: checked, then built. */
async function thousand(): Promise<void> {
  if (![{id: 'many-check'}, {id: 'many-build'}].some(wanted)) return
  const folder = join(work, 'many')
  writeMany(folder, form2021, reports)
  const tasks = [
    floor,
    ours(folder, 'many-check', `${reports} reports checked`, ['check', '--quiet']),
    ours(folder, 'many-build', `${reports} reports built`, ['build', '--quiet']),
  ]
    .filter(wanted)
    .map((task) => ({...task, slow: task.id === 'many-build', outputs: []}))
  results.many = await measure(tasks, Math.min(runs, 3), work)
  show(`${reports} reports`, results.many)
}

/** One figure edited in a process that goes on: everything again. */
function edits(): void {
  for (const name of ['sample', 'long']) {
    const count = values.quick || name === 'long' ? 5 : 40
    const folder = join(work, name)
    const script = join(import.meta.dirname, 'edit.ts')
    const commands: readonly (readonly [string, readonly string[] | undefined])[] = [
      ['warm-nianbao', [process.execPath, script, root, join(folder, 'source/report.md'), String(count)]],
      ['warm-typst', typstEdits(tools, {folder, fonts, work: folder, fontconfig: config}, count)],
    ]
    for (const [id, words] of commands) {
      const taken = words && wanted({id}) && edited(words)
      if (taken) warm[`${id} ${name}`] = taken
    }
  }
  if (Object.keys(warm).length === 0) return
  console.log('\none figure edited, everything again, in one process')
  printTable(
    ['', 'median ms', 'least', 'most', 'edits', 'RSS MiB'],
    Object.entries(warm).map(([name, {median, least, most, edits, resident}]) => [
      name,
      ...[median, least, most].map((one) => one.toFixed(1)),
      String(edits),
      resident.toFixed(0),
    ]),
  )
}

/** Medians, and beside them the quickest runs, which a busy machine disturbs less. */
function show(title: string, rows: readonly Measured[]): void {
  const node = rows.find(({id}) => id === 'node')!
  const mib = (number: number | undefined): string => number?.toFixed(0) ?? '–'
  console.log(`\n${title}`)
  printTable(
    ['', 'wall s', 'least–most', '× node', 'least × node', 'CPU s', 'RSS MiB', 'PSS MiB', 'KiB', 'does'],
    rows.map((row) => [
      row.exit ? `${row.id} (exit ${row.exit})` : row.id,
      row.wall.toFixed(3),
      `${row.least.toFixed(2)}–${row.most.toFixed(2)}`,
      (row.wall / node.wall).toFixed(2),
      (row.least / node.least).toFixed(2),
      row.cpu?.toFixed(2) ?? '–',
      mib(row.resident),
      mib(row.proportional),
      Object.entries(row.sizes)
        .map(([name, kib]) => `${name.replace(/^.*\./u, '')} ${kib.toFixed(0)}`)
        .join(' '),
      row.does,
    ]),
  )
  for (const {id, complaint} of rows) if (complaint) console.log(`${id}: ${complaint.trim().split('\n').at(-1)}`)
}
