// What was left in the text by mistake: places to be filled in, the form's own instructions, words of another year.

import {diagnose, message} from '../../diagnostic/diagnostic.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {clauseEnd, clauseStart, isQuoted} from '../../prose/reading/clauses.ts'
import type {Rule} from '../rule.ts'

/** XX, ××, 某某, ____, and …… beside a unit; not letters of an address such as xxgk. */
const blanks = new Pattern(
  '(?<![A-Za-z/.])[XxＸｘ×]{2,}(?![A-Za-z./])|<so-and-so>{2,}|[_＿]{2,}|(?:…{1,2}|\\.{3,6})(?=\\s*(?:<blank-unit>|万))|…{1,2}(?=<blank-owner>)',
  'gu',
)

/** What is counted by a letter or by empty brackets (N条, （ ）件), and words to the writer (【待补充】, 此处填写). */
const toFill = new Pattern(
  '(?<=[\\p{Script=Han}\\s])[NXnx×＊*](?=\\s*(?:<common-unit>|万<yuan>)[，。；、,;\\s])|[（(]\\s*[）)](?=\\s*(?:<common-unit>|万<yuan>))|[【[（(]<to-be-done>[^】\\])）\\n]{0,12}[】\\])）]',
  'gu',
)

/** Each place that is to be filled in once: what stands in another is no second one. */
export function placeholdersIn(text: string, words: Vocabulary): readonly RegExpExecArray[] {
  const found = [...text.matchAll(blanks.in(words)), ...text.matchAll(toFill.in(words))]
  found.sort((a, b) => a.index - b.index || b[0].length - a[0].length)
  let behind = 0
  return found.filter(({index, 0: written}) => {
    const end = index + written.length
    const isNew = end > behind
    behind = Math.max(behind, end)
    return isNew
  })
}

export const placeholder: Rule = {
  code: 'placeholder',
  *check({prose}) {
    for (const {passage, text, words} of prose.readings) {
      for (const match of placeholdersIn(text, words)) {
        const place = passage.place(match.index, match.index + match[0].length)
        yield diagnose('placeholder', 'main', {written: match[0]}, place, {actual: match[0]})
      }
    }
  },
}

/** What the form tells the person who fills it in. */
const instructions = new Pattern('(?<=^|[。；;\\n])\\s*[（(【]?<instructions>(?:[:：）)】]|<as-follows>[:：]?|$)', 'gu')
const byTable = new Pattern('[（(]?<reported-by-table>[，,。]?(?:<table-follows>[:：]?)?[）)]?', 'gu')

export const templateText: Rule = {
  code: 'template-text',
  *check({prose}) {
    for (const {passage, text, words} of prose.readings) {
      for (const match of text.matchAll(instructions.in(words))) {
        const place = passage.place(match.index, match.index + match[0].length)
        yield diagnose('template-text', 'main', {written: match[0]}, place, {actual: match[0]})
      }
      for (const match of text.matchAll(byTable.in(words))) {
        const place = passage.place(match.index, match.index + match[0].length)
        const fix = {title: message('template-text', 'fix', {}), safe: true, edits: [{...place, text: ''}]}
        yield diagnose('template-text', 'table', {}, place, {severity: 'warning', actual: match[0], fix})
      }
    }
  },
}

/** Section 五 speaks of the time at which it is written. */
const thisYear = new Pattern('<present-year><since>?(?!<planning>)', 'gu')
const present = new Pattern('^<present-year>')

export const thisYearRule: Rule = {
  code: 'this-year',
  *check({form, report, prose}) {
    const {year} = report.front
    const plans = form.sections.findLast(({content, mayBeNone}) => content === 'prose' && !mayBeNone)?.id
    if (!year) return
    for (const {passage, text, words} of prose.sentences) {
      for (const match of text.matchAll(thisYear.in(words))) {
        if (passage.section === plans && words.has('present-year', match[0])) continue
        if (isQuoted(text, match.index)) continue
        const place = passage.place(match.index, match.index + match[0].length)
        const expected = match[0].replace(present.in(words), `${year.value}${words.of('year')[0]}`)
        const fix = {title: message('this-year', 'fix', {expected}), safe: false, edits: [{...place, text: expected}]}
        yield diagnose('this-year', 'main', {written: match[0], expected}, place, {expected, actual: match[0], fix})
      }
    }
  },
}

/** 明年我局将…, 下一年度拟…. */
const coming = new Pattern('(<coming-year>)[，,]?[^，,。；;\\n]{0,10}?<planning>', 'gu')
const isPlanned = new Pattern('^<degree>?[，,]?.{0,10}?<planning>')

export const nextYear: Rule = {
  code: 'next-year',
  *check({form, report, prose}) {
    const {year} = report.front
    const first = form.sections.find(({content}) => content === 'prose')?.id
    if (!year) return
    for (const {passage, text, numbers, words} of prose.sentences) {
      if (passage.section !== first) continue
      for (const {0: written, 1: when, index} of text.matchAll(coming.in(words))) {
        if (!isQuoted(text, index))
          yield diagnose('next-year', 'main', {next: year.value + 1}, passage.place(index, index + when!.length), {
            actual: written,
          })
      }
      for (const number of numbers) {
        if (number.kind !== 'year' || number.value.units !== BigInt(year.value + 1) || isQuoted(text, number.start))
          continue
        const clause = text.slice(number.unitEnd, clauseEnd(text, number.unitEnd + 1) + 20)
        if (!isPlanned.in(words).test(clause)) continue
        const place = passage.place(clauseStart(text, number.start), number.unitEnd)
        yield diagnose('next-year', 'main', {next: year.value + 1}, place)
      }
    }
  },
}
