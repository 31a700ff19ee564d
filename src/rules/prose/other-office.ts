// An office other than the report's own as the one that a statutory quantity is said of.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Level} from '../../report/report.ts'
import type {Rule} from '../rule.ts'
import {sentencesOf} from './reading.ts'

/** What an office reports on itself: requests and the processing fee. */
const quantity = '(?:20\\d\\d年度?|本年度?|全年)?(?:共|未|没有|均未)?(?:收取|收到|受理|新收)(?:和受理)?[^，。；,;]{0,12}(?:信息处理费|处理费|信息公开申请|依申请公开|公开申请)'
/** A government's own office speaking for the whole area, and a larger area in the report of a smaller office. */
const innerOffice = new RegExp(`((?:[\\p{Script=Han}]{0,14}?(?:人民政府|政府|区|市|县|旗))?(?:办公室|办公厅))${quantity}`, 'gu')
const largerArea = new RegExp(`(全(?:省|市|区|县|旗|州))${quantity}`, 'gu')

const patterns: Partial<Record<Level, RegExp>> = {government: innerOffice, street: largerArea, town: largerArea}

export const otherOffice: Rule = {
  code: 'other-office',
  *check({report}) {
    const {office, level} = report.front
    if (!office || !level) return
    const pattern = patterns[level.value]
    if (!pattern || /办公[室厅]$/u.test(office.value)) return
    for (const {passage, text} of sentencesOf(report)) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[1]!.length
        const other = passage.text.slice(match.index, end)
        const place = passage.place(match.index, end)
        yield diagnose('other-office', 'main', {other, office: office.value}, place, {expected: office.value, actual: other})
      }
    }
  },
}
