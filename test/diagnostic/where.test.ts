// The place in a file that has no lines, in the language of the message.

import {expect, test} from 'vitest'
import {whereIn} from '../../src/diagnostic/where.ts'

test.each([
  ['第3张表第7行第2格', 'table 3, row 7, cell 2'],
  ['第5页，第1张表第2行第3列', 'page 5, table 1, row 2, column 3'],
  ['第12段', 'paragraph 12'],
  ['第9行', 'line 9'],
  ['批注', 'comment'],
  ['表2!C7', '表2!C7'],
  ['第1张表!C7', '第1张表!C7'],
])('%s', (where, english) => {
  expect(whereIn('zh', where)).toBe(where)
  expect(whereIn('en', where)).toBe(english)
})
