// Where generators get their choices from: a seed, for one report out of many that is always the same, or a list of
// numbers, which fast-check shortens and lowers until the smallest failing report is left.

import fc from 'fast-check'

/** A whole number from 0 to `choices` − 1. */
export type Draw = (choices: number) => number

/** Choices that depend on nothing but `seed` (xorshift32 over a multiplied seed). */
export function seeded(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let warmUp = 0; warmUp < 8; warmUp += 1) next()
  return (choices) => Math.floor((next() / 2 ** 32) * choices)
}

/** The choices of `list` in order, then zeros: the first and smallest of everything. */
export function replayed(list: readonly number[]): Draw {
  let index = 0
  return (choices) => {
    const choice = list[index] ?? 0
    index += 1
    return choice % choices
  }
}

/** Whatever `make` makes of any choices; shrinks towards what it makes of zeros. */
export function drawn<T>(make: (draw: Draw) => T, most = 400): fc.Arbitrary<T> {
  const list = fc.array(fc.nat({max: 2 ** 30 - 1}), {maxLength: most, size: 'max'})
  return list.map((choices) => make(replayed(choices)))
}

/** One of `list`. */
export function pick<T>(draw: Draw, list: readonly T[]): T {
  return list[draw(list.length)]!
}
