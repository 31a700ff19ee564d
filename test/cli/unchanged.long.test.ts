// Sixty reports of which nothing has changed: a twenty-fifth of the processor time of the first build, in the same run.

import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {environment, program} from '../support/command.ts'
import {manyReports} from '../support/many.ts'

/** Tells what the processors of this process and its workers took, in microseconds, on standard output. */
const telling = `
process.on('exit', () => {
  if (!require('node:worker_threads').isMainThread) return
  const {user, system} = process.cpuUsage()
  require('node:fs').writeSync(1, String(user + system))
})
`

function cost(cwd: string, args: readonly string[]): number {
  const env = {...environment, NODE_OPTIONS: `--require ${join(cwd, 'telling.cjs')}`}
  const {stdout, status} = spawnSync(process.execPath, [program, ...args], {cwd, env, encoding: 'utf8'})
  expect(status).toBe(0)
  return Number(stdout)
}

test('an unchanged build of sixty reports costs a twenty-fifth of the first one', () => {
  const cwd = manyReports(60, {'telling.cjs': telling})
  const first = cost(cwd, ['build', '-q'])
  const again = Math.min(...[1, 2, 3].map(() => cost(cwd, ['build', '-q'])))
  console.log(`first ${first / 1000} ms, again ${again / 1000} ms: ${(first / again).toFixed(1)} times`)
  expect(again).toBeLessThan(first / 25)
})
