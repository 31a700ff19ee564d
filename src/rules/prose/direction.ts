// `claim-direction`: 增长, 下降, 持平, 大于 and the like against the two numbers of the same clause; a zero that is said to
// have risen; both words left standing.

import {compare, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Comparison} from '../../prose/relations/comparison.ts'
import type {Rule} from '../rule.ts'
import {directionsSinceLastYear} from './year-on-year.ts'

/** 0件，比上年增加. */
const more = new Pattern('^\\s*[，,、]?\\s*<set-against>[^，。；,;\\n\\d]{0,10}?<rise>')
const both = new Pattern('<rise-or-fall>\\s*[（(/／]\\s*<either>?(?:<rise-or-fall>|<up-or-down>)\\s*[)）]?', 'gu')

export const claimDirection: Rule = {
  code: 'claim-direction',
  *check(context) {
    for (const {reading, comparisons} of context.prose.related) {
      const {passage, text, numbers, words} = reading
      for (const match of text.matchAll(both.in(words))) {
        const place = passage.place(match.index, match.index + match[0].length)
        yield diagnose('claim-direction', 'both', {written: match[0]}, place, {actual: match[0]})
      }
      for (const {start, unit, unitEnd, value, rough} of numbers) {
        if (unit === '' || rough || value.units !== 0n) continue
        const said = more.in(words).exec(text.slice(unitEnd, unitEnd + 24))
        if (said) yield diagnose('claim-direction', 'zero', {}, passage.place(start, unitEnd + said[0].length))
      }
      const wrongs = comparisons.flatMap((one) => {
        const {word} = contradicted(one) ?? {}
        return word === undefined ? [] : [{one, word}]
      })
      /** By where they begin: 逐年递增, 双下降 are said once, though they be wrong of several. */
      const together = Map.groupBy(wrongs, ({one}) => one.start)
      const told = new Set<number>()
      for (const {one, word} of wrongs) {
        if (one.beside && told.has(one.start)) continue
        told.add(one.start)
        const {now, before, beside, start, end} = one
        const values = {word, from: printDecimal(before.value), to: printDecimal(now.value)}
        const all = beside ? together.get(start)!.map((other) => other.one) : [one]
        const operands = new Set(all.flatMap((other) => [other.before, other.now]))
        yield diagnose('claim-direction', beside ? 'beside' : 'main', values, passage.place(start, end), {
          related: [...operands].map((number) => ({
            message: message('claim-direction', 'operand', {value: text.slice(number.start, number.unitEnd)}),
            place: passage.place(number.start, number.end),
          })),
        })
      }
    }
    yield* unevens(context)
    yield* directionsSinceLastYear(context)
  },
}

/** 活动6次，与上年持平，上年为 | 9次: what is said to be what it was, beside what it was. */
function* unevens({prose}: Parameters<Rule['check']>[0]): Iterable<Diagnostic> {
  for (const {reading, evens} of prose.related) {
    const {passage, numbers, words, text} = reading
    for (const {now, even, index, start, year} of evens) {
      const before = numbers[index]
      if (!now || !even || !before || year !== undefined || now.rough || before.rough || now.unit !== before.unit)
        continue
      if (!told.in(words).test(text.slice(even.end, before.start)) || compare(now.value, before.value) === 0) continue
      // 与上年持平，上年为9次，…: nothing but the number that it was.
      if (!/^(?:[，,。；;）)]|$)/u.test(text.slice(before.unitEnd))) continue
      const values = {word: even.word, from: printDecimal(before.value), to: printDecimal(now.value)}
      yield diagnose('claim-direction', 'main', values, passage.place(start, before.unitEnd), {
        related: [before, now].map((number) => ({
          message: message('claim-direction', 'operand', {value: text.slice(number.start, number.unitEnd)}),
          place: passage.place(number.start, number.end),
        })),
      })
    }
  }
}

/** Between 与上年持平 and what it was. */
const told = new Pattern('^[，,（(]<last-year>(?:<also>|<all>|<same-period>)*(?:<is>|<have>)?$')

/** The word that is said of two numbers, where they go the other way. */
function contradicted({now, before, said, changes}: Comparison): {readonly word: string} | undefined {
  const all = [said, ...changes.map(({word, sign}) => (word === undefined ? undefined : {word, sign}))]
  return all.find((one) => one && one.sign !== Math.sign(compare(now.value, before.value)))
}
