// Texts of the codes of one family: what only all reports of a project together show.

import type {CodeText} from '../text.ts'

export const officeTexts = {
  'office-double': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '同一机关同一年度有两份年报', en: 'two reports of one office and year'},
    basis: {
      zh: '《政府信息公开条例》第四十九条：各机关每年公布一份年报',
      en: 'Regulation on government information disclosure, art. 49: every office publishes one report a year',
    },
    explanation: {
      zh: '项目里有几份文稿写着同一个机关和同一个年度，多半是复制以后忘了改 office 或 year，或者留下了冲突的副本。每一份上都会指出；汇总时算路径排在最前的一份。名单（roster）里 also 写的别名和曾用名算同一个机关。',
      en: 'Several sources of the project say the same office and year: mostly a copy in which office or year was not changed, or a conflicting copy that was left. It is said at each; the first by path counts in sums. Names under `also` in the roster are names of the same office.',
    },
    mend: {
      zh: '改正 office 或 year，或者删去多余的一份；草稿可以把文件名改成以 _ 开头。',
      en: 'Mend office or year, or delete what is too much; a draft’s file may have a name that begins with _.',
    },
    example: {
      wrong: 'source/甲局/2025.md 和 source/乙局/2025.md 都写着 office: 甲局',
      right: 'source/乙局/2025.md 写着 office: 乙局',
    },
    messages: {
      main: {
        zh: '“{office}”{year} 年度的年报有 {count} 份',
        en: 'there are {count} reports of “{office}” for {year}',
      },
      also: {zh: '另一份在这里', en: 'another one stands here'},
    },
  },
  'office-missing': {
    severity: 'warning',
    adjustable: true,
    title: {zh: '名单上的机关没有年报', en: 'an office of the roster has no report'},
    basis: {
      zh: '《政府信息公开条例》第四十九条：各机关每年公布上一年度的年报',
      en: 'Regulation on government information disclosure, art. 49: every office publishes a report each year',
    },
    explanation: {
      zh: 'nianbao.yaml 的 roster 列出了要交年报的机关；检查整个项目时，名单上的机关没有年报的，逐个指出，位置在名单上。按机关名称（office）核对，also 里的别名和曾用名也算。只看最近的年度；archive 用 --year 可以看别的年度。',
      en: 'The roster in nianbao.yaml lists the offices whose reports are awaited. Where the whole project is checked, each that has none is named, at its entry. Offices are told by their names and by those under `also`. The latest year counts; `archive --year` asks for another.',
    },
    mend: {
      zh: '请这个机关交年报；名称改了的，在名单这一项里用 also 写上曾用名；不再单独编制的，从名单里去掉。',
      en: 'Ask the office for its report; where its name has changed, write the other under `also`; where it no longer reports, take it out of the roster.',
    },
    example: {
      wrong: 'roster: [甲局, 乙局]（source/ 下只有甲局的年报）',
      right: 'roster: [甲局, 乙局]（source/甲局/2025.md、source/乙局/2025.md）',
    },
    messages: {
      main: {zh: '“{office}”没有 {year} 年度的年报', en: '“{office}” has no report of {year}'},
      faulty: {
        zh: '“{office}”（属于{parent}）{year} 年度的年报有错误，各机关之和没有填',
        en: 'the report of “{office}” (below {parent}) of {year} has errors; sums were not filled in',
      },
      noMembers: {
        zh: 'nianbao.yaml 的 roster 里没有属于“{office}”的机关（用 of 写明），没有可以相加的数',
        en: 'the roster of nianbao.yaml names no office below “{office}” (as `of`), so that there is nothing to add up',
      },
      below: {
        zh: '“{office}”（属于{parent}）没有 {year} 年度的年报',
        en: '“{office}” (below {parent}) has no report of {year}',
      },
    },
  },
} as const satisfies Record<string, CodeText>
