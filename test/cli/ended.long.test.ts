// A build that is interrupted at any moment leaves whole editions and nothing else; the next one does the rest.

import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {contents, nianbao} from '../support/command.ts'
import {diesAt, leftovers, manyReports} from '../support/many.ts'
import {running} from '../support/running.ts'

test('forty builds of thirty reports, each interrupted a little later', async () => {
  const cwd = manyReports(30)
  const output = join(cwd, 'output')
  for (let moment = 0; moment < 40; moment++) {
    const run = running(['build', '--out', `output/${moment}`, '--jobs', String(1 + (moment % 3))], cwd)
    await new Promise((resolve) => setTimeout(resolve, 200 + moment * 150))
    // Before it hears signals it ends by them, and has begun nothing.
    expect([0, 130, null]).toContain(await run.end())
    if (existsSync(output)) expect(leftovers(output)).toEqual([])
  }
  expect(nianbao(['verify', 'output'], {cwd}).status).toBe(0)
  expect(contents(output).size).toBeGreaterThan(100)
}, 600_000)

test('a worker that has no memory left ends its source alone, which is named', () =>
  diesAt('for (const all = []; ; ) all.push(new Array(100000).fill({}))', 'ERR_WORKER_OUT_OF_MEMORY'))
