// An office other than the report's own as the one that a statutory quantity is said of.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Vocabulary} from '../../form/vocabulary.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {areaOf} from '../../prose/quantities/scope.ts'
import type {Level} from '../../report/report.ts'
import type {Context} from '../rule.ts'

/** What an office reports on itself: requests and the processing fee. */
const time = '(?:20\\d\\d年度?|本年度?|全年)?'
const thing = '(?:信息处理费|处理费|信息公开申请|依申请公开|公开申请)'
const quantity = `${time}(?:共|未|没有|均未)?(?:(?:收取|收到|受理|新收)(?:和受理)?[^，。；,;]{0,12}${thing}|[^，。；,;]{0,8}${thing}(?:收取|收费))`
/** A government's own office speaking for the whole area. */
const innerOffice = new RegExp(
  `((?:[\\p{Script=Han}]{0,14}?(?:人民政府|政府|区|市|县|旗))?(?:办公室|办公厅|政府办(?!公)))${quantity}`,
  'gu',
)
/** A larger area in the report of a smaller office; 全省 and 全市 in that of a district or county. */
const largerArea = new RegExp(`(全(?:国|省|市|区|县|旗|州|盟))${quantity}`, 'gu')

/** Another office as the one that a statutory quantity is said of. */
export function* otherSubject({report, prose}: Context): Iterable<Diagnostic> {
  const {office, level} = report.front
  if (!office || !level || /办公[室厅]$/u.test(office.value)) return
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
  const areas = [...text.matchAll(largerArea)].filter(
    ([all, area]) => isLarger(words, area!, office, level) && !compares.test(all),
  )
  if (!/办公[室厅]|政府办/u.test(text)) return areas
  return level === 'government' ? [...areas, ...text.matchAll(innerOffice)].sort((a, b) => a.index - b.index) : areas
}

const compares = /平均|排名|占/u

function isLarger(words: Vocabulary, area: string, office: string, level: Level): boolean {
  if (level !== 'government') return true
  const own = areaOf(words, office)
  return (own === '区' || own === '县' || own === '旗') && /[国省市州盟]$/u.test(area) && !/自治区$/u.test(office)
}
