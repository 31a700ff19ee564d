// What PDF 2.0 has otherwise in structure and navigation: types of its own namespace, notes and what cites them, places
// named by structure elements (ISO 32000-2 14.8.6, 14.7.2, 12.3.2.3; ISO 14289-2 8.2.5.14, 8.8).

import type {PrintElement} from '../print-tree.ts'
import {type Dictionary, type PdfKit, type Reference, type StructureElement, text} from './pdfkit.ts'

/** Structure elements by the index of their element of the print tree. */
export type Nodes = ReadonlyMap<number, StructureElement>

/** Types of PDF 1.7 that the namespace of PDF 2.0 has not. */
const types: Readonly<Record<string, string>> = {Note: 'FENote', Reference: 'Span'}

/** The type of an element in the namespace of PDF 2.0. */
export function modernType({name}: PrintElement, type: string): string {
  if (type === 'Span') return name === 'strong' ? 'Strong' : name === 'em' ? 'Em' : type
  return types[type] ?? type
}

export function addNamespace(document: PdfKit): Reference {
  const namespace = document.ref({Type: 'Namespace', NS: text('http://iso.org/pdf2/ssn')})
  namespace.end()
  document.getStructTreeRoot().data['Namespaces'] = [namespace]
  return namespace
}

/** An action that goes to a place by its page and, for whoever can, by its structure element. */
function goTo(place: readonly unknown[], node: StructureElement | undefined): Dictionary {
  return {S: 'GoTo', D: place, ...(node && {SD: [node.dictionary, ...place.slice(1)]})}
}

/** A bookmark with an action in place of its destination. */
export function goByStructure(bookmark: Dictionary, node: StructureElement | undefined): void {
  bookmark['A'] = goTo(bookmark['Dest'] as unknown[], node)
  delete bookmark['Dest']
}

/** What is written of links and notes once all structure elements are there: where links lead to, who cites whom. */
export class LooseEnds {
  private readonly ends: ((nodes: Nodes) => void)[] = []
  private readonly document: PdfKit

  constructor(document: PdfKit) {
    this.document = document
  }

  /** The action of a link to `target`, of which `place` says the page and the point. */
  action(place: readonly unknown[], target: PrintElement): Reference {
    const action = this.document.ref({})
    this.ends.push((nodes) => {
      Object.assign(action.data, goTo(place, nodes.get(target.index)))
      action.end()
    })
    return action
  }

  /** That `node` refers to the structure elements of `others`: a mark to its note, a note to its marks. */
  refer(node: StructureElement, others: Iterable<PrintElement>): void {
    const list: unknown[] = []
    const reference = this.document.ref(list as unknown as Dictionary)
    node.dictionary.data['Ref'] = reference
    this.ends.push((nodes) => {
      for (const {index} of others) list.push(nodes.get(index)!.dictionary)
      reference.end()
    })
  }

  finish(nodes: Nodes): void {
    for (const end of this.ends) end(nodes)
  }
}
