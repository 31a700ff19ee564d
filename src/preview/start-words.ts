// What a page of reports says before one is open: on the server's, and on the one that stands alone.

import type {Language} from '../diagnostic/wording.ts'
import {reasons} from '../import/aside.ts'
import type {AsideReason} from '../import/found.ts'
import type {DeskReport} from '../project/desk.ts'
import type {settableEditions, siteKeys} from '../project/settings.ts'
import type {Level} from '../report/report.ts'
import {type CompareWords, compareWords} from './compare-words.ts'

export interface StartWords extends CompareWords {
  /** That these are in. */
  readonly language: Language
  /** Between a place and what is said of it. */
  readonly colon: string
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
  /** {path}. */
  readonly onlyHere: string
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
  readonly unchecked: string
  readonly states: Readonly<Record<'no' | 'changed' | 'yes', string>>
  readonly checkAll: string
  /** {count}. */
  readonly checkedFine: string
  /** {count} {faulty} {errors} {warnings}. */
  readonly checkedFound: string
  readonly foundTitle: string
  /** {count}. */
  readonly moreFound: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>
  /** {line}. */
  readonly line: string
  readonly buildAll: string
  readonly built: string
  readonly notBuilt: string
  /** {done} {all}. */
  readonly progress: string
  /** {done} {all}. */
  readonly checking: string
  readonly more: string
  readonly files: string
  readonly download: string
  readonly close: string
  readonly look: string
  readonly zip: string
  /** {office}. */
  readonly zipOf: string
  readonly zipAll: string
  readonly importTitle: string
  readonly importWhat: string
  readonly importFiles: string
  readonly together: string
  readonly named: string
  readonly importDo: string
  /** {files}. */
  readonly imported: string
  readonly importRefused: Readonly<Record<'office' | 'exists' | 'unread' | 'absent', string>>
  readonly recognised: string
  /** {name} {read} {of}. */
  readonly tableRead: string
  readonly noTable: string
  readonly sectionsRead: string
  /** {count}. */
  readonly aside: string
  readonly noAside: string
  readonly asideWhy: Readonly<Record<AsideReason, string>>
  /** {path}. */
  readonly asideList: string
  readonly toLookAt: string
  readonly openIt: string
  readonly back: string
  readonly settings: string
  readonly site: string
  readonly siteFields: Readonly<Record<(typeof siteKeys)[number] | 'keywords', string>>
  readonly roster: string
  readonly rosterWhat: string
  readonly parent: string
  readonly noLevel: string
  readonly editions: string
  readonly editionsWhat: string
  readonly editionNames: Readonly<Record<(typeof settableEditions)[number], string>>
  readonly style: string
  readonly styles: Readonly<Record<'' | 'style-large.yaml' | 'style-fangsong.yaml', string>>
  readonly saveSettings: string
  readonly set: Readonly<Record<'same' | 'saved' | 'changed' | 'unwritable' | 'wrong', string>>
}

export const startWords: Readonly<Record<Language, StartWords>> = {
  zh: {
    language: 'zh',
    colon: '：',
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
    onlyHere: '下载 {path}（只在这个页面里）',
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
    unchecked: '没有检查',
    states: {no: '还没有生成', changed: '生成之后又改过', yes: '已生成'},
    checkAll: '检查全部报告',
    checkedFine: '检查了 {count} 份，没有发现问题',
    checkedFound: '检查了 {count} 份：{faulty} 份有错误（共 {errors} 个错误，{warnings} 个警告）',
    foundTitle: '检查结果',
    moreFound: '还有 {count} 处，打开文稿看。',
    severities: {error: '错误', warning: '警告', info: '提示'},
    line: '第 {line} 行',
    buildAll: '生成全部报告',
    built: '已生成 {count} 个文件',
    notBuilt: '有错误的没有生成。',
    progress: '正在生成：{done}/{all}',
    checking: '正在检查：{done}/{all}',
    more: '更多',
    files: '文件',
    download: '下载',
    close: '收起',
    look: '打开看',
    zip: '打包下载',
    zipOf: '{office}的全部文件（zip）',
    zipAll: '全部报告的文件（zip）',
    importTitle: '从已有的文件新建',
    importWhat: 'Word、Excel、网页、纯文本或者 PDF 文件：拖到这个页面的任何地方，或者在这里选。',
    importFiles: '文件',
    together: '这几个文件是同一份报告的（例如正文和表格分开）',
    named: '文件里没有写明机关、年份、级别的，写在这里：',
    importDo: '读入',
    imported: '已读入：{files}',
    importRefused: {
      office: '文件里没有认出机关名称和年份。请填在下面，再选一次文件。',
      exists: '这个机关这一年的报告已经有了，没有改动它',
      unread: '这个文件读不了',
      absent: '这个网页里没有读这种 PDF（不带结构标记的）的部分，请用安装的程序或者命令行读入',
    },
    recognised: '认出的',
    tableRead: '{name}：{read} 格有数字，共 {of} 格',
    noTable: '没有认出法定表格',
    sectionsRead: '各部分',
    aside: '没有写进文稿的：{count} 处',
    noAside: '没有落下的内容。',
    asideWhy: reasons,
    asideList: '这些内容另存在 {path}。',
    toLookAt: '要看一看的',
    openIt: '打开这份文稿',
    back: '回到报告列表',
    settings: '项目设置',
    site: '网站信息（写进网页）',
    siteFields: {
      name: '网站名称',
      id: '网站标识码（十位数字）',
      domain: '网站域名',
      column: '栏目名称',
      source: '内容来源',
      keywords: '关键词（用顿号分开）',
    },
    roster: '应当报送的机关',
    rosterWhat: '机关名称清空，就是去掉这一行；保存以后还有空行可以填。',
    parent: '上级机关',
    noLevel: '（不写）',
    editions: '生成哪些格式',
    editionsWhat: '一个都不选，就是网页、PDF 和纯文本。',
    editionNames: {html: '网页', pdf: 'PDF', text: '纯文本', docx: 'Word', xlsx: 'Excel'},
    style: '版式',
    styles: {
      '': '通常的版式',
      'style-large.yaml': '适老版：大字',
      'style-fangsong.yaml': '用本机装的仿宋和小标宋',
    },
    saveSettings: '保存设置',
    set: {
      same: '设置没有改动',
      saved: '设置已保存',
      changed: '设置文件刚才在别处被改过，没有保存；请再看一遍',
      unwritable: '设置文件的这种写法不能在这里改，没有保存；请用文本编辑器改 nianbao.yaml',
      wrong: '有一项写得不对，没有保存',
    },
    ...compareWords.zh,
  },
  en: {
    language: 'en',
    colon: ': ',
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
    onlyHere: 'Download {path} (in this page only)',
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
    unchecked: 'not checked',
    states: {no: 'not built yet', changed: 'changed since it was built', yes: 'built'},
    checkAll: 'Check all reports',
    checkedFine: '{count} checked: nothing was found',
    checkedFound: '{count} checked: {faulty} with errors ({errors} errors, {warnings} warnings in all)',
    foundTitle: 'What was found',
    moreFound: '{count} more: open the source to see them.',
    severities: {error: 'error', warning: 'warning', info: 'info'},
    line: 'line {line}',
    buildAll: 'Build all reports',
    built: '{count} files built',
    notBuilt: 'Those with errors were not built.',
    progress: 'Building: {done} of {all}',
    checking: 'Checking: {done} of {all}',
    more: 'More',
    files: 'Files',
    download: 'download',
    close: 'close',
    look: 'look at',
    zip: 'Download as a zip',
    zipOf: 'All files of {office} (zip)',
    zipAll: 'Files of all reports (zip)',
    importTitle: 'New report from a file',
    importWhat: 'Word, Excel, web page, plain text or PDF: drop it anywhere on this page, or choose it here.',
    importFiles: 'Files',
    together: 'These files are of one report (such as its text and its tables)',
    named: 'Office, year and level, where the file does not say them:',
    importDo: 'Read it',
    imported: 'Read: {files}',
    importRefused: {
      office:
        'The file does not say which office and year it is of. Please fill them in below and choose the file again.',
      exists: 'There is a report of this office and year already; it was not touched',
      unread: 'This file cannot be read',
      absent: 'This page has no reader of PDF without tags; please import it with the program that is installed',
    },
    recognised: 'Recognised',
    tableRead: '{name}: {read} of {of} cells have a number',
    noTable: 'No statutory table was recognised',
    sectionsRead: 'Sections',
    aside: 'Left out of the source: {count}',
    noAside: 'Nothing was left out.',
    asideWhy: {
      before: 'text before the report',
      after: 'text behind section six that is not of the report',
      hidden: 'hidden text, which no reader sees',
      deleted: 'text deleted in a revision',
      struck: 'text that is struck out',
      comment: 'comments',
      header: 'running heads',
      picture: 'pictures, to be put in by hand',
      mark: 'marks of notes beside numbers',
      row: 'numbers in rows that the form does not have',
      column: 'numbers in columns that the form does not have',
      table: 'tables that are none of the form',
      contents: 'table of contents',
      report: 'a second report, to be imported from a file of its own',
    },
    asideList: 'They are kept in {path}.',
    toLookAt: 'To be looked at',
    openIt: 'Open this source',
    back: 'Back to the reports',
    settings: 'Settings of the project',
    site: 'Web site (written into the page)',
    siteFields: {
      name: 'name of the site',
      id: 'site code (ten digits)',
      domain: 'domain',
      column: 'column',
      source: 'source of the contents',
      keywords: 'keywords (parted by 、)',
    },
    roster: 'Offices that have to report',
    rosterWhat: 'A row whose name is emptied goes; there are more blank rows once this is saved.',
    parent: 'parent',
    noLevel: '(not given)',
    editions: 'Formats to build',
    editionsWhat: 'None chosen: page, PDF and plain text.',
    editionNames: {html: 'page', pdf: 'PDF', text: 'plain text', docx: 'Word', xlsx: 'Excel'},
    style: 'Style',
    styles: {
      '': 'the usual one',
      'style-large.yaml': 'large print',
      'style-fangsong.yaml': 'the FangSong and title fonts of this computer',
    },
    saveSettings: 'Save the settings',
    set: {
      same: 'The settings are as they were',
      saved: 'Settings saved',
      changed: 'The settings were changed elsewhere just now and were not saved; please look once more',
      unwritable: 'These settings are written in a way that cannot be changed here; please edit nianbao.yaml',
      wrong: 'One of them is not right; nothing was saved',
    },
    ...compareWords.en,
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
export function stateOf({errors, warnings}: DeskReport, {found, fine, unchecked}: StartWords): string {
  if (errors === undefined || warnings === undefined) return unchecked
  if (errors + warnings === 0) return fine
  return found.replace('{errors}', String(errors)).replace('{warnings}', String(warnings))
}
