// Texts of the codes of one family: what only all reports of a project together show.

import type {CodeText} from '../text.ts'

export const officeTexts = {
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
      below: {
        zh: '“{office}”（属于{parent}）没有 {year} 年度的年报',
        en: '“{office}” (below {parent}) has no report of {year}',
      },
    },
  },
} as const satisfies Record<string, CodeText>
