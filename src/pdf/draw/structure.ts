// Print tree and marked content → the structure tree (ISO 32000-1 14.7): one structure element for each element of the
// print tree, in its order, whatever order things were drawn in. An element may have sequences on several pages.

import type {ElementName, PrintElement, PrintNode} from '../print-tree.ts'
import type {Area, Sequence} from './content.ts'
import {visible} from './content.ts'
import type {ObjectStore} from './file.ts'
import {isLabel, propertiesOf, typeOf} from './roles.ts'
import {type Dictionary, type ObjectNumber, reference, type Value} from './value.ts'

export interface StructureInput {
  readonly tree: PrintElement
  /** In the order of pages and, within a page, of drawing. */
  readonly sequences: readonly Sequence[]
  readonly pages: readonly ObjectNumber[]
  /** Annotations by the index of their `a` element. */
  readonly links: ReadonlyMap<number, readonly ObjectNumber[]>
}

export interface Structure {
  readonly root: ObjectNumber
  /** StructParent of an annotation. */
  readonly annotationKeys: ReadonlyMap<ObjectNumber, number>
}

/** What stands in a structure element's K: sequences, annotations, other structure elements. */
type Kid = {readonly sequence: Sequence} | {readonly annotation: ObjectNumber} | {readonly element: ObjectNumber}

export function addStructure({tree, sequences, pages, links}: StructureInput, store: ObjectStore): Structure {
  const root = store.reserve()
  const parentsByPage: ObjectNumber[][] = pages.map(() => [])
  const annotationKeys = new Map<ObjectNumber, number>()
  const annotationParents: ObjectNumber[] = []
  const ids: [string, ObjectNumber][] = []
  const queues = queueByElement(sequences)
  const drawn = drawnElements(tree, queues)

  const document = addElement(tree, root, undefined)
  const unplaced = [...queues.values()].find((queue) => queue.length > 0)?.[0]
  if (unplaced) throw new Error(`no element ${unplaced.element} in the print tree`)
  ids.sort(([a], [b]) => (a < b ? -1 : 1))
  store.set(root, {
    Type: '/StructTreeRoot',
    K: [reference(document)],
    ParentTree: reference(
      store.add({
        Nums: [
          ...parentsByPage.flatMap((parents, page) => [page, parents.map(reference)]),
          ...annotationParents.flatMap((parent, index) => [pages.length + index, reference(parent)]),
        ],
      }),
    ),
    ParentTreeNextKey: pages.length + annotationParents.length,
    ...(ids.length > 0 && {
      IDTree: reference(store.add({Names: ids.flatMap(([id, object]) => [id, reference(object)])})),
    }),
  })
  return {root, annotationKeys}

  function addElement(element: PrintElement, parent: ObjectNumber, around: PrintElement | undefined): ObjectNumber {
    const object = store.reserve()
    const annotations = links.get(element.index) ?? []
    const wanted = typeOf(element, around)!
    const type = wanted === 'Link' && annotations.length === 0 ? 'Span' : wanted
    const kids = element.name === 'li' ? itemKids(element, object) : kidsOf(element, object)
    for (const annotation of annotations) {
      annotationKeys.set(annotation, pages.length + annotationParents.push(object) - 1)
      kids.push({annotation})
    }
    const properties = propertiesOf(element, type, areaOf(kids))
    if (typeof properties['ID'] === 'string') ids.push([properties['ID'], object])
    setElement(object, type, parent, kids, properties)
    return object
  }

  /** The kids of an element in reading order: its own sequences stand where its text stands among its elements. */
  function kidsOf(element: PrintElement, object: ObjectNumber): Kid[] {
    const queue = queues.get(element.index) ?? []
    const kids: Kid[] = []
    const take = (): void => {
      kids.push({sequence: queue.shift()!})
    }
    // Below 0 where a sequence went on with texts after a line break.
    let missing = 0
    for (const child of element.children) {
      if (child.type === 'text') {
        missing += visible(child.value)
        while (missing > 0 && queue.length > 0) {
          missing -= queue[0]!.characters
          take()
        }
      } else if (typeOf(child, element) !== undefined) {
        if (drawn.has(child.index) || cells.has(child.name)) kids.push({element: addElement(child, object, element)})
      } else {
        for (const sequence of queues.get(child.index)?.splice(0) ?? []) kids.push({sequence})
      }
    }
    while (queue.length > 0) take()
    return kids
  }

  /** A list item holds a label and a body (ISO 32000-1 14.8.4.3.3). */
  function itemKids(item: PrintElement, object: ObjectNumber): Kid[] {
    const isMarker = (child: PrintNode): child is PrintElement => child.type === 'element' && isLabel(child, item)
    const kids: Kid[] = item.children.filter(isMarker).map((label) => ({element: addElement(label, object, item)}))
    const body = {...item, children: item.children.filter((child) => !isMarker(child))}
    if (drawn.has(item.index)) kids.push({element: addBody(body, object)})
    return kids
  }

  function addBody(body: PrintElement, parent: ObjectNumber): ObjectNumber {
    const object = store.reserve()
    setElement(object, 'LBody', parent, kidsOf(body, object), {})
    return object
  }

  function setElement(
    object: ObjectNumber,
    type: string,
    parent: ObjectNumber,
    kids: readonly Kid[],
    properties: Dictionary,
  ): void {
    // The page of the first sequence; those of the same page need only their identifier.
    const page = kids.flatMap((kid) => ('sequence' in kid ? [kid.sequence.page] : []))[0]
    const entries = kids.map((kid): Value => {
      if ('element' in kid) return reference(kid.element)
      if ('annotation' in kid) return {Type: '/OBJR', Obj: reference(kid.annotation)}
      const {page: own, identifier} = kid.sequence
      parentsByPage[own]![identifier] = object
      return own === page ? identifier : {Type: '/MCR', Pg: reference(pages[own]!), MCID: identifier}
    })
    store.set(object, {
      S: `/${type}`,
      P: reference(parent),
      ...(page !== undefined && {Pg: reference(pages[page]!)}),
      ...properties,
      K: entries.length === 0 ? undefined : entries.length === 1 ? entries[0] : entries,
    })
  }
}

/** What belongs to the grid of a table also where nothing stands in it. */
const cells: ReadonlySet<ElementName> = new Set(['tr', 'th', 'td'])

/** Indices of the elements that something was drawn for, or for something in them. */
function drawnElements(tree: PrintElement, queues: ReadonlyMap<number, unknown>): Set<number> {
  const drawn = new Set<number>()
  const visit = (element: PrintElement): boolean => {
    let found = queues.has(element.index)
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

/** The area of sequences that all stand on one page. */
function areaOf(kids: readonly Kid[]): Area | undefined {
  const sequences = kids.flatMap((kid) => ('sequence' in kid ? [kid.sequence] : []))
  const [first] = sequences
  if (!first || sequences.some(({page}) => page !== first.page)) return undefined
  const areas = sequences.map(({area}) => area)
  return {
    left: Math.min(...areas.map(({left}) => left)),
    bottom: Math.min(...areas.map(({bottom}) => bottom)),
    right: Math.max(...areas.map(({right}) => right)),
    top: Math.max(...areas.map(({top}) => top)),
  }
}
