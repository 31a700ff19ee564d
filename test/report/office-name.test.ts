// Which names may be of one office.

import {describe, expect, test} from 'vitest'
import {mayBeOneOffice} from '../../src/report/office-name.ts'

describe('one office', () => {
  for (const [a, b] of [
    ['示例区', '示例市示例区'],
    ['示例区人民政府', '示例市示例区'],
    ['示例市市场监管局', '示例市市场监督管理局'],
    ['市卫健委', '示例市卫生健康委员会'],
    ['区政府办公室', '示例区人民政府办公室'],
    ['示例街道', '示例区示例街道办事处'],
    ['示例镇', '示例县示例镇人民政府'],
    ['示例區', '示例区'],
  ] as const) {
    test(`${a}, ${b}`, () => {
      expect(mayBeOneOffice(a, b)).toBe(true)
      expect(mayBeOneOffice(b, a)).toBe(true)
    })
  }
})

describe('two offices', () => {
  for (const [a, b] of [
    ['示例市', '示例市示例区'],
    ['示例区民政局', '示例区'],
    ['示例区人民政府办公室', '示例区'],
    ['甲区教育局', '乙区教育局'],
    ['示例区司法局', '示例区财政局'],
    ['样本区', '示例区'],
  ] as const) {
    test(`${a}, ${b}`, () => {
      expect(mayBeOneOffice(a, b)).toBe(false)
      expect(mayBeOneOffice(b, a)).toBe(false)
    })
  }
})
