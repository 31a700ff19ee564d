// A table of an edition → a Word table: spans as they are printed, header rows that are repeated on each page, rows that are
// not parted, a caption and a description for those who do not see it.

import type {EditionCell, EditionRow, EditionTable} from '../edition/edition.ts'
import type {TableStyle} from '../style/style.ts'
import {type Xml, xml} from '../xml/write.ts'
import {columnWidths} from './columns.ts'
import type {Document, Relations} from './document.ts'
import {runs} from './inlines.ts'
import {alignment, blockOf} from './styles.ts'
import {twips} from './units.ts'

/** What a table is called, with its unit. */
export function captionOf(table: EditionTable, document: Document): string {
  return table.caption + unitOf(table, document)
}

export function unitOf({unit}: EditionTable, {convert}: Document): string {
  return unit === undefined ? '' : convert(`（单位：${unit}）`)
}

export function tableOf(document: Document, relations: Relations, table: EditionTable): Xml {
  const {style} = document
  const {table: look, page} = style
  const dense = table.columnCount > 8 ? Math.min(1, look.paddingX) : look.paddingX
  const widths = columnWidths(table, {
    width: page.measure,
    size: blockOf('td', style).size,
    padding: 2 * dense + look.rule,
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  const {head, body} = table
  const whole = isWhole(table)
  return xml(
    'w:tbl',
    {},
    xml(
      'w:tblPr',
      {},
      xml('w:tblW', {'w:w': total, 'w:type': 'dxa'}),
      xml('w:jc', {'w:val': 'center'}),
      borders(look),
      xml('w:tblLayout', {'w:type': 'fixed'}),
      xml(
        'w:tblCellMar',
        {},
        margin('top', look.paddingY),
        margin('left', dense),
        margin('bottom', look.paddingY),
        margin('right', dense),
      ),
      xml('w:tblLook', {
        'w:val': '0620',
        'w:firstRow': head.length > 0 ? 1 : 0,
        'w:firstColumn': 0,
        'w:lastRow': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      xml('w:tblCaption', {'w:val': captionOf(table, document)}),
      xml('w:tblDescription', {'w:val': describe(table, document)}),
    ),
    xml(
      'w:tblGrid',
      {},
      widths.map((width) => xml('w:gridCol', {'w:w': width})),
    ),
    rowsOf(head, true, whole),
    rowsOf(body, false, whole),
  )

  /** Whether it is small enough never to be parted, one line a row; a page with less room leaves it to the next. */
  function isWhole({head: above, body: below}: EditionTable): boolean {
    const row = blockOf('td', style).pitch + 2 * look.paddingY
    return (above.length + below.length) * row <= look.whole
  }

  /** Rows stay with the next one, the last with none. */
  function rowsOf(rows: readonly EditionRow[], inHead: boolean, keep: boolean): Xml[] {
    const open: (Spanning | undefined)[] = Array(table.columnCount).fill(undefined)
    return rows.map(({cells}, index) => {
      const kept = keep && (inHead || index < rows.length - 1)
      const starting = new Map(cells.map((cell) => [cell.column, cell]))
      const found: Xml[] = []
      for (let column = 0; column < table.columnCount; ) {
        const cell = starting.get(column)
        const above = open[column]
        const {colspan} = cell ?? above?.cell ?? {colspan: 1}
        const width = widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0)
        if (cell) {
          open[column] = cell.rowspan > 1 ? {cell, left: cell.rowspan - 1} : undefined
          found.push(cellOf(cell, width, kept, cell.rowspan > 1 ? 'restart' : undefined))
        } else {
          found.push(cellOf(above?.cell, width, kept, above && 'continue'))
          open[column] = above && above.left > 1 ? {cell: above.cell, left: above.left - 1} : undefined
        }
        column += colspan
      }
      return xml('w:tr', {}, xml('w:trPr', {}, xml('w:cantSplit'), inHead && xml('w:tblHeader')), found)
    })
  }

  function cellOf(
    cell: EditionCell | undefined,
    width: number,
    kept: boolean,
    merge: 'restart' | 'continue' | undefined,
  ): Xml {
    const shown = merge === 'continue' ? undefined : cell
    const header = cell?.header ?? false
    const column = cell?.scope === 'col' || cell?.scope === 'colgroup'
    const named = header ? (column ? 'TableHead' : 'TableStub') : 'TableText'
    const own = blockOf(header ? (column ? 'th' : 'th-row') : 'td', style).align
    const align = shown && !header && shown.fact === undefined ? shown.align : own
    return xml(
      'w:tc',
      {},
      xml(
        'w:tcPr',
        {},
        xml('w:tcW', {'w:w': width, 'w:type': 'dxa'}),
        cell && cell.colspan > 1 && xml('w:gridSpan', {'w:val': cell.colspan}),
        merge !== undefined && xml('w:vMerge', {'w:val': merge}),
        xml('w:vAlign', {'w:val': 'center'}),
      ),
      xml(
        'w:p',
        {},
        xml(
          'w:pPr',
          {},
          xml('w:pStyle', {'w:val': named}),
          kept && xml('w:keepNext'),
          align !== own && alignment(align),
        ),
        shown && runs(document, relations, shown.children),
      ),
    )
  }
}

interface Spanning {
  readonly cell: EditionCell
  /** Rows below that it still takes. */
  readonly left: number
}

function borders({rule, frame, color}: TableStyle): Xml {
  const line = (side: string, points: number): Xml =>
    xml(`w:${side}`, {
      'w:val': 'single',
      'w:sz': Math.max(2, Math.round(points * 8)),
      'w:space': 0,
      'w:color': color.replace('#', '').toUpperCase(),
    })
  return xml(
    'w:tblBorders',
    {},
    line('top', frame),
    line('left', frame),
    line('bottom', frame),
    line('right', frame),
    line('insideH', rule),
    line('insideV', rule),
  )
}

function margin(side: string, points: number): Xml {
  return xml(`w:${side}`, {'w:w': twips(points), 'w:type': 'dxa'})
}

/** How much there is to be read. */
function describe({head, body, columnCount}: EditionTable, {convert}: Document): string {
  return convert(`表格，${head.length + body.length}行，${columnCount}列`)
}
