// Names of font files, in whatever encoding they have them, and faces of collections.

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openFace} from '../../../src/pdf/font/face.ts'
import {facesIn, plainName} from '../../../src/pdf/font/names.ts'
import {inMemory} from '../../../src/pdf/font/sfnt.ts'
import {changed, collectionOf, nameTable, shippedFont, wide} from '../../support/fonts.ts'

const named = (...records: Parameters<typeof nameTable>[0]): Uint8Array =>
  changed(shippedFont('hei'), (tables) => tables.set('name', nameTable(records)))

describe('the names of a font', () => {
  test('are read in Unicode, GBK and Mac Roman, by what they name', () => {
    const [face] = facesIn(
      inMemory(
        named(
          [3, 1, 1, wide('方正小标宋简体')],
          [3, 1, 6, wide('FZXBSJW--GB1-0')],
          [1, 0, 4, [...Buffer.from('FZXiaoBiaoSong-B05S')]],
          [3, 3, 16, [0xb7, 0xc2, 0xcb, 0xce]],
          [3, 1, 2, wide('Regular')],
        ),
      ),
    )
    expect(face).toMatchObject({
      index: 0,
      families: ['方正小标宋简体', '仿宋'],
      own: ['FZXBSJW--GB1-0', 'FZXiaoBiaoSong-B05S'],
      weight: 700,
      usable: true,
    })
  })

  test('are compared without regard to spaces, capitals, hyphens', () => {
    expect(plainName('仿宋_GB2312')).toBe(plainName('仿宋 gb2312'))
    expect(plainName('ＦａｎｇＳｏｎｇ')).toBe(plainName('fangsong'))
    expect(plainName('仿宋')).not.toBe(plainName('方正仿宋'))
  })

  test('of a collection are told face by face, and each face opens', () => {
    const file = inMemory(
      collectionOf(
        named([3, 1, 1, wide('甲')]),
        changed(shippedFont('song'), (tables) => tables.set('name', nameTable([[3, 1, 1, wide('乙')]]))),
      ),
    )
    expect(facesIn(file).map(({index, families}) => [index, ...families])).toEqual([
      [0, '甲'],
      [1, '乙'],
    ])
    expect([openFace(file, 0).weight, openFace(file, 1).weight]).toEqual([700, 400])
    expect(() => openFace(file)).toThrow(/collection/)
    expect(() => openFace(file, 2)).toThrow()
  })

  test('of anything else are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), (bytes) => {
        expect(Array.isArray(facesIn(inMemory(bytes)))).toBe(true)
      }),
    )
    expect(facesIn(inMemory(shippedFont('hei').subarray(0, 2000)))).toEqual([])
  })
})
