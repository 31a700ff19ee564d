// What the launcher tells the engine after it has started must leave the engine whole: a fault that one start in a hundred
// meets shows among many.

import {spawnSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {program} from '../support/command.ts'

const starts = 500

test(`none of ${starts} starts ends in a fault of the engine`, () => {
  const ends = Array.from(
    {length: starts},
    () => spawnSync(process.execPath, [program, 'explain', 'no-such-code'], {stdio: 'ignore'}).status,
  )
  expect([...new Set(ends)]).toEqual([2])
})
