// Whether a number in prose speaks of the whole office and year, so that it may be held against the tables. In doubt it
// does not: a rule that cries wolf is switched off.

import type {Scopes} from '../../form/form.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Level} from '../../report/report.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseStart, sentenceStart} from '../reading/clauses.ts'

type Stretch = readonly [number, number]

/** Whose report it is, and of which year. */
export interface Owner {
  readonly office: string
  readonly level: Level | undefined
  readonly year: number
}

/** A place in a reading where a number begins, or where what is named would have one. */
export interface Counted {
  readonly reading: Reading
  readonly offset: number
  /** Where the number, or the one that follows, stands among those of the reading. */
  readonly index: number
  /** The stretches that the wording itself explains, where words of time and part do not count. */
  readonly used: readonly Stretch[]
}

/** By what is said before it. */
export function isScoped({reading, offset, index, used}: Counted, scopes: Scopes, owner: Owner): boolean {
  const {text, numbers, words} = reading
  const sentence = sentenceStart(text, offset)
  const before = numbersFrom(numbers, index, sentence)
  const clause = Math.max(clauseStart(text, offset), ...before.filter(isCount).map(({unitEnd}) => unitEnd))
  const free = blank(withoutItself(words, text.slice(sentence, offset)), used, sentence, scopes.whole)
  const own = free.slice(clause - sentence)
  return (
    scopes.sentence.some((word) => free.includes(word))
    || scopes.clause.some((word) => own.includes(word))
    || namesAnother(words, free, owner.office)
    || namesOtherArea(words, free, owner)
    || before.some((one) => isYear(one) && one.value.units !== BigInt(owner.year) && !inside(one.start, used))
  )
}

/** The numbers before the one at `index` that stand at `from` or behind it. */
function numbersFrom(numbers: readonly ProseNumber[], index: number, from: number): ProseNumber[] {
  let first = index
  while (first > 0 && numbers[first - 1]!.start >= from) first--
  return numbers.slice(first, index)
}

function isCount({kind}: ProseNumber): boolean {
  return kind !== 'year' && kind !== 'day'
}

function isYear({kind, value}: ProseNumber): boolean {
  return kind === 'year' && value.units > 1900n && value.units < 2100n
}

/** The text with the stretches and the words of `whole` blanked out, at its old length. */
function blank(text: string, used: readonly Stretch[], offset: number, whole: readonly string[]): string {
  let free = text
  for (const [start, end] of used) {
    const [from, to] = [start - offset, Math.min(end - offset, text.length)]
    if (from >= 0 && from < to) free = free.slice(0, from) + ' '.repeat(to - from) + free.slice(to)
  }
  for (const words of whole) free = free.replaceAll(words, ' '.repeat(words.length))
  return free
}

function inside(offset: number, used: readonly Stretch[]): boolean {
  return used.some(([start, end]) => offset >= start && offset < end)
}

/** What the names of offices end in; not what merely looks so (格局, 以…为中心). */
const officeName = new Pattern(
  '(.{0,6})(<office-kind>|(?<!<not-bureau>)<bureau>|(?<!<not-hall>)<hall>|(?<!<not-centre>)<centre>|(?!<not-town>).<town>|(?!<not-township>).<township>)',
  'gu',
)
const own = new Pattern('<own>$')
const ownKind = new Pattern('<own>')
/** 各执收 | 单位: all that there are. */
const each = new Pattern('<each-one>(?:(?!<of>)[^，,、；;。]){0,5}$')
/** 作为集中行使许可权的部门，我局: what the office itself is. */
const itself = new Pattern('<in-role>[^，,。；;]{0,30}?(?:<office-kind>|<any-body>|<bureau>)(?=[，,])', 'gu')
/** 市场监督 | 局: a name of its own before what it ends in. */
const named = new Pattern(
  '(?!<area-kind>|<before-office>)\\p{Script=Han}(?!<area-kind>|<before-office>|<past>)\\p{Script=Han}$',
)

/** The text without what the office says that it is itself, at its old length. */
export function withoutItself(words: Vocabulary, text: string): string {
  if (!words.of('in-role').some((word) => text.includes(word))) return text
  return text.replace(itself.in(words), (one) => ' '.repeat(one.length))
}

/** Whether an office other than the report's own is named. */
export function namesAnother(words: Vocabulary, text: string, office: string): boolean {
  for (const [, before = '', kind = ''] of text.matchAll(officeName.in(words))) {
    if (own.in(words).test(before) || ownKind.in(words).test(kind) || each.in(words).test(before)) continue
    const tail = (before + kind).slice(-Math.max(3, kind.length + 1))
    if (isShortFor(tail, office)) continue
    // 市场监督管理局 in the report of 教育局; 市局 and 局门户网站 may be its own.
    if (!office.endsWith(kind) || named.in(words).test(before)) return true
  }
  return false
}

/** Whether a name may be short for the office's: 监管局 of 市场监督管理局, 区政府办公室 of 区人民政府办公室. */
function isShortFor(name: string, office: string): boolean {
  let [at, last] = [office.length, -1]
  for (const character of [...name].reverse()) {
    at = office.lastIndexOf(character, at - 1)
    if (at < 0) return false
    if (last < 0) last = at
  }
  // Its last words are those of the office, too.
  return office.length - last <= 5
}

const areas = new Pattern('<all-of>(<area-kind>|<nation>)', 'gu')

/**
 * Whether another area than the report's own is named: 全市 in the report of a district, 全区 in that of a street. What a
 * department calls 全区 (itself, or all that it is in charge of) is never certain.
 */
export function namesOtherArea(words: Vocabulary, text: string, {office, level}: Omit<Owner, 'year'>): boolean {
  const own = level === 'government' ? areaOf(words, office) : ''
  return own !== undefined && [...text.matchAll(areas.in(words))].some(([, area]) => area !== own)
}

const seat = new Pattern('(<area-kind>|<town>|<township>)(?:<government>)?$')
const area = new Pattern('(<area-kind>)(?:<government>)?$')

/** The same with towns: 镇 of 示例县示例镇人民政府. */
export function seatOf(words: Vocabulary, office: string): string | undefined {
  return seat.in(words).exec(office)?.[1]
}

/** 区 of 示例区人民政府; undefined where the name does not say. */
export function areaOf(words: Vocabulary, office: string): string | undefined {
  return area.in(words).exec(office)?.[1]
}

const place = new Pattern('<area-kind>|<town>|<township>', 'g')

/** 区住房和城乡建设局, 示例区住房和城乡建设局 of 示例市示例区住房和城乡建设局: the office without the places above it. */
export function endsOf(words: Vocabulary, office: string): string[] {
  const found: string[] = []
  let from = 0
  for (const {0: kind, index} of office.matchAll(place.in(words))) {
    // 市 of 城市管理局, 区 of 开发区: parts of a name are none.
    if (office.length - index - kind.length < 3) break
    if (from > 0) found.push(office.slice(from))
    found.push(office.slice(index))
    from = index + kind.length
  }
  return found
}

const within = new Pattern('^.*?(<area-kind>|<town>|<township>)<government>(?=.)')

/** 区政府办公室 of 示例市示例区人民政府办公室. */
export function shortNameOf(words: Vocabulary, office: string): string {
  return office.replace(within.in(words), (_, kind: string) => `${kind}${words.of('government').at(-1)}`)
}
