// Lines that name a unit below or between the statutory tables, and titles of their sections: another unit than the form's is as wrong there as in a header.

import type {RootContent} from 'mdast'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Form, FormTable} from '../../form/form.ts'
import {plain} from '../../markdown/plain.ts'
import type {Source} from '../../markdown/source.ts'
import type {Part} from '../sections.ts'
import {otherUnit, unitsOf} from './other-units.ts'
import {captionCore, captionsOf, type Piece} from './pieces.ts'
import type {Recognised} from './recognise.ts'

/** Longer paragraphs are prose. */
const longest = 60

/** Lines above a table, which its reading has judged, are left out. */
export function unitLines(
  source: Source,
  form: Form,
  parts: readonly Part[],
  pieces: readonly Piece[],
  recognitions: readonly (Recognised | undefined)[],
): Diagnostic[] {
  const tables = new Map<RootContent, FormTable | undefined>()
  const above = new Set<RootContent>()
  for (const [index, piece] of pieces.entries()) {
    tables.set(piece.node, recognitions[index]?.table ?? tables.get(piece.node))
    for (const node of piece.above) above.add(node)
  }
  return parts.flatMap(({id, heading, children}) => {
    const own = form.tables.filter(({section}) => section === id)
    if (own.length === 0) return []
    const every = [...new Set(own.flatMap(unitsOf))]
    let last: FormTable | undefined
    const title = heading && otherUnit(heading.text, every, heading.place)
    const found = children.flatMap((node, index): Diagnostic[] => {
      if (node.type === 'table') last = tables.get(node) ?? last
      if ((node.type !== 'paragraph' && node.type !== 'heading') || above.has(node)) return []
      if (children[index + 1]?.type === 'table') return []
      const {text, place} = plain(source, node.children)
      // A caption speaks of its own table, however far below that stands; a line under a table of that one.
      const captioned = own.filter((table) => captionsOf(table).includes(captionCore(text)))
      const heads = captioned.length > 0 ? captioned : last && node.type === 'paragraph' ? [last] : own
      const isProse = text.length > longest || (node.type === 'paragraph' && !/[单單]位/u.test(text))
      const said = isProse ? undefined : otherUnit(text, [...new Set(heads.flatMap(unitsOf))], place(0, text.length))
      return said ? [said] : []
    })
    return title ? [title, ...found] : found
  })
}
