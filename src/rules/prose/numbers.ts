// Numbers in a sentence with what they count: 522件, １２件, 1,234 条, 131.35万条, 十二件, 约3.5万件, 99.11%.
// Finds them in one pass; dates, document numbers and plain digits come out with the unit that follows them, if any.

import {parseDecimal, type Decimal} from '../../decimal.ts'

export interface ProseNumber {
  /** Offsets of the digits in the text; the unit is not part of them. */
  readonly start: number
  readonly end: number
  /** As written, with 万 or 亿 multiplied out. */
  readonly value: Decimal
  /** 10 000 for 万, 10^8 for 亿: such numbers are rounded to their last written place. */
  readonly scale: bigint
  /** 件, 万元, %; empty where none of the known units follows. */
  readonly unit: string
  /** Offset behind the unit. */
  readonly unitEnd: number
  /** Whether 余, 多, 约, 近, 左右 … make it a rough number. */
  readonly rough: boolean
  /** Of a rough number: 余, 多, 超, 逾, 以上 are lower bounds; 约 mostly is one. */
  readonly bound?: 'at-least' | 'about'
}

const units = [
  '人次', '万元', '亿元', '件', '宗', '例', '起', '条', '份', '次', '项', '个', '人', '篇', '期', '场', '家', '名', '户', '批',
  '类', '元', '年', '月', '日', '号', '部分', '部', '天', '种', '座', '页', '辆', '%',
]
const arabic = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y
const chinese = /[零〇一二两三四五六七八九十百千万亿]{1,20}/y
const startsNumber = /[\d零〇一二两三四五六七八九十百千万亿]/g
const digits: Readonly<Record<string, bigint>> = {
  零: 0n, 〇: 0n, 一: 1n, 二: 2n, 两: 2n, 三: 3n, 四: 4n, 五: 5n, 六: 6n, 七: 7n, 八: 8n, 九: 9n,
}
const powers: Readonly<Record<string, bigint>> = {十: 10n, 百: 100n, 千: 1000n}
/** A number of more digits counts nothing that an office could count; not worth a bignum. */
const longest = 20

/** A paragraph with more numbers was not written for people, and is not looked at. */
const most = 2_000

/** The numbers of `text`, in order; `text` has half-width digits (see reading.ts). */
export function numbersIn(text: string): ProseNumber[] {
  const found: ProseNumber[] = []
  startsNumber.lastIndex = 0
  for (let match = startsNumber.exec(text); match; match = startsNumber.exec(text)) {
    const start = match.index
    const isArabic = text.charCodeAt(start) < 0x3a
    const pattern = isArabic ? arabic : chinese
    pattern.lastIndex = start
    const written = pattern.exec(text)![0]
    startsNumber.lastIndex = start + written.length
    if (written.length > longest) continue
    const number = isArabic ? counted(text, start, written) : spelled(text, start, written)
    if (number) found.push(number)
    if (found.length > most) return []
  }
  return found
}

function counted(text: string, start: number, written: string): ProseNumber | undefined {
  const value = parseDecimal(written.replaceAll(',', ''))
  return value && finish(text, start, start + written.length, value)
}

/** A spelled number counts only where a unit follows: 一是 and 万众 are no numbers. */
function spelled(text: string, start: number, written: string): ProseNumber | undefined {
  const value = readChinese(written)
  const number = value === undefined ? undefined : finish(text, start, start + written.length, {units: value, places: 0})
  return number?.unit ? number : undefined
}

function finish(text: string, start: number, end: number, value: Decimal): ProseNumber {
  let at = skipSpaces(text, end)
  const before = /([约近超逾])过?\s*$/u.exec(text.slice(Math.max(0, start - 3), start))?.[1]
  let more = false
  let scale = 1n
  const isRough = (): void => {
    if (text[at] !== '余' && text[at] !== '多') return
    more = true
    at++
  }
  isRough()
  const unit = units.find((one) => text.startsWith(one, at)) ?? ''
  if (!unit.startsWith('万') && !unit.startsWith('亿') && (text[at] === '万' || text[at] === '亿')) {
    scale = text[at] === '万' ? 10_000n : 100_000_000n
    at = skipSpaces(text, at + 1)
    isRough()
  }
  const own = scale === 1n ? unit : (units.find((one) => text.startsWith(one, at)) ?? '')
  const unitEnd = at + own.length
  const behind = own ? /^\s*(余|多|左右|以上|以下|以内|上下)/u.exec(text.slice(unitEnd, unitEnd + 4))?.[1] : undefined
  const rough = more || before !== undefined || behind !== undefined
  const found = {start, end, value: times(value, scale), scale, unit: own, unitEnd: own ? unitEnd : end, rough}
  if (!rough || before === '近' || (behind !== undefined && !/余|多|以上/u.test(behind))) return found
  return {...found, bound: before === '约' ? 'about' : 'at-least'}
}

function times({units: number, places}: Decimal, scale: bigint): Decimal {
  return {units: number * scale, places}
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < from + 3 && (text[at] === ' ' || text[at] === '\u00a0')) at++
  return at
}

/** 一百二十 → 120, 一二〇 → 120; undefined for what is no number (十百). */
function readChinese(text: string): bigint | undefined {
  if (/^[零〇一二两三四五六七八九]+$/u.test(text)) {
    return BigInt([...text].map((one) => digits[one]).join(''))
  }
  let [total, section, digit] = [0n, 0n, undefined as bigint | undefined]
  for (const one of text) {
    if (digits[one] !== undefined) {
      if (digit !== undefined && digit !== 0n) return undefined
      digit = digits[one]
    } else if (powers[one] !== undefined) {
      if (digit === undefined && (one !== '十' || section !== 0n)) return undefined
      section += (digit ?? 1n) * powers[one]!
      digit = undefined
    } else {
      section += digit ?? 0n
      if (section === 0n) return undefined
      total = (total + section) * (one === '万' ? 10_000n : 100_000_000n)
      section = 0n
      digit = undefined
    }
  }
  return total + section + (digit ?? 0n)
}
