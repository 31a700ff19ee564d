// Which reports say nearly the same: copies are found whatever their order, texts of their own are not, and a thousand of
// one template are one cluster.

import {describe, expect, test} from 'vitest'
import {clustersOf, type Prose} from '../../src/archive/alike.ts'

/** Letters that follow each other by a fixed rule: the same seed, the same text. */
function prose(seed: number, sentences: number): string[] {
  let state = seed * 2_654_435_761
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
  return Array.from({length: sentences}, () => {
    return `${Array.from({length: 20}, () => String.fromCodePoint(0x4e00 + next(3000))).join('')}。`
  })
}

function report(key: string, texts: readonly string[]): Prose {
  return {key, texts, names: [`${key}局`]}
}

describe('copies', () => {
  const own = Array.from({length: 200}, (_, index) => report(`office${index}`, prose(index + 1, 30)))

  test('texts of their own make no cluster', () => {
    expect(clustersOf(own, [])).toEqual([])
  })

  test('a copy with another name and a tenth of its sentences changed is found', () => {
    const original = own[50]!.texts
    const copies = Array.from({length: 20}, (_, index) =>
      report(
        `copy${index}`,
        original.map((sentence, at) =>
          at % 10 === index % 10 ? prose(9000 + index * 31 + at, 1)[0]! : `copy${index}局${sentence}`,
        ),
      ),
    )
    const [cluster, ...others] = clustersOf([...own, ...copies], [])
    expect(others).toEqual([])
    expect(cluster!.first).toBe('office50')
    expect(cluster!.others.map(({key}) => key)).toEqual(copies.map(({key}) => key))
    for (const {share} of cluster!.others) expect(share).toBeGreaterThan(0.75)
  })

  test('a thousand reports of one template are one cluster', () => {
    const template = prose(77, 30)
    const many = Array.from({length: 1000}, (_, index) => report(`o${index}`, [...template, ...prose(5000 + index, 2)]))
    const clusters = clustersOf(many, [])
    expect(clusters).toHaveLength(1)
    expect(clusters[0]!.others).toHaveLength(999)
  })

  test('near miss: what the statute makes all offices say', () => {
    const statute = prose(5, 40).map((sentence) => `统计期限${sentence}`)
    const many = Array.from({length: 20}, (_, index) => report(`o${index}`, [...statute, ...prose(700 + index, 12)]))
    expect(clustersOf(many, ['统计期限'])).toEqual([])
  })
})
