// Texts of the codes of one family: equations between facts, inside a year and with the year before.

import type {CodeText} from '../text.ts'

/** What every broken equation says beside its own sentence. */
const shared = {
  addend: {zh: '{name}：{value}', en: '{name}: {value}'},
  lastYear: {zh: '上一年的{name}：{value}', en: 'last year, {name}: {value}'},
  blankAddend: {zh: '{name}：空着，这里按 0 计', en: '{name}: blank, taken as 0 here'},
  blank: {
    zh: '有 {count} 格空着，这里按 0 计；把空格填上后会再核对一次',
    en: '{count} blank cells are taken as 0 here; the sum is judged again once they are filled',
  },
  crossing: {
    zh: '先看“{name}”这一格：现在是 {actual}，改成 {expected}，{count} 处合计就都对得上',
    en: 'look at the cell {name} first: it says {actual}; with {expected} all {count} sums hold',
  },
} as const

const wrongRow = '| 一、本年新收政府信息公开申请数量 | 522 | 19 | 0 | 0 | 0 | 0 | 540 |'
const rightRow = '| 一、本年新收政府信息公开申请数量 | 522 | 19 | 0 | 0 | 0 | 0 | 541 |'

export const identityTexts = {
  balance: {
    severity: 'error',
    adjustable: false,
    title: {
      zh: '新收加上年结转不等于办理结果加结转下年',
      en: 'new plus carried in differs from handled plus carried out',
    },
    basis: {
      zh: '法定格式表三左上角：第一项加第二项之和，等于第三项加第四项之和',
      en: 'the corner of table 3 of the statutory form: items one and two add up to items three and four',
    },
    explanation: {
      zh: '表三的每一列都要平：本年新收加上年结转，等于办理结果总计加结转下年度。七列逐列核对，四个数各在哪一格、相差多少都会指出。空格按 0 计，并会说明。',
      en: 'Each column of table 3 has to balance: new requests plus those carried in equal those handled plus those carried out. Every one of the seven columns is judged, and the four cells and the difference are named. A blank counts as 0, and that is said.',
    },
    mend: {
      zh: '对照台账核对这一列的四个数，改正错的那一格；不要为了凑平而改数。',
      en: 'Hold the four numbers of the column against the register and correct the one that is wrong; do not change a number only to make the sum come out.',
    },
    example: {
      wrong: '新收 541，上年结转 16，总计 540，结转下年 18',
      right: '新收 541，上年结转 16，总计 540，结转下年 17',
    },
    messages: {
      ...shared,
      main: {
        zh: '“{column}”一列不平：{left}，合计 {expected}；{right}，合计 {actual}；相差 {difference}',
        en: 'the column “{column}” does not balance: {left} make {expected}, {right} make {actual}, a difference of {difference}',
      },
    },
  },
  'outcome-total': {
    severity: 'error',
    adjustable: false,
    title: {zh: '办理结果总计不等于各项之和', en: 'the total of outcomes differs from their sum'},
    basis: {zh: '算术：（七）总计是（一）至（六）各行之和', en: 'arithmetic: the total is the sum of all outcome rows'},
    explanation: {
      zh: '表三“三、本年度办理结果”之下，每一列的（七）总计应等于（一）至（六）全部各行之和。相关位置列出每一个加数。',
      en: 'In every column of table 3 the row （七）总计 equals the sum of all outcome rows above it. Every addend is listed with its place.',
    },
    mend: {
      zh: '核对这一列各行，改正错的那一格；总计也可以写“=”，由程序计算。',
      en: 'Check the rows of this column and correct the wrong cell; the total may also be written as “=” and is then computed.',
    },
    example: {
      wrong: '（一）予以公开 135 …… （七）总计 500（各行之和是 521）',
      right: '（一）予以公开 135 …… （七）总计 521',
    },
    messages: {
      ...shared,
      main: {
        zh: '“{column}”一列的办理结果：总计写的是 {actual}，各行之和是 {expected}，相差 {difference}',
        en: 'outcomes in the column “{column}”: the total says {actual}, the rows add up to {expected}, a difference of {difference}',
      },
    },
  },
  'row-total': {
    severity: 'error',
    adjustable: false,
    title: {zh: '一行的总计不等于各列之和', en: 'the total of a row differs from the sum of its columns'},
    basis: {
      zh: '算术：总计是自然人与法人或其他组织各列之和',
      en: 'arithmetic: the total is the sum of the six other columns',
    },
    explanation: {
      zh: '表三每一行的“总计”应等于自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他六列之和。',
      en: 'In each row of table 3 the last column equals the sum of the six others.',
    },
    mend: {
      zh: '核对这一行各格，改正错的那一格；总计也可以写“=”，由程序计算。',
      en: 'Check the cells of this row and correct the wrong one; the total may also be written as “=” and is then computed.',
    },
    example: {wrong: wrongRow, right: rightRow},
    messages: {
      ...shared,
      main: {
        zh: '“{row}”一行：总计写的是 {actual}，各列之和是 {expected}，相差 {difference}',
        en: 'the row “{row}”: the total says {actual}, the columns add up to {expected}, a difference of {difference}',
      },
    },
  },
  'case-total': {
    severity: 'error',
    adjustable: false,
    title: {zh: '复议、诉讼的总计不等于各结果之和', en: 'the total of cases differs from the sum of their results'},
    basis: {
      zh: '算术：总计是维持、纠正、其他、尚未审结之和',
      en: 'arithmetic: the total is the sum of the four results',
    },
    explanation: {
      zh: '表四的行政复议、未经复议直接起诉、复议后起诉三组，每组的总计应等于结果维持、结果纠正、其他结果、尚未审结之和。',
      en: 'In each of the three blocks of table 4 the total equals upheld, corrected, other and pending together.',
    },
    mend: {
      zh: '核对这一组的五个数，改正错的那一格；总计也可以写“=”，由程序计算。',
      en: 'Check the five numbers of the block and correct the wrong one; the total may also be written as “=” and is then computed.',
    },
    example: {wrong: '| 行政复议 | 26 | 1 | 1 | 1 | 26 |', right: '| 行政复议 | 26 | 1 | 1 | 1 | 29 |'},
    messages: {
      ...shared,
      main: {
        zh: '“{row}”：总计写的是 {actual}，各结果之和是 {expected}，相差 {difference}',
        en: '“{row}”: the total says {actual}, the results add up to {expected}, a difference of {difference}',
      },
    },
  },
  'carry-over': {
    severity: 'error',
    also: ['warning'],
    adjustable: false,
    title: {zh: '上年结转与上一年年报的结转下年对不上', en: 'carried in differs from what last year carried out'},
    basis: {zh: '算术：两个数说的是同一批申请', en: 'arithmetic: both numbers count the same requests'},
    explanation: {
      zh: '本年的“上年结转”应等于上一年年报的“结转下年度继续办理”。总计不符是错误；其余六列不符是提醒，因为机构会合并，申请人的类别会更正。给了上一年的年报才核对。',
      en: 'Requests carried in equal those that last year’s report carried out. A difference in the total is an error, in another column a warning, since offices merge and applicants are reclassified. Judged only where last year’s report is given.',
    },
    mend: {
      zh: '对照上一年公布的年报核对；上一年有更正的，在年报里说明，并用豁免写明理由。',
      en: 'Compare with the report published last year; where that one was corrected, say so in the report and waive with the reason.',
    },
    example: {wrong: '上一年结转下年 16；本年上年结转 15', right: '上一年结转下年 16；本年上年结转 16'},
    messages: {
      ...shared,
      main: {
        zh: '“{column}”一列的上年结转写的是 {actual}，上一年年报的结转下年是 {expected}，相差 {difference}',
        en: 'the column “{column}” carries in {actual}, last year’s report carried out {expected}, a difference of {difference}',
      },
      otherYear: {
        zh: '--previous 给的年报是 {actual} 年度的，这份年报的上一年是 {expected}；没有核对',
        en: 'the report given by --previous is of {actual}; the year before this one is {expected}. Nothing was compared',
      },
      otherOffice: {
        zh: '--previous 给的是“{actual}”的年报，这份是“{expected}”的；机关改名、合并时可以不同，已按给的核对',
        en: 'the report given by --previous is that of “{actual}”, this one is of “{expected}”; offices are renamed and merge, so it was compared',
      },
      unused: {
        zh: '--previous 给的年报（{office} {year}）不是这里任何一份的上一年；没有用到',
        en: 'the report given by --previous ({office} {year}) is last year’s of none of these; it was not used',
      },
      given: {zh: '给的年报', en: 'the report given'},
      chart: {
        zh: '{year} 年的文稿里，“{titles}”要用的数有错误；这一年和以前各年没有画进图里',
        en: 'the source of {year} has errors in numbers that “{titles}” would show; that year and those before it are left out of the chart',
      },
      chartMend: {
        zh: '改正 {year} 年的文稿，这一年就会画进图里',
        en: 'once the source of {year} is mended, the chart shows that year',
      },
    },
  },
  'in-force': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '现行有效件数与上一年接不上', en: 'documents in force do not follow from last year'},
    basis: {
      zh: '算术：上年现行有效，加本年制发，减本年废止',
      en: 'arithmetic: in force last year, plus issued, minus repealed',
    },
    explanation: {
      zh: '本年现行有效件数，一般等于上一年现行有效件数加本年制发、减本年废止。清理、重新认定会合法地打破它，所以只是提醒。给了上一年的年报才核对。',
      en: 'Documents in force are usually those of last year plus those issued minus those repealed. A clean-up or reclassification breaks this lawfully, so it is a warning. Judged only where last year’s report is given.',
    },
    mend: {
      zh: '核对三个数；因清理而变动的，在正文里交代一句。',
      en: 'Check the three numbers; where a clean-up explains the difference, say so in the text.',
    },
    example: {
      wrong: '上年现行有效 62，制发 9，废止 5，现行有效 70',
      right: '上年现行有效 62，制发 9，废止 5，现行有效 66',
    },
    messages: {
      ...shared,
      main: {
        zh: '“{row}”现行有效写的是 {actual}，按上一年推算是 {expected}，相差 {difference}',
        en: '“{row}” in force says {actual}, {expected} follow from last year, a difference of {difference}',
      },
    },
  },
  'in-force-below-issued': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '现行有效件数少于本年制发减废止', en: 'fewer documents in force than issued and not repealed'},
    basis: {zh: '算术：本年制发而未废止的都现行有效', en: 'arithmetic: what was issued and not repealed is in force'},
    explanation: {
      zh: '现行有效件数不应少于本年制发件数减本年废止件数。常见原因是把“现行有效”只填了历年的，或者把几列填串了。',
      en: 'Documents in force cannot be fewer than those issued minus those repealed in the year. Often the column holds earlier years only, or columns were swapped.',
    },
    mend: {
      zh: '核对这一行的三个数，现行有效包括本年制发的。',
      en: 'Check the three numbers of the row; documents in force include those issued this year.',
    },
    example: {wrong: '| 行政规范性文件 | 9 | 0 | 5 |', right: '| 行政规范性文件 | 9 | 0 | 14 |'},
    messages: {
      ...shared,
      main: {
        zh: '“{row}”现行有效写的是 {actual}，少于本年制发减废止的 {expected}，相差 {difference}',
        en: '“{row}” in force says {actual}, fewer than the {expected} issued and not repealed, a difference of {difference}',
      },
    },
  },
} as const satisfies Record<string, CodeText>

/** Codes of equations: what a form's identities may name. */
export type IdentityCode = keyof typeof identityTexts
