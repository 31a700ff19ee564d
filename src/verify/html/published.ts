// A published page or fragment of ours, with or without a host's page around it → its numbers and prose in the shape of
// report.json. Takes what a reader sees, by captions and headers; a number that cannot be found is left out.

import {fill, labelWithUnit} from '../../form/fill.ts'
import type {FactId, Form, FormTable} from '../../form/form.ts'
import {fold} from '../../script/fold.ts'
import {decode} from '../decode.ts'
import {type ExpectedTable, expectGrid, tablesOf} from '../expected.ts'
import {withoutNoteMarks} from '../note-marks.ts'
import type {Reading, ReadTable} from '../reading.ts'
import {label} from '../show.ts'
import {attribute, isElement, isText, type Page, parsePage, piecesOf, textOf, walk} from './page.ts'
import {readPage, regionOf} from './read.ts'

/** What `(.+)` before the year is: the office. */
const reportTitle = /^(.+?)(\d{4})年(?:度)?政府信息公开工作年度报告$/u

/** The text of a report.json; undefined where the page holds no table of a form. Forms are in Simplified characters. */
export function readPublished(bytes: Uint8Array, forms: readonly Form[]): string | undefined {
  const source = decode(bytes)
  for (const text of new Set([source, fold(source)])) {
    const page = parsePage('page', text, false)
    const title = titleOf(page)
    const read = forms.map((form) => ({form, ...contentOf(page, form, title ?? '')}))
    const best = read.reduce((most, one) => (one.facts.size > most.facts.size ? one : most), read[0]!)
    if (best.facts.size > 0) return written(best.form, title, best)
  }
  return undefined
}

/** The heading that names a report; of a fragment, which has none, what the head of the page around it says. */
function titleOf(page: Page): string | undefined {
  const [headings, names]: [string[], string[]] = [[], []]
  walk(
    page.root,
    (node, leaving) => {
      if (leaving || !isElement(node)) return
      if (node.tagName === 'h1') headings.push(label(textOf(page, piecesOf(node), node).text))
      if (node.tagName === 'title')
        names.push(label(node.childNodes.map((one) => (isText(one) ? one.value : '')).join('')))
      if (node.tagName === 'meta' && /^(?:ArticleTitle|DC\.title)$/iu.test(attribute(node, 'name') ?? ''))
        names.push(label(attribute(node, 'content') ?? ''))
    },
    () => false,
  )
  return [...headings, ...names].find((text) => reportTitle.test(text))
}

interface Content {
  readonly sections: Reading['sections']
  readonly facts: ReadonlyMap<FactId, string>
  /** What the headers say of columns (`table/column`) where the form leaves the choice. */
  readonly units: ReadonlyMap<string, string>
}

function contentOf(page: Page, form: Form, title: string): Content {
  const titles = form.sections.map((section) => label(section.title))
  const {sections} = withoutJumps(page, readPage(page, regionOf(page, titles, title)))
  const facts = new Map<FactId, string>()
  const units = new Map<string, string>()
  for (const {id, title: own} of form.sections) {
    const section = sections.find(({heading}) => heading && label(heading.text) === label(own))
    for (const table of tablesOf(form, id)) {
      const found = section?.tables.find(({caption}) => caption && label(caption.text).startsWith(label(table.caption)))
      if (!found) continue
      const read = withoutNoteMarks(found)
      const said = saidUnits(table, read)
      for (const [column, unit] of said) units.set(column, unit)
      const [filled] = fill({...form, tables: [table]}, {local: [], units: said}).tables
      take(expectGrid(filled!, own, {facts: new Map()}), read, facts)
    }
  }
  return {sections, facts, units}
}

/** In front of the report stands what leads to a place of the page, and is no sentence of it. */
function withoutJumps(page: Page, {sections: [opening, ...sections]}: Reading): Pick<Reading, 'sections'> {
  const jumps = new Set<string>()
  walk(
    page.body,
    (node, leaving) => {
      if (leaving || !isElement(node) || node.tagName !== 'a') return
      if (attribute(node, 'href')?.startsWith('#')) jumps.add(textOf(page, piecesOf(node), node).text)
    },
    () => false,
  )
  if (!opening) return {sections: []}
  return {sections: [{...opening, prose: opening.prose.filter(({text}) => !jumps.has(text))}, ...sections]}
}

function saidUnits({id, columns}: FormTable, {rows}: ReadTable): Map<string, string> {
  const headers = new Set(rows.flatMap(({cells}) => cells.flatMap((cell) => cell.headers.map(({text}) => label(text)))))
  return new Map(
    columns.flatMap((column) =>
      column.units.length < 2
        ? []
        : column.units.flatMap((unit): [string, string][] =>
            headers.has(label(labelWithUnit(column.label, unit))) ? [[`${id}/${column.id}`, unit]] : [],
          ),
    ),
  )
}

/** The numbers that stand below and beside the headers of the form. */
function take({rows}: ExpectedTable, read: ReadTable, facts: Map<FactId, string>): void {
  const key = (...parts: readonly string[]): string => parts.map(label).join('\n')
  const seen = new Map(
    read.rows.flatMap((row) =>
      row.cells.map(
        ({headers, value}) =>
          [key(...row.headers.map(({text}) => text), ...headers.map(({text}) => text)), value.text] as const,
      ),
    ),
  )
  for (const {headers, cells} of rows) {
    for (const cell of cells) {
      const value = seen.get(key(...headers, ...cell.headers))?.replace(/^\+/u, '')
      if (value !== undefined && /^-?\d+(?:\.\d+)?$/u.test(value)) facts.set(cell.fact, value)
    }
  }
}

function written(form: Form, title: string | undefined, {sections, facts, units}: Content): string {
  const opening = sections[0]?.prose.map(({text}) => text).join('\n\n') ?? ''
  const [, office, year = /(\d{4})年1月1日(?:起)?至/u.exec(opening)?.[1]] = reportTitle.exec(title ?? '') ?? []
  const statutory = form.sections.map(({id, title: own}) => {
    const section = sections.find(({heading}) => heading && label(heading.text) === label(own))
    return {id, title: own, text: section?.prose.map(({text}) => text).join('\n\n') ?? ''}
  })
  const head = {
    version: 1,
    form: form.id,
    ...(office !== undefined && {office}),
    ...(year !== undefined && {year: Number(year)}),
    sections: [{id: 0, title: '', text: opening}, ...statutory],
  }
  const numbers = [...facts].map(([fact, value]) => `${JSON.stringify(fact)}: ${value}`).join(', ')
  const said = units.size ? `"units": ${JSON.stringify(Object.fromEntries(units))}, ` : ''
  return `${JSON.stringify(head).slice(0, -1)}, ${said}"facts": {${numbers}}}`
}
