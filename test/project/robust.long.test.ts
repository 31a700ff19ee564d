// What goes wrong around a build: files that are no reports, folders that cannot be written, a full disk, a killed process.
// Each ends with a diagnostic and the contract's status, never with half a file.

import {spawnSync} from 'node:child_process'
import {createHash, randomBytes} from 'node:crypto'
import {chmodSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {contents, nianbao, project, put, sample} from '../support/command.ts'
import {yardstick} from '../support/cost.ts'

const broken = sample.replace('| 522 | 19 | 0 | 0 | 0 | 0 | 541 |', '| 522 | 19 | 0 | 0 | 0 | 0 | 540 |')

/** What a process had used when it ended. */
type Used = Pick<NodeJS.ResourceUsage, 'maxRSS' | 'userCPUTime' | 'systemCPUTime'>
// The system's maxRSS is that of whoever started the process, where that was more; VmHWM is the process's own.
const probe = `process.on('exit', () => {
  const {readFileSync, writeFileSync} = require('fs')
  const used = process.resourceUsage()
  try {
    used.maxRSS = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {}
  writeFileSync('used', JSON.stringify(used))
})`

describe('files that are no reports', () => {
  const mega = (text: string): string => text.repeat(Math.floor((20 * 1024 * 1024) / Buffer.byteLength(text)))
  const just = (text: string): string => text.repeat(Math.floor((2 * 1024 * 1024 - 1) / Buffer.byteLength(text)))
  const bomb = [
    '---',
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`),
    '---',
    '',
  ].join('\n')
  const head = sample.slice(0, sample.indexOf('\n# '))
  const cases: Readonly<Record<string, string | Uint8Array>> = {
    'an empty file': '',
    'a binary file': randomBytes(100_000),
    GBK: Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
    NUL: '# 年\0报',
    'half a surrogate pair': Buffer.from([0x23, 0x20, 0xed, 0xa0, 0x80]),
    'bidi controls': '# 年\u202e报',
    'a bomb of aliases': bomb,
    'thousands of sections of one name': `${head}${'## 一、总体情况\n'.repeat(9500)}`,
    'thousands of headings out of order': `${head}## 一、总体情况\n\n${'### （三）甲\n'.repeat(9500)}`,
    'front matter that is no YAML': '---\noffice: [示例市\nyear: : x\n---\n# 标题\n',
    ...Object.fromEntries(
      ['年', '[', '|', '>', '**a', '`', '<', '![', '- ', '_a', '{{', '[^1]', '&', '~', '(', '\t', '1) '].flatMap(
        (text) => [
          [`20 MB of ${text}`, mega(text)],
          [`just below the limit of ${text}`, just(text)],
        ],
      ),
    ),
  }
  for (const [name, content] of Object.entries(cases)) {
    test(name, () => {
      const folder = project({'x.md': content, 'used.cjs': probe})
      const {status, stdout, stderr} = nianbao(['check', 'x.md', '--format', 'json'], {
        cwd: folder,
        env: {NODE_OPTIONS: '--require ./used.cjs'},
      })
      expect(stderr).toBe('')
      expect(status).toBe(1)
      const {diagnostics} = JSON.parse(stdout) as {diagnostics: {path: string; line: number}[]}
      expect(diagnostics.length).toBeGreaterThan(0)
      expect(diagnostics.every(({path, line}) => path === 'x.md' && line >= 1)).toBe(true)
      const {maxRSS, userCPUTime, systemCPUTime} = JSON.parse(readFileSync(join(folder, 'used'), 'utf8')) as Used
      expect(maxRSS / 1024).toBeLessThan(500)
      expect((userCPUTime + systemCPUTime) / 1000 / yardstick()).toBeLessThan(60)
    })
  }
})

describe('places that cannot be written', () => {
  test('a file where the folder should be', () => {
    const folder = project({'source/a.md': sample, 'source/b.md': sample, 'output/a': 'in the way'})
    const {status, stderr} = nianbao(['build', '--edition', 'text', '--format', 'short'], {cwd: folder})
    // That both are of one office is said, too.
    const errors = stderr.split('\n').filter((line) => line.includes(' error '))
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(/^output\/a\/[a-z.]+:1:1: error file: 写不进去：路径上有同名的文件或文件夹$/u)
    expect(status).toBe(3)
    expect([...contents(`${folder}/output`).keys()]).toEqual(['a', 'b/manifest.json', 'b/report.json', 'b/report.txt'])
  })

  test.skipIf(process.getuid?.() === 0)('a folder without permission', () => {
    const folder = project({'source/a.md': sample, 'output/.keep': ''})
    chmodSync(`${folder}/output`, 0o500)
    onTestFinished(() => chmodSync(`${folder}/output`, 0o700))
    const {status} = nianbao(['build', '--edition', 'text'], {cwd: folder})
    expect(status).toBe(3)
    expect(readdirSync(`${folder}/output`)).toEqual(['.keep'])
  })

  test('a disk that is full: the older edition stays as it was, nothing half is left', () => {
    const folder = project({'source/a.md': sample})
    expect(nianbao(['build', '--edition', 'html,text', '-q'], {cwd: folder}).status).toBe(0)
    const before = contents(`${folder}/output`)
    put(folder, {'source/a.md': sample.replace('本文是示例', '本文是例子')})
    // No file may grow beyond 40 blocks of 1 KB: the HTML does not fit, the text does.
    const {status, stderr} = spawnSync(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 40; exec "$0" "$@"`,
        process.execPath,
        join(import.meta.dirname, '../../dist/nianbao.js'),
        'build',
        '--edition',
        'html,text',
        '--format',
        'short',
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        env: {PATH: process.env['PATH'], NODE_DISABLE_COMPILE_CACHE: '1'},
      },
    )
    expect(stderr).toMatch(/report\.html:1:1: error file: /u)
    expect(status).toBe(3)
    expect(contents(`${folder}/output`)).toEqual(before)
  })

  test('of several faults the highest status wins, and the others are done', () => {
    const folder = project({'source/a.md': broken, 'source/b.md': sample})
    const {status} = nianbao(['build', 'source/a.md', 'source/none.md', 'source/b.md', '--edition', 'json'], {
      cwd: folder,
    })
    expect(status).toBe(3)
    expect([...contents(`${folder}/output`).keys()]).toEqual(['b/manifest.json', 'b/report.json'])
  })
})

describe('the same inputs', () => {
  test('give the same bytes in another folder, time zone and language, twice, and with any number of jobs', () => {
    const many = Object.fromEntries(Array.from({length: 30}, (_, index) => [`source/${index}.md`, sample]))
    const first = project({'source/a/2021.md': sample, ...many})
    const second = project({
      '一个 文件夹/source/a/2021.md': sample,
      ...Object.fromEntries(Object.entries(many).map(([name, text]) => [`一个 文件夹/${name}`, text])),
    })
    const other = `${second}/一个 文件夹`
    const env = {TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}
    expect(nianbao(['build', '-q', '--jobs', '1', '--edition', 'text'], {cwd: first}).status).toBe(0)
    expect(nianbao(['build', '-q', '--jobs', '3', '--edition', 'text'], {cwd: other, env}).status).toBe(0)
    expect(nianbao(['build', '-q', 'source/a'], {cwd: first}).status).toBe(0)
    expect(nianbao(['build', '-q', 'source/a'], {cwd: other, env}).status).toBe(0)
    expect(contents(`${other}/output`)).toEqual(contents(`${first}/output`))
  })
})

describe('a build that is killed', () => {
  test('at any change of a file leaves whole files, and the next build mends what is mixed', () => {
    const folder = project({'source/a.md': sample})
    const versions = [sample, sample.replace('本文是示例', '本文是例子')]
    const known = new Map<string, Set<string>>()
    for (const version of versions) {
      put(folder, {'source/a.md': version})
      rmSync(`${folder}/before`, {recursive: true, force: true})
      if (known.size > 0) renameSync(`${folder}/output`, `${folder}/before`)
      expect(nianbao(['build', '-q'], {cwd: folder}).status).toBe(0)
      for (const [name, bytes] of contents(`${folder}/output`))
        known.set(name, (known.get(name) ?? new Set()).add(hash(bytes)))
    }
    // Over the editions of the first version, those of the second are built.
    const killer = `--require ${join(import.meta.dirname, '../support/kill-at.cjs')}`
    const build = (at: number): number | null => {
      rmSync(`${folder}/output`, {recursive: true})
      // With nothing remembered every build makes as many changes as the one that was counted.
      rmSync(`${folder}/.nianbao`, {recursive: true, force: true})
      cpSync(`${folder}/before`, `${folder}/output`, {recursive: true})
      const env = {NODE_OPTIONS: killer, KILL_AT: String(at), KILL_COUNT: `${folder}/count`}
      return nianbao(['build', '-q'], {cwd: folder, env: {...env, NODE_DISABLE_COMPILE_CACHE: '1'}}).status
    }
    expect(build(0)).toBe(0)
    const changes = Number(readFileSync(`${folder}/count`, 'utf8'))
    expect(changes).toBeGreaterThan(15)
    const all = Array.from({length: changes}, (_, index) => index + 1)
    for (const at of all) {
      expect(build(at), `change ${at} of ${changes}`).toBeNull()
      for (const [name, bytes] of contents(`${folder}/output`)) {
        if (!name.endsWith('.part')) expect(known.get(name)?.has(hash(bytes)), `${name} at change ${at}`).toBe(true)
      }
    }
    expect(nianbao(['build', '-q'], {cwd: folder}).status).toBe(0)
    expect([...contents(`${folder}/output`).keys()]).toEqual([...known.keys()].sort())
    expect(nianbao(['verify', '-q'], {cwd: folder}).status).toBe(0)
  })

  test('a mixture of two builds is seen by verify', () => {
    const folder = project({'source/a.md': sample})
    expect(nianbao(['build', '-q', '--edition', 'text'], {cwd: folder}).status).toBe(0)
    const old = readFileSync(`${folder}/output/a/report.txt`)
    put(folder, {'source/a.md': sample.replace('本文是示例', '本文是例子')})
    expect(nianbao(['build', '-q', '--edition', 'text'], {cwd: folder}).status).toBe(0)
    writeFileSync(`${folder}/output/a/report.txt`, old)
    expect(nianbao(['verify', '--format', 'short'], {cwd: folder}).stdout).toMatch(
      /^output\/a\/report\.txt:1:1: \w+ edition-differs: /u,
    )
  })
})

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
