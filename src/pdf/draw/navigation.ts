// Bookmarks, link annotations and the places they lead to (ISO 32000-1 12.3.2, 12.3.3, 12.5.6.5).

import type {Page} from '../layout/page.ts'
import type {PrintElement} from '../print-tree.ts'
import {type Area, edges, type Sequence} from './content.ts'
import type {ReportDocument} from './document.ts'
import {goByStructure, LooseEnds, type Nodes} from './modern.ts'
import {type OutlineItem, text, type Value} from './pdfkit.ts'
import {isNote} from './roles.ts'
import {type Annotations, union} from './structure.ts'
import {type TreeIndex, textOf} from './tree-walk.ts'

/** A place in the document, in points from the left and upper edges of a page, which counts from 0. */
interface Place {
  readonly page: number
  readonly left: number
  readonly top: number
}

/** Where an element begins; undefined where nothing of it was drawn. */
export type Destination = (element: PrintElement) => Place | undefined

/** Beside and above what a destination shows, in points. */
const margin = 6

export function destinations(sequences: readonly Sequence[]): Destination {
  const first = new Map<number, Sequence>()
  for (const sequence of sequences) if (!first.has(sequence.element)) first.set(sequence.element, sequence)
  const find = (element: PrintElement): Sequence | undefined => {
    const own = first.get(element.index)
    if (own) return own
    for (const child of element.children) {
      const found = child.type === 'element' ? find(child) : undefined
      if (found) return found
    }
    return undefined
  }
  return (element) => {
    const sequence = find(element)
    if (!sequence) return undefined
    const {page, area} = sequence
    return {page, left: Math.max(0, area.left - margin), top: area.top - margin}
  }
}

/** One line of a link: an annotation each. */
interface Line {
  readonly element: PrintElement
  /** Index of the page. */
  readonly page: number
  readonly area: Area
}

/** The links of a report. One to an id that does not exist is none. */
export function linksOf(
  pages: readonly Page[],
  tree: TreeIndex,
  destination: Destination,
  document: ReportDocument,
): Annotations {
  const lines = new Map<PrintElement, Line[]>()
  for (const line of findLines(pages, tree)) {
    const known = lines.get(line.element)
    if (known) known.push(line)
    else lines.set(line.element, [line])
  }
  const ends = new LooseEnds(document)
  const marks = new Map<PrintElement, PrintElement[]>()
  if (document.namespace) for (const element of lines.keys()) mark(element)
  return {
    has: (element) => lines.has(element),
    finish: (nodes) => ends.finish(nodes),
    annotate: (element, structParent) => {
      const note = noteOf(element)
      if (document.namespace && note && lines.has(element)) ends.refer(structParent, [note])
      const citing = marks.get(element)
      if (citing) ends.refer(structParent, citing)
      const href = element.attributes['href'] ?? ''
      for (const {page, area} of lines.get(element) ?? []) {
        const target = tree.byId.get(href.slice(1))
        const place = target && href.startsWith('#') ? explicit(destination(target)) : undefined
        const goal = place && document.namespace ? {A: ends.action(place, target!)} : {Dest: place}
        // The page is named for the structure tree, too.
        const P = document.switchToPage(page).dictionary
        const options = {P, Contents: text(textOf(element).trim() || href), structParent}
        const [width, height] = [area.right - area.left, area.bottom - area.top]
        if (href.startsWith('#'))
          document.annotate(area.left, area.top, width, height, {...options, Subtype: 'Link', ...goal})
        else document.link(area.left, area.top, width, height, encodeAddress(href), options)
      }
    },
  }

  /** The note that a link leads to. */
  function noteOf({attributes: {href}}: PrintElement): PrintElement | undefined {
    const target = href?.startsWith('#') ? tree.byId.get(href.slice(1)) : undefined
    return isNote(target) ? target : undefined
  }

  function mark(element: PrintElement): void {
    const note = noteOf(element)
    if (note) marks.set(note, [...(marks.get(note) ?? []), element])
  }

  function explicit(place: Place | undefined): Value[] | undefined {
    if (!place) return undefined
    const {dictionary, height} = document.switchToPage(place.page)
    return [dictionary, 'XYZ', place.left, height - place.top, null]
  }
}

function* findLines(pages: readonly Page[], tree: TreeIndex): Generator<Line> {
  const linkAround = (index: number): PrintElement | undefined => {
    for (let element = tree.elements.get(index); element; element = tree.parents.get(element.index)) {
      const {href} = element.attributes
      if (element.name === 'a' && href !== undefined && (!href.startsWith('#') || tree.byId.has(href.slice(1))))
        return element
    }
    return undefined
  }
  const around = new Map<number, PrintElement | undefined>()
  for (const [page, {items}] of pages.entries()) {
    const lines = new Map<string, Line>()
    for (const item of items) {
      if (item.type === 'rectangle' || item.element === undefined) continue
      if (!around.has(item.element)) around.set(item.element, linkAround(item.element))
      const element = around.get(item.element)
      if (!element) continue
      const [top, bottom, right] = edges(item)
      const area = {left: item.x, top, right, bottom}
      const key = `${element.index}/${item.y.toFixed(1)}`
      const known = lines.get(key)
      lines.set(key, {element, page, area: known ? union(known.area, area) : area})
    }
    yield* lines.values()
  }
}

/** An address in ASCII, as URI actions demand; what is percent-encoded already stays so. */
function encodeAddress(href: string): string {
  return href.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character))
}

/** Bookmarks of all h1 to h4. */
export function addOutline(tree: PrintElement, destination: Destination, nodes: Nodes, document: ReportDocument): void {
  const open = [{level: 0, item: document.outline}]
  visit(tree)

  function visit(element: PrintElement): void {
    const level = ['h1', 'h2', 'h3', 'h4'].indexOf(element.name) + 1
    const place = level > 0 ? destination(element) : undefined
    if (place) {
      while (open.at(-1)!.level >= level) open.pop()
      // All are open. PDFKit counts the children of one alone (ISO 32000-1 table 153: all that can be seen).
      for (const {item} of open) item.outlineData['Count'] = Number(item.outlineData['Count'] ?? 0) + 1
      open.push({level, item: addBookmark(open.at(-1)!.item, element, place)})
    }
    for (const child of element.children) if (child.type === 'element') visit(child)
  }

  function addBookmark(parent: OutlineItem, element: PrintElement, {page, left, top}: Place): OutlineItem {
    // PDFKit takes the distance from the right edge.
    const {width} = document.switchToPage(page)
    const item = parent.addItem(textOf(element), {pageNumber: page, left: width - left, top, fit: false})
    if (document.namespace) goByStructure(item.outlineData, nodes.get(element.index))
    return item
  }
}
