// What lies beside a source or behind a link, and what is in a name: nothing of it is published, replaced or done unseen.

import {existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {nianbao, project, sample} from '../support/command.ts'
import {png} from '../support/print.ts'

const build = ['build', '--edition', 'text', '--format', 'short', '--no-verify', '--lang', 'en']

describe('drafts and a folder of sources named draft', () => {
  const files = {'source/a.md': sample, 'source/draft/a.md': sample}
  test('both are published beside each other', () => {
    const cwd = project(files)
    expect(nianbao(build, {cwd}).status).toBe(0)
    expect(readdirSync(join(cwd, 'output')).sort()).toEqual(['a', 'draft'])
    expect(nianbao([...build, '--draft'], {cwd})).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/output-double/u),
    })
  })

  test.each([[[]], [['source/draft/a.md']]])('%j: a draft of another is not built over', (args) => {
    const cwd = project({'source/a.md': sample})
    expect(nianbao([...build, '--draft'], {cwd}).status).toBe(0)
    mkdirSync(join(cwd, 'source/draft'))
    writeFileSync(join(cwd, 'source/draft/a.md'), sample)
    expect(nianbao([...build, ...args], {cwd})).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^source\/draft\/a\.md:1:1: error output-double: .*draft of another/u),
    })
    expect(existsSync(join(cwd, 'output/a'))).toBe(false)
  })

  test.each([
    [['--draft'], 'source/a.md'],
    [['--draft', 'source/a.md'], 'source/a.md'],
  ])('%j: said before anything is written', (args, path) => {
    const cwd = project(files)
    const {status, stderr} = nianbao([...build, ...args], {cwd})
    expect({status, stderr}).toEqual({
      status: 1,
      stderr: expect.stringMatching(new RegExp(`^${path}:1:1: error output-double: `, 'u')) as string,
    })
    expect(existsSync(join(cwd, 'output'))).toBe(false)
  })

  test('a folder named draft alone is as good as any', () => {
    const cwd = project({'source/draft/a.md': sample, 'source/b.md': sample})
    expect(nianbao(build, {cwd}).status).toBe(0)
    expect(nianbao([...build, '--draft'], {cwd}).status).toBe(0)
    expect(readdirSync(join(cwd, 'output/draft')).sort()).toEqual(['a', 'b', 'draft'])
  })
})

test('copies are named and not published, unless they are asked for', () => {
  const copies = ['2021 (1).md', '2021 (冲突副本).md', '2021.sync-conflict-20220102-030405-ABC.md', '~$2021.md']
  const cwd = project(Object.fromEntries(['2021.md', ...copies].map((name) => [`source/a/${name}`, sample])))
  const {status, stderr} = nianbao(build, {cwd})
  expect(status).toBe(0)
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => /^source\/a\/(.*):1:1: warning file: /u.exec(line)?.[1]),
  ).toEqual(copies)
  expect(readdirSync(join(cwd, 'output/a'))).toEqual(['2021'])
  expect(nianbao([...build, 'source/a/2021 (1).md'], {cwd})).toMatchObject({status: 0, stderr: ''})
})

test('pictures outside the project are not published, behind links neither', () => {
  const text = (address: string): string => sample.replace('四是办事信息更便民。', `![办理流程](${address})\n\n四是`)
  const cwd = project({
    'p/nianbao.yaml': '',
    'p/source/a/2021.md': text('link.png'),
    'p/source/b/2021.md': text('../../../outside.png'),
    'p/source/c/2021.md': text('in/inside.png'),
    'p/source/d/2021.md': text('../../pictures/inside.png'),
    // The address stands apart.
    'p/source/e/2021.md': `${text('').replace('![办理流程]()', '![办理流程][图]')}\n[图]: ../../pictures/inside.png\n`,
    'alone.md': text('outside.png'),
  })
  writeFileSync(join(cwd, 'outside.png'), png())
  for (const folder of ['p/pictures', 'p/source/c']) mkdirSync(join(cwd, folder), {recursive: true})
  writeFileSync(join(cwd, 'p/pictures/inside.png'), png())
  symlinkSync('../../../outside.png', join(cwd, 'p/source/a/link.png'))
  symlinkSync('../../pictures', join(cwd, 'p/source/c/in'))
  const {status, stderr} = nianbao(build, {cwd: join(cwd, 'p')})
  expect(status).toBe(1)
  expect(
    stderr
      .trimEnd()
      .split('\n')
      .filter((line) => line.includes(' error '))
      .map((line) => line.replace(/:.*? error /u, ' ').replace(/: .*/u, '')),
  ).toEqual(['source/a/2021.md image-missing', 'source/b/2021.md image-missing'])
  expect(stderr).toMatch(/outside the project/u)
  expect(readdirSync(join(cwd, 'p/output')).sort()).toEqual(['c', 'd', 'e'])
  // A source that lies in no project has its pictures beside it.
  expect(nianbao(['check', '--format', 'short', '../alone.md'], {cwd: join(cwd, 'p')}).stdout).not.toContain(
    'image-missing',
  )
})

describe.skipIf(process.platform === 'win32')('no control of a name, a source or an option reaches a terminal', () => {
  const bad = 'a\x1b[2J\x07b\x9b31m\u202Ec'
  const name = `source/${bad}\nd/2021.md`
  // In a key of the front matter, a label of a table and a place that a reference names.
  const text = sample
    .replace('level: government', `level: government\nfoo\x9b\u2066: ${'x'}`)
    .replace('| 行政许可 |', '| 行政\x9b许可 |')
    .replace('四是办事信息更便民。', '四是{{a\x9b\x7f}}。')
  const config = 'rules:\n  "no\\e\\a": error\n'
  const controls = /[\0-\x08\v-\x1F\x7F-\x9F\u2028\u202A-\u202E\u2066-\u2069]/u

  test.each(['human', 'short', 'json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit'])('%s', (format) => {
    const projects: Readonly<Record<string, string>>[] = [
      {[name]: text},
      {[name]: sample, 'nianbao.yaml': config},
      {[name]: sample, [`${name}2.md`]: '\x1b[2J\0'},
    ]
    for (const files of projects) {
      const cwd = project(files)
      const {stdout, stderr} = nianbao(['check', '--format', format], {cwd})
      expect(stdout + stderr).not.toMatch(controls)
      expect((stdout + stderr).length).toBeGreaterThan(0)
      if (format !== 'json') continue
      const {diagnostics} = JSON.parse(stdout) as {diagnostics: {path: string}[]}
      if (!('nianbao.yaml' in files)) expect(diagnostics.some(({path}) => path.includes(`${bad}\nd/`))).toBe(true)
    }
  })

  test('usage and help', () => {
    const cwd = project({[name]: sample})
    for (const args of [
      [`--${bad}`],
      [bad],
      ['check', `--${bad}`],
      ['check', bad],
      ['explain', bad],
      ['new', bad, '2021', '--out', '-'],
      ['schema', bad],
      ['check', '--format', bad],
      ['check', '--members', bad],
      ['verify', bad],
      ['check', '--help', bad],
    ]) {
      const {stdout, stderr} = nianbao(args, {cwd})
      if (args[0] !== 'new') expect(stdout + stderr, args.join(' ')).not.toMatch(controls)
    }
  })
})
