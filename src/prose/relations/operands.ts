// What a share divides.

import type {ProseNumber} from '../numbers/numbers.ts'

/** What a percentage divides: a part, and what it may be a part of, the likeliest first. */
export interface Operands {
  readonly part: ProseNumber
  readonly wholes: readonly ProseNumber[]
  /** Whether the two numbers are certainly meant. */
  readonly sure: boolean
}

/** A percentage, or a share in words, with what it divides. */
export interface Share extends Operands {
  readonly percent: ProseNumber
}
