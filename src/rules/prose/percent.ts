// `prose-percent`: a share whose part and whole stand in the same sentence, or a change whose two numbers do, and that
// they do not give.

import {diagnose, message, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Severity} from '../../diagnostic/text.ts'
import type {Rule} from '../rule.ts'
import {comparisonsOf} from './comparison.ts'
import type {ProseNumber} from './numbers.ts'
import {sentencesOf, sentenceStart, type Reading} from './reading.ts'

export const prosePercent: Rule = {
  code: 'prose-percent',
  *check({report}) {
    for (const reading of sentencesOf(report)) {
      for (const [index, number] of reading.numbers.entries()) {
        if (number.unit !== '%' || number.rough) continue
        const found = shareOf(reading, index) ?? changeOf(reading, index)
        if (found) yield* judge(reading, number, found)
      }
      for (const {now, before, percent} of comparisonsOf(reading)) {
        if (!percent || before.value.units === 0n) continue
        yield* judge(reading, percent, {operands: [now, before], value: Math.abs(ratio(now, before) - 100)})
      }
    }
  },
}

interface Recomputed {
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

function shareOf({text, numbers}: Reading, index: number): Recomputed | undefined {
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
  const listed = listedWhole(text, numbers, index - 1)
  if (listed) return given(last, listed)
  const wholes = wholesOf(text, numbers, index - 1)
  // Several numbers before it: which one is the whole is not certain.
  if (wholes.length !== 1) return undefined
  return {...given(last, wholes[0]!), ...(inBrackets && {severity: 'warning'})}
}

/** 132件，比上年增加 | 22件 | ，增长20%. */
const changed = /^[，,（(]?(?:同比|(?:相比|相较于?|比|较|与)(?:20\d\d年度?|上年度?|去年|上一年度?)(?:同期)?(?:相比)?[，,]?)(增加|增长|上升|提高|减少|下降|降低)了?$/u
const byPercent = /^[，,、（(]?(?:同比|环比)?(?:增加|增长|上升|提高|减少|下降|降低|增幅|降幅)(?:幅度?|率)?(?:了|为|达)?$/u

/** The change of a number by another, from which last year's follows. */
function changeOf({text, numbers}: Reading, index: number): Recomputed | undefined {
  const percent = numbers[index]!
  const change = numbers[index - 1]
  const now = numbers.slice(Math.max(0, index - 3), Math.max(0, index - 1)).findLast(({unit}) => unit !== '年')
  if (!now || !change || !isOperand(now) || !isOperand(change) || now.unit !== change.unit) return undefined
  if (!byPercent.test(text.slice(change.unitEnd, percent.start))) return undefined
  const word = changed.exec(text.slice(now.unitEnd, change.start))?.[1]
  if (word === undefined) return undefined
  const of = ratio(change, now)
  const value = /增|升|提/u.test(word) ? (100 * of) / (100 - of) : (100 * of) / (100 + of)
  return Number.isFinite(value) && value >= 0 ? {operands: [now, change], value} : undefined
}

function given(part: ProseNumber, whole: ProseNumber): Recomputed {
  return {operands: [part, whole], value: ratio(part, whole)}
}

function isOperand({unit, rough}: ProseNumber): boolean {
  return unit !== '' && unit !== '%' && unit !== '年' && !rough
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

function* judge({text, passage}: Reading, percent: ProseNumber, {operands, value, severity}: Recomputed): Iterable<Diagnostic> {
  const {places} = percent.value
  const written = Number(percent.value.units) / 10 ** places
  if (rounded(value, places) === rounded(written, places)) return
  const far = Math.abs(value - written) > 10 ** -places
  const values = {actual: `${text.slice(percent.start, percent.end)}%`, expected: `${(rounded(value, places) / 10 ** places).toFixed(places)}%`}
  yield diagnose('prose-percent', 'main', values, passage.place(percent.start, percent.end), {
    severity: severity ?? (far ? 'error' : 'warning'),
    ...values,
    related: operands.map(({start, end}) => ({
      message: message('prose-percent', 'operand', {value: text.slice(start, end)}), place: passage.place(start, end),
    })),
  })
}

function ratio(part: ProseNumber, whole: ProseNumber): number {
  const of = ({value: {units, places}}: ProseNumber): number => Number(units) / 10 ** places
  return of(whole) === 0 ? Infinity : (of(part) / of(whole)) * 100
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places + 1e-9)
}
