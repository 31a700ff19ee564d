// Texts of the codes of one family: figures held against last year's, against the offices', and against their own row.

import type {CodeText} from '../text.ts'

export const figureTexts = {
  jump: {
    severity: 'warning',
    also: ['info'],
    adjustable: true,
    title: {zh: '与上一年相差悬殊', en: 'far from last year’s number'},
    basis: {
      zh: '经验：一个机关的数很少一年变到五倍以上或五分之一以下，多是填错了格、单位或小数点',
      en: 'experience: an office’s numbers seldom change fivefold within a year; mostly a cell, a unit or a decimal point is wrong',
    },
    explanation: {
      zh: '一个数是上一年的五倍以上，或者不到五分之一，两个数里大的一个不小于 20。有总计列的表只比总计。给了上一年的年报才比。2024年起，不予公开政府信息的案件要先申请行政复议（复议前置），直接起诉的会骤减、复议的会骤增，所以复议和诉讼只作提示。',
      en: 'A number is more than five times last year’s, or less than a fifth of it, the larger of the two being 20 or more. Where a table has a column of totals, only that is compared. Judged only where last year’s report is given. From 2024 on a refusal to disclose has to go to administrative review before it can go to court, so that direct litigation falls and reviews rise: there it is only told.',
    },
    mend: {
      zh: '对照台账和上一年的年报核对；数没有错的，在正文里交代原因，或用豁免写明理由。',
      en: 'Hold it against the register and last year’s report; where it is right, give the reason in the text, or waive with it.',
    },
    example: {wrong: '上一年行政许可 3120；本年行政许可 31200', right: '上一年行政许可 3120；本年行政许可 3212'},
    messages: {
      rise: {
        zh: '“{name}”本年是 {actual}，上一年是 {last}，超过 {times} 倍',
        en: '“{name}” is {actual} after {last} last year, more than {times} times as much',
      },
      fall: {
        zh: '“{name}”本年是 {actual}，上一年是 {last}，不到 {times} 分之一',
        en: '“{name}” is {actual} after {last} last year, less than one part in {times}',
      },
      lastYear: {zh: '上一年的{name}：{value}', en: 'last year, {name}: {value}'},
      reviewFirst: {
        zh: '{year}年起，对不予公开政府信息不服的要先申请行政复议（复议前置，《行政复议法》第二十三条），诉讼减少、复议增多可能由此而来',
        en: 'from {year} on a refusal to disclose goes to administrative review first (复议前置, Administrative Review Law, Art. 23): less litigation and more reviews may come from that',
      },
    },
  },
  aggregate: {
    severity: 'warning',
    adjustable: true,
    title: {zh: '汇总的数不等于各机关之和', en: 'a government’s number differs from the sum of its offices’'},
    basis: {
      zh: '政府的年报汇总所属各机关的数（做法；国办公开办函〔2021〕30号没有规定逐格相等）',
      en: 'a government’s report sums up those of its offices (practice; no rule demands that every cell agree)',
    },
    explanation: {
      zh: '用 --members 给出所属各机关的年报，或者在 nianbao.yaml 的 roster 里用 of 写明隶属，就逐格核对：政府的表应等于各机关同一格之和。差额正好是某个机关的数时，指出它漏计了还是计了两次；一张表整个漏了或者重复了一个机关，只说一次。共同被告、垂直管理的机关、机构合并会合法地造成差异，所以是提醒。',
      en: 'With the offices’ reports given by --members, or their parents named by `of` in the roster of nianbao.yaml, every cell of the government’s tables is held against the sum of theirs. Where the difference is just one office’s number, that office is named as left out or counted twice; an office that is missing from a whole table is said once. Joint defendants, offices under a vertical chain of command and mergers break this lawfully, so it is a warning.',
    },
    mend: {
      zh: '对照各机关的年报核对这一格；差异有正当原因的，用豁免写明。',
      en: 'Hold the cell against the offices’ reports; where there is a good reason for the difference, waive with it.',
    },
    example: {
      wrong: '甲局新收 12，乙局新收 30；全区新收 12',
      right: '甲局新收 12，乙局新收 30；全区新收 42',
    },
    messages: {
      main: {
        zh: '“{name}”写的是 {actual}，{count} 个机关之和是 {expected}，相差 {difference}',
        en: '“{name}” says {actual}, the {count} offices make {expected}, a difference of {difference}',
      },
      missing: {
        zh: '“{name}”写的是 {actual}，{count} 个机关之和是 {expected}，少的 {difference} 正是{offices}的数，像是漏计了',
        en: '“{name}” says {actual}, the {count} offices make {expected}: the {difference} that are missing are just those of {offices}, which seems left out',
      },
      double: {
        zh: '“{name}”写的是 {actual}，{count} 个机关之和是 {expected}，多的 {difference} 正是{offices}的数，像是计了两次',
        en: '“{name}” says {actual}, the {count} offices make {expected}: the {difference} too many are just those of {offices}, which seems counted twice',
      },
      missingSet: {
        zh: '“{name}”写的是 {actual}，{count} 个机关之和是 {expected}，少的 {difference} 正是{offices}加起来的数，像是都漏计了',
        en: '“{name}” says {actual}, the {count} offices make {expected}: the {difference} that are missing are just the sum of {offices}, which seem left out',
      },
      doubleSet: {
        zh: '“{name}”写的是 {actual}，{count} 个机关之和是 {expected}，多的 {difference} 正是{offices}加起来的数，像是都计了两次',
        en: '“{name}” says {actual}, the {count} offices make {expected}: the {difference} too many are just the sum of {offices}, which seem counted twice',
      },
      wholeMissingSet: {
        zh: '“{table}”有 {cells} 格比 {count} 个机关之和少，少的都正是{offices}加起来的数：整张表像是都漏计了',
        en: '{cells} cells of “{table}” are below the sum of the {count} offices, each by just the sum of {offices}: they seem left out of the whole table',
      },
      wholeDoubleSet: {
        zh: '“{table}”有 {cells} 格比 {count} 个机关之和多，多的都正是{offices}加起来的数：整张表像是都计了两次',
        en: '{cells} cells of “{table}” are above the sum of the {count} offices, each by just the sum of {offices}: they seem counted twice in the whole table',
      },
      wholeMissing: {
        zh: '“{table}”有 {cells} 格比 {count} 个机关之和少，少的都正是{offices}的数：整张表像是漏计了它',
        en: '{cells} cells of “{table}” are below the sum of the {count} offices, each by just the number of {offices}: it seems left out of the whole table',
      },
      wholeDouble: {
        zh: '“{table}”有 {cells} 格比 {count} 个机关之和多，多的都正是{offices}的数：整张表像是把它计了两次',
        en: '{cells} cells of “{table}” are above the sum of the {count} offices, each by just the number of {offices}: it seems counted twice in the whole table',
      },
      tableOff: {
        zh: '“{table}”有 {cells} 格不等于 {count} 个机关之和，例如“{name}”写的是 {actual}，应为 {expected}',
        en: '{cells} cells of “{table}” are not the sum of the {count} offices, such as “{name}”: {actual} instead of {expected}',
      },
      addend: {zh: '{office}：{value}', en: '{office}: {value}'},
      blankAddend: {zh: '{office}：没有数，这里按 0 计', en: '{office}: no number, taken as 0 here'},
      cell: {zh: '“{name}”写的是 {actual}，应为 {expected}', en: '“{name}” says {actual} instead of {expected}'},
      blank: {
        zh: '有 {count} 个机关的这一格没有数，按 0 计；补上后会再核对',
        en: '{count} of the offices have no number here and are taken as 0; the sum is judged again once they have',
      },
      notGiven: {
        zh: '“涵盖”里写了{offices}，但没有给它的年报',
        en: '`covers` names {offices}, whose report was not given',
      },
      notCovered: {
        zh: '给了{offices}的年报，但“涵盖”里没有写它',
        en: 'the report of {offices} was given, but `covers` does not name it',
      },
      without: {
        zh: '没有年报、没有计入的：{offices}',
        en: 'without a report, not counted: {offices}',
      },
      faulty: {
        zh: '年报还有错误、照其中的数计入的：{offices}',
        en: 'counted by the numbers of a report that has errors: {offices}',
      },
      absent: {
        zh: 'nianbao.yaml 的 roster 里有 {count} 个机关没有给出 {year} 年度的年报：{offices}',
        en: '{count} offices of the roster in nianbao.yaml have no report of {year} among those given: {offices}',
      },
      twice: {
        zh: '给了{office} {count} 份本年度的年报，只按第一份计',
        en: '{count} reports of {office} for this year were given; only the first is counted',
      },
      other: {zh: '年报在这里', en: 'a report is here'},
      none: {
        zh: '--members 给的 {count} 份年报里没有 {year} 年度的，没有核对汇总',
        en: 'none of the {count} reports given by --members is of {year}: the sums were not judged',
      },
    },
  },
  'decisions-misread': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '处理决定数量像是项目数量', en: 'the number of decisions looks like a number of items'},
    basis: {
      zh: '2019年格式：“处理决定数量”是作出决定的件数，不是事项的个数',
      en: '2019 form: the column counts decisions that were taken, not items of the catalogue',
    },
    explanation: {
      zh: '处理决定数量正好等于上一年项目数量加本年增减，多半是把它当成了“本年项目数量”。三个数都是 0 时不说。',
      en: 'The number of decisions is just last year’s items plus the year’s change: probably taken for this year’s number of items. Silent where all are 0.',
    },
    mend: {
      zh: '填本年作出的许可、处罚、强制等决定的件数；数没有错的，用豁免写明理由。',
      en: 'Write how many decisions were taken in the year; where the number is right, waive with the reason.',
    },
    example: {wrong: '| 行政许可 | 1168 | +173 | 1341 |', right: '| 行政许可 | 1168 | +173 | 20533 |'},
    messages: {
      main: {
        zh: '“{row}”的“{column}”是 {actual}，正好等于{sum}，像是把决定的件数填成了项目数',
        en: '“{row}”: “{column}” is {actual}, just {sum}; items seem to have been counted instead of decisions',
      },
      addend: {zh: '{name}：{value}', en: '{name}: {value}'},
    },
  },
} as const satisfies Record<string, CodeText>
