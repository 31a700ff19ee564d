// `other-year`: the text of another year. The title and the period have codes of their own.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Rule} from '../rule.ts'
import {isQuoted} from './leftovers.ts'
import {clauseEnd, sentencesOf, sentenceStart} from './reading.ts'

/** What the report calls itself. */
const itself = /^(?:度)?(?:政府信息公开|信息公开)(?:工作)?(?:年度)?(?:报告|年报)/u
const own = '(?:本机关|本单位|全[区县市省镇乡旗州]|[我本][区县市省镇乡局委办旗州])?'
const things = '(?:信息公开申请|依申请公开|规范性文件)'
const quantity = new RegExp(`^度?[，,]?${own}(?:共计?|累计)?(?:收到|受理|新收|办结|制发)[^。；;]{0,20}${things}`, 'u')

export const otherYear: Rule = {
  code: 'other-year',
  *check({report}) {
    const year = report.front.year?.value
    if (year === undefined) return
    for (const {passage, text, numbers} of sentencesOf(report)) {
      for (const {start, end, unit, unitEnd, value} of numbers) {
        const other = Number(value.units)
        if (unit !== '年' || other === year || other < 2000 || other > 2099 || isQuoted(text, start)) continue
        const place = passage.place(start, end)
        const details = {expected: String(year), actual: String(other)}
        const behind = text.slice(unitEnd, clauseEnd(text, unitEnd + 1) + 40)
        if (passage.section === 0 && itself.test(behind)) {
          yield diagnose('other-year', 'main', {other, year}, place, details)
        } else if (start === sentenceStart(text, start) && quantity.test(behind) && !text.includes(String(year))) {
          yield diagnose('other-year', 'quantity', {other, year}, place, {...details, severity: 'warning'})
        }
      }
    }
  },
}
