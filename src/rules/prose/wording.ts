// Wordings of the form's phrases, compiled, and whether one of them surrounds a number. `收到|受理 … 申请 {n}` reads: one of
// two words, any words, 申请, the number. No regular expressions of the form's author: each step is a comparison or one
// search through a clause, so time stays linear.

/** One wording: words before the number, nearest last, and words behind it, nearest first. */
export interface Wording {
  readonly before: readonly Step[]
  readonly after: readonly Step[]
}

/** One of `words`, longest first; `gap`: other words may stand between it and its neighbour on the number's side. */
interface Step {
  readonly words: readonly string[]
  /** The last characters of the words, to look at before the words. */
  readonly last: string
  readonly gap: boolean
}

/** Something of the form with its lines of wordings compiled. */
export interface Worded<T> {
  readonly of: T
  readonly wordings: readonly Wording[]
}

/** A function that compiles what `make` makes once for each key (a form) and year. */
export function compiledOnce<K extends object, T>(
  make: (key: K, year: number) => readonly T[],
): (key: K, year: number) => readonly T[] {
  const known = new WeakMap<K, Map<number, readonly T[]>>()
  return (key, year) => {
    const years = known.get(key) ?? new Map<number, readonly T[]>()
    const found = years.get(year) ?? make(key, year)
    years.set(year, found)
    known.set(key, years)
    return found
  }
}

/** What stands for the number in a wording. */
const slot = '{n}'

/** The wording that a line of the form says; `names` are put in for `{last}`, `{year}`, `{next}`. */
export function compile(line: string, names: Readonly<Record<string, string>>): Wording {
  const tokens = line.replace(/\{(\w+)\}/g, (braces, name: string) => names[name] ?? braces).split(/\s+/)
  const at = tokens.indexOf(slot)
  return {before: steps(tokens.slice(0, at).reverse()), after: steps(tokens.slice(at + 1))}
}

/** Tokens in the order away from the number. */
function steps(tokens: readonly string[]): Step[] {
  const found: Step[] = []
  let gap = false
  for (const token of tokens) {
    if (token === '…') gap = true
    else {
      const words = token.split('|').sort((a, b) => b.length - a.length)
      found.push({words, last: [...new Set(words.map((word) => word.at(-1)))].join(''), gap})
      gap = false
    }
  }
  return found
}

/** Words that may stand between a counted thing and its number without changing what is said. */
const fillers = [
  '共计',
  '总计',
  '合计',
  '总数',
  '总量',
  '数量',
  '件数',
  '案件',
  '达到',
  '共有',
  '共',
  '数',
  '量',
  '为',
  '是',
  '有',
  '达',
  '计',
  '了',
  '的',
  ':',
  '：',
  ' ',
]

const mostFillers = 5

/** Where a word before `start` may end: there, and before each of the fillers that end there. */
export function endsBefore(text: string, from: number, start: number): readonly number[] {
  const ends = [start]
  for (let at = start; ends.length <= mostFillers; ) {
    const filler = fillers.find((one) => text.endsWith(one, at))
    if (filler === undefined || at - filler.length < from) break
    at -= filler.length
    ends.push(at)
  }
  return ends
}

/**
 * Stretches of the text that the wording used up, nearest to the number first; undefined where it does not fit. `ends`
 * is what `endsBefore` says of the number, for whoever tries many wordings on one.
 */
export function match(
  {before, after}: Wording,
  text: string,
  from: number,
  start: number,
  end: number,
  to: number,
  ends: readonly number[] = endsBefore(text, from, start),
): readonly (readonly [number, number])[] | undefined {
  const used: [number, number][] = []
  let at = start
  for (const step of before) {
    const place = step.gap
      ? lastBefore(step.words, text, from, at)
      : endingAt(step, text, from, at === start ? ends : endsBefore(text, from, at))
    if (!place) return undefined
    used.push(place)
    at = place[0]
  }
  at = end
  for (const {words, gap} of after) {
    const place = gap ? firstBehind(words, text, at, to) : startingAt(words, text, at, to)
    if (!place) return undefined
    used.push(place)
    at = place[1]
  }
  return used
}

/** The word that ends at one of `ends`, the first of them that has one. */
function endingAt(
  {words, last}: Step,
  text: string,
  from: number,
  ends: readonly number[],
): [number, number] | undefined {
  for (const end of ends) {
    if (end === 0 || !last.includes(text[end - 1]!)) continue
    const word = words.find((one) => end - one.length >= from && text.endsWith(one, end))
    if (word !== undefined) return [end - word.length, end]
  }
  return undefined
}

function startingAt(words: readonly string[], text: string, start: number, to: number): [number, number] | undefined {
  const at = text[start] === '的' ? start + 1 : start
  const word = words.find((one) => at + one.length <= to && text.startsWith(one, at))
  return word === undefined ? undefined : [at, at + word.length]
}

function lastBefore(words: readonly string[], text: string, from: number, end: number): [number, number] | undefined {
  const clause = text.slice(from, end)
  let best: [number, number] | undefined
  for (const word of words) {
    const at = clause.lastIndexOf(word)
    if (at >= 0 && (!best || from + at > best[0])) best = [from + at, from + at + word.length]
  }
  return best
}

function firstBehind(words: readonly string[], text: string, start: number, to: number): [number, number] | undefined {
  const clause = text.slice(start, to)
  let best: [number, number] | undefined
  for (const word of words) {
    const at = clause.indexOf(word)
    if (at >= 0 && (!best || start + at < best[0])) best = [start + at, start + at + word.length]
  }
  return best
}
