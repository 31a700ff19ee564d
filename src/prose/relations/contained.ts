// A number that is said to be within another that stands behind it: 3件拟废止文件中2件已废止，含于当年废止总数177件中; 三件，已含在99件新收申请中.

import {Pattern} from '../../form/vocabulary.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import type {Listing} from './listing-words.ts'

const within = new Pattern('^[^。！？\\n\\d]{0,30}[，,（(][^，,。；;\\d]{0,8}<held-in>[^，,。；;\\d]{0,16}$')
const inside = new Pattern('^[^，,。；;\\d]{0,12}<inside>')

/** No words between two such numbers are longer. */
const far = 60

/** The number at `index` with the one before it that is within it. */
export function containedIn({counts, text, words}: Reading, index: number): Listing | undefined {
  const [part, whole] = [counts[index - 1], counts[index]!]
  if (!part || part.unit !== whole.unit || !isOperand(part) || !isOperand(whole)) return undefined
  const between = text.slice(part.unitEnd, Math.min(whole.start, part.unitEnd + far))
  if (!words.of('held-in').some((word) => between.includes(word))) return undefined
  if (!within.in(words).test(text.slice(part.unitEnd, whole.start))) return undefined
  if (!inside.in(words).test(text.slice(whole.unitEnd, whole.unitEnd + 16))) return undefined
  return {whole, parts: [part], tie: 'some', sure: true}
}
