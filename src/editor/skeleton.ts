// What a source still lacks of its form → the text that completion and code actions put in.

import {blankTable} from '../form/blank-table.ts'
import type {FormSection, FormTable} from '../form/form.ts'
import {core} from '../report/labels.ts'
import type {Report} from '../report/report.ts'

/** The sections of the form that the report does not have, in order. */
export function sectionsMissing(report: Report): FormSection[] {
  return report.form.sections.filter(({id}) => !report.sections.some((one) => one.id === id))
}

/** The tables of a section that the report does not have. */
export function tablesMissing({form, tables}: Report, section: number | undefined): FormTable[] {
  return form.tables.filter((table) => table.section === section && !tables.has(table.id))
}

/** The aspects of a section that no heading of the report names, with their places among all. */
export function aspectsMissing(
  report: Report,
  section: FormSection,
): {readonly name: string; readonly number: number}[] {
  const written = new Set(report.outline.map(({text}) => core(text)))
  if (section.aspects.some(({code}) => code !== undefined)) return []
  return section.aspects
    .map(({name}, index) => ({name, number: index + 1}))
    .filter(({name}) => !written.has(core(name)))
}

/** The heading of an aspect: `### （一）主动公开`. */
export function aspectHeading({name, number}: {readonly name: string; readonly number: number}): string {
  return `### （${'一二三四五六七八九十'[number - 1] ?? number}）${name}`
}

/** A section with its tables, every cell blank. */
export function sectionText(report: Report, section: FormSection): string {
  const tables = report.form.tables.filter((table) => table.section === section.id)
  return [`## ${section.title}`, ...tables.map((table) => tableText(report, table, tables.length > 1))].join('\n\n')
}

/** A table, under its caption where its section holds several. */
export function tableText(
  {form}: Report,
  table: FormTable,
  captioned = form.tables.filter(({section}) => section === table.section).length > 1,
): string {
  return [...(captioned ? [`### ${table.caption}`] : []), blankTable(table).join('\n')].join('\n\n')
}

/** The number of the section that a line belongs to, 0 the opening; undefined in one that the form does not have. */
export function sectionAt({sections}: Report, line: number): number | undefined {
  return sections.findLast(({heading}) => !heading || heading.place.line <= line)?.id
}
