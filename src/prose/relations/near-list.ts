// Lists that nothing announces and whose names say nothing, where what they make is near the number before: 查阅点20处，档案馆6处、图书馆3处、镇街
// 15处. Numbers of other things are not so near by chance, but may be. And 动态占547条，公告占83条, which says itself of what.

import {compare, type Decimal, subtract} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, isReferenced, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import {closes, isFlow, type Listing, nameIn} from './listing-words.ts'
import {isPartition} from './plain-list.ts'
import {sumOf} from './sum.ts'

const most = 12
const far = 28
const opening = /^[，：:][^，。；、：:（(\d]{1,12}$/u
const going = /^[，、；][^，。；、：:（(\d]{1,12}$/u
const active = new Pattern(
  '<publishing>|<begun>|<coming-in>|<comparing>|<summing>|<among>|<rest>|<remaining>|<otherwise>|<not>|<average>|<undergoing>|^<own>',
)
const seeming = new Pattern('<seeming>', 'gu')
const shared = new Pattern('(?<=.)<share>$')

export function nearList(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const whole = counts[index]!
  if (!isOperand(whole) || whole.scale !== 1n || !opensSentence(reading, index)) return undefined
  const parts: ProseNumber[] = []
  const names: string[] = []
  for (let at = index + 1; at < counts.length && at <= index + most; at++) {
    const [one, last] = [counts[at]!, counts[at - 1]!]
    const said = text.slice(last.unitEnd, one.start)
    if (one.unit !== whole.unit || !isOperand(one) || one.scale !== 1n) break
    if (!(parts.length > 0 ? going : opening).test(said)) break
    parts.push(one)
    names.push(nameIn(said))
  }
  const last = parts.at(-1)
  if (!last || parts.length < 2 || parts.every((part) => isReferenced(reading, part))) return undefined
  if (!closes.test(text.slice(last.unitEnd, last.unitEnd + 2)) || goesOn(reading, index + parts.length))
    return undefined
  const isSure =
    names.every((name) => shared.in(words).test(name))
    || isPartition(names, nameIn(text.slice(0, whole.start).slice(-far)), words)
  if (isSure) return {whole, parts, tie: 'some', sure: true}
  const isNamed = (name: string): boolean =>
    name.length > 1 && !isFlow(name, words) && !active.in(words).test(name.replace(seeming.in(words), ''))
  if (!names.every(isNamed) || parts.some((part) => compare(part.value, whole.value) >= 0)) return undefined
  return isNear(sumOf(parts), whole.value, parts.length) ? {whole, parts, tie: 'exact', sure: false} : undefined
}

/** A quarter of three numbers or more, an eighth of two. */
function isNear(sum: Decimal, whole: Decimal, length: number): boolean {
  const off = compare(sum, whole) < 0 ? subtract(whole, sum) : subtract(sum, whole)
  return off.units !== 0n && compare({...off, units: off.units * (length > 2 ? 4n : 8n)}, whole) <= 0
}

function opensSentence({counts, text}: Reading, index: number): boolean {
  const [before, own] = [counts[index - 1], counts[index]!]
  return !before || before.unit !== own.unit || before.start < fullStart(text, own.start)
}

function goesOn({counts, text}: Reading, index: number): boolean {
  const last = counts[index]!
  const next = counts.slice(index + 1, index + 4).find(({unit}) => unit === last.unit)
  return next !== undefined && !/[。！？\n]/u.test(text.slice(last.unitEnd, next.start))
}
