// Fonts by name: which file a name stands for, and what is said where there is none.

import {describe, expect, test} from 'vitest'
import {fontFoldersOf} from '../../src/host/font-folders.ts'
import {memoryHost} from '../../src/host/in-memory.ts'
import {installedFonts} from '../../src/project/installed-fonts.ts'
import {changed, collectionOf, nameTable, shippedFont, wide} from '../support/fonts.ts'

function font(family: string, own: string, weight = 400, italic = false, outlines = true): Uint8Array {
  return changed(shippedFont('hei'), (tables) => {
    tables.set(
      'name',
      nameTable([
        [3, 1, 1, wide(family)],
        [3, 1, 4, wide(own)],
      ]),
    )
    const os2 = tables.get('OS/2')!
    os2.set([weight >> 8, weight & 0xff], 4)
    os2.set([0, italic ? 1 : 0], 62)
    if (!outlines) tables.delete('glyf')
  })
}

const host = memoryHost({
  '/fonts/win/simfang.ttf': font('FangSong', 'FangSong'),
  '/fonts/b/Song-Bold.ttf': font('示例宋', '示例宋 Bold', 700),
  '/fonts/b/Song-Italic.ttf': font('示例宋', '示例宋 Italic', 400, true),
  '/fonts/b/Song-Regular.ttf': font('示例宋', '示例宋'),
  '/fonts/a/again.ttf': font('示例宋', '示例宋'),
  '/fonts/a/nothing.ttf': new Uint8Array([1, 2, 3]),
  '/fonts/a/Song-Outlines.otf': font('另一宋', '另一宋', 400, false, false),
  '/fonts/c/all.ttc': collectionOf(font('合集甲', '合集甲'), font('合集乙', '合集乙')),
  '/fonts/c/另一宋.ttf': font('另一宋', '另一宋'),
  '/fonts/readme.txt': 'no font',
})
const fonts = installedFonts(host, ['/none', '/fonts'])
const found = (...names: string[]): string | undefined => {
  const face = fonts.find(names)
  return face && `${face.path}#${face.index}`
}

describe('a name', () => {
  test('stands for the upright, regular face of a family, of two the first by path', () => {
    expect(found('示例宋')).toBe('/fonts/a/again.ttf#0')
    expect(found('示例宋 bold')).toBe('/fonts/b/Song-Bold.ttf#0')
  })

  test("is known in the font's other language", () => {
    expect(found('仿宋')).toBe('/fonts/win/simfang.ttf#0')
    expect(found('仿宋_GB2312')).toBeUndefined()
  })

  test('is the first of several that is there', () =>
    expect(found('方正小标宋简体', '仿宋', '示例宋')).toBe('/fonts/win/simfang.ttf#0'))

  test('finds a face in a collection', () => expect(found('合集乙')).toBe('/fonts/c/all.ttc#1'))

  test('prefers outlines that can be embedded', () => expect(found('另一宋')).toBe('/fonts/c/另一宋.ttf#0'))

  test('that is not there is answered with those like it', () => {
    expect(fonts.find(['示例楷'])).toBeUndefined()
    expect(fonts.near(['示例楷'])[0]).toBe('示例宋')
    expect(fonts.near(['Xyz'])).not.toContain('FangSong')
  })
})

test('a folder that may not be read holds no fonts', () => {
  const closed = memoryHost({'/fonts/a.ttf': font('甲', '甲')})
  closed.refused.set('/fonts/a.ttf', 'EACCES')
  expect(installedFonts(closed, ['/fonts']).find(['甲'])).toBeUndefined()
})

test('the folders are those of each system', () => {
  const windows = fontFoldersOf({
    platform: 'win32',
    home: 'C:\\Users\\a',
    environment: {WINDIR: 'D:\\Windows', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local'},
  })
  expect(windows).toEqual(['C:/Users/a/AppData/Local/Microsoft/Windows/Fonts', 'D:/Windows/Fonts'])
  expect(fontFoldersOf({platform: 'darwin', home: '/Users/a', environment: {}})).toContain('/Users/a/Library/Fonts')
  expect(fontFoldersOf({platform: 'linux', home: '/home/a', environment: {}})[0]).toBe('/home/a/.local/share/fonts')
})
