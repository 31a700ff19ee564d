// Numbers in a sentence with what they count: 522件, １２件, 1,234 条, 131.35万条, 十二件, 约3.5万件, 99.11%, 1.5倍, 20至30件.
// Finds them in one pass; dates, document numbers and plain digits come out with the unit that follows them, if any.

import {type Decimal, parseDecimal} from '../../decimal.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {mixedAt, ofBanksAt} from './mixed.ts'
import {readNumeral} from './numerals.ts'
import type {Kind, ProseNumber, Written} from './prose-number.ts'
import {joined, times} from './ranges.ts'

export type {Kind, ProseNumber}

const arabic = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const chinese = /[零〇一二两三四五六七八九十百千万亿]{1,20}/y
/** What parts the digits of one number by mistake: 5 22件, 49,5件, 1'020件. */
const parting = /[ \t,'’·_]{1,3}(?=\d)/y
const startsNumber = /[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾]/g
/** A number of more digits counts nothing that an office could count; not worth a bignum. */
const longest = 20

/** A paragraph with more numbers was not written for people, and is not looked at. */
const most = 2_000

/** The numbers of `text`, in order; `text` has half-width digits (see reading/folded.ts). */
export function numbersIn(text: string, words: Vocabulary): ProseNumber[] {
  const [percent] = words.of('per-hundred')
  const found: ProseNumber[] = []
  /** What was read last, numerals without a unit, too: 二十 of 二十至三十件. */
  let last: ProseNumber | undefined
  startsNumber.lastIndex = 0
  for (let match = startsNumber.exec(text); match; match = startsNumber.exec(text)) {
    const start = match.index
    const number = text.startsWith(percent!, start)
      ? partOfHundred({text, words}, start, percent!.length)
      : readAt({text, words}, start, start)
    startsNumber.lastIndex = typeof number === 'number' ? number : number.end
    if (typeof number === 'number') continue
    const range = last && joined({text, words}, last, number)
    if (range && found.at(-1) === last) found.pop()
    last = range ?? number
    // A numeral counts only where a unit follows: 一是 and 万众 are no numbers.
    if (last.unit !== '' || text.charCodeAt(start) < 0x3a) found.push(last)
    if (found.length > most) return []
  }
  return found
}

/** The number whose first digit stands at `at`; where what stands there is none, the offset behind it. */
function readAt(written: Written, start: number, at: number, unit?: string): ProseNumber | number {
  const {text} = written
  const isArabic = text.charCodeAt(at) < 0x3a
  const other = mixedAt(text, at) ?? (isArabic ? undefined : ofBanksAt(text, at, written.words))
  if (other) {
    const {end, value, scale} = other
    const found = finish(written, {start, end}, whole(value), unit)
    return scale === 1n ? found : {...found, scale: found.scale * scale}
  }
  const pattern = isArabic ? arabic : chinese
  pattern.lastIndex = at
  const digits = pattern.exec(text)?.[0]
  if (digits === undefined) return at + 1
  const end = at + digits.length
  if (digits.length > longest) return end
  if (isArabic) return unparted(written, {start, end}, digits, unit)
  const numeral = readNumeral(digits)
  if (!numeral) return end
  const number = finish(written, {start, end}, whole(numeral.value), unit)
  const {scale} = number
  return numeral.to === undefined
    ? number
    : {...number, rough: true, range: {to: whole(numeral.to * scale), certain: false}}
}

/**
 * The number whose digits are written at `end`; where no unit follows, but more digits behind a blank or a comma, and these
 * count something, all of them together: whoever reads 9 541件 reads more than 541. Where a list is said, each is its own.
 */
function unparted(written: Written, digits: Stretch, said: string, unit?: string): ProseNumber | number {
  const {text, words} = written
  const {start, end} = digits
  const value = parseDecimal(said.replaceAll(',', ''))
  if (!value) return end
  const number = finish(written, digits, value, unit)
  if (number.kind !== 'bare' || number.scale !== 1n || said.includes('.')) return number
  parting.lastIndex = end
  const at = end + (parting.exec(text)?.[0].length ?? 0)
  if (at === end) return number
  arabic.lastIndex = at
  const more = arabic.exec(text)?.[0] ?? ''
  const joinedDigits = said + more
  if (more === '' || joinedDigits.length > longest) return number
  const whole = unparted(written, {start, end: at + more.length}, joinedDigits, unit)
  if (typeof whole === 'number' || whole.kind !== 'count') return number
  return listing.in(words).test(text.slice(Math.max(0, start - 12), start)) ? number : whole
}

/** 分别为5,6件. */
const listing = new Pattern('<apiece>|<ordinal>$')

/** 百分之三十, 百分之30. */
function partOfHundred(written: Written, start: number, length: number): ProseNumber | number {
  const number = readAt(written, start, start + length, '%')
  if (typeof number === 'number') return number
  return written.words.of('point').includes(written.text[number.end] ?? '') ? number.end : number
}

function whole(units: bigint): Decimal {
  return {units, places: 0}
}

const closers: Readonly<Record<string, string>> = {'“': '”', '‘': '’', '"': '"', '（': '）', '(': ')'}

const letter = /^[A-Za-z]$/u

/** Behind the mark that closes what stands around the digits alone: “522”件, （522）件; behind what explains them: 522（含…）件. */
function pastMarks({text, words}: Written, {start, end}: Stretch): number {
  const closer = closers[text[start - 1] ?? '']
  // （1）本年新收: the number of an item, not so many books.
  const isOrdinal = end - start < 3 && /(?:^|[。；;：:，,\n]\s*)[（(]$/u.test(text.slice(Math.max(0, start - 3), start))
  if (closer !== undefined && text[end] === closer && !isOrdinal) return end + 1
  // 54l件: a letter for a digit, or beside one; the unit says that a number was meant.
  if (letter.test(text[end] ?? '')) return words.of('request-unit').includes(text[end + 1] ?? '') ? end + 1 : end
  if (text[end] !== '（' && text[end] !== '(') return end
  const close = text.slice(end, end + 40).search(/[）)]/u)
  const at = end + close + 1
  if (close <= 0) return end
  const following = text.slice(at, at + 6)
  if (closing.in(words).test(following.slice(0, 3))) return at
  const inside = closingInside.in(words).test(following) && insideOf.test(text.slice(Math.max(0, start - 40), start))
  return inside ? at : end
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** 522（含…）| 件; with a bracket behind it only inside of one: （含上年结转4（含…）件）. */
const closing = new Pattern('^(?:<request-unit>|万?<yuan>)(?![）)])')
const closingInside = new Pattern('^<request-unit>(?=[）)])')
const insideOf = /[（(][^（(）)]*$/u
const before = new Pattern('(<near>|<about>|<above>)<past>{0,2}\\s*$')
const behind = new Pattern('^\\s*(<odd>(?!\\d|<out>|<done>)|<around>|<or-more>)')
/** 12期 | （条）: a second unit that may as well be said. */
const second = new Pattern('^[（(]<unit>[）)]')
const least = new Pattern('^(?:<odd>|<or-more>)$')
const tenths = new Pattern('^<tenth>(?:[^\\p{Script=Han}]|<odd>|<around>|<or-more>|<of>|$)')
const doubling = new Pattern('<doubling><done>?\\s?$')

function finish(written: Written, digits: Stretch, value: Decimal, given?: string): ProseNumber {
  const {text, words} = written
  const {start, end} = digits
  let at = skipSpaces(text, pastMarks(written, digits))
  const rougher = before.in(words).exec(text.slice(Math.max(0, start - 6), start))?.[1]
  const odd = words.of('odd')
  let more = false
  let scale = 1n
  const isRough = (): void => {
    if (!odd.includes(text[at] ?? '')) return
    more = true
    at++
  }
  isRough()
  const unit = given ?? unitAt(written, start, at)
  const power = unit.startsWith('万') || unit.startsWith('亿') ? undefined : scales[text[at] ?? '']
  if (power !== undefined && (power >= 10_000n || (unit === '' && countsPowers(written, digits, at + 1)))) {
    scale = power
    at = skipSpaces(text, at + 1)
    isRough()
  }
  const own = scale === 1n ? unit : unitAt(written, start, at)
  const ownEnd = given === undefined ? at + own.length : at
  const unitEnd = ownEnd + (second.in(words).exec(text.slice(ownEnd, ownEnd + 5))?.[0].length ?? 0)
  const after = own ? behind.in(words).exec(text.slice(unitEnd, unitEnd + 4))?.[1] : undefined
  const rough = more || rougher !== undefined || after !== undefined
  const kind: Kind = own === '%' || own === '‰' ? 'percent' : own === '' ? 'bare' : (words.kinds.get(own) ?? 'count')
  const found = {kind, start, end, value: times(value, scale), scale, unit: own, unitEnd: own ? unitEnd : end, rough}
  if (!rough || words.of('near').includes(rougher ?? '')) return found
  const isAbout = words.of('about').includes(rougher ?? '') || (after !== undefined && !least.in(words).test(after))
  return {...found, bound: isAbout ? 'about' : 'at-least'}
}

const scales: Readonly<Record<string, bigint>> = {百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n}

/** 5百件, 3千余件: whether what stands behind 百 or 千 is a unit, so that it belongs to the digits; 5千瓦 is another unit. */
function countsPowers(written: Written, {start}: Stretch, behind: number): boolean {
  const {text, words} = written
  if (text.charCodeAt(start) >= 0x3a) return false
  const odd = words.of('odd').includes(text[behind] ?? '') ? 1 : 0
  return unitAt(written, start, skipSpaces(text, behind + odd)) !== ''
}

/** 一件事, 十件民生实事: what is counted are things to be done, no papers. */
const matter = new Pattern('<matter>(?!<matter-word>)', 'uy')

/** 加在 | 一起: together, no case. */
const laid = new Pattern('<laid>$')

/** The unit at `at` of the number that begins at `start`; empty where it is none that is known. */
function unitAt({text, words}: Written, start: number, at: number): string {
  if (text[at] === '%' || text[at] === '‰') return text[at]
  const unit = words.of('unit').find((one) => text.startsWith(one, at))
  if (unit === undefined) return ''
  const things = matter.in(words)
  things.lastIndex = at
  if (things.test(text)) return ''
  const isOneCase = text.startsWith('一', start) && words.has('case-unit', unit)
  if (isOneCase && laid.in(words).test(text.slice(Math.max(0, start - 2), start))) return ''
  const kind = words.kinds.get(unit)
  if (kind === 'doublings') return doubling.in(words).test(text.slice(Math.max(0, start - 3), start)) ? unit : ''
  if (kind === 'tenths') return tenths.in(words).test(text.slice(at, at + 4)) ? unit : ''
  return unit
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < from + 3 && (text[at] === ' ' || text[at] === '\u00a0')) at++
  return at
}
