import type {Nodes, Paragraph} from 'mdast'
import {expect, test} from 'vitest'
import {gridOf} from '../../src/markdown/grid.ts'
import {parse} from '../../src/markdown/parse.ts'

const tree = (text: string): readonly Nodes[] => parse({path: '/a.md', text, bom: false}).value!.children
const inline = (text: string): string[] =>
  (tree(text)[0] as Paragraph).children.map((node) => {
    const words =
      'children' in node
        ? node.children.map((child) => ('value' in child ? child.value : '')).join('')
        : 'value' in node
          ? node.value
          : ''
    return `${node.type}:${words}`
  })

test('emphasis works beside Chinese marks, a single tilde strikes nothing', () => {
  expect(inline('推进**“放管服”**改革')).toEqual(['text:推进', 'strong:“放管服”', 'text:改革'])
  expect(inline('3~5天，4~6人')).toEqual(['text:3~5天，4~6人'])
  expect(inline('a~~b~~c')).toEqual(['text:a', 'delete:b', 'text:c'])
})

test.each([
  ['见https://www.x.gov.cn/a?b=1&c=2，**重点**', 'https://www.x.gov.cn/a?b=1&c=2'],
  ['（http://a.cn/b(c)d）', 'http://a.cn/b(c)d'],
  ['网址www.a.cn。后', 'www.a.cn'],
  ['看http://a.cn/x).', 'http://a.cn/x'],
  ['http://a.cn/x...后', 'http://a.cn/x'],
  ['http://a.cn/x**年**', 'http://a.cn/x'],
  ['[http://a.cn](http://b.cn)', 'http://a.cn'],
  ['地址 HTTP://A.CN/x_y_z~。', 'HTTP://A.CN/x_y_z'],
])('the address in %s ends where addresses end', (text, address) => {
  const link = (tree(text)[0] as Paragraph).children.find((node) => node.type === 'link')!
  expect(link.children).toMatchObject([{type: 'text', value: address}])
  const at = text.indexOf(address)
  expect(link.children[0]!.position).toMatchObject({start: {offset: at}, end: {offset: at + address.length}})
})

test.each(['ahttp://a.cn', 'http://', 'www.', 'http://例子.cn', '`http://a.cn`', '1www.a.cn'])(
  'there is no address in %s',
  (text) => {
    expect((tree(text)[0] as Paragraph).children.map(({type}) => type)).not.toContain('link')
  },
)

test('a table is a grid of cells as they are written', () => {
  const text = '| 甲 | 乙 |\n| --- | --: |\n| **a**\\|b | 1<br> | 3 |\n|| x'
  const source = {path: '/a.md', text, bom: false}
  const [table] = tree(text)
  if (table?.type !== 'table') throw new Error('no table')
  const {rows} = gridOf(source, table)
  expect(rows.map(({cells}) => cells.map(({text}) => text))).toEqual([
    ['甲', '乙'],
    ['a|b', '1', '3'],
    ['', 'x'],
  ])
  expect(rows[1]!.cells[1]).toMatchObject({
    breaks: true,
    place: {line: 3, column: 14, endColumn: 15},
    content: {column: 14, endColumn: 19},
  })
  expect(rows[2]!.cells[0]!.place).toMatchObject({line: 4, column: 2, endColumn: 2})
})
