// Texts of the codes of one family: what is said about templates.

import type {CodeText} from '../text.ts'

export const templateTexts = {} as const satisfies Record<string, CodeText>
