// Texts of the codes of one family: what is said about built editions read back.

import type {CodeText} from '../text.ts'

export const verifyTexts = {} as const satisfies Record<string, CodeText>
