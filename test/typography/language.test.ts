// What is taken for a sentence of English, and what looks nearly like one.

import {describe, expect, test} from 'vitest'
import {englishIn} from '../../src/typography/language.ts'

const found = (text: string): string[] => englishIn(text).map(({start, end}) => text.slice(start, end))

describe('English', () => {
  test.each([
    ['英文版首页写明“This report is available online.”，供外籍人士查阅。', ['This report is available online.']],
    [
      'The office received 541 requests. It answered all of them.',
      ['The office received 541 requests. It answered all of them.'],
    ],
    [
      '译为Regulations of the People’s Republic of China on Open Government Information，',
      ['Regulations of the People’s Republic of China on Open Government Information'],
    ],
    ['甲（see the annual report of the city (2021)）乙', ['see the annual report of the city (2021)']],
    [
      '甲 Please write to the office. 乙 Forms are at the counter, too. 丙',
      ['Please write to the office.', 'Forms are at the counter, too.'],
    ],
    ['见 https://example.cn/a. The page is in English. ', ['https://example.cn/a. The page is in English.']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('none', () => {
  test.each([
    'Women de zhengfu xinxi gongkai gongzuo zai quan qu tuijin.',
    'Ta you he ta men can guan le a. Wo ye qu le ge wan hui.',
    'Zhengfu xinxi gongkai nianbao bu gongbu.',
    'https://www.example.gov.cn/the/report/of/the/year/index.html?is=the&of=and',
    'No. 23 Renmin East Road, Chongchuan District, Nantong, Jiangsu',
    'Bank of China Tower, Nantong, Jiangsu.',
    'Microsoft Windows Server Datacenter Edition',
    'Adobe Acrobat Pro DC, WPS Office, LibreOffice Writer',
    'Open the report',
    'one of us',
    'Open Government Information',
    'GB/T 9704-2012, ISO 14289-1, PDF/UA, HTML5, CSS3, JSON, XML',
    '政府信息公开 the 工作 of 年度 and 报告 is 公开 for 公众',
    '100 200 300 400 500 600 700',
    '',
  ])('%s', (text) => expect(found(text)).toEqual([]))
})
