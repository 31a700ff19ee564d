// A text and what was found in it → its lines, cut where marks begin and end. Pure, and as long as text and marks together.

import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import {lineStarts, type Stretch, stretchIn} from './places.ts'

/** A piece of a line; without a severity nothing was found there. */
export interface MarkedPiece {
  readonly text: string
  readonly severity?: string
}

type Found = Pick<WordedDiagnostic, 'severity' | 'line' | 'column' | 'endLine' | 'endColumn'>
interface Mark {
  readonly stretch: Stretch
  readonly severity: string
}

const worst = ['error', 'warning', 'info']

export function markedLines(text: string, found: readonly Found[]): MarkedPiece[][] {
  const lines = text.split('\n')
  const starts = lineStarts(text)
  const byLine = new Map<number, Mark[]>()
  for (const {severity, line, column, endLine, endColumn} of found) {
    const stretch = stretchIn(text, starts, [line!, column!, endLine!, endColumn!])
    if (stretch.start === stretch.end) continue
    const last = Math.min(endLine!, lines.length)
    for (let at = line!; at <= last; at++) {
      const own = byLine.get(at)
      if (own) own.push({stretch, severity})
      else byLine.set(at, [{stretch, severity}])
    }
  }
  return lines.map((line, index) => piecesOf(line, starts[index]!, byLine.get(index + 1) ?? []))
}

function piecesOf(line: string, start: number, touching: readonly Mark[]): MarkedPiece[] {
  if (touching.length === 0) return [{text: line}]
  const end = start + line.length
  const cuts = [...new Set([start, end, ...touching.flatMap(({stretch}) => [stretch.start, stretch.end])])]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!
    const severities = touching
      .filter(({stretch}) => stretch.start < to && stretch.end > from)
      .map(({severity}) => severity)
    const severity = worst.find((one) => severities.includes(one))
    return {text: line.slice(from - start, to - start), ...(severity && {severity})}
  })
  return pieces.length > 0 ? pieces : [{text: line}]
}
