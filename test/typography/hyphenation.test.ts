import {describe, expect, it} from 'vitest'
import {hyphenPoints} from '../../src/typography/hyphenation.ts'

const divided = (word: string): string => {
  const points = hyphenPoints(word)
  return [...word].map((letter, at) => (points[at] ? `-${letter}` : letter)).join('')
}

describe('a word', () => {
  it.each([
    ['information', 'in-for-ma-tion'],
    ['development', 'develop-ment'],
    ['Portal', 'Por-tal'],
    ['international', 'inter-national'],
    ['transparency', 'trans-parency'],
    ['number', 'num-ber'],
  ])('%s is divided as %s', (word, expected) => expect(divided(word)).toBe(expected))

  it.each(['open', 'system', 'report', 'public', 'strengths', 'a1b2c3d4', 'naïveté', 'GB'])('%s is not', (word) =>
    expect(divided(word)).toBe(word),
  )

  it('keeps two letters before a hyphen and three behind it, a vowel on both sides', () => {
    for (const word of ['ability', 'apply', 'ending', 'straightforwardness', 'appointments']) {
      for (const part of divided(word).split('-').slice(0, -1)) expect(part).toMatch(/[aeiouy]/)
      expect(divided(word).split('-')[0]!.length).toBeGreaterThan(1)
      expect(divided(word).split('-').at(-1)!.length).toBeGreaterThan(1)
    }
  })
})
