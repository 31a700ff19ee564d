// The source as written, by place: what a rule needs that looks at characters rather than at meaning.

import type {Place} from '../diagnostic/place.ts'
import type {Context} from './rule.ts'

const starts = new WeakMap<Context['source'], readonly number[]>()

/** The lines of the source, without their ends. Computed once a source. */
export function linesOf({text}: Context['source']): string[] {
  return text.split(/\r\n|\n|\r/)
}

function lineStarts(source: Context['source']): readonly number[] {
  let found = starts.get(source)
  if (found) return found
  const offsets = [0]
  for (const match of source.text.matchAll(/\r\n|\n|\r/g)) offsets.push(match.index + match[0].length)
  found = offsets
  starts.set(source, found)
  return found
}

/** What stands at a place of this source. */
export function textAt(source: Context['source'], {line, column, endLine, endColumn}: Place): string {
  const offsets = lineStarts(source)
  const [from, to] = [offsets[line - 1], offsets[endLine - 1]]
  if (from === undefined || to === undefined) return ''
  return source.text.slice(from + column - 1, to + endColumn - 1)
}
