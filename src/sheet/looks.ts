// The looks of cells → styles.xml: each font, border and number format once, each combination in use as one format of cells.

import {fontName} from '../style/office-font.ts'
import type {BlockStyle, Style} from '../style/style.ts'
import {type Xml, xml} from '../xml/write.ts'
import type {Cell, Look, Numeral} from './model.ts'

export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The block of the style that a look takes after, and whether lines are drawn around it. */
const blocks: Readonly<Record<Look, {readonly block: string; readonly ruled: boolean}>> = {
  title: {block: 'h1', ruled: false},
  mark: {block: 'draft', ruled: false},
  section: {block: 'h2', ruled: false},
  caption: {block: 'caption', ruled: false},
  unit: {block: 'unit', ruled: false},
  head: {block: 'th', ruled: true},
  stub: {block: 'th-row', ruled: true},
  number: {block: 'td', ruled: true},
  text: {block: 'td', ruled: true},
  note: {block: 'footnote', ruled: false},
}

/** On a screen a heading need not be larger: it stays in view above the rows. */
const largest = 16

/** Excel's own numbers for formats; those of a workbook begin behind them. */
const whole = 1
const firstOwn = 164

export class Looks {
  readonly #style: Style
  readonly #fonts: string[] = []
  readonly #formats: string[] = []
  readonly #cells: string[] = []
  /** Numbers of looks by what makes them: thousands of cells share one. */
  readonly #known = new Map<string, number>()

  constructor(style: Style) {
    this.#style = style
    // The first font and the first format are those of a cell that says nothing.
    this.#font(this.block('text'))
    this.#cells.push(xml('xf', {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0}))
  }

  block(look: Look): BlockStyle {
    const {blocks: known} = this.#style
    return known.get(blocks[look].block) ?? known.get('p')!
  }

  size(look: Look): number {
    return Math.min(largest, this.block(look).size)
  }

  /** The number by which a cell names its look. */
  of({look, align, content}: Pick<Cell, 'look' | 'align' | 'content'>): number {
    const numFmtId = content && 'number' in content ? this.#format(content) : 0
    const key = `${look} ${align ?? ''} ${numFmtId}`
    const found = this.#known.get(key) ?? this.#make(look, align, numFmtId)
    this.#known.set(key, found)
    return found
  }

  #make(look: Look, align: Cell['align'], numFmtId: number): number {
    const own = this.block(look).align
    const horizontal = align ?? ({start: 'left', center: 'center', end: 'right', justify: 'left'} as const)[own]
    const format = xml(
      'xf',
      {
        numFmtId,
        fontId: this.#font(this.block(look)),
        fillId: 0,
        borderId: blocks[look].ruled ? 1 : 0,
        xfId: 0,
        applyNumberFormat: numFmtId === 0 ? undefined : 1,
        applyFont: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      xml('alignment', {horizontal, vertical: 'center', wrapText: 1}),
    )
    return numbered(this.#cells, format)
  }

  /** Of everything that was asked for so far. */
  styleSheet(): Xml {
    const {rule, color} = this.#style.table
    const line = (side: string): Xml =>
      xml(side, {style: rule >= 1.5 ? 'medium' : 'thin'}, xml('color', {rgb: argb(color)}))
    const none = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => xml(side))
    return xml(
      'styleSheet',
      {xmlns: spreadsheet},
      this.#formats.length > 0
        && xml(
          'numFmts',
          {count: this.#formats.length},
          this.#formats.map((formatCode, index) => xml('numFmt', {numFmtId: firstOwn + index, formatCode})),
        ),
      xml('fonts', {count: this.#fonts.length}, this.#fonts as Xml[]),
      xml(
        'fills',
        {count: 2},
        xml('fill', {}, xml('patternFill', {patternType: 'none'})),
        xml('fill', {}, xml('patternFill', {patternType: 'gray125'})),
      ),
      xml(
        'borders',
        {count: 2},
        xml('border', {}, none),
        xml('border', {}, line('left'), line('right'), line('top'), line('bottom'), xml('diagonal')),
      ),
      xml('cellStyleXfs', {count: 1}, xml('xf', {numFmtId: 0, fontId: 0, fillId: 0, borderId: 0})),
      xml('cellXfs', {count: this.#cells.length}, this.#cells as Xml[]),
      xml('cellStyles', {count: 1}, xml('cellStyle', {name: 'Normal', xfId: 0, builtinId: 0})),
    )
  }

  #font({font, size, color}: BlockStyle): number {
    const own = xml(
      'font',
      {},
      xml('sz', {val: Math.min(largest, size)}),
      xml('color', {rgb: argb(color)}),
      xml('name', {val: fontName(font, this.#style)}),
      xml('charset', {val: 134}),
    )
    return numbered(this.#fonts, own)
  }

  #format({number, signed, marks}: Numeral): number {
    const places = (number.split('.')[1] ?? '').length
    const code = (places === 0 ? '0' : `0.${'0'.repeat(places)}`) + (marks === undefined ? '' : `"${marks}"`)
    if (signed) return firstOwn + numbered(this.#formats, `+${code};-${code};${code}`)
    return code === '0' ? whole : firstOwn + numbered(this.#formats, code)
  }
}

function numbered(known: string[], one: string): number {
  const at = known.indexOf(one)
  return at < 0 ? known.push(one) - 1 : at
}

function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`
}
