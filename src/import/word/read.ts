// A .docx → what a reader of it sees: paragraphs with their numbers, tables, notes, pictures by their alternatives. What is
// deleted, hidden or beside the text is set aside.

import {at, elementsOf, isElement, textIn, type XmlElement} from '../../xml/parse.ts'
import {readCellText} from '../cell.ts'
import type {Aside, Block, Found, FoundCell, FoundTable, Paragraph, Where} from '../found.ts'
import {isBlankText, notesIn, paragraphsOf, piecesOf, setAside} from '../gather.ts'
import {otherKind} from '../limits.ts'
import {openPackage, type Package, type Relationship} from '../package.ts'
import {type Numbering, numberingOf} from './numbering.ts'
import {all, branch, type RunContext, runsOf, type WordRun} from './runs.ts'
import {darkIn, levelOf, type Styles, stylesOf} from './styles.ts'
import {framedIn, layoutOf, tableOf, type WordCell, type WordTable} from './table.ts'

/** The name of a remark's style in the files that nianbao makes. */
const remarkStyle = 'remark label'

/** Throws Refused, ZipError, XmlError. */
export function readWord(bytes: Uint8Array): Found {
  const file = openPackage(bytes)
  const root = file.part(file.main)
  const body = at(root, 'w:body')
  if (root?.name !== 'w:document' || !body) throw otherKind('archive')
  return new Reader(file).read(body)
}

class Reader {
  readonly #file: Package
  readonly #styles: Styles
  readonly #numbering: Numbering
  readonly #remarks: Aside[] = []
  readonly #notes = new Map<string, {kind: 'footnote' | 'endnote'; id: string}>()
  readonly #context: RunContext
  readonly #counts = {paragraph: 0, table: 0}
  readonly #budget = {cells: 0}
  /** Of the part that is read: a part's links are its own. */
  #relationships: ReadonlyMap<string, Relationship>
  /** Of a paragraph whose end was deleted: it goes on in the next. */
  #open: WordRun[] = []

  constructor(file: Package) {
    this.#file = file
    this.#relationships = file.relationships(file.main)
    const own = (): ReadonlyMap<string, Relationship> => this.#relationships
    this.#styles = stylesOf(this.#part('styles'))
    this.#numbering = numberingOf(this.#part('numbering'))
    this.#context = {
      styles: this.#styles,
      get relationships() {
        return own()
      },
      remarks: this.#remarks,
      fields: [],
      marked: new Map(),
      dark: false,
      note: (kind, id) => {
        const number = String(this.#notes.size + 1)
        this.#notes.set(number, {kind, id})
        return number
      },
    }
  }

  read(body: XmlElement): Found {
    const blocks = this.#blocks(body)
    const notes = new Map([...this.#notes].map(([number, note]) => [number, this.#note(note)]))
    this.#beside()
    return {
      kind: 'word',
      blocks,
      notes,
      remarks: this.#remarks,
      tellsRemarks: this.#styles.has(remarkStyle),
      traditional: this.#isTraditional(),
      named: {},
    }
  }

  #partOf(type: string): Relationship | undefined {
    return [...this.#file.relationships(this.#file.main).values()].find((one) => one.type === type && !one.external)
  }

  #part(type: string): XmlElement | undefined {
    const found = this.#partOf(type)
    return found && this.#file.part(found.target)
  }

  #blocks(parent: XmlElement): Block[] {
    return parent.children.filter(isElement).flatMap((child) => this.#block(child))
  }

  #block(element: XmlElement): Block[] {
    switch (element.name) {
      case 'w:p':
        return this.#paragraph(element)
      case 'w:tbl':
        return this.#table(element)
      case 'w:sdt':
        if (at(element, 'w:sdtPr', 'w:showingPlcHdr')) return []
        return this.#blocks(at(element, 'w:sdtContent') ?? element)
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:customXml':
        return this.#blocks(element)
      case 'w:del':
      case 'w:moveFrom':
        setAside(this.#remarks, 'deleted', textIn(element), this.#here())
        return []
      case 'mc:AlternateContent': {
        const chosen = branch(element)
        return chosen ? this.#blocks(chosen) : []
      }
      default:
        return []
    }
  }

  #here(): Where {
    return {words: `第${this.#counts.paragraph + 1}段`}
  }

  #paragraph(element: XmlElement): Block[] {
    const properties = at(element, 'w:pPr')
    const style = this.#styles(at(properties, 'w:pStyle')?.attributes['w:val'])
    const where = {...this.#here(), ...markOf(element)}
    const {lines, beside} = runsOf(element, this.#context, style, where)
    const mark = at(properties, 'w:rPr')
    if (at(mark, 'w:del') ?? at(mark, 'w:moveFrom')) {
      this.#open.push(...lines.flat())
      return this.#boxes(beside.boxes)
    }
    lines[0]!.unshift(...this.#open.splice(0))
    const text = lines
      .flat()
      .map((run) => run.text)
      .join('')
    const found: Block[] = []
    const blank = isBlankText(text) && !lines.flat().some(({note}) => note !== undefined)
    if (!blank && /^toc\s*\d/u.test(style.name)) setAside(this.#remarks, 'contents', text, where)
    else if (!blank) {
      const level = levelOf(style, at(properties, 'w:outlineLvl')?.attributes['w:val'])
      const marker = this.#numbering(at(properties, 'w:numPr') ?? style.numbering)
      const more: Partial<Paragraph> = {
        ...(level !== undefined && {level}),
        ...(marker && {marker: marker.text}),
        ...(marker?.listed && level === undefined && {depth: marker.level}),
        ...(style.name === remarkStyle && {remark: true}),
      }
      const paragraphs = paragraphsOf(lines.map(piecesOf), where, more)
      this.#counts.paragraph += paragraphs.length
      found.push(...paragraphs)
    }
    for (const alt of beside.pictures) found.push({type: 'picture', alt, where})
    return [...found, ...this.#boxes(beside.boxes)]
  }

  /** What is behind the text of a box is drawn with it. */
  #boxes(boxes: readonly XmlElement[]): Block[] {
    return this.#on(true, () => boxes.flatMap((box) => this.#blocks(box)))
  }

  /** Reads with something behind the text. */
  #on<T>(dark: boolean, read: () => T): T {
    const before = this.#context.dark
    this.#context.dark = dark
    const found = read()
    this.#context.dark = before
    return found
  }

  /** Whether what is behind a cell may be dark. */
  #isDark(cell: XmlElement): boolean {
    return darkIn(at(cell, 'w:tcPr')) ?? this.#context.dark
  }

  #table(element: XmlElement): Block[] {
    const properties = at(element, 'w:tblPr')
    const styled = this.#styles.shades(at(properties, 'w:tblStyle')?.attributes['w:val'])
    return this.#on(styled || (darkIn(properties) ?? this.#context.dark), () => this.#tableOn(element))
  }

  #tableOn(element: XmlElement): Block[] {
    const table = tableOf(element, this.#remarks, {words: `第${this.#counts.table + 1}张表`}, this.#budget)
    const layout = layoutOf(table)
    if (!layout) return this.#figures(table)
    return layout.flatMap(({from, to, table: isTable}) => {
      const cells = table.cells.filter(({row}) => row >= from && row < to)
      if (isTable)
        return this.#figures({...table, cells: cells.map((cell) => ({...cell, row: cell.row - from})), rows: to - from})
      return cells.flatMap(({element: cell}) => this.#on(this.#isDark(cell), () => this.#blocks(cell)))
    })
  }

  #figures({cells: own, rows, columns}: WordTable): Block[] {
    const number = ++this.#counts.table
    const boxes: Block[] = []
    const cells = own.map((cell) => this.#cell(cell, number, boxes))
    const found: FoundTable = {type: 'table', cells, rows, columns, where: {words: `第${number}张表`}}
    return [found, ...boxes]
  }

  #cell({element, row, column, rowspan, colspan, index, gone}: WordCell, table: number, boxes: Block[]): FoundCell {
    const spot = {line: element.line, column: element.column}
    const where = {words: `第${table}张表第${row + 1}行第${index + 1}格`, spot, ...markOf(at(element, 'w:p'))}
    const place = {row, column, rowspan, colspan, where}
    if (gone) {
      setAside(this.#remarks, 'deleted', textIn(element), where)
      return {...place, text: '', doubt: 'object'}
    }
    const lines = this.#on(this.#isDark(element), () => this.#cellLines(element, where, boxes))
    const {text, doubt, struck, raised} = readCellText(lines)
    setAside(this.#remarks, 'struck', struck, where)
    if (/\p{N}/u.test(text)) setAside(this.#remarks, 'mark', raised, where)
    return {...place, text, ...(doubt !== undefined && {doubt}), ...notesIn(lines)}
  }

  #cellLines(parent: XmlElement, where: Where, boxes: Block[]): WordRun[][] {
    return parent.children.filter(isElement).flatMap((child): WordRun[][] => {
      switch (child.name) {
        case 'w:p': {
          const properties = at(child, 'w:pPr')
          const style = this.#styles(at(properties, 'w:pStyle')?.attributes['w:val'])
          const {lines, beside} = runsOf(child, this.#context, style, where)
          boxes.push(...this.#boxes(beside.boxes))
          const marker = this.#numbering(at(properties, 'w:numPr') ?? style.numbering)
          const mark = at(properties, 'w:rPr')
          if (at(mark, 'w:del') ?? at(mark, 'w:moveFrom'))
            return lines.filter((line) => !isBlankText(line.map((run) => run.text).join('')))
          return marker ? numbered(lines, marker.text) : lines
        }
        case 'w:tbl': {
          const framed = framedIn(child)
          return framed ? this.#cellLines(framed, where, boxes) : [[{text: '', object: true}]]
        }
        case 'w:sdt':
          if (at(child, 'w:sdtPr', 'w:showingPlcHdr')) return []
          return this.#cellLines(at(child, 'w:sdtContent') ?? child, where, boxes)
        case 'w:ins':
        case 'w:moveTo':
        case 'w:smartTag':
        case 'w:customXml':
          return this.#cellLines(child, where, boxes)
        case 'w:del':
        case 'w:moveFrom':
          setAside(this.#remarks, 'deleted', textIn(child), where)
          return []
        case 'mc:AlternateContent': {
          const chosen = branch(child)
          return chosen ? this.#cellLines(chosen, where, boxes) : []
        }
        default:
          return []
      }
    })
  }

  #note({kind, id}: {kind: 'footnote' | 'endnote'; id: string}): Paragraph[] {
    const found = this.#partOf(`${kind}s`)
    const part = found && this.#file.part(found.target)
    const element = part && elementsOf(part, `w:${kind}`).find((one) => one.attributes['w:id'] === id)
    if (!element) return []
    const before = this.#relationships
    this.#relationships = this.#file.relationships(found.target)
    const paragraphs = this.#blocks(element).filter((block) => block.type === 'paragraph')
    this.#relationships = before
    return paragraphs
  }

  /** Comments, headers and footers. */
  #beside(): void {
    const comments = this.#part('comments')
    for (const one of comments ? elementsOf(comments, 'w:comment') : [])
      setAside(this.#remarks, 'comment', all(one, 'w:t').map(textIn).join(''), {words: '批注'})
    const seen = new Set<string>()
    for (const {type, target, external} of this.#context.relationships.values()) {
      if ((type !== 'header' && type !== 'footer') || external) continue
      const part = this.#file.part(target)
      const text = part ? all(part, 'w:t').map(textIn).join('').trim() : ''
      if (seen.has(text) || /^[\s\d—\-–第页共/]*$/u.test(text)) continue
      seen.add(text)
      setAside(this.#remarks, 'header', text, {words: type === 'header' ? '页眉' : '页脚'})
    }
  }

  #isTraditional(): boolean {
    const defaults = at(this.#part('styles'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')
    return /^zh-(?:hant|tw|hk|mo)/iu.test(defaults?.attributes['w:eastAsia'] ?? '')
  }
}

function markOf(paragraph: XmlElement | undefined): Pick<Where, 'mark'> {
  return paragraph ? {mark: {line: paragraph.line, column: paragraph.column}} : {}
}

/** A number of a list in front of a label is part of it; in front of a figure it would be taken for one. */
function numbered(lines: readonly WordRun[][], marker: string): WordRun[][] {
  const text = lines
    .flat()
    .map((run) => run.text)
    .join('')
  if (isBlankText(text)) return [...lines]
  const [first = [], ...rest] = lines
  if (/^[\s\d.,，．+-]+$/u.test(text.normalize('NFKC'))) return [[{text: '', object: true}, ...first], ...rest]
  return [[{text: marker}, ...first], ...rest]
}
