// The closed list of diagnostic codes: the union of the families of texts. A code that is not here cannot be said.

import {claimTexts} from './texts/claims.ts'
import {figureTexts} from './texts/figures.ts'
import {fileTexts} from './texts/files.ts'
import {identityTexts} from './texts/identities.ts'
import {outlineTexts} from './texts/outline.ts'
import {pageTexts} from './texts/pages.ts'
import {proseTexts} from './texts/prose.ts'
import {slipTexts} from './texts/slips.ts'
import {sourceTexts} from './texts/source.ts'
import {tableTexts} from './texts/tables.ts'
import {templateTexts} from './texts/templates.ts'
import {verifyTexts} from './texts/verify.ts'
import type {CodeText} from './text.ts'

const families = {
  ...sourceTexts,
  ...outlineTexts,
  ...tableTexts,
  ...identityTexts,
  ...figureTexts,
  ...proseTexts,
  ...claimTexts,
  ...slipTexts,
  ...fileTexts,
  ...templateTexts,
  ...pageTexts,
  ...verifyTexts,
}

export type Code = keyof typeof families

/** Sentences by code and key, with their literal text, so that the compiler knows the names in braces. */
export type Messages = {[C in Code]: (typeof families)[C]['messages']}

/** What is said about each code, in the order in which `explain --all` prints them. */
export const texts: Readonly<Record<Code, CodeText>> = families

/** What reading and checking can say of any source, images aside. */
export const sourceCodes = Object.keys({
  ...sourceTexts, ...outlineTexts, ...tableTexts, ...identityTexts, ...figureTexts, ...proseTexts, ...claimTexts, ...slipTexts,
}) as readonly Code[]

/** Whether `text` names a code. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(texts, text)
}
