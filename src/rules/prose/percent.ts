// `prose-percent`: a share whose part and whole stand in the same sentence, or a change (22件, 20%, 1.2倍) whose two
// numbers do, and that they do not give.

import {add, subtract} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Severity} from '../../diagnostic/text.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Sentences} from '../../prose/prose.ts'
import {sentenceStart} from '../../prose/reading/clauses.ts'
import {type Change, isDifference, isPart, saidNumber} from '../../prose/relations/change.ts'
import {fitOf, type Recomputed, recompute, toNumber} from '../../prose/relations/recompute.ts'
import type {Rule} from '../rule.ts'
import {sizesSinceLastYear} from './year-on-year.ts'

export const prosePercent: Rule = {
  code: 'prose-percent',
  *check(context) {
    for (const sentences of context.prose.related) {
      const {reading, comparisons} = sentences
      for (const [index, number] of reading.numbers.entries()) {
        if (number.unit !== '%' || number.rough) continue
        const found = shareOf(reading, index)
        if (found) yield* judge(reading, number, found)
      }
      for (const {now, before, changes} of comparisons) {
        for (const change of changes)
          yield* judgeChange(reading, change, [now, before], recompute(change, now.value, before.value))
      }
      yield* byDifference(sentences)
    }
    yield* sizesSinceLastYear(context)
  },
}

interface Share {
  readonly operands: readonly [ProseNumber, ProseNumber]
  /** In percent; shares are rounded anyway, so that binary fractions do no harm here. */
  readonly value: number
  /** Where it is not certain that the two numbers are meant. */
  readonly severity?: Severity
}

/** Between a part and its share: 258件，占总数的33.9%, 258件（33.9%）. */
const share = /^[^。！？；;\n]{0,6}占(?!地|用)[^。！？；;，,\n]{0,12}$/u
const bracket = /^\s*[（(]$/u
/** Between a part, its whole and the share: 258件，占来信805件的33.9%. */
const toWhole = /^[^。！？；;\n]{0,6}占(?!地|用)[^。！？；;，,\n]{0,12}$/u
const ofWhole = /^(?:的|之)?(?:比例|比重)?(?:为|达)?$/u

function shareOf({text, numbers}: Reading, index: number): Share | undefined {
  const percent = numbers[index]!
  const last = numbers[index - 1]
  if (!last || !isOperand(last)) return undefined
  const between = text.slice(last.unitEnd, percent.start)
  const earlier = numbers[index - 2]
  if (earlier && isOperand(earlier) && earlier.unit === last.unit && ofWhole.test(between)) {
    return toWhole.test(text.slice(earlier.unitEnd, last.start)) ? given(earlier, last) : undefined
  }
  const inBrackets = bracket.test(between) && /^\s*[）)]/u.test(text.slice(percent.unitEnd, percent.unitEnd + 2))
  if (!inBrackets && !share.test(between)) return undefined
  // 增加22件（20%）: that is by how much, not a share.
  if (inBrackets && isDifference(text, last)) return undefined
  const listed = listedWhole(text, numbers, index - 1)
  if (listed) return given(last, listed)
  const wholes = wholesOf(text, numbers, index - 1)
  // Several numbers before it: which one is the whole is not certain.
  if (wholes.length !== 1) return undefined
  return {...given(last, wholes[0]!), ...(inBrackets && {severity: 'warning'})}
}

/** 132件，比上年增加22件，增长20%: the difference gives what there was before. */
function* byDifference({reading, changed}: Sentences): Iterable<Diagnostic> {
  for (const {
    now,
    changes: [first, ...others],
  } of changed) {
    if (
      !now
      || now.rough
      || !first
      || first.measure !== 'difference'
      || first.number.rough
      || first.number.unit !== now.unit
    )
      continue
    const before = first.sign === 1 ? subtract(now.value, first.number.value) : add(now.value, first.number.value)
    if (before.units <= 0n) continue
    for (const change of others)
      yield* judgeChange(reading, change, [now, first.number], recompute(change, now.value, before))
  }
}

function given(part: ProseNumber, whole: ProseNumber): Share {
  return {operands: [part, whole], value: ratio(part, whole)}
}

function isOperand(number: ProseNumber): boolean {
  return number.unit !== '' && number.unit !== '年' && !isPart(number) && !number.rough
}

const begins = /^[^。！？；;，,\n\d]{0,8}[，,]?(?:其中|包括|分别|[:：])/u

/** The number whose parts are listed up to the one at `index`: 12条，其中甲1条，占8%；乙5条，占41%. */
function listedWhole(text: string, numbers: readonly ProseNumber[], index: number): ProseNumber | undefined {
  const part = numbers[index]!
  const start = text.lastIndexOf('。', part.start)
  for (let at = index - 1; at >= Math.max(0, index - mostParts) && numbers[at]!.start > start; at--) {
    const one = numbers[at]!
    if (one.unit !== part.unit || one.rough || ratio(part, one) > 100) continue
    if (begins.test(text.slice(one.unitEnd, one.unitEnd + 14))) return one
  }
  return undefined
}

/** More numbers than a listing with shares has. */
const mostParts = 60

/** The numbers of the sentence that the part at `index` may be a part of. */
function wholesOf(text: string, numbers: readonly ProseNumber[], index: number): ProseNumber[] {
  const part = numbers[index]!
  const start = sentenceStart(text, part.start)
  const wholes: ProseNumber[] = []
  for (let at = index - 1; at >= 0 && numbers[at]!.start >= start; at--) {
    const one = numbers[at]!
    if (one.unit === part.unit && !one.rough && ratio(part, one) <= 100) wholes.push(one)
  }
  return wholes
}

function* judge(reading: Reading, percent: ProseNumber, {operands, value, severity}: Share): Iterable<Diagnostic> {
  const {fit, expected} = fitOf(percent.value, value)
  if (fit === 'rounded') return
  yield wrong(reading, percent, operands, `${expected}%`, severity ?? (fit === 'wrong' ? 'error' : 'warning'))
}

/** Percentages and differences are computed; 倍, 成 and 番 are as often cut off, and said roughly. */
function* judgeChange(
  reading: Reading,
  {number}: Change,
  operands: Share['operands'],
  found: Recomputed | undefined,
): Iterable<Diagnostic> {
  if (!found || found.fit === 'rounded') return
  const {fit, expected} = found
  const rough = isPart(number) && number.unit !== '%'
  if (rough && fit === 'cut') return
  yield wrong(
    reading,
    number,
    operands,
    expected,
    fit === 'wrong' && (!rough || number.unit === '倍') ? 'error' : 'warning',
  )
}

function wrong(
  {text, passage}: Reading,
  number: ProseNumber,
  operands: Share['operands'],
  expected: string,
  severity: Severity,
): Diagnostic {
  const values = {actual: saidNumber(number), expected}
  return diagnose('prose-percent', 'main', values, passage.place(number.start, number.end), {
    severity,
    ...values,
    related: operands.map((one) => ({
      message: message('prose-percent', 'operand', {value: text.slice(one.start, one.end)}),
      place: passage.place(one.start, one.end),
    })),
  })
}

function ratio(part: ProseNumber, whole: ProseNumber): number {
  const of = toNumber(whole.value)
  return of === 0 ? Infinity : (toNumber(part.value) / of) * 100
}
