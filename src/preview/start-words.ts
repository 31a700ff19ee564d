// What a page of reports says before one is open: on the server's, and on the one that stands alone.

import type {Language} from '../diagnostic/wording.ts'
import type {DeskReport} from '../project/desk.ts'
import type {Level} from '../report/report.ts'

export interface StartWords {
  readonly title: string
  readonly what: string
  readonly privacy: string
  readonly folder: string
  readonly file: string
  readonly blank: string
  readonly drop: string
  readonly none: string
  readonly working: string
  readonly fault: string
  readonly reports: string
  readonly save: string
  readonly build: string
  readonly office: string
  readonly year: string
  readonly level: string
  readonly levels: Readonly<Record<Level, string>>
  readonly zero: string
  readonly create: string
  readonly openReport: string
  readonly notOpened: string
  readonly refused: Readonly<Record<'office' | 'year' | 'exists', string>>
  /** {errors} {warnings}. */
  readonly found: string
  readonly fine: string
  readonly states: Readonly<Record<'no' | 'changed' | 'yes', string>>
  readonly buildAll: string
  readonly built: string
  readonly notBuilt: string
}

export const startWords: Readonly<Record<Language, StartWords>> = {
  zh: {
    title: '政府信息公开工作年度报告',
    what: '写、核对、生成网页、PDF 和纯文本，都在这个页面里完成。',
    privacy: '文件只在这台电脑上处理，不上传，也不需要联网。',
    folder: '打开文件夹…',
    file: '打开文稿…',
    blank: '新建一份',
    drop: '也可以把文件拖到这里。',
    none: '里面没有年度报告的文稿（.md 文件）。',
    working: '正在准备…',
    fault: '程序出错了，请重新打开这个页面。',
    reports: '年度报告',
    save: '下载文稿',
    build: '生成全部格式',
    office: '机关名称',
    year: '年份',
    level: '级别',
    levels: {government: '政府', department: '部门', town: '乡镇', street: '街道', other: '其他'},
    zero: '申请和复议诉讼两张表先填 0',
    create: '新建',
    openReport: '打开',
    notOpened: '这份文稿打不开，原因写在运行程序的窗口里',
    refused: {office: '请写机关的名称', year: '这一年没有格式：2019 年起才有', exists: '这个机关这一年的报告已经有了'},
    found: '{errors} 个错误，{warnings} 个警告',
    fine: '没有错误',
    states: {no: '还没有生成', changed: '生成之后又改过', yes: '已生成'},
    buildAll: '生成全部报告',
    built: '已生成 {count} 个文件',
    notBuilt: '有错误，没有生成',
  },
  en: {
    title: 'Annual report on government information disclosure',
    what: 'Write it, have it checked and make the page, the PDF and the plain text, all in this page.',
    privacy: 'Files stay on this computer. Nothing is sent anywhere, and no network is needed.',
    folder: 'Open a folder…',
    file: 'Open a source…',
    blank: 'New report',
    drop: 'Files can be dropped here, too.',
    none: 'There is no report (a .md file) among them.',
    working: 'Getting ready…',
    fault: 'The program failed. Please open this page again.',
    reports: 'Reports',
    save: 'Download the source',
    build: 'Build all formats',
    office: 'Name of the office',
    year: 'Year',
    level: 'Level',
    levels: {government: 'government', department: 'department', town: 'town', street: 'street', other: 'other'},
    zero: 'Begin with 0 in the tables of applications and disputes',
    create: 'Create',
    openReport: 'Open',
    notOpened: 'This source cannot be opened; the window in which the program runs says why',
    refused: {
      office: 'Please give the name of the office',
      year: 'There is no form for that year: they begin with 2019',
      exists: 'There is a report of this office and year already',
    },
    found: '{errors} errors, {warnings} warnings',
    fine: 'no error',
    states: {no: 'not built yet', changed: 'changed since it was built', yes: 'built'},
    buildAll: 'Build all reports',
    built: '{count} files built',
    notBuilt: 'There are errors: nothing was built',
  },
}

/** The newest first. */
export function inOrder(reports: readonly DeskReport[]): DeskReport[] {
  return [...reports].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.path < b.path ? -1 : 1))
}

export function nameOf({path, office, year}: DeskReport): string {
  return office === undefined ? path : `${office}${year === undefined ? '' : ` ${year}`}`
}

/** What was found in it, in one sentence. */
export function stateOf({errors, warnings}: DeskReport, {found, fine}: StartWords): string {
  if (errors + warnings === 0) return fine
  return found.replace('{errors}', String(errors)).replace('{warnings}', String(warnings))
}
