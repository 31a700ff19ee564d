// Numbers that belong to a person: identity cards, bank cards, mobile telephones.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Rule} from '../rule.ts'

/** Digits in a row, in the groups of identity cards, bank cards and telephones, with 86 before a telephone. */
const long =
  /(?<![\dA-Za-z./])(?:\d{6}[ -]\d{8}[ -]\d{3}[\dXx]|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?|(?:\+?86[ -]?)?1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})|\d{15,19}[Xx]?)(?![\dA-Za-z])/gu
/** What says that a number is another one than a card's. */
const labelled = new Pattern('<identifier>\\s*(?:<being>|[:：])?\\s*$')

export const personalData: Rule = {
  code: 'personal-data',
  *check({prose}) {
    for (const {passage, text, words} of prose.readings) {
      for (const {0: written, index} of text.matchAll(long)) {
        const place = passage.place(index, index + written.length)
        const digits = written.replace(/[ +-]/gu, '')
        const label = text.slice(Math.max(0, index - 8), index)
        if (isIdentity(digits)) yield diagnose('personal-data', 'identity', {}, place)
        else if (isBankCard(digits) && !labelled.in(words).test(label))
          yield diagnose('personal-data', 'card', {}, place)
        else if (isMobile(digits)) yield diagnose('personal-data', 'main', {}, place, {severity: 'warning'})
      }
    }
  },
}

/** GB 11643: eighteen places, a date of birth, a check sum by ISO 7064 MOD 11-2. */
function isIdentity(written: string): boolean {
  const match = /^\d{6}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u.exec(written)
  if (!match) return false
  const sum = [...written.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === written[17]!.toUpperCase()
}

/** The lengths and first digits that UnionPay, Visa, Mastercard, JCB and American Express use. */
const issued = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13})$/u

/** A card that may have been issued, with the check sum of Luhn (ISO/IEC 7812-1). */
function isBankCard(written: string): boolean {
  if (!issued.test(written)) return false
  const sum = [...written].reverse().reduce((total, digit, index) => {
    const number = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (number > 9 ? number - 9 : number)
  }, 0)
  return sum % 10 === 0
}

function isMobile(written: string): boolean {
  return /^(?:86)?1[3-9]\d{9}$/u.test(written)
}
