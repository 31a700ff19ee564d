import {describe, expect, it} from 'vitest'
import {classOf} from '../../src/typography/character.ts'
import {hasWesternGap, mergedBlank, stretches} from '../../src/typography/spacing.ts'

const kinds = (pair: string): [number, number] => {
  const [left = '', right = ''] = [...pair]
  return [classOf(left.codePointAt(0)!), classOf(right.codePointAt(0)!)]
}

describe('blank halves', () => {
  it.each([
    ['。”', 'behind-left'],
    ['，“', 'behind-left'],
    ['（“', 'before-right'],
    ['《》', 'behind-right'],
    ['“字', 'none'],
    ['字。', 'none'],
  ])('of %s merge: %s', (pair, merged) => expect(mergedBlank(...kinds(pair))).toBe(merged))
})

describe('a quarter em', () => {
  it.each(['年1', '1年', '字a', 'a字', '%的', '共¥'])('stands in %s', (pair) =>
    expect(hasWesternGap(...kinds(pair))).toBe(true),
  )
  it.each(['，1', '1，', '（a', 'a）', '1a', '字字', '字 ', '.字'])('stands not in %s', (pair) =>
    expect(hasWesternGap(...kinds(pair))).toBe(false),
  )
})

describe('stretching', () => {
  it.each(['——', '……', 'ab', '12', '5%', '¥5'])('spares %s', (pair) => expect(stretches(...kinds(pair))).toBe(false))
  it.each(['字字', '字，', '，字', '字a'])('takes %s', (pair) => expect(stretches(...kinds(pair))).toBe(true))
})
