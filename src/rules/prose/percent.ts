// `prose-percent`: a share whose part and whole stand in the same sentence, and that they do not give.

import {diagnose, message, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Rule} from '../rule.ts'
import type {ProseNumber} from './numbers.ts'
import {sentencesOf, sentenceStart, type Reading} from './reading.ts'

export const prosePercent: Rule = {
  code: 'prose-percent',
  *check({report}) {
    for (const reading of sentencesOf(report)) {
      for (const [index, number] of reading.numbers.entries()) {
        const found = number.unit === '%' ? judge(reading, index, number) : undefined
        if (found) yield found
      }
    }
  },
}

/** Between the part and its share: 258件，占总数的33.9%. */
const share = /^[^。！？；;\n]{0,6}占(?!地|用)[^。！？；;，,\n]{0,12}$/u

function judge(reading: Reading, index: number, percent: ProseNumber): Diagnostic | undefined {
  const {text, numbers, passage} = reading
  const part = numbers[index - 1]
  if (!part || part.unit === '' || part.unit === '%' || part.rough || percent.rough) return undefined
  if (!share.test(text.slice(part.unitEnd, percent.start))) return undefined
  const start = sentenceStart(text, part.start)
  const wholes: ProseNumber[] = []
  for (let at = index - 2; at >= 0 && numbers[at]!.start >= start; at--) {
    const one = numbers[at]!
    if (one.unit === part.unit && !one.rough && ratio(part, one) <= 100) wholes.push(one)
  }
  // Several numbers before it: which one is the whole is not certain.
  const written = Number(percent.value.units) / 10 ** percent.value.places
  const places = percent.value.places
  if (wholes.length !== 1) return undefined
  const whole = wholes[0]!
  if (rounded(ratio(part, whole), places) === rounded(written, places)) return undefined
  const expected = ratio(part, whole).toFixed(places)
  const far = Math.abs(ratio(part, whole) - written) > 10 ** -places
  const values = {actual: `${text.slice(percent.start, percent.end)}%`, expected: `${expected}%`}
  return diagnose('prose-percent', 'main', values, passage.place(percent.start, percent.end), {
    severity: far ? 'error' : 'warning',
    ...values,
    related: [part, whole].map(({start: from, end}) => ({
      message: message('prose-percent', 'operand', {value: text.slice(from, end)}), place: passage.place(from, end),
    })),
  })
}

/** In percent; shares are rounded anyway, so that binary fractions do no harm here. */
function ratio(part: ProseNumber, whole: ProseNumber): number {
  const of = ({value: {units, places}}: ProseNumber): number => Number(units) / 10 ** places
  return of(whole) === 0 ? Infinity : (of(part) / of(whole)) * 100
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places + 1e-9)
}
