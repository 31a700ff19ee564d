// Lines of a text that keep to columns (between bars or tabs, or below one another) → tables whose cells have their places.
// Lines that do not say where their cells belong stay lines.

import type {FoundCell, FoundTable, Where} from '../found.ts'
import {alignedRows} from './aligned.ts'
import {barRows} from './bars.ts'
import {bars, isFigureLike, isRule, type Laid, split} from './fields.ts'

export interface PlainGrid {
  /** Lines from the first up to, not including, the second, from 0. */
  readonly from: number
  readonly to: number
  readonly table: FoundTable
}

type Kind = 'bars' | 'tabs' | 'commas' | 'spaces' | 'none'

/** Of lines with as many cells, parted alike, either all are read by their places or none: they may be parts of one table. */
export function gridsIn(lines: readonly string[]): PlainGrid[] {
  const kinds = lines.map(kindOf)
  const found: (PlainGrid & {readonly shape: string})[] = []
  const unsure = new Set<string>()
  for (let from = 0; from < lines.length; ) {
    let first = from
    while (kinds[first] === 'rule') first++
    const kind = (kinds[first] ?? 'none') as Kind
    let to = from
    while (to < lines.length && (kinds[to] === kind || (kinds[to] === 'rule' && kind !== 'commas' && kind !== 'none')))
      to++
    if (kind !== 'none') {
      const own = lines.slice(from, to)
      const shape = `${kind} ${Math.max(...own.map((line) => fieldsOf(line, kind).length))}`
      const table = goesOn(own, lines[to] ?? '', kind) ? undefined : tableOf(own, from, kind)
      if (table) found.push({from, to, shape, table})
      else if (own.some((line) => holdsFigures(line, kind))) unsure.add(shape)
    }
    from = Math.max(to, from + 1)
  }
  return found.filter(({shape}) => !unsure.has(shape))
}

/** Whether the line below is the rest of a label, which stands in a line of its own. */
function goesOn(lines: readonly string[], next: string, kind: Kind): boolean {
  if (kind !== 'spaces' || next.trim() === '' || begins.test(next)) return false
  const [label, figure] = split(lines.at(-1)!, 'spaces')
  return (
    label !== undefined
    && figure !== undefined
    && !isFigureLike(label.text)
    && split(next, 'spaces').at(-1)!.to <= figure.from
  )
}

/** What is no rest of a label: it has a number of its own, or is a sentence. */
const begins =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}条|\d{1,2}[.．、])|[。；]$/u

/** Whether a line has figures, however they are typed, beside more than a label. */
function holdsFigures(line: string, kind: Kind): boolean {
  const [, ...rest] = fieldsOf(line, kind)
  return rest.length > 1 && rest.some(isFigureLike)
}

function fieldsOf(line: string, kind: Kind): string[] {
  if (kind === 'tabs' || kind === 'commas') return line.split(kind === 'tabs' ? '\t' : ',')
  return split(line, kind === 'bars' ? 'bars' : 'spaces').map(({text}) => text)
}

function kindOf(line: string): Kind | 'rule' {
  if (isRule(line)) return 'rule'
  if (bars.test(line)) return 'bars'
  if (line.includes('\t')) return 'tabs'
  if (line.split(',').length > 3) return 'commas'
  return split(line, 'spaces').length > 1 ? 'spaces' : 'none'
}

function tableOf(lines: readonly string[], from: number, kind: Kind): FoundTable | undefined {
  const own = lines.map((text, index) => ({text, line: from + index + 1}))
  const rows =
    kind === 'bars'
      ? barRows(own)
      : kind === 'spaces'
        ? alignedRows(own)
        : partedRows(own, kind === 'tabs' ? '\t' : ',')
  if (!rows || rows.length < 2 || !rows.some(({cells}) => cells.some(({text}) => isFigureLike(text)))) return undefined
  const where = (line: number): Where => ({words: `第${line}行`})
  const cells = rows.flatMap(({cells: laid, line}, row) =>
    laid.map((cell): FoundCell => ({...cell, row, rowspan: 1, where: where(line)})),
  )
  const columns = rows.reduce(
    (most, {cells: laid}) => laid.reduce((all, {column, colspan}) => Math.max(all, column + colspan), most),
    0,
  )
  // As in a sheet, a row that has lost a cell looks like one whose last is blank.
  return {type: 'table', cells, rows: rows.length, columns, full: true, where: where(from + 1)}
}

/** Copied from a sheet: a value for every place of every row. */
function partedRows(
  lines: readonly {readonly text: string; readonly line: number}[],
  mark: string,
): Laid[] | undefined {
  const parted = lines.map(({text, line}) => ({line, values: text.split(mark)}))
  const [first] = parted
  if (parted.length < 2 || parted.some(({values}) => values.length !== first!.values.length)) return undefined
  // Without a blank, an order of cells alone would look the same.
  if (first!.values.length < 3 || lines.some(({text}) => text.includes('"'))) return undefined
  return parted.map(({line, values}) => ({
    line,
    cells: values.map((text, column) => ({text: text.trim(), column, colspan: 1})),
  }))
}
