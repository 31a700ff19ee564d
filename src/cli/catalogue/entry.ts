// A code → everything that is said about it, in one language, in the order in which it is read.

import {buildingCodes, type Code, texts} from '../../diagnostic/codes.ts'
import type {CodeText, Severity} from '../../diagnostic/text.ts'
import type {Words} from '../words.ts'

export interface Entry {
  readonly code: Code
  readonly title: string
  readonly severity: Severity
  /** With others that are said in some cases, and whether it may be changed. */
  readonly severityText: string
  /** Named parts: meaning, basis, how to mend, which commands say it. */
  readonly rows: readonly (readonly [name: string, text: string])[]
  readonly wrong: string
  readonly right: string
}

export function entryOf(code: Code, {language, say}: Words): Entry {
  const {severity, also = [], adjustable, title, basis, explanation, mend, example}: CodeText = texts[code]
  const fixed = adjustable ? '' : `${say('comma')}${say('fixed')}`
  const commands = buildingCodes.includes(code) ? ['build', 'check --full'] : ['check', 'build']
  return {
    code,
    title: title[language],
    severity,
    severityText:
      [say(severity), ...also.map((one) => say('severityAlso', {severity: say(one)}))].join(say('comma')) + fixed,
    rows: [
      [say('explanation'), explanation[language]],
      [say('basis'), basis[language]],
      [say('mend'), mend[language]],
      [
        say('commands'),
        [...commands, ...(code === 'edition-differs' ? ['verify'] : [])]
          .map((name) => `nianbao ${name}`)
          .join(say('between')),
      ],
    ],
    wrong: example.wrong,
    right: example.right,
  }
}
