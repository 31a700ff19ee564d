// Cells of a table that is too wide → groups of its columns, each of which a page has room for beside the columns that
// head the rows. No cell is divided, and no group is much narrower than another.

import {type MeasuredCell, wholeWidths} from './columns.ts'
import type {ColumnGroup, Grid, GridCell} from './grid.ts'

/** Columns that stay together because a cell spans them, and what they need. */
interface Unit {
  readonly from: number
  readonly to: number
  readonly width: number
}

/** Two groups at least; undefined where the table has no place to be split at. `cells` say their padding. */
export function columnGroups(
  {columnCount, headCount}: Grid,
  cells: readonly (MeasuredCell & GridCell)[],
  width: number,
): readonly ColumnGroup[] | undefined {
  const stub = stubOf(cells, columnCount, headCount)
  const widths = wholeWidths(cells, columnCount)
  const units = unitsOf(cells, widths, stub)
  if (!units || units.length < 2) return undefined
  const room = width - sum(widths.slice(0, stub))
  const fewest = gathered(units, room).length
  if (fewest < 2) return undefined
  const groups = evenly(units, fewest, room)
  return groups.map((group) => ({stub, from: group[0]!.from, to: group.at(-1)!.to}))
}

/** How many columns at the left head the rows: all their cells below the head do. */
function stubOf(cells: readonly GridCell[], columnCount: number, headCount: number): number {
  const body = cells.filter(({row}) => row >= headCount)
  let stub = 0
  const heads = (at: number): boolean => {
    const own = body.filter(({column, colspan}) => column <= at && column + colspan > at)
    return own.length > 0 && own.every(({element}) => element.name === 'th')
  }
  while (stub < columnCount && heads(stub)) stub++
  return stub < columnCount ? stub : 0
}

/** Undefined where a cell stands in a column that heads the rows and in one that does not. */
function unitsOf(cells: readonly GridCell[], widths: readonly number[], stub: number): Unit[] | undefined {
  const joined = new Array<boolean>(widths.length).fill(false)
  for (const {column, colspan} of cells) {
    if (column < stub && column + colspan > stub) return undefined
    joined.fill(true, column + 1, column + colspan)
  }
  const units: Unit[] = []
  for (let from = stub; from < widths.length; ) {
    let to = from + 1
    while (to < widths.length && joined[to]) to++
    units.push({from, to, width: sum(widths.slice(from, to))})
    from = to
  }
  return units
}

/** As few groups as it takes, one unit in each at least. */
function gathered(units: readonly Unit[], room: number): Unit[][] {
  const groups: Unit[][] = []
  let used = Infinity
  for (const unit of units) {
    if (used + unit.width > room) {
      groups.push([])
      used = 0
    }
    groups.at(-1)!.push(unit)
    used += unit.width
  }
  return groups
}

/** In how many steps a narrower room is looked for that takes as many groups. */
const steps = 32

function evenly(units: readonly Unit[], count: number, room: number): Unit[][] {
  const least = sum(units.map(({width}) => width)) / count
  for (let step = 0; step < steps; step++) {
    const groups = gathered(units, least + ((room - least) * step) / steps)
    if (groups.length <= count) return groups
  }
  return gathered(units, room)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
