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
/** Behind a label these make it another quantity: 自然人（上年）; 总计（不含上年结转） and 总计（含上年结转） say what is in it. */
const turning =
  /上一?年|去年|前年|往年|历年|下一?年|次年|明年|(?:19|20)\d\d年|累[计积]|拟|预计|计划|预算|无效|失效|作废|占比|比[率例]|百分比|增[幅减]|同比|环比|平均/u
const inclusion = /(?:包?含|包括)[^,，、;；]*/gu
const exclusion = /(?:[不未]包?含|不包括|不计|剔除)[^,，、;；]*|除[^,，、;；]*外/gu
/** The day up to which is counted. */
const upTo = /截[至止到]?(?:至|到)?(?:(?:19|20)\d\d年|本?年)?(?:\d{1,2}月(?:\d{1,2}日)?)?[底末]?/gu
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
    if (inner[3] === 0 ? before.test(said) : turns(said)) return said
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

/** Whether a remark behind a label makes it another quantity. */
function turns(remark: string): boolean {
  return turning.test(remark.replace(exclusion, '').replace(inclusion, '').replace(upTo, ''))
}

const printable = /[（(【[]([^（()）【】[\]]*)[）)】\]]/gu

/**
 * What `written` says in brackets behind its label, as it is printed; empty where that is nothing, a unit, or what `expected`
 * says already. Undefined where it cannot be printed so: in place of another remark, with digits in it, or
 * where it speaks of another year.
 */
export function remarkOf(written: string, expected: string): string | undefined {
  if (!otherRemark(written, expected)) return ''
  const said = [...written.matchAll(printable)].flatMap(({1: inside = '', index}) => {
    const text = inside.trim().replace(/^(?:计量)?单位[:：]?[^，,；;、]*[，,；;、]?/u, '')
    return index === 0 || text === '' || isNumber.test(text) ? [] : [text]
  })
  if (labelOf(expected).remark !== '') return undefined
  if (said.some((one) => !plainWords.test(one) || turning.test(one.replace(exclusion, '')))) return undefined
  return said.map((one) => `（${one}）`).join('')
}

const isNumber = /^[一二三四五六七八九十\d]+$/u
/** What can stand between a label and its number and still be read back. */
const plainWords = /^[\p{Script=Han}“”、]{1,30}$/u

/** Whether the remark of `written` says what that of `expected` does not; `remarkOf` is what of it can be printed. */
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
  const match = /^(?:计量)?单位[:：]?([^,，;；、]+)/.exec(remark)
  return match?.[1]
}
