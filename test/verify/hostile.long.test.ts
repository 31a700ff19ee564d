// Files that nobody built: read to their end, in time, without a crash.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {verifyHtml} from '../../src/verify/html/verify-html.ts'
import {verifyPdf} from '../../src/verify/pdf/verify-pdf.ts'
import {verifyText} from '../../src/verify/text/verify-text.ts'
import {yardsticks} from '../support/cost.ts'
import {form2021} from '../support/form.ts'
import {data, html, text} from './sample.ts'

const many = 20_000

const pages: readonly (readonly [string, string])[] = [
  ['nested elements', '<div>'.repeat(many)],
  ['nested tables', '<table><tr><td>'.repeat(1000)],
  ['rows', html.replace('<tbody>', `<tbody>${'<tr><th>甲</th><td>1</td></tr>'.repeat(many)}`)],
  [
    'spans',
    `<h2>三、收到和处理政府信息公开申请情况</h2><table>${'<tr><td rowspan="65534" colspan="1000">1</td></tr>'.repeat(1000)}</table>`,
  ],
  [
    'sentences',
    html.replace('</main>', `<p>${Array.from({length: many}, (_, index) => `第${index}句。`).join('')}</p></main>`),
  ],
  ['spaces', html.replace('</main>', `<p>a${' '.repeat(many * 10)}b</p></main>`)],
  ['references', `<h2>一、总体情况</h2><p>${'&amp;'.repeat(many)}`],
  ['headings', '<h2>一、总体情况</h2>'.repeat(many / 4)],
]

test.each(pages)('a page of many %s', (_, page) => {
  expect(yardsticks(() => verifyHtml(page, data, form2021, '/r/report.html'), 100)).toBeLessThan(100)
})

const texts: readonly (readonly [string, string])[] = [
  ['characters', '年'.repeat(many * 10)],
  ['lines', '年\n'.repeat(many)],
  [
    'rows',
    text.replace(
      '一、本年新收政府信息公开申请数量：',
      `${'甲：乙1件。\n'.repeat(many)}一、本年新收政府信息公开申请数量：`,
    ),
  ],
  ['commas', text.replace('自然人', '，'.repeat(many))],
  ['brackets', text.replace('全年', '（!'.repeat(many))],
  ['digits', text.replace('541', '1'.repeat(many))],
]

test.each(texts)('a text of many %s', (_, edition) => {
  expect(yardsticks(() => verifyText(edition, data, form2021, '/r/report.txt'), 100)).toBeLessThan(100)
})

const files: readonly (readonly [string, string])[] = [
  ['open strings', `%PDF-1.7\n${'1 0 obj ('.repeat(many)}`],
  ['nested arrays', `%PDF-1.7\n1 0 obj ${'['.repeat(many)}`],
  [
    'circles',
    '%PDF-1.7\n1 0 obj<</Type/Catalog/StructTreeRoot 1 0 R/K[1 0 R 1 0 R]/S/P/Pages 1 0 R/Kids[1 0 R]>>endobj',
  ],
]

test.each(files)('a PDF of %s', (_, file) => {
  expect(yardsticks(() => verifyPdf(Buffer.from(file, 'latin1'), data, form2021, '/r/report.pdf'), 100)).toBeLessThan(
    100,
  )
})

test('tabs between words', () => {
  expect(verifyText(text.replace('全年', 'a\tb\fc 全年'), data, form2021, '/r/report.txt').length).toBe(1)
})

test('any bytes', () =>
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 300}), fc.nat(), (bytes, at) => {
      const put = (edition: string): Uint8Array => {
        const whole = new TextEncoder().encode(edition)
        const from = at % whole.length
        return Buffer.concat([whole.subarray(0, from), bytes, whole.subarray(from)])
      }
      verifyHtml(put(html), data, form2021, '/r/report.html')
      verifyText(put(text), data, form2021, '/r/report.txt')
      verifyPdf(Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj '), bytes]), data, form2021, '/r/report.pdf')
    }),
    {numRuns: 60},
  ))
