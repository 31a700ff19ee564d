// Numbers in a row of which some are parts or sums of their neighbours: 网上80件，手机端20件、电脑端60件，信函52件 make 132; 手机端20件、电脑端
// 60件，小计80件，信函52件 do, too; and a whole that is told from several sides, one after the other.

import {add, compare, type Decimal, subtract, zero} from '../../decimal.ts'

/** More numbers than a person nests. */
const most = 14

/** Whether the values make `whole` once such parts and sums are counted once; a plain sum does. */
export function isNested(values: readonly Decimal[], whole: Decimal): boolean {
  if (values.length > most || whole.units <= 0n) return false
  const known = new Set<string>()
  return reaches(0, zero)

  function reaches(at: number, sum: Decimal): boolean {
    const order = compare(sum, whole)
    if (order > 0) return false
    if (at === values.length) return order === 0
    const key = `${at}/${sum.units}/${sum.places}`
    if (known.has(key)) return false
    known.add(key)
    // Told from another side.
    if (order === 0) return reaches(at, zero)
    const own = values[at]!
    if (reaches(at + 1, add(sum, own))) return true
    let run = own
    for (let next = at + 1; next < values.length; next++) {
      // Two or more, and what they make.
      if (next > at + 1 && compare(values[next]!, run) === 0 && reaches(next + 1, add(sum, run))) return true
      run = add(run, values[next]!)
      // A number, and two or more of which it consists.
      const parts = subtract(run, own)
      if (next > at + 1 && compare(parts, own) === 0 && reaches(next + 1, add(sum, own))) return true
    }
    return false
  }
}
