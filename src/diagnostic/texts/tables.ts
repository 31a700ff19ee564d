// Texts of the codes of one family: what is said about statutory tables, their rows, columns and cells.

import type {CodeText} from '../text.ts'

export const tableTexts = {} as const satisfies Record<string, CodeText>
