// A workbook → the cells of its sheets as a reader sees them: texts, numbers with their places, formulas by the value that
// was calculated last. Hidden sheets, rows and columns are set aside.

import {cellName, cellPlace, cellRange} from '../../opc/cell-name.ts'
import {at, elementsOf, isElement, textIn, type XmlElement} from '../../xml/parse.ts'
import {type Run, readCellText} from '../cell.ts'
import type {Aside, Doubt} from '../found.ts'
import {setAside} from '../gather.ts'
import {limits, otherKind, overLimit} from '../limits.ts'
import {openPackage} from '../package.ts'
import {formatOf, shownNumber} from './format.ts'

export interface SheetCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly doubt?: Doubt
  /** How many rows and columns are merged with it. */
  readonly rowspan: number
  readonly colspan: number
  /** 表2!C7 */
  readonly words: string
}

export interface CellSheet {
  readonly name: string
  readonly cells: readonly SheetCell[]
  /** Rows that have cells, whatever they hold. */
  readonly drawn?: ReadonlySet<number>
}

export interface Book {
  readonly sheets: readonly CellSheet[]
  readonly remarks: readonly Aside[]
}

interface Look {
  readonly format: string
  readonly struck: boolean
  readonly raised: boolean
}

/** Throws Refused, ZipError, XmlError. */
export function readBook(bytes: Uint8Array): Book {
  const file = openPackage(bytes)
  const workbook = file.part(file.main)
  if (workbook?.name !== 's:workbook') throw otherKind('archive')
  const relationships = file.relationships(file.main)
  const partOf = (type: string): XmlElement | undefined => {
    const found = [...relationships.values()].find((one) => one.type === type && !one.external)
    return found && file.part(found.target)
  }
  const shared = elementsOf(partOf('sharedStrings') ?? empty, 's:si').map(runsOf)
  const looks = looksOf(partOf('styles'))
  const remarks: Aside[] = []
  const budget = {cells: 0}
  const sheets = elementsOf(at(workbook, 's:sheets') ?? empty, 's:sheet').flatMap((sheet): CellSheet[] => {
    const {name = '', state, 'r:id': id = ''} = sheet.attributes
    const target = relationships.get(id)
    if (target?.type !== 'worksheet') return []
    if (target.external) throw overLimit('outside')
    const root = file.part(target.target)
    if (!root) throw overLimit('outside')
    const cells = cellsOf(name, root, {shared, looks, remarks, budget})
    const drawn = new Set(elementsOf(at(root, 's:sheetData') ?? empty, 's:row').flatMap(drawnRow))
    if (state === undefined || state === 'visible') return [{name, cells, drawn}]
    setAside(remarks, 'hidden', cells.map(({text}) => text).join(' '), {words: name, named: true})
    return []
  })
  return {sheets, remarks}
}

const empty: XmlElement = {name: '', attributes: {}, children: [], line: 1, column: 1}

interface Context {
  readonly shared: readonly (readonly Run[])[]
  readonly looks: readonly Look[]
  readonly remarks: Aside[]
  readonly budget: {cells: number}
}

/** The stretches of a text, without its readings. */
function runsOf(element: XmlElement): Run[] {
  return element.children.filter(isElement).flatMap((child): Run[] => {
    if (child.name === 's:t') return [{text: unescaped(textIn(child))}]
    if (child.name !== 's:r') return []
    const look = at(child, 's:rPr')
    const text = unescaped(textIn(at(child, 's:t') ?? empty))
    const struck = isOn(at(look, 's:strike'))
    const raised = /script$/u.test(at(look, 's:vertAlign')?.attributes['val'] ?? '')
    return [{text, ...(struck && {struck}), ...(raised && {raised})}]
  })
}

/** _x000D_ is how a sheet writes a character that XML does not take. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
}

function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false)$/u.test(element.attributes['val'] ?? '1')
}

function looksOf(root: XmlElement | undefined): Look[] {
  const list = (name: string, inner: string): XmlElement[] => elementsOf(at(root, name) ?? empty, inner)
  const custom = new Map(
    list('s:numFmts', 's:numFmt').map(({attributes}) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  )
  const fonts = list('s:fonts', 's:font').map((font) => ({
    struck: isOn(at(font, 's:strike')),
    raised: /script$/u.test(at(font, 's:vertAlign')?.attributes['val'] ?? ''),
  }))
  return list('s:cellXfs', 's:xf').map(({attributes}) => ({
    format: formatOf(Number(attributes['numFmtId'] ?? 0), custom),
    ...(fonts[Number(attributes['fontId'] ?? 0)] ?? {struck: false, raised: false}),
  }))
}

function cellsOf(sheet: string, root: XmlElement, context: Context): SheetCell[] {
  const merges = elementsOf(at(root, 's:mergeCells') ?? empty, 's:mergeCell').flatMap(
    (one) => cellRange(one.attributes['ref'] ?? '') ?? [],
  )
  const hiddenColumns = elementsOf(at(root, 's:cols') ?? empty, 's:col')
    .filter(({attributes}) => isTrue(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0)
    .map(({attributes}) => [Number(attributes['min']) - 1, Number(attributes['max']) - 1] as const)
  const zeros = !/^(?:0|false)$/u.test(at(root, 's:sheetViews', 's:sheetView')?.attributes['showZeros'] ?? '1')
  const found: SheetCell[] = []
  let row = -1
  for (const line of elementsOf(at(root, 's:sheetData') ?? empty, 's:row')) {
    row = line.attributes['r'] === undefined ? row + 1 : Number(line.attributes['r']) - 1
    const hiddenRow = isTrue(line.attributes['hidden']) || line.attributes['ht'] === '0'
    let column = -1
    for (const cell of elementsOf(line, 's:c')) {
      const place = cellPlace(cell.attributes['r'] ?? '')
      column = place?.column ?? column + 1
      if (++context.budget.cells > limits.cells * 2) throw overLimit('cells')
      const words = `${sheet}!${cellName({row, column})}`
      const {text, doubt, zero} = shownCell(cell, words, context)
      const shown = zero && !zeros ? '' : text
      if (shown === '' && doubt === undefined && !merges.some((one) => one.row === row && one.column === column))
        continue
      const merge = merges.find(
        (one) => one.row <= row && row <= one.lastRow && one.column <= column && column <= one.lastColumn,
      )
      const covered = merge && (merge.row !== row || merge.column !== column)
      const hidden = hiddenRow || hiddenColumns.some(([from, to]) => from <= column && column <= to)
      if (covered || hidden) {
        setAside(context.remarks, 'hidden', text, {words})
        continue
      }
      found.push({
        row,
        column,
        text: shown,
        ...(doubt !== undefined && {doubt}),
        rowspan: merge ? merge.lastRow - merge.row + 1 : 1,
        colspan: merge ? merge.lastColumn - merge.column + 1 : 1,
        words,
      })
    }
  }
  return found
}

function drawnRow(line: XmlElement): number[] {
  return elementsOf(line, 's:c').length > 0 ? [Number(line.attributes['r'] ?? 0) - 1] : []
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

function shownCell(
  cell: XmlElement,
  words: string,
  {shared, looks, remarks}: Context,
): {text: string; doubt?: Doubt; zero?: boolean} {
  const {t: type = 'n', s: style} = cell.attributes
  const look = looks[Number(style ?? 0)]
  const stored = at(cell, 's:v')
  const value = stored ? textIn(stored) : undefined
  if (value === undefined && type !== 'inlineStr')
    return {text: '', ...(at(cell, 's:f') && {doubt: 'formula' as const})}
  const whole: Omit<Run, 'text'> = {...(look?.struck && {struck: true}), ...(look?.raised && {raised: true})}
  if (type === 's' || type === 'inlineStr' || type === 'str') {
    const runs =
      type === 's'
        ? (shared[Number(value)] ?? [])
        : type === 'inlineStr'
          ? runsOf(at(cell, 's:is') ?? empty)
          : [{text: unescaped(value ?? '')}]
    const {text, doubt, struck, raised} = readCellText(linesOf(runs.map((run) => ({...run, ...whole}))))
    setAside(remarks, 'struck', struck, {words})
    if (/\p{N}/u.test(text)) setAside(remarks, 'mark', raised, {words})
    return {text, ...(doubt !== undefined && {doubt})}
  }
  if (type !== 'n') return {text: value ?? '', doubt: 'format'}
  const shown = shownNumber(value ?? '', look?.format ?? 'General')
  const zero = /^[-+]?0*\.?0*(?:[eE].*)?$/u.test(value ?? '')
  if (look?.struck || look?.raised) return {text: '', doubt: look.struck ? 'struck' : 'raised'}
  return {...shown, zero}
}

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      lines.at(-1)!.push({...run, text})
    })
  return lines
}
