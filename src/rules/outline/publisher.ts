// `other-office` in the opening: another office as the one whose report is published there. A text that was taken over from
// another office and given new front matter shows itself so. Whose notice it follows and whom to ask is no matter.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import {isQuoted} from '../../prose/reading/clauses.ts'
import {mayBeOneOffice} from '../../report/office-name.ts'
import type {Context} from '../rule.ts'

const year = '(?:20\\d\\d|[〇零一二]{1}[〇零]{1}[〇零一二三四五六七八九]{2})<year>?<degree>?'
const report = '<of>?(?:<disclosure>|<affairs-disclosure>)<work>?<yearly>?<annual-report>'
/** The year within its name: 政府信息公开2025年年度报告. */
const reportOfYear = `(?:<disclosure>|<affairs-disclosure>)<work>?${year}<yearly>?<annual-report>`
/** What says that it is the report that one reads: 本报告为某某局2025年度报告, 现将某某区2025年政府信息公开工作情况报告如下. */
const here = `(?<=<report-here>)([\\p{Script=Han}]{2,40}?)${year}<of>?<yearly>?<annual-report>|(?<=<report-led>)([\\p{Script=Han}]{2,40}?)${year}<of>?(?:<disclosure>|<affairs-disclosure>)<work>?<work-state><annual-report><as-follows>`
/**
 * An office's name before what it publishes: 现公布某某局2025年政府信息公开工作年度报告, 某某局发布2025年…报告; or behind the year.
 */
const publishing = new Pattern(
  `([\\p{Script=Han}]{2,40}?)(?:(?:<hereby>?<to-the-public>?<giving-out><done>?)?<this-office>?${year}${report}|${reportOfYear})|${year}([\\p{Script=Han}]{2,40}?)${report}|${here}`,
  'gu',
)
/** What leads to the name, and is none. */
const lead = new Pattern('^.*(?:<leading-to-office>|《)')
const afterLead = new Pattern('^<after-lead>')
/** Whose notice, order or model is followed. */
const following = new Pattern('<in-line-with>[^，。；]{0,40}$')
/** A notice about such reports is none. */
const notice = new Pattern('^[^，。；]{0,12}<about-reports>')
const kinds = new Pattern('<office-suffix>$')
const own = new Pattern('^(?:(?:<ours>|<the-said>)(?:<any-body>|(?:<body>|<further-body>)+)|<bare-body>)$')

/** An office and how it went about it: 甲县人民政府 | 按照要求. */
const doing = new Pattern('^(?<name>\\p{Script=Han}{0,30}?<office-suffix>)(?=<going-about>)')

export interface Named {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The offices that a sentence of the opening says it publishes the report of. */
function publishersIn({text, words}: Reading): Named[] {
  return [...text.matchAll(publishing.in(words))].flatMap(
    ({0: all, 1: first, 2: second, 3: third, 4: fourth, index: from}): Named[] => {
      const written = first ?? second ?? third ?? fourth ?? ''
      const index = from + all.indexOf(written)
      const doer = doing.in(words).exec(written)?.groups?.['name']
      const before = doer === undefined ? (lead.in(words).exec(written)?.[0] ?? '') : ''
      const name = doer ?? written.slice(before.length).replace(afterLead.in(words), '')
      const start = doer === undefined ? index + written.length - name.length : index
      const context = text.slice(Math.max(0, start - 48), start)
      if (!kinds.in(words).test(name) || own.in(words).test(name) || name.length < 3) return []
      if (following.in(words).test(context) || notice.in(words).test(text.slice(from + all.length))) return []
      return isQuoted(text, start) ? [] : [{name, start, end: start + name.length}]
    },
  )
}

/** Offices named in the opening, each with where. */
export function* openingPublishers(prose: Prose): Iterable<Named & {readonly reading: Prose['sentences'][number]}> {
  for (const reading of prose.sentences) {
    if (reading.passage.section !== 0) continue
    for (const named of publishersIn(reading)) yield {...named, reading}
  }
}

/** Another office as the one whose report the opening publishes. */
export function* otherPublisher({report: {front}, prose}: Context): Iterable<Diagnostic> {
  const {office} = front
  if (!office) return
  for (const {name, start, end, reading} of openingPublishers(prose)) {
    if (mayBeOneOffice(name, office.value) || name.endsWith(office.value) || office.value.startsWith(name)) continue
    const other = reading.passage.text.slice(start, end)
    yield diagnose('other-office', 'opening', {other, office: office.value}, reading.passage.place(start, end), {
      expected: office.value,
      actual: other,
    })
  }
}
