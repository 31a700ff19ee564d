// Report → its prose as plain text, block by block, every stretch with its place in the source: what rules about
// sentences read. References are replaced by their numbers and marked.

import type {Nodes, RootContent} from 'mdast'
import type {FactId} from '../form/form.ts'
import {plain} from '../markdown/plain.ts'
import type {Passage} from './passage.ts'
import {printedFact} from './printed.ts'
import type {Heading, Report} from './report.ts'

/** Title, headings and prose in source order, notes at the end. */
export function passages(report: Report): Passage[] {
  const {title, sections, notes, source} = report
  const found: Passage[] = []
  if (title) found.push(headingPassage(title, 0, 'title'))
  for (const {id, heading, children} of sections) {
    if (heading) found.push(headingPassage(heading, id, 'heading'))
    for (const node of children) block(node, id, 'paragraph')
  }
  for (const note of notes.values()) for (const node of note.children) block(node, undefined, 'note')
  return found

  function block(node: RootContent, section: number | undefined, kind: Passage['kind']): void {
    switch (node.type) {
      case 'paragraph':
        found.push(passage(node.children, section, kind))
        break
      case 'heading':
        found.push(passage(node.children, section, 'heading'))
        break
      case 'list':
        for (const item of node.children) {
          for (const child of item.children) block(child, section, kind === 'note' ? kind : 'item')
        }
        break
      case 'table':
        for (const row of node.children) {
          for (const cell of row.children) found.push(passage(cell.children, section, 'cell'))
        }
        break
      default:
    }
  }

  function passage(nodes: readonly Nodes[], section: number | undefined, kind: Passage['kind']): Passage {
    const references: {start: number; end: number; fact: FactId}[] = []
    const {text, place} = plain(source, nodes, (node, start) => {
      if (node.type !== 'factReference') return undefined
      const printed = printedFact(report, node.fact)
      if (node.fact !== undefined) references.push({start, end: start + printed.length, fact: node.fact})
      return printed
    })
    return {section, kind, text, references, place}
  }
}

/** A heading's text is that of its source but for markup inside it. */
function headingPassage({text, place}: Heading, section: number | undefined, kind: 'title' | 'heading'): Passage {
  return {
    section,
    kind,
    text,
    references: [],
    place: (start, end) => {
      const plainHeading = place.endLine === place.line && place.endColumn - place.column === text.length
      return plainHeading ? {...place, column: place.column + start, endColumn: place.column + end} : place
    },
  }
}
