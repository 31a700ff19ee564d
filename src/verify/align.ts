// Two lists of named rows of values → which belongs to which. Finds what kept its name, changed its name, changed its
// place, came twice, was added or got lost; says nothing about the values themselves.

/** A row or a column: its headers joined, and its values. */
export interface Item {
  readonly key: string
  /** Its own header without those around it, by which it is known after it was moved into another group. */
  readonly name?: string
  readonly values: readonly string[]
}

export interface Pair {
  readonly expected: number
  readonly read: number
  /** same: name and order kept. renamed: stands where it should under another name. moved: stands elsewhere. */
  readonly kind: 'same' | 'renamed' | 'moved'
}

export interface Alignment {
  readonly pairs: readonly Pair[]
  /** Indexes of what is expected and not there. */
  readonly missing: readonly number[]
  /** What is there and not expected; `of` is the expected one whose name it repeats. */
  readonly extra: readonly {readonly read: number; readonly of?: number}[]
}

/** How many values agree at the same index, from 0 to 1. */
function agreement(a: readonly string[], b: readonly string[]): number {
  const length = Math.max(a.length, b.length)
  if (!length) return 0
  return a.filter((value, index) => value === b[index]).length / length
}

/** Share of common character pairs, from 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const pairs = (text: string): string[] =>
    Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2))
  const [left, right] = [pairs(a.slice(0, 400)), pairs(b.slice(0, 400))]
  if (!left.length || !right.length) return 0
  const count = new Map<string, number>()
  for (const pair of left) count.set(pair, (count.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of right) {
    const rest = count.get(pair) ?? 0
    if (!rest) continue
    common += 1
    count.set(pair, rest - 1)
  }
  return (2 * common) / (left.length + right.length)
}

const SAME_NAME = 100
/** A gap of more pairs than this is not searched for likenesses: that takes the product of both lengths. */
const MANY = 40_000

/** Worth of taking `read` for `expected`; 0 or less: rather a loss and an addition. */
function worth(expected: Item, read: Item): number {
  const values = 10 * agreement(expected.values, read.values)
  if (expected.key === read.key) return SAME_NAME + values
  return values + 10 * likeness(expected.key, read.key) - 4
}

/** Indexes of the longest ascending subsequence (patience sorting). */
function ascending(numbers: readonly number[]): number[] {
  const piles: number[] = []
  const before = new Int32Array(numbers.length).fill(-1)
  for (const [index, number] of numbers.entries()) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[piles[middle]!]! < number) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = piles[low - 1]!
    piles[low] = index
  }
  const chain: number[] = []
  for (let index = piles.at(-1) ?? -1; index >= 0; index = before[index]!) chain.push(index)
  return chain.reverse()
}

/** Pairs of what bears the same name once on either side, as many as keep the order. */
function anchors(expected: readonly Item[], read: readonly Item[]): [number, number][] {
  const once = (items: readonly Item[]): Map<string, number> => {
    const found = new Map<string, number>()
    for (const [index, {key}] of items.entries()) found.set(key, found.has(key) ? -1 : index)
    return found
  }
  const there = once(read)
  const pairs: [number, number][] = []
  for (const [key, index] of once(expected)) {
    const other = there.get(key) ?? -1
    if (index >= 0 && other >= 0) pairs.push([index, other])
  }
  pairs.sort((a, b) => a[0] - b[0])
  return ascending(pairs.map(([, other]) => other)).map((index) => pairs[index]!)
}

/** The pairs of greatest worth that keep the order (Needleman–Wunsch, a gap costs nothing). */
function likeliest(expected: readonly Item[], read: readonly Item[]): [number, number][] {
  const [rows, columns] = [expected.length, read.length]
  if (!rows || !columns || rows * columns > MANY) return []
  const best = Array.from({length: rows + 1}, () => new Float64Array(columns + 1))
  const worths = expected.map((one) => read.map((other) => worth(one, other)))
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, worths[i]![j]! + best[i + 1]![j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const gain = worths[i]![j]!
    if (gain > 0 && best[i]![j] === gain + best[i + 1]![j + 1]!) pairs.push([i++, j++])
    else if (best[i]![j] === best[i]![j + 1]) j++
    else i++
  }
  return pairs
}

/** Anchors, and between them what is most alike. */
function inOrder(expected: readonly Item[], read: readonly Item[]): [number, number][] {
  const pairs: [number, number][] = []
  let [one, other] = [0, 0]
  for (const anchor of [...anchors(expected, read), [expected.length, read.length] as [number, number]]) {
    const gap = likeliest(expected.slice(one, anchor[0]), read.slice(other, anchor[1]))
    for (const [i, j] of gap) pairs.push([one + i, other + j])
    if (anchor[0] < expected.length) pairs.push(anchor)
    one = anchor[0] + 1
    other = anchor[1] + 1
  }
  return pairs
}

/**
 * One by one, where all values stand as expected, so that names at most were changed. Two names that were exchanged over
 * equal values are rather two rows that were: then undefined.
 */
function oneByOne(expected: readonly Item[], read: readonly Item[]): Pair[] | undefined {
  if (expected.length !== read.length) return undefined
  const changed = expected.flatMap(({key}, index) => (key === read[index]!.key ? [] : [index]))
  if (changed.length) {
    if (!expected.every(({values}, index) => values.length && agreement(values, read[index]!.values) === 1))
      return undefined
    const home = new Map(expected.map(({key}, index) => [key, index]))
    const exchanged = changed.some((index) => {
      const other = home.get(read[index]!.key)
      return other !== undefined && agreement(expected[other]!.values, expected[index]!.values) === 1
    })
    if (exchanged) return undefined
  }
  const renamed = new Set(changed)
  return expected.map((_, index) => ({expected: index, read: index, kind: renamed.has(index) ? 'renamed' : 'same'}))
}

/** Aligns what is read with what is expected. */
export function align(expected: readonly Item[], read: readonly Item[]): Alignment {
  const unmoved = oneByOne(expected, read)
  if (unmoved) return {pairs: unmoved, missing: [], extra: []}
  const pairs: Pair[] = []
  const renamed: [number, number][] = []
  const [freeExpected, freeRead] = [new Set(expected.keys()), new Set(read.keys())]
  const take = (pair: Pair): void => {
    pairs.push(pair)
    freeExpected.delete(pair.expected)
    freeRead.delete(pair.read)
  }
  for (const [one, other] of inOrder(expected, read)) {
    if (expected[one]!.key === read[other]!.key) take({expected: one, read: other, kind: 'same'})
    else renamed.push([one, other])
  }
  const inPlace = new Map(renamed.map(([one, other]) => [other, one]))
  const byKey = new Map([...freeExpected].map((index) => [expected[index]!.key, index]))
  const byName = new Map([...freeExpected].map((index) => [expected[index]!.name ?? '', index]))
  for (const other of [...freeRead]) {
    const {key, name, values} = read[other]!
    const stays = inPlace.get(other)
    const agrees = (index: number | undefined): number =>
      index === undefined ? 0 : agreement(expected[index]!.values, values)
    const same = byKey.get(key)
    const alike = name ? byName.get(name) : undefined
    if (same !== undefined && freeExpected.has(same) && agrees(same) >= agrees(stays)) {
      take({expected: same, read: other, kind: 'moved'})
    } else if (alike !== undefined && freeExpected.has(alike) && agrees(alike) === 1 && agrees(stays) < 1) {
      take({expected: alike, read: other, kind: 'moved'})
    }
  }
  for (const [one, other] of renamed) {
    if (freeExpected.has(one) && freeRead.has(other)) take({expected: one, read: other, kind: 'renamed'})
  }
  const names = new Map(expected.map(({key}, index) => [key, index]))
  const extra = [...freeRead].map((index) => {
    const of = names.get(read[index]!.key)
    return {read: index, ...(of !== undefined && {of})}
  })
  return {pairs: pairs.sort((a, b) => a.expected - b.expected), missing: [...freeExpected], extra}
}

/** Neighbouring numbers together. */
export function runs(indexes: readonly number[]): number[][] {
  const found: number[][] = []
  for (const index of indexes) {
    const last = found.at(-1)
    if (last?.at(-1) === index - 1) last.push(index)
    else found.push([index])
  }
  return found
}
