// Which document the report cites as its basis.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {sentenceEnd, sentenceStart} from '../../prose/reading/clauses.ts'
import type {Passage} from '../../report/passage.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'

interface Patterns {
  /** The number of the document in force. */
  readonly own: RegExp
  readonly others: readonly {readonly number: string; readonly title?: string; readonly pattern: RegExp}[]
}

function patternsOf({basis, superseded}: Form): Patterns {
  return {
    own: new RegExp(looseNumber(numberOf(basis)), 'gu'),
    others: superseded.map((one) => ({...one, pattern: new RegExp(looseNumber(one.number), 'gu')})),
  }
}

export const basis: Rule = {
  code: 'basis',
  *check({form, prose}) {
    const right = numberOf(form.basis)
    const {own, others} = patternsOf(form)
    for (const {passage, text} of prose.sentences) {
      yield* byTitle(form, passage, text)
      if (!text.includes('号')) continue
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
const anyNumber = /[发办函字令]\s*[〔［[（(【]?\s*(?:19|20)\d\d\s*[〕］\])）】]?\s*第?\s*\d{1,4}\s*号/u

/** The older notice named in 《》, and no number in its sentence that says which is meant. Not known to be repealed. */
function* byTitle({basis: right, superseded}: Form, passage: Passage, text: string): Iterable<Diagnostic> {
  for (const {number, title} of superseded) {
    if (title === undefined) continue
    for (const {0: written, 1: named, index} of text.matchAll(/《([^《》\n]{4,80})》/gu)) {
      if (!named!.endsWith(fold(title))) continue
      const start = sentenceStart(text, index)
      if (anyNumber.test(text.slice(start, sentenceEnd(text, index)))) continue
      const place = passage.place(index, index + written.length)
      yield diagnose('basis', 'byTitle', {title: named!, number, right}, place, {severity: 'warning', actual: written})
    }
  }
}

/** 国办公开办函〔2021〕30号, without what is said behind it. */
function numberOf(document: string): string {
  return /^.+?号/u.exec(document)?.[0] ?? document
}

/** The number with any brackets around its year, or none. */
function looseNumber(number: string): string {
  return number
    .replace(/[〔〕]/gu, (bracket) => (bracket === '〔' ? ' ?[〔［\\[（(【]? ?' : ' ?[〕］\\]）)】]? ?'))
    .replace('号', ' ?号')
}
