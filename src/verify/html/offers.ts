// The other editions that a page offers, each with its size.

import type {Offer} from '../reading.ts'
import {show} from '../show.ts'
import {attribute, isElement, type Page, piecesOf, placeOfElement, textOf, walk} from './page.ts'

/** Links of other pages and those without a size are none, nor are a host's own: ours say their type or their name. */
export function offersOf(page: Page): Offer[] {
  const found: Offer[] = []
  walk(page.body, (node, leaving) => {
    if (leaving || !isElement(node) || node.tagName !== 'a') return
    const file = attribute(node, 'href') ?? ''
    const words = textOf(page, piecesOf(node), node).text
    const size = /（([\d.]+ ?[KM]B)）$/.exec(words)?.[1]
    const own = attribute(node, 'type') !== undefined || file.startsWith('report.')
    if (size !== undefined && file && own && !/[/:#]/.test(file))
      found.push({file, size, words: show(words), place: placeOfElement(page, node)})
  })
  return found
}
