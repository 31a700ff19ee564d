// Runs that end before they are done: by Ctrl-C, and by a worker that dies.

import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {nianbao} from '../support/command.ts'
import {diesAt, hook, leftovers, manyReports} from '../support/many.ts'
import {running} from '../support/running.ts'

const count = 26
const build = ['build', '--edition', 'text', '--no-verify', '--lang', 'en']

/** Loaded into the program: a file says that it hears signals. */
const hears = `
const {on} = process
process.on = function (name, ...rest) {
  const result = on.call(this, name, ...rest)
  if (name === 'SIGINT') require('node:fs').writeFileSync(process.cwd() + '/hears', '')
  return result
}
`

/** The offices whose report is there, whole. */
function whole(cwd: string): string[] {
  const output = join(cwd, 'output')
  const names = existsSync(output) ? readdirSync(output) : []
  return names.filter((name) => existsSync(join(output, name, '2021/manifest.json')))
}

/** Resolves as soon as one is. */
async function begun(cwd: string): Promise<void> {
  while (whole(cwd).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('Ctrl-C', () => {
  test.each(['1', '2'])('ends a build on %s threads with nothing half done, and says how it stands', async (jobs) => {
    const cwd = manyReports(count)
    const run = running([...build, '--jobs', jobs], cwd)
    await begun(cwd)
    expect(await run.end()).toBe(130)
    expect(leftovers(join(cwd, 'output'))).toEqual([])
    const [, done = '', left = ''] =
      /^interrupted: (\d+) of 26 reports done; of the other (\d+) nothing was changed\n$/u.exec(run.said()) ?? []
    expect(Number(done) + Number(left), run.said()).toBe(count)
    // A worker that has just finished one may not have told of it yet.
    expect(whole(cwd).length).toBeGreaterThanOrEqual(Number(done))
    expect(readdirSync(join(cwd, 'output'))).toHaveLength(whole(cwd).length)
  })

  test('ends verify', async () => {
    const cwd = manyReports(4, {'hears.cjs': hears})
    expect(nianbao(['build', '--edition', 'text', '--no-verify'], {cwd}).status).toBe(0)
    const env = {NODE_OPTIONS: `--require ${join(cwd, 'hears.cjs')}`}
    const run = running(['verify', '--lang', 'en', ...Array.from({length: 200}, () => 'output')], cwd, env)
    while (!existsSync(join(cwd, 'hears'))) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await run.end()).toBe(130)
    expect(run.said()).toMatch(/^(?:interrupted: the editions of \d+ of 800 reports verified\n)?$/u)
  })
})

describe('a worker that dies', () => {
  test('ends its source alone, which is named', () => diesAt('process.exit(7)', 'a worker ended with 7'))

  test('once is done again', () => {
    const how = `
      if (!fs.existsSync(process.cwd() + '/died')) {
        fs.writeFileSync(process.cwd() + '/died', '')
        process.exit(0)
      }`
    const cwd = manyReports(count, {'hook.cjs': hook(how)})
    const env = {NODE_OPTIONS: `--require ${join(cwd, 'hook.cjs')}`}
    const {status, stdout, stderr} = nianbao([...build, '--jobs', '2'], {cwd, env})
    expect({status, stdout, stderr}).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/^26 sources?|^26 reports/u) as string,
    })
    expect(existsSync(join(cwd, 'died'))).toBe(true)
    expect(readdirSync(join(cwd, 'output'))).toHaveLength(count)
  })
})
