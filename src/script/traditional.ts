// Simplified → Traditional characters, word by word after OpenCC's dictionaries with Taiwan's shapes of characters, and the
// places where no word says which character is meant. Loads a megabyte of words: import it only where it is needed.

import {from, to} from 'opencc-js/preset/cn2t'
import {ambiguous} from './ambiguous.ts'
import {fold} from './fold.ts'

/** What a project says about its own words. */
export interface OwnWords {
  /** Words whose characters stand for themselves where they could stand for others: 里水镇 becomes 里水鎮. */
  readonly protect?: readonly string[]
  /** Simplified words and what they become. */
  readonly words?: Readonly<Record<string, string>>
}

/** A character that may stand for several, as it was converted. */
export interface Doubt {
  readonly start: number
  readonly character: string
  readonly taken: string
  readonly others: string
}

export interface Traditional {
  /** Every character gives one, so that offsets stay. */
  convert(text: string): string
  doubts(text: string): Doubt[]
}

/** Words of the statute and of official letters whose usual shape is not OpenCC's. */
const terms =
  '复议 復議 答复 答復 批复 批復 复核 復核 反复 反復 回复 回復 发布 發布 公布 公布 颁布 頒布 宣布 宣布 制发 制發 台账 臺賬 准入 准入 制作 製作'.split(
    ' ',
  )

type Pairs = Map<string, string>

/** A dictionary's entries; those that change the length are left to its single characters. */
function entriesOf(dictionaries: readonly unknown[]): Pairs {
  const pairs: Pairs = new Map()
  for (const dictionary of [...dictionaries].reverse()) {
    for (const entry of String(dictionary).split('|')) {
      const at = entry.indexOf(' ')
      if (at > 0 && entry.length === 2 * at + 1) pairs.set(entry.slice(0, at), entry.slice(at + 1))
    }
  }
  return pairs
}

let loaded: {readonly words: Pairs; readonly shapes: Pairs} | undefined

function dictionaries(): {readonly words: Pairs; readonly shapes: Pairs} {
  loaded ??= {
    words: entriesOf(from['cn']!.flat()),
    shapes: entriesOf(to['tw']!.flat().filter((one) => !String(one).split(' ')[0]![1])),
  }
  return loaded
}

const longest = 12

/** A text that is already in Traditional characters (`written`) is converted only where it holds Simplified ones. */
export function traditional(own: OwnWords = {}, written = ''): Traditional {
  const {words, shapes} = dictionaries()
  const shaped = (text: string): string => Array.from(text, (character) => shapes.get(character) ?? character).join('')
  const single = (character: string): string => shaped(words.get(character) ?? character)
  const keep = (word: string): string =>
    Array.from(word, (character) => (ambiguous.has(character) ? character : single(character))).join('')
  const decided: Pairs = new Map([
    ...terms.flatMap((term, index): [string, string][] => (index % 2 ? [] : [[term, terms[index + 1]!]])),
    ...(own.protect ?? []).map((word): [string, string] => [word, keep(word)]),
    ...Object.entries(own.words ?? {}),
  ])
  const most = Math.max(longest, ...[...decided.keys()].map(({length}) => length))

  /** Longest words first, those of the project and of the statute before the dictionary's. */
  function wordAt(text: string, at: number): [length: number, converted: string] | undefined {
    const limit = Math.min(most, text.length - at)
    for (let length = limit; length > 1; length--) {
      const own = decided.get(text.slice(at, at + length))
      if (own !== undefined) return [length, own]
    }
    for (let length = Math.min(longest, limit); length > 1; length--) {
      const found = words.get(text.slice(at, at + length))
      // A word of the dictionary ends where one of our own begins.
      if (found !== undefined && !reaches(text, at, length)) return [length, shaped(found)]
    }
    return undefined
  }

  function reaches(text: string, at: number, length: number): boolean {
    for (let start = at + 1; start < at + length; start++) {
      for (let size = 2; size <= most && start + size <= text.length; size++)
        if (decided.has(text.slice(start, start + size))) return true
    }
    return false
  }

  function walk(text: string, doubt?: (start: number, character: string, taken: string) => void): string {
    let made = ''
    for (let at = 0; at < text.length; ) {
      const word = wordAt(text, at)
      if (word) {
        made += word[1]
        at += word[0]
        continue
      }
      const character = String.fromCodePoint(text.codePointAt(at)!)
      const likeliest = ambiguous.get(character)?.[0]
      const taken = likeliest ?? single(character)
      if (likeliest !== undefined) doubt?.(at, character, taken)
      made += taken.length === character.length ? taken : character
      at += character.length
    }
    return made
  }

  const isSimplified = (character: string): boolean => !ambiguous.has(character) && single(character) !== character
  const count = (text: string, is: (character: string) => boolean): number => Array.from(text).filter(is).length
  const already = count(written, (character) => fold(character) !== character) > count(written, isSimplified)
  const stays = (text: string): boolean => already && !Array.from(text).some(isSimplified)
  return {
    convert: (text) => (/^[\x00-\x7F]*$/.test(text) || stays(text) ? text : walk(text)),
    doubts(text) {
      const found: Doubt[] = []
      if (stays(text)) return found
      walk(text, (start, character, taken) => {
        found.push({start, character, taken, others: ambiguous.get(character)!.replace(taken, '')})
      })
      return found
    },
  }
}
