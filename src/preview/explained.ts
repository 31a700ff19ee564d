// A code → what the catalogue says of it, in one language: as `explain` does.

import {isCode, texts} from '../diagnostic/codes.ts'
import type {CodeText} from '../diagnostic/text.ts'
import type {Language} from '../diagnostic/wording.ts'
import type {Explained} from './protocol.ts'
import type {Convert} from './tongue.ts'

/** Undefined for what is no code. */
export function explained(code: string, language: Language, convert: Convert): Explained | undefined {
  if (!isCode(code)) return undefined
  const {title, explanation, basis, mend, example}: CodeText = texts[code]
  return {
    title: convert(title[language]),
    explanation: convert(explanation[language]),
    basis: convert(basis[language]),
    mend: convert(mend[language]),
    ...example,
  }
}
