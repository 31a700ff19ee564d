// Whether the tables of a source are those of another statutory format than the one of its year: told by the labels
// that only one of the two has.

import {diagnose, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {cellCore} from '../labels.ts'
import type {Piece} from './pieces.ts'
import {vocabularyOf} from './vocabulary.ts'

/** How many labels of another form, and how many times those of its own, make it another form's source. */
const enough = 2

/** Says once, at the first foreign label, that the tables are another form's; nothing where they are not. */
export function wrongForm(form: Form, forms: readonly Form[], pieces: readonly Piece[]): Diagnostic | undefined {
  const own = wordsOf(form)
  const cells = pieces.flatMap(({rows}) => {
    return rows.flatMap((row, index) => (index === 0 ? row.cells : row.cells.slice(0, 1)))
  })
  const labels = cells.map((cell) => ({cell, word: cellCore(cell)})).filter(({word}) => word !== '')
  const written = new Set(labels.map(({word}) => word))
  for (const other of forms) {
    if (other === form) continue
    const theirs = wordsOf(other)
    const foreign = [...written].filter((word) => theirs.has(word) && !own.has(word))
    const ours = [...written].filter((word) => own.has(word) && !theirs.has(word))
    if (foreign.length < enough || foreign.length <= ours.length) continue
    const {cell} = labels.find(({word}) => foreign.includes(word))!
    const values = {actual: other.basis, expected: form.basis, label: cell.text}
    return diagnose('form', 'main', values, cell.place, {actual: other.basis, expected: form.basis})
  }
  return undefined
}

function wordsOf(form: Form): ReadonlySet<string> {
  return new Set(form.tables.flatMap((table) => {
    const {columns, rows} = vocabularyOf(table)
    return [...columns, ...rows].flatMap((one) => [one.core, ...one.aliases])
  }))
}
