// Sources that nobody should write: any characters, Markdown in pieces, reports with lines and characters lost,
// doubled, moved. Nothing may break on them.

import fc from 'fast-check'
import {type Draw, pick} from './generate-draw.ts'

const pieces = [
  '---\n',
  'office: 甲',
  '\nyear: 2021\n',
  '# ',
  '## 一、',
  '## 二、主动公开政府信息情况\n',
  '### ',
  '| ',
  ' |\n',
  '| --- ',
  '\n',
  '\n\n',
  '**',
  '*',
  '_',
  '~',
  '~~',
  '`',
  '```\n',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](x)',
  '<',
  '<!-- ',
  ' -->',
  '<br>',
  '<script>',
  '&amp;',
  '&#0;',
  '\\',
  '{',
  '}',
  '{{',
  '}}',
  '{{requests/new/total}}',
  '{{申请/新收/总计}}',
  '[^1]',
  '[^1]: ',
  'https://例.cn/',
  '年',
  '２０２１',
  '1,234',
  '=',
  '〇',
  '－3',
  '３．５',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\r\n',
  '\r',
  '𠮷',
  '👨‍👩‍👧',
  'e\u0301',
  '，。；：',
  '“”',
  '（一）',
  '无',
]

/** Any characters, whole surrogate pairs and broken ones. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: 'binary', maxLength: 300}),
  fc.string({unit: 'grapheme', maxLength: 300}),
  fc.array(fc.constantFrom(...pieces), {maxLength: 80}).map((parts) => parts.join('')),
)

/** `text` with up to eight accidents: lines and characters lost, doubled, moved, put in from elsewhere. */
export function damaged(text: string, draw: Draw): string {
  let result = text
  for (let accidents = 1 + draw(8); accidents > 0; accidents -= 1) result = accident(result, draw)
  return result
}

function accident(text: string, draw: Draw): string {
  const lines = text.split('\n')
  const [here, there] = [draw(lines.length), draw(lines.length)]
  const at = draw(text.length + 1)
  switch (draw(7)) {
    case 0:
      return lines.toSpliced(here, 1).join('\n')
    case 1:
      return lines.toSpliced(there, 0, lines[here]!).join('\n')
    case 2:
      return lines.with(here, lines[there]!).with(there, lines[here]!).join('\n')
    case 3:
      return text.slice(0, at) + text.slice(at + 1 + draw(20))
    case 4:
      return lines.with(here, pick(draw, lines[here]!.split('|')).repeat(1 + draw(3))).join('\n')
    case 5:
      return text.slice(0, at)
    default:
      return text.slice(0, at) + pick(draw, pieces) + text.slice(at)
  }
}
