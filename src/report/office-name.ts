// Names of offices as people shorten and lengthen them: whether two may be of one office. 市场监管局 is 市场监督管理局,
// 示例区 is 示例市示例区人民政府; 示例市 is not 示例市示例区, 民政局 is not the 区 that it belongs to.

import {fold} from '../script/fold.ts'

/** What names may end in or leave out: 人民政府, 办事处, 委员会 as 委, 办公室 as 办. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=.)(?:人民政府|政府)$/u, ''],
  [/街道(?:办事处|办)$/u, '街道'],
  [/委员会$/u, '委'],
  [/(?<!主)办公[室厅]$/u, '办'],
  [/\((?:本级|机关)\)$|（(?:本级|机关)）$/u, ''],
]

/** Whether one name is a usual short or full form of the other; equal ones are. */
export function mayBeOneOffice(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)]
  if (one === other) return true
  const [short, full] = one.length < other.length ? [one, other] : [other, one]
  // The last character says what kind of office it is: 区, 局, 镇.
  if (short.length < 2 || short.at(-1) !== full.at(-1)) return false
  return isWithin(short, full)
}

/** Without marks and spaces, in Simplified characters, its ending in one of its forms. */
function bare(name: string): string {
  let text = fold(name.normalize('NFKC')).replace(/[\s\p{Cf}·]/gu, '')
  for (const [pattern, instead] of endings) text = text.replace(pattern, instead)
  return text
}

/** Whether the characters of `short` stand in `full` in their order: 卫健委 in 卫生健康委. */
function isWithin(short: string, full: string): boolean {
  let at = 0
  for (const character of full) if (character === short[at]) at++
  return at === short.length
}
