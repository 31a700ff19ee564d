import {existsSync} from 'node:fs'
import {expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {driveEdits} from '../support/drive.ts'
import {previewing} from '../support/previewing.ts'

test.skipIf(!existsSync('/proc/self/status'))('four hundred edits later the preview has no more in memory than early on', async () => {
  const {port, preview} = await previewing()
  const {resident} = await driveEdits(port, preview.child.pid!, sample, 401, 40)
  const [early, late] = [resident.slice(3, 6), resident.slice(-3)].map((some) => Math.min(...some)) as [number, number]
  // Collected whenever the engine likes: an edit that stayed would be half a megabyte, and so 200 of them.
  expect(late - early).toBeLessThan(60)
}, 240_000)
