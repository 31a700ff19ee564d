// Texts of the codes of one family: what is said about files, folders and configuration.

import type {CodeText} from '../text.ts'

export const fileTexts = {} as const satisfies Record<string, CodeText>
