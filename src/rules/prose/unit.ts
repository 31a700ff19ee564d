// `unit` in prose: a number whose digits are those of its parts or of its cell, with 万 behind them or another unit of
// money; and numbers that no office reaches (173769万条).

import {add, compare, type Decimal, printDecimal, zero} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import {Pattern} from '../../form/vocabulary.ts'
import {bare, onlyUnitDiffers} from '../../prose/numbers/measure.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import {clauseStart, sentenceStart} from '../../prose/reading/clauses.ts'
import {valueOf} from '../../report/facts.ts'
import type {Rule} from '../rule.ts'

export const unitInProse: Rule = {
  code: 'unit',
  *check({prose}) {
    for (const reading of prose.sentences) {
      for (const [index, number] of reading.numbers.entries()) {
        if (number.scale === 1n || number.value.places > 0 || number.range) continue
        const parts = partsMaking(reading, index)
        if (parts) yield ofParts(reading, number, parts)
        else if (isBeyond(reading, number)) yield beyond(reading, number)
      }
    }
    yield* ofCells(prose)
  },
}

/** The numbers around that are without 万 and whose sum has the digits of the number at `index`. */
function partsMaking({text, numbers}: Reading, index: number): readonly ProseNumber[] | undefined {
  const whole = numbers[index]!
  const start = sentenceStart(text, whole.start)
  const isPart = ({unit, scale, rough}: ProseNumber): boolean => unit === whole.unit && scale === 1n && !rough
  const sameSentence = (one: ProseNumber): boolean => sentenceStart(text, one.start) === start
  const behind = numbers.slice(index + 1, index + most).filter((one) => sameSentence(one) && isPart(one))
  const before = numbers
    .slice(Math.max(0, index - most), index)
    .filter((one) => sameSentence(one) && isPart(one))
    .reverse()
  return summing(behind, bare(whole)) ?? summing(before, bare(whole))
}

/** As many parts as a person lists. */
const most = 30

function summing(numbers: readonly ProseNumber[], whole: Decimal): readonly ProseNumber[] | undefined {
  let sum: Decimal = zero
  for (const [at, {value}] of numbers.entries()) {
    sum = add(sum, value)
    if (at > 0 && compare(sum, whole) === 0) return numbers.slice(0, at + 1)
  }
  return undefined
}

function ofParts(
  {text, passage}: Reading,
  {start, unitEnd, unit, ...number}: ProseNumber,
  parts: readonly ProseNumber[],
): Diagnostic {
  const [digits, actual] = [printDecimal(bare({start, unitEnd, unit, ...number})), text.slice(start, unitEnd)]
  const expected = `${digits}${unit}`
  return diagnose('unit', 'parts', {actual, expected}, passage.place(start, unitEnd), {
    expected,
    actual,
    related: parts.map((part) => ({
      message: message('unit', 'part', {value: printDecimal(part.value)}),
      place: passage.place(part.start, part.end),
    })),
  })
}

/** Ten thousand times ten thousand and more: 亿 would have been written. Money, visits and areas do get there, and data. */
function isBeyond({text, words}: Reading, {scale, start, value: {units}, unit}: ProseNumber): boolean {
  if (scale !== 10_000n || units < 100_000_000n || !words.has('record-unit', unit)) return false
  return !data.in(words).test(text.slice(clauseStart(text, start), start))
}

const data = new Pattern('<data>')

function beyond({text, passage}: Reading, {start, unitEnd}: ProseNumber): Diagnostic {
  const actual = text.slice(start, unitEnd)
  return diagnose('unit', 'beyond', {actual}, passage.place(start, unitEnd), {severity: 'warning', actual})
}

/** 收取17586.5093元 where the table has 17586.5093 in 万元. */
function* ofCells({report, quantities}: Prose): Iterable<Diagnostic> {
  for (const {
    subject,
    number,
    scoped,
    reading: {text, passage},
  } of quantities) {
    if (scoped) continue
    for (const fact of subject.facts) {
      const value = valueOf(report, fact)
      const {rowLabel, column} = lookUp(report.form, fact)!
      if (!value || !onlyUnitDiffers(number, column, value)) continue
      const actual = text.slice(number.start, number.unitEnd)
      const expected = `${printDecimal(value)}${column.kind === 'amount' ? (column.unit ?? '') : number.unit}`
      yield diagnose(
        'unit',
        'prose',
        {actual, expected, where: `${rowLabel}/${column.label}`},
        passage.place(number.start, number.unitEnd),
        {
          severity: 'warning',
          expected,
          actual,
          facts: [fact],
        },
      )
      break
    }
  }
}
