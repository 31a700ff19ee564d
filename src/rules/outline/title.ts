// Whether the report's title is the statutory one: office + year + 年政府信息公开工作年度报告.

import {type Diagnostic, diagnose, type Fix, message} from '../../diagnostic/diagnostic.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Prose} from '../../prose/prose.ts'
import {mayBeOneOffice} from '../../report/office-name.ts'
import {titleOf} from '../../report/printed.ts'
import type {Field} from '../../report/report.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'
import {openingPublishers} from './publisher.ts'
import {retitle} from './sections.ts'

export const title: Rule = {
  code: 'title',
  *check({form, report, prose}): Iterable<Diagnostic> {
    const {title: heading, front} = report
    const {office, year} = front
    if (!office || !year) return
    const expected = titleOf(report)
    yield* otherLines(front.titleLines, expected)
    if (!heading) {
      yield diagnose('title', 'missing', {expected}, front.place, {expected})
      return
    }
    const written = bare(heading.text)
    yield* saidAgain(prose, [written, bare(expected)])
    if (written === bare(expected)) return
    const fix = retitle('title', heading, expected)
    const details = {expected, actual: heading.text, ...(fix && {fix})}
    // Whether the title or the front matter is wrong, nobody can tell from here.
    const doubtful = {...details, ...(fix && {fix: {...fix, safe: false}})}
    const other = /(?:19|20)\d\d/u.exec(written)?.[0]
    const hasYear = written.includes(String(year.value)) || written.includes(spelled(year.value))
    const named = officeIn(form.words, written)
    const wrongYear = other !== undefined && isMost(prose, Number(other), year.value) ? yearKey(year, other) : undefined
    const theirs = !mayBeOneOffice(named, office.value)
    const short = !theirs && named !== bare(office.value)
    if (theirs) {
      const key = officeKey(prose, office, heading.text)
      yield diagnose('title', 'office', {office: office.value}, heading.place, {...doubtful, ...(key && {fix: key})})
    }
    if (!hasYear && other) {
      const yearFix = wrongYear && {fix: wrongYear}
      yield diagnose('title', 'wrongYear', {year: year.value, other}, heading.place, {...doubtful, ...yearFix})
    }
    if (!hasYear && !other) yield diagnose('title', 'year', {year: year.value}, heading.place, details)
    else if (hasYear && !theirs) {
      yield diagnose('title', 'main', {expected}, heading.place, {...(short ? doubtful : details), severity: 'warning'})
    }
  },
}

/** Lines that do not make up the title: editions break it by themselves, and do so without a word. */
function* otherLines(lines: Field<readonly string[]> | undefined, expected: string): Iterable<Diagnostic> {
  const actual = lines?.value.join('')
  if (lines && actual !== undefined && actual !== expected)
    yield diagnose('title', 'lines', {actual, expected}, lines.place, {severity: 'warning', actual, expected})
}

/**
 * Whether the opening and the date of publication, which is in the year after, speak of `other` more than of the year in the
 * front matter: then the key is what is wrong.
 */
function isMost({sentences, report}: Prose, other: number, own: number): boolean {
  const published = report.front.published?.value.year
  let balance = published === other + 1 ? 1 : published === own + 1 ? -1 : 0
  for (const {passage, numbers} of sentences) {
    if (passage.section !== 0) continue
    for (const {kind, value} of numbers) {
      if (kind !== 'year') continue
      if (Number(value.units) === other) balance++
      if (Number(value.units) === own) balance--
    }
  }
  return balance > 0
}

function yearKey({place}: Field<number>, text: string): Fix {
  return {title: message('front-matter', 'replace', {text}), safe: false, edits: [{...place, text}]}
}

/** The key as the fix, where the opening publishes the report of the office that the title names. */
function officeKey(prose: Prose, {place}: Field<string>, heading: string): Fix | undefined {
  const name = /^(.+?)\s*(?:19|20)\d\d/u.exec(heading)?.[1]
  if (name === undefined) return undefined
  const said = [...openingPublishers(prose)].some((one) => mayBeOneOffice(one.name, name))
  return said
    ? {title: message('front-matter', 'replace', {text: name}), safe: false, edits: [{...place, text: name}]}
    : undefined
}

/** The title once more, as a paragraph of the opening: every edition would print it twice. */
function* saidAgain(prose: Prose, titles: readonly string[]): Iterable<Diagnostic> {
  for (const {passage, text} of prose.readings) {
    if (passage.section !== 0 || passage.kind !== 'paragraph' || text.length > 120 || !titles.includes(bare(text)))
      continue
    const place = passage.place(0, text.length)
    const fix = {title: message('title', 'drop', {}), safe: false, edits: [{...place, text: ''}]}
    yield diagnose('title', 'twice', {}, place, {severity: 'warning', actual: passage.text, fix})
  }
}

/** What a title leaves for the office's name when the year and the statutory words are taken away. */
function officeIn(words: Vocabulary, written: string): string {
  const [tail] = disclosed.in(words).exec(written) ?? ['']
  const [, name] = behindYear.in(words).exec(written.slice(0, written.length - tail.length)) ?? []
  return (name ?? '').replace(yearAtEnd.in(words), '').replace(relating.in(words), '')
}

const digits = '(?:(?:19|20)\\d\\d|[〇零一二三四五六七八九]{4})'
const disclosed = new Pattern('(?:<disclosure>|<open-affairs>)(?!<not-disclosure>).*$')
const behindYear = new Pattern(`^${digits}?(?:<year><degree>?)?(.*)$`)
const yearAtEnd = new Pattern(`${digits}<year>?<degree>?$`)
const relating = new Pattern('(?:<relating>|<of>)$')

/** Without spaces and marks, in Simplified characters and half-width digits. */
function bare(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[\s\p{P}\p{Cf}]/gu, '')
}

function spelled(year: number): string {
  return [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
}
