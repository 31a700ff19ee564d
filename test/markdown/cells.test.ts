// Tables whose plain cells have no tokenizer of their own: the tree is the one that remark makes, whatever stands in a cell.

import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {expect, test} from 'vitest'
import {withPlainCells} from '../../src/markdown/cells.ts'

function plainCells(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map(withPlainCells)
}

const usual = unified().use(remarkParse).use(remarkGfm).freeze()
const quick = unified().use(remarkParse).use(remarkGfm).use(plainCells).freeze()

const pieces =
  '12 3,024 本年新收 （一）予以公开 ** * _ ~ ~~ ` [ ] ( ) ! < > & &amp; \\ \\| http://a.cn www.a.cn a@b.cn \t \u00A0 \u3000 [^1] : - # {{a/b}}'.split(
    ' ',
  )
const cell = fc.array(fc.constantFrom(...pieces, ' ', '  '), {maxLength: 4}).map((words) => words.join(''))
const row = fc.array(cell, {minLength: 1, maxLength: 4}).map((cells) => `| ${cells.join(' | ')} |`)

test('cells that begin nothing are read as before', () => {
  fc.assert(
    fc.property(row, fc.array(row, {maxLength: 4}), fc.constantFrom('', '> ', '- ', '1. '), (head, rows, lead) => {
      const text = [head, '|---|---|', ...rows, '', '[^1]: note'].map((line) => lead + line).join('\n')
      expect(quick.parse(text)).toEqual(usual.parse(text))
    }),
    {numRuns: 100, seed: 2026},
  )
})

test('a plain cell is one text', () => {
  const [table] = quick.parse('| 甲 | 12 |\n|---|---|\n| 乙 | 3 |').children
  expect(JSON.stringify(table)).toContain('"value":"12"')
})
