// A code → everything that is said about it, in one language, in the order in which it is read.

import {buildingCodes, type Code, texts} from '../../diagnostic/codes.ts'
import type {CodeText, Severity} from '../../diagnostic/text.ts'
import type {Words} from '../words.ts'

export interface Entry {
  readonly code: Code
  readonly title: string
  readonly severity: Severity
  /** With whether it may be changed. */
  readonly severityText: string
  /** Named parts: meaning, basis, how to mend, which commands say it. */
  readonly rows: readonly (readonly [name: string, text: string])[]
  readonly wrong: string
  readonly right: string
}

export function entryOf(code: Code, {language, parts: names, severities}: Words): Entry {
  const {severity, adjustable, title, basis, explanation, mend, example}: CodeText = texts[code]
  const fixed = adjustable ? '' : language === 'zh' ? `，${names.fixed}` : `, ${names.fixed}`
  const commands = buildingCodes.includes(code) ? ['build', 'check --full'] : ['check', 'build']
  return {
    code,
    title: title[language],
    severity,
    severityText: severities[severity] + fixed,
    rows: [
      [names.explanation, explanation[language]],
      [names.basis, basis[language]],
      [names.mend, mend[language]],
      [
        names.commands,
        [...commands, ...(code === 'edition-differs' ? ['verify'] : [])]
          .map((name) => `nianbao ${name}`)
          .join(language === 'zh' ? '、' : ', '),
      ],
    ],
    wrong: example.wrong,
    right: example.right,
  }
}
