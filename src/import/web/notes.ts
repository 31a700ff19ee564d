// Notes of a page that says which they are (roles of DPUB-ARIA): where their marks stand, what they say, and what only leads
// back from them.

import {attribute, type Element, isElement, type Node, walk} from '../../page/page.ts'

export interface PageNotes {
  /** By the identifier that a source gives them. */
  readonly notes: ReadonlyMap<string, Element>
  /** Elements that are read as notes, or only lead to them and back. */
  readonly away: ReadonlySet<Node>
  /** The note whose mark this element is. */
  of(element: Element): string | undefined
}

export function pageNotes(root: Element): PageNotes {
  const marks: Element[] = []
  const targets = new Map<string, Element>()
  const away = new Set<Node>()
  walk(
    root,
    (node, leaving) => {
      if (leaving || !isElement(node)) return
      const role = attribute(node, 'role')
      const id = attribute(node, 'id')
      if (role === 'doc-noteref') marks.push(node)
      else if (role === 'doc-backlink') away.add(node)
      if (id !== undefined && !targets.has(id)) targets.set(id, node)
    },
    () => false,
  )
  const notes = new Map<string, Element>()
  const ids = new Map<Element, string>()
  for (const mark of marks) {
    const target = targets.get((attribute(mark, 'href') ?? '').replace(/^#/u, ''))
    if (!target || target === mark) continue
    const known = [...notes].find(([, one]) => one === target)?.[0]
    const id = known ?? String(notes.size + 1)
    notes.set(id, target)
    ids.set(mark, id)
  }
  for (const note of notes.values()) away.add(listOf(note))
  return {notes, away, of: (element) => ids.get(element)}

  /** The part of the page that holds notes and nothing else but their heading, or the note alone. */
  function listOf(note: Element): Element {
    let found = note
    for (let above = note.parentNode; above && 'tagName' in above; above = above.parentNode) {
      const element: Element = above
      if (!/^(?:ol|ul|dl|section|aside|div)$/u.test(element.tagName)) break
      const inside: Element[] = []
      let others = false
      walk(
        element,
        (node, leaving) => {
          if (leaving || !isElement(node)) return
          if (/^(?:li|dd)$/u.test(node.tagName)) inside.push(node)
          else if (/^(?:p|table)$/u.test(node.tagName))
            others ||= ![...notes.values()].some((one) => contains(one, node))
        },
        () => false,
      )
      const own = new Set(notes.values())
      if (others || !inside.every((one) => own.has(one))) break
      found = element
    }
    return found
  }
}

function contains(element: Element, node: Node): boolean {
  for (let above: Node | null = node; above; above = (above as {parentNode?: Node | null}).parentNode ?? null)
    if (above === element) return true
  return false
}
