// Slips that a fix can mend, put into a source: how people write numbers, labels, headings, dates and marks.

import {type Draw, pick} from './generate-draw.ts'

type Slip = (text: string, draw: Draw) => string

/** Replaces one of the places that `pattern` finds. */
function somewhere(pattern: RegExp, replace: (found: string, draw: Draw) => string): Slip {
  return (text, draw) => {
    const all = [...text.matchAll(pattern)]
    if (all.length === 0) return text
    const match = pick(draw, all)
    return text.slice(0, match.index) + replace(match[0], draw) + text.slice(match.index + match[0].length)
  }
}

const fullWidth = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
const grouped = (text: string): string => text.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',')
const cell = /(?<=\| )\d+(?= \|)/gu
const sentenceEnd = /(?<=\p{Script=Han})。(?=\p{Script=Han}|\n)/gu

/** By what is slipped. */
export const slips: Readonly<Record<string, Slip>> = {
  'full-width digits': somewhere(cell, fullWidth),
  'groups of digits': somewhere(/(?<=\| )\d{4,}(?= \|)/gu, grouped),
  'leading zeros': somewhere(cell, (found) => `00${found}`),
  'a line break': somewhere(cell, (found) => `${found}<br>`),
  'a mark without width': somewhere(cell, (found) => `${found}\u200B`),
  'a no-break space': somewhere(cell, (found) => `\u00A0${found}`),
  'a row label': somewhere(/(?<=\| )(?:5．属于三类内部事务信息|行政规范性文件)(?= \|)/gu, (found) =>
    found.replace('内部', '内容').replace(/^行政规/u, '规'),
  ),
  'a column label': somewhere(/本年制发件数|本年增\/减|尚未审结/gu, (found) =>
    found.replace('件数', '数').replace('/', '').replace('审结', '办结'),
  ),
  'a section title': somewhere(/(?<=## )六、其他需要报告的事项/gu, () => '六、其他需报告的事项'),
  'no space behind ##': somewhere(/^## /gmu, () => '##'),
  'a full stop behind a heading': somewhere(/^### （.*$/gmu, (found) => `${found}。`),
  'two full stops': somewhere(sentenceEnd, () => '。。'),
  'a half-width comma': somewhere(/(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, () => ','),
  'a space behind 、': somewhere(/(?<=\p{Script=Han})、(?=\p{Script=Han})/gu, () => '、 '),
  'a date': somewhere(/(?<=published: )(\d{4})-(\d{2})-(\d{2})/gu, (found, draw) =>
    found.replaceAll('-', pick(draw, ['/', '．', ' - '])),
  ),
  'a colon': somewhere(/^(?:office|level): /gmu, (found) => found.replace(': ', '：')),
  'a quoted year': somewhere(/(?<=year: )\d{4}/gu, (found) => `'${found}'`),
  'a title': somewhere(/(?<=^# .*)公开工作年度报告$/gmu, () => '公开年度报告'),
  'a table without a line above': somewhere(/(?<=^#.*)\n\n(?=\|)/gmu, () => '\n'),
}

/** Some slips, one after the other, and the bytes that a file may begin and its lines end with. */
export function slipped(source: string, draw: Draw): {readonly text: string; readonly names: readonly string[]} {
  const names = Array.from({length: 1 + draw(8)}, () => pick(draw, Object.keys(slips)))
  const text = names.reduce((before, name) => slips[name]!(before, draw), source)
  return {text: draw(3) === 0 ? text.replaceAll('\n', '\r\n') : text, names}
}
