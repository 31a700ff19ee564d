// The keyboard's way through an edition: from place to place, and from the one it is at to its source. A place is what
// shows one node; what a mouse does with a click is done here with Alt and the arrow keys, and with Enter.

import {byId} from './dom.ts'

export interface Stops {
  /** Nodes that have a place in the source, in reading order. */
  nodes(): readonly number[]
  /** Those that are marked now; an edition need not show all of them. */
  lit(): readonly number[]
  /** The first one in view. */
  inView(): number | undefined
  /** Marks it and brings it into view. */
  visit(node: number): void
  /** What it shows, as it is to be read out. */
  spoken(node: number): string
  /** Goes to the source of the words that are selected; whether there are any. */
  goSelected(): boolean
  go(node: number): void
}

/** Listens in `where`, a pane or the document of a frame. */
export function rove(where: EventTarget, stops: Stops): void {
  where.addEventListener('keydown', (event) => {
    const {key, altKey, ctrlKey, metaKey, shiftKey, target} = event as KeyboardEvent
    if (ctrlKey || metaKey || shiftKey) return
    if (altKey && (key === 'ArrowDown' || key === 'ArrowUp')) move(key === 'ArrowDown' ? 1 : -1)
    else if (!altKey && key === 'Enter' && !(target as Element).closest('a, button')) enter()
    else return
    event.preventDefault()
  })

  function move(by: 1 | -1): void {
    const nodes = stops.nodes()
    const from = nodes.indexOf(at(nodes) ?? -1)
    // Nothing is marked yet: one begins with what is in view.
    const next = from < 0 ? stops.inView() : nodes[from + by]
    if (next === undefined) return
    stops.visit(next)
    byId('place').textContent = stops.spoken(next)
  }

  function at(nodes: readonly number[]): number | undefined {
    return stops.lit().find((node) => nodes.includes(node))
  }

  function enter(): void {
    if (stops.goSelected()) return
    const node = at(stops.nodes()) ?? stops.inView()
    if (node !== undefined) stops.go(node)
  }
}

/** The selected words in a document: where they begin. */
export function selectionIn(document: Document, within: Element): Range | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  return within.contains(range.startContainer) ? range : undefined
}

/** Node ids of elements in reading order, each once; `known` are those with a place. */
export function nodesOf(elements: Iterable<Element>, known: readonly unknown[]): number[] {
  const nodes = [...elements].map((one) => Number((one as HTMLElement).dataset['n']))
  return [...new Set(nodes)].filter((node) => Boolean(known[node]))
}
