// Several names with as many numbers behind them: 自然人、商业企业提出的申请分别为5件和3件 → the meaning of each number.

import type {Count} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
import {anyOf, first, type Meaning, sensesOf} from './meaning.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'

const between = new Pattern('^\\s*(?:[、，,]|<and>|<with>)\\s*$')

/**
 * 自然人、商业企业提出的申请分别为5件和3件: the meaning of each number from the one at `index` on; of numbers that are told in turn of names that
 * are not understood it is undefined, for none of them is the last name's.
 */
export function coordinated(
  {countOf, count: otherwise}: {countOf(token: Token): Count | undefined; readonly count: Count},
  {own, before, earlier, text, end}: Region,
  recent: Meaning | undefined,
  {numbers, words}: Reading,
  index: number,
): ReadonlyMap<number, Meaning | undefined> | undefined {
  const told = own.findLastIndex(({senses}) => senses.includes('respectively'))
  // 新收申请数、办结数、结转下年数：541件、540件、17件.
  const at = told < 0 && /[：:]/u.test(text[end] ?? '') ? own.length : told
  if (at < 0) return undefined
  const unit = numbers[index]!.unit
  const values = [index]
  for (let next = index + 1; next < numbers.length && numbers[next]!.unit === unit; next++) {
    if (!between.in(words).test(text.slice(numbers[next - 1]!.unitEnd, numbers[next]!.start))) break
    values.push(next)
  }
  const segments = segmentsOf(own.slice(0, at))
  // 各审批、执法部门作出的行政许可、行政处罚: before the first name that is known there may be whose they are.
  const over = segments.slice(0, Math.max(0, segments.length - values.length))
  const names = over.every(isUnknown) ? segments.slice(over.length) : segments
  const refused = told < 0 || names.length < 2 ? undefined : new Map(values.map((value) => [value, undefined]))
  if (values.length < 2) return undefined
  if (names.length !== values.length) return refused
  const all = sensesOf(own)
  // 规范性文件动态更新，制发、废止件数分别为6件、2件.
  const near = sensesOf([...earlier, ...before])
  const named = names.map((segment) => segment.flatMap((token) => countOf(token) ?? [])[0])
  const shared = named.findLast(Boolean) ?? own.flatMap((token) => countOf(token) ?? []).at(-1) ?? otherwise
  const found = new Map<number, Meaning>()
  for (const [place, segment] of names.entries()) {
    // 其他主体: beside those that are named, and not told apart.
    if (segment.some(({senses}) => senses.includes('other-applicant'))) continue
    const count = named[place] ?? shared
    const meaning = count && coordinate(count, sensesOf(segment), [all, near], recent)
    if (!meaning) return refused
    found.set(values[place]!, meaning)
  }
  return found
}

/** Whether no word of it is known but those that say nothing of what is counted. */
function isUnknown(segment: readonly Token[]): boolean {
  return segment.every((token) => token.senses.length === 0 || isNeutral(token))
}

/** One of several names: what it does not say itself, all of them say. */
function coordinate(
  count: Count,
  own: ReadonlySet<string>,
  [all, near]: readonly [ReadonlySet<string>, ReadonlySet<string>],
  recent: Meaning | undefined,
): Meaning | undefined {
  const named = count.rows.filter((row) => row.all[0] !== 'filed' && row.all[0] !== 'handled')
  const inherited = recent?.count === count ? recent.row : undefined
  const column = first(count.columns, own) ?? (count.thing.length === 0 ? first(count.columns, all) : undefined)
  const ownRow = first(named, own)
  // Of one name the row or the column is its own; what is neither was not understood.
  if (!ownRow && !first(count.columns, own)) return undefined
  const row = ownRow ?? first(named, all) ?? inherited ?? (count.thing.length > 0 ? anyOf(count) : first(named, near))
  if (!row || (!column && count.otherwise === undefined)) return undefined
  return {count, row, ...(column && {column}), unsure: false}
}

/** The words between those that join. */
function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]]
  for (const token of tokens) {
    if (token.senses.includes('joint')) found.push([])
    else found.at(-1)!.push(token)
  }
  return found.filter((segment) => segment.some((token) => !isNeutral(token)))
}
