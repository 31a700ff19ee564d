// What was left in the text by mistake: places to be filled in, the form's own instructions, words of another year.

import {diagnose, message} from '../../diagnostic/diagnostic.ts'
import {clauseEnd, clauseStart, isQuoted} from '../../prose/reading/clauses.ts'
import type {Rule} from '../rule.ts'

/** XX, ××, 某某, ____, and …… beside a unit; not letters of an address such as xxgk. */
const blanks =
  /(?<![A-Za-z/.])[XxＸｘ×]{2,}(?![A-Za-z./])|某某+|[_＿]{2,}|(?:…{1,2}|\.{3,6})(?=\s*[件条次篇项份场期个元年月日万])|…{1,2}(?=局|委员会|办公室|街道办|同志)/gu

/** What is counted by a letter or by empty brackets (N条, （ ）件), and words to the writer (【待补充】, 此处填写). */
const toFill =
  /(?<=[\p{Script=Han}\s])[NXnx×＊*](?=\s*(?:件|条|次|篇|期|场|人次|万元)[，。；、,;\s])|[（(]\s*[）)](?=\s*(?:件|条|次|篇|期|场|人次|万元))|[【[（(](?:待[补填完核]|此处)[^】\])）\n]{0,12}[】\])）]/gu

export const placeholder: Rule = {
  code: 'placeholder',
  *check({prose}) {
    for (const {passage, text} of prose.readings) {
      for (const match of [...text.matchAll(blanks), ...text.matchAll(toFill)]) {
        const place = passage.place(match.index, match.index + match[0].length)
        yield diagnose('placeholder', 'main', {written: match[0]}, place, {actual: match[0]})
      }
    }
  },
}

/** What the form tells the person who fills it in. */
const instructions = /(?<=^|[。；;\n])\s*[（(【]?(?:编写|填报|填写|填表)说明(?:[:：）)】]|如下[:：]?|$)/gu
const byTable = /[（(]?[该本此]部分以表格形式报告[，,。]?(?:表格如下[:：]?)?[）)]?/gu

export const templateText: Rule = {
  code: 'template-text',
  *check({prose}) {
    for (const {passage, text} of prose.readings) {
      for (const match of text.matchAll(instructions)) {
        const place = passage.place(match.index, match.index + match[0].length)
        yield diagnose('template-text', 'main', {written: match[0]}, place, {actual: match[0]})
      }
      for (const match of text.matchAll(byTable)) {
        const place = passage.place(match.index, match.index + match[0].length)
        const fix = {title: message('template-text', 'fix', {}), safe: true, edits: [{...place, text: ''}]}
        yield diagnose('template-text', 'table', {}, place, {severity: 'warning', actual: match[0], fix})
      }
    }
  },
}

/** Section 五 speaks of the time at which it is written. */
const thisYear = /今年(?:以来)?(?!将|拟|计划|打算)/gu

export const thisYearRule: Rule = {
  code: 'this-year',
  *check({form, report, prose}) {
    const {year} = report.front
    const plans = form.sections.findLast(({content, mayBeNone}) => content === 'prose' && !mayBeNone)?.id
    if (!year) return
    for (const {passage, text} of prose.sentences) {
      for (const match of text.matchAll(thisYear)) {
        if (passage.section === plans && match[0] === '今年') continue
        if (isQuoted(text, match.index)) continue
        const place = passage.place(match.index, match.index + match[0].length)
        const expected = match[0].replace('今年', `${year.value}年`)
        const fix = {title: message('this-year', 'fix', {expected}), safe: false, edits: [{...place, text: expected}]}
        yield diagnose('this-year', 'main', {written: match[0], expected}, place, {expected, actual: match[0], fix})
      }
    }
  },
}

/** 明年我局将…, 下一年度拟…. */
const coming = /(明年|来年|下一年度?|下年度)[，,]?[^，,。；;\n]{0,10}?(?:将|计划|拟|打算)/gu

export const nextYear: Rule = {
  code: 'next-year',
  *check({form, report, prose}) {
    const {year} = report.front
    const first = form.sections.find(({content}) => content === 'prose')?.id
    if (!year) return
    for (const {passage, text, numbers} of prose.sentences) {
      if (passage.section !== first) continue
      for (const {0: written, 1: when, index} of text.matchAll(coming)) {
        if (!isQuoted(text, index))
          yield diagnose('next-year', 'main', {next: year.value + 1}, passage.place(index, index + when!.length), {
            actual: written,
          })
      }
      for (const number of numbers) {
        if (number.kind !== 'year' || number.value.units !== BigInt(year.value + 1) || isQuoted(text, number.start))
          continue
        const clause = text.slice(number.unitEnd, clauseEnd(text, number.unitEnd + 1) + 20)
        if (!/^(?:度)?[，,]?.{0,10}?(?:将|计划|拟|打算)/u.test(clause)) continue
        const place = passage.place(clauseStart(text, number.start), number.unitEnd)
        yield diagnose('next-year', 'main', {next: year.value + 1}, place)
      }
    }
  },
}
