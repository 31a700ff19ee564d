// A text → its words by what they mean (the senses of templates/forms/words.yaml): the longest word that is known, and the
// runs of letters between those that are.

/** A stretch of letters of one clause; without senses it is no word that the lexicon knows. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly senses: readonly string[]
}

interface Entry {
  readonly word: string
  /** 1 for a word, 0 for a mark. */
  readonly cost: number
  readonly senses: readonly string[]
}

const letter = /\p{L}/u

/** Entries by their first character, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>

/** What words of a report's year and office stand for in the senses: `area` is the last of 示例市示例区, where it says one. */
export interface Whose {
  readonly year: number
  /** Words that name the office itself. */
  readonly names: readonly string[]
  readonly area: string | undefined
}

/** The lexicon of a report. */
export function lexiconOf(senses: Readonly<Record<string, readonly string[]>>, {year, names, area}: Whose): Lexicon {
  const values: Readonly<Record<string, number | string | undefined>> = {last: year - 1, year, next: year + 1, area}
  const words = new Map<string, string[]>()
  const put = (word: string, sense: string): void => {
    const known = words.get(word)
    if (!known) words.set(word, [sense])
    else if (!known.includes(sense)) known.push(sense)
  }
  const own: string[] = []
  for (const [sense, list] of Object.entries(senses)) {
    for (const word of list) {
      const written = word.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? '{'))
      if (written.includes('{')) continue
      if (word.includes('{area}')) own.push(written)
      else put(written, sense)
    }
  }
  // What is its own is no other's, whatever else it would be.
  for (const word of [...names, ...own]) words.set(word, ['whole'])
  const lexicon = new Map<string, Entry[]>()
  for (const [word, meant] of words) {
    const first = word[0]!
    const entries = lexicon.get(first)
    const entry = {word, senses: meant, cost: letter.test(word) ? 1 : 0}
    if (entries) entries.push(entry)
    else lexicon.set(first, [entry])
  }
  for (const entries of lexicon.values()) entries.sort((a, b) => b.word.length - a.word.length)
  return lexicon
}

/** What a letter that is in no word costs, and a digit or mark; a word costs 1. */
const unknownCost = 8
const markCost = 0.01

/** The words of `text` from `from` to `to`, in order: those that leave the fewest letters over. Digits and marks are none. */
export function tokensIn(lexicon: Lexicon, text: string, from: number, to: number): Token[] {
  const length = to - from
  if (length <= 0) return []
  // From the end on: the least cost of what follows, and the word that it begins with.
  const costs = new Array<number>(length + 1).fill(0)
  const words = new Array<Entry | undefined>(length).fill(undefined)
  for (let at = length - 1; at >= 0; at--) {
    const character = text[from + at]!
    costs[at] = costs[at + 1]! + (letter.test(character) ? unknownCost : markCost)
    for (const entry of lexicon.get(character) ?? []) {
      const {word, cost} = entry
      if (at + word.length > length || costs[at + word.length]! + cost >= costs[at]!) continue
      if (!text.startsWith(word, from + at)) continue
      costs[at] = costs[at + word.length]! + cost
      words[at] = entry
    }
  }
  return tokensAlong(words, text, from)
}

function tokensAlong(words: readonly (Entry | undefined)[], text: string, from: number): Token[] {
  const found: Token[] = []
  let unknown = -1
  const close = (at: number): void => {
    if (unknown >= 0) found.push({start: unknown, end: at, senses: []})
    unknown = -1
  }
  for (let at = 0; at < words.length; ) {
    const entry = words[at]
    if (entry || !letter.test(text[from + at]!)) close(from + at)
    else if (unknown < 0) unknown = from + at
    if (entry) found.push({start: from + at, end: from + at + entry.word.length, senses: entry.senses})
    at += entry?.word.length ?? 1
  }
  close(from + words.length)
  return found
}
