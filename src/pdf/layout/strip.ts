// What pages are made of before there are pages: strips from top to bottom, each of which stands on one page whole, and
// how bad a page break before it would be. Lines, table rows, pictures.

import type {Item} from './page.ts'
import type {TableLayout} from './table/heights.ts'

/** A page never ends before a strip of this cost, unless the page could not be made otherwise. */
export const never = 1e6

interface StripBase {
  /** To the top of what follows. */
  readonly height: number
  /** What of it must lie inside the type area: the last line of a page needs no leading below. */
  readonly extent: number
  /** Room above, dropped at the top of a page. */
  readonly space: number
  /** Cost of a page break before it; 0: free. */
  readonly cost: number
  /** Stands on the page's grid of lines. */
  readonly grid: boolean
  /** Stands on a landscape page. */
  readonly turned?: boolean
  /** The notes that it has the first mark of: their lines stand, or at least begin, at the foot of its page. */
  readonly notes?: readonly (readonly FixedStrip[])[]
}

/** Paints itself with its top at `y`, its column beginning at `x`. */
export interface FixedStrip extends StripBase {
  readonly type: 'fixed'
  readonly paint: (x: number, y: number, items: Item[]) => void
}

/** A row of a table, or a part of a row that is taller than a page. */
export interface RowStrip extends StripBase {
  readonly type: 'row'
  readonly table: TableLayout
  /** Index among the table's strips. */
  readonly row: number
  /** What its page must have room for at the top if a page begins with it: the repeated header. */
  readonly repeated: number
}

export type Strip = FixedStrip | RowStrip

/** All strips of a document, and which of them are the rows of a table. */
export interface Flow {
  readonly strips: readonly Strip[]
  readonly tables: readonly SetRows[]
}

export interface SetRows {
  /** Among the strips. */
  readonly from: number
  readonly to: number
  readonly layout: TableLayout
  /** The same with no more room than so much above and below the text of each cell. */
  readonly rows: (paddingY: number) => readonly RowStrip[]
}
