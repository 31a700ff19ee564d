// Texts of the codes of one family: what is said about files, folders and configuration.

import type {CodeText} from '../text.ts'
import {yamlMessages} from './yaml.ts'

export const fileTexts = {
  config: {
    severity: 'error',
    adjustable: true,
    title: {zh: '配置文件或格式文件有误', en: 'fault in a configuration or form file'},
    basis: {zh: 'YAML 1.2；nianbao.yaml与templates/forms的写法', en: 'YAML 1.2; the keys of nianbao.yaml and templates/forms'},
    explanation: {
      zh: '项目的nianbao.yaml、或者法定格式的文件里，有一处读不懂、名称写错、或者指向了不存在的表格行列。逐处指出行和列；名称写错时给出最接近的写法。',
      en: 'nianbao.yaml or a file of a statutory form holds something that cannot be read, a misspelt key, or the name of a row or column that does not exist. Each place is given, with the nearest name where one is misspelt.',
    },
    mend: {
      zh: '按所指的行改正；每一项可用的名称见nianbao schema config。',
      en: 'Correct the line that is named; nianbao schema config lists the keys that can be used.',
    },
    example: {wrong: 'sitee:\n  name: 示例区人民政府\n', right: 'site:\n  name: 示例区人民政府\n'},
    messages: {
      ...yamlMessages,
      empty: {zh: '文件里什么也没有', en: 'the file holds nothing'},
      unknownName: {zh: '“{name}”指向的行、列或表不存在', en: '“{name}” names no row, column or table'},
      unknownNameNear: {
        zh: '“{name}”指向的行、列或表不存在；您要写的是“{nearest}”吗？',
        en: '“{name}” names no row, column or table; did you mean “{nearest}”?',
      },
      doubleName: {zh: '名称“{name}”有两个意思；请改其中一个', en: 'the name “{name}” has two meanings; change one of them'},
      years: {zh: '截止年度{name}早于起始年度', en: 'the last year {name} lies before the first one'},
      unknownSection: {zh: '没有第{name}部分', en: 'there is no section {name}'},
      unitMissing: {zh: '“{name}”一列没有单位；请写unit，或者写可选的units', en: 'the column “{name}” has no unit; give unit, or units to choose from'},
    },
  },
} as const satisfies Record<string, CodeText>
