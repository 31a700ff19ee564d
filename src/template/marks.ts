// Proof that a rendering left nothing out: a copy of the edition whose texts carry invisible marks goes through the
// templates, and the marks that come out are counted and taken away. It does not look at order or at words between.

import type {Edition, NodeId} from '../edition/edition.ts'
import {kept} from './kept.ts'
import {type NodeName, nodes, type Shape} from './shapes.ts'
import type {Medium} from './templates.ts'

/** One text that has to come out. */
export interface Mark {
  readonly keep: 'once' | 'some'
  readonly text: string
  /** The nearest node around it. */
  readonly node: NodeId | undefined
  /** Index of the fact's address, where it is one. */
  readonly fact: string | undefined
}

export interface Marked {
  /** The edition with every field of every node present, so that strict templates may ask for optional ones. */
  readonly context: unknown
  readonly marks: readonly Mark[]
}

/** What came out too seldom or too often. */
export interface Miscount {
  readonly mark: Mark
  readonly count: number
}

// Noncharacters (Unicode 23.7): in no interchanged text; those of a source are replaced before.
const [open, close, zero] = ['\uFDEF', '\uFDEE', 0xfdd0]
const pattern = /\uFDEF([\uFDD0-\uFDDF]+)\uFDEE/g

/** Fields of each node in order: looked up thousands of times. */
const fields = new Map(Object.entries(nodes).map(([name, shapes]) => [name, Object.entries<Shape>(shapes)]))

/** `keep`: brackets every text, so that what a template says itself can be told from it. */
export function markEdition(edition: Edition, medium: Medium, keep = false): Marked {
  const marks: Mark[] = []
  let node: NodeId | undefined
  let fact: string | undefined

  function copyValue(value: unknown, rule: 'once' | 'some' | undefined): unknown {
    if (typeof value !== 'string') return value
    const text = value.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD')
    const marked = rule && text !== '' ? spell(marks.push({keep: rule, text, node, fact}) - 1) + text : text
    return keep ? kept(marked) : marked
  }

  function copy(value: unknown, shape: Shape): unknown {
    if (value === undefined || value === null) return undefined
    if (shape.kind === 'value') return copyValue(value, shape.keep)
    if (shape.kind === 'list') return copyList(value as unknown[], shape.of)
    const source = value as Record<string, unknown>
    const name = shape.only ?? shape.names[String(source['type'])]
    if (!name) throw new Error(`no shape for a node of type ${String(source['type'])}`)
    return copyNode(source, name)
  }

  function copyList(values: readonly unknown[], shape: Shape): unknown[] {
    const made: unknown[] = []
    for (let index = 0; index < values.length; index++) made.push(copy(values[index], shape))
    return made
  }

  function copyNode(source: Record<string, unknown>, name: NodeName): Record<string, unknown> {
    const outerNode = node
    const outerFact = fact
    if (typeof source['node'] === 'number') node = source['node']
    if (typeof source['fact'] === 'string') fact = source['fact']
    const made: Record<string, unknown> = {}
    const own = fields.get(name)!
    for (let index = 0; index < own.length; index++) {
      const {0: field, 1: shape} = own[index]!
      const value = source[field]
      made[field] = wanted(name, field, source, medium) ? copy(value, shape) : value
    }
    node = outerNode
    fact = outerFact
    return made
  }

  return {context: copyNode(edition as unknown as Record<string, unknown>, 'edition'), marks}
}

function spell(index: number): string {
  let digits = ''
  for (let rest = index; digits === '' || rest > 0; rest = Math.floor(rest / 16))
    digits = String.fromCharCode(zero + (rest % 16)) + digits
  return open + digits + close
}

/**
 * What stands behind the text is printed as blocks, on paper line by line. A table is printed as a grid or as lines, and a
 * line of zeros without its values: the other stays as it is. The title of a fragment stands in the page around it, that
 * of a PDF may be printed by its lines.
 */
function wanted(name: NodeName, field: string, source: Record<string, unknown>, medium: Medium): boolean {
  if (name === 'edition' && field === 'title')
    return medium !== 'fragment' && (medium !== 'pdf' || source['titleLines'] === undefined)
  if (name === 'table') {
    if (field === 'linear') return medium === 'text'
    if (field === 'head' || field === 'body' || field === 'caption') return medium !== 'text'
  }
  if (name === 'closingRemark') return field !== (medium === 'pdf' ? 'blocks' : 'items')
  return name !== 'linearRow' || field !== 'groups' || source['allZero'] === undefined
}

/** Where a text of the edition begins in an output, and the node that it is of. */
export interface Spot {
  readonly at: number
  readonly node: NodeId
}

/** The output without marks, what it lacks or has twice, and in `spots`, where they are wanted, where the marks stood. */
export function takeMarks(
  output: string,
  marks: readonly Mark[],
  spots?: Spot[],
): {text: string; miscounts: Miscount[]} {
  const counts = new Uint32Array(marks.length)
  let taken = 0
  const text = output.replace(pattern, (mark, digits: string, offset: number) => {
    let index = 0
    for (let at = 0; at < digits.length; at++) index = index * 16 + digits.charCodeAt(at) - zero
    if (index < counts.length) counts[index]!++
    const node = marks[index]?.node
    if (spots && node !== undefined) spots.push({at: offset - taken, node})
    taken += mark.length
    return ''
  })
  const miscounts: Miscount[] = []
  for (const [index, mark] of marks.entries()) {
    const count = counts[index]!
    if (count === 0 || (count > 1 && mark.keep === 'once')) miscounts.push({mark, count})
  }
  return {text, miscounts}
}
