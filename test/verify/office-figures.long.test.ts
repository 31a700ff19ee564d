// A workbook with each of its figures changed, one after the other: each is found, alone, at its cell.

import {expect, test} from 'vitest'
import {verifyFolder} from '../../src/verify/verify.ts'
import {altered, partOf} from '../support/alter-office.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

test('every figure of a workbook, in its table and in the ledger', async () => {
  const files = await built(sampleSource, 'xlsx')
  const xlsx = files.get('report.xlsx')!
  let [changed, found] = [0, 0]
  for (let number = 2; number <= 8; number++) {
    const name = `xl/worksheets/sheet${number}.xml`
    const numbers = [...partOf(xlsx, name).matchAll(/<c r="([A-Z]+\d+)" s="\d+">(?:<f>[^<]*<\/f>)?<v>/gu)]
    for (const {index, 0: whole, 1: place} of numbers) {
      if (number === 8 && place === 'B3') continue
      const at = index + whole.length
      const file = altered(xlsx, name, (part) => `${part.slice(0, at)}9${part.slice(at)}`)
      const [first, ...more] = await verifyFolder('/r', new Map([...files, ['report.xlsx', file]]), forms)
      changed++
      if (first?.where?.endsWith(`!${place}`) && first.facts?.length === 1 && more.length === 0) found++
    }
  }
  expect([changed, found]).toEqual([400, 400])
})

test('every figure of a Word file', async () => {
  const files = await built(sampleSource, 'docx')
  const docx = files.get('report.docx')!
  const main = 'word/document.xml'
  const statutory = partOf(docx, main).indexOf('二、主动公开政府信息情况')
  const cells = [
    ...partOf(docx, main).matchAll(/"TableText"\/>(?:<w:keepNext\/>)?<\/w:pPr><w:r><w:t xml:space="preserve">(?=\d)/gu),
  ]
  let [changed, found] = [0, 0]
  for (const {index, 0: whole} of cells) {
    if (index < statutory) continue
    const at = index + whole.length
    const file = altered(docx, main, (part) => `${part.slice(0, at)}9${part.slice(at)}`)
    const [first, ...more] = await verifyFolder('/r', new Map([...files, ['report.docx', file]]), forms)
    changed++
    if (first?.facts?.length === 1 && more.length === 0) found++
  }
  expect([changed, found]).toEqual([200, 200])
})
