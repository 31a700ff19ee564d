import {expect, test} from 'vitest'
import type {Block} from '../../src/edition/edition.ts'
import {embedImages} from '../../src/html/images.ts'
import {edition} from '../support/edition.ts'

const figure: Block = {type: 'figure', node: 0, src: 'a.png', alt: '图'}
const nested: Block = {
  type: 'list',
  node: 0,
  ordered: false,
  start: 1,
  items: [{type: 'listItem', node: 0, marker: '•', children: [figure]}],
}
const sources = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(({children}) => sources(children))
    return block.type === 'figure' ? [block.src] : []
  })

test('images are carried along wherever they stand; others lose their address', () => {
  const images = new Map([['a.png', {type: 'image/png', bytes: new Uint8Array([255])}]])
  const {opening, sections} = embedImages(
    {...edition, opening: [figure, nested, {...figure, src: 'http://example.cn/b.png'}]},
    images,
  )
  expect(sources(opening)).toEqual(['data:image/png;base64,/w==', 'data:image/png;base64,/w==', ''])
  expect(sources(sections[0]!.children)).toEqual(['data:image/png;base64,/w=='])
})
