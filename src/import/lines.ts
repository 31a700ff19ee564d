// Paragraphs of a statutory section that are the cells of a table (one a line, or parted by bars, tabs or spaces) → a table
// of which only the order of cells is known.

import type {Form} from '../form/form.ts'
import {core} from '../report/labels.ts'
import {captionCore, captionsOf} from '../report/table/pieces.ts'
import {type Block, type FoundCell, type FoundTable, textOf, type Where} from './found.ts'
import {isBlank, numberIn} from './number.ts'
import {isAdded, isCounting} from './tables/header.ts'
import {type Names, namesOf} from './tables/names.ts'

/** A longer line is a sentence. */
const longest = 60
/** A longer word is no figure, however it is typed. */
const mostDigits = 20
/** So many lines are joined to a label that was broken. */
const mostLines = 24

/** A header, not a sentence. */
const isShort = (text: string): boolean =>
  text.length <= 8 ? !/[。；！？]/u.test(text) : text.length <= 20 && !/[。；！？，,]/u.test(text)

/** What is typed otherwise than a number (l07, 12、7, 约5) stands in its row all the same; a page's number does not. */
const isFigureLike = (text: string): boolean =>
  text.length < mostDigits
  && /^(?:约|近|超)?[^\p{Script=Han}。；！？：]*\p{Nd}[^。；！？：]*$/u.test(text)
  && !/^(?:[-–—－\s]+\d+[-–—－\s]+|[（(]?\d{1,2}[)）.．、]\s*\p{Script=Han}.*)$/u.test(text)

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
  const holds = rows.some(
    ({kind, cells}) => kind !== 'head' && cells.some((text) => isNumber(text) || isFigureLike(text)),
  )
  if (!holds) return blocks
  const used = new Set(reader.used)
  const first = Math.min(...used)
  const table = {...tableOf(withoutCounting(rows)), ...(reader.loose && {loose: true})}
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
    return [...labelsIn(words.slice(0, number), names), ...numbers]
  // What is typed otherwise than a number stands in its row all the same.
  const labelled = words.length > 1 && names.some((one) => one.stub(words[0]!))
  if (labelled && words.slice(1).every((word) => /\p{Nd}/u.test(word) && word.length < mostDigits)) return words
  const heads = words.filter((word) => names.some((one) => one.column(word) || one.isHead(word))).length
  // One that the form does not have (小计) may be among them.
  const most = heads > 1 && heads * 2 > words.length
  return heads === words.length || most || (heads > 0 && words.some(isAdded)) ? words : [text]
}

/** The words in front of a row's figures: its label, and that of its group in front of it. */
function labelsIn(words: readonly string[], names: readonly Names[]): string[] {
  if (words.length === 0) return []
  const isStub = (from: number, to?: number): boolean =>
    names.some((one) => one.stub(words.slice(from, to).join('')) !== undefined)
  const at = words.findIndex((_, index) => index > 0 && isStub(0, index) && isStub(index))
  return (at < 0 ? [words] : [words.slice(0, at), words.slice(at)]).map((own) => own.join(''))
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
  /** Whether figures stand on lines of their own. */
  loose = false
  #open: Row | undefined
  /** The line before this one, where it is none of a table. */
  #before: {readonly text: string; readonly where: Where; readonly index: number} | undefined
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
      const isOther = this.#class(text) === 'other'
      if (isOther && (lines[at - 1]?.cells.length ?? 0) > 1 && this.#labelGoesOn(text)) {
        this.used.push(line.index)
        continue
      }
      const joined = isOther ? this.#join(lines, at) : undefined
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
      // A whole word behind another one goes on with it only where both are a name together.
      const whole = this.#names.some((one) => one.knows(cells[0]!))
      if (whole && !this.#names.some((one) => one.knows(text))) return undefined
      const found = this.#class(text)
      if (found === 'label' || found === 'head') return {text, end}
    }
    return undefined
  }

  /** A label's second line, below the figures that stand beside its first. */
  #labelGoesOn(text: string): boolean {
    const row = this.rows.at(-1)
    const [label = ''] = row?.cells ?? []
    if (row?.kind !== 'row' || text.length > longest || /[。！？]$/u.test(text) || isNumber(label)) return false
    const own = this.#names.find((one) => one.stub(label))
    if (own && !own.stub(label + text) && !/^[（([【]/u.test(text)) return false
    row.cells[0] = label + text
    return true
  }

  #one(text: string, {where, index}: Line): void {
    const found = this.#class(text)
    if (found === 'other' && this.#open?.kind === 'row' && isFigureLike(text)) {
      this.used.push(index)
      this.#add(text, where)
      return
    }
    if (found === 'other' && !(this.#open?.kind === 'head' && isShort(text))) {
      this.#open = undefined
      this.#before = {text, where, index}
      return
    }
    this.used.push(index)
    if (found === 'caption') {
      this.#open = undefined
      this.#inRows = false
    } else if (found === 'other') {
      // A header that the form does not have.
      this.#add(text, where)
    } else if (found === 'head') {
      this.#inRows = false
      if (this.#open?.kind !== 'head') this.#startHead()
      this.#add(text, where)
    } else if (found === 'label') {
      this.#inRows = true
      this.#start('row')
      this.#add(text, where)
    } else {
      if (this.#open?.kind !== 'row') this.#start('row')
      this.loose = true
      this.#add(text, where)
    }
    this.#before = undefined
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

  /** What stands alone above the first header is one, too: 序号, 小计. */
  #startHead(): void {
    this.#start('head')
    const before = this.#before
    if (before === undefined || !isShort(before.text) || isCounting(before.text)) return
    this.used.push(before.index)
    this.#add(before.text, before.where)
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

/**
 * A number on a line of its own in front of each label counts the rows: each but the first came to stand at the end of the
 * row before. Where that is not so in every row, none of their figures is sure.
 */
function withoutCounting(rows: readonly Row[]): Row[] {
  const alone = rows.findIndex(
    ({kind, cells}, index) => kind === 'row' && cells.length === 1 && cells[0] === '1' && isLabelled(rows[index + 1]),
  )
  if (alone < 0) return [...rows]
  const behind = rows.slice(alone + 1)
  const next = behind.findIndex(({kind}) => kind === 'head')
  const own = next < 0 ? behind : behind.slice(0, next)
  const right = own.every(({cells}, index) => index === own.length - 1 || cells.at(-1) === String(index + 2))
  const plain = own.map((row, index): Row => {
    const length = !right ? 1 : index === own.length - 1 ? row.cells.length : row.cells.length - 1
    return {...row, cells: row.cells.slice(0, length), where: row.where.slice(0, length)}
  })
  return [...rows.slice(0, alone), ...plain, ...withoutCounting(next < 0 ? [] : behind.slice(next))]
}

const isLabelled = (row: Row | undefined): boolean => row?.kind === 'row' && !isNumber(row.cells[0] ?? '')

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
