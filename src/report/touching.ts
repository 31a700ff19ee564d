// References whose number would be another one by what stands beside them, through emphasis and links: a digit, a sign or a
// point with a digit beyond it, a comma of grouping, another reference; and what counts in other units than the tables do (%,
// 倍, 万), or makes a range of it.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Plain} from '../markdown/plain.ts'

/** Stands for a reference in the text that is looked at. */
export const referenceMark = '\uFFFC'

const circled = '\\u2460-\\u24FF\\u2776-\\u2793\\u3251-\\u325F\\u32B1-\\u32BF'
const digit = `(?:(?![${circled}])\\p{N})`
const sign = '+＋±\\-－−–‐‑﹢﹣'
const point = '.．,﹒﹐·'
const range = '~～〜∼—至到'
/** 图1，{{…}}件: what is numbered by the digits in front of a comma, and no group of a number's. */
const numbered = '附件|[图表附注栏号第之章节条款项题例目点区段页卷册版期届批级类步阶]'
const counted = '[件宗份起条次项个人例篇期户场万元]'
const leftOf = new RegExp(
  [
    `${digit}$`,
    `${referenceMark}$`,
    `(?:${digit}|${referenceMark})[${point}'’]$`,
    `${digit}[${sign}×xX*÷/／^]$`,
    // − before a number is its sign; between two numbers it parts them.
    `(?<!${digit}|${referenceMark})[${sign}]$`,
    // 600～{{…}}件; of two references the numbers are known.
    `(?<!(?:[从由](?!(?:上一?|去)年度?[结接]转)|自(?!然人))[^，。；：、]{0,20})${digit}[${range}]$`,
    // 二百541件. One is the end of many a word: 统一, 唯一, 之一.
    '[零〇二两三四五六七八九十百千万亿]$|(?<![统唯之专单同逐进])一$',
    '[十百千万]分之$',
  ].join('|'),
  'u',
)
const rightOf = new RegExp(
  [
    `^(?:${digit}|[${point}'’]${digit}|[${sign}×xX*÷/／^]${digit})`,
    '^[零〇一二两三四五六七八九十百千](?=[件宗份起条次项个人余多零〇一二两三四五六七八九十百千])',
    `^[${range}]${digit}`,
    // A table holds whole numbers and amounts: no shares, and no thousands of what it counts.
    '^[%％‰]|^个?百分点|^倍|^成(?=[，。；、：以左右多]|$)|^分之|^[十百千]?[万亿](?=[余多]?[件宗份起条次项个人])',
  ].join('|'),
  'u',
)
/** What is only seen in its clause. */
const clauseMark = /[，。；：、！？\n]/u
/** Blanks that part nothing (folded.ts). */
const blanks =
  /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\n]|(?<=\p{Script=Han}) +|(?<!\p{Script=Latin}) +(?=\p{Script=Han})/gu
/** Meant to be bold: marks that Markdown leaves as they are, as it does between a digit and a brace. One * is a sign of times. */
const leftMarks = /\*{2,}|_+/g
const reach = 40

/** `text` is the printed text with `referenceMark` for each reference. */
export function touching({text, place}: Pick<Plain, 'text' | 'place'>): Diagnostic[] {
  const found: Diagnostic[] = []
  for (let at = text.indexOf(referenceMark); at >= 0; at = text.indexOf(referenceMark, at + 1)) {
    const before = text
      .slice(Math.max(0, at - reach), at)
      .replace(blanks, '')
      .replace(leftMarks, '')
    const behind = text
      .slice(at + 1, at + 1 + reach)
      .replace(blanks, '')
      .replace(leftMarks, '')
    const touched =
      leftOf.exec(before)?.[0] ?? rightOf.exec(behind)?.[0] ?? negated(before, behind) ?? grouped(before, behind)
    if (touched === undefined) continue
    const beside = touched.replaceAll(referenceMark, '{{…}}')
    found.push(diagnose('fact-touched', 'main', {beside}, place(at, at + 1), {actual: beside}))
  }
  return found
}

/** 申请—{{…}}件, 申请减{{…}}件: a sign in words or in a stroke; a dash has two strokes or a partner, 比上年减 says a change. */
function negated(before: string, behind: string): string | undefined {
  const clause = before.split(clauseMark).at(-1)!
  if (/\p{L}[负减]$/u.test(clause)) {
    const isChange = /[比较增]|(?<!连)同|[加精削缩核裁递扣净消抵肩担承背]减$|[肩担承背]负$/u.test(clause)
    return isChange ? undefined : clause.at(-1)
  }
  if (!/[\p{L}）”》]—$/u.test(clause) || /—.*—/u.test(clause)) return undefined
  return behind.split(clauseMark)[0]!.includes('—') ? undefined : '—'
}

const groupBefore = new RegExp(`(?<!${numbered}|${digit}|[第年月])${digit}{1,3}，$`, 'u')
const groupBehind = new RegExp(`^，${digit}{3}(?=${counted})`, 'u')
const unitBehind = new RegExp(`^${counted}`, 'u')

/** 1，{{…}}件, {{…}}，000件: a comma of grouping that is full-width; 图1，{{…}}件 and 分别为{{…}}，600件 have none. */
function grouped(before: string, behind: string): string | undefined {
  if (unitBehind.test(behind)) {
    const written = groupBefore.exec(before)?.[0]
    if (written !== undefined) return written
  }
  return before.includes('分别') ? undefined : groupBehind.exec(behind)?.[0]
}
