// Texts of the codes of one family: what sentences add up, compare and claim.

import type {CodeText} from '../text.ts'

const consistent = {zh: '同一份年报前后一致', en: 'a report agrees with itself'} as const

export const claimTexts = {
  'prose-claim': {
    severity: 'error',
    adjustable: true,
    title: {zh: '正文的说法与表中的数不符', en: 'a claim that the tables refute'},
    basis: consistent,
    explanation: {
      zh: '正文说没有收到申请、没有发生复议或诉讼、没有收取行政事业性收费、复议都得到维持，而表中相应的格不是 0。说“已审结的均维持”而另有未审结的，不算；信息处理费不在表中，不作比较。',
      en: 'The text says that no request came in, no review or litigation arose, no fee was collected, or all reviews were upheld, and a cell that ought to be 0 is not. 「已审结的均维持」 beside pending cases is right; the processing fee is in no cell.',
    },
    mend: {zh: '核对表格和这句话，改正错的一处。', en: 'Check the table and the sentence, and correct the wrong one.'},
    example: {wrong: '2021年未发生因政府信息公开引起的行政复议。（表中是 8）', right: '2021年发生因政府信息公开引起的行政复议8件。'},
    messages: {
      main: {zh: '正文说{name}，表中“{where}”是 {actual}', en: 'the text says “{name}”, the table has {actual} at “{where}”'},
      cell: {zh: '表中是 {value}', en: 'the table has {value}'},
    },
  },
  'prose-parts': {
    severity: 'error',
    adjustable: true,
    title: {zh: '分项之和与总数不符', en: 'parts that do not add up'},
    basis: {zh: '算术：句子自己列出的分项应当加得起来', en: 'arithmetic: parts that a sentence lists make their whole'},
    explanation: {
      zh: '句子里用加号列出的、“分别为”之后列出的各数，其和应等于总数；“其中”“包括”之后列出的，其和不应超过总数。带“余”“约”的数不算，单位不同的不算。',
      en: 'Numbers joined by plus signs or listed after 分别为 make the whole; those after 其中 or 包括 do not exceed it. Rough numbers and other units do not count.',
    },
    mend: {zh: '核对总数和各分项。', en: 'Check the whole and its parts.'},
    example: {wrong: '共发布239条（161+71+12）。', right: '共发布244条（161+71+12）。'},
    messages: {
      main: {zh: '总数写的是 {actual}，各分项之和是 {expected}', en: 'the whole says {actual}, its parts make {expected}'},
      more: {zh: '总数写的是 {actual}，其中的各项之和是 {expected}，超过了总数', en: 'the whole says {actual}, the parts named make {expected}, which is more'},
      part: {zh: '分项 {value}', en: 'part: {value}'},
    },
  },
  'prose-percent': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '百分比与所列的数不符', en: 'a percentage that its numbers do not give'},
    basis: {zh: '算术；四舍五入到所写的位数', en: 'arithmetic, rounded to the places written'},
    explanation: {
      zh: '同一句里有部分、总数和“占……%”，重新计算的结果与写的不同。相差超过末位一个单位是错误，只差末位是提醒（各项凑成100%时常见）。',
      en: 'Part, whole and share stand in one sentence and do not agree. More than one unit of the last place is an error; less is a warning (shares are sometimes made to add up to 100 %).',
    },
    mend: {zh: '重新计算百分比，或核对部分和总数。', en: 'Recompute the share, or check part and whole.'},
    example: {wrong: '共805件，其中258件，占33.9%。', right: '共805件，其中258件，占32.0%。'},
    messages: {
      main: {zh: '写的是 {actual}，按句中的数是 {expected}', en: 'says {actual}, the numbers of the sentence give {expected}'},
      operand: {zh: '按这个数计算：{value}', en: 'computed from {value}'},
    },
  },
  'claim-direction': {
    severity: 'error',
    adjustable: true,
    title: {zh: '增减的说法与数不符', en: 'a rise or fall that the numbers do not show'},
    basis: consistent,
    explanation: {
      zh: '“从12件增加到10件”一类与句中两数相反的说法；总数是 0 却说比上年增加；“增加（减少）”两个词都留着没有选。',
      en: 'A clause whose two numbers go the other way, a zero that is said to have risen, or both words left standing.',
    },
    mend: {zh: '核对两个数，或改正增减的词。', en: 'Check the two numbers, or correct the word.'},
    example: {wrong: '申请从12件增加到10件。', right: '申请从12件减少到10件。'},
    messages: {
      main: {zh: '从 {from} 到 {to}，不是“{word}”', en: 'from {from} to {to} is not “{word}”'},
      zero: {zh: '数是 0，不会比上年增加', en: 'the number is 0 and cannot have risen'},
      both: {zh: '“{written}”两个词要选一个', en: 'choose one of the words in “{written}”'},
    },
  },
  'other-year': {
    severity: 'error',
    adjustable: true,
    title: {zh: '写的是别的年度', en: 'the text of another year'},
    basis: {zh: '年报写报告年度的情况', en: 'a report is about its own year'},
    explanation: {
      zh: '开头把年报说成别的年度的，多半是照抄上年文字，是错误；正文里以别的年份开头说本机关受理申请、制发文件的，是提醒。文号、书名号里的年份，以及与上年的比较不算。标题、统计期限里的年份另有提示。',
      en: 'The opening names the report of another year: an error. A sentence that begins with another year and gives a statutory quantity: a warning. Years of document numbers and titles, and comparisons, do not count.',
    },
    mend: {zh: '改成报告年度。', en: 'Write the year reported on.'},
    example: {wrong: '现公布示例区2020年政府信息公开工作年度报告。（2021年的年报）', right: '现公布示例区2021年政府信息公开工作年度报告。'},
    messages: {
      main: {zh: '这里说是 {other} 年的年报，这份是 {year} 年的', en: 'this speaks of the report of {other}, it is that of {year}'},
      quantity: {zh: '这里说的是 {other} 年，年报是 {year} 年的', en: 'this is about {other}, the report about {year}'},
    },
  },
  'image-only': {
    severity: 'error',
    adjustable: true,
    title: {zh: '用图片代替表格或文字', en: 'a picture in place of a table or text'},
    basis: {zh: '《无障碍环境建设法》第二十九条；《政府信息公开条例》第四十三条', en: 'Law on barrier-free environment, art. 29; Regulation, art. 43'},
    explanation: {
      zh: '法定表格缺失而那一部分里有图片，或者整个部分只有图片：图片里的数和字不能检索、不能朗读、不能核对。',
      en: 'A statutory table is missing and a picture stands in its section, or a section holds a picture only: nobody can search, hear or check what it shows.',
    },
    mend: {zh: '把图片里的表格和文字写成Markdown。', en: 'Write what the picture shows as a table and text.'},
    example: {wrong: '## 五、存在的主要问题及改进情况\n\n![问题](五.png)', right: '## 五、存在的主要问题及改进情况\n\n解读的形式还不够多样。'},
    messages: {
      main: {zh: '“{title}”只有图片，没有文字', en: '“{title}” holds a picture and no text'},
      table: {zh: '“{title}”的表格用了图片，请写成表格', en: 'a table of “{title}” is a picture; write it as a table'},
    },
  },
} as const satisfies Record<string, CodeText>
