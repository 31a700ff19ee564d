// Texts of the codes of one family: what is said about sentences.

import type {CodeText} from '../text.ts'

export const proseTexts = {
  'prose-figure': {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '正文的数与表中的数不一致', en: 'a number in prose that the tables do not have'},
    basis: {
      zh: '同一份年报里，正文与法定表格说的是同一件事',
      en: 'the sentences and the statutory tables of one report speak of the same things',
    },
    explanation: {
      zh: '正文里受理申请、上年结转、结转下年、办结、行政复议、行政诉讼、制发文件、处理决定等数，与表中相应的格不同。常见原因是把某一列（如自然人）或某一种结果（如结果维持）当成了总计；程序会指出这个数是哪一格的。只说其中、本级、网上、累计等一部分或别的时间的数，不作比较；说上一年的数，有上一年的报告时与它比，不同的提醒；收到的申请写本年新收、或者新收加上年结转，都算对。写成范围的（500至600件），表中的数不在其中才提醒。一个数被空格、逗号分开写的（5 22件）连起来读；前面紧挨着别的数字和符号的（9/541件）也报出来。',
      en: 'A number in prose (requests received, carried in or out, closed, reviews, litigation, documents, decisions) differs from its cell. Often one column (natural persons) or one result (upheld) was taken for the total; the cell that the number comes from is named. Numbers of a part, of another office or of another time are not compared; one of last year is held against last year’s report, where that is there, and is a warning; for requests received both the new ones and new plus carried in are right. A range (500至600件) is a warning where the table’s number lies outside it. Digits parted by blanks or commas (5 22件) are read as one number; digits with a mark, or a sign, against a number (9/541件) are said, too.',
    },
    mend: {
      zh: '改成表中的数，或者写成引用（如 {{申请/新收/总计}}），以后改表时正文会跟着变。确是另一口径的，在句子里写明口径。',
      en: 'Write the number of the table, or a reference such as {{申请/新收/总计}}, which follows the table. Where another count is meant, say so in the sentence.',
    },
    example: {
      wrong: '2021年，全区共受理政府信息公开申请522件。（表中总计是 541）',
      right: '2021年，全区共受理政府信息公开申请{{申请/新收/总计}}件。',
    },
    messages: {
      main: {
        zh: '正文说{name} {actual} {unit}，表中“{where}”是 {expected}',
        en: 'the text says {actual} {unit} for {name}, the table has {expected} at “{where}”',
      },
      cell: {
        zh: '正文说{name} {actual} {unit}，表中“{where}”是 {expected}；{actual} 是“{cell}”那一格的数',
        en: 'the text says {actual} {unit} for {name}, the table has {expected} at “{where}”; {actual} is what “{cell}” holds',
      },
      range: {
        zh: '正文说{name}在 {low} 至 {high} {unit}之间，表中“{where}”是 {expected}',
        en: 'the text says {low} to {high} {unit} for {name}, the table has {expected} at “{where}”',
      },
      parted: {
        zh: '“{actual}{unit}”里的 {expected} 前面紧挨着别的数字或符号，会读成另一个数；表中{name}是 {expected} {unit}，请改成一个数',
        en: '“{actual}{unit}”: other digits or a sign stand against {expected} and make it another number; the table has {expected} {unit} for {name}: write one number',
      },
      grouped: {
        zh: '“{actual}”里的数被隔开了，会读成另一个数；表中{name}是 {expected} {unit}，请连着写',
        en: '“{actual}”: what stands between the digits makes another number of them; the table has {expected} {unit} for {name}: write it in one',
      },
      lettered: {
        zh: '“{actual}”里有字母，像是打错的数字；表中{name}是 {expected} {unit}',
        en: '“{actual}” has a letter in it that looks like a mistyped digit; the table has {expected} {unit} for {name}',
      },
      rough: {
        zh: '正文说{name} {actual} 上下，表中“{where}”是 {expected}，差得太远',
        en: 'the text says about {actual} for {name}, the table has {expected} at “{where}”, which is too far off',
      },
      printed: {
        zh: '这里的 {reference} 印出 {actual}，正文说的是{name}，表中“{where}”是 {expected}：应当用 {right}',
        en: '{reference} prints {actual} here, where the text speaks of {name}, for which the table has {expected} at “{where}”: use {right}',
      },
      lastYear: {
        zh: '正文说上一年的{name}是 {actual} {unit}，上一年的报告里“{where}”是 {expected}；上一年的数后来更正过的，可在句子里说明',
        en: 'the text says {actual} {unit} for last year’s {name}, last year’s report has {expected} at “{where}”; where that was corrected since, the sentence may say so',
      },
      before: {zh: '上一年的{name} {value}', en: 'last year’s {name} {value}'},
      either: {
        zh: '写本年新收 {expected}，或者写包括上年结转的 {other}（“{where}”），都可以',
        en: '{expected} (new in the year) and {other} (“{where}”, with those carried in) are both right',
      },
      whole: {
        zh: '说的是全年全部申请，应当写 {expected}；说的是其中一部分，或者说的不是申请，请在句子里写明',
        en: 'of all requests of the year it is {expected}; of a part of them, or of something else, the sentence should say so',
      },
      candidates: {zh: '这句话可能说的是：{list}', en: 'what the sentence may mean: {list}'},
      reference: {
        zh: '写成 {reference}，正文就总是与表一致',
        en: 'written as {reference}, the text always follows the table',
      },
      right: {zh: '表中：{name} {value}', en: 'in the table: {name} {value}'},
      taken: {zh: '这个数在这里：{name} {value}', en: 'this number stands here: {name} {value}'},
      fix: {zh: '把 {actual} 改为 {expected}', en: 'replace {actual} by {expected}'},
    },
  },
} as const satisfies Record<string, CodeText>
