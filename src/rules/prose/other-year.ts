// `other-year`: the text of another year. The title and the period have codes of their own.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import {clauseEnd, clauseStart, isQuoted, sentenceStart} from '../../prose/reading/clauses.ts'
import {isSentence} from '../../prose/reading/folded.ts'
import type {Rule} from '../rule.ts'

/** What the report calls itself. */
const itself = /^(?:度)?(?:政府信息公开|信息公开)?(?:工作)?(?:年度)?(?:报告|年报)/u
const own = /^(?:本机关|本单位|[全我本][区县市省镇乡局委办旗州]|本街道|我街道)$/u
const quantity =
  /^度?[，,]?([^，,。；;]{0,16}?)(?:共计?|累计|均)?(?:未?收到|未?受理|新收|办结|制发|制定|废止|实施|未?收取|未?发生|作出|办理)[^。；;]{0,20}(?:信息公开申请|依申请公开|规范性文件|信息处理费|行政复议|行政诉讼|行政许可|行政处罚|行政强制|政府规章)/u
/** Before or behind a year that is spoken of for itself: comparisons, dates of documents. */
const comparing = /(?:与|和|同|比|较|自|从|至|到|于|对照|对比|针对)\s*$/u
const elsewhere = /^度?[^，,。；;]{0,24}(?:修订|印发|下发|出台|施行|实施|修正|要点|通知|(?<!规范性)文件|相比|同期)/u
/** 截至2020年底，现行有效规范性文件45件: what there is, is told of the end of the year reported on. */
const stock = /^(?:底|末|12月31日)[，,]?[^。；;]{0,24}(?:现行有效|继续有效)[^。；;]{0,16}\d/u
const asOf = /(?:^|[。；;！？\n])\s*(?:截至|截止到?|到)\s*$/u
/** Headings about what last year's report named. */
const lookingBack = /问题|整改|反馈|变化|情况对比/u

export const otherYear: Rule = {
  code: 'other-year',
  *check({form, report, prose}) {
    const {year, office} = report.front
    if (year === undefined) return
    const tables = form.sections.filter(({content}) => content === 'tables').map(({id}) => id)
    for (const reading of prose.readings) {
      const {passage, text, numbers} = reading
      if (passage.kind === 'title' || passage.kind === 'cell') continue
      for (const number of numbers) {
        const other = Number(number.value.units)
        if (number.kind === 'year' && other === year.value && isCarriedInto(text, number.start)) {
          const place = passage.place(number.start, number.end)
          const details = {expected: String(other + 1), actual: String(other), severity: 'warning'} as const
          yield diagnose('other-year', 'carried', {other, year: other + 1}, place, details)
          continue
        }
        if (
          number.kind !== 'year'
          || other === year.value
          || other < 2000
          || other > 2099
          || isQuoted(text, number.start)
        )
          continue
        const key = judge(reading, number, year.value, office?.value ?? '')
        if (key === undefined) continue
        const place = passage.place(number.start, number.end)
        const isCaption = key === 'heading' && tables.includes(passage.section ?? 0)
        const severity = key === 'main' || isCaption ? 'error' : 'warning'
        const details = {expected: String(year.value), actual: String(other), severity} as const
        yield diagnose('other-year', key, {other, year: year.value}, place, details)
      }
    }
  },
}

/** 结转至 | 2021年 in the report of 2021: what is carried over goes to the year after, unless it came from the one before. */
function isCarriedInto(text: string, offset: number): boolean {
  const before = text.slice(sentenceStart(text, offset), offset)
  return /(?:结转|转入|转结|结转|转)(?:至|到|入)?$/u.test(before) && !/上一?年|去年|20\d\d年|往年/u.test(before)
}

function judge(
  reading: Reading,
  {start, unitEnd}: ProseNumber,
  year: number,
  office: string,
): 'main' | 'heading' | 'quantity' | undefined {
  const {passage, text} = reading
  const behind = text.slice(unitEnd, clauseEnd(text, unitEnd + 1) + 40)
  const isStock = stock.test(behind) && asOf.test(text.slice(0, start)) && !text.includes(String(year))
  if (isStock && isSentence(reading) && passage.section !== 0) return 'quantity'
  const isDate = /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/u.test(behind)
  if (isDate || comparing.test(text.slice(Math.max(0, start - 4), start)) || elsewhere.test(behind)) return undefined
  if (!isSentence(reading)) return lookingBack.test(text) ? undefined : 'heading'
  if (passage.section === 0) {
    const opensClause =
      start === clauseStart(text, start) && /^度?(?:[，,]|.{0,12}(?:政府信息公开|信息公开|政务公开))/u.test(behind)
    return itself.test(behind) || opensClause ? 'main' : undefined
  }
  if (start !== sentenceStart(text, start) || text.includes(String(year))) return undefined
  const who = quantity.exec(behind)?.[1]?.trim()
  if (who === undefined) return undefined
  return who === '' || own.test(who) || (who.length > 1 && office.includes(who)) ? 'quantity' : undefined
}
