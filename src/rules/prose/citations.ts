// Which document the report cites as its basis.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {sentenceEnd, sentenceStart} from '../../prose/reading/clauses.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'

interface Patterns {
  /** The number of the document in force. */
  readonly own: RegExp
  readonly others: readonly {readonly number: string; readonly title?: string; readonly pattern: RegExp}[]
}

function patternsOf(form: Form): Patterns {
  const {superseded} = form
  return {
    own: new RegExp(looseNumber(form, numberOf(form)), 'gu'),
    others: superseded.map((one) => ({...one, pattern: new RegExp(looseNumber(form, one.number), 'gu')})),
  }
}

export const basis: Rule = {
  code: 'basis',
  *check({form, prose}) {
    const right = numberOf(form)
    const marks = form.words.of('number-mark')
    const {own, others} = patternsOf(form)
    for (const reading of prose.sentences) {
      const {passage, text} = reading
      yield* byTitle(form, reading)
      if (!marks.some((mark) => text.includes(mark))) continue
      const severity = passage.section === 0 ? 'error' : 'warning'
      for (const {number, title, pattern} of others) {
        for (const match of text.matchAll(pattern)) {
          const place = passage.place(match.index, match.index + match[0].length)
          yield diagnose('basis', 'main', {number, right: form.basis}, place, {
            severity,
            expected: right,
            actual: match[0],
          })
        }
        if (title === undefined) continue
        for (const match of text.matchAll(own)) {
          const sentence = text.slice(sentenceStart(text, match.index), match.index)
          const at = sentence.lastIndexOf(fold(title))
          if (at < 0) continue
          const start = match.index - sentence.length + at
          const place = passage.place(start, match.index + match[0].length)
          yield diagnose('basis', 'mismatch', {title, number, right: form.basis}, place, {severity})
        }
      }
    }
  },
}

/** A document's number, in any brackets or none. */
const anyNumber = new Pattern(
  '<document-mark>\\s*[〔［[（(【]?\\s*(?:19|20)\\d\\d\\s*[〕］\\])）】]?\\s*<ordinal>?\\s*\\d{1,4}\\s*<number-mark>',
)

/** The older notice named in 《》, and no number in its sentence that says which is meant. Not known to be repealed. */
function* byTitle({basis: right, superseded}: Form, {passage, text, words}: Reading): Iterable<Diagnostic> {
  for (const {number, title} of superseded) {
    if (title === undefined) continue
    for (const {0: written, 1: named, index} of text.matchAll(/《([^《》\n]{4,80})》/gu)) {
      if (!named!.endsWith(fold(title))) continue
      const start = sentenceStart(text, index)
      if (anyNumber.in(words).test(text.slice(start, sentenceEnd(text, index)))) continue
      const place = passage.place(index, index + written.length)
      yield diagnose('basis', 'byTitle', {title: named!, number, right}, place, {severity: 'warning', actual: written})
    }
  }
}

/** 国办公开办函〔2021〕30号, without what is said behind it. */
function numberOf({basis, words}: Form): string {
  return upToNumber.in(words).exec(basis)?.[0] ?? basis
}

const upToNumber = new Pattern('^.+?<number-mark>')
const numberMark = new Pattern('<number-mark>')

/** The number with any brackets around its year, or none. */
function looseNumber({words}: Form, number: string): string {
  return number
    .replace(/[〔〕]/gu, (bracket) => (bracket === '〔' ? ' ?[〔［\\[（(【]? ?' : ' ?[〕］\\]）)】]? ?'))
    .replace(numberMark.in(words), ' ?$&')
}
