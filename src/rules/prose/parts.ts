// `prose-parts`: numbers that a sentence itself adds up, and that do not add up: a + b = c, c（a + b）, parts after 分别为,
// and parts after 其中 that exceed their whole.

import {add, compare, printDecimal, zero, type Decimal} from '../../decimal.ts'
import {diagnose, message, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Rule} from '../rule.ts'
import type {ProseNumber} from './numbers.ts'
import {sentencesOf, type Reading} from './reading.ts'

export const proseParts: Rule = {
  code: 'prose-parts',
  *check({report}) {
    for (const reading of sentencesOf(report)) {
      yield* plusSigns(reading)
      yield* amongThem(reading)
    }
  },
}

/** 12+1740+225＝1977, 1977（12+1740+225）: numbers joined by plus signs, and the number that they are to make. */
function* plusSigns(reading: Reading): Iterable<Diagnostic> {
  const {numbers, text} = reading
  for (let first = 0; first < numbers.length; first++) {
    let last = first
    while (last + 1 < numbers.length && /^\s*[+＋]\s*$/u.test(between(text, numbers[last]!, numbers[last + 1]!))) last++
    if (last === first) continue
    const parts = numbers.slice(first, last + 1)
    const before = numbers[first - 1]
    const after = numbers[last + 1]
    const whole = after && /^\s*[=＝]\s*$/u.test(between(text, parts.at(-1)!, after)) ? after
      : before && /^\s*[（(=＝]\s*$/u.test(between(text, before, parts[0]!)) ? before : undefined
    if (whole && ![...parts, whole].some(({rough}) => rough)) {
      const sum = total(parts)
      if (compare(sum, whole.value) !== 0) yield found(reading, whole, parts, sum, 'main')
    }
    first = last
  }
}

/** How long the words between a part and the next may be. */
const near = 24
const starts = /^[^。！？；;\n\d]{0,12}?(其中|包括|分别为|分别是)/u
/** Words that compare, or that begin something else than a further part. */
const compares = /比|较|同比|增|减|降|升|占|率|上年|去年|累计|余|约|结转|办结|收到|受理|合计|共|总计|另|全年|开展|举办/u

/** 共15443条，其中信息7309条、新闻5018条: at most the whole; 分别为: exactly the whole. */
function* amongThem(reading: Reading): Iterable<Diagnostic> {
  const {numbers, text} = reading
  for (const [index, whole] of numbers.entries()) {
    if (whole.unit === '' || whole.rough || whole.scale !== 1n || isDate(whole)) continue
    const match = starts.exec(text.slice(whole.unitEnd, whole.unitEnd + 16))
    if (!match || compares.test(match[0])) continue
    const parts: ProseNumber[] = []
    let end = whole.unitEnd
    for (const number of numbers.slice(index + 1, index + 31)) {
      const words = text.slice(end, number.start)
      // Parts are joined by 、: behind a comma another thing may be counted.
      if (parts.length > 0 && /[，,]/u.test(words)) break
      if (words.length > near || /[。！？；;（(）)\n]/u.test(words) || compares.test(words) || number.unit !== whole.unit) break
      parts.push(number)
      end = number.unitEnd
    }
    const exact = match[1]!.startsWith('分别')
    if (parts.length < 2 || parts.some(({rough, scale}) => rough || scale !== 1n)) continue
    // A bracket or another unit behind the last part: what follows may belong to it.
    if (exact && !/^\s*[。；;，,]/u.test(text.slice(end, end + 4))) continue
    if (parts.some((part) => isReference(reading, part))) continue
    const sum = total(parts)
    const order = compare(sum, whole.value)
    if (exact ? order !== 0 : order > 0) yield found(reading, whole, parts, sum, exact ? 'main' : 'more')
  }
}

/** Referenced numbers are those of the tables: what is wrong beside them is said there or by prose-figure. */
function isReference({passage}: Reading, {start, end}: ProseNumber): boolean {
  return passage.references.some((one) => one.start < end && one.end > start)
}

function isDate({unit}: ProseNumber): boolean {
  return unit === '年' || unit === '月' || unit === '日' || unit === '号' || unit === '%'
}

function between(text: string, left: ProseNumber, right: ProseNumber): string {
  return text.slice(left.unitEnd, Math.min(right.start, left.unitEnd + near))
}

function total(parts: readonly ProseNumber[]): Decimal {
  return parts.reduce((sum, {value}) => add(sum, value), zero)
}

function found(
  {passage}: Reading, whole: ProseNumber, parts: readonly ProseNumber[], sum: Decimal, key: 'main' | 'more',
): Diagnostic {
  const [actual, expected] = [printDecimal(whole.value), printDecimal(sum)]
  const related = parts.map(({start, end, value}) => ({
    message: message('prose-parts', 'part', {value: printDecimal(value)}), place: passage.place(start, end),
  }))
  return diagnose('prose-parts', key, {actual, expected}, passage.place(whole.start, whole.end), {expected, actual, related})
}
