// A sheet → its part of the workbook: rows of cells, spans, what stays in view, and how it is printed.

import {concat} from '../host/platform/platform.ts'
import {type CellPlace, cellName, rangeName} from '../opc/cell-name.ts'
import type {Relation} from '../opc/package.ts'
import type {Style} from '../style/style.ts'
import {words, type Xml, xml, xmlHead} from '../xml/write.ts'
import {type Looks, spreadsheet} from './looks.ts'
import type {Cell, Content, Sheet} from './model.ts'
import {linesOf} from './widths.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Texts of a workbook, each once. */
export class Strings {
  readonly #all = new Map<string, number>()
  #uses = 0

  of(text: string): number {
    this.#uses++
    const known = this.#all.get(text) ?? this.#all.size
    this.#all.set(text, known)
    return known
  }

  xml(): Xml {
    return xml(
      'sst',
      {xmlns: spreadsheet, count: this.#uses, uniqueCount: this.#all.size},
      [...this.#all.keys()].map((text) => xml('si', {}, xml('t', {'xml:space': 'preserve'}, words(text)))),
    )
  }
}

export interface Written {
  readonly content: Xml | Uint8Array
  readonly relations: readonly Relation[]
}

interface Book {
  readonly looks: Looks
  readonly strings: Strings
  readonly style: Style
  /** What is printed above every page. */
  readonly mark: string | undefined
}

/** A character of the text as wide as a sheet's column counts: digits of its first font, half as wide. */
const digits = 2

export function sheetPart(sheet: Sheet, active: boolean, {looks, strings, style, mark}: Book): Written {
  const {cells, widths, frozen, fitted} = sheet
  const merged = cells.filter(({rowspan, colspan}) => rowspan > 1 || colspan > 1)
  const links = cells.flatMap(({link, row, column}) => (link === undefined ? [] : [{link, at: {row, column}}]))
  const relations = links.map(
    ({link}, index): Relation => ({
      id: `rId${index + 1}`,
      type: `${relationships}/hyperlink`,
      target: link,
      external: true,
    }),
  )
  const written = rows()
  const lastRow = cells.reduce((last, {row, rowspan}) => Math.max(last, row + rowspan - 1), written.last)
  const content = xml(
    'worksheet',
    {xmlns: spreadsheet, 'xmlns:r': relationships},
    fitted && xml('sheetPr', {}, xml('pageSetUpPr', {fitToPage: 1})),
    xml('dimension', {ref: rangeName({row: 0, column: 0, lastRow, lastColumn: widths.length - 1})}),
    xml('sheetViews', {}, view(frozen, active)),
    xml('sheetFormatPr', {defaultRowHeight: looks.size('text') * 1.5}),
    xml(
      'cols',
      {},
      widths.map((width, column) =>
        xml('col', {min: column + 1, max: column + 1, width: width * digits, customWidth: 1}),
      ),
    ),
    xml('sheetData', {}, written.lines),
    merged.length > 0
      && xml(
        'mergeCells',
        {count: merged.length},
        merged.map((cell) => xml('mergeCell', {ref: rangeName(extent(cell))})),
      ),
    links.length > 0
      && xml(
        'hyperlinks',
        {},
        links.map(({at}, index) => xml('hyperlink', {ref: cellName(at), 'r:id': `rId${index + 1}`})),
      ),
    xml('printOptions', {horizontalCentered: 1}),
    margins(style),
    xml('pageSetup', {
      paperSize: 9,
      orientation: isWide(widths, looks.size('text'), style) ? 'landscape' : 'portrait',
      ...(fitted && {fitToWidth: 1, fitToHeight: 0}),
    }),
    running(style, mark),
  )
  return {content: written.more.length > 0 ? withMore(content, written.more) : content, relations}

  function rows(): {readonly lines: readonly Xml[]; readonly more: readonly Uint8Array[]; readonly last: number} {
    const lines = spanned()
    const more: Uint8Array[] = []
    let last = 0
    for (const own of sheet.more ?? []) {
      last = own[0]!.row
      const [height] = rowHeights({...sheet, cells: own.map((cell) => ({...cell, row: 0}))}, looks, style)
      const row = rowXml(
        last,
        height,
        own.map((cell) => cellXml(cell, looks.of(cell), cell.content)),
      )
      // As bytes at once: as text each row would go on holding the pieces that it was joined from.
      more.push(new TextEncoder().encode(row))
    }
    return {lines, more, last}
  }

  function rowXml(row: number, height: number | undefined, content: readonly Xml[]): Xml {
    return xml('row', {r: row + 1, ht: height, customHeight: 1}, content)
  }

  function spanned(): Xml[] {
    // What a span covers is drawn with its lines as well.
    const slots = new Map<number, Map<number, {cell: Cell; own: boolean}>>()
    for (const cell of cells)
      for (let row = cell.row; row < cell.row + cell.rowspan; row++)
        for (let column = cell.column; column < cell.column + cell.colspan; column++) {
          const line = slots.get(row) ?? new Map()
          line.set(column, {cell, own: row === cell.row && column === cell.column})
          slots.set(row, line)
        }
    const heights = rowHeights(sheet, looks, style)
    return [...slots]
      .sort(([a], [b]) => a - b)
      .map(([row, line]) =>
        rowXml(
          row,
          heights[row],
          [...line]
            .sort(([a], [b]) => a - b)
            .map(([column, {cell, own}]) => cellXml({row, column}, looks.of(cell), own ? cell.content : undefined)),
        ),
      )
  }

  function cellXml(at: CellPlace, s: number, value: Content | undefined): Xml {
    const r = cellName(at)
    if (!value) return xml('c', {r, s})
    if ('text' in value) return xml('c', {r, s, t: 's'}, xml('v', {}, words(String(strings.of(value.text)))))
    const {number, formula} = value
    return xml('c', {r, s}, formula !== undefined && xml('f', {}, words(formula)), xml('v', {}, words(number)))
  }
}

/** With further rows behind those that are in it. */
function withMore(sheet: Xml, more: readonly Uint8Array[]): Uint8Array {
  const end = sheet.indexOf('</sheetData>')
  const encoder = new TextEncoder()
  return concat([encoder.encode(xmlHead + sheet.slice(0, end)), ...more, encoder.encode(sheet.slice(end))])
}

function extent({row, column, rowspan, colspan}: Cell): Parameters<typeof rangeName>[0] {
  return {row, column, lastRow: row + rowspan - 1, lastColumn: column + colspan - 1}
}

/** What stands above and beside the figures stays in view. */
function view({rows, columns}: Sheet['frozen'], active: boolean): Xml {
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  return xml(
    'sheetView',
    {tabSelected: active ? 1 : undefined, workbookViewId: 0},
    xml('pane', {
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows,
      topLeftCell: cellName({row: rows, column: columns}),
      activePane: pane,
      state: 'frozen',
    }),
    xml('selection', {pane}),
  )
}

/** A text over several rows takes no more room than they have, the last of them growing where it has to. */
function rowHeights({cells, widths}: Sheet, looks: Looks, style: Style): number[] {
  const heights: number[] = []
  const byRows = [...cells].sort((a, b) => a.rowspan - b.rowspan)
  for (const {row, column, rowspan, colspan, look, content} of byRows) {
    const size = looks.size(look)
    // Columns are as wide as so many characters of the text.
    const width = widths.slice(column, column + colspan).reduce((sum, one) => sum + one, 0)
    const across = (width * looks.size('text')) / size
    const text = content === undefined ? '' : 'text' in content ? content.text : content.number + (content.marks ?? '')
    const needed = linesOf(text, across) * size * 1.3 + 2 * style.table.paddingY
    const before = heights.slice(row, row + rowspan - 1).reduce((sum, one) => sum + one, 0)
    const last = row + rowspan - 1
    heights[last] = Math.max(heights[last] ?? 0, Math.round((needed - before) * 4) / 4)
  }
  return heights
}

function isWide(widths: readonly number[], size: number, {page}: Style): boolean {
  return widths.reduce((sum, one) => sum + one, 0) * size > page.textWidth
}

function margins({page}: Style): Xml {
  const side = inches(page.left)
  const [top, bottom] = [inches(page.top), inches(page.height - page.top - page.textHeight)]
  return xml('pageMargins', {
    left: side,
    right: side,
    top,
    bottom,
    header: inches(page.top / 2),
    footer: inches(page.top / 2),
  })
}

function inches(points: number): number {
  return Math.round((points / 72) * 1000) / 1000
}

/** A draft's mark above every page, its number below, at the outer edge on odd and on even pages. */
function running({pageNumber: {text, align, size}}: Style, mark: string | undefined): Xml {
  const plain = (one: string): string => one.replaceAll('&', '&&')
  const [before = '', after = ''] = text.split('{page}')
  const number = `&${Math.round(size)} ${plain(before).trimStart()}&P${plain(after)}`
  const above = mark === undefined ? undefined : `&R${plain(mark)}`
  const below = (side: string): string => `&${align === 'center' ? 'C' : side}${number}`
  return xml(
    'headerFooter',
    {differentOddEven: 1},
    above !== undefined && xml('oddHeader', {}, words(above)),
    xml('oddFooter', {}, words(below('R'))),
    above !== undefined && xml('evenHeader', {}, words(above)),
    xml('evenFooter', {}, words(below('L'))),
  )
}
