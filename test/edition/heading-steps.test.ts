// Headings of an edition leave out no level (ISO 14289-1, 7.4.2), whatever levels the source has.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Block} from '../../src/edition/edition.ts'
import {judge} from '../support/stages.ts'

function depths(nodes: readonly Block[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type === 'list') return node.items.flatMap(({children}) => depths(children))
    return node.type === 'subheading' ? [node.depth] : []
  })
}

test('the first heading below a title is of the third level, its neighbours are like it', () => {
  const source = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
    .replace('## 一、总体情况', () => '#### 前言\n\n前面的话。\n\n## 一、总体情况')
    .replace(
      /^### （一）主动公开$/mu,
      () => '#### 1. 先说\n\n说。\n\n#### 2. 再说\n\n说。\n\n### （一）主动公开\n\n#### 1. 细说',
    )
  const edition = compose(judge(source).report!)
  expect(depths(edition.opening)).toEqual([])
  expect(JSON.stringify(edition.opening)).toContain('前言')
  expect(depths(edition.sections[0]!.children).slice(0, 4)).toEqual([3, 3, 3, 4])
})
