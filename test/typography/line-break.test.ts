import {describe, expect, it} from 'vitest'
import {breaks, breaksBefore, classesOf} from '../../src/typography/line-break.ts'

/** The text with `|` at every allowed break, `¦` at discouraged, `-` at hyphens', `!` at mandatory ones. */
function marked(text: string): string {
  const characters = [...text]
  const codePoints = characters.map((one) => one.codePointAt(0)!)
  const grades = breaksBefore(codePoints, classesOf(codePoints))
  const signs: Record<number, string> = {
    [breaks.allowed]: '|',
    [breaks.discouraged]: '¦',
    [breaks.hyphen]: '-',
    [breaks.mandatory]: '!',
  }
  return characters.map((one, at) => (signs[grades[at]!] ?? '') + one).join('')
}

describe('line breaks', () => {
  it('come between any two Han characters', () => expect(marked('政府信息')).toBe('政|府|信|息'))

  it('never come before a closing mark or a pause', () => {
    for (const mark of '、，；：。！？”’）》】〕」』–—～·%') expect(marked(`字${mark}`), mark).toBe(`字${mark}`)
  })

  it('never come behind an opening mark', () => {
    for (const mark of '“‘（《【〔「『') expect(marked(`${mark}字`), mark).toBe(`${mark}字`)
  })

  it('keep dashes and ellipses whole', () => {
    expect(marked('甲——乙')).toBe('甲——|乙')
    expect(marked('甲……乙')).toBe('甲¦……|乙')
  })

  it('keep a number with its unit and rather with its counter', () => {
    expect(marked('12.5%的')).toBe('12.5%|的')
    expect(marked('共9万元整')).toBe('共|9万元|整')
    expect(marked('共541件')).toBe('共|541¦件')
    expect(marked('第12条')).toBe('第¦12¦条')
    expect(marked('气温36℃上')).toBe('气|温|36℃|上')
  })

  it('keep numerals whole', () => expect(marked('1,234,567.89')).toBe('1,234,567.89'))

  it('break between Western words at their spaces', () => expect(marked('an old man')).toBe('an |old |man'))

  it('do not let a space free a forbidden mark', () => {
    expect(marked('甲 ，乙')).toBe('甲 ，|乙')
    expect(marked('（ 甲')).toBe('（ 甲')
  })

  it('break an address behind its separators', () => {
    expect(marked('https://a.cn/b/c?d=1&e=2')).toBe('https://¦a.¦cn/¦b/¦c?¦d=¦1&¦e=¦2')
    expect(marked('www.big-office_one.cn')).toBe('www.¦big-¦office_¦one.¦cn')
    expect(marked('a/b')).toBe('a/b')
  })

  it('break a hyphenated word behind the hyphen, a date not', () => {
    expect(marked('well-known')).toBe('well-¦known')
    expect(marked('2022-02-10')).toBe('2022-02-10')
  })

  it('divide a long word where a hyphen may stand, an address and a code not', () => {
    expect(marked('administration')).toBe('ad-ministra-tion')
    expect(marked('Government')).toBe('Govern-ment')
    expect(marked('open data')).toBe('open |data')
    expect(marked('office@government.cn')).toBe('office@¦government.¦cn')
    expect(marked('2government')).toBe('2government')
  })

  it('stand before a two-em dash only as a remedy', () => {
    const grades = (text: string): number[] => {
      const codePoints = [...text].map((one) => one.codePointAt(0)!)
      return [...breaksBefore(codePoints, classesOf(codePoints))]
    }
    expect(grades('甲——乙')).toEqual([breaks.never, breaks.dash, breaks.never, breaks.allowed])
    expect(grades('甲—乙')[1]).toBe(breaks.never)
    expect(grades('（——')[1]).toBe(breaks.never)
  })

  it('follow a line feed and a zero-width space', () => {
    expect(marked('甲\n乙')).toBe('甲\n!乙')
    expect(marked('ab\u200bcd')).toBe('ab\u200b|cd')
  })

  it('leave a combining mark with its letter', () => expect(marked('字\u0301字')).toBe('字\u0301|字'))

  it('read characters beyond U+FFFF as Han', () => expect(marked('𠮷𠮷')).toBe('𠮷|𠮷'))
})
