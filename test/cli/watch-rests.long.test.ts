// `nianbao watch`: whatever a report rests on, a change of it builds the report anew, and nothing else.

import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {program, project, put, repository, sample} from '../support/command.ts'
import {type Running, running} from '../support/running.ts'
import {casesOf} from '../support/suite.ts'

const [here, other] = ['source/a/2022.md', 'source/b/2022.md']
const [built, both] = [/source\/a\/2022\.md：已生成/u, /2 份报告：/u]
const nextYear = sample.replace(/202[12]/gu, (year) => String(Number(year) + 1))
/** Of which nextYear carries over what it says. */
const last = sample
  .replace('| 522 | 19 | 0 | 0 | 0 | 0 | 541 |', '| 521 | 19 | 0 | 0 | 0 | 0 | 540 |')
  .replace(
    '| 四、结转下年度继续办理 | 17 | 0 | 0 | 0 | 0 | 0 | 17 |',
    '| 四、结转下年度继续办理 | 16 | 0 | 0 | 0 | 0 | 0 | 16 |',
  )
const shipped = (path: string): Buffer => readFileSync(join(repository, 'templates', path))

async function watching(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
  from = program,
): Promise<{cwd: string; watch: Running}> {
  const cwd = project({'nianbao.yaml': '', ...files})
  const watch = running(['watch', ...args], cwd, {}, from)
  await watch.says(/正在等待改动/u)
  return {cwd, watch}
}

/** The hash of an input as the report's manifest has it. */
function listed(cwd: string, role: string, report = 'a/2022'): string | undefined {
  const {inputs} = JSON.parse(readFileSync(join(cwd, `output/${report}/manifest.json`), 'utf8')) as {
    inputs: {role: string; path: string; sha256: string}[]
  }
  return inputs.findLast((one) => one.role === role)?.sha256
}
const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
const madeAt = (cwd: string, report: string): number => statSync(join(cwd, `output/${report}/manifest.json`)).mtimeMs

test("last year's source: the report whose last year it is", async () => {
  const {cwd, watch} = await watching({[here]: nextYear, 'source/a/2021.md': last, [other]: nextYear})
  const untouched = madeAt(cwd, 'b/2022')
  put(cwd, {'source/a/2021.md': `${last}\n`})
  await watch.says(both)
  expect(listed(cwd, 'previous')).toBe(hashOf(`${last}\n`))
  rmSync(join(cwd, 'source/a/2021.md'))
  await watch.says(built)
  expect(listed(cwd, 'previous')).toBeUndefined()
  expect(madeAt(cwd, 'b/2022')).toBe(untouched)
})

test("a report that was named as last year's", async () => {
  const {cwd, watch} = await watching({[here]: nextYear, 'last.md': last}, ['--previous', 'last.md'])
  put(cwd, {'last.md': `${last}\n`})
  await watch.says(built)
  expect(listed(cwd, 'previous')).toBe(hashOf(`${last}\n`))
  rmSync(join(cwd, 'last.md'))
  await watch.says(/错误 file last\.md/u)
  put(cwd, {'last.md': last})
  await watch.says(built)
})

test("an office's report: changed, added, gone", async () => {
  const {source, members = []} = casesOf('aggregate')[0]!
  const {cwd, watch} = await watching({[here]: source, 'members/1.md': members[0]!, 'members/2.md': members[1]!}, [
    '--members',
    'members',
  ])
  expect(watch.said()).toMatch(/警告 aggregate source\/a\/2022\.md.*[^]*少的 120/u)
  const from = watch.said().length
  const mended = members[1]!.replace('| 行政许可 | 120 |', '| 行政许可 | 0 |')
  put(cwd, {'members/2.md': mended})
  await watch.says(built)
  expect(listed(cwd, 'member')).toBe(hashOf(mended))
  expect(watch.said().slice(from)).not.toContain('少的 120')
  const third = members[1]!.replace('office: 乙局', 'office: 丙局')
  put(cwd, {'members/3.md': third})
  await watch.says(built)
  expect(listed(cwd, 'member')).toBe(hashOf(third))
  rmSync(join(cwd, 'members/3.md'))
  await watch.says(built)
  expect(listed(cwd, 'member')).toBe(hashOf(mended))
})

test('a font file of the project, and one that is gone', async () => {
  const style = 'fonts:\n  kai: {file: own.ttf, fallback: [song, hei]}\n'
  const {cwd, watch} = await watching({
    [here]: nextYear,
    'templates/style.yaml': style,
    'templates/own.ttf': shipped('fonts/kai.ttf'),
  })
  const pdf = (): Buffer => readFileSync(join(cwd, 'output/a/2022/report.pdf'))
  const before = pdf()
  put(cwd, {'templates/own.ttf': shipped('fonts/hei.ttf')})
  await watch.says(built)
  expect(pdf().equals(before)).toBe(false)
  rmSync(join(cwd, 'templates/own.ttf'))
  await watch.says(/错误 font templates\//u)
  put(cwd, {'templates/own.ttf': shipped('fonts/kai.ttf')})
  await watch.says(built)
  expect(pdf().equals(before)).toBe(true)
  // As long as before, written over it.
  const changed = Buffer.from(shipped('fonts/kai.ttf'))
  const head = Array.from({length: changed.readUInt16BE(4)}, (_, index) => 12 + 16 * index).find(
    (at) => changed.toString('latin1', at, at + 4) === 'head',
  )!
  changed.writeUInt32BE(0x00077777, changed.readUInt32BE(head + 8) + 4)
  put(cwd, {'templates/own.ttf': changed})
  await watch.says(built)
  expect(readFileSync(join(cwd, 'output/a/2022/manifest.json'), 'utf8')).toContain(hashOf(changed))
})

test('the style, and a style that nianbao.yaml names', async () => {
  const {cwd, watch} = await watching({
    [here]: nextYear,
    'nianbao.yaml': 'style: templates/wide.yaml\n',
    'templates/wide.yaml': 'text: {columns: 40}\n',
  })
  const longest = (): number =>
    Math.max(
      ...readFileSync(join(cwd, 'output/a/2022/report.txt'), 'utf8')
        .split('\r\n')
        .map(({length}) => length),
    )
  expect(longest()).toBeLessThan(60)
  put(cwd, {'templates/wide.yaml': 'text: {columns: 120}\n'})
  await watch.says(built)
  expect(longest()).toBeGreaterThan(50)
  put(cwd, {'templates/style.yaml': 'text: {bom: false}\n'})
  await watch.says(built)
  expect(readFileSync(join(cwd, 'output/a/2022/report.txt'), 'utf8')).not.toMatch(/^\uFEFF/u)
})

test('a statutory form beside the program', async () => {
  // A copy of the program: its forms are not the project's.
  const copy = project()
  cpSync(dirname(program), join(copy, 'dist'), {
    recursive: true,
    filter: (path) => path !== join(dirname(program), 'cache'),
  })
  cpSync(join(repository, 'templates'), join(copy, 'templates'), {
    recursive: true,
    filter: (path) => path !== join(repository, 'templates/fonts'),
  })
  mkdirSync(join(copy, 'dist/cache'))
  symlinkSync(join(repository, 'templates/fonts'), join(copy, 'templates/fonts'))
  writeFileSync(join(copy, 'package.json'), readFileSync(join(repository, 'package.json')))
  const {cwd, watch} = await watching({[here]: nextYear}, [], join(copy, 'dist/nianbao.js'))
  const path = join(copy, 'templates/forms/2021.yaml')
  const form = readFileSync(path, 'utf8').replace(
    'label: 1．属于国家秘密,',
    'label: 1．属于国家秘密事项, aliases: [属于国家秘密],',
  )
  writeFileSync(path, form)
  await watch.says(built)
  expect(watch.said()).toMatch(/警告 row-label source\/a\/2022\.md/u)
  expect(readFileSync(join(cwd, 'output/a/2022/report.html'), 'utf8')).toContain('1．属于国家秘密事项')
  expect(listed(cwd, 'form')).toBe(hashOf(form))
})
