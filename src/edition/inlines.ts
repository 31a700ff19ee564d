// Phrasing content of mdast → inline nodes of an edition: references printed, unsafe links left as their text, notes
// numbered. Reference links have been followed and raw markup named by the reading; what is left of them is words.

import type {PhrasingContent} from 'mdast'
import {safeHref} from '../markdown/href.ts'
import type {Composing} from './composing.ts'
import type {Inline} from './edition.ts'
import {printFact} from './facts.ts'
import {markForeign} from './foreign.ts'

export function inlines(composing: Composing, nodes: readonly PhrasingContent[]): Inline[] {
  return markForeign(merge(nodes.flatMap((node) => inline(composing, node))))
}

function inline(composing: Composing, node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return text(node.value)
    case 'emphasis':
      return [{type: 'emphasis', children: inlines(composing, node.children)}]
    case 'strong':
      return [{type: 'strong', children: inlines(composing, node.children)}]
    case 'delete':
      return inlines(composing, node.children)
    case 'link':
      return link(node.url, inlines(composing, node.children))
    case 'linkReference':
      return inlines(composing, node.children)
    case 'footnoteReference': {
      const reference = composing.refer(node.identifier)
      return reference ? [{type: 'noteReference', ...reference}] : []
    }
    case 'factReference':
      return [printFact(composing.report, node.fact)]
    case 'image':
    case 'imageReference':
      return text(node.alt ?? '')
    case 'break':
      return [{type: 'break'}]
    case 'html':
      return []
  }
}

function text(value: string): Inline[] {
  return value ? [{type: 'text', value}] : []
}

function link(url: string, children: Inline[]): Inline[] {
  const href = safeHref(url)
  if (!href || children.length === 0) return children
  const words = plainText(children)
  const bare = href.startsWith('#') || [words, `http://${words}`, `mailto:${words}`].includes(href)
  return [{type: 'link', href, address: addressOf(href), bare, children}]
}

/** An address as it is said in brackets behind words. */
export function addressOf(href: string): string {
  const isPlain = /^(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/|[#?])/i.test(href) || /^(?=.*[/@.#:?])[!-~]+$/.test(href)
  return (isPlain ? href : `./${href}`).replace(/[（）]/g, encodeURIComponent)
}

/** Neighbouring stretches of text as one. */
function merge(nodes: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = {type: 'text', value: last.value + node.value}
    } else {
      merged.push(node)
    }
  }
  return merged
}

/** The words alone: no marks of notes, a break as a space. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(words).join('')
}

function words(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'fact':
      return node.value
    case 'break':
      return ' '
    case 'noteReference':
      return ''
    default:
      return plainText(node.children)
  }
}
