// What is refused before any parsing, in time linear in the text.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Source} from './source.ts'

/** Every limit that the source exceeds, each at its first place. */
export function excesses(_source: Source): Diagnostic[] {
  return []
}
