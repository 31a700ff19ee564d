// What the sections of prose have to speak of, by the words that show that they do.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Aspect, FormSection} from '../../form/form.ts'
import type {Prose} from '../../prose/prose.ts'
import type {Heading} from '../../report/report.ts'
import type {Context, Rule} from '../rule.ts'
import {saysSomething} from './sections.ts'

export const aspectMissing: Rule = {
  code: 'aspect-missing',
  *check(context): Iterable<Diagnostic> {
    for (const {section, aspect, heading} of notCovered(context, undefined)) {
      const {name, keywords} = aspect
      const values = {title: section.title, name, keywords: keywords.join('、')}
      yield diagnose('aspect-missing', 'main', values, heading.place)
    }
  },
}

export const feeMissing: Rule = {
  code: 'fee-missing',
  *check(context): Iterable<Diagnostic> {
    for (const {section, heading} of notCovered(context, 'fee-missing')) {
      yield diagnose('fee-missing', 'main', {title: section.title}, heading.place)
    }
  },
}

interface NotCovered {
  readonly section: FormSection
  readonly aspect: Aspect
  readonly heading: Heading
}

/** The aspects of one code (undefined: without one of their own) that no keyword shows in their section. */
function* notCovered({form, report, prose}: Context, code: string | undefined): Iterable<NotCovered> {
  for (const section of form.sections) {
    const heading = report.sections.find(({id}) => id === section.id)?.heading
    const asked = section.aspects.filter((aspect) => aspect.code === code)
    if (!heading || asked.length === 0 || !saysSomething(prose, section.id, section.mayBeNone)) continue
    const said = words(prose, section.id)
    for (const aspect of asked) {
      if (!aspect.keywords.some((word) => said.includes(word))) yield {section, aspect, heading}
    }
  }
}

export const assessmentMissing: Rule = {
  code: 'assessment-missing',
  *check({form, report, prose}): Iterable<Diagnostic> {
    const level = report.front.level?.value
    for (const {id, assessment} of form.sections) {
      if (!assessment || level === undefined || !assessment.levels.includes(level)) continue
      const heading = report.sections.find((section) => section.id === id)?.heading
      if (!heading || !saysSomething(prose, id)) continue
      const said = withoutTitles(words(prose))
      const missing = assessment.aspects.filter(({keywords}) => !keywords.some((word) => said.includes(word)))
      if (missing.length === 0) continue
      const names = missing.map(({name}) => name).join('、')
      yield diagnose('assessment-missing', 'main', {names}, heading.place)
    }
  },
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
