// A Node that is newer than any that was tried: no flag of its engine is set, for it may not know them and would say so.

import {expect, test} from 'vitest'
import {nianbao, project, sample} from '../support/command.ts'

const pretend = (version: string): string => `
  Object.defineProperty(process, 'versions', {value: {...process.versions, node: '${version}'}})
  require('node:v8').setFlagsFromString = (flag) => process.stderr.write(flag + '\\n')
`

test.each([
  ['24.0.0', /^--invocation-count-for-maglev=\d+\n(?:--[a-z-]+(?:=\d+)?\n)+$/u],
  ['27.0.0', /^$/u],
  ['100.0.0', /^$/u],
])('%s', (version, flags) => {
  const cwd = project({'source/a/2021.md': sample, 'pretend.cjs': pretend(version)})
  const {status, stderr} = nianbao(['check'], {cwd, env: {NODE_OPTIONS: '--require ./pretend.cjs'}})
  expect(stderr).toMatch(flags)
  expect(status).toBe(0)
})
