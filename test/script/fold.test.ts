import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fold, foldAll} from '../../src/script/fold.ts'
import {forms} from '../support/form.ts'

test('words of a report in Simplified shape', () => {
  expect(fold('全區共受理依申請公開件，因政府信息公開引發行政復議、行政訴訟')).toBe(
    '全区共受理依申请公开件，因政府信息公开引发行政复议、行政诉讼',
  )
  expect(fold('總計、結轉下年度繼續辦理、處罰、內部事務信息')).toBe('总计、结转下年度继续办理、处罚、内部事务信息')
})

test('characters that Simplified text has too stay', () => {
  expect(fold('乾坤、著作、征求与徵')).toBe('乾坤、著作、征求与徵')
})

test('characters that stand for fewer in Simplified text', () =>
  expect(fold('反饋、諮詢、汙染、淨化、臥龍')).toBe('反馈、咨询、污染、净化、卧龙'))

test('of two texts in different scripts, also those that Simplified text has too', () => {
  expect(foldAll('徵求意見，著力瞭解')).toBe('征求意见，着力了解')
})

test('the words of the forms are Simplified already', () => {
  const words = JSON.stringify(forms, (key, value: unknown) => (key === 'groups' ? undefined : value))
  expect(fold(words)).toBe(words)
})

test('every character keeps its offset, and folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => {
      const folded = fold(text)
      expect(folded).toHaveLength(text.length)
      expect(fold(folded)).toBe(folded)
    }),
  )
})
