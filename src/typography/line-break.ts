// Where a line of Chinese text with Western words and numbers may break (CLREQ 3.1.3 and 3.2, GB/T 15834 5.1). Both
// prohibitions, unbreakable pairs, number and unit, Western words, addresses. Decides no line.

import {classes, classOf, notAtEnd, notAtStart} from './character.ts'
import {hyphenPoints} from './hyphenation.ts'

/** How good a break before a character is. */
export const breaks = {
  /** At forbidden marks, inside pairs: only where the text could not be set at all otherwise. */
  never: 0,
  /** Inside a numeral, between number and unit: only where no other break makes the line fit. */
  forced: 1,
  /** Before ——, which CLREQ's strict rule forbids and its others and GB/T 15834 do not: only to keep a line from falling apart. */
  dash: 2,
  /** Inside a Western word without a hyphen, anywhere in an address: only where the line would be set too loose otherwise. */
  emergency: 3,
  /** Inside a Western word, which gets a hyphen there. */
  hyphen: 4,
  /** Between a number and its counter, inside an address: rather not. */
  discouraged: 5,
  allowed: 6,
  /** A line ends here whatever its length. */
  mandatory: 7,
} as const

const lineFeed = 0x0a
const emDash = 0x2014
/** Units that stay with their number, and counters that would rather. */
const units = new Set([...'元万亿角分兆吨升克米度'].map((one) => one.codePointAt(0)!))
const counters = new Set(
  [...'件年月日号条项个次人家份天时秒期批款页章节名位户所处篇场类级届周岁倍成折亩公平部'].map(
    (one) => one.codePointAt(0)!,
  ),
)
const ordinal = '第'.codePointAt(0)!

/** The classes of all characters of a text. */
export function classesOf(codePoints: ArrayLike<number>): Uint8Array {
  const found = new Uint8Array(codePoints.length)
  for (let at = 0; at < found.length; at++) found[at] = classOf(codePoints[at]!)
  return found
}

/** For each character how good a break before it is; the first one has none. */
export function breaksBefore(codePoints: ArrayLike<number>, kinds: Uint8Array): Uint8Array {
  const found = new Uint8Array(codePoints.length)
  let address = 0
  for (let at = 1; at < found.length; at++) {
    if (at >= address) address = endOfAddress(codePoints, kinds, at - 1)
    if (at < address) found[at] = addressBreak(codePoints, kinds, at)
    // A word has had its places with its first letters.
    else if (found[at] !== breaks.hyphen) {
      found[at] = between(codePoints, kinds, at)
      if (found[at] === breaks.emergency && kinds[at - 2] !== classes.letter)
        hyphenate(codePoints, kinds, at - 1, found)
    }
  }
  return found
}

/** Marks where the word that begins at `start` takes a hyphen; one with digits beside it takes none. */
function hyphenate(codePoints: ArrayLike<number>, kinds: Uint8Array, start: number, found: Uint8Array): void {
  let [end, word] = [start, '']
  while (kinds[end] === classes.letter) word += String.fromCodePoint(codePoints[end++]!)
  if (kinds[start - 1] === classes.digit || kinds[end] === classes.digit) return
  hyphenPoints(word).forEach((point, index) => {
    if (point) found[start + index] = breaks.hyphen
  })
}

function between(codePoints: ArrayLike<number>, kinds: Uint8Array, at: number): number {
  const [left, right] = [kinds[at - 1]!, kinds[at]!]
  const [before, after] = [codePoints[at - 1]!, codePoints[at]!]
  if (before === lineFeed) return breaks.mandatory
  if (right === classes.combining || after === lineFeed) return breaks.never
  if (left === classes.zeroSpace) return breaks.allowed
  if (right === classes.space || right === classes.zeroSpace) return breaks.never
  if (left === classes.space) return afterSpace(codePoints, kinds, at)
  if (after === emDash && codePoints[at + 1] === emDash && before !== emDash && !notAtEnd(left)) return breaks.dash
  if (notAtStart(right) || notAtEnd(left)) return breaks.never
  if (left === classes.glue || right === classes.glue) return breaks.never
  if (right === classes.ellipsis) return left === classes.ellipsis ? breaks.never : breaks.discouraged
  if (left === classes.slash || right === classes.slash) return breaks.never
  if (right === classes.postfix) return breaks.never
  if (left === classes.prefix) return breaks.forced
  if (left === classes.han && right === classes.han) {
    return units.has(before) && units.has(after) && afterNumber(kinds, at - 1) ? breaks.forced : breaks.allowed
  }
  if (right === classes.han) return behindNumber(left, after)
  if (left === classes.han) return right === classes.digit && before === ordinal ? breaks.discouraged : breaks.allowed
  if (left === classes.hyphen) {
    return right === classes.letter && at > 1 && kinds[at - 2] === classes.letter ? breaks.discouraged : breaks.forced
  }
  if (western(left) && western(right)) {
    return left === classes.letter && right === classes.letter ? breaks.emergency : breaks.forced
  }
  if (left === classes.dash) return right === classes.digit ? breaks.discouraged : breaks.allowed
  return breaks.allowed
}

/** A space before a forbidden mark does not free it. */
function afterSpace(codePoints: ArrayLike<number>, kinds: Uint8Array, at: number): number {
  const right = kinds[at]!
  if (notAtStart(right) && right !== classes.dash) return breaks.never
  let before = at - 1
  while (before >= 0 && kinds[before] === classes.space) before--
  if (before < 0 || notAtEnd(kinds[before]!)) return breaks.never
  if (right === classes.dash) return codePoints[at] === 0x2212 ? breaks.allowed : breaks.never
  return breaks.allowed
}

function behindNumber(left: number, after: number): number {
  if (left !== classes.digit) return breaks.allowed
  if (units.has(after)) return breaks.forced
  return counters.has(after) ? breaks.discouraged : breaks.allowed
}

/** Whether the unit at `at` stands behind a numeral: 万元, 亿元 hold together only there. */
function afterNumber(kinds: Uint8Array, at: number): boolean {
  return at > 0 && kinds[at - 1] === classes.digit
}

function western(kind: number): boolean {
  return kind === classes.letter || kind === classes.digit || (kind >= classes.postfix && kind <= classes.symbol)
}

/** A stretch of Western characters without spaces that holds `://`, `www.` or `@`: its end, else 0. */
function endOfAddress(codePoints: ArrayLike<number>, kinds: Uint8Array, start: number): number {
  if (start > 0 && western(kinds[start - 1]!)) return 0
  let end = start
  let seen = false
  while (end < codePoints.length && western(kinds[end]!)) {
    const code = codePoints[end]!
    if (code === 0x40 && end > start) seen = true
    if (code === 0x3a && codePoints[end + 1] === 0x2f && codePoints[end + 2] === 0x2f) seen = true
    if (code === 0x2e && end === start + 3 && codePoints[start] === 0x77 && codePoints[start + 1] === 0x77) seen = true
    end++
  }
  return seen ? end : 0
}

/** What an address is broken behind, never with a hyphen: a reader would take it for a part of the address. */
const separators = new Set([...'/.-_?&=#@'].map((one) => one.codePointAt(0)!))

/** Inside an address: behind its separators, before nothing that may not begin a line. */
function addressBreak(codePoints: ArrayLike<number>, kinds: Uint8Array, at: number): number {
  const [before, after] = [codePoints[at - 1]!, codePoints[at]!]
  if (notAtStart(kinds[at]!) || notAtEnd(kinds[at - 1]!) || kinds[at] === classes.slash) return breaks.never
  return separators.has(before) && after !== before ? breaks.discouraged : breaks.emergency
}
