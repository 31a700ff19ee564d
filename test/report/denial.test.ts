// A label that says the contrary of the form's is no other wording of it: each label of a row or group with a word that denies
// put in at every place, taken out, or moved.

import {expect, test} from 'vitest'
import {core} from '../../src/report/labels.ts'
import {matchLabels} from '../../src/report/table/match.ts'
import {vocabularyOf} from '../../src/report/table/vocabulary.ts'
import {forms} from '../support/form.ts'

const words = ['没有', '无', '未', '不', '非']
const denial = /没有|[无未不非没]/gu

/** The same for labels that deny the same in other words: 不予, 未予; 无法 is one word. */
function denying(text: string): string {
  return text
    .replace(/法(?=[没无未不非])|(?<=[没无未不非])法/gu, '')
    .replace(denial, '不')
    .replace(/予不|不予/gu, '不予')
}

function putIn(text: string): string[] {
  return words.flatMap((word) => [...text].map((_, at) => text.slice(0, at) + word + text.slice(at)))
}

function takenOut(text: string): string[] {
  return [...text.matchAll(denial)].map(({0: word, index}) => text.slice(0, index) + text.slice(index + word.length))
}

const contraries = (text: string): readonly string[] => {
  const affirmed = takenOut(text)
  const replaced = [...text.matchAll(denial)].flatMap(({0: word, index}) =>
    ['已', '有'].map((other) => text.slice(0, index) + other + text.slice(index + word.length)),
  )
  return [...putIn(text), ...affirmed, ...replaced, ...affirmed.flatMap(putIn)]
}

for (const form of forms)
  test(`of ${form.id}`, () => {
    const taken: string[] = []
    for (const table of form.tables) {
      const {stubs} = vocabularyOf(table)
      const cores = stubs.map((stub) => stub.core)
      for (const [at, {label, core: own}] of stubs.entries())
        for (const changed of new Set(contraries(own))) {
          const written = core(changed)
          if (stubs.some((stub) => stub.core === written || stub.aliases.includes(written))) continue
          if (denying(written) === denying(own)) continue
          const match = matchLabels(cores.with(at, written), stubs, 2022)[at]
          if (match) taken.push(`${changed}, ${label} → ${match.named.label}`)
        }
    }
    expect(taken).toEqual([])
  })
