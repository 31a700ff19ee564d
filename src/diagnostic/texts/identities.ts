// Texts of the codes of one family: what is said about equations between facts.

import type {CodeText} from '../text.ts'

export const identityTexts = {} as const satisfies Record<string, CodeText>
