// A generated source with what few reports have and every edition must be able to show: notes, pictures, remarks before
// and after, a sign-off, Traditional characters.

import {type Draw, pick} from './generate-draw.ts'

/** The address that pictures of enriched sources have. */
export const pictureAddress = '图/流程.png'

const notes = [
  '数字按批次计算。',
  '见[目录](https://example.org/list?a=1&b=二)。',
  '不含**镇村两级**办理的件数，包括 Wi-Fi 服务点。',
]

/** `source` with some of these, as `draw` has it. */
export function enriched(source: string, draw: Draw): string {
  const [, front = '', body = ''] = /^---\n(.*?)---\n(.*)$/su.exec(source)!
  const keys = [
    ...(draw(4) === 1 ? ['script: hant'] : []),
    ...(draw(2) ? [`sign-off: ${pick(draw, ['unsealed', 'sealed'])}`] : []),
    ...(draw(3) === 1 ? ['note: 本文是示例。'] : []),
    ...(draw(3) === 1 ? ['contact: 示例大道1号，电话 010-12345678'] : []),
  ]
  const paragraphs = body.split('\n\n')
  const defined: string[] = []
  const children = paragraphs.flatMap((text, index) => {
    if (index < 2 || !text.endsWith('。') || /^(?:\||#|[-\d])/u.test(text)) return [text]
    if (draw(3) === 1) {
      defined.push(`[^${defined.length + 1}]: ${pick(draw, notes)}`)
      return [`${text.slice(0, -1)}[^${defined.length}]。`]
    }
    return draw(8) === 1 ? [text, `![办理流程](${pictureAddress})`] : [text]
  })
  return `---\n${front}${keys.map((key) => `${key}\n`).join('')}---\n${[...children, ...defined].join('\n\n')}\n`
}
