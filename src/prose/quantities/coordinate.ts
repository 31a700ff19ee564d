// Several names with as many numbers behind them: 自然人、商业企业提出的申请分别为5件和3件 → the meaning of each number.

import type {Count} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'
import {anyOf, first, type Meaning, sensesOf} from './senses.ts'

const between = new Pattern('^\\s*(?:[、，,/／]|<and>|<with>)\\s*$')
/** 数量（件）：of digits that a colon parts from their names. */
const colon = /^(?:[（(]\p{Script=Han}{1,2}[）)])?\s*[：:=＝]/u

/** What the tables have for names. */
interface Names {
  countOf(token: Token): Count | undefined
  readonly count: Count
  /** How certain names without a verb are, 行政许可、行政处罚：5件、3件; undefined where something else may be counted. */
  bare(): 'error' | 'warning' | undefined
}

/**
 * 自然人、商业企业提出的申请分别为5件和3件, 制发/废止：5件/3件: the meaning of each number from the one at `index` on; of numbers that are told in
 * turn of names that are not understood it is undefined, for none of them is the last name's.
 */
export function coordinated(
  {countOf, count: otherwise, bare}: Names,
  {own, before, earlier, text, end}: Region,
  recent: Meaning | undefined,
  {numbers, words}: Reading,
  index: number,
): ReadonlyMap<number, Meaning | undefined> | undefined {
  const told = own.findLastIndex(({senses}) => senses.includes('respectively'))
  // 新收申请数、办结数、结转下年数：541件、540件、17件.
  const at = told < 0 && colon.test(text.slice(end, end + 6)) ? own.length : told
  if (at < 0) return undefined
  const values = [index]
  for (let next = index + 1; next < numbers.length && isAlike(numbers[index]!, numbers[next]!, told < 0); next++) {
    if (!between.in(words).test(text.slice(numbers[next - 1]!.unitEnd, numbers[next]!.start))) break
    values.push(next)
  }
  const segments = segmentsOf(own.slice(0, at))
  // 各审批、执法部门作出的行政许可、行政处罚: before the first name that is known there may be whose they are.
  const over = segments.slice(0, Math.max(0, segments.length - values.length))
  const names = over.every(isUnknown) ? segments.slice(over.length) : segments
  const refused = names.length < 2 ? undefined : new Map(values.map((value) => [value, undefined]))
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
    const meaning = count && coordinate(count, sensesOf(segment), {all, near, bare}, recent)
    if (!meaning) return refused
    found.set(values[place]!, meaning)
  }
  return found
}

/** 行政许可、行政处罚决定数量：40件、30件: whether several numbers follow the colon behind the names. */
export function opensRow({text, end}: Region, {numbers, words}: Reading, index: number): boolean {
  const [number, next] = [numbers[index]!, numbers[index + 1]]
  if (!next || !colon.test(text.slice(end, end + 6))) return false
  return between.in(words).test(text.slice(number.unitEnd, next.start))
}

/** Whether two numbers may be told in turn: of one unit, which in a row behind a colon need not be said of each. */
function isAlike(one: ProseNumber, other: ProseNumber, isRow: boolean): boolean {
  return one.unit === other.unit || (isRow && (one.unit === '' || other.unit === ''))
}

/** Whether no word of it is known but those that say nothing of what is counted. */
function isUnknown(segment: readonly Token[]): boolean {
  return segment.every((token) => token.senses.length === 0 || isNeutral(token))
}

/** What all names of a row have in common: the words around them, those before. */
interface Shared {
  readonly all: ReadonlySet<string>
  readonly near: ReadonlySet<string>
  bare(): 'error' | 'warning' | undefined
}

/** One of several names: what it does not say itself, all of them say. */
export function coordinate(
  count: Count,
  own: ReadonlySet<string>,
  {all, near, bare}: Shared,
  recent: Meaning | undefined,
): Meaning | undefined {
  const named = count.rows.filter((row) => row.all[0] !== 'filed' && row.all[0] !== 'handled')
  const inherited = recent?.count === count ? recent.row : undefined
  const column = first(count.columns, own) ?? (count.thing.length === 0 ? first(count.columns, all) : undefined)
  const ownRow = first(named, own)
  // Of one name the row or the column is its own; what is neither was not understood.
  if (!ownRow && !first(count.columns, own)) return undefined
  const row = ownRow ?? first(named, all) ?? inherited ?? (count.thing.length > 0 ? anyOf(count) : first(named, near))
  if (!row) return undefined
  if (column || count.otherwise !== undefined) return {count, row, ...(column && {column}), unsure: false}
  const severity = bare()
  const ofYear = severity && count.columns.find(({is, severity}) => is[0]?.[0] === count.bare && severity === 'error')
  return ofYear && {count, row, column: ofYear, unsure: severity === 'warning'}
}

/** The words between those that join. */
export function segmentsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]]
  for (const token of tokens) {
    if (token.senses.includes('joint')) found.push([])
    else found.at(-1)!.push(token)
  }
  return found.filter((segment) => segment.some((token) => !isNeutral(token)))
}

/** Whether it goes on with a mark and says nothing of whose or of when it is. */
export function goesOn({own}: Region): boolean {
  const isNew = own.some(
    ({senses}) => senses.includes('this-year') || senses.includes('area') || senses.includes('offices'),
  )
  return own[0]?.senses.includes('joint') === true && !isNew
}
