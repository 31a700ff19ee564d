// Report → its prose as plain text, block by block, every stretch with its place in the source: what rules about
// sentences read. References are replaced by their numbers and marked.

import type {Image, Nodes, RootContent} from 'mdast'
import {type Place, placeOf} from '../diagnostic/place.ts'
import type {FactId} from '../form/form.ts'
import {type Plain, plain} from '../markdown/plain.ts'
import {printedWords} from './alternative.ts'
import {folded} from './folded.ts'
import type {Passage} from './passage.ts'
import {printedFact} from './printed.ts'
import type {Field, Heading, Report} from './report.ts'

/** Title, headings and prose in source order, notes at the end. */
export function passages(report: Report): Passage[] {
  const {title, sections, notes, source} = report
  const found: Passage[] = []
  if (title) found.push(headingPassage(report, title, 0, 'title'))
  for (const {id, heading, children} of sections) {
    if (heading) found.push(headingPassage(report, heading, id, 'heading'))
    for (const node of children) block(node, id, 'paragraph')
  }
  for (const note of notes.values()) for (const node of note.children) block(node, undefined, 'note')
  // What the front matter says of the report is printed, too.
  const {note: said} = report.front
  if (said) found.push({section: undefined, kind: 'front', ...readable(ofField(said), [], false)})
  return found

  function block(node: RootContent, section: number | undefined, kind: Passage['kind']): void {
    switch (node.type) {
      case 'paragraph':
        found.push(passage(node.children, section, kind))
        for (const child of node.children) if (child.type === 'image') picture(child, section)
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

  /** The words of a picture are printed, too, for whoever does not see it. */
  function picture({alt, position}: Image, section: number | undefined): void {
    if (!alt) return
    const place = placeOf(source.path, position)
    found.push({
      section,
      kind: 'picture',
      ...readable({text: printedWords(report, alt), place: () => place}, [], false),
    })
  }

  function passage(nodes: readonly Nodes[], section: number | undefined, kind: Passage['kind']): Passage {
    const references: {start: number; end: number; fact: FactId}[] = []
    const printed = plain(source, nodes, (node, start) => {
      if (node.type !== 'factReference') return undefined
      const printed = printedFact(report, node.fact)
      if (node.fact !== undefined) references.push({start, end: start + printed.length, fact: node.fact})
      return printed
    })
    return {section, kind, ...readable(printed, references, kind === 'cell')}
  }
}

/** A text of the front matter, which is one place. */
function ofField({value, place}: Field<string>): Pick<Plain, 'text' | 'place'> {
  return {text: value, place: () => place}
}

/** The text that rules read of a printed one. */
function readable(
  {text, place}: Pick<Plain, 'text' | 'place'>,
  references: Passage['references'],
  inCell: boolean,
): Omit<Passage, 'section' | 'kind'> {
  const fold = folded(text, inCell)
  if (!fold) return {text, references, place, blanks: [], dressed: []}
  return {
    text: fold.text,
    references: references.map(({start, end, fact}) => ({start: fold.folded(start), end: fold.folded(end), fact})),
    blanks: fold.blanks.map(({at, start, end}) => ({
      at,
      written: text.slice(start, end),
      place: () => place(start, end),
    })),
    dressed: fold.dressed.map(({from, to, start, end, digits}) => {
      return {start: from, end: to, digits, place: () => place(start, end)}
    }),
    place: (start, end) => {
      const from = fold.printed(start)
      return place(from, end > start ? fold.behind(end - 1) : from)
    },
  }
}

/** A heading's text is that of its source but for markup inside it. */
function headingPassage(
  report: Report,
  {text: written, place}: Heading,
  section: number | undefined,
  kind: 'title' | 'heading',
): Passage {
  const text = printedWords(report, written)
  const plainHeading = place.endLine === place.line && place.endColumn - place.column === text.length
  const placed = (start: number, end: number): Place =>
    plainHeading ? {...place, column: place.column + start, endColumn: place.column + end} : place
  return {section, kind, ...readable({text, place: placed}, [], false)}
}
