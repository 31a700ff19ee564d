// What composing one edition keeps track of while it walks the report: node ids with their places, the numbers of notes
// and tables. Lives for one call of compose.

import type {FootnoteDefinition} from 'mdast'
import type {Position} from 'unist'
import {type Place, placeOf} from '../diagnostic/place.ts'
import type {Report} from '../report/report.ts'
import type {NodeId, NoteReference} from './edition.ts'

/** A note that was referred to, in order of its first reference. */
export interface NumberedNote {
  readonly number: number
  readonly id: string
  readonly references: string[]
  readonly definition: FootnoteDefinition
}

export interface Composing {
  readonly report: Report
  readonly places: readonly Place[]
  readonly notes: readonly NumberedNote[]
  /** A new node that stands at `place`. */
  node(place: Place): NodeId
  /** A new node that stands where an mdast node stands. */
  nodeAt(position: Position | undefined): NodeId
  /** A new reference to the note `identifier`; undefined where there is no such note. */
  refer(identifier: string): {readonly number: number; readonly id: string} | undefined
  /**
   * The marks of what bears `names` (note-marks.ts), where a table prints it; `name` tells the place from others that print
   * the same. Asked again it gives the same ones, for a table is composed as a grid and as lines.
   */
  marks(name: string, names?: readonly string[]): readonly NoteReference[]
  /** The next number of `kind`, from 1. */
  next(kind: 'table' | 'subheading'): number
}

export function composing(report: Report): Composing {
  const places: Place[] = []
  const notes: NumberedNote[] = []
  const numbered = new Map<FootnoteDefinition, NumberedNote>()
  const counts = new Map<string, number>()
  const marked = new Map<string, readonly NoteReference[]>()
  const node = (place: Place): NodeId => places.push(place) - 1
  return {
    report,
    places,
    notes,
    node,
    nodeAt: (position) => node(placeOf(report.path, position)),
    refer,
    marks(name, names = [name]) {
      const found =
        marked.get(name)
        ?? names.flatMap((one) =>
          (report.marks?.get(one) ?? []).flatMap(({identifier}): NoteReference[] => {
            const reference = refer(identifier)
            return reference ? [{type: 'noteReference', ...reference}] : []
          }),
        )
      marked.set(name, found)
      return found
    },
    next(kind) {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      return count
    },
  }

  function refer(identifier: string): ReturnType<Composing['refer']> {
    const definition = report.notes.get(identifier)
    if (!definition) return undefined
    let note = numbered.get(definition)
    if (!note) {
      const number = notes.length + 1
      note = {number, id: `note-${number}`, references: [], definition}
      notes.push(note)
      numbered.set(definition, note)
    }
    const id = `${note.id}-from-${note.references.length + 1}`
    note.references.push(id)
    return {number: note.number, id}
  }
}
