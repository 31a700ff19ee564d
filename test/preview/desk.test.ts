// The project's page: a new report, its state, building, the files; and what comes from elsewhere is refused.

import {readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {project, sample} from '../support/command.ts'
import {ask} from '../support/previewing.ts'
import {running} from '../support/running.ts'

const formType = {'content-type': 'application/x-www-form-urlencoded'}

test('a project in a folder with spaces and Chinese: new, listed, built, given out', async () => {
  const cwd = project({
    'nianbao.yaml': '',
    'source/示例 区/2021.md': sample,
    'source/b/2021.md': sample.replace('| 0 | 541 |', '| 0 | 540 |'),
  })
  // A link that leads out of the project: listed, but not opened.
  const outside = project({'2021.md': sample})
  symlinkSync(join(outside, '2021.md'), join(cwd, 'source/link.md'))
  const desk = running(['preview'], cwd, {})
  const [, , text = ''] = await desk.says(/(http:\/\/127\.0\.0\.1:(\d+)\/)/u)
  const port = Number(text)
  const page = await ask(port, '/')
  expect(page.headers['content-security-policy']).not.toContain('unsafe')
  expect(page.body).toContain('没有错误')
  expect(page.body).toMatch(/[1-9] 个错误/u)
  const token = /name="token" value="([^"]+)"/u.exec(page.body)![1]!
  const send = (path: string, fields: Readonly<Record<string, string>>, headers = {}) =>
    ask(port, path, {method: 'POST', headers: {...formType, ...headers}, body: new URLSearchParams(fields).toString()})

  expect(await send('/new', {office: '示例县', year: '2025', token: 'x'})).toMatchObject({status: 403})
  expect(await send('/new', {office: '示例县', year: '2025', token}, {origin: 'http://x.example'})).toMatchObject({
    status: 403,
  })
  expect(await ask(port, '/', {headers: {host: 'x.example'}})).toMatchObject({status: 403})
  expect((await send('/new', {office: '/', year: '2025', token})).body).toContain('请写机关的名称')
  expect((await send('/new', {office: '示例县', year: '2010', token})).body).toContain('2019 年起')
  const made = await send('/new', {office: '示例县', year: '2025', level: 'government', zero: 'on', token})
  expect(made).toMatchObject({status: 303})
  expect(made.headers['location']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?/u)
  expect(readFileSync(join(cwd, 'source/示例县/2025.md'), 'utf8')).toContain('office: 示例县')
  expect((await send('/new', {office: '示例县', year: '2025', token})).body).toContain('已经有了')
  expect(await send('/open', {path: '../x.md', token})).toMatchObject({status: 404})
  expect((await send('/open', {path: 'source/link.md', token})).body).toContain('打不开')
  expect(desk.said()).toContain('source/link.md 是通到项目之外的链接')

  const built = await send('/build', {path: 'source/示例 区/2021.md', token})
  const address = /href="(\/output\/[^"]*report\.pdf)"/u.exec(built.body)![1]!
  expect((await ask(port, address)).body).toContain('%PDF-1.7')
  expect(await ask(port, '/output/../nianbao.yaml')).toMatchObject({status: 404})
  expect((await ask(port, '/')).body).toContain('已生成')
  expect((await send('/build', {path: 'source/b/2021.md', token})).body).toContain('row-total')
  expect(await desk.end()).toBe(130)
})
