// Quantities of one sentence that it compares with each other: 复议25件，多于诉讼的16件; 制发178件，比废止的164件多14件; 原创210条，转载39条，
// 原创多于转载; 人次由65提升到114; 依次为35篇、52篇、56篇，逐年递增.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStart} from '../reading/clauses.ts'
import {changesBehind, isDifference, isEarlier} from './change.ts'
import type {Comparison} from './comparison.ts'
import {nameIn} from './listing-words.ts'

const name = '[^，,。；;、（(\\d]'
const beside = new Pattern(`^[，,（(]?(<larger>|<smaller>)(?!<of>|<last-year>)${name}{2,14}$`)
const against = new Pattern(`^[，,（(]?<than>(?!<of>|<last-year>)${name}{1,14}$`)
const behind = new Pattern('^[）)]?(?:<altogether>|<somewhat>)?(<rise>|<fall>|<more>|<fewer>)')
const ofShare = new Pattern(
  '^<of>(?:<about>|<near>)*(?:<half>|[\\d.一二三四五六七八九十]+(?:<tenth>|<parts-of>|%|<times>))',
)
const between = new Pattern(`[，,；;](${name}{2,8}?)(<larger>|<smaller>)(${name}{2,8})(?=[，,。；;]|$)`, 'gu')
const from = new Pattern(`<from>${name}{0,8}$`)
const towards = new Pattern(`^[，,]?(<rise>|<fall>|<swelling>|<shrinking>)(?:<to>|<is>)<done>?(?:${name}{0,5}<of>)?$`)
const upwards = new Pattern('^(?:<larger>|<rise>|<more>|<swelling>|<climbing>)$')
const trailing = new Pattern('(?:<is>|<have>|<count-noun>|<filling>|<of>)+$')
const remark = /[（(][^（()）\d]*[）)]/gu

/** No comma is further away than so. */
const near = 24

export function* besideOf(reading: Reading): Iterable<Comparison> {
  yield* withNumbers(reading)
  yield* withNames(reading)
  yield* ofBare(reading)
}

function said({words}: Reading, word: string): NonNullable<Comparison['said']> {
  return {word, sign: upwards.in(words).test(word) ? 1 : -1}
}

/** 复议25件，多于诉讼的16件; 178件，比废止的164件多14件. */
function* withNumbers(reading: Reading): Iterable<Comparison> {
  const {counts, numbers, text, words} = reading
  for (let index = 1; index < counts.length; index++) {
    const [now, before] = [counts[index - 1]!, counts[index]!]
    if (!isOperand(now) || !isOperand(before) || now.unit !== before.unit || before.start > now.unitEnd + near) continue
    if (isDifference(reading, now) || isEarlier(reading, now) || isCompared(reading, now)) continue
    const between1 = text.slice(now.unitEnd, before.start).replace(/\s/gu, '')
    const larger = beside.in(words).exec(between1)?.[1]
    // 超过总点击量9.6万次 | 的四成: of a share of it.
    if (larger !== undefined && ofShare.in(words).test(text.slice(before.unitEnd, before.unitEnd + 12))) continue
    if (larger !== undefined) {
      yield {beside: true, now, before, said: said(reading, larger), changes: [], start: now.start, end: before.unitEnd}
      continue
    }
    if (!against.in(words).test(between1)) continue
    const change = behind.in(words).exec(text.slice(before.unitEnd, before.unitEnd + near))?.[1]
    if (change === undefined) continue
    const changes = changesBehind(reading, numbers.indexOf(before) + 1, before.unitEnd)
    const end = changes.at(-1)?.number.unitEnd ?? before.unitEnd
    yield {beside: true, now, before, said: said(reading, change), changes, start: now.start, end}
  }
}

const than = new Pattern('<than>|<larger>|<smaller>')

/** 少于上年的40条 | ，比计划的20条: what something was compared with is not what the next is said of. */
function isCompared({text, words}: Reading, {start}: ProseNumber): boolean {
  return than.in(words).test(text.slice(clauseStart(text, start), start))
}

/** 原创210条，转载39条，| 原创多于转载. */
function* withNames(reading: Reading): Iterable<Comparison> {
  const {text, words} = reading
  if (![...words.of('larger'), ...words.of('smaller')].some((word) => text.includes(word))) return
  let times = 0
  for (const {0: all, 1: one = '', 2: word = '', 3: other = '', index} of text.matchAll(between.in(words))) {
    if (++times > mostNamed) return
    const [now, before] = [one, other].map((called) => numberOf(reading, called, index))
    if (!now || !before || now === before || now.unit !== before.unit) continue
    yield {beside: true, now, before, said: said(reading, word), changes: [], start: index + 1, end: index + all.length}
  }
}

const mostNamed = 100

/**
 * The one number of the sentence before `end` that is called so, or whose name holds it (废止的行政规范性文件2件，…制发数多于 | 废止数); undefined
 * where none or several are.
 */
function numberOf({counts, text, words}: Reading, called: string, end: number): ProseNumber | undefined {
  const start = fullStart(text, end)
  const bare = called.replace(trailing.in(words), '')
  const named = counts.flatMap((number, at) => {
    if (number.start < start || number.start >= end || !isOperand(number)) return []
    const from = Math.max(start, counts[at - 1]?.unitEnd ?? 0, number.start - far)
    const said = text.slice(from, number.start).replace(remark, '')
    return [{number, name: nameIn(said).replace(trailing.in(words), '')}]
  })
  const same = named.filter(({name}) => name === called || name === bare)
  const found = same.length > 0 || bare.length < 2 ? same : named.filter(({name}) => name.includes(bare))
  return found.length === 1 ? found[0]!.number : undefined
}

const far = 40

/** 65, 14天: no date, as what is from one to another goes by it. */
function isBareOrTime({kind}: ProseNumber): boolean {
  return kind === 'bare' || kind === 'day'
}

/** 培训人次由65提升到114，提升75.4%: digits alone. */
function* ofBare(reading: Reading): Iterable<Comparison> {
  const {numbers, text, words} = reading
  for (let at = 1; at < numbers.length; at++) {
    const [before, now] = [numbers[at - 1]!, numbers[at]!]
    if (![before, now].every(isBareOrTime) || before.unit !== now.unit || now.start > before.unitEnd + near) continue
    const word = towards.in(words).exec(text.slice(before.unitEnd, now.start).replace(/\s/gu, ''))?.[1]
    if (word === undefined || !from.in(words).test(text.slice(Math.max(0, before.start - 12), before.start))) continue
    const changes = changesBehind(reading, at + 1, now.unitEnd)
    const end = changes.at(-1)?.number.unitEnd ?? now.unitEnd
    yield {beside: true, now, before, said: said(reading, word), changes, start: before.start, end}
  }
}
