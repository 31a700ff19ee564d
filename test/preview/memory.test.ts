import {existsSync} from 'node:fs'
import {expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {driveEdits} from '../support/drive.ts'
import {previewing} from '../support/previewing.ts'

test.skipIf(!existsSync('/proc/self/status'))('two hundred edits later the preview has no more in memory than early on', async () => {
  const {port, preview} = await previewing()
  const {resident} = await driveEdits(port, preview.child.pid!, sample, 201, 20)
  const [early, late] = [resident.slice(3, 6), resident.slice(-3)].map((some) => Math.min(...some)) as [number, number]
  // A hundred edits lie between; one that stayed, its trees and editions, would be a megabyte and more.
  expect(late - early).toBeLessThan(60)
}, 300_000)
