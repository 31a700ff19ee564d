// One office's findings → a notice fit to be sent: what it must mend, in the catalogue's words, errors before warnings. It
// names no other office but its parent, its members and the twin of a copy.

import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import {filesOf, type OfficeYear} from './entry.ts'

/** A report whose prose is nearly this office's own. */
export interface Twin {
  readonly office: string
  readonly percent: number
}

/** A published page that differs from the data; `says` where. */
export interface PageFault {
  readonly page: string
  readonly says: readonly string[]
}

export interface NoticeMatter {
  readonly entry: OfficeYear
  readonly twins: readonly Twin[]
  readonly pages: readonly PageFault[]
}

/** Undefined where the office has nothing to mend. Lines end as they do on Windows, where most are read. */
export function noticeOf({entry, twins, pages}: NoticeMatter): string | undefined {
  const {office, year, report, doubles, late} = entry
  const errors = report?.findings.filter(({severity}) => severity === 'error') ?? []
  if (report && errors.length === 0 && !late && doubles.length === 0 && twins.length === 0 && pages.length === 0)
    return undefined
  const warnings = report?.findings.filter(({severity}) => severity === 'warning') ?? []
  const parts = [
    `${office.name}：\n\n贵单位${year}年政府信息公开工作年度报告，有下列事项请核对。`,
    ...(report ? [] : ['没有收到这一年度的报告，请尽快报送。']),
    ...(doubles.length ? [`同一年度的报告收到了${doubles.length + 1}份，请说明以哪一份为准：${filesOf(entry)}。`] : []),
    ...(errors.length ? [`必须改正的（${errors.length}处）：\n${listed(errors)}`] : []),
    ...twins.map((twin) => `正文与${twin.office}的报告有${twin.percent}%相同，请按本机关的实际情况重写。`),
    ...pages.map(({page, says}) => `已公布的网页（${page}）与报告的数据不一致：\n${numbered(says)}`),
    ...(warnings.length ? [`请再看一眼的（${warnings.length}处）：\n${listed(warnings)}`] : []),
  ]
  const text = `${parts.join('\n\n')}\n`
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`
}

function listed(findings: readonly WordedDiagnostic[]): string {
  return numbered(
    findings.map(({line, message, hints = []}) => {
      const where = line === undefined ? '' : `第${line}行：`
      return `${where}${message}${hints.length ? `（${hints.join('；')}）` : ''}`
    }),
  )
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n')
}
