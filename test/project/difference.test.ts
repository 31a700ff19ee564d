// Two reports compared: every number that differs is named once, every sentence that differs is shown, and nothing else is.

import {expect, test} from 'vitest'
import {difference} from '../../src/project/difference.ts'
import {sample} from '../support/command.ts'
import {readText} from '../support/read.ts'

const report = (text: string) => readText(text).report

test('a report has no difference to itself', () => {
  const same = difference(report(sample), report(sample))
  expect([same.numbers, same.sections]).toEqual([[], []])
  expect(same.same).toBeGreaterThan(150)
})

test('each number alone: it is named, with both values and what lies between', () => {
  const before = report(sample)
  for (const [from, to, fact, by] of [
    ['| 行政处罚 | 4120 |', '| 行政处罚 | 4119 |', 'dispositions/penalty', '−1'],
    ['| 行政强制 | 404 |', '| 行政强制 | 1404 |', 'dispositions/coercion', '+1000'],
  ] as const) {
    const {numbers, sections} = difference(before, report(sample.replace(from, to)))
    expect(numbers).toHaveLength(1)
    expect(numbers[0]).toMatchObject({by})
    expect(numbers[0]!.fact.split('/').length, fact).toBe(3)
    // Sentences print the number by reference.
    for (const {sentences} of sections) for (const {is} of sentences) expect(is).toBe('changed')
  }
  const {numbers} = difference(before, report(sample.replace('| 行政处罚 | 4120 |', '| 行政处罚 |  |')))
  expect(numbers.map(({before, after, by}) => [before, after, by])).toEqual([['4120', undefined, undefined]])
})

test('sentences: changed ones beside each other with what differs in them, others as gone or new', () => {
  const before = report(sample)
  const changed = difference(before, report(sample.replace('要能发布', '就要能够发布')))
  expect(changed.numbers).toEqual([])
  const [{sentences} = {sentences: []}] = changed.sections
  expect(sentences).toHaveLength(1)
  const [one] = sentences
  if (one?.is !== 'changed') throw new Error(one?.is)
  expect(one.after.filter(({differs}) => differs).map(({text}) => text)).toEqual(['就', '够'])
  expect(one.before.every(({differs}) => !differs)).toBe(true)
  const text = '今年新开了一个窗口，专门接待老年人。'
  const come = difference(before, report(sample.replace(/^(## 五、.*\n\n)/mu, `$1${text}\n\n`)))
  expect(come.sections.map((section) => section.sentences)).toEqual([[{is: 'come', after: text}]])
  const back = difference(report(sample.replace(/^(## 五、.*\n\n)/mu, `$1${text}\n\n`)), before)
  expect(back.sections.map((section) => section.sentences)).toEqual([[{is: 'gone', before: text}]])
})
