// A web page → what a reader of it sees: paragraphs, lists, tables with their spans, pictures by their alternatives. What is
// hidden is set aside.

import {attribute, type Element, isElement, isText, type Node, parsePage, walk} from '../../page/page.ts'
import {type Run, readCellText} from '../cell.ts'
import {
  type Aside,
  type Block,
  type Found,
  type FoundCell,
  type FoundTable,
  type Paragraph,
  textOf,
  type Where,
} from '../found.ts'
import {collapse, isBlankText, notesIn, paragraphsOf, piecesOf, setAside} from '../gather.ts'
import {limits, overLimit} from '../limits.ts'
import {isMixed} from '../shade.ts'
import {type PageNotes, pageNotes} from './notes.ts'
import {over, type Paint} from './paint.ts'
import {inside, isUnseen, type Seen, type Sheet, seenOf, sheetOf} from './styles.ts'
import {isFrame, layoutOf, rowsOf, type TableRows} from './table.ts'

const unseen = new Set(
  'script style template noscript head title svg math object iframe select textarea button option datalist audio video canvas map rt rp'.split(
    ' ',
  ),
)
const phrasing = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q rb ruby s samp small span strike strong sub sup time tt u var wbr st1:chsdate nobr'.split(
    ' ',
  ),
)

type PageRun = Run & {readonly href?: string; readonly note?: string; readonly pale?: boolean}

interface State {
  readonly sheet: Sheet
  readonly marks: PageNotes
  readonly remarks: Aside[]
  readonly counts: {paragraph: number; table: number; cells: number}
}

/** `sheets`: what a page that was saved with its parts has in style sheets of their own. Throws Refused. */
export function readWeb(source: string, sheets: readonly string[] = []): Found {
  boundDepth(source)
  const page = parsePage('page', source, false)
  const styles = [...sheets]
  let linked = false
  const named: {title?: string; published?: string} = {}
  walk(
    page.root,
    (node, leaving) => {
      if (leaving || !isElement(node)) return
      const content = (): string => node.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
      if (node.tagName === 'style') styles.push(content())
      if (node.tagName === 'link' && attribute(node, 'rel')?.toLowerCase() === 'stylesheet') linked = true
      if (node.tagName !== 'meta') return
      const [name, value] = [attribute(node, 'name') ?? '', attribute(node, 'content') ?? '']
      if (/^(?:ArticleTitle|DC\.title)$/iu.test(name)) named.title ??= value
      if (/^(?:PubDate|DC\.date|publishdate)$/iu.test(name)) named.published ??= value
    },
    () => false,
  )
  const marks = pageNotes(page.root)
  const state: State = {sheet: sheetOf(styles, linked), marks, remarks: [], counts: {paragraph: 0, table: 0, cells: 0}}
  const blocks = new Blocks(state).read(page.body)
  const notes = new Map<string, readonly Paragraph[]>()
  for (const [id, element] of marks.notes) {
    const own = new Blocks(state).read(element).filter((block) => block.type === 'paragraph')
    notes.set(
      id,
      own.map(({marker: _, depth: __, ...one}) => one),
    )
  }
  const language = attribute(page.root, 'lang') ?? ''
  return {
    kind: 'page',
    blocks,
    notes,
    remarks: state.remarks,
    tellsRemarks: blocks.some((block) => block.type === 'paragraph' && block.remark === true),
    traditional: /^zh-(?:hant|tw|hk|mo)/iu.test(language),
    named,
  }
}

/** A page that nests beyond all use costs the parser the square of its depth. */
function boundDepth(source: string): void {
  const open = new Map<string, number>()
  for (const [, end, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/giu)) {
    const tag = name.toLowerCase()
    const depth = (open.get(tag) ?? 0) + (end ? -1 : 1)
    open.set(tag, Math.max(0, depth))
    if (
      /^(?:table|ul|ol|blockquote)$/u.test(tag)
        ? depth > limits.xml.depth
        : /^(?:div|span|font|section|b|i|u|em|strong|a|dl|fieldset|center)$/u.test(tag) && depth > 2000
    )
      throw overLimit('depth')
  }
}

/** Reads the blocks below one element. */
class Blocks {
  readonly #state: State
  readonly #blocks: Block[] = []
  #lines: PageRun[][] = [[]]
  #level: number | undefined
  /** Of a list of terms. */
  #term: string | undefined
  /** Inside a list of what stands around the text. */
  #remark = false
  #marker: {marker: string; depth: number} | undefined
  readonly #pictures: string[] = []

  constructor(state: State) {
    this.#state = state
  }

  read(element: Element): Block[] {
    this.#children(element, {hidden: false, struck: false, raised: false}, undefined, 0)
    this.#flush()
    return this.#blocks
  }

  #children(element: Element, seen: Seen, href: string | undefined, lists: number): void {
    // Word's and scripts' pages may nest deeper than the stack: each level here is a few frames, and depth is bounded.
    for (const node of element.childNodes) this.#node(node, seen, href, lists)
  }

  #node(node: Node, above: Seen, href: string | undefined, lists: number): void {
    if (isText(node)) {
      if (isUnseen(above, this.#state.sheet) === true)
        setAside(this.#state.remarks, 'hidden', node.value, this.#where())
      else this.#lines.at(-1)!.push({text: collapse(node.value), ...runOf(above, href)})
      return
    }
    if (!isElement(node) || unseen.has(node.tagName) || this.#state.marks.away.has(node)) return
    const note = this.#state.marks.of(node)
    if (note !== undefined) {
      this.#lines.at(-1)!.push({text: '', note})
      return
    }
    const own = seenOf(node, this.#state.sheet)
    if (own.hidden) {
      setAside(this.#state.remarks, 'hidden', textBelow(node), this.#where())
      return
    }
    const seen = inside(above, own)
    const {tagName} = node
    if (tagName === 'br') this.#lines.push([])
    else if (tagName === 'img') this.#picture(node)
    else if (tagName === 'table') this.#table(node, seen, href, lists)
    else if (phrasing.has(tagName))
      this.#children(node, seen, tagName === 'a' ? (attribute(node, 'href') ?? href) : href, lists)
    else this.#block(node, seen, href, lists)
  }

  #block(element: Element, seen: Seen, href: string | undefined, lists: number): void {
    const {tagName} = element
    this.#flush()
    const level = /^h([1-6])$/u.exec(tagName)?.[1]
    if (level !== undefined) this.#level = Number(level) === 1 ? 0 : Number(level) - 1
    if (tagName === 'dt') {
      // A term stands before what is said of it.
      this.#term = textBelow(element).trim()
      return
    }
    if (tagName === 'li') this.#marker = {marker: markerOf(element), depth: Math.max(0, lists - 1)}
    const around = this.#remark
    this.#remark ||= isRemarks(element)
    this.#children(element, seen, href, tagName === 'ol' || tagName === 'ul' ? lists + 1 : lists)
    this.#flush()
    this.#remark = around
    if (tagName === 'dd') this.#term = undefined
    this.#level = undefined
    if (tagName === 'li') this.#marker = undefined
  }

  #where(): Where {
    return {words: `第${this.#state.counts.paragraph + 1}段`}
  }

  #flush(): void {
    const lines = this.#lines
    this.#lines = [[]]
    const text = lines
      .flat()
      .map((run) => run.text)
      .join('')
    if (!isBlankText(text)) {
      const where = this.#where()
      const more = {
        ...(this.#level !== undefined && {level: this.#level}),
        ...this.#marker,
      }
      this.#marker = undefined
      if (this.#term !== undefined && lines[0]) lines[0].unshift({text: `${this.#term}：`})
      this.#term = undefined
      const found = paragraphsOf(lines.map(piecesOf), where, more)
      this.#state.counts.paragraph += found.length
      this.#blocks.push(...(this.#remark ? found.map((one) => ({...one, remark: true})) : found))
    }
    for (const alt of this.#pictures.splice(0)) this.#blocks.push({type: 'picture', alt, where: this.#where()})
  }

  /** Whether a caption only says again, for those who do not see the table, what the line or the heading above it says. */
  #isSaid(caption: string): boolean {
    const plain = (text: string): string => text.replace(/\s+/gu, '')
    const above = this.#blocks.filter((block) => block.type === 'paragraph')
    const heading = above.findLast(({level}) => level !== undefined)
    const words = plain(caption)
    return words === '表格' || [above.at(-1), heading].some((one) => one && plain(textOf(one)).includes(words))
  }

  #picture(element: Element): void {
    const small = ['width', 'height'].some((name) => Number.parseInt(attribute(element, name) ?? '100', 10) < 30)
    if (!small) this.#pictures.push((attribute(element, 'alt') ?? attribute(element, 'title') ?? '').trim())
  }

  #table(element: Element, seen: Seen, href: string | undefined, lists: number): void {
    this.#flush()
    const rows = rowsOf(element, this.#state.sheet)
    const layout = layoutOf(rows)
    if (!layout) this.#figures(rows, seen, href, lists)
    else if (!layout.some(({table}) => table)) this.#children(element, seen, href, lists)
    else {
      if (rows.caption) this.#children(rows.caption, seen, href, lists)
      for (const {from, to, table} of layout) {
        const cells = rows.cells.filter(({row}) => row >= from && row < to)
        const own = cells.map((cell) => ({...cell, row: cell.row - from}))
        if (table) this.#figures({cells: own, rows: to - from, columns: rows.columns}, seen, href, lists)
        else
          for (const cell of cells)
            this.#node(cell.element, {...seen, ...paintAround(cell.element, seen, this.#state.sheet)}, href, lists)
      }
    }
    this.#flush()
  }

  #figures(rows: TableRows, seen: Seen, href: string | undefined, lists: number): void {
    this.#flush()
    const number = ++this.#state.counts.table
    const cells = rows.cells.map((cell): FoundCell => this.#cell(cell, number, seen))
    this.#state.counts.cells += cells.length
    if (this.#state.counts.cells > limits.cells) throw overLimit('cells')
    const table: FoundTable = {
      type: 'table',
      cells,
      rows: rows.rows,
      columns: rows.columns,
      where: {words: `第${number}张表`},
    }
    if (rows.caption && !this.#isSaid(textBelow(rows.caption))) this.#children(rows.caption, seen, href, lists)
    this.#flush()
    this.#blocks.push(table)
  }

  #cell({element, ...place}: ReturnType<typeof rowsOf>['cells'][number], table: number, seen: Seen): FoundCell {
    const where = {words: `第${table}张表第${place.row + 1}行第${place.index + 1}格`}
    const lines = linesOf(element, this.#state, seen, where)
    const {text, doubt, struck, raised} = readCellText(lines)
    setAside(this.#state.remarks, 'struck', struck, where)
    if (/\p{N}/u.test(text)) setAside(this.#state.remarks, 'mark', raised, where)
    const {row, column, rowspan, colspan} = place
    return {row, column, rowspan, colspan, text, ...(doubt !== undefined && {doubt}), ...notesIn(lines), where}
  }
}

/** The lists of remarks, and of whose the report is and of when, in the pages that nianbao makes. */
function isRemarks(element: Element): boolean {
  return element.tagName === 'dl' && /^(?:remarks|facts)$/u.test(attribute(element, 'class') ?? '')
}

function runOf({struck, raised}: Seen, href: string | undefined): Omit<PageRun, 'text'> {
  return {...(struck && {struck}), ...(raised && {raised}), ...(href !== undefined && {href})}
}

/** The lines of a cell: breaks and blocks part them. */
function linesOf(cell: Element, state: State, above: Seen, where: Where): PageRun[][] {
  const lines: PageRun[][] = [[]]
  visit(cell, {...above, ...paintAround(cell, above, state.sheet)})
  if (isMixed(lines.flat())) lines.at(-1)!.push({text: '', object: true})
  return lines.map((runs) => runs.map((run) => ({...run, text: run.text.replace(/\n/gu, ' ')})))

  function visit(element: Element, seen: Seen): void {
    for (const node of element.childNodes) {
      if (isText(node)) {
        const unseen = isUnseen(seen, state.sheet)
        if (unseen === true) setAside(state.remarks, 'hidden', node.value, where)
        else lines.at(-1)!.push({text: collapse(node.value), ...runOf(seen, undefined), ...(unseen && {pale: true})})
      } else if (isElement(node) && !unseen.has(node.tagName)) one(node, seen)
    }
  }

  function one(element: Element, seen: Seen): void {
    const note = state.marks.of(element)
    if (note !== undefined) {
      lines.at(-1)!.push({text: '', note})
      return
    }
    const own = seenOf(element, state.sheet)
    if (own.hidden) {
      setAside(state.remarks, 'hidden', textBelow(element), where)
      return
    }
    const both = inside(seen, own)
    if (element.tagName === 'br') lines.push([])
    else if (
      element.tagName === 'img'
      || element.tagName === 'input'
      || (element.tagName === 'table' && !isFrame(element))
    )
      lines.at(-1)!.push({text: '', object: true})
    else if (phrasing.has(element.tagName)) visit(element, both)
    else {
      lines.push([])
      visit(element, both)
      lines.push([])
    }
  }
}

/** The paint of a cell: its own, that of its row and of the group of rows, that of its table. */
function paintAround(element: Element, table: Seen, sheet: Sheet): Paint {
  const parent = element.parentNode
  const row = parent && 'tagName' in parent && /^(?:tr|tbody|thead|tfoot)$/u.test(parent.tagName)
  return over(row ? paintAround(parent, table, sheet) : table, seenOf(element, sheet))
}

function textBelow(element: Element): string {
  let text = ''
  walk(
    element,
    (node, leaving) => {
      if (!leaving && isText(node)) text += node.value
    },
    ({tagName}) => unseen.has(tagName),
  )
  return text
}

function markerOf(item: Element): string {
  const own = /list-style-type:\s*['"]([^'"]*)['"]/u.exec(attribute(item, 'style') ?? '')?.[1]
  if (own) return own.trim()
  const list = item.parentNode
  if (!list || !('tagName' in list) || list.tagName !== 'ol') return '•'
  let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) - 1
  for (const one of list.childNodes) {
    if (!isElement(one) || one.tagName !== 'li') continue
    number = Number.parseInt(attribute(one, 'value') ?? String(number + 1), 10)
    if (one === item) break
  }
  return `${number}.`
}
