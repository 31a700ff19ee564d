// `other-office` in the opening: another office as the one whose report is published there. A text that was taken over from
// another office and given new front matter shows itself so. Whose notice it follows and whom to ask is no matter.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Prose} from '../../prose/prose.ts'
import {isQuoted} from '../../prose/reading/clauses.ts'
import {mayBeOneOffice} from '../../report/office-name.ts'
import type {Context} from '../rule.ts'

const year = '(?:20\\d\\d|[〇零一二]{1}[〇零]{1}[〇零一二三四五六七八九]{2})年?度?'
const report = '(?:的)?(?:政府|政务)?信息公开(?:工作)?(?:年度)?(?:报告|年报)'
/** An office's name before what it publishes: 现公布某某局2025年政府信息公开工作年度报告, 某某局发布2025年…报告. */
const publishing = new RegExp(
  `([\\p{Script=Han}]{2,40}?)(?:(?:现|特|依法)?(?:向社会)?(?:公布|发布|公开|编制|编写|形成)了?)?(?:本机关|本单位)?${year}${report}`,
  'gu',
)
/** What leads to the name, and is none. */
const lead =
  /^.*(?:公布|发布|公开的?|公示|编制了?的?|编写了?|形成了?|现将|现就|将|关于|做好|《|对|就|是|为|如下|要求|规定|有关|精神|部署|安排|结合|实际)/u
/** Whose notice, order or model is followed. */
const following = /(?:根据|按照|依据|依照|遵照|参照|由|经|受|请与|请向|咨询|联系)[^，。；]{0,40}$/u
/** A notice about such reports is none. */
const notice = /^[^，。；]{0,12}(?:的通知|编制工作|编报|格式|要求|模板|范本)/u
const kinds =
  /(?:局|委|委员会|办|办公室|办公厅|厅|区|县|市|镇|乡|街道|办事处|政府|旗|州|盟|省|中心|院|会|处|队|所|站|部|公司|大学|医院|学校)$/u
const own = /^(?:[我本该全](?:机关|单位|部门|级|[局委办厅区县市镇乡街道旗州省院处所站部]+|中心|街道)|机关|单位)$/u

/** An office and how it went about it: 甲县人民政府 | 按照要求. */
const doing = new RegExp(
  `^(?<name>\\p{Script=Han}{0,30}?${kinds.source.slice(0, -1)})(?=按照|依照|根据|依据|严格|认真|统一|正式)`,
  'u',
)

export interface Named {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The offices that a sentence of the opening says it publishes the report of. */
function publishersIn(text: string): Named[] {
  return [...text.matchAll(publishing)].flatMap(({0: all, 1: written = '', index}): Named[] => {
    const doer = doing.exec(written)?.groups?.['name']
    const before = doer === undefined ? (lead.exec(written)?.[0] ?? '') : ''
    const name = doer ?? written.slice(before.length).replace(/^(?:了|的|由)/u, '')
    const start = doer === undefined ? index + written.length - name.length : index
    const context = text.slice(Math.max(0, start - 48), start)
    if (!kinds.test(name) || own.test(name) || name.length < 3) return []
    if (following.test(context) || notice.test(text.slice(index + all.length))) return []
    return isQuoted(text, start) ? [] : [{name, start, end: start + name.length}]
  })
}

/** Offices named in the opening, each with where. */
export function* openingPublishers(prose: Prose): Iterable<Named & {readonly reading: Prose['sentences'][number]}> {
  for (const reading of prose.sentences) {
    if (reading.passage.section !== 0) continue
    for (const named of publishersIn(reading.text)) yield {...named, reading}
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
