// Ways in which a wrong number stands in a sentence and is not seen: characters that nobody sees, blanks, markup, strokes,
// lost braces, digits beside a reference. Each way turns a sentence and its number into a source; all of them print something
// wrong.

import {type Draw, pick} from './generate-draw.ts'

/** A sentence of base.md's report around its number, and the reference that prints it. */
export interface Sentence {
  readonly before: string
  readonly right: string
  readonly behind: string
  readonly fact: string
}

export const sentences: readonly Sentence[] = [
  {before: '全区新收政府信息公开申请', right: '132', behind: '件。', fact: 'requests/new/total'},
  {
    before: '2022年，全区共新收政府信息公开申请',
    right: '132',
    behind: '件，答复按期送达。',
    fact: 'requests/new/total',
  },
  {before: '全年作出行政许可决定', right: '3120', behind: '件。', fact: 'licences/licences/decisions'},
  {before: '全年制发行政规范性文件', right: '6', behind: '件。', fact: 'documents/normative/issued'},
]

const hidden = ['\u200B', '\u200C', '\u200D', '\u2060', '\u00AD', '\uFEFF', '\uFE0F', '\u200E', '\u034F', '\u2064']
const references = ['&#8203;', '&#x200D;', '&shy;', '&zwnj;', '&NoBreak;', '&ZeroWidthSpace;', '&#xFEFF;', '&lrm;']
const blanks = ['\u00A0', '\u3000', '&nbsp;', '&#12288;', '\u2009', '\u202F', '\\\n', '  \n', '&emsp;', '\u00A0\u00A0']

export type Way = (sentence: Sentence, wrong: string, draw: Draw) => string

/** `text` with `what` put in somewhere inside. */
function within(text: string, what: string, draw: Draw): string {
  const at = text.length < 2 ? text.length : 1 + draw(text.length - 1)
  return text.slice(0, at) + what + text.slice(at)
}

const inNumber = (choices: readonly string[]): Way => {
  return ({before, behind}, wrong, draw) => before + within(wrong, pick(draw, choices), draw) + behind
}
const inWords = (choices: readonly string[]): Way => {
  return ({before, behind}, wrong, draw) => within(before, pick(draw, choices), draw) + wrong + behind
}
const around = (choices: readonly string[]): Way => {
  return ({before, behind}, wrong, draw) => before + pick(draw, choices) + wrong + pick(draw, choices) + behind
}
const marked = (mark: (part: string) => string): Way => {
  return ({before, behind}, wrong, draw) => {
    const at = draw(wrong.length)
    return before + wrong.slice(0, at) + mark(wrong.slice(at)) + behind
  }
}
/** A sum has no address of its own: its number is typed. */
const referring = (write: (fact: string, draw: Draw) => string): Way => {
  return ({before, fact, behind}, wrong, draw) => before + (fact === '' ? wrong : write(fact, draw)) + behind
}

const numerals = '零一二三四五六七八九'
const banks = '零壹贰叁肆伍陆柒捌玖'

/** 522 as 5百22 or 5百二十二. */
function partly(number: string, draw: Draw): string {
  if (number.length > 4) return `${number.slice(0, -4)}万${number.slice(-4).replace(/^0+/u, '零')}`
  const [first = '', ...others] = number
  const power = ['', '十', '百', '千'][others.length]!
  const rest = others.join('').replace(/^0+/u, '')
  if (power === '') return number
  const zero = rest.length < others.length && rest !== '' && others.length > 1 ? '零' : ''
  return `${draw(2) ? first : numerals[Number(first)]!}${power}${zero}${rest}`
}

/** 522 as 伍佰贰拾贰. */
function ofBanks(number: string): string {
  if (number.length > 4) return `${ofBanks(number.slice(0, -4))}万${ofBanks(number.slice(-4))}`
  const places = ['', '拾', '佰', '仟']
  const written = [...number].map((digit, at) => {
    return digit === '0' ? '零' : banks[Number(digit)]! + places[number.length - 1 - at]!
  })
  return written.join('').replace(/零+$/u, '').replace(/零+/gu, '零')
}

export const ways: Readonly<Record<string, Way>> = {
  'a hidden character in the number': inNumber(hidden),
  'a hidden character in the words': inWords(hidden),
  'hidden characters around the number': around(hidden),
  'a hidden reference in the number': inNumber(references),
  'a hidden reference in the words': inWords(references),
  'a blank in the number': inNumber(blanks),
  'a blank in the words': inWords(blanks),
  'blanks around the number': around(blanks),
  // Within a number stars are printed as they are written.
  strong: ({before, behind}, wrong) => `${before}**${wrong}**${behind}`,
  'a link': marked((part) => `[${part}](https://www.example.gov.cn/a)`),
  'a mark before the unit': ({before, behind}, wrong, draw) =>
    before + wrong + pick(draw, [...'、。；：·#*/—_^～', '——']) + behind,
  'marks around the number': ({before, behind}, wrong, draw) => {
    const [left, right] = pick(draw, ['（）', '()', '【】', '[]', '〔〕', '「」', '“”', '{}', '<>', '||', '^^', '《》'])
    return before + left + wrong + right + behind
  },
  'No. before the number': ({before, behind}, wrong, draw) =>
    before + pick(draw, ['No', 'No.', '№', 'NO.']) + wrong + behind,
  'numerals that are digits in part': ({before, behind}, wrong, draw) => before + partly(wrong, draw) + behind,
  'numerals of banks': ({before, behind}, wrong) => before + ofBanks(wrong) + behind,
  'a numeral beside a reference': referring((fact, draw) =>
    pick(draw, [`二{{${fact}}}`, `十{{${fact}}}`, `{{${fact}}}百`, `{{${fact}}}十二`]),
  ),
  code: marked((part) => `\`${part}\``),
  'a comment': marked((part) => `<!-- 注 -->${part}`),
  'character references': marked((part) => [...part].map((digit) => `&#${digit.charCodeAt(0)};`).join('')),
  'full-width digits': marked((part) =>
    part.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ),
  'struck digits': ({before, right, behind}, _, draw) => `${before}~~${1 + draw(9)}~~${right}${behind}`,
  'struck right number': ({before, right, behind}, wrong) => `${before}~~${right}~~${wrong}${behind}`,
  'a struck reference': referring((fact) => `~~{{${fact}}}~~`),
  'a digit before a reference': referring((fact, draw) => `${1 + draw(9)}{{${fact}}}`),
  'a digit behind a reference': referring((fact, draw) => `{{${fact}}}${draw(10)}`),
  'a digit and a blank beside a reference': referring((fact, draw) => {
    return `${1 + draw(9)}${pick(draw, [...blanks, ...hidden, ...references])}{{${fact}}}`
  }),
  'a strong digit beside a reference': referring((fact, draw) => `**${1 + draw(9)}**{{${fact}}}`),
  'a linked digit behind a reference': referring((fact, draw) => `{{${fact}}}[${draw(10)}](https://a.cn)`),
  'a sign before a reference': referring((fact, draw) => `${pick(draw, ['-', '－', '−', '+', '±'])}{{${fact}}}`),
  'a point beside a reference': referring((fact, draw) => {
    return pick(draw, [`{{${fact}}}.5`, `3.{{${fact}}}`, `1,{{${fact}}}`, `{{${fact}}},000`, `{{${fact}}}．5`])
  }),
  'another unit behind a reference': referring(
    (fact, draw) => `{{${fact}}}${pick(draw, ['%', '％', '‰', '倍', '个百分点', '万', '百万', '亿'])}`,
  ),
  'a share before a reference': referring((fact, draw) => `${pick(draw, ['百分之', '千分之', '万分之'])}{{${fact}}}`),
  'a range beside a reference': referring((fact, draw) => {
    const [mark, other] = [pick(draw, [...'～~〜—–-至到']), 500 + draw(400)]
    return draw(2) ? `{{${fact}}}${mark}${other}` : `${other}${mark}{{${fact}}}`
  }),
  'a sign in a word or a stroke': referring((fact, draw) => `${pick(draw, ['—', '减', '负'])}{{${fact}}}`),
  'a full-width comma beside a reference': referring((fact, draw) =>
    draw(2) ? `${1 + draw(99)}，{{${fact}}}` : `{{${fact}}}，${100 + draw(900)}`,
  ),
  'a reference twice': referring((fact, draw) => `{{${fact}}}${pick(draw, ['', '\u200B', '&nbsp;'])}{{${fact}}}`),
  'braces lost': referring((fact, draw) => {
    const [left, right] = pick(draw, [
      ['{', '}}'],
      ['', '}}'],
      ['{', '}'],
      ['{{', '}'],
      ['{ {', '} }'],
      ['\\{{', '}}'],
      ['{\\{', '}}'],
      ['{{', '}\\}'],
      ['｛｛', '｝｝'],
      ['｛{', '}}'],
      ['{{', '｝}'],
      ['&#123;{', '}}'],
      ['{{{', '}}}'],
      ['{**{', '}**}'],
      ['{{', ''],
      ['', ''],
    ])
    return left! + fact + right!
  }),
}

/** Ways that put the sentence into a block of its own. */
export const apart: Readonly<Record<string, Way>> = {
  'behind a comment': ({before, behind}, wrong) => `<!-- 注 -->${before}${wrong}${behind}`,
  'an indented paragraph': ({before, behind}, wrong) => `培训两次。\n\n     ${before}${wrong}${behind}`,
  'the words of a picture': ({before, behind}, wrong) => `培训两次。\n\n![${before}${wrong}${behind}](a.png)`,
  'a heading': ({before, behind}, wrong) => `培训两次。\n\n#### ${before}${wrong}${behind.replace(/。$/u, '')}`,
}
