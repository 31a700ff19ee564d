// Texts of the codes of one family: what is said about style, fonts, glyphs, images and layout.

import type {CodeText} from '../text.ts'

export const pageTexts = {} as const satisfies Record<string, CodeText>
