// `preview --draft` shows what `build --draft` writes: 送审稿 where no error stands, 草稿 where one does.

import {expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {listen} from '../support/preview-listener.ts'
import {previewing} from '../support/previewing.ts'

test.each([
  ['no error', sample, '送审稿'],
  ['an error', sample.replace('| 0 | 541 |', '| 0 | 540 |'), '草稿（'],
])('with %s', async (_, source, mark) => {
  const {port} = await previewing(source, ['--draft'])
  const heard = await (await listen(port)).hears('editions', () => true)
  expect(JSON.stringify(heard)).toContain(mark)
})
