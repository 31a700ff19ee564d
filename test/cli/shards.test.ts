// What any number of shards say and write is what one run says and writes: for every format, with a roster, doubles, sums
// that do not meet, errors, waivers that waive nothing.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, expect, test, vi} from 'vitest'
import type {Call} from '../../src/cli/command.ts'
import {mergeRuns} from '../../src/cli/merge.ts'
import {words} from '../../src/cli/words.ts'
import {go, printing, surroundingsOf, type World, worldOf} from '../support/in-memory-runs.ts'
import {inFull} from '../support/share.ts'

// What other files have loaded is without what is put in its place here, and the other way round.
vi.hoisted(() => vi.resetModules())
afterAll(() => void vi.resetModules())

// As the bundler would: the forms are not read from YAML in every run.
vi.mock('../../src/project/prepared.ts', async () => {
  const {prepare} = await import('../support/prepared.ts')
  return {prepared: prepare()}
})

const shipped = readFileSync(join(import.meta.dirname, '../../source/tongzhou/2021.md'), 'utf8')

function source(office: string, how: (text: string) => string = (text) => text): string {
  return how(
    shipped.replaceAll('office: 南通市通州区', `office: ${office}`).replaceAll('# 南通市通州区', `# ${office}`),
  )
}

const files = {
  '/p/nianbao.yaml': `roster:
  - {office: 示例市, level: government}
  - {office: 甲局, of: 示例市, due: 01-20}
  - {office: 乙局, of: 示例市}
  - {office: 己局, of: 示例市}
waive:
  - {path: "source/**", code: jump, reason: 试}
`,
  '/p/source/a/2021.md': source('示例市'),
  '/p/source/b/2021.md': source('甲局'),
  '/p/source/c/2021.md': source('乙局', (text) => text.replace('| 行政许可 | 46863 |', '| 行政许可 | 46000 |')),
  '/p/source/d/2021.md': source('乙局'),
  '/p/source/e/2021.md': source('丁局', (text) =>
    text.replace('| 522 | 19 | 0 | 0 | 0 | 0 | 541 |', '| 522 | 19 | 0 | 0 | 0 | 0 | 540 |'),
  ),
  '/p/source/e/2021 - 副本.md': source('丁局'),
  '/p/source/f/2021.md': source('戊局', (text) => text.replace('| 9 | 5 | 66 |', '| 9 | 5 | ６６ |')),
  '/p/source/g/2021.md': 'no front matter\n',
}

function call(command: string, given: Record<string, string>): Call {
  return {command, operands: [], given: {jobs: '1', 'no-cache': '', ...given}, words: words.zh}
}

async function merged(world: World, names: readonly string[], format: string): Promise<{status: number; text: string}> {
  const {terminal, printed} = printing()
  const spoken: Call = {command: 'merge', operands: names, given: {format}, words: words.zh}
  const status = await mergeRuns(spoken, terminal, surroundingsOf(world))
  return {status, text: printed.map((line) => line.replace(/^(?:out|err) /u, '')).join('\n')}
}

const numbers = inFull ? Array.from({length: 13}, (_, index) => index + 1) : [3]
const formats = inFull ? ['human', 'short', 'json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit'] : ['human', 'json']

for (const [command, more] of [
  ['check', {}],
  ['build', {edition: 'json', strict: ''}],
  ['build', {edition: 'json', draft: ''}],
] as const) {
  test(`${[command, ...Object.keys(more)].join(' --')}: any number of shards is one run`, async () => {
    for (const count of numbers) {
      const [one, many] = [worldOf(files), worldOf(files)]
      const names: string[] = []
      // Editions that stand there before, which drafts leave alone.
      if ('draft' in more) for (const world of [one, many]) await go(world, call(command, {edition: 'json'}))
      for (let shard = 1; shard <= count; shard++) {
        names.unshift(`r${shard}.json`)
        await go(many, call(command, {...more, shard: `${shard}/${count}`, report: `r${shard}.json`, format: 'json'}))
      }
      for (const format of formats) {
        const expected = await go(one, call(command, {...more, format}))
        const text = expected.printed.map((line) => line.replace(/^(?:out|err) /u, '')).join('\n')
        const found = await merged(many, names, format)
        expect(found.text.replace(/\n已生成.*$/u, '')).toBe(text)
        expect(found.status).toBe(expected.status)
      }
      for (const name of names) many.memory.files.delete(`/p/${name}`)
      expect(filesOf(many)).toEqual(filesOf(one))
    }
  })
}

function filesOf({memory}: World): Record<string, string> {
  return Object.fromEntries(
    [...memory.files].sort().map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')]),
  )
}
