// A Word file → what its reader looks up while reading: styles by name, numbers of lists, notes, addresses, headers.

import {at, elementsOf, type XmlElement} from '../../xml/parse.ts'
import {type OfficeFile, Unreadable} from '../package.ts'
import {countersOf, type Marker} from './numbering.ts'

export interface WordFile {
  readonly body: XmlElement
  /** The name of a paragraph's style, in small letters: `heading 1`. */
  styleOf(paragraph: XmlElement): string
  /** `3.` or `•` before a paragraph, and how deep in lists; counts on with each call. */
  markerOf(paragraph: XmlElement): Marker | undefined
  /** The address of a link in the body or, with `inNotes`, in a note. */
  address(id: string, inNotes: boolean): string | undefined
  /** The part of a chart in the body. */
  chart(id: string): XmlElement | undefined
  /** Each footnote by its identifier. */
  readonly notes: ReadonlyMap<string, XmlElement>
  /** Headers that pages can have: of each kind that is in use the part, undefined where the kind has none. */
  readonly headers: readonly (XmlElement | undefined)[]
}

export function wordFile(file: OfficeFile): WordFile {
  const targets = file.targets(file.main)
  const named = (type: string): string | undefined => [...targets.values()].find((one) => one.type === type)?.target
  const partOf = (type: string): XmlElement | undefined => {
    const name = named(type)
    return name === undefined ? undefined : file.part(name)
  }
  const body = at(file.part(file.main), 'w:body')
  if (!body) throw new Unreadable()
  const styles = partOf('styles')
  const names = new Map(
    (styles ? elementsOf(styles, 'w:style') : []).map((style) => [
      style.attributes['w:styleId'] ?? '',
      (at(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(),
    ]),
  )
  const notesName = named('footnotes')
  const notes = notesName === undefined ? undefined : file.part(notesName)
  const ofNotes = notesName === undefined ? new Map<string, never>() : file.targets(notesName)
  const markers = countersOf(partOf('numbering'))
  const isEven = at(partOf('settings'), 'w:evenAndOddHeaders')
  return {
    body,
    styleOf: (paragraph) => names.get(at(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '') ?? '',
    markerOf: (paragraph) => markers(at(paragraph, 'w:pPr', 'w:numPr')),
    address: (id, inNotes) => (inNotes ? ofNotes : targets).get(id)?.target,
    chart: (id) => {
      const target = targets.get(id)
      return target && !target.external ? file.part(target.target) : undefined
    },
    notes: new Map(
      (notes ? elementsOf(notes, 'w:footnote') : [])
        .filter(({attributes}) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
        .map((note) => [note.attributes['w:id'] ?? '', note]),
    ),
    headers: sectionsOf(body).flatMap((section) => {
      const kinds = ['default', ...(isEven ? ['even'] : []), ...(at(section, 'w:titlePg') ? ['first'] : [])]
      return kinds.map((kind) => {
        const reference = elementsOf(section, 'w:headerReference').find((one) => one.attributes['w:type'] === kind)
        const target = targets.get(reference?.attributes['r:id'] ?? '')?.target
        return target === undefined ? undefined : file.part(target)
      })
    }),
  }
}

/** The last one stands at the end of the body, each other in the last paragraph of its section. */
function sectionsOf(body: XmlElement): XmlElement[] {
  const inner = elementsOf(body, 'w:p').flatMap((paragraph) => at(paragraph, 'w:pPr', 'w:sectPr') ?? [])
  return [...inner, ...elementsOf(body, 'w:sectPr')].filter(
    // A section without headers of its own goes on with those before it.
    (section, index) => index === 0 || elementsOf(section, 'w:headerReference').length > 0,
  )
}
