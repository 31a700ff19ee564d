// An office other than the report's own as the one that a statutory quantity is said of.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {areaOf} from '../../prose/quantities/scope.ts'
import type {Level} from '../../report/report.ts'
import type {Context} from '../rule.ts'

/** What an office reports on itself: requests and the processing fee. */
const time = '(?:20\\d\\d<year><degree>?|<own-year>)?'
const quantity = `${time}<any-or-none>?(?:<taking-in>(?:<and><coming-in>)?[^，。；,;]{0,12}<request-or-fee>|[^，。；,;]{0,8}<request-or-fee><charging>)`
/** A government's own office speaking for the whole area. */
const innerOffice = new Pattern(
  `((?:[\\p{Script=Han}]{0,14}?(?:<government>|<county-kind>|<city>))?(?:<secretariat>|<secretariat-short>(?!<not-secretariat>)))${quantity}`,
  'gu',
)
/** A larger area in the report of a smaller office; 全省 and 全市 in that of a district or county. */
const largerArea = new Pattern(`(<all-of>(?:<nation>|<area-kind>))${quantity}`, 'gu')
const isSecretariat = new Pattern('<secretariat>$')
const namesSecretariat = new Pattern('<secretariat>|<secretariat-short>')

/** Another office as the one that a statutory quantity is said of. */
export function* otherSubject({form: {words}, report, prose}: Context): Iterable<Diagnostic> {
  const {office, level} = report.front
  if (!office || !level || isSecretariat.in(words).test(office.value)) return
  for (const reading of prose.sentences) {
    const {passage} = reading
    for (const match of matchesIn(reading, office.value, level.value)) {
      const end = match.index + match[1]!.length
      const other = passage.text.slice(match.index, end)
      const place = passage.place(match.index, end)
      const details = {expected: office.value, actual: other}
      yield diagnose('other-office', 'main', {other, office: office.value}, place, details)
    }
  }
}

function matchesIn({text, words}: Reading, office: string, level: Level): RegExpExecArray[] {
  if (level === 'department' || level === 'other') return []
  const areas = [...text.matchAll(largerArea.in(words))].filter(
    ([all, area]) => isLarger(words, area!, office, level) && !ranking.in(words).test(all),
  )
  if (!namesSecretariat.in(words).test(text)) return areas
  if (level !== 'government') return areas
  return [...areas, ...text.matchAll(innerOffice.in(words))].sort((a, b) => a.index - b.index)
}

const ranking = new Pattern('<ranking>')
const aboveCounty = new Pattern('(?:<nation>|<prefecture-kind>)$')
const autonomous = new Pattern('<autonomous>$')

function isLarger(words: Vocabulary, area: string, office: string, level: Level): boolean {
  if (level !== 'government') return true
  const isCounty = words.has('county-kind', areaOf(words, office) ?? '')
  return isCounty && aboveCounty.in(words).test(area) && !autonomous.in(words).test(office)
}
