// Where a title of an official document breaks by sense (GB/T 9704 7.3.1: 词意完整): between office, year and what the
// document is; rather not elsewhere; inside a word not at all.

import {breaks} from './line-break.ts'

/** Words of such titles, longer ones first where one holds the other. */
const words = [
  '政府信息公开',
  '政府信息公開',
  '信息公开',
  '信息公開',
  '年度报告',
  '年度報告',
  '工作',
  '报告',
  '報告',
  '情况',
  '情況',
  '人民政府',
  '管理委员会',
  '管理委員會',
  '委员会',
  '委員會',
  '街道办事处',
  '街道辦事處',
  '办公室',
  '辦公室',
  '办公厅',
  '辦公廳',
  '管理局',
  '监督局',
  '監督局',
  '保障局',
  '建设局',
  '建設局',
  '自治区',
  '自治區',
  '自治州',
  '自治县',
  '自治縣',
  '开发区',
  '開發區',
]
const longest = Math.max(...words.map((word) => word.length))
const known = new Set(words)
const year = '年'.codePointAt(0)!

/** The grades of `plain` as a title wants them. */
export function senseBreaks(text: string, codePoints: ArrayLike<number>, plain: Uint8Array): Uint8Array {
  const found = plain.map((grade) => (grade === breaks.allowed ? breaks.discouraged : grade))
  const characters = [...text]
  for (let at = 0; at < characters.length; at++) {
    for (let length = Math.min(longest, characters.length - at); length > 1; length--) {
      if (!known.has(characters.slice(at, at + length).join(''))) continue
      for (let inside = at + 1; inside < at + length; inside++) {
        if (found[inside] === breaks.discouraged) found[inside] = breaks.emergency
      }
      at += length - 1
      break
    }
  }
  for (let at = 1; at < characters.length; at++) {
    const digit = isDigit(codePoints[at]!)
    const before = isDigit(codePoints[at - 1]!)
    if (digit && !before && plain[at] === breaks.allowed) found[at] = breaks.allowed
    if (before && codePoints[at] === year) {
      found[at] = breaks.never
      if (at + 1 < characters.length && plain[at + 1] === breaks.allowed) found[at + 1] = breaks.allowed
    }
  }
  return found
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
