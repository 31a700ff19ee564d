import {expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {driveEdits} from '../support/drive.ts'
import {previewing} from '../support/previewing.ts'

test('two hundred edits find room in a heap that a few of them would fill if they stayed', async () => {
  const {port, preview} = await previewing(sample, [], {}, {NODE_OPTIONS: '--max-old-space-size=96'})
  await driveEdits(port, preview.child.pid!, sample, {count: 200, step: 200})
  expect(preview.child.exitCode).toBeNull()
})
