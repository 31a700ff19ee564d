// The statutory tables of a source → cells by fact, with every diagnostic about tables. Missing and unreadable numbers
// become holes; what is not there has no cell.

import type {Nodes, PhrasingContent, RootContent} from 'mdast'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {factId, factsOf, statutoryFactsOf} from '../../form/address.ts'
import {type Filling, type LocalRow, localRowsOf} from '../../form/fill.ts'
import type {FactId, Form, FormTable} from '../../form/form.ts'
import type {Source} from '../../markdown/source.ts'
import type {NoteMarks} from '../note-marks.ts'
import type {Cell, StatutoryTable} from '../report.ts'
import type {Part} from '../sections.ts'
import {strikes} from '../strikes.ts'
import {unprinted} from '../unprinted.ts'
import {readLine} from './line.ts'
import {otherUnits} from './other-units.ts'
import {captionHeadings, type Piece, piecesOf} from './pieces.ts'
import {type Recognised, recognise} from './recognise.ts'
import {type Findings, readRows} from './rows.ts'
import {computeTotals} from './totals.ts'
import {unitLines} from './unit-lines.ts'
import {foreignTables, wrongForm} from './wrong-form.ts'

export interface TablesReading {
  readonly tables: ReadonlyMap<string, StatutoryTable>
  readonly cells: ReadonlyMap<FactId, Cell>
  /** Tables and their captions: they are printed from the form, not from the source. */
  readonly taken: ReadonlySet<RootContent>
  /** What the office filled in that the form leaves open. */
  readonly filling: Filling
  /** Marks of notes that a number or a label of the form bears. */
  readonly marks: NoteMarks
  readonly diagnostics: readonly Diagnostic[]
}

/** `form` has the local rows that are allowed; those that are there are in `filling`. */
export function readTables(
  source: Source,
  {form, year}: {readonly form: Form; readonly year: number | undefined},
  forms: readonly Form[],
  parts: readonly Part[],
): TablesReading {
  const pieces = piecesOf(source, form, parts).map((piece) => ({...piece, year}))
  const findings: Findings = {
    cells: new Map(),
    open: new Map(),
    units: new Map(),
    remarks: new Map(),
    marks: new Map(),
    diagnostics: [],
  }
  const tables = new Map<string, StatutoryTable>()
  const taken = new Set<RootContent>()
  const recognitions = pieces.map((piece) => recognise(form, piece))
  const foreign = foreignTables(form, forms, pieces, recognitions)
  for (const [index, piece] of pieces.entries()) {
    const recognised = recognitions[index]
    if (foreign.has(index)) {
      take(piece)
      continue
    }
    if (!recognised) {
      const label = piece.caption?.text ?? ''
      findings.diagnostics.push(diagnose('table-extra', label ? 'named' : 'main', {label}, piece.rows[0]!.place))
      continue
    }
    take(piece)
    const {table} = recognised
    // A table of another section is only then this one if its own section has none.
    const own =
      piece.section === table.section
        ? undefined
        : pieces.find(({section}, at) => {
            return section === table.section && recognitions[at]?.table === table && !foreign.has(at)
          })
    const earlier = own?.place ?? tables.get(table.id)?.place
    if (earlier) findings.diagnostics.push(double(table, piece, earlier))
    else {
      tables.set(table.id, {table, place: piece.place})
      readPiece(form, piece, recognised, findings)
    }
  }
  // Where a section holds another form's tables, what is missing there is no second fault.
  const strange = new Set([...foreign.keys()].map((index) => pieces[index]!.section))
  findings.diagnostics.push(
    ...missingTables(
      source,
      form,
      parts.filter(({id}) => id === undefined || !strange.has(id)),
      tables,
    ),
  )
  for (const heading of captionHeadings(source, form, parts)) takeNode(heading)
  const printed = new Set<Nodes>([...findings.marks.values()].flat())
  for (const node of taken)
    if ('children' in node) findings.diagnostics.push(...unprinted(source, node.children, printed))
  for (const one of unitLines(source, form, parts, pieces, recognitions)) findings.diagnostics.push(one)
  computeTotals(form, findings.open, findings.cells)
  const {diagnostics} = findings
  const said = wrongForm(form, foreign)
  return {
    tables: inFormOrder(
      form.tables.map(({id}) => id),
      tables,
    ),
    cells: inFormOrder(
      factsOf(form).map(({fact}) => fact),
      findings.cells,
    ),
    taken,
    filling: {
      local: localRowsOf(form).filter((row) => isThere(form, row, findings.cells)),
      units: findings.units,
      remarks: findings.remarks,
    },
    marks: findings.marks,
    diagnostics: [...(said ? [said] : []), ...diagnostics],
  }

  /** It is printed from the form, whatever came of it. */
  function take(piece: Piece): void {
    for (const node of [piece.node, ...piece.above]) takeNode(node)
  }

  function takeNode(node: RootContent): void {
    if (taken.has(node) || !('children' in node)) return
    taken.add(node)
    for (const phrasing of phrasingOf(node)) findings.diagnostics.push(...strikes(source, phrasing))
  }
}

/** The contents of a table's cells, or of a caption. */
function phrasingOf(node: RootContent): readonly (readonly PhrasingContent[])[] {
  if (node.type === 'table') return node.children.flatMap((row) => row.children.map(({children}) => children))
  return node.type === 'heading' || node.type === 'paragraph' ? [node.children] : []
}

function isThere({tables}: Form, {table: name, id}: LocalRow, cells: Findings['cells']): boolean {
  const columns = tables.find((table) => table.id === name)?.columns ?? []
  return columns.some((column) => cells.has(factId(name, id, column.id)))
}

function double({caption}: FormTable, piece: Piece, other: Place): Diagnostic {
  const related = [{message: message('table-double', 'first', {}), place: other}]
  return diagnose('table-double', 'main', {caption}, piece.rows[0]!.place, {related})
}

function readPiece(form: Form, piece: Piece, {table, shape}: Recognised, findings: Findings): void {
  if (shape === 'rows') readRows(form, table, piece, findings)
  else if (shape === 'line') readLine(form, table, piece, findings)
  else findings.diagnostics.push(diagnose('table-shape', 'transposed', {caption: table.caption}, piece.rows[0]!.place))
  if (shape !== 'transposed') otherUnits(table, piece, findings.diagnostics)
}

/** Tables of sections that are there. Where a whole section is missing, that is said of the section. */
function missingTables(
  source: Source,
  form: Form,
  parts: readonly Part[],
  tables: ReadonlyMap<string, StatutoryTable>,
): Diagnostic[] {
  return form.tables.flatMap((table) => {
    const section = parts.find(({id}) => id === table.section)
    if (tables.has(table.id) || !section) return []
    const {caption} = table
    const place = section.heading?.place ?? {path: source.path, line: 1, column: 1, endLine: 1, endColumn: 1}
    const facts = statutoryFactsOf(form)
      .filter((address) => address.table === table)
      .map(({fact}) => fact)
    return [diagnose('table-missing', 'main', {caption}, place, {expected: caption, facts})]
  })
}

function inFormOrder<K, V>(keys: readonly K[], map: ReadonlyMap<K, V>): Map<K, V> {
  const ordered = new Map<K, V>()
  for (const key of keys) {
    const value = map.get(key)
    if (value !== undefined) ordered.set(key, value)
  }
  return ordered
}
