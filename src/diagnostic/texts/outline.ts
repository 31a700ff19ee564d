// Texts of the codes of one family: what is said about the title, the sections and what they have to speak of.

import type {CodeText} from '../text.ts'

const article50 = {
  zh: '《政府信息公开条例》第五十条；法定格式（2021年度起为国办公开办函〔2021〕30号）',
  en: 'Regulation on government information disclosure, art. 50; the statutory form',
} as const
const practice = {zh: '法定格式与通行写法', en: 'the statutory form and common practice'} as const

export const outlineTexts = {
  title: {
    severity: 'error',
    also: ['warning'],
    adjustable: true,
    title: {zh: '标题与机关、年度不符或写法有出入', en: 'the title lacks the office or year, or is worded otherwise'},
    basis: practice,
    explanation: {
      zh: '标题由机关、年度和“年政府信息公开工作年度报告”组成。缺机关、写成别的机关、缺年度、写成别的年度是错误；机关用了通行的简称或全称，缺“工作”、缺“年”、重复“年度”、年度写在前面只是提醒，成品一律印规范的标题。标题又作为一段写一遍也提醒。',
      en: 'The title is the office, the year and 年政府信息公开工作年度报告. A missing office or year, another office or another year is an error; a usual short or full name of the office and other differences of wording are a warning, and the editions print the right title. So is the title once more as a paragraph.',
    },
    mend: {
      zh: '改成提示中的标题；或核对文件头里的机关（office）和年份（year）。',
      en: 'Use the title that is offered, or check `office` and `year` in the front matter.',
    },
    example: {wrong: '# 示例区2021年度政府信息公开年度报告', right: '# 示例区2021年政府信息公开工作年度报告'},
    messages: {
      main: {zh: '标题的规范写法是“{expected}”', en: 'the title is worded “{expected}”'},
      missing: {zh: '没有标题；应为“# {expected}”', en: 'there is no title; it should be “# {expected}”'},
      office: {zh: '标题里没有机关名称“{office}”', en: 'the title does not name the office “{office}”'},
      year: {zh: '标题里没有年度“{year}”', en: 'the title does not name the year {year}'},
      wrongYear: {
        zh: '标题写的是 {other} 年，这份年报是 {year} 年的',
        en: 'the title says {other}, this is the report of {year}',
      },
      twice: {
        zh: '标题又作为一段写了一遍，各版本都会印两次',
        en: 'the title stands again as a paragraph; every edition would print it twice',
      },
      lines: {
        zh: 'title-lines（标题分行）各行连起来是“{actual}”，不是标题“{expected}”，所以没有照这样分行；请改成标题的原文，或者删去这一项',
        en: 'the lines of `title-lines` make “{actual}”, which is not the title “{expected}”, so it is not broken like that; write the words of the title, or delete the key',
      },
      fix: {zh: '改为“{title}”', en: 'change to “{title}”'},
      drop: {zh: '删去这一段', en: 'drop this paragraph'},
    },
  },
  'section-missing': {
    severity: 'error',
    adjustable: true,
    title: {zh: '缺少法定的部分', en: 'a statutory section is missing'},
    basis: article50,
    explanation: {
      zh: '年报有六个法定部分，一个也不能少；没有内容的部分也要保留标题，第六部分可以写“无”。标题写法略有不同也认得。',
      en: 'The report has six statutory sections and none may be left out; the sixth may say 无. Titles that differ a little are recognised.',
    },
    mend: {zh: '补上这一部分的二级标题和内容。', en: 'Add the section with its heading of level 2.'},
    example: {
      wrong: '## 五、存在的主要问题及改进情况\n（全文到此为止）',
      right: '## 五、存在的主要问题及改进情况\n\n## 六、其他需要报告的事项\n\n无。',
    },
    messages: {
      main: {
        zh: '缺少“{title}”这一部分（二级标题“## {title}”）',
        en: 'the section “{title}” is missing (heading “## {title}”)',
      },
      noHeading: {
        zh: '这里的“{written}”不是二级标题，所以找不到这一部分；请写成“## {title}”',
        en: '“{written}” is no heading of level 2 here, so the section is not found; write “## {title}”',
      },
      fix: {zh: '改为“{heading}”', en: 'replace by “{heading}”'},
    },
  },
  'section-order': {
    severity: 'error',
    adjustable: true,
    title: {zh: '各部分的次序不对或重复', en: 'sections out of order or given twice'},
    basis: article50,
    explanation: {
      zh: '六个部分按法定格式的次序排列，每一部分只出现一次。',
      en: 'The six sections follow the order of the statutory form, each once.',
    },
    mend: {
      zh: '把这一部分连同内容移到它的位置；重复的合并成一处。',
      en: 'Move the section to its place; merge one that is given twice.',
    },
    example: {
      wrong: '## 六、其他需要报告的事项\n## 五、存在的主要问题及改进情况',
      right: '## 五、存在的主要问题及改进情况\n## 六、其他需要报告的事项',
    },
    messages: {
      main: {
        zh: '“{title}”的次序不对，应紧接在“{before}”之后',
        en: '“{title}” is out of order, it belongs after “{before}”',
      },
      start: {zh: '“{title}”的次序不对，应排在最前面', en: '“{title}” is out of order, it comes first'},
      double: {zh: '“{title}”出现了两次', en: '“{title}” is given twice'},
      first: {zh: '第一次在这里：“{title}”', en: 'first given here: “{title}”'},
    },
  },
  'section-extra': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '法定格式之外的部分', en: 'a section that the form does not have'},
    basis: article50,
    explanation: {
      zh: '年报的内容以条例第五十条为限，旧格式的人员机构、建议提案、舆情等统计已经不列。附件、落款、联系方式不在此限。这样的部分不会印进成品的六个部分。',
      en: 'The contents follow art. 50; staff numbers, proposals and the like of older formats no longer belong. Attachments, signature and contact are no sections.',
    },
    mend: {
      zh: '需要说明的并入第六部分，用三级标题；其余删去。',
      en: 'Move what has to be said into section 六 under a heading of level 3; remove the rest.',
    },
    example: {wrong: '## 七、人员和机构情况', right: '## 六、其他需要报告的事项\n\n### （一）人员和机构情况'},
    messages: {main: {zh: '“{title}”不是法定格式的部分', en: '“{title}” is no section of the statutory form'}},
  },
  'section-title': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '部分标题的写法与法定格式不同', en: 'a section title worded otherwise'},
    basis: practice,
    explanation: {
      zh: '认得出是哪一部分，但用字与法定格式不同。成品印法定的标题。全角半角、简繁、空格的差别不算。',
      en: 'The section is recognised, its wording differs from the form. The editions print the statutory title. Width, script and spaces do not count.',
    },
    mend: {zh: '改成法定的标题。', en: 'Use the statutory title.'},
    example: {wrong: '## 六、其他需报告的事项', right: '## 六、其他需要报告的事项'},
    messages: {
      main: {zh: '标题“{written}”的法定写法是“{title}”', en: 'the statutory wording of “{written}” is “{title}”'},
      fix: {zh: '改为“{title}”', en: 'change to “{title}”'},
    },
  },
  'section-empty': {
    severity: 'error',
    adjustable: true,
    title: {zh: '必须写的部分没有内容', en: 'a section that says nothing'},
    basis: article50,
    explanation: {
      zh: '总体情况、存在的主要问题及改进情况必须有实际内容，不能空着，也不能只写“无”。其他需要报告的事项可以写“无”，但不能空着。',
      en: 'The sections of prose have to say something; only section 六 may say 无, and it may not be blank either.',
    },
    mend: {zh: '写上实际情况；第六部分没有内容的写“无”。', en: 'Write what there is to report; section 六 may say 无.'},
    example: {
      wrong: '## 五、存在的主要问题及改进情况\n\n无。',
      right: '## 五、存在的主要问题及改进情况\n\n解读的形式还不够多样，明年将增加图解。',
    },
    messages: {
      main: {zh: '“{title}”没有内容', en: '“{title}” has no content'},
      none: {zh: '“{title}”不能只写“无”', en: '“{title}” may not say 无 only'},
      sayNone: {
        zh: '“{title}”空着；没有需要报告的，请写“无”',
        en: '“{title}” is blank; write 无 where there is nothing to report',
      },
    },
  },
  numbering: {
    severity: 'warning',
    adjustable: true,
    title: {zh: '标题的序号或写法不规范', en: 'numbering of headings'},
    basis: {
      zh: 'GB/T 9704：结构层次依次为“一、”“（一）”“1.”“（1）”',
      en: 'GB/T 9704: levels are numbered 一、, （一）, 1., （1）',
    },
    explanation: {
      zh: '部分标题的序号不是“一、”的形式；同一部分里有（二）而没有（一），或者跳了号；标题以句号结尾。段首的“（一）主动公开情况。……”是段内标题，不算。',
      en: 'A section number that is not of the shape 一、, a （二） without （一） or a gap, a heading ending in a full stop. Run-in headings at the start of a paragraph may have one.',
    },
    mend: {zh: '改正序号；删去标题末尾的句号。', en: 'Mend the number; drop the full stop.'},
    example: {wrong: '## 1、总体情况', right: '## 一、总体情况'},
    messages: {
      main: {
        zh: '部分标题“{written}”的序号应为“{number}”',
        en: 'the section heading “{written}” should begin with “{number}”',
      },
      gap: {zh: '序号是{found}，按次序应为{expected}', en: 'the number is {found}, {expected} would follow'},
      stop: {zh: '标题末尾不用句号', en: 'a heading ends without a full stop'},
      drop: {zh: '删去句号', en: 'drop the full stop'},
      fix: {zh: '改为“{title}”', en: 'change to “{title}”'},
    },
  },
  'aspect-missing': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '总体情况没有写到某一方面', en: 'an aspect that section 一 does not cover'},
    basis: article50,
    explanation: {
      zh: '总体情况要写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。按关键词判断，提到其中一个词就算写到。',
      en: 'Section 一 speaks of five aspects. They are found by keywords; one is enough.',
    },
    mend: {zh: '补写这一方面的情况。', en: 'Add what was done in this respect.'},
    example: {
      wrong: '## 一、总体情况\n\n本年主动公开信息若干。',
      right: '## 一、总体情况\n\n（一）主动公开。……（五）监督保障。……',
    },
    messages: {
      main: {
        zh: '“{title}”没有写到“{name}”（找不到这些词：{keywords}）',
        en: '“{title}” does not speak of “{name}” (none of these words: {keywords})',
      },
    },
  },
  'assessment-missing': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '没有写工作考核、社会评议、责任追究', en: 'nothing on assessment, public review and accountability'},
    basis: {
      zh: '《政府信息公开条例》第五十条第（四）项：各级政府的年报还应当包括工作考核、社会评议和责任追究结果情况',
      en: 'Regulation, art. 50 (4): governments also report assessment, public review and accountability',
    },
    explanation: {
      zh: '各级人民政府（包括乡镇，不包括街道和部门）的年报应当写到工作考核、社会评议、责任追究结果三项。没有发生的也写明没有。文件名里提到的不算。',
      en: 'Governments of every level, towns included, report on all three. Where there was none, that is said. Titles in 《》 do not count.',
    },
    mend: {zh: '在监督保障里各写一句，没有责任追究情形的写明没有。', en: 'Say a sentence on each under 监督保障.'},
    example: {wrong: '加强监督检查。', right: '信息公开纳入年度考核；开展社会评议；本年没有责任追究的情形。'},
    messages: {main: {zh: '没有写到{names}', en: 'nothing is said of {names}'}},
  },
  'fee-missing': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '第六部分没有写信息处理费', en: 'section 六 does not mention the processing fee'},
    basis: {
      zh: '国办函〔2020〕109号：收取信息处理费的情况列入年度报告',
      en: '国办函〔2020〕109号: the report states the processing fee',
    },
    explanation: {
      zh: '其他需要报告的事项里要报告收取信息处理费的情况，没有收取的也写一句。单位是元，不要与表二的行政事业性收费（万元）混淆。',
      en: 'Section 六 says what processing fee was collected, also where it was none. It is in 元, not to be mixed up with the fees of table 二 in 万元.',
    },
    mend: {zh: '写明本年收取信息处理费多少元，或未收取。', en: 'Say how much was collected, or that none was.'},
    example: {
      wrong: '## 六、其他需要报告的事项\n\n无。',
      right: '## 六、其他需要报告的事项\n\n本年度未收取信息处理费。没有其他需要报告的事项。',
    },
    messages: {main: {zh: '“{title}”没有写收取信息处理费的情况', en: '“{title}” does not mention the processing fee'}},
  },
  'outline-sentence': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '开头所说的组成部分与实际不符', en: 'the opening names other parts than there are'},
    basis: practice,
    explanation: {
      zh: '开头说全文由几个部分组成，数目或所列的部分与法定的六个部分不一致。所列名称与标题略有不同也认得。',
      en: 'The opening says how many parts there are, or lists them, and this differs from the six statutory ones.',
    },
    mend: {zh: '按六个部分改写这句话。', en: 'Rewrite the sentence for the six sections.'},
    example: {wrong: '全文包括总体情况等五个部分。', right: '全文包括总体情况……等六个部分。'},
    messages: {
      main: {
        zh: '开头列出了 {listed} 个部分，法定是 {expected} 个；没有列出：{names}',
        en: 'the opening lists {listed} of {expected} sections; not listed: {names}',
      },
      count: {
        zh: '开头说有 {count} 个部分，法定是 {expected} 个',
        en: 'the opening says {count} parts, there are {expected}',
      },
      extra: {
        zh: '开头列出的“{name}”不在法定的 {expected} 个部分之中，请删去，或并入相应的部分',
        en: 'the opening lists “{name}”, which is none of the {expected} sections: take it out, or put it in one of them',
      },
    },
  },
  'published-early': {
    severity: 'error',
    adjustable: true,
    title: {zh: '年度还没有结束就公布', en: 'published before the year has ended'},
    basis: {zh: '年报统计1月1日至12月31日的情况', en: 'the report covers 1 January to 31 December'},
    explanation: {
      zh: '公布日期在报告年度之内，或者更早：全年的数还不可能有。',
      en: 'The date of publication lies within the year reported on, or before it: the numbers of the whole year cannot be known.',
    },
    mend: {zh: '核对发布日期（published）和年份（year）。', en: 'Check `published` and `year`.'},
    example: {wrong: 'year: 2021\npublished: 2021-12-22', right: 'year: 2021\npublished: 2022-01-20'},
    messages: {main: {zh: '公布日期 {date} 在 {year} 年结束之前', en: '{date} lies before the end of {year}'}},
  },
  'published-late': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '公布晚于法定日期', en: 'published after the statutory date'},
    basis: {zh: '《政府信息公开条例》第四十九条', en: 'Regulation on government information disclosure, art. 49'},
    explanation: {
      zh: '县级以上人民政府部门在1月31日前公布上一年度的年报，政府在3月31日前公布。乡镇、街道没有全国统一的日期，nianbao.yaml 的名单里写了 due 的按 due 判断，没有写的不作判断。',
      en: 'Departments publish by 31 January, governments by 31 March of the next year. Towns and streets have no national date; they are judged by `due` of the roster in nianbao.yaml, where it is given.',
    },
    mend: {
      zh: '核对发布日期和级别（level）；确已逾期的，尽快公布。',
      en: 'Check `published` and `level`; where the date has passed, publish soon.',
    },
    example: {wrong: 'level: department\npublished: 2022-02-18', right: 'level: department\npublished: 2022-01-28'},
    messages: {
      main: {
        zh: '公布日期 {date} 晚于部门的法定日期 {deadline}',
        en: '{date} is after {deadline}, the date for departments',
      },
      government: {
        zh: '公布日期 {date} 晚于政府的法定日期 {deadline}',
        en: '{date} is after {deadline}, the date for governments',
      },
      roster: {
        zh: '公布日期 {date} 晚于名单上规定的日期 {deadline}',
        en: '{date} is after {deadline}, the day that the roster names',
      },
    },
  },
  period: {
    severity: 'error',
    adjustable: true,
    title: {zh: '统计期限不是全年', en: 'the period is not the whole year'},
    basis: {
      zh: '法定格式：年报统计当年1月1日至12月31日',
      en: 'the statutory form: 1 January to 31 December of the year',
    },
    explanation: {
      zh: '正文所说的统计期限与报告年度不符，少一天、写成别的年份，或者丢了、用混了“年”“月”“日”。机构成立、撤并等确有原因的，在文件头写 period 和 period-reason。',
      en: 'The period that the text names differs from the year, or a 年, 月 or 日 has been lost or mixed up. Where there is a lawful reason, `period` and `period-reason` in the front matter say so.',
    },
    mend: {zh: '改成当年1月1日至12月31日。', en: 'Write 1 January to 31 December of the year.'},
    example: {wrong: '统计期限自2021年1月1日至2021年12月30日。', right: '统计期限自2021年1月1日至2021年12月31日。'},
    messages: {
      main: {zh: '统计期限写的是{actual}，应为{expected}', en: 'the period says {actual}, expected {expected}'},
      end: {zh: '数据截止日期写的是{actual}，应为{expected}', en: 'the numbers go up to {actual}, expected {expected}'},
      year: {zh: '统计的年度写的是{actual}年，应为{expected}年', en: 'the period is of {actual}, expected {expected}'},
      reason: {
        zh: '统计期限不是全年，要用 period-reason（统计期限理由）写明理由，例如机构何时成立',
        en: 'the period is not the whole year: give the reason in `period-reason`, such as when the office was set up',
      },
      confused: {
        zh: '统计期限写的“{written}”里“年”“月”“日”用混了，应为{expected}',
        en: 'in “{written}” 年, 月 and 日 are mixed up, expected {expected}',
      },
      lost: {
        zh: '日期“{written}”丢了“年”“月”或“日”；应为{expected}',
        en: 'the date “{written}” has lost a 年, 月 or 日; expected {expected}',
      },
    },
  },
} as const satisfies Record<string, CodeText>
