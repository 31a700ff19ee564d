// Figures for a source → the edits that write them into its blank cells, and nothing else; what stands there already is
// changed only where that is asked for.

import {compare, type Decimal, parseDecimal, printDecimal} from '../decimal.ts'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {PlacedEdit} from '../edit/apply.ts'
import {factsOf} from '../form/address.ts'
import type {FactId} from '../form/form.ts'
import type {Cell, Report} from '../report/report.ts'
import type {Figure, Filling} from './filling.ts'

export interface Filled {
  /** In the order of the text. None where something is said at error level. */
  readonly edits: readonly PlacedEdit[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface HowToFill {
  /** Whether a number that stands there gives way. */
  readonly replace: boolean
  /** Ids of tables whose blank cells get 0 after all. */
  readonly zero: ReadonlySet<string>
  /** Whether blank cells are filled although another number differs: that one stays. */
  readonly apart?: boolean
}

/** `filling` undefined: only zeros are written. */
export function fillReport(
  report: Report,
  filling: Filling | undefined,
  {replace, zero, apart = false}: HowToFill,
): Filled {
  const said: Diagnostic[] = []
  const edits: PlacedEdit[] = []
  const taken = new Set<FactId>()
  for (const {fact, table, column, rowLabel} of factsOf(report.form)) {
    const cell = report.cells.get(fact)
    const name = table.columns.length > 1 ? `${rowLabel}，${column.label}` : rowLabel
    const [double, figure] = [filling?.doubles.get(fact), filling?.figures.get(fact)]
    if (double) said.push(doubled(name, fact, double, report))
    else if (figure) put({fact, name, cell, figure})
    if (cell?.blank && zero.has(table.id) && !taken.has(fact)) edits.push(edit(cell, '0', report))
  }
  const refused = !apart && said.some(({severity}) => severity === 'error')
  return {edits: refused ? [] : edits.sort((a, b) => a.start - b.start), diagnostics: said}

  function put({fact, name, cell, figure}: {fact: FactId; name: string; cell: Cell | undefined; figure: Figure}): void {
    const number = valueOf(figure.number)
    if (!cell || !number) {
      said.push(
        diagnose('fill-unknown', 'cell', {name, number: figure.number}, startOf(report), {
          where: figure.where,
          facts: [fact],
        }),
      )
      return
    }
    if (cell.value && compare(cell.value, number) === 0) return
    // A total that was left out has no cell to write into; one that is written `=` has.
    const written = cell.origin === 'written' || cell.blank || (cell.origin === 'hole' && isCell(cell, report))
    if ((cell.blank || replace) && (written || isCell(cell, report))) {
      taken.add(fact)
      edits.push(edit(cell, figure.number, report))
      return
    }
    const actual = cell.value ? printDecimal(cell.value) : textAt(cell, report)
    const values = {name, actual, expected: figure.number, where: figure.where}
    said.push(diagnose('fill-differs', 'main', values, cell.place, {actual, expected: figure.number, facts: [fact]}))
  }
}

function valueOf(number: string): Decimal | undefined {
  return parseDecimal(/^[-+]?[\d.]+/u.exec(number)?.[0].replace('+', '') ?? '')
}

function doubled(name: string, fact: FactId, [first, second]: readonly [Figure, Figure], report: Report): Diagnostic {
  const values = {name, first: first.number, second: second.number, where: second.where}
  return diagnose('fill-double', 'main', values, startOf(report), {facts: [fact]})
}

function startOf({path}: Report): {path: string; line: number; column: number; endLine: number; endColumn: number} {
  return {path, line: 1, column: 1, endLine: 1, endColumn: 1}
}

/** What stands between the bars: a blank cell keeps a space on both sides. */
function edit(cell: Cell, number: string, report: Report): PlacedEdit {
  const [start, end] = offsets(cell, report)
  const {text} = report.source
  const empty = text.slice(start, end).trim() === ''
  return {start, end, text: empty ? ` ${number} ` : number}
}

function textAt(cell: Cell, report: Report): string {
  const [start, end] = offsets(cell, report)
  return report.source.text.slice(start, Math.min(end, start + 30)).trim()
}

/** Whether the place is a cell's own text, and not a whole row or table. */
function isCell(cell: Cell, report: Report): boolean {
  return cell.place.line === cell.place.endLine && !textAt(cell, report).includes('|')
}

function offsets({place}: Cell, {source}: Report): [number, number] {
  const starts = [0, ...[...source.text.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length)]
  const at = (line: number, column: number): number => (starts[line - 1] ?? source.text.length) + column - 1
  return [at(place.line, place.column), at(place.endLine, place.endColumn)]
}
