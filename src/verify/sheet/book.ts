// A workbook → its visible sheets: each cell's text as it is shown, by the digits and the format that are stored; spans, what
// stays in view, what is printed above each page. A reader of its own.

import {at, elementsOf, isElement, textIn, type XmlElement} from '../../xml/parse.ts'
import {type OfficeFile, Unreadable} from '../package.ts'

export interface BookCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly formula?: string
}

export interface BookSheet {
  readonly name: string
  /** By `row,column`; what a span covers or a hidden row holds is not seen. */
  readonly cells: ReadonlyMap<string, BookCell>
  readonly spans: ReadonlyMap<string, {readonly rowspan: number; readonly colspan: number}>
  /** Places that a span covers. */
  readonly covered: ReadonlySet<string>
  readonly rows: number
  readonly columns: number
  readonly hidden: {readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number>}
  readonly frozen: {readonly rows: number; readonly columns: number}
  /** The first row that is printed on each page. */
  readonly repeated?: number
  /** The last row of the range that a name stands for: the table without what is said below it. */
  readonly namedTo?: number
  /** What is printed above odd and even pages. */
  readonly headers: readonly string[]
}

const nothing: XmlElement = {name: '', attributes: {}, children: [], line: 1, column: 1}
/** More than any sheet of ours, and little enough to be gone through. */
const MOST = {rows: 20_000, columns: 2000}

/** Throws Unreadable. */
export function sheetsOf(file: OfficeFile): BookSheet[] {
  const workbook = file.part(file.main)
  if (workbook?.name !== 's:workbook') throw new Unreadable()
  const targets = file.targets(file.main)
  const partOf = (type: string): XmlElement => {
    const found = [...targets.values()].find((one) => one.type === type)
    return (found && file.part(found.target)) ?? nothing
  }
  const strings = elementsOf(partOf('sharedStrings'), 's:si').map(textOf)
  const formats = formatsOf(partOf('styles'))
  const names = elementsOf(at(workbook, 's:definedNames') ?? nothing, 's:definedName')
  return elementsOf(at(workbook, 's:sheets') ?? nothing, 's:sheet').flatMap(({attributes}, index): BookSheet[] => {
    const part = file.part(targets.get(attributes['r:id'] ?? '')?.target ?? '')
    if (!part || (attributes['state'] ?? 'visible') !== 'visible') return []
    const titles = names.find(
      (one) => one.attributes['name'] === '_xlnm.Print_Titles' && Number(one.attributes['localSheetId']) === index,
    )
    const repeated = titles && /\$(\d+):\$\d+$/u.exec(textIn(titles))
    const sheet = readSheet(attributes['name'] ?? '', part, strings, formats)
    const ends = names.flatMap((one) => {
      const [, own, row] = /^'?([^'!]+)'?!\$[A-Z]+\$\d+:\$[A-Z]+\$(\d+)$/u.exec(textIn(one)) ?? []
      return own === sheet.name && Number(row) <= MOST.rows ? [Number(row) - 1] : []
    })
    return [
      {
        ...sheet,
        ...(repeated && {repeated: Number(repeated[1]) - 1}),
        // Rows of blank cells at the end of the table belong to it.
        ...(ends.length > 0 && {namedTo: Math.max(...ends), rows: Math.max(sheet.rows, ...ends.map((end) => end + 1))}),
      },
    ]
  })
}

function readSheet(name: string, root: XmlElement, strings: readonly string[], formats: readonly string[]): BookSheet {
  const cells = new Map<string, BookCell>()
  const spans = new Map<string, {rowspan: number; colspan: number}>()
  const covered = new Set<string>()
  let [rows, columns] = [0, 0]
  for (const {attributes} of elementsOf(at(root, 's:mergeCells') ?? nothing, 's:mergeCell')) {
    const [first, last] = (attributes['ref'] ?? '').split(':').map(placeIn)
    if (!first || !last || last.row > MOST.rows || last.column > MOST.columns) continue
    spans.set(`${first.row},${first.column}`, {
      rowspan: last.row - first.row + 1,
      colspan: last.column - first.column + 1,
    })
    for (let row = first.row; row <= last.row; row++)
      for (let column = first.column; column <= last.column; column++)
        if (row !== first.row || column !== first.column) covered.add(`${row},${column}`)
    rows = Math.max(rows, last.row + 1)
    columns = Math.max(columns, last.column + 1)
  }
  const hidden = {rows: new Set<number>(), columns: new Set<number>()}
  for (const {attributes} of elementsOf(at(root, 's:cols') ?? nothing, 's:col'))
    if (isOn(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0)
      for (
        let column = Number(attributes['min']);
        column <= Math.min(Number(attributes['max']), MOST.columns);
        column++
      )
        hidden.columns.add(column - 1)
  for (const line of elementsOf(at(root, 's:sheetData') ?? nothing, 's:row')) {
    const unseen = isOn(line.attributes['hidden']) || Number(line.attributes['ht'] ?? 1) === 0
    if (unseen) hidden.rows.add(Number(line.attributes['r']) - 1)
    for (const cell of elementsOf(line, 's:c')) {
      const place = placeIn(cell.attributes['r'] ?? '')
      if (!place || place.row > MOST.rows || place.column > MOST.columns) continue
      const shut = unseen || hidden.columns.has(place.column)
      const formula = at(cell, 's:f')
      const text = shut ? '' : shown(cell, strings, formats)
      if (text === '' && !formula) continue
      cells.set(`${place.row},${place.column}`, {...place, text, ...(formula && {formula: textIn(formula)})})
      rows = Math.max(rows, place.row + 1)
      columns = Math.max(columns, place.column + 1)
    }
  }
  const pane = at(root, 's:sheetViews', 's:sheetView', 's:pane')
  const split = (name: string): number =>
    pane?.attributes['state'] === 'frozen' ? Number(pane.attributes[name] ?? 0) : 0
  const headers = ['s:oddHeader', 's:evenHeader'].map((one) => textIn(at(root, 's:headerFooter', one) ?? nothing))
  const frozen = {rows: split('ySplit'), columns: split('xSplit')}
  return {name, cells, spans, covered, rows, columns, hidden, frozen, headers}
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function textOf(element: XmlElement): string {
  return element.children
    .filter(isElement)
    .map((child) => (child.name === 's:t' ? textIn(child) : child.name === 's:r' ? textOf(child) : ''))
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
}

/** The format of each number that cells name. */
function formatsOf(root: XmlElement): string[] {
  const own = new Map(
    elementsOf(at(root, 's:numFmts') ?? nothing, 's:numFmt').map(({attributes}) => [
      attributes['numFmtId'],
      attributes['formatCode'] ?? '',
    ]),
  )
  const known: Readonly<Record<string, string>> = {0: 'General', 1: '0', 2: '0.00', 49: '@'}
  return elementsOf(at(root, 's:cellXfs') ?? nothing, 's:xf').map(({attributes}) => {
    const id = attributes['numFmtId'] ?? '0'
    return own.get(id) ?? known[id] ?? `#${id}`
  })
}

function shown(cell: XmlElement, strings: readonly string[], formats: readonly string[]): string {
  const {t: type = 'n', s: look = '0'} = cell.attributes
  if (type === 'inlineStr') return textOf(at(cell, 's:is') ?? nothing)
  const stored = at(cell, 's:v')
  if (!stored) return ''
  const value = textIn(stored)
  if (type === 's') return strings[Number(value)] ?? ''
  return type === 'n' ? number(value, formats[Number(look)] ?? 'General') : value
}

/** Of formats as a count and an amount have them; what another one would show is not said as a number. */
function number(stored: string, format: string): string {
  const digits = digitsOf(stored)
  if (digits === undefined) return stored
  if (/^(?:general|@)$/iu.test(format)) return digits
  const [positive = '', negative, zero] = format.split(';')
  const below = digits.startsWith('-')
  const chosen = (below ? negative : /^0(?:\.0*)?$/u.test(digits) ? zero : undefined) ?? positive
  // Behind a number its format may show the marks of notes.
  const match = /^([+-]?)0(?:\.(0+))?(?:"((?:\[\d{1,4}\])+)")?$/u.exec(chosen)
  const [whole = '', places = ''] = digits.replace('-', '').split('.')
  const least = match?.[2]?.length ?? 0
  if (!match || places.length > least) return `${digits}（${format}）`
  // A section of its own says the sign, or leaves it out.
  const sign = (below && negative === undefined ? '-' : '') + match[1]!
  return sign + whole + (least ? `.${places.padEnd(least, '0')}` : '') + (match[3] ?? '')
}

/** A double has fifteen digits for certain: as many as are written, or as many as are certain. */
function digitsOf(stored: string): string | undefined {
  const plain = /^-?\d+(?:\.\d+)?$/u.exec(stored.trim())?.[0]
  const few = plain !== undefined && plain.replace(/\D/gu, '').length <= 15
  const value = few ? plain : Number(stored).toPrecision(15)
  const match = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/u.exec(value)
  return match ? `${match[1]}${match[2]}${match[3] ? `.${match[3]}` : ''}` : undefined
}

/** `$C$7` → its row and column from 0. */
export function placeIn(name: string): {row: number; column: number} | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(name)
  if (!match) return undefined
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  return {row: Number(match[2]) - 1, column: column - 1}
}

export function nameOf(row: number, column: number): string {
  let [letters, rest] = ['', column + 1]
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
