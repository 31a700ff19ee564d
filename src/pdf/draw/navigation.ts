// Bookmarks, link annotations and the places they lead to (ISO 32000-1 12.3.2, 12.3.3, 12.5.6.5).

import type {Page} from '../layout/page.ts'
import type {PrintElement} from '../print-tree.ts'
import {type Area, reach, type Sequence} from './content.ts'
import type {ObjectStore} from './file.ts'
import {type TreeIndex, textOf} from './tree-walk.ts'
import {bytes, type Dictionary, number, type ObjectNumber, reference, text} from './value.ts'

/** Where an element begins: an explicit destination; undefined where nothing of it was drawn. */
export type Destination = (element: PrintElement) => string | undefined

/** Beside and above what a destination shows, in points. */
const margin = 6

export function destinations(sequences: readonly Sequence[], pages: readonly ObjectNumber[]): Destination {
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
    return `[${reference(pages[page]!)} /XYZ ${number(Math.max(0, area.left - margin))} ${number(area.top + margin)} null]`
  }
}

/** An annotation for each line of each link, by the index of the `a` element. */
export interface Link {
  readonly object: ObjectNumber
  readonly element: PrintElement
  /** Index of the page. */
  readonly page: number
  readonly area: Area
}

/** Finds the areas of links and reserves their annotations. A link to an id that does not exist is none. */
export function findLinks(pages: readonly Page[], tree: TreeIndex, store: ObjectStore): Link[] {
  const linkAround = (index: number): PrintElement | undefined => {
    for (let element = tree.elements.get(index); element; element = tree.parents.get(element.index)) {
      const {href} = element.attributes
      if (element.name === 'a' && href !== undefined && (!href.startsWith('#') || idTarget(href, tree))) return element
    }
    return undefined
  }
  const around = new Map<number, PrintElement | undefined>()
  const links: Link[] = []
  pages.forEach(({items, height}, page) => {
    const lines = new Map<string, Link>()
    for (const item of items) {
      if (item.type === 'rectangle' || item.element === undefined) continue
      if (!around.has(item.element)) around.set(item.element, linkAround(item.element))
      const element = around.get(item.element)
      if (!element) continue
      const [upper, lower, right] =
        item.type === 'glyphs' ? reach(item) : [item.y, item.y + item.height, item.x + item.width]
      const area = {left: item.x, bottom: height - lower, right, top: height - upper}
      const key = `${element.index}/${item.y.toFixed(1)}`
      const known = lines.get(key)
      lines.set(key, known ? {...known, area: union(known.area, area)} : {object: store.reserve(), element, page, area})
    }
    links.push(...lines.values())
  })
  return links
}

function union(a: Area, b: Area): Area {
  return {
    left: Math.min(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
    top: Math.max(a.top, b.top),
  }
}

/** Writes the annotation of a link, `key` being its StructParent. */
export function setLink(
  {object, element, area}: Link,
  key: number,
  tree: TreeIndex,
  destination: Destination,
  store: ObjectStore,
): void {
  const href = element.attributes['href'] ?? ''
  store.set(object, {
    Type: '/Annot',
    Subtype: '/Link',
    Rect: [area.left, area.bottom, area.right, area.top],
    Border: [0, 0, 0],
    // Print: PDF/A wants every annotation to be on paper too.
    F: 4,
    Contents: text(textOf(element).trim() || href),
    StructParent: key,
    ...target(href, tree, destination),
  })
}

function idTarget(href: string, {byId}: TreeIndex): PrintElement | undefined {
  return byId.get(href.slice(1))
}

function target(href: string, tree: TreeIndex, destination: Destination): Dictionary {
  if (!href.startsWith('#')) return {A: {S: '/URI', URI: bytes(encodeAddress(href))}}
  const element = idTarget(href, tree)
  const place = element && destination(element)
  return place === undefined ? {} : {Dest: place}
}

/** An address in ASCII, as URI actions demand; what is percent-encoded already stays so. */
function encodeAddress(href: string): string {
  return href.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character))
}

/** A heading with the headings below it. */
interface Bookmark {
  readonly level: number
  readonly title: string
  readonly place: string
  readonly children: Bookmark[]
}

/** Bookmarks of all h1, h2 and h3; undefined where there is none. */
export function addOutline(tree: PrintElement, destination: Destination, store: ObjectStore): ObjectNumber | undefined {
  const top: Bookmark[] = []
  const open: Bookmark[] = []
  const visit = (element: PrintElement): void => {
    const level = ['h1', 'h2', 'h3'].indexOf(element.name) + 1
    const place = level > 0 ? destination(element) : undefined
    if (place !== undefined) {
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
      const bookmark = {level, title: textOf(element), place, children: []}
      ;(open.at(-1)?.children ?? top).push(bookmark)
      open.push(bookmark)
    }
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(tree)
  if (top.length === 0) return undefined
  const outline = store.reserve()
  const {first, last, count} = addBookmarks(top, outline, store)
  store.set(outline, {Type: '/Outlines', First: first, Last: last, Count: count})
  return outline
}

function addBookmarks(
  bookmarks: readonly Bookmark[],
  parent: ObjectNumber,
  store: ObjectStore,
): {first: string; last: string; count: number} {
  const objects = bookmarks.map(() => store.reserve())
  let count = bookmarks.length
  bookmarks.forEach(({title, place, children}, index) => {
    const below = children.length > 0 ? addBookmarks(children, objects[index]!, store) : undefined
    count += below?.count ?? 0
    const [before, after] = [objects[index - 1], objects[index + 1]]
    store.set(objects[index]!, {
      Title: text(title),
      Parent: reference(parent),
      Dest: place,
      ...(before !== undefined && {Prev: reference(before)}),
      ...(after !== undefined && {Next: reference(after)}),
      ...(below && {First: below.first, Last: below.last, Count: below.count}),
    })
  })
  return {first: reference(objects[0]!), last: reference(objects.at(-1)!), count}
}
