// The closed list of diagnostic codes: the union of the families of texts. A code that is not here cannot be said.

import type {Bilingual, CodeText} from './text.ts'
import {cellTexts} from './texts/cells.ts'
import {claimTexts} from './texts/claims.ts'
import {figureTexts} from './texts/figures.ts'
import {fileTexts} from './texts/files.ts'
import {identityTexts} from './texts/identities.ts'
import {importTexts} from './texts/import.ts'
import {markupTexts} from './texts/markup.ts'
import {officeTexts} from './texts/offices.ts'
import {outlineTexts} from './texts/outline.ts'
import {pageTexts} from './texts/pages.ts'
import {proseTexts} from './texts/prose.ts'
import {slipTexts} from './texts/slips.ts'
import {sourceTexts} from './texts/source.ts'
import {tableTexts} from './texts/tables.ts'
import {templateTexts} from './texts/templates.ts'
import {verifyTexts} from './texts/verify.ts'

const families = {
  ...sourceTexts,
  ...markupTexts,
  ...outlineTexts,
  ...tableTexts,
  ...cellTexts,
  ...identityTexts,
  ...figureTexts,
  ...proseTexts,
  ...claimTexts,
  ...slipTexts,
  ...officeTexts,
  ...fileTexts,
  ...importTexts,
  ...templateTexts,
  ...pageTexts,
  ...verifyTexts,
}

export type Code = keyof typeof families

/** Sentences by code and key, with their literal text, so that the compiler knows the names in braces. */
export type Messages = {[C in Code]: (typeof families)[C]['messages']}

/** What is said about each code, in the order in which `explain --all` prints them. */
export const texts: Readonly<Record<Code, CodeText>> = families

/** What reading and checking can say of any source, images aside. */
export const sourceCodes = Object.keys({
  ...sourceTexts,
  ...markupTexts,
  ...outlineTexts,
  ...tableTexts,
  ...cellTexts,
  ...identityTexts,
  ...figureTexts,
  ...proseTexts,
  ...claimTexts,
  ...slipTexts,
}) as readonly Code[]

/** The same codes by what they are about, in the same order. */
export const chapters: readonly {readonly title: Bilingual; readonly codes: readonly Code[]}[] = [
  chapter({zh: '文件、文件头与写法', en: 'The file, its front matter, its markup'}, {...sourceTexts, ...markupTexts}),
  chapter({zh: '标题、部分与期限', en: 'Titles, sections, dates'}, outlineTexts),
  chapter({zh: '法定表格', en: 'Statutory tables'}, {...tableTexts, ...cellTexts}),
  chapter({zh: '勾稽关系', en: 'Identities'}, identityTexts),
  chapter({zh: '与上一年、与各机关、与本行', en: 'Figures against last year, the offices, their own row'}, figureTexts),
  chapter({zh: '正文中的数与说法', en: 'Numbers and claims in the text'}, {...proseTexts, ...claimTexts}),
  chapter({zh: '文字', en: 'Wording'}, slipTexts),
  chapter({zh: '全部机关', en: 'All offices'}, officeTexts),
  chapter({zh: '项目、设置与豁免', en: 'Files, settings, waivers'}, fileTexts),
  chapter({zh: '导入与填数', en: 'Importing and filling'}, importTexts),
  chapter({zh: '模板与版面', en: 'Templates and pages'}, {...templateTexts, ...pageTexts}),
  chapter({zh: '成品', en: 'Editions'}, verifyTexts),
]

function chapter(title: Bilingual, family: object): {title: Bilingual; codes: readonly Code[]} {
  return {title, codes: Object.keys(family) as Code[]}
}

/** What needs the editions or the files that they are made with: a check without them does not say it. */
export const buildingCodes: readonly string[] = [
  'glyph-missing',
  'layout-overflow',
  'image-limit',
  'script-ambiguous',
  'template',
  'style',
  'font',
  'edition-differs',
] satisfies readonly Code[]

/** Whether `text` names a code. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(texts, text)
}
