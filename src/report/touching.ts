// References whose number would run into what stands beside them, through emphasis and links: a digit, a sign or a point
// with a digit beyond it, a comma of grouping, another reference.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Plain} from '../markdown/plain.ts'

/** Stands for a reference in the text that is looked at. */
export const referenceMark = '\uFFFC'

const circled = '\\u2460-\\u24FF\\u2776-\\u2793\\u3251-\\u325F\\u32B1-\\u32BF'
const digit = `(?:(?![${circled}])\\p{N})`
const sign = '+＋±\\-－−–‐‑﹢﹣'
const point = '.．,﹒﹐·'
const leftOf = new RegExp(
  [
    `${digit}$`,
    `${referenceMark}$`,
    `(?:${digit}|${referenceMark})[${point}'’]$`,
    `${digit}[${sign}×xX*÷/／^]$`,
    // − before a number is its sign; between two numbers it parts them.
    `(?<!${digit}|${referenceMark})[${sign}]$`,
    // 二百541件. One is the end of many a word: 统一, 唯一, 之一.
    '[零〇二两三四五六七八九十百千万亿]$|(?<![统唯之专单同逐进])一$',
  ].join('|'),
  'u',
)
const rightOf = new RegExp(
  `^(?:${digit}|[${point}'’]${digit}|[${sign}×xX*÷/／^]${digit}|[零〇一二两三四五六七八九十百千](?=[件宗份起条次项个人余多零〇一二两三四五六七八九十百千]))`,
  'u',
)
/** Blanks that part nothing (folded.ts). */
const blanks = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\n]/g
const reach = 8

/** `text` is the printed text with `referenceMark` for each reference. */
export function touching({text, place}: Pick<Plain, 'text' | 'place'>): Diagnostic[] {
  const found: Diagnostic[] = []
  for (let at = text.indexOf(referenceMark); at >= 0; at = text.indexOf(referenceMark, at + 1)) {
    const before = leftOf.exec(text.slice(Math.max(0, at - reach), at).replace(blanks, ''))?.[0]
    const behind = rightOf.exec(text.slice(at + 1, at + 1 + reach).replace(blanks, ''))?.[0]
    const touched = before ?? behind
    if (touched === undefined) continue
    const beside = touched.replaceAll(referenceMark, '{{…}}')
    found.push(diagnose('fact-touched', 'main', {beside}, place(at, at + 1), {actual: beside}))
  }
  return found
}
