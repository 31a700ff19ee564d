// A build that is interrupted at any moment leaves whole editions and nothing else; the next one does the rest.

import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {contents, nianbao} from '../support/command.ts'
import {diesAt, leftovers, manyReports} from '../support/many.ts'
import {running} from '../support/running.ts'

const [builds, count] = [Number(process.env['INTERRUPTED'] ?? 40), 30]

test(`${builds} builds of thirty reports, each interrupted a little later`, async () => {
  const cwd = manyReports(count)
  const output = join(cwd, 'output')
  const step = Math.ceil((count * 8) / builds)
  for (let moment = 0; moment < builds; moment++) {
    const run = running(['build', '--out', `output/${moment}`, '--jobs', String(1 + (moment % 3))], cwd)
    // That many files and folders more than the run before, or all, if it is as fast as that.
    const own = join(output, String(moment))
    const there = (): number => (existsSync(own) ? readdirSync(own, {recursive: true}).length : 0)
    while (there() < moment * step && run.child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5))
    // Before it hears signals it ends by them, and has begun nothing.
    expect([0, 130, null]).toContain(await run.end())
    if (existsSync(output)) expect(leftovers(output)).toEqual([])
  }
  expect(nianbao(['verify', 'output'], {cwd}).status).toBe(0)
  expect(contents(output).size).toBeGreaterThan(100)
})

test('a worker that has no memory left ends its source alone, which is named', () =>
  diesAt('for (const all = []; ; ) all.push(new Array(100000).fill({}))', 'ERR_WORKER_OUT_OF_MEMORY'))
