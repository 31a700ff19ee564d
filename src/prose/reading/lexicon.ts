// A text → its words by what they mean (the senses of templates/forms/words.yaml): the longest word that is known, and the
// runs of letters between those that are.

import {ofYear} from './of-year.ts'

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

type Senses = Readonly<Record<string, readonly string[]>>

/** The words of a form in a year, the same for all of its offices. */
const wordsIn = ofYear(wordsOf)
const wordsSeenLater = ofYear((senses: Senses, year) => wordsOf(seenYearLater(senses), year))

/** The lexicon of a report; `later`: of sentences that a report of the next year says of that year. */
export function lexiconOf(senses: Senses, {year, names, area}: Whose, later = false): Lexicon {
  const seats = area === undefined ? [] : seatsIn(senses)
  const lexicon = new Map((later ? wordsSeenLater : wordsIn)(senses, year))
  // What is its own is no other's, whatever else it would be.
  for (const word of new Set([...names, ...seats.map((seat) => seat.replaceAll('{area}', area!))])) {
    const others = (lexicon.get(word[0]!) ?? []).filter((entry) => entry.word !== word)
    lexicon.set(word[0]!, longestFirst([...others, entryOf(word, ['whole'])]))
  }
  return lexicon
}

/** Words that name the year by its number say the same whoever writes them. */
const isRelative = (word: string): boolean => !word.includes('{')

/** 上年 stands for what the year itself calls 本年; 本年 is said of another. */
function seenYearLater(senses: Senses): Senses {
  const {last = [], 'this-year': own = [], whole = [], limit = []} = senses
  const relative = own.filter(isRelative)
  const named = own.filter((word) => !isRelative(word))
  const past = last.filter(isRelative)
  // 本年收到 is not of that year either: its words count one by one.
  const isFree = (word: string): boolean => !relative.some((one) => word.startsWith(one))
  return {
    ...Object.fromEntries(Object.entries(senses).map(([sense, words]) => [sense, words.filter(isFree)])),
    last: last.filter((word) => !isRelative(word)),
    'this-year': [...named, ...past],
    whole: [...whole.filter((word) => !own.includes(word)), ...named, ...past],
    limit: [...limit, ...relative],
  }
}

function wordsOf(senses: Senses, year: number): ReadonlyMap<string, readonly Entry[]> {
  const values: Readonly<Record<string, number>> = {last: year - 1, year, next: year + 1}
  const words = new Map<string, string[]>()
  for (const [sense, list] of Object.entries(senses)) {
    for (const word of list) {
      const written = word.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? '{'))
      const known = words.get(written)
      if (written.includes('{')) continue
      if (!known) words.set(written, [sense])
      else if (!known.includes(sense)) known.push(sense)
    }
  }
  const entries = Map.groupBy(
    [...words].map(([word, meant]) => entryOf(word, meant)),
    ({word}) => word[0]!,
  )
  return new Map([...entries].map(([first, these]) => [first, longestFirst(these)]))
}

/** Words with the office's own area in them. */
function seatsIn(senses: Senses): string[] {
  return Object.values(senses).flatMap((list) => list.filter((word) => word.includes('{area}')))
}

function entryOf(word: string, senses: readonly string[]): Entry {
  return {word, senses, cost: letter.test(word) ? 1 : 0}
}

function longestFirst(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => b.word.length - a.word.length)
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
