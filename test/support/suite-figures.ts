// The sources of the suite in which nothing is wrong → every number that their sentences print and the tables hold, with
// the words around it: what smugglers change.

import {pointAt} from '../../src/markdown/source.ts'
import type {Sentence} from './generate-smuggling.ts'
import {judge} from './stages.ts'
import {type Case, casesOf, suiteCodes} from './suite.ts'

/** A sentence with a number, and where in a source it stands. */
export interface Printed extends Sentence {
  readonly source: string
  readonly start: number
  readonly end: number
  /** The first and last line of the paragraph's own line in the source. */
  readonly line: number
}

/** Letters that stand right before a number, as far as they are one stretch. */
const words = /\p{Script=Han}{1,14}$/u
const unit = /^\p{Script=Han}/u

/** Of the cases of these codes, else of all; each figure of a sentence once. */
export function printedFigures(codes: readonly string[] = suiteCodes): Printed[] {
  const met = new Set<string>()
  return codes
    .flatMap((code) => casesOf(code))
    .filter(isRight)
    .flatMap(({source}): Printed[] => {
      const {context, source: read, report} = judge(source)
      if (!report || !context || !read) return []
      return context.prose.figures.flatMap(({quantity, place, right}): Printed[] => {
        if (!right || place.line !== place.endLine) return []
        const lineStart = offsetOfLine(source, place.line)
        const [start, end] = [lineStart + place.column - 1, lineStart + place.endColumn - 1]
        const written = source.slice(start, end)
        const before = words.exec(source.slice(Math.max(lineStart, start - 20), start))?.[0]
        const behind = unit.exec(source.slice(end, end + 2))?.[0]
        if (!/^\d+$/u.test(written) || quantity.number.scale !== 1n || !before || !behind) return []
        const key = source.slice(Math.max(lineStart, start - 40), end + 10)
        if (met.has(key) || pointAt(read, start).line !== place.line) return []
        met.add(key)
        const {sum, fact} = right.address
        const [from, to] = [start - before.length, end + behind.length]
        return [{source, start: from, end: to, line: place.line, before, right: written, behind, fact: sum ? '' : fact}]
      })
    })
}

function isRight({previous, members, expected, local}: Case): boolean {
  return !previous && !members && local.length === 0 && expected.every(({severity}) => severity !== 'error')
}

function offsetOfLine(text: string, line: number): number {
  let at = 0
  for (let count = 1; count < line; count++) at = text.indexOf('\n', at) + 1
  return at
}
