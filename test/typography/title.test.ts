import {describe, expect, it} from 'vitest'
import {breaks, breaksBefore, classesOf} from '../../src/typography/line-break.ts'
import {senseBreaks} from '../../src/typography/title.ts'

describe('a title', () => {
  it('breaks around the year, rather not between words, and not inside them', () => {
    const text = '某区人民政府2021年政府信息公开工作年度报告'
    const codePoints = [...text].map((one) => one.codePointAt(0)!)
    const grades = senseBreaks(text, codePoints, breaksBefore(codePoints, classesOf(codePoints)))
    const at = (words: string): number => grades[text.indexOf(words)]!
    expect(at('2021')).toBe(breaks.allowed)
    expect(at('政府信息')).toBe(breaks.allowed)
    expect(at('工作')).toBe(breaks.discouraged)
    expect(at('年政府')).toBe(breaks.never)
    expect(at('信息公开')).toBe(breaks.emergency)
    expect(at('民政府2')).toBe(breaks.emergency)
  })
})
