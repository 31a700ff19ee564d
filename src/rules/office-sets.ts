// Several differences → the two or three offices whose numbers together make every one of them. Named only where no other
// offices would: of many offices some always add up to one number.

import {add, compare, type Decimal, zero} from '../decimal.ts'
import type {Address} from '../form/address.ts'
import {comparableValue} from '../prose/numbers/amounts.ts'
import type {Report} from '../report/report.ts'

/** A cell and what is missing or too much in it. */
export interface Gap {
  readonly address: Address
  readonly by: Decimal
}

/** Of more offices only pairs are looked for: triples take the square of their number. */
const mostForTriples = 300

/** An office's numbers in the cells, and their sum with a weight for each cell: those of several offices add up, too. */
interface Numbers {
  readonly office: Report
  readonly values: readonly Decimal[]
  readonly print: bigint
}

/** The only two, else the only three offices whose numbers add up to the gap in every cell; each has some number there. */
export function onlySet(gaps: readonly Gap[], offices: readonly Report[]): readonly Report[] | undefined {
  const wanted = gaps.map(({by}) => by)
  const numbers = offices
    .map((office) => ({
      office,
      values: gaps.map(({address}) => comparableValue(office, address.fact, address) ?? zero),
    }))
    .filter(
      ({values}) =>
        values.some(({units}) => units !== 0n) && values.every((value, index) => compare(value, wanted[index]!) <= 0),
    )
  const places = [wanted, ...numbers.map(({values}) => values)]
    .flat()
    .reduce((most, one) => Math.max(most, one.places), 0)
  const whole = ({units, places: own}: Decimal): bigint => units * 10n ** BigInt(places - own)
  const print = (values: readonly Decimal[]): bigint =>
    values.reduce((sum, value, index) => sum + whole(value) * weight(index), 0n)
  const target = print(wanted)
  const all = numbers.map((one): Numbers => ({...one, print: print(one.values)}))
  const byPrint = Map.groupBy(all.keys(), (index) => all[index]!.print)
  const makes = (members: readonly Numbers[]): boolean =>
    wanted.every(
      (value, cell) =>
        compare(
          members.reduce((sum, {values}) => add(sum, values[cell]!), zero),
          value,
        ) === 0,
    )
  const found: Numbers[][] = []
  /** The last one of a set whose others are known; each set is met once, its offices in their order. */
  const complete = (known: readonly Numbers[], after: number, rest: bigint): void => {
    for (const index of byPrint.get(rest) ?? []) {
      if (index > after && makes([...known, all[index]!])) found.push([...known, all[index]!])
      if (found.length > 1) return
    }
  }
  for (let first = 0; first < all.length && found.length < 2; first++)
    complete([all[first]!], first, target - all[first]!.print)
  if (found.length === 0 && all.length <= mostForTriples) {
    for (let first = 0; first < all.length && found.length < 2; first++) {
      for (let second = first + 1; second < all.length && found.length < 2; second++) {
        const [one, other] = [all[first]!, all[second]!]
        complete([one, other], second, target - one.print - other.print)
      }
    }
  }
  return found.length === 1 ? found[0]!.map(({office}) => office) : undefined
}

/** Far apart and the same every time; that sums of numbers agree is looked up by them, and then added up. */
function weight(index: number): bigint {
  let state = BigInt(index + 1) * 0x9e3779b97f4a7c15n
  state = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & 0xffffffffffffffffn
  return state ^ (state >> 27n)
}
