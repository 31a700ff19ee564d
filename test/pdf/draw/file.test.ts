// PDF files of any objects: found by others, the same bytes for the same objects.

import {expect, test} from 'vitest'
import {openStore} from '../../../src/pdf/draw/file.ts'
import {bytes, name, number, reference, stringify, text} from '../../../src/pdf/draw/value.ts'
import {output, testWith} from '../../support/pdf-judges.ts'

function smallFile(objects: number): Uint8Array {
  const store = openStore()
  const pages = store.reserve()
  const page = store.add({Type: '/Page', Parent: reference(pages), MediaBox: [0, 0, 100, 100]})
  store.set(pages, {Type: '/Pages', Kids: [reference(page)], Count: 1})
  const extra = Array.from({length: objects}, (_, index) => store.add({Index: index, Label: text(`标签${index}`)}))
  store.stream({}, new TextEncoder().encode('0 g\n'.repeat(50)))
  return store.finish(
    store.add({Type: '/Catalog', Pages: reference(pages), Extra: extra.map(reference)}),
    store.add({Title: text('题')}),
  )
}

test('values are written as PDF has them', () => {
  expect(stringify({A: 1, B: [true, '/N', 0.5], C: undefined, D: {E: '(x)'}})).toBe(
    '<</A 1/B [true /N 0.5]/D <</E (x)>>>>',
  )
  expect([1 / 3, -0.00001, 1e-7, 12, -2.5].map((value) => number(value))).toEqual(['0.333', '0', '0', '12', '-2.5'])
  expect([text('a(b)\\'), text('公𠮷'), bytes('t1/é'), name('a b/c')]).toEqual([
    '(a\\(b\\)\\\\)',
    '<FEFF516cd842dfb7>',
    '<74312fc3a9>',
    '/a#20b#2fc',
  ])
})

test('the same objects give the same bytes', () => {
  expect(smallFile(10)).toEqual(smallFile(10))
  const identifier = (file: Uint8Array): string => /\/ID \[<(\w+)>/.exec(Buffer.from(file).toString('latin1'))![1]!
  expect(identifier(smallFile(10))).not.toBe(identifier(smallFile(11)))
})

test('an object that was promised and never made is a fault', () => {
  const store = openStore()
  const root = store.reserve()
  expect(() => store.finish(root, root)).toThrow('object 1')
})

testWith(['qpdf'], 'qpdf reads files of several object streams', () => {
  const file = smallFile(1500)
  expect(output(file, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors')
  expect(output(file, 'qpdf', '--show-object=1400', 'FILE')).toContain('/Index 1397')
})
