// Traced lines → the same, the spot of each number of a table read in lines reaching from the name of its column to its
// unit: 自然人13612件, and not on to the next column's name.

import type {Edition, LinearValue} from '../edition/edition.ts'
import type {Spot} from '../template/marks.ts'
import type {TracedLine} from './lines.ts'

/** Of no node: what stands between two. */
export const nowhere = -1

export function withValues(lines: readonly TracedLine[], edition: Edition): TracedLine[] {
  const values = new Map(valuesOf(edition).map((value) => [value.node, value] as const))
  return lines.map((line) => ({text: line.text, spots: spotsOf(line, values)}))
}

function spotsOf({text, spots}: TracedLine, values: ReadonlyMap<number, LinearValue>): Spot[] {
  const found: Spot[] = []
  for (const [index, spot] of spots.entries()) {
    const value = values.get(spot.node)
    const before = spots[index - 1]
    if (!value) {
      found.push(spot)
      continue
    }
    const first = !before || values.get(before.node) !== value
    const labelled = first && value.label !== '' && text.slice(0, spot.at).endsWith(value.label)
    const at = labelled ? spot.at - value.label.length : spot.at
    // What ended where the label begins is not there at all.
    if (found.at(-1)?.at === at) found.pop()
    found.push({at, node: spot.node})
    const next = spots[index + 1]
    if (next && values.get(next.node) === value) continue
    const end = spot.at + /^[^，；。]*/u.exec(text.slice(spot.at, next?.at))![0].length
    if (end < (next?.at ?? text.length)) found.push({at: end, node: nowhere})
  }
  return found
}

function valuesOf({sections}: Edition): LinearValue[] {
  return sections
    .flatMap(({children}) => children)
    .flatMap((block) => (block.type === 'table' && block.linear.numeric ? block.linear.lines : []))
    .flatMap((line) => (line.type === 'row' ? line.groups : []))
    .flatMap(({values}) => values)
}
