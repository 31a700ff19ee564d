// One thing as several editions say it → the edition that says it differently.

import type {Place} from '../diagnostic/place.ts'
import type {Medium} from './reading.ts'

/** One thing that several editions say. */
export interface Said {
  readonly medium: Medium
  readonly path: string
  readonly words: string
  readonly place: Place
}

/** The edition that differs from the others, and what they say. */
export function odd<S extends Said>(said: readonly S[], changed: ReadonlySet<string>): [one: S, other: S] | undefined {
  const counts = new Map<string, number>()
  for (const {words} of said) counts.set(words, (counts.get(words) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const suspects = said.filter(({path}) => changed.has(path))
  const alone = said.filter(({words}) => counts.get(words) === 1)
  const one = suspects.length === 1 ? suspects[0]! : (alone.at(-1) ?? said.at(-1)!)
  const other = said.find(({words}) => words !== one.words)
  return other && [one, other]
}
