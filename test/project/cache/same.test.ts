// A cache changes nothing but the time that is taken: random projects, random edits of everything that a result can rest on,
// of what was written and of the cache itself; after each of them a build with the cache ≡ one without.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, expect, test, vi} from 'vitest'
import type {Call} from '../../../src/cli/command.ts'
import {words} from '../../../src/cli/words.ts'
import {go, type World, worldOf} from '../../support/in-memory-runs.ts'
import {runs, share} from '../../support/share.ts'

// What other files have loaded is without what is put in its place here, and the other way round.
vi.hoisted(() => vi.resetModules())
afterAll(() => {
  vi.resetModules()
  delete process.env['SOURCE_DATE_EPOCH']
})

// As the bundler would: the forms are not read from YAML in every run.
vi.mock('../../../src/project/prepared.ts', async () => {
  const {prepare} = await import('../../support/prepared.ts')
  return {prepared: prepare()}
})
vi.mock('../../../src/template/load.ts', async (original) => {
  const {loadTemplates, ...others} = await original<typeof import('../../../src/template/load.ts')>()
  const known = new Map<string, ReturnType<typeof loadTemplates>>()
  const load: typeof loadTemplates = (files) => {
    const key = JSON.stringify(files)
    const found = known.get(key) ?? loadTemplates(files)
    known.set(key, found)
    return found
  }
  return {...others, loadTemplates: load}
})

const shipped = readFileSync(join(import.meta.dirname, '../../../source/tongzhou/2021.md'), 'utf8')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const officeOf = (index: number): string => ['甲局', '乙局', '丙局'][index % 3]!

function sourceOf(office: string, year = 2021): string {
  const text = shipped
    .replaceAll('office: 南通市通州区', `office: ${office}`)
    .replaceAll('# 南通市通州区', `# ${office}`)
  return year === 2021 ? text : text.replaceAll('2021', String(year)).replaceAll('2022', String(year + 1))
}

type Edit = (world: World, a: number, b: number) => void

const change = (path: string, how: (text: string) => string): Edit => {
  return ({memory}) => {
    if (memory.files.has(path)) memory.files.set(path, Buffer.from(how(memory.text(path))))
  }
}
const put = (path: string, text: string | Uint8Array): Edit => {
  return ({memory}) => void memory.files.set(path, typeof text === 'string' ? Buffer.from(text) : text)
}
const sourceAt = (index: number): string => `/p/source/${['a', 'b', 'c'][index % 3]!}/2021.md`

/** Names of a file in a folder, by number; undefined where there is none. */
function pick({memory}: World, start: string, number: number): string | undefined {
  const found = [...memory.files.keys()].filter((path) => path.startsWith(start)).sort()
  return found[number % Math.max(1, found.length)]
}

const edits: readonly Edit[] = [
  (world, a, b) => change(sourceAt(a), (text) => text.replace('| 522 | 19 |', `| 52${b % 4} | 19 |`))(world, a, b),
  (world, a, b) =>
    change(sourceAt(a), (text) => text.replace('| 9 | 5 | 66 |', `| 9 | 5 | 6${b % 3}６ |`))(world, a, b),
  (world, a, b) => change(sourceAt(a), (text) => text.replace('note: 本文是', 'note: 本文，是'))(world, a, b),
  (world, a, b) => change(sourceAt(a), (text) => text.replace(/^published: .*\n/mu, ''))(world, a, b),
  (world, a) => put(sourceAt(a), sourceOf(officeOf(a)))(world, 0, 0),
  (world, a, b) => put(sourceAt(a), sourceOf(officeOf(b)))(world, 0, 0),
  (world, a) => void world.memory.files.delete(sourceAt(a)),
  (world, a, b) =>
    change(sourceAt(a), (text) => text.replace('## 六、', `![图${b % 3}](a${b % 2}.png)\n\n## 六、`))(world, a, b),
  (world, a, b) =>
    put(`/p/source/${['a', 'b'][a % 2]!}/a${b % 2}.png`, png.subarray(0, png.length - (b % 5 === 0 ? 60 : 0)))(
      world,
      0,
      0,
    ),
  (world, a) => void world.memory.files.delete(`/p/source/a/a${a % 2}.png`),
  // Last year's, beside or not.
  (world, a) =>
    put(sourceAt(a).replace('2021', '2020'), sourceOf(officeOf(a)).replace(/^year: 2021/mu, 'year: 2020'))(world, 0, 0),
  (world, a, b) =>
    change(sourceAt(a).replace('2021', '2020'), (text) => text.replace('| 522 |', `| 5${b % 10}2 |`))(world, a, b),
  (world, a) => void world.memory.files.delete(sourceAt(a).replace('2021', '2020')),
  (world, a) => put(sourceAt(a).replace('2021', '2021 - 副本'), sourceOf(officeOf(a)))(world, 0, 0),
  // What all rest on.
  put('/p/nianbao.yaml', ''),
  put('/p/nianbao.yaml', 'roster: [甲局, 乙局, 丁局]\n'),
  put(
    '/p/nianbao.yaml',
    'roster:\n  - {office: 甲局}\n  - {office: 乙局, of: 甲局, due: 01-20}\n  - {office: 丙局, of: 甲局}\n',
  ),
  put('/p/nianbao.yaml', 'rules: {cell-format: error, office-double: off}\n'),
  put('/p/nianbao.yaml', 'waive:\n  - {path: "source/**", code: published-late, reason: 试}\neditions: [text]\n'),
  put('/p/nianbao.yaml', 'no: such\n'),
  ({memory}) => void memory.files.delete('/p/nianbao.yaml'),
  (world, a) =>
    put(
      '/p/templates/text/report.hbs',
      `${readFileSync(join(import.meta.dirname, '../../../templates/text/report.hbs'), 'utf8')}${a % 3 ? '' : '{{nosuch}}'}`,
    )(world, 0, 0),
  ({memory}) => void memory.files.delete('/p/templates/text/report.hbs'),
  put('/p/templates/style.yaml', 'text: {bom: false}\n'),
  ({memory}) => void memory.files.delete('/p/templates/style.yaml'),
  // What was written.
  (world, a) => {
    const path = pick(world, '/p/output/', a)
    if (path) world.memory.files.set(path, Buffer.concat([world.memory.files.get(path)!, Buffer.from('x')]))
  },
  (world, a) => {
    const path = pick(world, '/p/output/', a)
    if (path) world.memory.files.delete(path)
  },
  put('/p/output/a/2021/report.docx', 'an old one'),
  put('/p/output/a/2021/other.txt', 'not ours'),
  // The program, and what it remembers.
  (world, a) => void (world.program = (a % 2 ? 'a' : 'b').repeat(64)),
  (world, a, b) => {
    const path = pick(world, '/p/.nianbao/', a)
    if (!path) return
    const bytes = Uint8Array.from(world.memory.files.get(path)!)
    if (bytes.length) bytes[b % bytes.length]! ^= 1 << (a % 8)
    world.memory.files.set(path, bytes)
  },
  (world, a, b) => {
    const path = pick(world, '/p/.nianbao/', a)
    if (path) world.memory.files.set(path, world.memory.files.get(path)!.slice(0, b % 400))
  },
  (world, a) => {
    const path = pick(world, '/p/.nianbao/', a)
    if (path) world.memory.files.delete(path)
  },
  (world, a, b) => {
    const [one, other] = [pick(world, '/p/.nianbao/', a), pick(world, '/p/.nianbao/', b)]
    if (!one || !other) return
    const bytes = world.memory.files.get(one)!
    world.memory.files.set(one, world.memory.files.get(other)!)
    world.memory.files.set(other, bytes)
  },
]

interface Step {
  readonly edits: readonly (readonly [edit: number, a: number, b: number])[]
  readonly how: number
  readonly options: number
}

const step: fc.Arbitrary<Step> = fc.record({
  edits: fc.array(fc.tuple(fc.nat(edits.length - 1), fc.nat(997), fc.nat(997)), {maxLength: 1}),
  how: fc.nat(999),
  options: fc.nat(9999),
})

/** How nianbao is called stays the same in most runs of a project. */
const project: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.nat(999), fc.nat(9999), fc.array(step, {minLength: 3, maxLength: 6}))
  .map(([how, options, steps]) => steps.map((one) => (one.options % 3 === 0 ? one : {...one, how, options})))

function callOf({how, options}: Step): {call: Call; epoch: string | undefined} {
  const given: Record<string, string> = {jobs: '1'}
  const command = how % 7 === 0 ? 'archive' : how % 2 === 0 ? 'check' : 'build'
  const pdf = how % 41 === 0 && command === 'build'
  if (command === 'build') given['edition'] = pdf ? 'html,pdf' : ['json', 'text', 'json,text'][how % 3]!
  if (command === 'build' && how % 17 === 0 && !pdf) delete given['edition']
  if (options % 5 === 0) given['strict'] = ''
  if (command === 'build' && options % 7 === 0) given['draft'] = ''
  if (command === 'build' && options % 11 === 0) given['no-verify'] = ''
  if (options % 4 === 0) given['members'] = 'source/*/2021.md'
  if (options % 17 === 0) given['previous'] = 'source/b/2021.md'
  given['format'] = ['json', 'short', 'human', 'junit'][options % 4]!
  const operands = options % 6 === 0 ? ['source/a'] : []
  return {call: {command, operands, given, words: words.zh}, epoch: options % 19 === 0 ? '1' : undefined}
}

function filesOf({memory}: World): Record<string, string> {
  const own = [...memory.files].filter(([path]) => !path.startsWith('/p/.nianbao/'))
  return Object.fromEntries(
    own.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  )
}

let [steps, hits, sources] = [0, 0, 0]
afterAll(() =>
  console.log(`${steps} runs with a cache, ${hits} of them changed nothing in it, over ${sources} sources`),
)

/** Both projects take the steps, one of them with a cache; after each they are the same. */
async function walk(all: readonly Step[]): Promise<void> {
  const [cached, clean] = [worldOf(start), worldOf(start)]
  for (const one of all) {
    for (const [edit, a, b] of one.edits) for (const world of [cached, clean]) edits[edit]!(world, a, b)
    const {call, epoch} = callOf(one)
    if (epoch === undefined) delete process.env['SOURCE_DATE_EPOCH']
    else process.env['SOURCE_DATE_EPOCH'] = epoch
    const before = cached.memory.files.get('/p/.nianbao/index')
    const found = await go(cached, call)
    const expected = await go(clean, {...call, given: {...call.given, 'no-cache': ''}})
    steps++
    if (before && before === cached.memory.files.get('/p/.nianbao/index')) hits++
    sources += found.published?.length ?? 0
    expect(found).toEqual(expected)
    expect(filesOf(cached)).toEqual(filesOf(clean))
    expect([...clean.memory.files.keys()].some((path) => path.startsWith('/p/.nianbao/'))).toBe(false)
  }
}

const start = Object.fromEntries([0, 1].map((index) => [sourceAt(index), sourceOf(officeOf(index))]))

test('what a build has remembered serves a check, and what that has an archive', async () => {
  const world = worldOf({...start, '/p/nianbao.yaml': 'roster: [甲局, 乙局]\n'})
  const records = (): number => [...world.memory.files.keys()].filter((path) => path.startsWith('/p/.nianbao/e')).length
  const given = {jobs: '1', format: 'json', edition: 'text'}
  const call = (command: Call['command']): Call => ({command, operands: [], given, words: words.zh})
  await go(world, call('build'))
  for (const command of ['check', 'archive'] as const) {
    const before = records()
    const found = await go(world, call(command))
    // Of the run as a whole, and of no source.
    expect(records()).toBe(before + 1)
    expect(found.stated!.every((one) => one && one.texts.length > 0 === (command === 'archive'))).toBe(true)
    expect(found).toEqual(await go(world, {...call(command), given: {...given, 'no-cache': ''}}))
  }
})

test('after each edit by itself', async () => {
  // A check, and a build of the text.
  for (const how of [2, 1]) {
    for (const edit of share([...edits.keys()], how === 2 ? 2 : 12)) {
      await walk([[], [[edit, 0, 1] as const]].map((own) => ({edits: own, how, options: 1})))
    }
  }
})

test('after any edit, a run with the cache is one without', async () => {
  await fc.assert(fc.asyncProperty(project, walk), {numRuns: runs(1, 250)})
})
