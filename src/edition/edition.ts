// What a reader gets, before any format: the tree behind HTML, PDF and text. A plain unist tree; every string is final
// (numbers printed, references resolved, statutory titles in place), so that a template only places, styles and words.

import type {Place} from '../diagnostic/place.ts'

/** Index into `Edition.places`. Diagnostics of later stages and the preview find the Markdown through it. */
export type NodeId = number

export interface Edition {
  readonly type: 'edition'
  /** BCP 47. */
  readonly lang: 'zh-CN' | 'zh-Hant'
  /** office + year + 年政府信息公开工作年度报告. */
  readonly title: string
  /** The title cut where a line may end by sense: between its parts it breaks first. */
  readonly titleParts: readonly string[]
  /** The title's lines where the source says them; lines that do not make up the title are not taken. */
  readonly titleLines?: readonly string[]
  readonly office: string
  /** Missing in a draft whose source does not say it. */
  readonly year?: number
  readonly formId: string
  /** Basis of the form, e.g. 国办公开办函〔2021〕30号. */
  readonly basis: string
  /** 2022年2月10日 and 2022-02-10; absent where the source gives no date. */
  readonly published?: PrintedDate
  /** What the figures cover; missing where the year is. */
  readonly period?: Period
  /** Present in a draft: how many places are still to be mended. */
  readonly draft?: DraftMark
  /** 更正, 说明, 涵盖: what a reader has to know before the first line. */
  readonly foreword: readonly Remark[]
  /** The opening: paragraphs before section 一. */
  readonly opening: readonly Block[]
  readonly sections: readonly EditionSection[]
  /** Footnotes in order of first reference. */
  readonly notes: readonly Note[]
  /** 附件, 联系方式: what a reader looks for after the last line. */
  readonly afterword: readonly ClosingRemark[]
  readonly signOff?: SignOff
  /** Where each node id stands in the source. */
  readonly places: readonly Place[]
}

/** `iso` is 2022-02-10, or 2022-02-10T09:30 where the source gives a time; `text` is 2022年2月10日. */
export interface PrintedDate {
  readonly iso: string
  readonly text: string
}

export interface Period {
  readonly from: PrintedDate
  readonly to: PrintedDate
}

export interface DraftMark {
  /** How many errors stand. */
  readonly pending: number
  /** 草稿（3处待改）; 送审稿 where no error stands. */
  readonly mark: string
}

export interface SignOff {
  readonly kind: 'unsealed' | 'sealed'
  readonly signed: string
  /** Missing where the source gives neither a date of signing nor of publication. */
  readonly dated?: PrintedDate
  readonly node: NodeId
}

export interface Remark {
  readonly id: 'revised' | 'note' | 'period' | 'covers' | 'attachments' | 'contact'
  readonly label: string
  readonly blocks: readonly Block[]
}

export interface ClosingRemark extends Remark {
  /** The same line by line, as they stand on paper behind the label (GB/T 9704 7.3.4, 7.3.7). */
  readonly items: readonly RemarkItem[]
}

export interface RemarkItem {
  readonly node: NodeId
  /** `1.` of an attachment; empty where there is no other. */
  readonly marker: string
  readonly children: readonly Inline[]
}

export interface EditionSection {
  readonly type: 'section'
  /** 1 … 6 as in the form, further ones of the source from 7 on; becomes the id `section-1`. */
  readonly id: number
  /** The statutory title, number included. */
  readonly title: string
  /** Marks of notes that the title bears, behind it. */
  readonly marks?: readonly Inline[]
  readonly node: NodeId
  readonly children: readonly Block[]
}

export type Block = Subheading | Paragraph | List | EditionTable | Figure | Chart

/** A heading inside a section; depth 3 is （一）, 4 is 1. */
export interface Subheading {
  readonly type: 'subheading'
  readonly depth: 3 | 4
  readonly node: NodeId
  readonly id: string
  readonly children: readonly Inline[]
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly node: NodeId
  /** A first sentence that is a heading in the line (（一）主动公开情况。…); `depth` says in which style. */
  readonly runIn?: RunIn
  readonly children: readonly Inline[]
}

export interface RunIn {
  readonly depth: 3 | 4
  readonly children: readonly Inline[]
}

export interface List {
  readonly type: 'list'
  readonly node: NodeId
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly type: 'listItem'
  readonly node: NodeId
  /** `3.` for ordered lists, `•` otherwise. */
  readonly marker: string
  readonly children: readonly Block[]
}

export interface Figure {
  readonly type: 'figure'
  readonly node: NodeId
  /** As written in the source: a file beside it. An edition shows no other, and says the words instead. */
  readonly src: string
  /** Empty where the source has no words for it: then it is decoration. */
  readonly alt: string
}

/** A figure made of the report's facts: bars, and below them the sentence that says all of their numbers. */
export interface Chart {
  readonly type: 'chart'
  readonly node: NodeId
  /** Unique in the edition. */
  readonly id: string
  readonly title: string
  readonly says: string
  /** How high the bars are together, in em. */
  readonly height: string
  readonly bars: readonly ChartBar[]
}

export interface ChartBar {
  readonly label: string
  /** With its unit: 12件; 待填 of a hole. */
  readonly value: string
  /** Hundredths of the longest bar: 37.5; 0 of a hole. */
  readonly share: string
  /** In em from the top of the figure: the baseline of the words, the upper edge of the bar. */
  readonly baseline: string
  readonly top: string
}

export type Inline = Text | FactText | Emphasis | Strong | Link | NoteReference | Foreign | Break

export interface Text {
  readonly type: 'text'
  readonly value: string
}
/** A number of the form, printed: referenced in prose, or in a cell of its table. */
export interface FactText {
  readonly type: 'fact'
  readonly fact: string
  readonly value: string
  /** A hole, printed as 待填 in a draft. */
  readonly pending: boolean
}
export interface Emphasis {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}
export interface Strong {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}
/** A link that is safe to follow: http, https, mailto or relative. Others are composed as their text. */
export interface Link {
  readonly type: 'link'
  readonly href: string
  /** The same as a text says it: told from words in brackets by its scheme or by how it begins. */
  readonly address: string
  /** Whether the text is the address itself, or leads within the edition: then it need not be printed. */
  readonly bare: boolean
  readonly children: readonly Inline[]
}
export interface NoteReference {
  readonly type: 'noteReference'
  /** From 1. */
  readonly number: number
  /** Its own id, unique also where a note is referred to twice. */
  readonly id: string
}
/** A sentence in another language than the report's. */
export interface Foreign {
  readonly type: 'foreign'
  /** BCP 47. */
  readonly lang: 'en'
  readonly children: readonly Inline[]
}
export interface Break {
  readonly type: 'break'
}

export interface Note {
  /** From 1. */
  readonly number: number
  readonly id: string
  readonly node: NodeId
  /** Ids of the references to it, in printing order. */
  readonly references: readonly string[]
  readonly children: readonly Inline[]
}

/** A statutory table or a further one of the source, as a regular grid with spans. */
export interface EditionTable {
  readonly type: 'table'
  readonly node: NodeId
  readonly id: string
  /** The form's id of a statutory table, `further` for any other: what a style knows it by. */
  readonly name: string
  readonly caption: string
  /** False where the words stand right above the table already: the caption is then for those who do not see them. */
  readonly captionShown: boolean
  /** 件, 万元 …, where one unit holds for the whole table and no header says it. */
  readonly unit?: string
  readonly statutory: boolean
  /** How many columns at the left are headers. */
  readonly stubColumns: number
  readonly columnCount: number
  /** It may need more room than a narrow window has. */
  readonly wide: boolean
  readonly head: readonly EditionRow[]
  readonly body: readonly EditionRow[]
  /** The same table to be read line by line. */
  readonly linear: LinearTable
}

export interface EditionRow {
  readonly type: 'row'
  readonly cells: readonly EditionCell[]
}

export interface EditionCell {
  readonly type: 'cell'
  readonly node: NodeId
  /** A th. */
  readonly header: boolean
  readonly scope?: 'col' | 'row' | 'colgroup' | 'rowgroup'
  /** Of headers that others refer to. Unique in the edition. */
  readonly id?: string
  /** Ids of every header above and beside, outermost first; never its own. */
  readonly headers: readonly string[]
  readonly rowspan: number
  readonly colspan: number
  /** First grid column, from 0. */
  readonly column: number
  readonly align: 'start' | 'center' | 'end'
  readonly fact?: string
  readonly children: readonly Inline[]
}

/** A table as sentences; templates/text word them. */
export interface LinearTable {
  readonly rowCount: number
  /** Numbers (or, in a table of words, further cells) in each row. */
  readonly columnCount: number
  /** Whether every value is a number of the form. */
  readonly numeric: boolean
  readonly unit?: string
  /** What heads the words that each row begins with; empty where nothing does, and in tables of the form. */
  readonly stub: readonly Inline[]
  /** How each row is read: column labels, grouped where a header spans them; empty where no header does. */
  readonly columns: readonly LinearColumns[]
  /** The equation that the corner of the table prints: 第一项加第二项之和，等于第三项加第四项之和. */
  readonly remark?: string
  /** Read in one line without opening and closing (tables of one number). */
  readonly single: boolean
  readonly lines: readonly LinearLine[]
}

/** One column (no members), or several under a common header. */
export interface LinearColumns {
  readonly label: string
  readonly members: readonly string[]
}

export type LinearLine = LinearGroup | LinearRow

/** Announces the rows below a label: 三、本年度办理结果，以下22行. */
export interface LinearGroup {
  readonly type: 'group'
  readonly label: string
  /** Marks of notes that the label bears. */
  readonly marks?: readonly Inline[]
  readonly count: number
}

export interface LinearRow {
  readonly type: 'row'
  readonly node: NodeId
  /** Its immediate group, if any, and itself. */
  readonly path: readonly string[]
  /** Marks of notes, and addresses of links without their words, that belong to the path; said behind it. */
  readonly marks: readonly Inline[]
  /** Where every value of several is 0 of one unit: how many, in Chinese numerals. */
  readonly allZero?: {readonly count: string; readonly unit: string}
  readonly groups: readonly LinearValues[]
}

export interface LinearValues {
  /** Spanning header; empty where there is none. */
  readonly label: string
  readonly values: readonly LinearValue[]
}

export interface LinearValue {
  readonly node: NodeId
  /** Of its column, without the unit. */
  readonly label: string
  /** As those of a row's path, where the column is named for the first time. */
  readonly marks: readonly Inline[]
  readonly fact?: string
  /** Empty in words, and where the number is a hole. */
  readonly unit: string
  readonly children: readonly Inline[]
  /** Marks of notes that a number bears, said behind its unit; a cell of words has its own among them. */
  readonly notes?: readonly Inline[]
}
