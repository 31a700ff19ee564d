// Paths, headers and origins that try to get another file out of the preview, or to write one.

import {mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {join} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {contents, forTests, nianbao, patience, project, sample} from '../support/command.ts'
import {ask, name, type Previewing, previewing} from '../support/previewing.ts'
import {running} from '../support/running.ts'

async function tokenOf({port}: Previewing): Promise<string> {
  return /name="token" content="([^"]+)"/u.exec((await ask(port, '/')).body)![1]!
}

/** The newest state of the source. */
function stateOf({port}: Previewing): Promise<{version: number; text: string; standing: string; diskHash?: string}> {
  return new Promise((resolve, reject) => {
    const socket = connect(
      port,
      '127.0.0.1',
      () => void socket.write(`GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`),
    )
    let text = ''
    socket.on('data', (more) => {
      text += more.toString()
      const found = /event: source\ndata: (.*)\n\n/u.exec(text)
      if (!found) return
      socket.destroy()
      resolve(JSON.parse(found[1]!) as never)
    })
    socket.on('error', reject)
  })
}

const patient = {timeout: patience}
const json = {'content-type': 'application/json'}

// For those that write nothing.
let looked: Previewing
beforeAll(() =>
  forTests(async () => {
    looked = await previewing()
  }),
)

test('every answer forbids what it does not need', async () => {
  const {port} = looked
  const {headers, body} = await ask(port, '/')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  })
  expect(headers['access-control-allow-origin']).toBeUndefined()
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/u)
  expect(body).not.toMatch(/<script(?![^>]*(?:src|application\/json))/u)
  await expect.poll(async () => (await ask(port, '/report.html')).status, patient).toBe(200)
  expect((await ask(port, '/edition.html')).headers['content-security-policy']).toMatch(
    /^default-src 'none';.*sandbox allow-same-origin$/u,
  )
  expect((await ask(port, '/report.html')).headers['content-security-policy']).toMatch(/sandbox$/u)
})

test('what it serves as editions is what build writes, byte by byte', async () => {
  const {port, cwd} = looked
  await expect.poll(async () => (await ask(port, '/report.pdf')).status, patient).toBe(200)
  await expect.poll(async () => (await ask(port, '/report.html')).body.includes('report.pdf'), patient).toBe(true)
  expect(nianbao(['build'], {cwd}).status).toBe(0)
  for (const file of ['report.html', 'report.txt', 'report.json']) {
    expect((await ask(port, `/${file}`)).body).toBe(readFileSync(join(cwd, 'output/a/2021', file), 'utf8'))
  }
  const pdf = await fetch(`http://127.0.0.1:${port}/report.pdf`)
  expect(Buffer.from(await pdf.arrayBuffer()).equals(readFileSync(join(cwd, 'output/a/2021/report.pdf')))).toBe(true)
  const marked = (await ask(port, '/edition.html')).body
  expect(marked).toContain(' data-n="')
  expect(marked.replace(/ data-n="\d+"/gu, '')).toBe(readFileSync(join(cwd, 'output/a/2021/report.html'), 'utf8'))
})

test('paths that lead to no edition give nothing', async () => {
  const {port} = looked
  for (const path of [
    '/nianbao.yaml',
    `/${name}`,
    '/../nianbao.yaml',
    '/..%2fnianbao.yaml',
    '/%2e%2e/nianbao.yaml',
    '/report.pdf/../../nianbao.yaml',
    '//etc/passwd',
    '/etc/passwd',
    '/report.html%00.txt',
    '/report.HTML',
    '/./report.html',
    '\\..\\nianbao.yaml',
    '/page.js/',
    '/page.js.map',
    '/dist/page.js',
    '/.git/config',
    '/report.txt/..;/nianbao.yaml',
    'http://127.0.0.1/nianbao.yaml',
    '/page-document.ts',
    '*',
    '/__proto__',
    '/constructor',
  ]) {
    const {status, body} = await ask(port, path)
    expect(status, path).toBeGreaterThanOrEqual(400)
    expect(body, path).not.toMatch(/office:|root:/u)
  }
})

describe('hosts, origins and sites', () => {
  const refused = [
    ['a name of another site that leads here', {host: 'example.cn'}],
    ['the same with the port', {host: 'example.cn:PORT'}],
    ['the host without the port', {host: '127.0.0.1'}],
    ['another port', {host: '127.0.0.1:1'}],
    ['a name that ends like ours', {host: 'evil.localhost:PORT'}],
    ['another origin', {origin: 'http://example.cn'}],
    ['a page from a file', {origin: 'null'}],
    ['another port of this machine', {origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site'}],
    ['the other name of this machine', {origin: 'http://localhost:PORT'}],
    ['a request that another site caused', {'sec-fetch-site': 'cross-site'}],
    [
      'a link on another site',
      {'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document'},
    ],
    ['a page of another port', {'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate'}],
  ] as const
  test('only the page itself is answered', async () => {
    const {port} = looked
    for (const [what, headers] of refused) {
      const given = Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key, value.replace('PORT', String(port))]),
      )
      for (const path of ['/', '/events', '/edition.html', '/report.pdf', '/page.js']) {
        expect(`${what} ${path} ${(await ask(port, path, {headers: given})).status}`).toBe(`${what} ${path} 403`)
      }
    }
    expect((await ask(port, '/', {headers: {host: `localhost:${port}`}})).status).toBe(200)
    expect((await ask(port, '/', {headers: {'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate'}})).status).toBe(200)
  })

  test('it cannot be reached under another address of this machine', async () => {
    const {port} = looked
    const {networkInterfaces} = await import('node:os')
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter(({internal, family}) => !internal && family === 'IPv4')
    for (const {address} of [...others, {address: '127.0.0.2'}]) {
      const failed = await new Promise<boolean>((resolve) => {
        const socket = connect(port, address, () => resolve(false))
        socket.on('error', () => resolve(true))
      })
      expect(failed).toBe(true)
    }
  })
})

describe('writing', () => {
  test('needs the token, JSON, a known version, and touches the source alone', async () => {
    const previewed = await previewing(sample, [name], {'source/b/2020.md': sample})
    const {port, cwd, file} = previewed
    const token = await tokenOf(previewed)
    const {version} = await stateOf(previewed)
    const before = contents(cwd)
    const edit = (
      headers: Record<string, string>,
      body: object | string,
      method = 'POST',
      path = '/edit',
    ): Promise<number> =>
      ask(port, path, {method, headers, body: typeof body === 'string' ? body : JSON.stringify(body)}).then(
        ({status}) => status,
      )
    const right = {...json, 'x-nianbao-token': token}
    const body = {client: 'x', version, text: 'x'}
    expect(await edit(json, body)).toBe(403)
    expect(await edit({...json, 'x-nianbao-token': `${token}x`}, body)).toBe(403)
    expect(await edit({...right, origin: 'http://example.cn'}, body)).toBe(403)
    expect(await edit({...right, 'sec-fetch-site': 'cross-site'}, body)).toBe(403)
    expect(await edit({...right, host: 'example.cn'}, body)).toBe(403)
    expect(await edit({'x-nianbao-token': token, 'content-type': 'text/plain'}, body)).toBe(415)
    expect(await edit({'x-nianbao-token': token, 'content-type': 'application/x-www-form-urlencoded'}, body)).toBe(415)
    expect(await edit(right, body, 'PUT')).toBe(405)
    expect((await ask(port, '/edit', {headers: right})).status).toBe(405)
    expect((await ask(port, '/edit', {method: 'DELETE', headers: right})).status).toBe(405)
    expect(await edit(right, body, 'POST', '/report.html')).toBe(405)
    expect(await edit(right, body, 'POST', '/edit/../../x')).toBe(404)
    expect(await edit(right, '{')).toBe(400)
    expect(await edit(right, {...body, text: 7})).toBe(400)
    expect(await edit(right, {...body, version: '1'})).toBe(400)
    expect(await edit(right, {...body, version: version - 1})).toBe(409)
    expect(await edit(right, {...body, version: version + 1})).toBe(409)
    expect(await edit(right, {...body, text: 'x'.repeat(2 * 1024 * 1024 + 1)})).toBe(413)
    expect(await edit({...right, 'content-length': String(64 * 1024 * 1024)}, '').catch(() => 413)).toBe(413)
    // Nothing waits to be written, then.
    expect(await stateOf(previewed)).toMatchObject({version, standing: 'saved'})
    expect(contents(cwd)).toEqual(before)
    // The right one, with a path that nobody asks for.
    expect(await edit(right, {...body, text: `${sample}\n`, path: '../b/2020.md', file: '/etc/x'})).toBe(200)
    await expect.poll(() => readFileSync(file, 'utf8'), patient).toBe(`${sample}\n`)
    before.set(name, Buffer.from(`${sample}\n`))
    expect(contents(cwd)).toEqual(before)
  })

  test('a link that takes the place of the source, or of its folder, is not followed', async () => {
    const previewed = await previewing()
    const {port, cwd, file} = previewed
    const token = await tokenOf(previewed)
    const outside = project({'victim.md': sample, '2021.md': sample})
    const send = async (text: string): Promise<void> => {
      const {version} = await stateOf(previewed)
      await ask(port, '/edit', {
        method: 'POST',
        headers: {...json, 'x-nianbao-token': token},
        body: JSON.stringify({client: 'x', version, text}),
      })
      await expect.poll(async () => (await stateOf(previewed)).standing, patient).toBe('failed')
    }
    renameSync(file, `${file}.aside`)
    symlinkSync(join(outside, 'victim.md'), file)
    await send(`${sample}\n一。\n`)
    expect(readFileSync(join(outside, 'victim.md'), 'utf8')).toBe(sample)
    renameSync(join(cwd, 'source/a'), join(cwd, 'source/moved'))
    symlinkSync(outside, join(cwd, 'source/a'))
    await send(`${sample}\n二。\n`)
    expect(readFileSync(join(outside, '2021.md'), 'utf8')).toBe(sample)
  })
})

test('a link of the project that leads out of it is not previewed; one inside it is', async () => {
  const outside = project({'2021.md': sample})
  const cwd = project({'nianbao.yaml': '', 'kept/2021.md': sample})
  mkdirSync(join(cwd, 'source/a'), {recursive: true})
  symlinkSync(join(outside, '2021.md'), join(cwd, 'source/a/2021.md'))
  expect(nianbao(['preview', 'source/a/2021.md'], {cwd})).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('通到项目之外的链接') as string,
  })
  symlinkSync(join(cwd, 'kept/2021.md'), join(cwd, 'source/a/2020.md'))
  const preview = running(['preview', 'source/a/2020.md'], cwd)
  await preview.says(/http:\/\/127\.0\.0\.1:\d+\//u)
  expect(await preview.end()).toBe(130)
})

test('a port that is taken is said', () => {
  const {port, cwd} = looked
  const result = nianbao(['preview', '--port', String(port)], {cwd})
  expect(result).toMatchObject({status: 3, stderr: expect.stringContaining('这个端口已被占用') as string})
})

test('a file that is no text can be looked at, not changed', async () => {
  const previewed = await previewing(Buffer.from([0xff, 0xfe, 0x41]))
  const token = await tokenOf(previewed)
  const {version} = await stateOf(previewed)
  const {status} = await ask(previewed.port, '/edit', {
    method: 'POST',
    headers: {...json, 'x-nianbao-token': token},
    body: JSON.stringify({client: 'x', version, text: 'x'}),
  })
  expect(status).toBe(409)
  writeFileSync(previewed.file, sample)
  await expect.poll(async () => (await stateOf(previewed)).text, patient).toBe(sample)
})
