// Print tree and marked content → the structure tree (ISO 32000-1 14.7): one structure element for each element of the
// print tree, in its order, whatever order things were drawn in. An element may have sequences on several pages.

import type {ElementName, PrintElement, PrintNode} from '../print-tree.ts'
import type {Area, Sequence} from './content.ts'
import {visible} from './content.ts'
import type {ReportDocument} from './document.ts'
import {modernType, type Nodes} from './modern.ts'
import {bytes, type Dictionary, type Reference, type StructureElement} from './pdfkit.ts'
import {attributesOf, identifierOf, isLabel, optionsOf, typeOf} from './roles.ts'

/** Adds the annotations of an `a` element to its structure element. */
export interface Annotations {
  has(element: PrintElement): boolean
  annotate(element: PrintElement, node: StructureElement): void
  /** Writes what waits for the structure elements. */
  finish(nodes: Nodes): void
}

/** Returns the structure elements. `sequences` are in the order of pages and, within a page, of drawing. */
export function addStructure(
  tree: PrintElement,
  sequences: readonly Sequence[],
  links: Annotations,
  document: ReportDocument,
): Nodes {
  const nodes = new Map<number, StructureElement>()
  const ids: [string, Reference][] = []
  const queues = queueByElement(sequences)
  const drawn = drawnElements(tree, queues)

  addElement(tree, undefined, undefined)
  const unplaced = [...queues.values()].find((queue) => queue.length > 0)?.[0]
  if (unplaced) throw new Error(`no element ${unplaced.element} in the print tree`)
  links.finish(nodes)
  if (ids.length === 0) return nodes
  ids.sort(([a], [b]) => (a < b ? -1 : 1))
  document.getStructTreeRoot().data['IDTree'] = document.add({
    Names: ids.flatMap(([id, object]) => [bytes(id), object]),
  })
  return nodes

  function begin(type: string, options: Dictionary): StructureElement {
    const node = document.struct(type, options)
    if (document.namespace) node.dictionary.data['NS'] = document.namespace
    return node
  }

  function addElement(
    element: PrintElement,
    parent: StructureElement | undefined,
    around: PrintElement | undefined,
  ): void {
    const wanted = typeOf(element, around)!
    const old = wanted === 'Link' && !links.has(element) ? 'Span' : wanted
    const type = document.namespace ? modernType(element, old) : old
    const node = begin(type, optionsOf(element, type))
    nodes.set(element.index, node)
    const {data} = node.dictionary
    if (parent) parent.add(node)
    else document.addStructure(node)
    const id = identifierOf(element, type)
    if (id !== undefined) {
      data['ID'] = bytes(id)
      ids.push([id, node.dictionary])
    }
    const own = element.name === 'li' ? addItem(element, node) : addKids(element, node)
    links.annotate(element, node)
    const attributes = type === 'Figure' ? placement(own) : attributesOf(element, type)
    if (attributes) data['A'] = {...(data['A'] as object), ...attributes}
    node.end()
  }

  /** The kids of an element in reading order: its own sequences, returned, stand where its text stands among its elements. */
  function addKids(element: PrintElement, node: StructureElement): Sequence[] {
    const queue = queues.get(element.index) ?? []
    const taken: Sequence[] = []
    const put = (sequence: Sequence): void => {
      taken.push(sequence)
      node.add(sequence.content)
    }
    // Below 0 where a sequence went on with texts after a line break.
    let missing = 0
    for (const child of element.children) {
      if (child.type === 'text') {
        missing += visible(child.value)
        while (missing > 0 && queue.length > 0) {
          missing -= queue[0]!.characters
          put(queue.shift()!)
        }
      } else if (typeOf(child, element) !== undefined) {
        if (drawn.has(child.index)) addElement(child, node, element)
      } else {
        for (const sequence of queues.get(child.index)?.splice(0) ?? []) put(sequence)
      }
    }
    for (const sequence of queue.splice(0)) put(sequence)
    return taken
  }

  /** A list item holds a label and a body (ISO 32000-1 14.8.4.3.3). */
  function addItem(item: PrintElement, node: StructureElement): Sequence[] {
    const isMarker = (child: PrintNode): child is PrintElement => child.type === 'element' && isLabel(child, item)
    for (const label of item.children.filter(isMarker)) addElement(label, node, item)
    if (!drawn.has(item.index)) return []
    const body = begin('LBody', {})
    node.add(body)
    const taken = addKids({...item, children: item.children.filter((child) => !isMarker(child))}, body)
    body.end()
    return taken
  }

  /** Where sequences that all stand on one page do (ISO 32000-1 14.8.5.4.3). */
  function placement(sequences: readonly Sequence[]): object | undefined {
    const [first] = sequences
    if (!first || sequences.some(({page}) => page !== first.page)) return undefined
    const {left, top, right, bottom} = sequences.map(({area}) => area).reduce(union)
    const {height} = document.switchToPage(first.page)
    return {O: 'Layout', Placement: 'Block', BBox: [left, height - bottom, right, height - top]}
  }
}

/** A table and its grid, also where nothing stands in it: a table of blank cells is one all the same. */
const grid: ReadonlySet<ElementName> = new Set(['table', 'thead', 'tbody', 'tr', 'th', 'td'])

/** Indices of the elements that something was drawn for, or for something in them. */
function drawnElements(tree: PrintElement, queues: ReadonlyMap<number, unknown>): Set<number> {
  const drawn = new Set<number>()
  const visit = (element: PrintElement): boolean => {
    let found = queues.has(element.index) || grid.has(element.name)
    for (const child of element.children) if (child.type === 'element' && visit(child)) found = true
    if (found) drawn.add(element.index)
    return found
  }
  visit(tree)
  return drawn
}

function queueByElement(sequences: readonly Sequence[]): Map<number, Sequence[]> {
  const queues = new Map<number, Sequence[]>()
  for (const sequence of sequences) {
    const queue = queues.get(sequence.element)
    if (queue) queue.push(sequence)
    else queues.set(sequence.element, [sequence])
  }
  return queues
}

/** The smallest area with both in it. */
export function union(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
