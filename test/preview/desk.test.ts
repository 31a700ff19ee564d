// The project's page: a new report, its state, building, the files; and what comes from elsewhere is refused.

import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
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
  expect((await ask(port, `${address}?look`)).headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^inline/u) as string,
  })
  expect((await ask(port, '/zip')).body.slice(0, 2)).toBe('PK')
  expect(await ask(port, '/zip?office=x')).toMatchObject({status: 404})
  mkdirSync(join(cwd, 'output/.x'))
  writeFileSync(join(cwd, 'output/.x/a.txt'), '')
  symlinkSync(join(cwd, 'nianbao.yaml'), join(cwd, 'output/link.txt'))
  for (const path of ['/output/../nianbao.yaml', '/output/%2e%2e/nianbao.yaml', '/output/x%2f..%2f..%2fnianbao.yaml'])
    expect(await ask(port, path)).toMatchObject({status: 404})
  for (const path of ['/output/.x/a.txt', '/output/link.txt', '/output/%', '/zip/x'])
    expect(await ask(port, path)).toMatchObject({status: 404})
  expect((await ask(port, '/')).body).toContain('已生成')
  expect((await send('/build', {path: 'source/b/2021.md', token})).body).toContain('row-total')

  // A file that is dropped: read, what was set aside named, opened; once only.
  const office = '示例 区'
  const docx = readFileSync(join(cwd, `output/${office}/2021/report.html`))
  const drop = (fields: Readonly<Record<string, string>>, content: Uint8Array, name: string) => {
    const head = Object.entries(fields).map(
      ([key, value]) => `--formboundary\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    )
    const file = `--formboundary\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    return ask(port, '/import', {
      method: 'POST',
      headers: {'content-type': 'multipart/form-data; boundary=formboundary'},
      body: `${head.join('')}${file}${new TextDecoder().decode(content)}\r\n--formboundary--\r\n`,
    })
  }
  expect(await drop({token: 'x'}, docx, 'a.html')).toMatchObject({status: 403})
  const taken = await drop({token}, docx, '网页.html')
  expect(taken.body).toContain('已读入：网页.html')
  expect(taken.body).toMatch(/申请：(\d+) 格有数字，共 \1 格/u)
  const path = /name="path" value="(source\/[^"]+)"/u.exec(taken.body)![1]!
  expect(readFileSync(join(cwd, path), 'utf8')).toContain('| 行政处罚 | 4120 |')
  expect((await drop({token}, docx, '网页.html')).body).toContain('已经有了')
  expect((await drop({token}, new TextEncoder().encode('没有题目的一段话。'), 'a.txt')).body).toContain(
    '没有认出机关名称',
  )
  expect((await send('/open', {path, token})).status).toBe(303)

  // Compared with what was built: numbers and sentences, each with a word and a sign.
  const own = 'source/示例 区/2021.md'
  writeFileSync(
    join(cwd, own),
    sample.replace('| 行政处罚 | 4120 |', '| 行政处罚 | 4121 |').replace('要能发布', '就要能发布'),
  )
  const compared = await ask(port, `/compare?${new URLSearchParams({path: own, to: 'built'}).toString()}`)
  expect(compared.body).toMatch(/<td class="was">4120<\/td><td class="is">4121<\/td><td>\+1<\/td>/u)
  expect(compared.body).toMatch(/<b>改动<\/b>.*− 已生成的.*<del>.*\+ 现在.*<ins>.*<mark>就<\/mark>/u)
  expect((await ask(port, `/compare?${new URLSearchParams({path: own, to: 'last'}).toString()}`)).body).toContain(
    '没有上一年的报告',
  )
  expect(await ask(port, '/compare?path=../x.md')).toMatchObject({status: 404})

  // Settings: by a form, into the file that is there, and not over another's change.
  writeFileSync(join(cwd, 'nianbao.yaml'), '# 设置\nsite:\n  name: 示例 # 名称\n')
  const form = await ask(port, '/settings')
  const stamp = /name="stamp" value="([^"]+)"/u.exec(form.body)![1]!
  const wanted = {
    token,
    stamp,
    'site.name': '示例区',
    style: 'style-large.yaml',
    editions: 'html',
    was: '',
    office: '示例区',
  }
  const saved = await send('/settings', {...wanted, of: '', level: ''})
  expect(saved.body).toContain('设置已保存')
  expect(readFileSync(join(cwd, 'nianbao.yaml'), 'utf8')).toBe(
    '# 设置\nsite:\n  name: 示例区 # 名称\neditions:\n  - html\nstyle: style-large.yaml\nroster:\n  - 示例区\n',
  )
  expect((await send('/settings', {...wanted, 'site.name': 'x'})).body).toContain('在别处被改过')
  const now = /name="stamp" value="([^"]+)"/u.exec(saved.body)![1]!
  expect((await send('/settings', {...wanted, stamp: now, 'site.id': '12'})).body).toContain('有一项写得不对')
  expect(await ask(port, `/settings?stamp=${now}`)).toMatchObject({status: 200})
  expect(readFileSync(join(cwd, 'nianbao.yaml'), 'utf8')).toContain('name: 示例区 #')
  expect(await desk.end()).toBe(130)
})
