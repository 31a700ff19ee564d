// Paragraphs of a statutory section that are the cells of a table (one a line, or parted by bars, tabs or spaces) → a table
// of which only the order of cells is known.

import type {Form} from '../form/form.ts'
import {core} from '../report/labels.ts'
import {captionCore, captionsOf} from '../report/table/pieces.ts'
import {type Block, type FoundCell, type FoundTable, textOf, type Where} from './found.ts'
import {isBlank, numberIn} from './number.ts'
import {type Names, namesOf} from './tables/names.ts'

/** A longer line is a sentence. */
const longest = 60
/** So many lines are joined to a label that was broken. */
const mostLines = 24

type Class = 'number' | 'label' | 'head' | 'caption' | 'other'

interface Line {
  readonly cells: readonly string[]
  readonly where: Where
  readonly index: number
}

/** The blocks of one section, with its tables in place of the lines that were their cells. */
export function withTables(blocks: readonly Block[], form: Form, section: number): readonly Block[] {
  const names = form.tables.filter((table) => table.section === section).map(namesOf)
  if (names.length === 0) return blocks
  const captions = new Set(form.tables.flatMap(captionsOf))
  const lines = linesOf(blocks, names)
  const reader = new Reader(names, captions)
  reader.read(lines)
  const rows = reader.rows
  const holds = rows.some(({kind, cells}) => kind !== 'head' && cells.some((text) => isNumber(text)))
  if (!holds) return blocks
  const used = new Set(reader.used)
  const first = Math.min(...used)
  const table = tableOf(rows)
  return blocks.flatMap((block, index) => (index === first ? [table] : used.has(index) ? [] : [block]))
}

function linesOf(blocks: readonly Block[], names: readonly Names[]): Line[] {
  return blocks.flatMap((block, index): Line[] => {
    if (block.type !== 'paragraph') return [{cells: [], where: block.where, index}]
    const text = textOf(block).replace(/^[ \u3000]+|[ \u3000]+$/gu, '')
    return text.trim() === '' || text === '|' ? [] : [{cells: split(text, names), where: block.where, index}]
  })
}

const isNumber = (text: string): boolean =>
  'number'
  in numberIn({text}, {id: '', label: '', short: '', aliases: [], kind: 'amount', units: ['件', '项', '万元', '元']})
const isMark = (text: string): boolean => text !== '' && isBlank({text})

function split(text: string, names: readonly Names[]): string[] {
  if (/[|｜]/u.test(text)) {
    const framed = /^[|｜]/u.test(text) ? text.replace(/^[|｜]|[|｜]$/gu, '') : text
    const cells = framed.split(/[|｜]/u)
    return cells.map((cell) => cell.trim())
  }
  if (text.includes('\t')) return text.split('\t').map((cell) => cell.trim())
  if (!/\s/u.test(text) || classOf(text, names, new Set()) !== 'other') return [text]
  const words = text.split(/\s+/u)
  const number = words.findIndex((word) => isNumber(word) || isMark(word))
  const numbers = number < 0 ? [] : words.slice(number)
  if (numbers.length && numbers.every((word) => isNumber(word) || isMark(word)) && text.length < longest * 2)
    return number === 0 ? numbers : [words.slice(0, number).join(''), ...numbers]
  const heads = words.every((word) => names.some((one) => one.column(word) || one.isHead(word)))
  return heads ? words : [text]
}

function classOf(text: string, names: readonly Names[], captions: ReadonlySet<string>): Class {
  if (isNumber(text) || isMark(text)) return 'number'
  if (captions.has(captionCore(text))) return 'caption'
  const label = names.some((one) => one.table.printed === 'rows' && one.stub(text))
  const head = names.some((one) => one.column(text) || one.isHead(text))
  if (label && head) return /^\s*[(（\d一二三四五六七八九]/u.test(text) ? 'label' : 'head'
  return label ? 'label' : head ? 'head' : 'other'
}

interface Row {
  readonly kind: 'head' | 'row'
  readonly cells: string[]
  readonly where: Where[]
}

class Reader {
  readonly rows: Row[] = []
  readonly used: number[] = []
  readonly #names: readonly Names[]
  readonly #captions: ReadonlySet<string>
  #open: Row | undefined
  /** Whether rows have begun below the last header. */
  #inRows = false

  constructor(names: readonly Names[], captions: ReadonlySet<string>) {
    this.#names = names
    this.#captions = captions
  }

  read(lines: readonly Line[]): void {
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!
      if (line.cells.length > 1) {
        this.#several(line)
        continue
      }
      const [text] = line.cells
      if (text === undefined) {
        this.#open = undefined
        continue
      }
      const joined = this.#class(text) === 'other' ? this.#join(lines, at) : undefined
      const end = joined?.end ?? at
      this.#one(joined?.text ?? text, line)
      for (let index = at + 1; index <= end; index++) this.used.push(lines[index]!.index)
      at = end
    }
  }

  #class(text: string): Class {
    if (text.length > longest && !this.#names.some((one) => one.stub(text) || one.isHead(text))) return 'other'
    const found = classOf(text, this.#names, this.#captions)
    const both = found === 'head' && this.#inRows && this.#names.some((one) => one.stub(text))
    return both ? 'label' : found
  }

  /** A label that was broken into lines. */
  #join(lines: readonly Line[], from: number): {readonly text: string; readonly end: number} | undefined {
    let text = lines[from]!.cells[0]!
    for (let end = from + 1; end < Math.min(lines.length, from + mostLines) && text.length < longest; end++) {
      const {cells} = lines[end]!
      if (cells.length !== 1 || isNumber(cells[0]!)) return undefined
      text += cells[0]!
      const found = this.#class(text)
      if (found === 'label' || found === 'head') return {text, end}
    }
    return undefined
  }

  #one(text: string, {where, index}: Line): void {
    const found = this.#class(text)
    if (found === 'other') {
      this.#open = undefined
      return
    }
    this.used.push(index)
    if (found === 'caption') {
      this.#open = undefined
      this.#inRows = false
    } else if (found === 'head') {
      this.#inRows = false
      if (this.#open?.kind !== 'head') this.#start('head')
      this.#add(text, where)
    } else if (found === 'label') {
      this.#inRows = true
      this.#start('row')
      this.#add(text, where)
    } else {
      if (this.#open?.kind !== 'row') this.#start('row')
      this.#add(text, where)
    }
  }

  /** A line of several cells is a row by itself, or goes on where a label stood alone. */
  #several({cells, where, index}: Line): void {
    this.used.push(index)
    const said = cells.filter((text) => text !== '')
    const heads = said.filter((text) => this.#names.some((one) => one.column(text) || one.isHead(text)))
    const numbers = said.some((text) => isNumber(text))
    const goesOn =
      this.#open?.kind === 'row'
      && this.#open.cells.length === 1
      && said.every((text) => isNumber(text) || isMark(text))
    if (goesOn) {
      for (const text of cells) this.#add(text, where)
      this.#open = undefined
      return
    }
    const head = !numbers && heads.length > 0 && heads.length * 2 >= said.length && said.length > 1
    this.#start(head ? 'head' : 'row')
    this.#inRows = !head
    for (const text of cells) this.#add(text, where)
    if (!head) this.#open = undefined
  }

  #start(kind: Row['kind']): void {
    this.#open = {kind, cells: [], where: []}
    this.rows.push(this.#open)
  }

  #add(text: string, where: Where): void {
    this.#open!.cells.push(text)
    this.#open!.where.push(where)
  }
}

/** Group labels in front of a row's own (（三）不予公开 | 1．属于国家秘密 | 0 …) stay cells of it. */
function tableOf(rows: readonly Row[]): FoundTable {
  const cells = rows.flatMap(({cells, where}, row) =>
    cells.map((text, column): FoundCell => ({row, column, rowspan: 1, colspan: 1, text, where: where[column]!})),
  )
  const columns = rows.reduce((most, {cells}) => Math.max(most, cells.length), 0)
  const where = rows[0]?.where[0] ?? {words: ''}
  return {type: 'table', cells, rows: rows.length, columns, flat: true, where}
}

/** Whether a text is a label of a table, whatever the table: it is then no heading. */
export function isRowLabel(form: Form, text: string): boolean {
  const written = core(text)
  return form.tables.some((table) =>
    table.stubs.some((entry) => core((entry.type === 'row' ? entry.row : entry.group).label) === written),
  )
}
