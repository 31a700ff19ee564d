// Numbers that belong to a person: identity cards, bank cards, mobile telephones.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Rule} from '../rule.ts'
import {readingsOf} from './reading.ts'

const long = /(?<![\dA-Za-z.])\d{11,19}[Xx]?(?![\dA-Za-z])/gu

export const personalData: Rule = {
  code: 'personal-data',
  *check({report}) {
    for (const {passage, text} of readingsOf(report)) {
      for (const {0: written, index} of text.matchAll(long)) {
        const place = passage.place(index, index + written.length)
        if (isIdentity(written)) yield diagnose('personal-data', 'identity', {}, place)
        else if (isBankCard(written)) yield diagnose('personal-data', 'card', {}, place)
        else if (isMobile(written)) yield diagnose('personal-data', 'main', {}, place, {severity: 'warning'})
      }
    }
  },
}

/** GB 11643: eighteen places, a date of birth, a check sum by ISO 7064 MOD 11-2. */
function isIdentity(written: string): boolean {
  const match = /^\d{6}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u.exec(written)
  if (!match) return false
  const sum = [...written.slice(0, 17)].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return '10X98765432'[sum % 11] === written[17]!.toUpperCase()
}

/** Sixteen to nineteen digits of a card, with the check sum of Luhn (ISO/IEC 7812-1). */
function isBankCard(written: string): boolean {
  if (!/^[3-6]\d{15,18}$/u.test(written)) return false
  const sum = [...written].reverse().reduce((total, digit, index) => {
    const number = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (number > 9 ? number - 9 : number)
  }, 0)
  return sum % 10 === 0
}

function isMobile(written: string): boolean {
  return /^1[3-9]\d{9}$/u.test(written)
}
