// Texts of the codes of one family: what is said about title and sections.

import type {CodeText} from '../text.ts'

export const outlineTexts = {} as const satisfies Record<string, CodeText>
