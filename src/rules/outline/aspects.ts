// What the sections of prose have to speak of, by the words that show that they do.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Prose} from '../../prose/prose.ts'
import type {Rule} from '../rule.ts'
import {wholeReport} from './sections.ts'

export const aspectMissing: Rule = {
  code: 'aspect-missing',
  *check({form, report, prose}) {
    for (const {id, title, aspects} of form.sections) {
      const heading = report.sections.find((section) => section.id === id)?.heading
      const said = words(prose, id)
      if (!heading || !saysSomething(prose, id)) continue
      for (const {name, keywords, code} of aspects) {
        if (code !== undefined || keywords.some((word) => said.includes(word))) continue
        yield diagnose('aspect-missing', 'main', {title, name, keywords: keywords.join('、')}, heading.place)
      }
    }
  },
}

export const feeMissing: Rule = {
  code: 'fee-missing',
  *check({form, report, prose}) {
    for (const {id, title, aspects} of form.sections) {
      const heading = report.sections.find((section) => section.id === id)?.heading
      const said = words(prose, id)
      if (!heading || !saysSomething(prose, id)) continue
      for (const {keywords, code} of aspects) {
        if (code !== 'fee-missing' || keywords.some((word) => said.includes(word))) continue
        yield diagnose('fee-missing', 'main', {title}, heading.place)
      }
    }
  },
}

export const assessmentMissing: Rule = {
  code: 'assessment-missing',
  *check({form, report, prose}) {
    const level = report.front.level?.value
    for (const {id, assessment} of form.sections) {
      if (!assessment || level === undefined || !assessment.levels.includes(level)) continue
      const heading = report.sections.find((section) => section.id === id)?.heading
      const said = withoutTitles(words(prose))
      const missing = assessment.aspects.filter(({keywords}) => !keywords.some((word) => said.includes(word)))
      if (missing.length === 0 || !heading) continue
      const names = missing.map(({name}) => name).join('、')
      yield diagnose('assessment-missing', 'main', {names}, heading?.place ?? wholeReport(report))
    }
  },
}

/** Whether anything but headings stands in the section; where nothing does, section-empty says so. */
export function saysSomething(prose: Prose, section: number): boolean {
  return prose.readings.some(({passage, text}) => {
    return passage.section === section && passage.kind !== 'heading' && text.trim() !== ''
  })
}

/** Everything that the report, or one section of it, says in prose, headings included. */
function words(prose: Prose, section?: number): string {
  return prose.readings
    .filter(({passage}) => section === undefined || passage.section === section)
    .map(({text}) => text)
    .join('\n')
}

/** Without what stands in 《》; one that is not closed ends with its clause. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》\n]*》/gu, '').replace(/《[^，,。；;\n]*/gu, '')
}
