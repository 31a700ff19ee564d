// A number in a sentence as it is understood.

import type {Decimal} from '../../decimal.ts'
import type {Vocabulary} from '../../form/vocabulary.ts'

/** What a number is a number of: a count of something, digits alone, a year, another part of a date, a share or a multiple. */
export type Kind = 'count' | 'bare' | 'year' | 'day' | 'percent' | 'times' | 'tenths' | 'doublings'

export interface ProseNumber {
  readonly kind: Kind
  /** Offsets of the digits in the text; the unit is not part of them. */
  readonly start: number
  readonly end: number
  /** As written, with 万 or 亿 multiplied out; of a range the lower end. */
  readonly value: Decimal
  /** 10 000 for 万, 10^8 for 亿: such numbers are rounded to their last written place. */
  readonly scale: bigint
  /** 件, 万元, %, 倍, 成 (tenths), 番 (doublings); empty where none of the known units follows. */
  readonly unit: string
  /** Offset behind the unit. */
  readonly unitEnd: number
  /** Whether it is not one number: 余, 多, 约, 近, 左右 … stand beside it, or it is a range. */
  readonly rough: boolean
  /** Of a rough number: 余, 多, 超, 逾, 以上 are lower bounds; 约 mostly is one. */
  readonly bound?: 'at-least' | 'about'
  /** Of a range, 20至30件: its upper end, and whether nothing such as 约 makes its ends rough. */
  readonly range?: {readonly to: Decimal; readonly certain: boolean}
}

/** A text that numbers stand in, and the words of its form. */
export interface Written {
  readonly text: string
  readonly words: Vocabulary
}
