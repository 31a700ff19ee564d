// Rendered text of templates/pdf → print tree, strictly: the documented subset of HTML with quoted attributes and every
// element closed. White space is as in HTML: between blocks it is nothing, inside them a run of it is one space.

import {nearest} from '../data/nearest.ts'
import {type Checked, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {placeNotes} from './notes.ts'
import {type ElementName, elementNames, type PrintElement, type PrintNode} from './print-tree.ts'
import {tidy} from './tree-space.ts'

/** Finds the template line that a piece of markup comes from. */
export type Locate = (markup: string) => Place | undefined

const names: ReadonlySet<string> = new Set(elementNames)
const attributeNames: readonly string[] = [
  'class',
  'id',
  'href',
  'src',
  'alt',
  'start',
  'scope',
  'headers',
  'rowspan',
  'colspan',
  'lang',
  'summary',
]
/** How the engine hands an Edition's node through; not for templates to write. */
const nodeAttribute = 'data-n'
const empty: ReadonlySet<string> = new Set(['br', 'img'])

interface Open {
  readonly name: ElementName
  readonly index: number
  readonly node?: number
  readonly attributes: Record<string, string>
  readonly children: PrintNode[]
}

/** The tree, or every place at which the text is not of the subset. */
export function parseTree(text: string, locate: Locate): Checked<PrintElement> {
  const diagnostics: Diagnostic[] = []
  const root: Open = {name: 'document', index: 0, attributes: {}, children: []}
  const stack: Open[] = [root]
  let count = 1
  let at = 0
  while (at < text.length) {
    const top = stack.at(-1)!
    const next = text.indexOf('<', at)
    if (next !== at) {
      const end = next < 0 ? text.length : next
      top.children.push({type: 'text', value: decode(text.slice(at, end))})
      at = end
    } else if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at)
      at = end < 0 ? text.length : end + 3
    } else if (text.startsWith('</', at)) {
      const end = closing(text, at)
      close(text.slice(at + 2, end).trim())
      at = end + 1
    } else at = open(at, top)
  }
  for (const {name} of stack.slice(1)) diagnostics.push(diagnose('template', 'nesting', {name}, locate(`<${name}`)))
  return {value: diagnostics.length > 0 ? undefined : placeNotes(tidy(finish(root))), diagnostics}

  function open(from: number, parent: Open): number {
    const name = /[A-Za-z][A-Za-z0-9-]*/y
    name.lastIndex = from + 1
    const found = name.exec(text)?.[0] ?? ''
    const [attributes, end] = readAttributes(from + 1 + found.length, found)
    if (!names.has(found)) {
      const near = nearest(found, names)
      const hints = near === undefined ? [] : [message('template', 'nearest', {nearest: near})]
      diagnostics.push(
        diagnose('template', 'element', {name: found || text.slice(from, from + 10)}, locate(`<${found}`), {hints}),
      )
    }
    const {[nodeAttribute]: node, ...rest} = attributes
    const element: Open = {
      name: found as ElementName,
      index: count++,
      attributes: rest,
      children: [],
      ...(node !== undefined && {node: Number(node)}),
    }
    if (empty.has(found) || text[end - 1] === '/') parent.children.push(finish(element))
    else stack.push(element)
    return end + 1
  }

  /** The attributes from `from` on, and where their tag's `>` stands. */
  function readAttributes(from: number, element: string): [Record<string, string>, number] {
    const attributes: Record<string, string> = {}
    const one = /\s+([A-Za-z][A-Za-z0-9-]*)(?:="([^"]*)")?/y
    let end = from
    for (;;) {
      one.lastIndex = end
      const match = one.exec(text)
      if (!match) break
      const [whole, name = '', value = ''] = match
      if (name !== nodeAttribute && !attributeNames.includes(name)) {
        const near = nearest(name, attributeNames)
        const hints = near === undefined ? [] : [message('template', 'nearest', {nearest: near})]
        diagnostics.push(diagnose('template', 'attribute', {name, element}, locate(`${name}=`), {hints}))
      }
      attributes[name] = decode(value)
      end += whole.length
    }
    return [attributes, closing(text, end)]
  }

  function close(name: string): void {
    const top = stack.at(-1)!
    if (top.name !== name || stack.length === 1) {
      diagnostics.push(diagnose('template', 'nesting', {name}, locate(`</${name}`)))
      return
    }
    stack.pop()
    stack.at(-1)!.children.push(finish(top))
  }
}

function finish({name, index, node, attributes, children}: Open): PrintElement {
  return {type: 'element', name, index, ...(node !== undefined && {node}), attributes, children}
}

function closing(text: string, from: number): number {
  const end = text.indexOf('>', from)
  return end < 0 ? text.length : end
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0'}

/** Character references as Handlebars and authors write them; what is none stays as it stands. */
function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]{2,5}));/g, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
