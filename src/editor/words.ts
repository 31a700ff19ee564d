// What editors are told beside diagnostics, in both languages.

import type {Bilingual} from '../diagnostic/text.ts'
import {fill, type NamesIn, type Value} from '../diagnostic/text.ts'
import type {Language} from '../diagnostic/wording.ts'
import type {Key} from '../report/front-keys.ts'

export const sentences = {
  // Hover
  value: {zh: '数值：**{value}** {unit}', en: 'Value: **{value}** {unit}'},
  computed: {zh: '由程序算出，文稿里不必写', en: 'computed; it need not be written'},
  rest: {zh: '由“其余各项”一行定为 0', en: '0 by the row 其余各项'},
  hole: {zh: '还没有可用的数', en: 'no number yet'},
  under: {zh: '属于：{groups}', en: 'Under: {groups}'},
  applicants: {zh: '申请人：{name}', en: 'Applicants: {name}'},
  section: {zh: '所在：{title}', en: 'In: {title}'},
  basis: {zh: '依据：{basis}', en: 'Basis: {basis}'},
  address: {zh: '正文里引用：{reference}（{id}）', en: 'In prose: {reference} ({id})'},
  identities: {zh: '勾稽关系', en: 'Identities'},
  lastYear: {zh: '上一年：{value}', en: 'Last year: {value}'},
  sumOf: {zh: '{name}：{terms}', en: '{name}: {terms}'},
  unknownFact: {
    zh: '没有“{written}”这个数；写到斜杠会列出可写的',
    en: 'there is no number “{written}”; those that can be written are listed after a slash',
  },
  figure: {
    zh: '这里说的是“{name}”；表里是 **{value}**（{where}）',
    en: 'This speaks of “{name}”; the table has **{value}** ({where})',
  },
  figureRight: {zh: '与表一致', en: 'agrees with the table'},
  figureWrong: {zh: '与表不一致', en: 'differs from the table'},
  rowSum: {zh: '这一行：{values}', en: 'This row: {values}'},
  units: {zh: '单位：{units}', en: 'Unit: {units}'},
  localRow: {
    zh: '本机关增加的行（nianbao.yaml 的 local-rows），不是法定格式的；勾稽关系和汇总不算它',
    en: 'a row of the office’s own (local-rows in nianbao.yaml), not of the form; no identity counts it',
  },
  aspects: {zh: '要写到的方面：{names}', en: 'Aspects to be covered: {names}'},
  tables: {zh: '要有的表：{names}', en: 'Tables to be given: {names}'},
  inProse: {zh: '用文字写，不用表', en: 'Prose, without a table'},
  blankCells: {zh: '“{caption}”还有 {count} 格没有填', en: '{count|cell} of “{caption}” to be filled'},
  mayBeNone: {zh: '没有的可以只写“无”', en: '“无” alone will do'},
  alsoWritten: {zh: '也可写：{names}', en: 'also written: {names}'},
  choices: {zh: '可写：{names}', en: 'one of: {names}'},
  required: {zh: '必须写', en: 'required'},
  deadline: {zh: '公布期限：{date}', en: 'to be published by {date}'},
  formOfYear: {zh: '{year} 年度用{basis}的格式', en: 'the form of {year} is that of {basis}'},
  // Completion
  missingRow: {zh: '表里还缺的一行', en: 'a row that the table still lacks'},
  localRowToAdd: {zh: 'nianbao.yaml 允许的行，可以不写', en: 'a row that nianbao.yaml allows; it may be left out'},
  missingTable: {zh: '整张空表', en: 'the whole table, blank'},
  missingSection: {zh: '还缺的部分', en: 'a section that is still missing'},
  missingAspect: {zh: '还没有写到的方面', en: 'an aspect that is not covered yet'},
  factValue: {zh: '现为 {value}', en: 'now {value}'},
  sum: {zh: '合计', en: 'sum'},
  frontMatter: {zh: '文件开头的信息', en: 'front matter'},
  // Code actions, rename
  fixAll: {zh: '改正全部有把握的问题（{count} 处）', en: 'Fix everything that is certain ({count})'},
  fillTotal: {zh: '填入算出的总计 {value}', en: 'Put in the computed total {value}'},
  mendTotal: {zh: '把总计由 {before} 改为算出的 {value}', en: 'Change the total from {before} to the computed {value}'},
  equals: {zh: '写成“=”，由程序计算', en: 'Write “=” and have it computed'},
  zero: {zh: '本机关没有这一项：填 0', en: 'There is none: write 0'},
  reference: {zh: '改为引用 {reference}', en: 'Replace by the reference {reference}'},
  allReferences: {
    zh: '把正文里与表一致的 {count} 个数都改为引用',
    en: 'Replace the {count} numbers that agree with the tables by references',
  },
  figureOf: {zh: '改为数 {value}', en: 'Replace by the number {value}'},
  follow: {
    zh: '以这一格的 {value} 为准，改总计和正文（{count} 处，先预览）',
    en: 'Take {value} as right and change totals and prose ({count}, with a preview)',
  },
  followProse: {
    zh: '以正文的 {value} 为准，改表格（{count} 处，先预览）',
    en: 'Take the {value} of the sentence as right and change the table ({count}, with a preview)',
  },
  addRow: {zh: '补上“{label}”一行', en: 'Add the row “{label}”'},
  addRows: {zh: '补上缺的 {count} 行', en: 'Add the {count} missing rows'},
  addTable: {zh: '补上空表“{caption}”', en: 'Add the blank table “{caption}”'},
  addSection: {zh: '补上“{title}”', en: 'Add “{title}”'},
  addKey: {zh: '补上 {key}', en: 'Add {key}'},
  align: {zh: '把这张表按列对齐', en: 'Align this table'},
  cellEdit: {zh: '表格：{name}', en: 'Table: {name}'},
  totalEdit: {zh: '总计：{name}', en: 'Total: {name}'},
  proseEdit: {zh: '正文：{name}', en: 'Prose: {name}'},
  review: {zh: '由 {before} 改为 {after}，请核对', en: '{before} becomes {after}: please check'},
  notANumber: {zh: '“{written}”不是这一格可用的数', en: '“{written}” is no number for this cell'},
  notHere: {zh: '这里不是可以改的数', en: 'there is no number to change here'},
  notWritten: {zh: '这个数没有自己的单元格，改不了', en: 'this number has no cell of its own to change'},
  sumOnly: {zh: '这里是几个数的和，请改表里的数', en: 'this is a sum of several numbers: change those in the table'},
  noChange: {zh: '数没有变', en: 'the number is the same'},
} as const satisfies Record<string, Bilingual>

export type Sentence = keyof typeof sentences

/** A sentence in one language; the compiler demands a value for each of its braces. */
export function say<K extends Sentence>(
  language: Language,
  key: K,
  values: Readonly<Record<NamesIn<(typeof sentences)[K]['zh']>, Value>>,
): string {
  return fill(sentences[key][language], values)
}

/** What each key of front matter is. */
export const keyTexts: Readonly<Record<Key, Bilingual>> = {
  office: {zh: '编写报告的机关，照标题里的写法', en: 'the office that reports, as it appears in the title'},
  year: {zh: '报告说的是哪一年（2019 年起）', en: 'the year that the report is about (2019 and after)'},
  level: {
    zh: '机关的级别，决定公布期限和要写的内容，不会替您猜',
    en: 'the kind of office; deadline and contents follow from it, and it is never guessed',
  },
  rank: {
    zh: '机关的层级，用来判断能不能有规章',
    en: 'the rank of the office; whether it can make rules follows from it',
  },
  published: {
    zh: '公布日期，可以带时间；草稿、送审稿可以先不写',
    en: 'the day of publication, with a time if wanted; may be missing in a draft',
  },
  form: {zh: '法定格式，由年份得出，一般不写', en: 'the statutory form; follows from the year'},
  period: {zh: '统计期限，只在不是公历全年时写', en: 'the period, only where it is not the calendar year'},
  'period-reason': {zh: '统计期限不是全年的理由', en: 'why the period is not the calendar year'},
  script: {zh: '成品用简体还是繁体', en: 'the script of the editions'},
  contact: {zh: '联系方式，印在读者会找的地方', en: 'how to reach the office, printed where a reader looks for it'},
  note: {zh: '说明，印在报告之前', en: 'a note, printed before the report'},
  covers: {zh: '报告涵盖的机关', en: 'the offices that the report covers'},
  attachments: {zh: '附件，可以带链接', en: 'attachments, with a link if wanted'},
  revised: {zh: '更正说明', en: 'what was corrected'},
  signed: {zh: '署名，不写就用机关名称', en: 'who signs; the office where it is not given'},
  dated: {zh: '成文日期', en: 'the day on which it was signed'},
  'sign-off': {zh: '落款的样子', en: 'how it is signed'},
  charts: {
    zh: '图解：由表里的数画成的图，申请人、办理结果、复议诉讼',
    en: 'figures made of the facts: applications, outcomes, disputes',
  },
  'title-lines': {zh: '标题怎样分行，一行一项', en: 'the lines of the title, where the automatic break is not liked'},
  waive: {
    zh: '豁免：知道而且可以不改的问题，写明代码和理由',
    en: 'findings that are known and may stay: code and reason',
  },
}
