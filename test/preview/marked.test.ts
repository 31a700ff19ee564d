import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {toHtml} from '../../src/html/html.ts'
import {markPage, unmarkPage} from '../../src/preview/marked.ts'
import type {Spot} from '../../src/template/marks.ts'
import {repository} from '../support/command.ts'
import {shippedTemplates} from '../support/shipped.ts'
import {judge} from '../support/stages.ts'

const report = judge(readFileSync(join(repository, 'source/tongzhou/2021.md'))).report!

describe('a marked page', () => {
  test('names the node of every cell and paragraph, and is the published page apart from that', () => {
    const edition = compose(report)
    const {value: html, spots} = toHtml(edition, shippedTemplates, {trace: true}) as {
      value: string
      spots: readonly Spot[]
    }
    expect(html).toBe(toHtml(edition, shippedTemplates).value)
    const marked = markPage(html, spots)
    expect(unmarkPage(marked)).toBe(html)
    expect(html).not.toContain('data-n')
    const body = marked.slice(marked.indexOf('<main'))
    expect(body.match(/<t[dh](?=[ >])(?![^>]*data-n)[^>]*>[^<]/gu) ?? []).toEqual([])
    expect(body.match(/<p(?![^>]*data-n)[^>]*>[^<\s]/gu)?.length ?? 0).toBeLessThanOrEqual(2)
    const cell = /data-n="(\d+)"[^>]*>541</u.exec(body)!
    expect(edition.places[Number(cell[1])]).toMatchObject({line: 101})
  })

  test('a text in an attribute, in an empty element, before and after an end', () => {
    const html = '<!doctype html><title>甲</title><p>一<b>二</b>三<img alt="四"> <i/>五</p><!-- 六 --><style>七</style>'
    const spots = ['甲', '一', '二', '三', '四', '五', '六', '七'].map((character, node) => ({
      at: html.indexOf(character),
      node,
    }))
    expect(markPage(html, spots)).toBe(
      '<!doctype html><title>甲</title><p data-n="1">一<b data-n="2">二</b>三<img alt="四" data-n="4"> <i/>五</p><!-- 六 --><style>七</style>',
    )
  })

  test('any page is what it was when the marks are gone', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<td headers="a">',
      '</td>',
      '<br>',
      '甲',
      '<!-- x -->',
      '<b',
      '>',
      '"',
      '<style>a</style>',
      '<img alt="x">',
    )
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat(60)), (pieces, offsets) => {
        const html = pieces.join('')
        const spots = [...offsets].sort((a, b) => a - b).map((at, node) => ({at, node}))
        expect(unmarkPage(markPage(html, spots))).toBe(html)
      }),
    )
  })
})
