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
  expect(page.body).toContain('0 个错误，1 个警告')
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

  // All of them checked: what was found stands with its report, its code in small print.
  const checked = await send('/check', {token})
  expect(checked.body).toContain('检查了 4 份：2 份有错误')
  expect(checked.body).toMatch(
    /<h3>南通市通州区 2021<\/h3>.*?<b class="error">错误<\/b> 第 \d+ 行：[^<]*540[^<]*.*?<small>row-total<\/small>/su,
  )
  expect(await send('/check', {token: 'x'})).toMatchObject({status: 403})

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
  const drop = (fields: Readonly<Record<string, string>>, content: Uint8Array, name: string, to = '/import') => {
    const head = Object.entries(fields).map(
      ([key, value]) => `--formboundary\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    )
    const file = `--formboundary\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
    return ask(port, to, {
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

  // Compared with what is published, as a person has kept it from the web.
  const asked = await ask(port, `/compare?${new URLSearchParams({path: own, to: 'published'}).toString()}`)
  expect(asked.body).toContain('已发布的文件')
  const kept = await drop({token, path: own, to: 'published'}, docx, '年报.html', '/compare')
  expect(kept.body).toContain('与已发布的“年报.html”对比')
  expect(kept.body).toMatch(/<td class="was">4120<\/td><td class="is">4121<\/td><td>\+1<\/td>/u)
  expect(kept.body).not.toContain('请留意')
  const another = new TextEncoder().encode(sample.replaceAll('2021', '2020'))
  expect((await drop({token, path: own, to: 'published'}, another, 'a.md', '/compare')).body).toContain(
    '请留意：这个文件是“南通市通州区 2020”的报告',
  )
  const nothing = await drop({token, path: own, to: 'published'}, new TextEncoder().encode('无'), 'a.html', '/compare')
  expect(nothing.body).toContain('这个文件里没有读出年度报告')
  expect(await drop({token: 'x', path: own, to: 'published'}, docx, 'a.html', '/compare')).toMatchObject({status: 403})

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
  const refused = await send('/settings', {...wanted, stamp: now, 'site.id': '12'})
  expect(refused.body).toContain('有一项写得不对')
  expect(refused.body).toMatch(/<b class="error">错误<\/b> 第 \d+ 行：[^<]*12.*<small>config<\/small>/u)
  // What was typed stays.
  expect(refused.body).toContain('name="site.id" value="12"')
  expect(await ask(port, `/settings?stamp=${now}`)).toMatchObject({status: 200})
  expect(readFileSync(join(cwd, 'nianbao.yaml'), 'utf8')).toContain('name: 示例区 #')
  // What cannot be used is said, and the reports are still there.
  writeFileSync(join(cwd, 'nianbao.yaml'), 'roster:\n  - {office: 示例 区, url: 3}\n')
  const broken = await ask(port, '/')
  expect(broken.body).toContain('<small>config</small>')
  expect(broken.body).toMatch(/source\/b\/2021\.md<\/th>\s*<td>没有检查/u)
  // The roster says where it is published.
  writeFileSync(
    join(cwd, 'nianbao.yaml'),
    'roster:\n  - {office: 南通市通州区, url: "https://example.invalid/a?b&c"}\n  - {office: 示例县, url: "javascript:x"}\n',
  )
  const linked = await ask(port, '/')
  expect(linked.body).toContain(
    'href="https://example.invalid/a?b&#38;c" target="_blank" rel="noopener noreferrer">已发布的网页',
  )
  expect(linked.body).not.toContain('javascript:x')
  expect(await desk.end()).toBe(130)
})

test('one report: its page leads to that of the project, and back to itself', async () => {
  const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': sample})
  const preview = running(['preview'], cwd, {})
  const [, address = '', port = ''] = await preview.says(/(http:\/\/127\.0\.0\.1:(\d+)\/)/u)
  const report = await ask(Number(port), '/')
  const home = Number(/<a id="home" class="tool" href="http:\/\/127\.0\.0\.1:(\d+)\/"/u.exec(report.body)![1])
  const page = await ask(home, '/')
  expect(page.body).toContain('南通市通州区 2021')
  const token = /name="token" value="([^"]+)"/u.exec(page.body)![1]!
  const body = new URLSearchParams({path: 'source/a/2021.md', token}).toString()
  const back = await ask(home, '/open', {method: 'POST', headers: formType, body})
  expect(back.status).toBe(303)
  expect(back.headers['location']).toMatch(new RegExp(`^${address}\\?`, 'u'))
  expect(await preview.end()).toBe(130)
})

test('several named reports are the page of the project; a file outside has none', async () => {
  const cwd = project({'nianbao.yaml': '', 'source/a/2021.md': sample, 'source/b/2021.md': sample, 'x.md': sample})
  for (const named of [['source/a/2021.md', 'source/b/2021.md'], ['source']]) {
    const desk = running(['preview', ...named], cwd, {})
    const [, port = ''] = await desk.says(/http:\/\/127\.0\.0\.1:(\d+)\//u)
    expect((await ask(Number(port), '/')).body).toContain('table class="reports"')
    expect(await desk.end()).toBe(130)
  }
  const alone = running(['preview', 'x.md'], cwd, {})
  const [, port = ''] = await alone.says(/http:\/\/127\.0\.0\.1:(\d+)\//u)
  expect((await ask(Number(port), '/')).body).not.toContain('id="home"')
  expect(await alone.end()).toBe(130)
})
