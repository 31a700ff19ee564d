// Whether words around a number restrict it to a part of the office, of its year or of the things that are counted.

import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
import {isDated, type Region} from './region.ts'
import {namesAnother, namesOtherArea, type Owner} from './scope.ts'

const silent: ReadonlySet<string> = new Set([
  'filler',
  'whole',
  'joint',
  'part',
  'inside',
  'by',
  'etc',
  'ways',
  'respectively',
  'area',
  'year-end',
  'rough',
  'cleared',
])

/** Whether a word says nothing of what is counted. */
export function isNeutral({senses}: Token): boolean {
  return senses.length > 0 && senses.every((sense) => silent.has(sense))
}

export function isRestricted(reading: Reading, region: Region, index: number, owner: Owner): boolean {
  const {text, own, start, end, before, earlier, sentence} = region
  const plain = withoutWays(own)
  const has = (tokens: readonly Token[], sense: string): boolean => tokens.some(({senses}) => senses.includes(sense))
  if (has(plain, 'limit') || has(withoutWays(before), 'limit')) return true
  if (has(plain, 'elsewhere') || has(before, 'elsewhere') || has(earlier, 'elsewhere')) return true
  // 通过网络提交: a way that some come by.
  if (has(before, 'last') || has(before, 'next') || has(plain, 'by') || isOfKind(plain, text)) return true
  for (const number of reading.numbers.slice(Math.max(0, index - 12), index)) {
    if (number.start < sentence || number.unit !== '年' || !isDated(number)) continue
    const year = Number(number.value.units)
    const explained = [...own, ...before].some((token) => token.start <= number.start && token.end > number.start)
    if (year > 1900 && year < 2100 && year !== owner.year && !explained && number.start >= start - 40) return true
  }
  let free = text.slice(sentence, end)
  for (const token of [...earlier, ...before, ...own]) {
    // What an area is called, the report's own or another, is for those who know the office.
    if (token.senses.length === 0 || token.senses.includes('area')) continue
    free = `${free.slice(0, token.start - sentence)}${' '.repeat(token.end - token.start)}${free.slice(token.end - sentence)}`
  }
  return namesAnother(free, owner.office) || namesOtherArea(free, owner)
}

/** 通过网络、信函等多种方式: all the ways that there are; the words between are no parts. */
export function withoutWays(tokens: readonly Token[]): Token[] {
  const found = [...tokens]
  const from = found.findIndex(({senses}) => senses.includes('by'))
  if (from < 0) return found
  const to = found.findIndex(({senses}, at) => at > from && senses.includes('etc'))
  if (to < 0 || !found.slice(to, to + 3).some(({senses}) => senses.includes('ways'))) return found
  found.splice(from, to - from)
  return found
}

function isThing({senses}: Token): boolean {
  return senses.includes('request') || senses.includes('application') || senses.includes('review')
}

/** 涉及征地的申请, 疑难申请, 由多人提出的: words of the report's own, right before what is counted or with 的 behind them. */
export function isOfKind(own: readonly Token[], text: string): boolean {
  return own.some((token, at) => {
    if (token.senses.length > 0) return false
    // 申请材料, 申请表: a thing that goes with what is counted.
    const before = own[at - 1]
    if (before?.end === token.start && isThing(before) && text[token.start] !== '的') return true
    const next = own[at + 1]
    if (!next || next.start !== token.end) return false
    if (text[token.end] === '的' || text[token.end - 1] === '的') return true
    return isThing(next)
  })
}
