// Texts of the codes of one family: what is said about a source as a file, its front matter and its Markdown.

import type {CodeText} from '../text.ts'

export const sourceTexts = {} as const satisfies Record<string, CodeText>
