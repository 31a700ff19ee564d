// The source as written, by place: what a rule needs that looks at characters rather than at meaning.

import type {Place} from '../diagnostic/place.ts'
import {lineStarts} from '../markdown/source.ts'
import type {Context} from './rule.ts'

/** The lines of the source, without their ends; made anew each time. */
export function linesOf({text}: Context['source']): string[] {
  return text.split(/\r\n|\n|\r/)
}

/** What stands at a place of this source. */
export function textAt(source: Context['source'], {line, column, endLine, endColumn}: Place): string {
  const offsets = lineStarts(source)
  const [from, to] = [offsets[line - 1], offsets[endLine - 1]]
  if (from === undefined || to === undefined) return ''
  return source.text.slice(from + column - 1, to + endColumn - 1)
}
