// Words of the field by their names → patterns that speak of them: `<rise>` in a pattern is any of the words of that name.
// Patterns are compiled once for all reports of a form.

import {wordNames} from './word-names.ts'

/** What the words of templates/forms/words.yaml are called. */
export type WordName = (typeof wordNames)[number]

const known: ReadonlySet<string> = new Set(wordNames)

/** A pattern with `<name>` in it for words; compiled with the words of a form. */
export class Pattern {
  static #count = 0
  readonly #id = Pattern.#count++
  readonly #source: string
  readonly #flags: string

  constructor(source: string, flags = 'u') {
    for (const [, name] of source.matchAll(named)) if (!known.has(name!)) throw new Error(`<${name}> in ${source}`)
    this.#source = source
    this.#flags = flags
  }

  /** The expression in the words of a form; one with `g` or `y` begins anew. */
  in(words: Vocabulary): RegExp {
    const found = (words.compiled[this.#id] ??= new RegExp(words.spelled(this.#source), this.#flags))
    found.lastIndex = 0
    return found
  }
}

type UnitKind = 'year' | 'day' | 'times' | 'tenths' | 'doublings'

const units: readonly (readonly [WordName, UnitKind])[] = [
  ['year', 'year'],
  ['day', 'day'],
  ['times', 'times'],
  ['tenth', 'tenths'],
  ['twofold', 'doublings'],
]

/** Not the beginning of a lookbehind or of a named group. */
const named = /(?<!\(\?)<([a-z][a-z-]*)>/gu

export class Vocabulary {
  /** By the number of the pattern. */
  readonly compiled: RegExp[] = []
  /** What units other than those of counts make of a number. */
  readonly kinds: ReadonlyMap<string, UnitKind>
  readonly #lists: Readonly<Record<string, readonly string[]>>
  readonly #words = new Map<string, readonly string[]>()
  readonly #alternatives = new Map<string, string>()

  /** `words`: by name, lines of words parted by `|`. */
  constructor(words: Readonly<Record<string, readonly string[]>>) {
    this.#lists = words
    this.kinds = new Map(units.flatMap(([name, kind]) => this.of(name).map((word) => [word, kind] as const)))
  }

  /** The words of a name, the longest first. */
  of(name: WordName): readonly string[] {
    const found = this.#words.get(name)
    if (found) return found
    const lines = this.#lists[name] ?? []
    const words = lines.flatMap((line) => line.split('|')).sort((a, b) => b.length - a.length)
    this.#words.set(name, words)
    return words
  }

  /** Whether it is one of the words of a name. */
  has(name: WordName, word: string): boolean {
    return this.of(name).includes(word)
  }

  spelled(source: string): string {
    return source.replace(named, (_, name: string) => {
      const known = this.#alternatives.get(name)
      if (known !== undefined) return known
      const words = this.of(name as WordName)
      const made = words.length === 0 ? '(?!)' : `(?:${words.join('|').replace(/[\\^$.*+?()[\]{}/]/gu, '\\$&')})`
      this.#alternatives.set(name, made)
      return made
    })
  }
}
