// Within a page: links and names that lead to an id. Where ids were taken out altogether nothing is said; where some lead
// nowhere, each is named. A table of contents calls each section as it is called.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import {label, show} from '../show.ts'
import {attribute, type Element, isElement, type Page, piecesOf, placeOfElement, textOf, walk} from './page.ts'

interface Reference {
  readonly element: Element
  readonly name: string
  readonly id: string
}

/** Ids that a page of ours has; where an author's own link leads is for the source. */
const ours = /^#(?:section-\d|notes?\b|text$)/

/** `root` holds the report: a host's own links may lead to what its programs make. */
export function* compareReferences(page: Page, root: Element): Generator<Diagnostic> {
  const targets = new Map<string, Element>()
  const references: Reference[] = []
  const contents = new Set<Element>()
  let nav = 0
  walk(
    root,
    (node, leaving) => {
      if (isElement(node) && node.tagName === 'nav') nav += leaving ? -1 : 1
      if (leaving || !isElement(node)) return
      if (nav > 0) contents.add(node)
      const id = attribute(node, 'id')
      if (id !== undefined) targets.set(id, node)
      const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
      if (href && ours.test(href)) references.push({element: node, name: 'href', id: href.slice(1)})
      // What a number names is held against where it stands.
      for (const name of node.tagName === 'td' ? [] : ['headers', 'aria-labelledby']) {
        for (const id of (attribute(node, name) ?? '').split(/\s+/)) if (id) references.push({element: node, name, id})
      }
    },
    () => false,
  )
  const own = new Set(references.filter(({id}) => targets.has(id)).map(({name}) => name))
  for (const {element, name, id} of references) {
    const target = targets.get(id)
    if (!target) {
      const values = {
        medium: 'HTML',
        name: `${name}="${show(id)}"`,
        words: show(label(textOf(page, piecesOf(element), element).text)),
      }
      if (own.has(name))
        yield diagnose('edition-differs', 'nowhere', values, placeOfElement(page, element), {actual: id})
      continue
    }
    if (name !== 'href' || !/^h[1-6]$/.test(target.tagName) || !contents.has(element)) continue
    const [actual, expected] = [element, target].map((one) =>
      label(textOf(page, piecesOf(one), one).text).replace(/(?:\[\d+\])+$/, ''),
    )
    if (actual === expected) continue
    const values = {medium: 'HTML', name: 'nav', actual: show(actual!), expected: expected!}
    yield diagnose('edition-differs', 'metadata', values, placeOfElement(page, element), {
      actual: actual!,
      expected: expected!,
    })
  }
}
