// The rows above a table's numbers → its lowest headers from left to right, each with the grid columns that it spans and
// the column of the form that it names.

import type {FormColumn, FormRow} from '../../form/form.ts'
import {core} from '../../report/labels.ts'
import type {FoundCell} from '../found.ts'
import {end, type Row} from './grid.ts'
import type {Names} from './names.ts'

/** Where a number belongs. */
export interface Slot {
  readonly column: FormColumn
  /** Only where all rows of a form's table stand side by side. */
  readonly row?: FormRow
}

export interface Leaf {
  readonly from: number
  readonly to: number
  /** Blank where nothing is written above these columns. */
  readonly text: string
  readonly slot?: Slot
  /** Notes whose marks stand behind its words. */
  readonly notes?: readonly string[]
  /** Only the words of the corner stand above: a figure here shows that headers and figures do not keep to the same edges. */
  readonly corner?: boolean
}

export interface Header {
  readonly leaves: readonly Leaf[]
  /** Whether the places of the leaves can be relied on. */
  readonly placed: boolean
  readonly width: number
  /** The stub's own header. */
  readonly stub: string
  /** Whether something that is no header of the form (小计, 备注) stands above numbers and is none of the leaves. */
  readonly strange: boolean
}

/** What offices add beside the form's columns. */
const added = /^(?:小计|合计|共计|累计|其中|备注|说明|占比|比例|同比|增减)$/u

export const isAdded = (text: string): boolean => added.test(core(text))

/** A row of nothing but counting (甲 1 2 3) or units says nothing of columns. */
const counting = /^(?:[甲乙丙丁]|\(?\d{1,2}\)?|\(?(?:单位[:：]?)?(?:件|万元|元|项|个)\)?)$/u

export const isCounting = (text: string): boolean => counting.test(text.normalize('NFKC').replace(/\s/gu, ''))

/** `stub` is how many grid columns at the left hold labels of rows. `flat`: only the order of cells is known. */
export function readHeader(rows: readonly Row[], stub: number, names: Names, flat: boolean): Header {
  const width = rows.reduce((most, row) => Math.max(most, row.width), 0)
  const even = rows.every((row) => row.width === width)
  const placed = flat ? undefined : leavesOf(rows, stub, names, width)
  const broken = !placed || !even || placed.some(({text, slot}) => text !== '' && !slot && isRowLabel(text))
  const corner = rows[0]?.over[0]
  const own = corner && corner.column < stub && corner.text !== '' ? corner.text : ''
  const leaves = broken ? inOrder(rows, names) : (headedAlone(rows, placed, names) ?? placed)
  const strange = rows.some((row) =>
    row.own.some((cell) => isStrange(cell) && !leaves.some(({text}) => text === cell.text)),
  )
  return {leaves, placed: !broken, width, stub: own, strange}

  function isStrange({column, text}: FoundCell): boolean {
    if (column === 0 || core(text) === '' || isCounting(text)) return false
    return !names.column(text) && !names.isHead(text) && names.stub(text) === undefined
  }

  function isRowLabel(text: string): boolean {
    return names.table.printed === 'rows' && names.stub(text) !== undefined && names.column(text) === undefined
  }
}

function leavesOf(rows: readonly Row[], stub: number, names: Names, width: number): Leaf[] | undefined {
  const leaves: {cell: FoundCell | undefined; from: number; to: number}[] = []
  for (let column = 0; column < width; column++) {
    const cell = lowest(rows, column, names)
    const last = leaves.at(-1)
    if (last && last.cell === cell && cell) last.to = column + 1
    else leaves.push({cell, from: column, to: column + 1})
  }
  const found: Leaf[] = []
  for (const {cell, from, to} of leaves) {
    const text = cell && !isCounting(cell.text) ? cell.text : ''
    if (cell && core(text) !== '' && (from !== cell.column || to !== end(cell))) {
      // A header that others cut into pieces heads none of them.
      if (cell.column >= stub || names.column(text)) return undefined
      continue
    }
    const above = cell && columnAbove(rows, cell, names)
    const slot = cell && core(text) !== '' ? slotOf(rows, cell, above?.text ?? text, names) : undefined
    if (from < stub && !slot) continue
    found.push({
      from,
      to,
      text: core(text) === '' ? '' : (above?.text ?? text),
      ...(slot && {slot}),
      ...notesOf(cell),
      ...(!cell && {corner: true}),
    })
  }
  return found
}

const notesOf = (cell: FoundCell | undefined): Pick<Leaf, 'notes'> => (cell?.notes ? {notes: cell.notes} : {})

/** The lowest cell over a column that says something; else the lowest blank one. */
function lowest(rows: readonly Row[], column: number, names: Names): FoundCell | undefined {
  let blank: FoundCell | undefined
  for (const row of [...rows].reverse()) {
    const cell = row.over.find((one) => one.column <= column && column < end(one))
    if (!cell) continue
    const empty = core(cell.text) === '' || isCounting(cell.text)
    if (!empty && (names.column(cell.text) || !names.isHead(cell.text))) return cell
    if (empty) blank ??= cell
  }
  return blank
}

function slotOf(rows: readonly Row[], cell: FoundCell, text: string, names: Names): Slot | undefined {
  const column = names.column(text)
  if (!column) return undefined
  if (names.table.printed !== 'line') return {column}
  for (const row of [...rows].reverse()) {
    const above = row.over.find((one) => one.row < cell.row && one.column <= cell.column && end(one) >= end(cell))
    const stub = above && names.stub(above.text)
    if (stub && 'row' in stub) return {column, row: stub.row}
  }
  return {column}
}

/** Below a column's header that is divided into years, the report's own. */
function columnAbove(rows: readonly Row[], cell: FoundCell, names: Names): FoundCell | undefined {
  if (!names.isThisYear(cell.text)) return undefined
  const over = rows.flatMap(({own}) => own).filter((one) => isOver(one, cell) && core(one.text) !== '')
  const above = over.sort((a, b) => a.row - b.row).at(-1)
  return above && above.colspan > cell.colspan && names.column(above.text) ? above : undefined
}

const isOver = (one: FoundCell, cell: FoundCell): boolean =>
  one.row < cell.row && one.column <= cell.column && end(one) >= end(cell)

/**
 * Headers one after the other, as a text has them: those below a header that spans several (法人或其他组织) come after the
 * ones beside it, and belong where it stands.
 */
function inOrder(rows: readonly Row[], names: Names): Leaf[] {
  const cells = rows.flatMap((row) => row.own).filter(({text}) => core(text) !== '' && !isCounting(text))
  const {table} = names
  const leaf = (text: string, slot?: Slot): Leaf => ({from: -1, to: -1, text, ...(slot && {slot})})
  const unders = [...new Set(table.columns.flatMap(({under}) => (under === undefined ? [] : [core(under)])))]
  const first: (Leaf | {readonly under: string})[] = []
  const below = new Map<string, Leaf[]>()
  let open: string | undefined
  let loose = false
  for (const {text, row, column: at} of cells) {
    const column = names.column(text)
    const under = column?.under === undefined ? undefined : core(column.under)
    if (!column && unders.includes(core(text))) {
      first.push({under: core(text)})
      open = core(text)
    } else if (under !== undefined && open === under)
      below.set(under, [...(below.get(under) ?? []), leaf(text, {column: column!})])
    else if (column) {
      loose ||= under !== undefined
      first.push(leaf(text, {column}))
    } else if (!names.isHead(text) && (at > 0 || row > rows[0]!.index || isBeside(text))) first.push(leaf(text))
  }
  // Below a header that has lost its words they may belong elsewhere than they come: that it has does not always show.
  const placesOf = (list: readonly object[]): number[] =>
    list.flatMap((one) => ('slot' in one ? [table.columns.indexOf((one as Leaf).slot!.column)] : []))
  const apart = [...below.values()].some((own) => !ascending(placesOf(own)))
  if (apart || (loose && !ascending(placesOf(first))))
    return first.map((one) => ('text' in one ? leaf(one.text) : leaf(one.under)))
  const leaves = first.flatMap((one) => ('under' in one ? (below.get(one.under) ?? []) : [one]))
  return table.printed === 'line' ? inBlocks(leaves, cells, names) : leaves

  /** 上年自然人, 上年处理决定数量, 小计 in the corner: no word for the labels below it. */
  function isBeside(text: string): boolean {
    const written = core(text)
    return isAdded(text) || table.columns.some(({label}) => written.includes(core(label).replace(/^本年度?/u, '')))
  }
}

function ascending(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place > places[index - 1]!)
}

/** The same of headers that span their block in words alone: each above the first of its columns, blank cells beside it. */
function headedAlone(rows: readonly Row[], leaves: readonly Leaf[], names: Names): Leaf[] | undefined {
  const {table} = names
  if (table.printed !== 'line' || leaves.some(({slot}) => !slot) || leaves.every(({slot}) => slot?.row))
    return undefined
  const cells = rows.flatMap(({own}) => own).filter(({text}) => core(text) !== '')
  const heads = cells.filter(({text}) => 'row' in (names.stub(text) ?? {}))
  if (heads.length !== table.rows.length) return undefined
  const begin = heads.every(({column}, index) => column === leaves[index * table.columns.length]?.from)
  return begin ? inBlocks(leaves, cells, names) : undefined
}

/** Headers of rows that stand side by side: as many blocks of all columns as there are rows, named in the form's order. */
function inBlocks(leaves: readonly Leaf[], cells: readonly FoundCell[], names: Names): Leaf[] {
  const {rows, columns} = names.table
  const named = cells.flatMap(({text}) => {
    const stub = names.stub(text)
    return stub && 'row' in stub ? [stub.row] : []
  })
  const right = named.length === rows.length && named.every((row, index) => row === rows[index])
  const whole = leaves.length === rows.length * columns.length
  // One that is there twice and one that is not look like whole blocks: only headers in the same order in each are.
  const alike = leaves.every(({slot}, index) => slot?.column === leaves[index % columns.length]!.slot?.column)
  if (!right || !whole || !alike) return leaves.map(({text}) => ({from: -1, to: -1, text}))
  return leaves.map((leaf, index) => {
    const row = rows[Math.floor(index / columns.length)]!
    return leaf.slot ? {...leaf, slot: {...leaf.slot, row}} : leaf
  })
}
