// A number that has lost its bar stands in the label of its row: no fix of the label takes it away.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {judge} from '../support/stages.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')

function labelled(from: string, to: string): {readonly fixed: boolean}[] {
  expect(base).toContain(from)
  const {diagnostics} = judge(base.replace(from, () => to))
  return diagnostics.filter(({code}) => code === 'row-label').map(({fix}) => ({fixed: fix !== undefined}))
}

test('a label with a figure is said and left as it is, one in other words is mended', () => {
  expect(labelled('| 5．属于三类内部事务信息 | 2 |', '| 5．属于三类内部事务信息 2 |')).toEqual([{fixed: false}])
  expect(labelled('| 5．属于三类内部事务信息 | 2 |', '| 5．属于三类内容事务信息 | 2 |')).toEqual([{fixed: true}])
})
