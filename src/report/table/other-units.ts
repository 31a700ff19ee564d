// Units that a table's labels, its caption and the line above it name: a number below 元 is no number of 万元. Headers of
// columns have been judged by their own column (columns.ts), cells with numbers by readCell.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {FormTable} from '../../form/form.ts'
import {fold} from '../../script/fold.ts'
import {bare, unitOf} from '../labels.ts'
import {isUnit} from '../number.ts'
import type {Piece} from './pieces.ts'

const naming =
  /单位\s*(?:[:：]|为|是|均为)\s*[（(“]?\s*([十百千万亿]*(?:元|圆|件次|人次|件|条|个|次|项|份|人|宗|起|例|家|篇|户))(?=[）)”\s，,。；;、]|$)/u
const bracketed = /^[^，。；]*\(([^()]+)\)$/u

/** The unit that a line names: behind 单位, or, of a label, in the brackets at its end; undefined where it names none. */
export function unitNamed(text: string): string | undefined {
  const written = fold(text.normalize('NFKC')).trim()
  const said = naming.exec(written)?.[1] ?? unitOf(bare(written))
  if (said !== undefined) return said
  const inside = bracketed.exec(written)?.[1]?.trim() ?? ''
  // （十） numbers what it stands beside.
  return isUnit(inside) && inside !== '十' ? inside : undefined
}

/** Says each unit that is none of the table's, but of cells of which it has been said. */
export function otherUnits(table: FormTable, piece: Piece, diagnostics: Diagnostic[]): void {
  const allowed = unitsOf(table)
  const said = new Set(diagnostics.flatMap(({code, place}) => (place && code === 'unit' ? [at(place)] : [])))
  for (const written of [piece.caption, piece.unit, ...piece.rows.flatMap(({cells}) => cells)]) {
    if (!written || said.has(at(written.place))) continue
    said.add(at(written.place))
    const found = otherUnit(written.text, allowed, written.place)
    if (found) diagnostics.push(found)
  }
}

export function otherUnit(text: string, allowed: readonly string[], place: Place): Diagnostic | undefined {
  const unit = unitNamed(text)
  if (unit === undefined || allowed.includes(unit)) return undefined
  const expected = allowed.join('、')
  return diagnose('unit', 'header', {label: text.trim(), unit, expected}, place, {actual: unit, expected})
}

/** Every unit that a column of the table may have. */
export function unitsOf({columns}: FormTable): string[] {
  return [...new Set(columns.flatMap(({units}) => units))]
}

function at({line, column}: Place): string {
  return `${line}:${column}`
}
