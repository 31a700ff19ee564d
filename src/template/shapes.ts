// What a template may name: the fields of every node of an edition, as data. The static check of templates reads it,
// and the marks that prove that nothing was left out follow it. The compiler holds it against the types of edition.ts.

import type * as edition from '../edition/edition.ts'
import type {Download, Meta, Page} from './page.ts'

/** A string, number or flag. `once`: text that must come out exactly once; `some`: at least once. */
export interface ValueShape {
  readonly kind: 'value'
  readonly keep?: 'once' | 'some'
}
export interface ListShape {
  readonly kind: 'list'
  readonly of: Shape
}
/** One of several nodes, told apart by their `type`, or always the same. */
export interface NodeShape {
  readonly kind: 'node'
  readonly names: Readonly<Record<string, NodeName>>
  readonly only?: NodeName
}
export type Shape = ValueShape | ListShape | NodeShape

const value: ValueShape = {kind: 'value'}
const once: ValueShape = {kind: 'value', keep: 'once'}
const some: ValueShape = {kind: 'value', keep: 'some'}
const list = (of: Shape): ListShape => ({kind: 'list', of})
const node = (name: NodeName): NodeShape => ({kind: 'node', names: {[name]: name}, only: name})
const choice = (names: Readonly<Record<string, NodeName>>): NodeShape => ({kind: 'node', names})

type Fields<T> = {readonly [K in keyof Required<T>]: Shape}

/** The types behind the names. `places` is no matter of templates. */
interface Nodes {
  edition: Omit<edition.Edition, 'places'>
  date: edition.PrintedDate
  period: edition.Period
  draft: edition.DraftMark
  signOff: edition.SignOff
  remark: edition.Remark
  closingRemark: edition.ClosingRemark
  remarkItem: edition.RemarkItem
  section: edition.EditionSection
  subheading: edition.Subheading
  paragraph: edition.Paragraph
  runIn: edition.RunIn
  list: edition.List
  listItem: edition.ListItem
  figure: edition.Figure
  chart: edition.Chart
  chartBar: edition.ChartBar
  text: edition.Text
  fact: edition.FactText
  emphasis: edition.Emphasis
  strong: edition.Strong
  link: edition.Link
  noteReference: edition.NoteReference
  foreign: edition.Foreign
  break: edition.Break
  note: edition.Note
  table: edition.EditionTable
  row: edition.EditionRow
  cell: edition.EditionCell
  linear: edition.LinearTable
  linearColumns: edition.LinearColumns
  linearGroup: edition.LinearGroup
  linearRow: edition.LinearRow
  allZero: NonNullable<edition.LinearRow['allZero']>
  linearValues: edition.LinearValues
  linearValue: edition.LinearValue
  page: Page
  meta: Meta
  download: Download
}

export type NodeName = keyof Nodes

const inlines = list(
  choice({
    text: 'text',
    fact: 'fact',
    emphasis: 'emphasis',
    strong: 'strong',
    link: 'link',
    noteReference: 'noteReference',
    foreign: 'foreign',
    break: 'break',
  }),
)
const blocks = list(
  choice({
    subheading: 'subheading',
    paragraph: 'paragraph',
    list: 'list',
    table: 'table',
    figure: 'figure',
    chart: 'chart',
  }),
)

export const nodes: {readonly [N in NodeName]: Fields<Nodes[N]>} = {
  edition: {
    type: value,
    lang: value,
    title: some,
    titleParts: list(value),
    titleLines: list(value),
    office: value,
    year: value,
    formId: value,
    basis: value,
    published: node('date'),
    period: node('period'),
    draft: node('draft'),
    foreword: list(node('remark')),
    opening: blocks,
    sections: list(node('section')),
    notes: list(node('note')),
    afterword: list(node('closingRemark')),
    signOff: node('signOff'),
  },
  date: {iso: value, text: value},
  period: {from: node('date'), to: node('date')},
  draft: {pending: value, mark: some},
  signOff: {kind: value, signed: some, dated: node('date'), node: value},
  remark: {id: value, label: some, blocks},
  closingRemark: {id: value, label: some, blocks, items: list(node('remarkItem'))},
  remarkItem: {node: value, marker: value, children: inlines},
  section: {type: value, id: value, title: some, marks: inlines, node: value, children: blocks},
  subheading: {type: value, depth: value, node: value, id: value, children: inlines},
  paragraph: {type: value, node: value, runIn: node('runIn'), children: inlines},
  runIn: {depth: value, children: inlines},
  list: {type: value, node: value, ordered: value, start: value, items: list(node('listItem'))},
  listItem: {type: value, node: value, marker: value, children: blocks},
  figure: {type: value, node: value, src: value, alt: some},
  chart: {
    type: value,
    node: value,
    id: value,
    title: value,
    says: some,
    height: value,
    bars: list(node('chartBar')),
  },
  chartBar: {label: value, value, share: value, baseline: value, top: value},
  text: {type: value, value: once},
  fact: {type: value, fact: value, value: once, pending: value},
  emphasis: {type: value, children: inlines},
  strong: {type: value, children: inlines},
  link: {type: value, href: value, address: value, bare: value, children: inlines},
  noteReference: {type: value, number: value, id: value},
  foreign: {type: value, lang: value, children: inlines},
  break: {type: value},
  note: {number: value, id: value, node: value, references: list(value), children: inlines},
  table: {
    type: value,
    node: value,
    id: value,
    name: value,
    caption: some,
    captionShown: value,
    unit: value,
    statutory: value,
    stubColumns: value,
    columnCount: value,
    wide: value,
    head: list(node('row')),
    body: list(node('row')),
    linear: node('linear'),
  },
  row: {type: value, cells: list(node('cell'))},
  cell: {
    type: value,
    node: value,
    header: value,
    scope: value,
    id: value,
    headers: list(value),
    rowspan: value,
    colspan: value,
    column: value,
    align: value,
    fact: value,
    children: inlines,
  },
  linear: {
    rowCount: value,
    columnCount: value,
    numeric: value,
    unit: value,
    stub: inlines,
    columns: list(node('linearColumns')),
    remark: value,
    single: value,
    lines: list(choice({group: 'linearGroup', row: 'linearRow'})),
  },
  linearColumns: {label: value, members: list(value)},
  linearGroup: {type: value, label: some, marks: inlines, count: value},
  linearRow: {
    type: value,
    node: value,
    path: list(value),
    marks: inlines,
    allZero: node('allZero'),
    groups: list(node('linearValues')),
  },
  allZero: {count: once, unit: value},
  linearValues: {label: value, values: list(node('linearValue'))},
  linearValue: {node: value, label: value, marks: inlines, fact: value, unit: value, children: inlines, notes: inlines},
  page: {
    stylesheet: value,
    policy: value,
    linkedData: value,
    metadata: list(node('meta')),
    links: list(node('download')),
  },
  meta: {name: value, content: value},
  download: {kind: value, href: value, type: value, size: value},
}

/** Where `@page` begins. */
export const pageShape: Shape = node('page')

/** Made by us for the place they stand in: may be printed without escaping. */
export const rawPaths: ReadonlySet<string> = new Set(['@page.stylesheet', '@page.linkedData'])
