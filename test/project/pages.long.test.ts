// A report of four hundred pages: all editions, read back, in a bounded piece of memory.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {longSource} from '../bench/contents.ts'
import {nianbao, project} from '../support/command.ts'
import {form2021} from '../support/form.ts'

const probe = "process.on('exit', () => require('fs').writeFileSync('memory', String(process.resourceUsage().maxRSS)))"

test('four hundred pages take less than 250 MiB', () => {
  const folder = project({'source/long.md': longSource(form2021, 400), 'memory.cjs': probe})
  const {status, stderr} = nianbao(['build', '--quiet'], {cwd: folder, env: {NODE_OPTIONS: '--require ./memory.cjs'}})
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(Number(readFileSync(join(folder, 'memory'), 'utf8')) / 1024).toBeLessThan(250)
})
