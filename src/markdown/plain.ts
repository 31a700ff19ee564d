// Phrasing nodes → their visible text, every stretch of which knows its place in the source, through entities,
// escapes, emphasis and line breaks. Says nothing and changes nothing.

import type {Nodes, Text} from 'mdast'
import type {Place} from '../diagnostic/place.ts'
import {characterReference, hasHidden, isHiddenReference, visible} from './hidden.ts'
import {printable} from './printable.ts'
import {placeAt, type Source} from './source.ts'
import {unified} from './variants.ts'

/** Text without markup. */
export interface Plain {
  readonly text: string
  /** Offsets in the source of `text.slice(start, end)`. */
  offsets(start: number, end: number): readonly [start: number, end: number]
  /** Place in the source of `text.slice(start, end)`. */
  place(start: number, end: number): Place
}

/** A stretch of the visible text. */
interface Stretch {
  readonly start: number
  /** Source offset of each of its characters and of its end; undefined where they follow one another. */
  readonly offsets?: readonly number[]
  readonly from: number
  readonly to: number
  /** Printed instead of what stands in the source: it has one place as a whole. */
  readonly whole?: boolean
}

/**
 * Words for nodes that print something else than what they hold; undefined: the node's own. `at` is the length of the
 * text so far.
 */
export type Printing = (node: Nodes, at: number) => string | undefined

/** The visible text of `nodes`. Raw HTML, footnote marks and images print nothing unless `printing` says so. */
export function plain(source: Source, nodes: readonly Nodes[], printing: Printing = () => undefined): Plain {
  const stretches: Stretch[] = []
  let text = ''
  for (const node of nodes) walk(node)
  const offsets = (start: number, end: number): readonly [number, number] => {
    const from = offsetOf(stretches, start, text.length, 'start')
    return [from, end > start ? offsetOf(stretches, end - 1, text.length, 'end') : from]
  }
  return {text, offsets, place: (start, end) => placeAt(source, ...offsets(start, end))}

  function walk(node: Nodes): void {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? start
    const printed = printing(node, text.length)
    if (printed !== undefined) put(printed, {from: start, to: end, whole: true})
    else if (node.type === 'text') put(node.value, {from: start, to: end, offsets: alignment(source, node)})
    else if (node.type === 'inlineCode') {
      put(node.value, code(node.value, start, end))
    } else if (node.type === 'break') put('\n', {from: start, to: end, whole: true})
    else if ('children' in node) for (const child of node.children) walk(child)
  }

  /** The stretch of a code span's text; a line end in it has become a space, and then it has one place as a whole. */
  function code(value: string, start: number, end: number): Omit<Stretch, 'start'> {
    const written = source.text.slice(start, end)
    const seen = visible({text: written})
    const at = (seen?.text ?? written).indexOf(value)
    if (at < 0) return {from: start, to: end, whole: true}
    if (!seen) return {from: start + at, to: start + at + value.length}
    const offsets = Array.from({length: value.length + 1}, (_, index) => start + seen.start(at + index))
    return {from: offsets[0]!, to: start + seen.end(at + value.length), offsets}
  }

  function put(value: string, stretch: Omit<Stretch, 'start'>): void {
    if (value === '') return
    stretches.push({...stretch, start: text.length})
    text += value
  }
}

/** Source offset of the first unit of the character at `index`, or of the one behind it. */
function offsetOf(stretches: readonly Stretch[], index: number, length: number, side: 'start' | 'end'): number {
  if (stretches.length === 0) return 0
  const atEnd = index >= length
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (stretches[middle]!.start <= index) low = middle
    else high = middle - 1
  }
  const {start, offsets, from, to, whole} = stretches[low]!
  if (atEnd) return to
  if (whole) return side === 'start' ? from : to
  const inside = index - start + (side === 'end' ? 1 : 0)
  return offsets ? offsets[inside]! : from + inside
}

function endOfBlanks(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

const references = new RegExp(characterReference, 'y')
const lineEnds = /[ \t]*(?:\r\n?|\n)[ \t>]*/y
/** At the start of a line they indent it; where they are not printed they have no place. */
const indent = /\u3000*/y
const punctuation = /[!-/:-@[-`{-~]/
/** Second characters of the named references that stand for two (HTML, named character references). */
const seconds = printable('\u0338\u20D2\uFE00\u0333\u20E5\u0331\u200A')

/**
 * The source offset of each character of a text node and of its end; undefined where text and source are the same.
 * Values differ from the source by escapes, character references, and at line ends, by characters that no reader sees and by those that only
 * look like an ideograph.
 */
export function alignment(source: Source, {value, position}: Text): number[] | undefined {
  const start = position?.start.offset ?? 0
  const end = position?.end.offset ?? start
  if (end - start === value.length && source.text.startsWith(value, start)) return undefined
  const offsets: number[] = []
  let at = start
  let index = 0
  /** Up to here there are blanks that no line end follows: they are not looked through from each of them. */
  let blank = start
  while (index < value.length && at < end) {
    const written = source.text[at]!
    if (written === '\\' && value[index] === source.text[at + 1] && punctuation.test(value[index]!)) {
      offsets.push(at)
      at += 2
      index++
    } else if (written > '\u00AC' && written !== value[index] && hiddenLength(at) > 0) {
      at += hiddenLength(at)
    } else if (written === '&') {
      const [units, length] = reference(at, index)
      for (let unit = 0; unit < units; unit++) offsets.push(at)
      at += length
      index += units
    } else if (
      written === value[index]
      || (written > '\u2E7F' && unified(written) === value[index])
      || ((written < ' ' || written > '~') && printable(written) === value[index])
    ) {
      offsets.push(at++)
      index++
    } else {
      // A line end: it may have become a space or nothing; spaces around it and marks of containers are not printed.
      const ending = /^(?:\r\n?|\n| )/.exec(value.slice(index, index + 2))?.[0] ?? ''
      for (let unit = 0; unit < ending.length; unit++) offsets.push(at)
      index += ending.length
      lineEnds.lastIndex = at
      if (at >= blank && lineEnds.test(source.text)) at = lineEnds.lastIndex
      else {
        if (at >= blank) blank = endOfBlanks(source.text, at)
        at++
      }
      indent.lastIndex = at
      if (value[index] !== '\u3000' && indent.test(source.text)) at = indent.lastIndex
    }
  }
  while (offsets.length < value.length) offsets.push(at)
  offsets.push(end)
  return offsets

  /** How many units are taken up by the hidden character at `at`; 0 where a visible one stands there. */
  function hiddenLength(at: number): number {
    const character = String.fromCodePoint(source.text.codePointAt(at)!)
    return hasHidden(character) ? character.length : 0
  }

  /** How many units of the value stand for how many of the source, at an ampersand. */
  function reference(at: number, index: number): [units: number, length: number] {
    references.lastIndex = at
    const match = references.exec(source.text)
    const name = match?.[3]
    if (match && isHiddenReference(match)) return [0, match[0].length]
    if (!match || (value[index] === '&' && name !== undefined && !/^amp$/i.test(name))) return [1, 1]
    const units = value.codePointAt(index)! > 0xffff ? 2 : 1
    const second = value[index + units]
    const behind = source.text[references.lastIndex]
    const two = name !== undefined && second !== undefined && seconds.includes(second) && behind !== second
    return [name === 'fjlig' || two ? 2 : units, match[0].length]
  }
}
