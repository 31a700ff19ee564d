// What no edition can print → what stands for it in all of them alike. Spaces of many widths (&emsp;, &thinsp; …): the two
// that Chinese text is set with and every font has, one character wide (U+3000) or narrow and holding together (U+00A0).
// Characters that are no text, which only drafts can hold: U+FFFD. Each stands for one unit, so that offsets stay.

import type {Root} from 'mdast'
import {controlIn, everyControl, visit} from './hidden.ts'

const unusual = /[\u1680\u2000-\u200A\u202F\u205F\u2800]/gu
const anyUnusual = new RegExp(unusual, 'u')
const [wide, narrow, unknown] = ['\u3000', '\u00A0', '\uFFFD']
/** U+2001 and U+2003 are as wide as a character. */
const emWide = /[\u2001\u2003]/u

/** `text` as it is printed. */
export function printable(text: string): string {
  const spaced = text.replace(unusual, (one) => (emWide.test(one) ? wide : narrow))
  return controlIn(spaced) < 0 ? spaced : spaced.replace(everyControl, unknown)
}

/** Whether a source may hold what cannot be printed, written as it is or as a character reference. */
export function mayBeUnprintable(text: string): boolean {
  return text.includes('&') || anyUnusual.test(text) || controlIn(text) >= 0
}

/** Changes the texts and addresses of the tree. */
export function makePrintable(tree: Root): void {
  visit(tree, (node) => {
    if ('url' in node) node.url = printable(node.url)
    if ('alt' in node && node.alt) node.alt = printable(node.alt)
    if ('value' in node && node.type !== 'yaml') node.value = printable(node.value)
  })
}
