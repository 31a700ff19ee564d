// Numbers → what they make together.

import {add, type Decimal, zero} from '../../decimal.ts'
import type {ProseNumber} from '../numbers/numbers.ts'

export function sumOf(parts: readonly ProseNumber[]): Decimal {
  return parts.reduce((total: Decimal, {value}) => add(total, value), zero)
}
