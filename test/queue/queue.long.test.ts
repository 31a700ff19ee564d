// Jobs through a real Redis: nothing lost, nothing doubled, whoever is killed and whenever; sums wait for their members;
// what is unchanged is not written again. Skipped by name where there is no redis-server; with CI=true that is a failure.

import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {nianbao, program, put, sample} from '../support/command.ts'
import {manyReports} from '../support/many.ts'
import {running} from '../support/running.ts'

const there = spawnSync('redis-server', ['--version']).status === 0
test.runIf(process.env['CI'] === 'true')('redis-server is installed', () => expect(there).toBe(true))

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number}
      server.close(() => resolve(port))
    })
  })
}

const place = mkdtempSync(join(tmpdir(), 'nianbao-redis-'))
let port = 0
let stop: () => Promise<void> = async () => {}

async function start(): Promise<void> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', place, '--appendonly', 'yes', '--save', '']
  const server = spawn('redis-server', options, {stdio: ['ignore', 'pipe', 'ignore']})
  await new Promise<void>((resolve) =>
    server.stdout.setEncoding('utf8').on('data', (text: string) => text.includes('eady to accept') && resolve()),
  )
  stop = () =>
    new Promise((resolve) => {
      server.once('exit', () => resolve())
      server.kill('SIGTERM')
    })
}

describe.skipIf(!there)('a queue (redis-server is needed)', () => {
  beforeAll(async () => {
    port = await freePort()
    await start()
  })
  afterAll(async () => {
    await stop()
    rmSync(place, {recursive: true, force: true})
  })

  const address = (): string => `redis://127.0.0.1:${port}`
  const work = (cwd: string): ReturnType<typeof running> => running(['work', '--queue', address(), '--jobs', '1'], cwd)

  test('reports are built once, sums wait, errors are no failed job, a second time nothing is written', async () => {
    const cwd = manyReports(3)
    const faulty = join(cwd, 'source/office2/2021.md')
    writeFileSync(faulty, readFileSync(faulty, 'utf8').replace('| 522 | 19 |', '| 521 | 19 |'))
    for (const _ of [1, 2]) {
      const {status, stderr} = nianbao(['enqueue', '--queue', address(), '--edition', 'json'], {cwd})
      expect([status, stderr]).toEqual([0, '已排入队列：3 份报告，2 件\n'])
    }
    const worker = work(cwd)
    await worker.says(/3 份报告：[^]*没有错误的 2 份/u)
    const said = worker.said()
    expect(said.match(/office1\/2021.md：已生成/gu)).toHaveLength(1)
    expect(said).toMatch(/office2\/2021.md：\d 个错误，没有生成/u)
    expect(readdirSync(join(cwd, 'output'))).toEqual(['office1', 'office3'])
    const before = statSync(join(cwd, 'output/office1/2021/manifest.json'), {bigint: true}).ctimeNs
    nianbao(['enqueue', '--queue', address(), '--edition', 'json'], {cwd})
    await worker.says(/3 份报告：[^]*没有错误的 2 份/u)
    expect(statSync(join(cwd, 'output/office1/2021/manifest.json'), {bigint: true}).ctimeNs).toBe(before)
    expect(await worker.end('SIGTERM')).toBe(143)
  })

  test('a worker that is killed loses nothing; Redis may go and come back', async () => {
    const cwd = manyReports(8)
    nianbao(['enqueue', '--queue', address(), '--edition', 'text'], {cwd})
    const first = work(cwd)
    await first.says(/等着做/u)
    await expect.poll(() => readdirSync(cwd).includes('output')).toBe(true)
    await first.end('SIGKILL')
    const second = work(cwd)
    await stop()
    await start()
    await second.says(/8 份报告，没有发现问题/u)
    await second.end('SIGTERM')
    expect(readdirSync(join(cwd, 'output'))).toHaveLength(8)
    expect(nianbao(['verify', '-q'], {cwd}).status).toBe(0)
  })

  test('a job that cannot be done is said, once it is given up', async () => {
    const cwd = manyReports(1)
    const members = ['--members', 'members/*.md']
    const enqueue = (): unknown =>
      nianbao(['enqueue', '--queue', address(), '--edition', 'json', ...members], {cwd}).status
    expect(enqueue()).toBe(2)
    put(cwd, {'members/a.md': sample})
    expect(enqueue()).toBe(0)
    rmSync(join(cwd, 'members'), {recursive: true})
    const worker = work(cwd)
    await worker.says(/nianbao: .*members\/\*\.md/u)
    await worker.end('SIGTERM')
  })

  test('where nobody answers that is said', () => {
    const cwd = manyReports(1)
    const {status, stderr} = nianbao(['enqueue', '--queue', 'redis://127.0.0.1:1'], {cwd})
    expect(status).toBe(3)
    expect(stderr).toMatch(/^连不上队列：.*ECONNREFUSED/u)
  })
})

test('without the two packages one sentence says how to get them', () => {
  const copy = mkdtempSync(join(tmpdir(), 'nianbao-alone-'))
  onTestFinished(() => rmSync(copy, {recursive: true, force: true}))
  const folder = join(program, '../..')
  for (const part of ['dist', 'templates']) spawnSync('cp', ['-r', join(folder, part), copy])
  const cwd = manyReports(1)
  const args = [join(copy, 'dist/nianbao.js'), 'work', '--queue', 'redis://127.0.0.1:1', '-q']
  const {status, stderr} = spawnSync(process.execPath, args, {cwd, encoding: 'utf8'})
  expect([status, stderr]).toEqual([2, '用队列要另外安装两个包：npm install bullmq ioredis\n'])
})
