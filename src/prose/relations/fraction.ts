// A share in words, as if it were a percentage: 三分之一, 半数, 六成以上.

import type {ProseNumber} from '../numbers/numbers.ts'

export interface Fraction extends ProseNumber {
  /** Between which percentages it would be right, both excluded. */
  readonly bounds: readonly [number, number]
  /** Beyond which nobody would say so. */
  readonly wide: readonly [number, number]
}

export function isFraction(number: ProseNumber): number is Fraction {
  return 'bounds' in number
}
