// Texts of the codes of one family: what is said about sentences and the numbers in them.

import type {CodeText} from '../text.ts'

export const proseTexts = {} as const satisfies Record<string, CodeText>
