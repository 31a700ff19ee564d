// A table that lays a page out → its rows that do so, and those between them that are a table of figures all the same: there
// a blank cell has its place, which it would lose among lines of text.

export interface LaidCell {
  readonly row: number
  readonly rowspan: number
  /** Holds a further table, a heading or whole paragraphs. */
  readonly heavy: boolean
  /** Holds a number and nothing else. */
  readonly figure: boolean
}

/** Rows from the first up to, not including, the second. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly table: boolean
}

/** So many figures make a table, whatever else stands in it. */
const many = 6
/** A longer cell holds paragraphs of the page. */
export const longest = 200

/** Undefined where the whole is a table. */
export function stretchesOf(cells: readonly LaidCell[], rows: number): readonly Stretch[] | undefined {
  if (cells.length > 1 && (cells.filter(({figure}) => figure).length >= many || !cells.some(({heavy}) => heavy)))
    return undefined
  const kinds = kindsOf(cells, rows)
  const found: Stretch[] = []
  for (let from = 0; from < rows; ) {
    let to = from + 1
    while (to < rows && (kinds[to] === 'heavy') === (kinds[from] === 'heavy')) to++
    found.push(...(kinds[from] === 'heavy' ? [{from, to, table: false}] : withoutEdges(kinds, from, to)))
    from = to
  }
  return found
}

type Kind = 'heavy' | 'figures' | 'words' | 'single'

/** Rows that a cell reaches over are heavy together. */
function kindsOf(cells: readonly LaidCell[], rows: number): Kind[] {
  const own: LaidCell[][] = Array.from({length: rows}, () => [])
  const joined = new Array<boolean>(rows).fill(false)
  for (const cell of cells) {
    own[cell.row]?.push(cell)
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowspan) - 1; row++) joined[row] = true
  }
  const kinds = own.map(
    (row): Kind =>
      row.some(({heavy}) => heavy)
        ? 'heavy'
        : row.length < 2
          ? 'single'
          : row.some(({figure}) => figure)
            ? 'figures'
            : 'words',
  )
  for (let from = 0; from < rows; ) {
    let to = from + 1
    while (to < rows && joined[to - 1]) to++
    if (kinds.slice(from, to).includes('heavy')) kinds.fill('heavy', from, to)
    else if (to > from + 1) for (let row = from; row < to; row++) if (kinds[row] === 'single') kinds[row] = 'words'
    from = to
  }
  return kinds
}

/** Without the titles and remarks that stand alone in the rows above and below. */
function withoutEdges(kinds: readonly Kind[], from: number, to: number): Stretch[] {
  if (!kinds.slice(from, to).includes('figures')) return [{from, to, table: false}]
  let [first, last] = [from, to]
  while (kinds[first] === 'single') first++
  while (kinds[last - 1] === 'single') last--
  return [
    {from, to: first, table: false},
    {from: first, to: last, table: true},
    {from: last, to, table: false},
  ].filter((one) => one.to > one.from)
}
