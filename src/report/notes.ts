// Notes by name; and what GFM says nothing of: a mark that has no note, a note that no mark leads to, two of one name. The
// same of the addresses of links, [说明]: …, which print nothing where no link has that name.

import type {Definition, FootnoteDefinition, Nodes, Root} from 'mdast'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import {placeAt, type Source} from '../markdown/source.ts'

export interface Notes {
  /** The first of each name, in the order of the source, as GFM takes them. */
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly diagnostics: readonly Diagnostic[]
}

export function notesIn(source: Source, tree: Root): Notes {
  const definitions = new Map<string, FootnoteDefinition>()
  const referred = new Set<string>()
  const diagnostics: Diagnostic[] = []
  const unprinted: FootnoteDefinition[] = []
  const addresses: Definition[] = []
  const linked = new Set<string>()
  visit(tree)
  for (const [identifier, node] of definitions) if (!referred.has(identifier)) say('noteUnused', node)
  for (const node of unprinted) say('noteDouble', node)
  const used = new Set<string>()
  for (const node of addresses) {
    if (linked.has(node.identifier) && !used.has(node.identifier) && !isSentence(node.url)) used.add(node.identifier)
    else say('addressUnused', node)
  }
  return {definitions, diagnostics}

  function visit(node: Nodes): void {
    if (node.type === 'footnoteReference') referred.add(node.identifier)
    if (node.type === 'definition') addresses.push(node)
    if (node.type === 'linkReference' || node.type === 'imageReference') linked.add(node.identifier)
    if (node.type === 'footnoteDefinition') {
      if (definitions.has(node.identifier)) unprinted.push(node)
      else definitions.set(node.identifier, node)
    }
    if (node.type === 'text') marks(node.position!.start.offset!, node.position!.end.offset!)
    if ('children' in node) for (const child of node.children) visit(child)
  }

  /** A mark whose note is missing is left as text; one with a backslash before it was meant so. */
  function marks(start: number, end: number): void {
    for (const {0: written, index} of source.text.slice(start, end).matchAll(/(?<!\\)\[\^[^\]\s]{1,100}\]/gu)) {
      diagnostics.push(
        diagnose('markup', 'noteMissing', {written}, placeAt(source, start + index, start + index + written.length)),
      )
    }
  }

  function say(text: 'noteUnused' | 'noteDouble' | 'addressUnused', node: FootnoteDefinition | Definition): void {
    const start = node.position!.start.offset!
    const end = source.text.indexOf(']', start) + 1
    const place = end > start ? placeAt(source, start, end) : placeOf(source.path, node.position)
    diagnostics.push(diagnose('markup', text, {written: source.text.slice(start, end)}, place))
  }
}

/** What is written as an address, but is none: 本表不含村居。 */
function isSentence(url: string): boolean {
  return /[\p{Script=Han}，。、；：！？]/u.test(url) && !/[./\\#:]/u.test(url)
}
