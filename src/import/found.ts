// What a file of any kind says, in reading order, nothing judged: paragraphs, tables, pictures, each with where a person
// finds it; and what a reader of the file does not see, with why.

/** As a person finds it in the file: 第3张表第7行第2格 · 表2!C7 · 第5页. */
export interface Where {
  readonly words: string
  /** It is named as the file itself names it, by a sheet. */
  readonly named?: true
  /** Of a Word file: where its paragraph begins in the main part, behind the start tag; line and column from 1. */
  readonly mark?: {readonly line: number; readonly column: number}
  /** Of a cell of a Word table: where its element's start tag ends in the document's XML, from 1. */
  readonly spot?: {readonly line: number; readonly column: number}
}

export type FoundKind = 'word' | 'sheet' | 'page' | 'text' | 'pdf'

/** A stretch of text that is all alike. */
export interface Piece {
  readonly text: string
  readonly href?: string
  readonly struck?: boolean
  /** Identifier of a note that stands here; the text is empty. */
  readonly note?: string
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly pieces: readonly Piece[]
  /** Number or bullet that the file's own lists put in front: （一）, 1., •. */
  readonly marker?: string
  /** 0 the title, 1 … the level of a heading, by its style. */
  readonly level?: number
  /** How deep in a list, from 0. */
  readonly depth?: number
  /** Whether the file says that it is the name of something around the text (附件, 联系方式), or what is said under one. */
  readonly remark?: boolean
  readonly where: Where
}

/** Why a cell's text is no number, though there are digits in it. */
export type Doubt = 'struck' | 'raised' | 'object' | 'formula' | 'format'

export interface FoundCell {
  /** From 0, as spans are laid out. */
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  /** Lines parted by a line break; without what is struck out or raised. */
  readonly text: string
  readonly doubt?: Doubt
  /** Identifiers of the notes whose marks stand in it. */
  readonly notes?: readonly string[]
  /** What it holds where that is more than a line of text: for tables that only lay a page out. */
  readonly blocks?: readonly Block[]
  readonly where: Where
}

export interface FoundTable {
  readonly type: 'table'
  readonly cells: readonly FoundCell[]
  readonly rows: number
  readonly columns: number
  /** Rows of a text: which column a cell stands in is not known, only its order. */
  readonly flat?: boolean
  /** Each cell on a line of its own: what stands in a row whose label was lost adds to the row before. */
  readonly loose?: boolean
  /** A sheet: there is a cell for every place, so that a row that has lost one looks like any other. */
  readonly full?: boolean
  readonly where: Where
}

export interface Picture {
  readonly type: 'picture'
  readonly alt: string
  readonly where: Where
}

export type Block = Paragraph | FoundTable | Picture

/** Why something of the file is not in the source. */
export type AsideReason =
  | 'before'
  | 'after'
  | 'hidden'
  | 'deleted'
  | 'struck'
  | 'comment'
  | 'header'
  | 'picture'
  | 'mark'
  | 'row'
  | 'column'
  | 'table'
  | 'contents'
  | 'report'

export interface Aside {
  readonly why: AsideReason
  readonly text: string
  readonly where: Where
}

export interface Found {
  readonly kind: FoundKind
  readonly blocks: readonly Block[]
  /** Paragraphs of notes by identifier. */
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>
  readonly remarks: readonly Aside[]
  /** Whether the file says which paragraphs are remarks around the text; what looks like one is else taken for it. */
  readonly tellsRemarks?: boolean
  /** Whether the file says of itself that it is in Traditional characters. */
  readonly traditional: boolean
  /** What the file says about itself beside its text. */
  readonly named: {readonly title?: string; readonly published?: string}
}

/** A paragraph's words as they are read. */
export function textOf({marker, pieces}: Paragraph): string {
  return (marker === undefined ? '' : marker) + pieces.map(({text}) => text).join('')
}
