// Reports made by hand, with figures and Markdown but without reading a source: what composing is tried on.

import type {RootContent} from 'mdast'
import type {Decimal} from '../../src/decimal.ts'
import type {FactId, Form} from '../../src/form/form.ts'
import {parse} from '../../src/markdown/parse.ts'
import type {Cell, DraftReport, Field, FrontMatter, Report, Section, ValidReport} from '../../src/report/report.ts'

export const place = {path: '/report.md', line: 1, column: 1, endLine: 1, endColumn: 1}

export const field = <T>(value: T): Field<T> => ({value, place})

/** The blocks of a piece of Markdown; footnotes are in `notesOf`. */
export function blocksOf(markdown: string): RootContent[] {
  return parse({path: place.path, text: markdown, bom: false}).value!.children.filter(
    (node) => node.type !== 'footnoteDefinition',
  )
}

function notesOf(markdown: string): Report['notes'] {
  const nodes = parse({path: place.path, text: markdown, bom: false}).value!.children
  return new Map(
    nodes.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node] as const] : [])),
  )
}

export interface Parts {
  readonly figures?: ReadonlyMap<FactId, Decimal>
  readonly front?: Partial<FrontMatter>
  /** Markdown of each section by its number, 0 the opening. */
  readonly sections?: Readonly<Record<number, string>>
}

export function reportOf(form: Form, {figures = new Map(), front = {}, sections = {}}: Parts = {}): ValidReport {
  const cells = new Map<FactId, Cell>()
  for (const [fact, value] of figures) cells.set(fact, {fact, value, origin: 'written', place})
  const written = Object.entries(sections).map(
    ([id, markdown]): Section => ({id: Number(id), children: blocksOf(markdown)}),
  )
  const report: Report = {
    path: place.path,
    source: {path: place.path, text: '', bom: false},
    form,
    front: {
      office: field('示例区'),
      year: field(2021),
      level: field('government'),
      script: 'hans',
      signOff: 'none',
      waive: [],
      place,
      ...front,
    },
    outline: [],
    sections: written,
    notes: notesOf(Object.values(sections).join('\n\n')),
    tables: new Map(figures.size > 0 ? form.tables.map((table) => [table.id, {table, place}]) : []),
    cells,
  }
  return report as ValidReport
}

export function draftOf(report: ValidReport, pending: number): DraftReport {
  return {...report, pending} as unknown as DraftReport
}
