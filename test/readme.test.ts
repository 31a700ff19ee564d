// What README and its Chinese twin tell a new user to type works, and both tell the same.

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from '../src/cli/call.ts'
import {commands as commandList} from '../src/cli/commands.ts'
import {nianbao, project, put, repository, sample} from './support/command.ts'

const pages = ['README.md', 'docs/README.zh-CN.md']

/** The lines of every shell block, in order. */
function commands(page: string): string[] {
  const text = readFileSync(join(repository, page), 'utf8')
  return [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block]) => block!.trim().split('\n'))
}

test('both pages give the same commands', () => {
  expect(commands(pages[1]!)).toEqual(commands(pages[0]!))
})

test('the commands of npm are scripts of the package', () => {
  const {scripts} = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = commands(pages[0]!).flatMap((line) =>
    [...line.matchAll(/npm (?:run )?(build|test|bench)/g)].map(([, name]) => name!),
  )
  expect(named).toEqual(expect.arrayContaining(['build', 'test']))
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test.each(pages)('the first report of %s goes from new to built', (page) => {
  const cwd = project({'nianbao.yaml': ''})
  const lines = commands(page).filter((line) => line.startsWith('npx nianbao '))
  const [create, check, build, ...more] = lines.map((line) => line.split(' ').slice(2))
  expect(more).toEqual([])
  expect(nianbao(create!, {cwd})).toMatchObject({status: 0})
  const blank = nianbao([...check!, '--format', 'json'], {cwd})
  expect(blank.status).toBe(1)
  expect(
    JSON.parse(blank.stdout).diagnostics.every(({path}: {path: string}) => path === create![1] || path === check![1]),
  ).toBe(true)
  // The user fills it in; here the sample's content does.
  put(cwd, {
    [check![1]!]: sample
      .replace('office: 南通市通州区', 'office: 示例市')
      .replaceAll('2021', '2025')
      .replace('published: 2022-02-10', 'published: 2026-02-10')
      .replace('# 南通市通州区', '# 示例市')
      .replaceAll('南通市通州区', '示例市')
      .replaceAll('通州区', '示例市'),
  })
  expect(nianbao(check!, {cwd})).toMatchObject({status: 0})
  expect(nianbao(build!, {cwd})).toMatchObject({status: 0})
  expect(nianbao(['verify'], {cwd})).toMatchObject({status: 0})
})

test('the example of a source is read as it stands', () => {
  const example = /^```markdown\n([^]*?)^```/m.exec(readFileSync(join(repository, 'README.md'), 'utf8'))![1]!
  const {stdout} = nianbao(['check', '-', '--format', 'json'], {cwd: project(), stdin: example})
  const codes = new Set(JSON.parse(stdout).diagnostics.map(({code}: {code: string}) => code))
  expect(
    [...codes].filter((code) =>
      /^(?:front-matter|title|cell-|row-|column-|fact-unknown|case-total)/.test(String(code)),
    ),
  ).toEqual([])
})

describe.each([
  ['zh', '.md'],
  ['en', '.en.md'],
])('docs in %s', (language, ending) => {
  const names = readdirSync(join(repository, 'docs')).filter((name) =>
    ending === '.en.md' ? name.endsWith(ending) : /^[a-z-]+\.md$/u.test(name),
  )
  const pages = names.map((name) => readFileSync(join(repository, 'docs', name), 'utf8'))
  /** What stands behind `nianbao` in code, and in blocks of commands. */
  const written = pages
    .flatMap((page) => [...page.matchAll(/(?:`|^|npx )nianbao ([^`\n]*)/gmu)])
    .map(([, line]) => line!.replace(/ +#.*$/u, ''))

  test('every page is there in the other language', () => {
    const other = readdirSync(join(repository, 'docs'))
    for (const name of names)
      expect(other).toContain(language === 'en' ? name.replace('.en.md', '.md') : name.replace('.md', '.en.md'))
  })

  test('each command stands in a page', () => {
    const said = new Set(written.map((line) => line.split(' ')[0]))
    expect(commandList.map(({name}) => name).filter((name) => !said.has(name))).toEqual([])
  })

  test('the commands are understood', () => {
    expect(written.length).toBeGreaterThan(15)
    for (const line of written) {
      const args = line
        .trim()
        .split(/ +/u)
        .map((one) => one.replace(/^(['"])(.*)\1$/u, '$2'))
      const least = commandList.find(({name}) => name === args[0])?.least ?? 0
      // Named alone, a command is spoken of.
      if (args.length === 1 && least > 0) continue
      expect(() => parse(args), line).not.toThrow()
    }
  })
})
