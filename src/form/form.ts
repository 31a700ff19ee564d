// A statutory format as data: what templates/forms/*.yaml say, expanded once on loading. Nothing of a particular form is
// spelled out in code; a further form needs YAML only.

import type {Vocabulary} from './vocabulary.ts'
import type {Wording} from './wording.ts'

/** Address of a fact, `table/row/column`, e.g. `requests/deny.third-party/person` (as XBRL names a fact by its concepts). */
export type FactId = string

/** count: whole number ≥ 0. change: signed whole number. amount: decimal ≥ 0 whose printed places are kept. */
export type Kind = 'count' | 'change' | 'amount'

export interface FormColumn {
  readonly id: string
  /** As the statutory form prints it. */
  readonly label: string
  /** Short Chinese name for references: `{{申请/新收/总计}}`. */
  readonly short: string
  /** Other wordings that are recognised (and mended to `label`). */
  readonly aliases: readonly string[]
  /** Label of the header that spans this and its neighbours, e.g. 法人或其他组织. */
  readonly under?: string
  readonly kind: Kind
  /** The statutory unit; absent where the form lets the office choose among `units`. */
  readonly unit?: string
  readonly units: readonly string[]
  /** Whether the office chose the unit (fill.ts). */
  readonly chosen?: true
  /** What the office says behind the label, in brackets; part of the label (fill.ts). */
  readonly remark?: string
}

/** A row that holds numbers. */
export interface FormRow {
  readonly id: string
  /** As the statutory form prints it, numbering included. */
  readonly label: string
  readonly short: string
  readonly aliases: readonly string[]
  /** The articles that it rests on, where they say more than those of the table. */
  readonly law?: string
  /** The groups it stands in, outermost first. */
  readonly groups: readonly FormGroup[]
  /** Not the form's: an office has it beside those (fill.ts). */
  readonly local?: true
  /** What the office says behind the label, in brackets; part of the label (fill.ts). */
  readonly remark?: string
}

/** A figure made of facts: its bars in order. */
export interface FormChart {
  readonly id: string
  /** What a source may call it beside its id. */
  readonly short?: string
  readonly title: string
  readonly unit: string
  readonly facts: readonly FactId[]
  /** One number a year, the sum of these facts, where reports of the years before are at hand. */
  readonly years?: {readonly title: string; readonly facts: readonly FactId[]}
}

/** A label that spans rows and holds no numbers of its own, e.g. （三）不予公开. */
export interface FormGroup {
  readonly id: string
  readonly label: string
  readonly short: string
  readonly aliases: readonly string[]
  readonly law?: string
  readonly groups: readonly FormGroup[]
  /** The rows below it, in form order, those of inner groups included. */
  readonly rows: readonly FormRow[]
}

/** One line of the form's stub in printing order: a group's own line or a row. */
export type StubEntry =
  | {readonly type: 'group'; readonly group: FormGroup}
  | {readonly type: 'row'; readonly row: FormRow}

export interface FormTable {
  readonly id: string
  readonly short: string
  readonly caption: string
  /** Other wordings of the caption heading that are recognised. */
  readonly aliases: readonly string[]
  /** Number of the section that it belongs to. */
  readonly section: number
  /** The articles that demand it. */
  readonly law?: string
  /** Header of the stub where the form prints one (信息内容). */
  readonly stub?: string
  /** Header that spans every column (申请人情况). */
  readonly head?: string
  /** What the corner cell prints instead of a stub header. */
  readonly corner?: string
  /** `rows`: a line for each row. `line`: all rows side by side in one line, each row's label spanning its columns. */
  readonly printed: 'rows' | 'line'
  /** Whether an office may have rows of its own in it. */
  readonly localRows: boolean
  readonly columns: readonly FormColumn[]
  /** Rows that hold numbers, in form order. */
  readonly rows: readonly FormRow[]
  readonly groups: readonly FormGroup[]
  /** Rows and group lines in printing order. */
  readonly stubs: readonly StubEntry[]
}

/** A sum that people write: its address has the row or table id of `id` and a column of the table. */
export interface DerivedRow {
  /** `table/row`, e.g. `requests/received`. */
  readonly id: string
  readonly table: string
  readonly row: string
  readonly short: string
  /** Row ids of the same table that it adds up. */
  readonly rows: readonly string[]
}

export interface Term {
  readonly fact: FactId
  /** 0: this year; -1: last year's report. */
  readonly year: number
  readonly sign: 1 | -1
}

/** One equation: the sum of `right`, which is what was found, equals (or is at least) the sum of `left`, the expected one. */
export interface Identity {
  /** Diagnostic code that a break gives. */
  readonly code: string
  /** Where it is laid down, or that it follows by arithmetic; one line of Chinese. */
  readonly basis: string
  readonly relation: 'equal' | 'at-least'
  /** The fact that a break is reported at, one of `right`. */
  readonly at: FactId
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  readonly severity: 'error' | 'warning'
}

export interface FormSection {
  /** 1 … 6. */
  readonly id: number
  /** With its number, as the form prints it: 一、总体情况. */
  readonly title: string
  /** Other wordings, without their number, that are recognised (and mended to `title`). */
  readonly aliases: readonly string[]
  readonly content: 'prose' | 'tables'
  /** Whether 「无」 alone will do. */
  readonly mayBeNone: boolean
  readonly aspects: readonly Aspect[]
  /** What offices of some levels have to report on top (30号: 各级政府 on 工作考核、社会评议、责任追究结果). */
  readonly assessment?: {readonly levels: readonly string[]; readonly aspects: readonly Aspect[]}
}

/** One thing that a section has to speak of, with the words that show that it does. */
export interface Aspect {
  readonly name: string
  readonly keywords: readonly string[]
  /** Diagnostic code of its absence, where that is not aspect-missing. */
  readonly code?: string
}

/** What a number of prose counts. */
export interface Subject {
  /** What is counted, in words for messages: 收到政府信息公开申请. */
  readonly name: string
  /** Units of such numbers. */
  readonly units: readonly string[]
  /** Facts, any of which may be meant. The first is the one expected in messages. Empty: no table has it. */
  readonly facts: readonly FactId[]
  /** Sums of facts, any of which may be meant, too. */
  readonly sums: readonly (readonly FactId[])[]
  /** What it is in the balance of requests that a paragraph draws: 收到 + 上年结转 = 答复 + 在办 + 撤回. */
  readonly balance?: Balance
  /** Names of all the results that make it up. */
  readonly results: readonly string[]
  /** Whether it is one of the results of something, and so often said for a part of it. */
  readonly result: boolean
}

/** How prose speaks of what no table has. */
export interface Phrase {
  readonly name: string
  /** Words around the number `{n}`: `网站 … 公开|发布 信息 {n}`. */
  readonly wordings: readonly Wording[]
  /** Words in the sentence that show that something else is counted. */
  readonly unless: readonly string[]
  /** Words of `Scopes` that do not make a part of such a number: 网站 is a part by itself. */
  readonly despite: readonly string[]
  readonly units: readonly string[]
}

/** How prose counts what a table has: which cell a number is, by the senses (`Form.senses`) of the words around it. */
export interface Count {
  readonly table: string
  /** Senses that name what the whole table counts; empty: its rows are such things themselves. */
  readonly thing: readonly string[]
  /** Words one of which the paragraph or the heading has to hold. */
  readonly about: readonly string[]
  /** Senses beside the number with which it counts something else. */
  readonly unless: readonly string[]
  readonly units: readonly string[]
  /** For messages, with `{row}` and `{column}`. */
  readonly name: string
  /** The first whose senses are all there is meant. */
  readonly rows: readonly CountRule[]
  readonly columns: readonly CountRule[]
  /** The column where none is named; absent: then nothing is read. */
  readonly otherwise?: string
  /** The column of a name that stands by itself (行政许可3121件): certain only where several do. */
  readonly bare?: string
}

export interface CountRule {
  readonly name: string
  /** Ids of rows or columns; in a list of lists each list is added up, and any of the sums may be meant. */
  readonly is: readonly (readonly string[])[]
  readonly all: readonly string[]
  readonly severity: 'error' | 'warning'
  readonly balance?: Balance
  /** Whether it is one of the results of a thing that is closed. */
  readonly result: boolean
  /** Whether brackets behind it have to say that it holds those carried in. */
  readonly including: boolean
}

export type Balance = 'received' | 'carried-in' | 'answered' | 'open' | 'withdrawn'

/** A sentence that says that some numbers are 0. */
export interface Claim {
  /** What is said, in words for messages: 没有发生行政复议. */
  readonly name: string
  /** Every one of them has to be 0. */
  readonly facts: readonly FactId[]
  /** Words in their order, as behind a number that is not there. */
  readonly wordings: readonly Wording[]
  readonly about: readonly string[]
  readonly unless: readonly string[]
  /** How far apart its words may stand. */
  readonly within: 'clause' | 'sentence'
  /** Less than an error where it is often said of a part alone. */
  readonly severity: 'error' | 'warning'
  /** Numbers of sections where it says something else (费用 of section 六 is the processing fee). */
  readonly except: readonly number[]
}

/** Words that keep a number of prose from being held against the tables. */
export interface Scopes {
  /** In the sentence up to the number: a part, another office or a longer time is counted (其中, 办公室, 累计). */
  readonly sentence: readonly string[]
  /** In the clause: it counts a part, compares or is a rate (网上, 比上年, 日均). */
  readonly clause: readonly string[]
  /** Said of everyone or everything, though it holds such words (公民、法人和其他组织). */
  readonly whole: readonly string[]
}

/** A number `times` that of last year, or less than that part of it, is a jump, where the larger one is not below `least`. */
export interface Jumps {
  readonly least: number
  readonly times: number
  /** Rows (`table/row`) that jump lawfully from a year on: reviews come before litigation since the law of 2023. */
  readonly reviewFirst?: {readonly rows: readonly string[]; readonly from: number}
}

export interface Form {
  readonly id: string
  /** The document that prescribes it, e.g. 国办公开办函〔2021〕30号. */
  readonly basis: string
  /** Documents that prescribed earlier forms, and words of their titles: citing one is `basis`. */
  readonly superseded: readonly {readonly number: string; readonly title?: string}[]
  /** Last day of publication in the following year by level, `MM-DD`; levels without a national date are absent. */
  readonly deadlines: Readonly<Record<string, string>>
  /** First and last report year; no `to`: still in force. */
  readonly years: {readonly from: number; readonly to?: number}
  readonly sections: readonly FormSection[]
  readonly tables: readonly FormTable[]
  readonly derived: readonly DerivedRow[]
  readonly identities: readonly Identity[]
  readonly phrases: readonly Phrase[]
  readonly counts: readonly Count[]
  /** Words by what they mean (templates/forms/words.yaml); `{last}`, `{year}`, `{next}` in them are years. */
  readonly senses: Readonly<Record<string, readonly string[]>>
  /** Words by what they are called in patterns of sentences. */
  readonly words: Vocabulary
  readonly claims: readonly Claim[]
  readonly scopes: Scopes
  /** Rows that offices of some ranks cannot have numbers in (规章 below a city with districts). */
  readonly beyond: readonly {
    readonly code: string
    readonly rows: readonly string[]
    readonly ranks: readonly string[]
    /** Levels that cannot at any rank. */
    readonly levels?: readonly string[]
    /** How the names of offices begin, or end behind *, that can all the same (ministries). */
    readonly except?: readonly string[]
  }[]
  /** Facts that belong side by side in a figure, derived ones among them. */
  readonly charts: readonly FormChart[]
  /** The one fact by which offices are compared at a glance. */
  readonly headline?: FactId
  /** Columns that count all years beside the column of this year. */
  readonly cumulative: readonly {readonly table: string; readonly column: string; readonly year: string}[]
  /** Columns that are taken for the sum of others of their row, and count something else. */
  readonly misread: readonly {readonly table: string; readonly column: string; readonly sum: readonly string[]}[]
  /** How far a number may be from last year's. Absent: any. */
  readonly jumps?: Jumps
}
