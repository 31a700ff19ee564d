// `digit-form`: digits in other clothes (superscript, mathematical, Arabic-Indic, circled) in a sentence that counts what a
// statutory table counts. They are read as the digits that they stand for; machines and voices do not all do so.

import {type Diagnostic, diagnose, type Edit, message} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {isDate, type Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import {sentenceEnd, sentenceStart} from '../../prose/reading/clauses.ts'
import {once} from '../../prose/reading/once.ts'
import type {DressedDigits} from '../../report/passage.ts'
import type {Rule} from '../rule.ts'

export const digitForm: Rule = {
  code: 'digit-form',
  *check({prose, form}) {
    const things = once(() => thingsOf(form))
    for (const reading of prose.sentences) {
      const {passage, numbers, text, words} = reading
      if (passage.dressed.length === 0) continue
      let next = 0
      for (const number of numbers) {
        const {dressed} = passage
        while (next < dressed.length && dressed[next]!.end < number.start) next++
        let end = next
        while (end < dressed.length && dressed[end]!.start <= number.end) end++
        const isCount = number.kind !== 'bare' && !isDate(number) && !words.has('ordinal', text[number.start - 1] ?? '')
        if (end === next || !isCount || !countsThings(prose, things(), reading, number)) continue
        yield finding(reading, number, dressed.slice(next, end))
      }
    }
  },
}

/** The words for what the tables of a form count. */
function thingsOf({counts, senses}: Form): readonly string[] {
  const named = counts.flatMap(({thing, rows}) => (thing.length > 0 ? thing : rows.flatMap(({all}) => all)))
  return [...new Set(named)].flatMap((sense) => senses[sense] ?? [])
}

/** Whether the sentence of the number counts something statutory: it names it, or a number in it is known. */
function countsThings(prose: Prose, things: readonly string[], {text, passage}: Reading, number: ProseNumber): boolean {
  const [from, to] = [sentenceStart(text, number.start), sentenceEnd(text, number.end)]
  const sentence = text.slice(from, to)
  if (things.some((word) => sentence.includes(word))) return true
  return [...prose.quantities, ...prose.ranges, ...prose.roughs].some(
    (one) => one.reading.passage === passage && one.number.start >= from && one.number.start < to,
  )
}

function finding({text}: Reading, number: ProseNumber, dressed: readonly DressedDigits[]): Diagnostic {
  const places = dressed.map((one) => one.place())
  const edits = dressed.map(({digits}, index): Edit => {
    const {line, column, endLine, endColumn} = places[index]!
    return {line, column, endLine, endColumn, text: digits}
  })
  const plain = dressed.map(({digits}) => digits).join('')
  // What may be the mark of a note is not a digit for certain.
  const safe = dressed.every(({start, end}) => end > start)
  const first = places[0]!
  const place = {...first, endLine: places.at(-1)!.endLine, endColumn: places.at(-1)!.endColumn}
  const values = {plain, number: text.slice(number.start, number.end)}
  return diagnose('digit-form', safe ? 'main' : 'mark', values, place, {
    fix: {title: message('digit-form', 'fix', {plain}), safe, edits},
  })
}
