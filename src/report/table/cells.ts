// One grid cell where a number of the form belongs → Cell, with everything that is wrong with it.

import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {FactId, FormColumn} from '../../form/form.ts'
import type {GridCell} from '../../markdown/grid.ts'
import {type NumberReading, readNumber} from '../number.ts'
import type {Cell} from '../report.ts'

/** What a cell is for: its fact, its column, the words that name it, and whether `=` may stand in it. */
export interface Slot {
  readonly fact: FactId
  readonly column: FormColumn
  readonly name: string
  readonly total: boolean
}

/** Longest stretch of a cell that a message repeats. */
const most = 30

/** Reads a cell; undefined where `=` stands for a total that is to be computed. */
export function readCell(slot: Slot, cell: GridCell, diagnostics: Diagnostic[]): Cell | undefined {
  const {fact, column, total} = slot
  for (const {value, place} of cell.markup) {
    const tag = value.slice(0, most)
    diagnostics.push(diagnose('foreign-text', 'html', {tag}, place, {actual: tag}))
  }
  if (total && (cell.text === '=' || cell.text === '＝')) return undefined
  const reading = readNumber(cell.text, column.kind, column.units)
  if ('fault' in reading) {
    diagnostics.push(fault(slot, cell, reading))
    return {fact, value: undefined, origin: 'hole', place: cell.place, ...(reading.fault === 'blank' && {blank: true})}
  }
  const usual = reading.usual ?? (cell.breaks || cell.hidden ? cell.text : undefined)
  if (usual !== undefined) diagnostics.push(unusual(slot, cell, usual))
  return {fact, value: reading.value, origin: 'written', place: cell.place}
}

type Fault = Extract<NumberReading, {readonly fault: string}>

function fault({name, fact, column}: Slot, cell: GridCell, reading: Fault): Diagnostic {
  const lines = cell.text.split('\n')
  const shown = lines.join(' ')
  const actual = shown.length > most ? `${shown.slice(0, most)}…` : shown
  const details = {actual, facts: [fact]}
  const {place} = cell
  switch (reading.fault) {
    case 'blank':
      return diagnose('cell-blank', actual === '' ? 'main' : 'mark', {name, actual}, place, {
        ...details,
        hints: [message('cell-blank', 'zero', {})],
      })
    case 'whole':
      return diagnose('cell-whole', 'main', {name, actual}, place, details)
    case 'negative':
      return diagnose('cell-negative', 'main', {name, actual}, place, details)
    case 'unit': {
      const expected = column.units.join('、')
      const {unit} = reading
      return diagnose('unit', 'cell', {name, unit, expected}, place, {...details, actual: unit, expected})
    }
    case 'letter': {
      const {letter, digit} = reading
      return diagnose('cell-number', 'letter', {name, actual, letter, digit}, place, details)
    }
    case 'long':
      return diagnose('cell-number', 'long', {name}, place, details)
    case 'number': {
      if (lines.length > 1) return diagnose('cell-number', 'lines', {name, count: lines.length}, place, details)
      if (cell.text.includes('{{')) return diagnose('cell-number', 'reference', {name}, place, details)
      if (/^[=＝]$/.test(cell.text)) return diagnose('cell-number', 'equals', {name}, place, details)
      return diagnose('cell-number', 'main', {name, actual}, place, details)
    }
  }
}

function unusual({name, fact}: Slot, cell: GridCell, text: string): Diagnostic {
  const {line, column, endLine, endColumn}: Place = cell.breaks ? cell.content : cell.place
  const title = message('cell-format', 'replace', {text})
  const shown = cell.breaks ? `${cell.text}<br>` : cell.text
  return diagnose('cell-format', 'main', {name, actual: shown, text}, cell.place, {
    actual: shown,
    expected: text,
    facts: [fact],
    // What would be replaced up to the line break holds the mark of a note.
    ...(!(cell.breaks && cell.notes.length > 0) && {
      fix: {title, safe: true, edits: [{line, column, endLine, endColumn, text}]},
    }),
  })
}
