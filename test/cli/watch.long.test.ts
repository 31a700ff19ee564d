// `nianbao watch` as a process: what editors do to files, and what it says of it.

import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nianbao, project, put, sample} from '../support/command.ts'
import {type Running, running} from '../support/running.ts'

const name = 'source/a/2021.md'
const edited = (figure: number): string => sample.replace(/(?<=\n\| 行政许可 \| )\d+/u, String(figure))
const broken = sample.replace('| 0 | 541 |', '| 0 | 540 |')
const built = /source\/a\/2021\.md：已生成/u

/** Of the editions the text alone, where what is asked is when something is built. */
const soon = ['--edition', 'text'] as const

async function watching(
  files: Readonly<Record<string, string>> = {[name]: sample},
  args: readonly string[] = soon,
): Promise<{
  cwd: string
  watch: Running
  page: () => string
}> {
  const cwd = project({'nianbao.yaml': '', ...files})
  const watch = running(['watch', ...args], cwd)
  await watch.says(/正在等待改动/u)
  return {cwd, watch, page: () => readFileSync(join(cwd, 'output/a/2021/report.txt'), 'utf8')}
}

test('builds at once, then what was saved, one line each, and ends with 130 when interrupted', async () => {
  const {cwd, watch, page} = await watching({[name]: sample}, [])
  expect(watch.said()).toMatch(
    /^\d\d:\d\d:\d\d source\/a\/2021\.md：已生成（\d+\.\d\d 秒）\n正在等待改动，按 Ctrl-C 结束\n$/u,
  )
  put(cwd, {[name]: edited(4711)})
  await watch.says(built)
  expect(page()).toContain('4711')
  expect(watch.said().trim().split('\n')).toHaveLength(3)
  expect(nianbao(['verify'], {cwd})).toMatchObject({status: 0})
  expect(await watch.end()).toBe(130)
})

test('says of an error what check says, leaves the editions, and builds once it is mended', async () => {
  const {cwd, watch, page} = await watching()
  const before = page()
  put(cwd, {[name]: broken})
  await watch.says(/source\/a\/2021\.md：未生成，2 个错误/u)
  const {stdout, status} = nianbao(['check'], {cwd})
  expect(status).toBe(1)
  const findings = stdout.slice(0, stdout.lastIndexOf('\n\n'))
  expect(watch.said()).toContain(`\n${findings}\n`)
  expect(page()).toBe(before)
  put(cwd, {[name]: edited(4712)})
  await watch.says(built)
  expect(page()).toContain('4712')
})

test('an editor that writes a new file over the old one, again and again', async () => {
  const {cwd, watch, page} = await watching()
  for (const figure of [4801, 4802, 4803]) {
    put(cwd, {'source/a/.2021.md.swp': 'x', 'source/a/2021.md~': sample})
    writeFileSync(join(cwd, 'source/a/new.tmp'), edited(figure))
    renameSync(join(cwd, 'source/a/new.tmp'), join(cwd, name))
    await watch.says(built)
    expect(page()).toContain(String(figure))
  }
})

test('a file half-written, renamed, gone and back', async () => {
  const {cwd, watch, page} = await watching()
  put(cwd, {[name]: sample.slice(0, sample.length / 2)})
  await watch.says(/：未生成，\d+ 个错误/u)
  put(cwd, {[name]: edited(4901)})
  await watch.says(built)
  renameSync(join(cwd, name), join(cwd, 'source/a/other-2021.md'))
  await watch.says(/source\/a\/2021\.md 已不在；它的成品留在原处\n.*source\/a\/other-2021\.md：已生成/u)
  rmSync(join(cwd, 'source'), {recursive: true})
  await watch.says(/source\/a\/other-2021\.md 已不在/u)
  put(cwd, {[name]: edited(4902)})
  await watch.says(built)
  expect(page()).toContain('4902')
})

test('many saves in a row end with the last one', async () => {
  const {cwd, watch, page} = await watching()
  for (let figure = 5001; figure <= 5040; figure++) {
    put(cwd, {[name]: edited(figure)})
    await new Promise((resolve) => setImmediate(resolve))
  }
  while (!page().includes('5040')) await watch.says(built)
  expect(await watch.end()).toBe(130)
})

test("settings, style, templates, pictures and last year's source are watched, and only what rests on them is built", async () => {
  const other = 'source/b/2022.md'
  const {cwd, watch} = await watching({
    [name]: sample,
    [other]: sample.replace('year: 2021', 'year: 2022').replace('published: 2022', 'published: 2023'),
  })
  put(cwd, {'source/b/2021.md': sample})
  await watch.says(/2 份报告：/u)
  put(cwd, {'templates/style.yaml': 'text:\n  bom: false\n'})
  await watch.says(/3 份报告：/u)
  expect(readFileSync(join(cwd, 'output/a/2021/report.txt'), 'utf8')).not.toMatch(/^\uFEFF/u)
  put(cwd, {'templates/partials/inline-fact.hbs': '{{vaule}}'})
  await watch.says(/错误 template templates\/partials\/inline-fact\.hbs/u)
  rmSync(join(cwd, 'templates'), {recursive: true})
  await watch.says(/3 份报告：/u)
  put(cwd, {'nianbao.yaml': 'rules: {no-such-code: off}\n'})
  await watch.says(/错误 config nianbao\.yaml/u)
  put(cwd, {'nianbao.yaml': ''})
  await watch.says(/3 份报告：/u)
  put(cwd, {[name]: sample.replace('## 一、总体情况\n', '## 一、总体情况\n\n![图](x.png)\n')})
  await watch.says(/错误 image-missing source\/a\/2021\.md/u)
  mkdirSync(join(cwd, 'source/a'), {recursive: true})
  put(cwd, {'source/a/x.png': Buffer.from(picture, 'base64')})
  await watch.says(built)
})

test('--draft, --edition, --quiet and a format for machines mean what they mean for build', async () => {
  const {cwd, watch} = await watching({[name]: broken}, ['--draft', '--edition', 'text'])
  expect(existsSync(join(cwd, 'output/draft/a/2021/report.txt'))).toBe(true)
  expect(existsSync(join(cwd, 'output/draft/a/2021/report.pdf'))).toBe(false)
  await watch.end()
  const quiet = running(['watch', '--quiet', '--format', 'ndjson', '--edition', 'json'], cwd)
  await quiet.says(/"code":"row-total".*\n(?:.*\n)*\{"summary":\{"sources":1,"errors":2/u)
  put(cwd, {[name]: edited(4713)})
  await quiet.says(/\{"summary":\{"sources":1,"errors":0/u)
  for (const line of quiet.said().trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow()
})

test('standard input and a project without reports are wrong usage', () => {
  const cwd = project({'nianbao.yaml': ''})
  expect(nianbao(['watch', '-'], {cwd})).toMatchObject({status: 2, stderr: expect.stringContaining('标准输入不会再变')})
  expect(nianbao(['watch'], {cwd})).toMatchObject({status: 2, stderr: expect.stringContaining('没有找到报告')})
})

/** One grey pixel. */
const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
