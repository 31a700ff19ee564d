// The fonts of a Word file: how a run names its font, and the part that says which others may stand in for one.

import {fontName} from '../style/office-font.ts'
import type {Style} from '../style/style.ts'
import {type Xml, xml} from '../xml/write.ts'
import {namespace} from './part.ts'

const alternatives: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  方正小标宋简体: '方正小标宋_GBK',
  黑体: 'SimHei',
  楷体_GB2312: '楷体',
  宋体: 'SimSun',
}

/** Page numbers are in 宋体 (GB/T 9704 7.5). */
export const numberFont = '宋体'

/** Quotation marks, dashes and dots take the font of the other letters, too, so that they are as wide as characters. */
export function runFonts(name: string): Xml {
  return xml('w:rFonts', {'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name})
}

export function fontTable(style: Style): Xml {
  const names = new Set([
    ...[...style.fonts.keys()].map((key) => fontName(key, style)),
    fontName('', style),
    numberFont,
  ])
  return xml(
    'w:fonts',
    {'xmlns:w': namespace.w},
    [...names].map((name) =>
      xml(
        'w:font',
        {'w:name': name},
        alternatives[name] !== undefined && xml('w:altName', {'w:val': alternatives[name]}),
        xml('w:charset', {'w:val': '86'}),
        xml('w:family', {'w:val': 'auto'}),
        xml('w:pitch', {'w:val': 'variable'}),
      ),
    ),
  )
}
