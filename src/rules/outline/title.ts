// Whether the report's title is the statutory one: office + year + 年政府信息公开工作年度报告.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'
import {retitle} from './sections.ts'

export const title: Rule = {
  code: 'title',
  *check({report}): Iterable<Diagnostic> {
    const {title: heading, front} = report
    const {office, year} = front
    if (!office || !year) return
    const expected = `${office.value}${year.value}年政府信息公开工作年度报告`
    if (!heading) {
      yield diagnose('title', 'missing', {expected}, front.place, {expected})
      return
    }
    const written = bare(heading.text)
    if (written === bare(expected)) return
    const fix = retitle('title', heading, expected)
    const details = {expected, actual: heading.text, ...(fix && {fix})}
    // Whether the title or the front matter is wrong, nobody can tell from here.
    const doubtful = {...details, ...(fix && {fix: {...fix, safe: false}})}
    const other = /(?:19|20)\d\d/u.exec(written)?.[0]
    const hasYear = written.includes(String(year.value)) || written.includes(spelled(year.value))
    if (!written.includes(bare(office.value))) {
      yield diagnose('title', 'office', {office: office.value}, heading.place, doubtful)
    }
    if (!hasYear && other) yield diagnose('title', 'wrongYear', {year: year.value, other}, heading.place, doubtful)
    else if (!hasYear) yield diagnose('title', 'year', {year: year.value}, heading.place, details)
    else if (written.includes(bare(office.value))) {
      yield diagnose('title', 'main', {expected}, heading.place, {...details, severity: 'warning'})
    }
  },
}

/** Without spaces and marks, in Simplified characters and half-width digits. */
function bare(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[\s\p{P}\p{Cf}]/gu, '')
}

function spelled(year: number): string {
  return [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
}
