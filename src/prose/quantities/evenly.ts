// Several names of which one number is said: 行政复议、行政诉讼均为3件, 申请数、复议数都是0 → what it means of each of them.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Known} from './about.ts'
import {coordinate, segmentsOf} from './coordinate.ts'
import type {Region} from './region.ts'
import {type Meaning, sensesOf} from './senses.ts'

const alike = new Pattern('<alike>(?:<is>|<have>)?\\s*$')

/**
 * The meanings of the number behind names that all have it; undefined where there are no such names, none where they are not
 * understood: it is no sum of theirs.
 */
export function evenly(
  {thingOf}: Known,
  {own, right, start, end, text}: Region,
  {words}: Reading,
): readonly Meaning[] | undefined {
  if (!own.some(({senses}) => senses.includes('joint')) || !alike.in(words).test(text.slice(start, end)))
    return undefined
  const segments = segmentsOf(own)
  if (segments.length < 2) return undefined
  // 均有3件未审结: what stands behind says of what they are.
  const all = sensesOf([...own, ...right])
  const found = segments.map((segment) => {
    const count = segment.flatMap((token) => thingOf(token) ?? [])[0]
    return count && coordinate(count, sensesOf(segment), {all, near: all, bare: () => undefined}, undefined)
  })
  const known = found.filter((meaning) => meaning !== undefined)
  const isKnown = known.length === found.length && right.every((token) => token.senses.length > 0)
  return isKnown ? known : []
}
