// What the preview asks of the disk while much happens there: as often as there is a reason to, not once for each event.

import {EventEmitter} from 'node:events'
import {join} from 'node:path'
import {afterAll, expect, test, vi} from 'vitest'
import type {Host} from '../../src/host/host.ts'
import {nodeHost} from '../../src/host/node.ts'
import {project, sample} from '../support/command.ts'

const disk = Object.assign(new EventEmitter(), {add: () => undefined, close: async () => undefined})
vi.resetModules()
vi.doMock('chokidar', () => ({watch: () => disk}))
const {openPreview} = await import('../../src/preview/preview.ts')
afterAll(() => {
  vi.useRealTimers()
  vi.doUnmock('chokidar')
  vi.resetModules()
})

test('a thousand files that are told are no thousand reasons to look which folders are to be watched', async () => {
  const root = project({'nianbao.yaml': '', 'source/a/2021.md': sample})
  const path = join(root, 'source/a/2021.md')
  let asked = 0
  const host: Host = {...nodeHost, kind: (one) => (asked++, nodeHost.kind(one))}
  const preview = await openPreview({
    host,
    root,
    cwd: root,
    source: {path, folder: 'a/2021'},
    real: path,
    strict: false,
    previous: undefined,
    members: undefined,
    draft: false,
    epoch: undefined,
    language: 'zh',
    whole: true,
    port: 0,
    showPath: (one) => one,
    fault: (error) => {
      throw error
    },
  })
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']})
  const before = asked
  for (let index = 0; index < 1000; index++) disk.emit('all', 'add', `${root}/source/a/${index}.png`)
  vi.advanceTimersByTime(1000)
  expect(asked).toBeGreaterThan(before)
  expect(asked - before).toBeLessThan(1000)
  await preview.close()
})
