// `prose-percent`: a share whose part and whole stand in the same sentence, or a change (22件, 20%, 1.2倍) whose two
// numbers do, and that they do not give.

import {add, printDecimal, subtract} from '../../decimal.ts'
import {type Diagnostic, diagnose, message, type Related} from '../../diagnostic/diagnostic.ts'
import type {Severity} from '../../diagnostic/text.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {isPart, type Reading} from '../../prose/numbers/reading.ts'
import type {Sentences} from '../../prose/prose.ts'
import {type Change, lastYear, saidNumber} from '../../prose/relations/change.ts'
import {fitsOtherwise} from '../../prose/relations/fits-otherwise.ts'
import {isFraction} from '../../prose/relations/fraction.ts'
import type {Hundred} from '../../prose/relations/hundred.ts'
import type {Share} from '../../prose/relations/operands.ts'
import {fitOf, perHundred, type Recomputed, ratioOf, recompute} from '../../prose/relations/recompute.ts'
import {wholesBehind} from '../../prose/relations/share-wholes.ts'
import type {Rule} from '../rule.ts'
import {jointShares} from './joint-share.ts'
import {sharesOfTables} from './table-share.ts'
import {sizesSinceLastYear} from './year-on-year.ts'

export const prosePercent: Rule = {
  code: 'prose-percent',
  *check(context) {
    for (const sentences of context.prose.related) {
      const {reading, comparisons} = sentences
      for (const share of sentences.shares) yield* judge(reading, share)
      for (const {now, before, changes} of comparisons) {
        for (const change of changes)
          yield* judgeChange(reading, change, [now, before], recompute(change, now.value, before.value, reading.words))
      }
      for (const one of sentences.hundreds) yield notHundred(reading, one)
      yield* byDifference(sentences)
    }
    yield* sharesOfTables(context)
    const known = context.prose.related.flatMap(({shares}) => shares.map(({percent}) => percent))
    yield* jointShares(context, new Set(known))
    yield* sizesSinceLastYear(context)
  },
}

type Operands = readonly [ProseNumber, ProseNumber]

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
    const told = toldBefore(reading, first.number)
    if (told) yield* judgeChange(reading, first, [now, told], recompute(first, now.value, told.value, reading.words))
    for (const change of others)
      yield* judgeChange(reading, change, [now, first.number], recompute(change, now.value, before, reading.words))
  }
}

/** What fits none of the numbers that may be meant; where that is not certain, a warning. */
function* judge(reading: Reading, share: Share): Iterable<Diagnostic> {
  const {percent, part, wholes, sure} = share
  if (isFraction(percent)) return yield* judgeFraction(reading, share)
  const found = wholes.map((whole) => ({whole, ...fitOf(percent.value, ratioOf(part, whole) * perHundred(percent))}))
  if (found.some(({fit}) => fit === 'rounded')) return
  if (fitsOtherwise(reading, share)) return
  const near = found.find(({fit}) => fit !== 'wrong')
  if (near && wholes.length > 1) return
  const [first] = found
  if (!first) return
  const severity = sure && wholes.length === 1 && first.fit === 'wrong' ? 'error' : 'warning'
  yield wrong(reading, percent, [part, first.whole], `${first.expected}${percent.unit}`, severity)
}

/** 比上年增加17件（上年为 | 207件）: what is said to have been before. */
function toldBefore({numbers, text, words}: Reading, by: ProseNumber): ProseNumber | undefined {
  const told = numbers[numbers.indexOf(by) + 1]
  if (!told || told.unit !== by.unit || told.rough) return undefined
  return earlier.in(words).test(text.slice(by.unitEnd, told.start)) ? told : undefined
}

const earlier = new Pattern(`^[（(，,]${lastYear}(?:<is>|<have>)?$`)

/** Percentages and differences are computed; 倍, 成 and 番 are as often cut off, and said roughly. */
function* judgeChange(
  reading: Reading,
  {number}: Change,
  operands: Operands,
  found: Recomputed | undefined,
): Iterable<Diagnostic> {
  if (!found || found.fit === 'rounded') return
  const {fit, expected} = found
  const rough = isPart(number) && number.kind !== 'percent'
  if (rough && fit === 'cut') return
  yield wrong(
    reading,
    number,
    operands,
    expected,
    fit === 'wrong' && (!rough || number.kind === 'times') ? 'error' : 'warning',
  )
}

function wrong(
  reading: Reading,
  number: ProseNumber,
  operands: Operands,
  expected: string,
  severity: Severity,
): Diagnostic {
  const {passage, text, words} = reading
  const actual = isFraction(number) ? text.slice(number.start, number.end) : saidNumber(number, words)
  const values = {actual, expected}
  return diagnose('prose-percent', 'main', values, passage.place(number.start, number.end), {
    severity,
    ...values,
    related: operandsOf(reading, operands),
  })
}

/** 98件，其中19件，超过半数. */
function* judgeFraction(reading: Reading, {percent, part, wholes, sure}: Share): Iterable<Diagnostic> {
  const [whole] = wholes
  if (!isFraction(percent) || !whole) return
  const isIn = ([low, high]: readonly [number, number], ratio: number): boolean => ratio > low && ratio < high
  // 近五成来电（60个）…，四成（50个）…，合计119个: of what they make together.
  const at = reading.counts.indexOf(part)
  const behind = at < 0 ? [] : wholesBehind(reading, at)
  if ([...wholes, ...behind].some((one) => isIn(percent.bounds, ratioOf(part, one)))) return
  const ratio = ratioOf(part, whole)
  const {text, passage} = reading
  const values = {actual: text.slice(percent.start, percent.end), expected: `${ratio.toFixed(1)}%`}
  yield diagnose('prose-percent', 'main', values, passage.place(percent.start, percent.end), {
    severity: sure && wholes.length === 1 && !isIn(percent.wide, ratio) ? 'error' : 'warning',
    ...values,
    related: operandsOf(reading, [part, whole]),
  })
}

/** 分别占28%、19%、62%. */
function notHundred(reading: Reading, {shares, sum}: Hundred): Diagnostic {
  const {passage} = reading
  const last = shares.at(-1)!
  const actual = `${printDecimal(sum)}%`
  return diagnose('prose-percent', 'hundred', {actual}, passage.place(last.start, last.end), {
    severity: 'warning',
    actual,
    expected: '100%',
    related: operandsOf(reading, shares),
  })
}

function operandsOf({text, passage}: Reading, numbers: readonly ProseNumber[]): Related[] {
  return numbers.map(({start, end}) => ({
    message: message('prose-percent', 'operand', {value: text.slice(start, end)}),
    place: passage.place(start, end),
  }))
}
