// Footnotes in a print tree: each `p.footnote` is moved right behind the block that has the first mark of it, a link to
// its id, so that it is read where it is asked for. Where it is printed, at the foot of a page, is the layout's.

import type {PrintElement, PrintNode} from './print-tree.ts'
import {isInline} from './tree-space.ts'

/** Blocks that no paragraph may stand in: a note goes behind them. */
const closed: ReadonlySet<string> = new Set(['table', 'figure', 'header'])

export function isFootnote({attributes}: PrintElement): boolean {
  return (attributes['class'] ?? '').split(' ').includes('footnote')
}

/** A new tree, if there are footnotes; one that nothing refers to stays where it is. */
export function placeNotes(root: PrintElement): PrintElement {
  const notes = new Map<string, PrintElement>()
  collect(root)
  if (notes.size === 0) return root
  /** Marks in blocks that are not notes, and then in the notes these lead to: the order in which they are read. */
  const wanted = new Map<PrintElement, string[]>()
  const asked = new Set<string>()
  ask(root, undefined)
  return rebuild(root)

  function collect(element: PrintElement): void {
    for (const child of element.children) {
      if (child.type === 'text') continue
      const {id} = child.attributes
      if (isFootnote(child) && id !== undefined) notes.set(id, child)
      else collect(child)
    }
  }

  /** `host` is the outermost closed block around, else the nearest block. */
  function ask(element: PrintElement, host: PrintElement | undefined): void {
    const {href} = element.attributes
    const id = element.name === 'a' && href?.startsWith('#') ? href.slice(1) : undefined
    if (id !== undefined && host && notes.has(id) && !asked.has(id)) {
      asked.add(id)
      wanted.set(host, [...(wanted.get(host) ?? []), id])
    }
    for (const child of element.children) {
      if (child.type === 'text' || isFootnote(child)) continue
      ask(child, host && closed.has(host.name) ? host : isInline(child) ? host : child)
    }
  }

  function rebuild(element: PrintElement): PrintElement {
    const children = element.children.flatMap((child): PrintNode[] => {
      if (child.type === 'text') return [child]
      if (isFootnote(child) && asked.has(child.attributes['id'] ?? '')) return []
      const own = rebuild(child)
      if (own.children.length === 0 && child.children.length > 0) return []
      const behind = (wanted.get(child) ?? []).flatMap(withFurther)
      return child.name === 'li' ? [{...own, children: [...own.children, ...behind]}] : [own, ...behind]
    })
    return {...element, children}
  }

  /** A note and, behind it, those that only it refers to; a chain of them may be longer than any stack. */
  function withFurther(id: string): PrintElement[] {
    const found: PrintElement[] = []
    const open = [id]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const note = notes.get(next)!
      found.push(note)
      for (const child of note.children) if (child.type === 'element') ask(child, note)
      open.push(...(wanted.get(note) ?? []).reverse())
      wanted.delete(note)
    }
    return found
  }
}
