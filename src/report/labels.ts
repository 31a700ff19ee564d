// Labels as people write them → a form in which equal ones are equal: numbering, width, script, spaces, marks and
// remarks in brackets do not matter. Says nothing; what differs beyond that is for the readers of tables and sections.

import {fold} from '../script/fold.ts'

export interface Label {
  /** Without numbering, spaces, marks and remarks. */
  readonly core: string
  /** What stood in brackets, without spaces; empty where nothing did. */
  readonly remark: string
}

/** 一、 （一） (1) 1. 1、 ① 第一部分 and what else counts rows and headings, after NFKC. */
const count = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})'
const numbering = new RegExp(
  `^(?:\\(${count}\\)|第${count}(?:部分|章|节)|第?${count}[、.,:]|\\d{1,2}(?=[^\\d.%]))[、.,:]?`,
)
const circled = /^[\u2460-\u2473\u24F5-\u24FE\u2776-\u2793]\s*/u
const brackets = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/g
/** In brackets before a label they are part of it: which year, how certain. */
const before = /上一?年|去年|前年|往年|历年|下一?年|次年|明年|累计|截至|拟|预计|计划|预算/u
/** Marks that carry no meaning in a label. */
const marks = /[\s\p{Cf}"'“”‘’「」『』《》〈〉、,，.。:：;；·•*_/\-—－]/gu

/** What reports write is mostly what the form says: worked out once for all of them. */
const labels = new Map<string, Label>()
const most = 4_096

/** The label in its comparable form. */
export function labelOf(written: string): Label {
  if (/^\d*$/.test(written)) return {core: written, remark: ''}
  const found = labels.get(written)
  if (found) return found
  if (labels.size >= most) labels.clear()
  const label = comparable(written)
  if (written.length < longest) labels.set(written, label)
  return label
}

/** Longer ones are no labels. */
const longest = 100

function comparable(written: string): Label {
  const text = fold(written.trim().replace(circled, '').normalize('NFKC')).replace(/\s+/g, '')
  const bare = text.replace(numbering, '')
  let remark = ''
  const core = bare.replace(brackets, (_, ...inner: unknown[]) => {
    const said = String(inner.slice(0, 3).find((one) => one !== undefined) ?? '')
    // （上年）行政许可 is another label, 行政许可（含上年结转）the same with a remark.
    if (inner[3] === 0 && before.test(said)) return said
    remark += said
    return ''
  })
  return {core: core.replace(marks, ''), remark}
}

/** The comparable form alone. */
export function core(written: string): string {
  return labelOf(written).core
}

const known = new WeakMap<object, Label>()

/** The label in a cell; worked out once, however many tables of a form it is held against. */
export function cellLabel(cell: {readonly text: string}): Label {
  const found = known.get(cell)
  if (found) return found
  const label = labelOf(cell.text)
  known.set(cell, label)
  return label
}

/** The comparable form of a cell's label. */
export function cellCore(cell: {readonly text: string}): string {
  return cellLabel(cell).core
}

/** Whether the remark of `written` says what that of `expected` does not: no edition prints it. */
export function otherRemark(written: string, expected: string): boolean {
  const {remark} = labelOf(written)
  const plain = (text: string): string => text.replace(/[\s，,、。；;]/g, '')
  return remark !== '' && !plain(labelOf(expected).remark).includes(plain(remark))
}

/** Text without width, brackets and spaces. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[()\s]/g, '')
}

/** The unit that a remark names: 单位：元, 万元; undefined where it names none. */
export function unitOf(remark: string): string | undefined {
  const match = /^(?:计量)?单位[:：]?(.+)$/.exec(remark)
  return match?.[1]
}
