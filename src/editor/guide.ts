// A judged source → what is still missing in it, each with the place where it belongs, and what the form asks of each section
// in one line: what leads a person through a report that is being written.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/place.ts'
import {type Language, wordMessage} from '../diagnostic/wording.ts'
import type {Form, FormSection} from '../form/form.ts'
import type {Judged} from '../pipeline.ts'
import type {Report} from '../report/report.ts'
import {spanOf} from './point.ts'
import {say} from './words.ts'

export interface Step {
  readonly text: string
  /** Where it is to be written, or the place nearest to that. */
  readonly span: Span
}

export interface SectionGuide {
  readonly title: string
  /** What the form asks, in one line. */
  readonly asks: string
  /** Its heading; absent where the section is missing. */
  readonly span?: Span
}

export interface Guide {
  /** In the order of the source. */
  readonly missing: readonly Step[]
  readonly sections: readonly SectionGuide[]
}

/** Codes of what is not there yet; of the front matter only these sentences. Blank cells are counted by table. */
const codes: ReadonlySet<string> = new Set([
  'section-missing',
  'section-empty',
  'table-missing',
  'row-missing',
  'column-missing',
  'aspect-missing',
  'assessment-missing',
  'fee-missing',
])
const frontKeys: ReadonlySet<string> = new Set(['none', 'missing', 'unpublished', 'empty', 'missingPart'])

/** Without a form there are no sections, and only the front matter is said. */
export function guide({source, context, diagnostics}: Judged, language: Language): Guide {
  const report = context?.report
  const missing = [
    ...diagnostics.filter((one) => one.place?.path === source?.path && says(one)).map((one) => stepOf(one, language)),
    ...(report ? blanks(report, language) : []),
  ]
  missing.sort((a, b) => a.span.line - b.span.line || a.span.column - b.span.column)
  return {missing, sections: report ? sectionsOf(report, language) : []}
}

function says({code, message}: Diagnostic): boolean {
  return codes.has(code) || (code === 'front-matter' && frontKeys.has(message.key))
}

function stepOf({message, place}: Diagnostic, language: Language): Step {
  return {text: wordMessage(message, language), span: spanOf(place!)}
}

/** One step a table, to its first blank cell. */
function blanks({tables, cells}: Report, language: Language): Step[] {
  return [...tables.values()].flatMap(({table}): Step[] => {
    const prefix = `${table.id}/`
    const blank = [...cells.values()]
      .filter(({fact, origin, blank}) => origin === 'hole' && blank === true && fact.startsWith(prefix))
      .map(({place}) => place)
      .sort((a, b) => a.line - b.line || a.column - b.column)
    const [first] = blank
    if (!first) return []
    return [{text: say(language, 'blankCells', {caption: table.caption, count: blank.length}), span: spanOf(first)}]
  })
}

function sectionsOf({form, sections, front}: Report, language: Language): SectionGuide[] {
  return form.sections.map((section) => {
    const heading = sections.find(({id}) => id === section.id)?.heading
    const asks = asksOf(form, section, front.level?.value, language)
    return {title: section.title, asks, ...(heading && {span: spanOf(heading.place)})}
  })
}

function asksOf(form: Form, section: FormSection, level: string | undefined, language: Language): string {
  const {content, aspects, assessment, mayBeNone} = section
  const due = assessment && level !== undefined && assessment.levels.includes(level) ? assessment.aspects : []
  const names = [...aspects, ...due].map(({name}) => name)
  const captions = form.tables.filter((table) => table.section === section.id).map(({caption}) => caption)
  const parts = [
    captions.length > 0
      ? say(language, 'tables', {names: captions.join('、')})
      : names.length > 0
        ? say(language, 'aspects', {names: names.join('、')})
        : content === 'prose'
          ? say(language, 'inProse', {})
          : '',
    mayBeNone ? say(language, 'mayBeNone', {}) : '',
  ]
  return parts.filter((part) => part !== '').join(language === 'zh' ? '；' : '; ')
}
