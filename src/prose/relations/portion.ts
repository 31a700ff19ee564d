// Shares in words, without a percentage: 发布120条，其中解读40条，占三分之一; 收到98件，自然人19件，不到半数.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {readNumeral} from '../numbers/numerals.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import {isDifference, isEarlier} from './change.ts'
import {ratioOf} from './recompute.ts'

export interface Portion {
  readonly part: ProseNumber
  readonly whole: ProseNumber
  /** As it is said, and where. */
  readonly written: string
  readonly start: number
  readonly end: number
  /** Between which percentages it would be right, both excluded. */
  readonly bounds: readonly [number, number]
  /** Whether no other whole may be meant, and the words are exact. */
  readonly sure: boolean
}

const numeral = '([一二两三四五六七八九十])'
const said = new Pattern(
  `^([，,（(]?(?:<share>|<proportion>|<amount-to>|<already>|<showing>|<amount>|<about>)*)((<past-half>|<beyond>|<below>|<near>|<about>)?(?:<half>|${numeral}<parts-of>${numeral}))(?=[，,。；;）)]|$)`,
)
/** 占三分之一 is said of 31 and of 36 in a hundred. */
const loose = 6

export function* portionsIn(reading: Reading): Iterable<Portion> {
  const {counts, text, words} = reading
  const [parts] = words.of('parts-of')
  if (!text.includes(parts!) && !words.of('half').some((word) => text.includes(word))) return
  for (const part of counts) {
    if (!isOperand(part) || isDifference(reading, part)) continue
    const match = said.in(words).exec(text.slice(part.unitEnd, part.unitEnd + near))
    if (!match) continue
    const {0: all, 1: lead = '', 2: written = '', 3: how, 4: below, 5: above} = match
    const bounds = boundsOf(words, how, below, above)
    const wholes = wholesOf(reading, part)
    const [whole] = wholes
    if (!bounds || !whole || wholes.some((one) => fits(ratioOf(part, one), bounds))) continue
    const start = part.unitEnd + lead.length
    const isExact = below === undefined && (how === undefined || !words.has('near', how))
    yield {
      part,
      whole,
      written,
      start,
      end: part.unitEnd + all.length,
      bounds,
      sure: wholes.length === 1 && isExact && how !== undefined,
    }
  }
}

const near = 24

function fits(ratio: number, [least, most]: readonly [number, number]): boolean {
  return ratio > least && ratio < most
}

function boundsOf(words: Vocabulary, how = '', below?: string, above?: string): readonly [number, number] | undefined {
  const [of, parts] = [readNumeral(below ?? '二')?.value, readNumeral(above ?? '一')?.value]
  if (of === undefined || parts === undefined || parts >= of) return undefined
  const share = (Number(parts) / Number(of)) * 100
  if (words.has('beyond', how) || words.has('past-half', how)) return [share - 1e-9, 100 + 1e-9]
  if (words.has('below', how)) return [-1, share]
  const wide = how === '' ? loose : 2 * loose
  return [share - wide, share + wide]
}

/** The numbers of the sentence that the part may be a part of. */
function wholesOf(reading: Reading, part: ProseNumber): ProseNumber[] {
  const {counts, text} = reading
  const start = fullStart(text, part.start)
  return counts.filter(
    (one) =>
      one.start >= start
      && one.start < part.start
      && one.unit === part.unit
      && isOperand(one)
      && !isDifference(reading, one)
      && !isEarlier(reading, one)
      && ratioOf(part, one) <= 100,
  )
}
