// Every article that the program cites, once, with what it is about. What is cited and not in this list has not been held
// against the text of the law; a row for which no article says it in its own words cites none.

import {describe, expect, test} from 'vitest'
import {texts} from '../../src/diagnostic/codes.ts'
import type {Bilingual} from '../../src/diagnostic/text.ts'
import {forms} from '../support/form.ts'

/** 条例: 中华人民共和国政府信息公开条例, Order of the State Council No. 711, in force since 15 May 2019. */
const articles: Readonly<Record<string, string>> = {
  条例第六条: '及时、准确地公开政府信息',
  条例第十四条: '国家秘密，法律、行政法规禁止公开，危及国家安全、公共安全、经济安全、社会稳定：不予公开',
  条例第十五条: '商业秘密、个人隐私等公开会损害第三方合法权益：不得公开',
  条例第十六条第一款: '内部事务信息（人事管理、后勤管理、内部工作流程）：可以不予公开',
  条例第十六条第二款: '过程性信息（讨论记录、过程稿、磋商信函、请示报告）和行政执法案卷信息：可以不予公开',
  '条例第二十条第（一）项': '主动公开行政法规、规章和规范性文件',
  '条例第二十条第（五）项': '主动公开行政许可和其他对外管理服务事项',
  '条例第二十条第（六）项': '主动公开行政处罚、行政强制',
  '条例第二十条第（八）项': '主动公开行政事业性收费项目及其依据、标准',
  '条例第二十条第（九）项': '主动公开政府集中采购项目',
  条例第三十条: '申请内容不明确的一次性告知补正，无正当理由逾期不补正的不再处理',
  条例第三十二条: '会损害第三方合法权益的，书面征求第三方的意见',
  条例第三十五条: '申请的数量、频次明显超过合理范围：要求说明理由，不合理的不予处理',
  '条例第三十六条第（二）项': '可以公开的，提供该信息或者告知获取的方式、途径和时间',
  '条例第三十六条第（四）项': '经检索没有所申请公开信息的，告知不存在',
  '条例第三十六条第（六）项': '已经答复、重复申请相同信息的，不予重复处理',
  '条例第三十六条第（七）项': '工商、不动产登记资料等，依照有关法律、行政法规的规定办理',
  条例第三十七条: '含有不应当公开的内容但能区分处理的，提供可以公开的内容',
  条例第三十八条: '提供已制作或者获取的信息；需要加工、分析的可以不予提供',
  条例第三十九条第一款: '以申请的形式信访、投诉、举报：不作为申请处理',
  条例第三十九条第二款: '要求提供公开出版物：告知获取的途径',
  条例第四十二条: '不收取费用；数量、频次明显超过合理范围的可以收取信息处理费',
  条例第四十三条: '为有阅读困难或者视听障碍的公民提供必要的帮助',
  条例第四十九条: '年度报告：部门1月31日前，政府3月31日前向社会公布',
  条例第五十条: '年度报告的内容',
  '条例第五十条第（二）项': '收到和处理政府信息公开申请的情况',
  '条例第五十条第（三）项': '被申请行政复议、提起行政诉讼的情况',
  '条例第五十条第（四）项': '存在的主要问题及改进情况；各级人民政府另报工作考核、社会评议和责任追究结果',
  行政复议法第二十三条: '认为政府信息公开申请应当公开而不予公开的，先申请行政复议（2023年修订，2024年1月1日起）',
  无障碍环境建设法第二十九条: '政府提供的公共服务信息的无障碍',
}

const documents: Readonly<Record<string, string>> = {
  '国办公开办函〔2019〕60号': '2019、2020年度的格式（试行）',
  '国办公开办函〔2021〕30号': '2021年度起的格式',
  '国办函〔2020〕109号': '政府信息公开信息处理费管理办法',
}

/** The articles that a Chinese text cites, each with its law. */
function articlesIn(text: string): string[] {
  return [
    ...text.matchAll(
      /(?:《?((?:中华人民共和国)?政府信息公开条例|条例|[\u4e00-\u9fff]{2,12}法)》?)?(第[一二三四五六七八九十]+条(?:第[一二三四]款)?(?:第（[一二三四五六七八九十]+）项)?)/gu,
    ),
  ].map(([, law = '条例', article]) => `${law.replace(/^(?:中华人民共和国)?政府信息公开/u, '')}${article}`)
}

const documentsIn = (text: string): string[] => text.match(/国办(?:公开办)?函〔\d{4}〕\d+号/gu) ?? []

/** Every `law` and `basis` of the forms; captions, which the format prints, are its own words. */
const ofForms = forms
  .flatMap((form) => [
    form.basis,
    ...form.identities.map(({basis}) => basis),
    ...form.tables.flatMap(({law, rows, groups}) => [
      law,
      ...rows.map((row) => row.law),
      ...groups.map((group) => group.law),
    ]),
  ])
  .filter((one) => one !== undefined)

function wordsIn(value: object): Bilingual[] {
  if ('zh' in value && 'en' in value) return [value as Bilingual]
  return Object.values(value).flatMap((one: unknown) => (typeof one === 'object' && one !== null ? wordsIn(one) : []))
}
const ofCodes = Object.values(texts).flatMap((one) => wordsIn(one))

describe('citations', () => {
  test('are these, and no others', () => {
    const cited = [...ofForms, ...ofCodes.map(({zh}) => zh)]
    expect([...new Set(cited.flatMap(articlesIn))].sort()).toEqual(Object.keys(articles).sort())
    expect([...new Set(cited.flatMap(documentsIn))].sort()).toEqual(Object.keys(documents).sort())
  })

  test('are all that a form says of the law', () => {
    for (const law of forms
      .flatMap(({tables}) => tables.flatMap((table) => [table, ...table.rows, ...table.groups]))
      .flatMap((one) => one.law ?? [])) {
      const rest = [...articlesIn(law), ...documentsIn(law)].length
      expect(law.split(/[、；]/u)).toHaveLength(rest)
    }
  })

  test('name the article in both languages', () => {
    const number = (written: string): number => {
      const [tens, ones] = written.includes('十') ? (written.split('十') as [string, string]) : ['', written]
      const digit = (one: string): number => ' 一二三四五六七八九'.indexOf(one || ' ')
      return written.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + digit(ones) : digit(ones)
    }
    for (const {zh, en} of ofCodes) {
      const chinese = articlesIn(zh).map((one) => number(/第([一二三四五六七八九十]+)条/u.exec(one)![1]!))
      const english = [...en.matchAll(/\bart\. (\d+)/giu)].map(([, one]) => Number(one))
      if (english.length) expect(english).toEqual(chinese)
    }
  })
})
