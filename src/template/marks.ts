// Proof that a rendering left nothing out: a copy of the edition whose texts carry invisible marks goes through the
// templates, and the marks that come out are counted and taken away. It does not look at order or at words between.

import type {Edition, NodeId} from '../edition/edition.ts'
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

type Scope = {readonly node: NodeId | undefined; readonly fact: string | undefined; readonly keep: boolean}

export function markEdition(edition: Edition, medium: Medium): Marked {
  const marks: Mark[] = []

  function copyValue(value: unknown, keep: 'once' | 'some' | undefined, scope: Scope): unknown {
    if (typeof value !== 'string') return value
    const text = value.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD')
    if (!keep || !scope.keep || text === '') return text
    const index = marks.push({keep, text, node: scope.node, fact: scope.fact}) - 1
    return open + [...index.toString(16)].map((digit) => String.fromCharCode(zero + parseInt(digit, 16))).join('') + close + text
  }

  function copy(value: unknown, shape: Shape, scope: Scope): unknown {
    if (value === undefined || value === null) return undefined
    if (shape.kind === 'value') return copyValue(value, shape.keep, scope)
    if (shape.kind === 'list') return (value as unknown[]).map((one) => copy(one, shape.of, scope))
    const source = value as Record<string, unknown>
    const names = Object.values(shape.names)
    const name = names.length === 1 ? names[0]! : shape.names[String(source['type'])]
    if (!name) throw new Error(`no shape for a node of type ${String(source['type'])}`)
    return copyNode(source, name, scope)
  }

  function copyNode(source: Record<string, unknown>, name: NodeName, scope: Scope): Record<string, unknown> {
    const made: Record<string, unknown> = {}
    const inner: Scope = {
      node: typeof source['node'] === 'number' ? source['node'] : scope.node,
      fact: typeof source['fact'] === 'string' ? source['fact'] : scope.fact,
      keep: scope.keep,
    }
    for (const [field, shape] of Object.entries(nodes[name])) {
      made[field] = copy(source[field], shape, wanted(name, field, source, medium) ? inner : {...inner, keep: false})
    }
    return made
  }

  const context = copyNode(edition as unknown as Record<string, unknown>, 'edition', {node: undefined, fact: undefined, keep: true})
  return {context, marks}
}

/** A table is printed as a grid or as lines, and a line of zeros without its values. */
function wanted(name: NodeName, field: string, source: Record<string, unknown>, medium: Medium): boolean {
  if (name === 'table' && field === 'linear') return medium === 'text'
  if (name === 'table' && ['head', 'body', 'caption'].includes(field)) return medium !== 'text'
  if (name === 'linearRow' && field === 'groups') return source['allZero'] === undefined
  return true
}

/** The output without marks, and what it lacks or has twice. */
export function takeMarks(output: string, marks: readonly Mark[]): {text: string; miscounts: Miscount[]} {
  const counts = new Uint32Array(marks.length)
  const text = output.replace(pattern, (_, digits: string) => {
    let index = 0
    for (let at = 0; at < digits.length; at++) index = index * 16 + digits.charCodeAt(at) - zero
    if (index < counts.length) counts[index]!++
    return ''
  })
  const miscounts: Miscount[] = []
  for (const [index, mark] of marks.entries()) {
    const count = counts[index]!
    if (count === 0 || (count > 1 && mark.keep === 'once')) miscounts.push({mark, count})
  }
  return {text, miscounts}
}
