// Lines of a text edition that say a table: what they do not say for certain is a hole that is said, and what belongs to no
// row stays in the text.

import {expect, test} from 'vitest'
import {built, sampleSource} from '../support/built.ts'
import {figuresOf, importBytes, type Outcome} from '../support/importing.ts'

const text = new TextDecoder().decode((await built(sampleSource, 'text')).get('report.txt'))
const whole = figuresOf((await importBytes(text)).report)

async function changed(from: string, to: string): Promise<Outcome & {readonly lost: readonly string[]}> {
  expect(text).toContain(from)
  const outcome = await importBytes(text.replace(from, to))
  const figures = figuresOf(outcome.report)
  for (const [fact, figure] of figures) expect(figure).toBe(whole.get(fact))
  return {...outcome, lost: [...whole.keys()].filter((fact) => !figures.has(fact))}
}

const secret = '属于国家秘密：七个数均为0件。'
const rules = '规章：三个数均为0件。'
const [review] = /行政复议：结果.*/u.exec(text)!

test.each([
  ['another count of numbers', secret, secret.replace('七', '六'), 'requests/deny.state-secret/', 7],
  ['another unit', secret, secret.replace('0件', '0万元'), 'requests/deny.state-secret/', 7],
  ['a row said twice', rules, `${rules}\r\n${rules.replace('0件', '1件')}`, 'documents/rules/', 3],
  [
    'a row of a table in one line said twice',
    review,
    `${review}\r\n${review.replace('26件', '27件')}`,
    'disputes/review/upheld',
    1,
  ],
])('%s', async (_, from, to, facts, count) => {
  const {lost, imported} = await changed(from, to)
  expect(lost.filter((fact) => fact.startsWith(facts))).toHaveLength(count)
  expect(lost).toHaveLength(count)
  const said = imported.diagnostics.flatMap((diagnostic) => diagnostic.facts ?? [])
  expect(said).toEqual(expect.arrayContaining([...lost]))
})

test('a line of no row of a table in one line stays', async () => {
  const {imported, lost} = await changed(
    review,
    `${review}\r\n${review.replace('行政复议', '行政调解').replace('26件', '7件')}`,
  )
  expect(lost).toEqual([])
  expect(imported.source).toContain('行政调解：结果维持7件')
})
