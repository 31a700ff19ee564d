// Whether the sections of the form are there, in their order, under their titles, and say something.

import {diagnose, type Fix, message} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {Form, FormSection} from '../../form/form.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {lineAt} from '../../markdown/source.ts'
import type {Prose} from '../../prose/prose.ts'
import {core} from '../../report/labels.ts'
import type {Heading, Report, Section} from '../../report/report.ts'
import {sectionTitled} from '../../report/sections.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'

/** Where something is missing that ought to be the whole report's: its title, else its front matter. */
export function wholeReport({title, front}: Report): Place {
  return title?.place ?? front.place
}

export const sectionMissing: Rule = {
  code: 'section-missing',
  *check({form, report, prose}) {
    for (const {id, title} of form.sections) {
      if (report.sections.some((section) => section.id === id)) continue
      const line = titleLine(form, report, prose, id)
      if (line)
        yield diagnose('section-missing', 'noHeading', {written: line.text, title}, line.place, {
          expected: `## ${title}`,
          actual: line.text,
          ...(line.fix && {fix: line.fix}),
        })
      else yield diagnose('section-missing', 'main', {title}, wholeReport(report), {expected: title})
    }
  },
}

/** Where the title of a section stands that is none for Markdown: as plain or bold text, or as a heading further down. */
function titleLine(
  {sections}: Form,
  report: Report,
  prose: Prose,
  id: number,
): {text: string; place: Place; fix?: Fix} | undefined {
  for (const {
    text,
    passage: {kind, place},
  } of prose.readings) {
    if ((kind !== 'paragraph' && kind !== 'heading') || text.length > longestNone) continue
    if (sectionTitled(report.form, text.replace(/^#+/u, '')) !== id) continue
    const at = place(0, text.length)
    const line = lineAt(report.source, at.line)
    const plain = (written: string): string => written.replace(/[#*_\s]/gu, '')
    // A # without its space has a fix of its own.
    if (/^#+[^#\s]/u.test(line) || plain(line) !== plain(text)) return {text, place: at}
    const heading = `## ${sections.find((one) => one.id === id)!.title}`
    const edits = [{line: at.line, column: 1, endLine: at.line, endColumn: line.length + 1, text: heading}]
    return {text, place: at, fix: {title: message('section-missing', 'fix', {heading}), safe: false, edits}}
  }
  return undefined
}

export const sectionOrder: Rule = {
  code: 'section-order',
  *check({form, report}) {
    const found = report.sections.filter((section) => section.id !== undefined && section.id > 0)
    const seen = new Map<number, Heading>()
    const once: Section[] = []
    for (const section of found) {
      const first = seen.get(section.id!)
      if (first && section.heading) {
        const related = [{message: message('section-order', 'first', {title: first.text}), place: first.place}]
        yield diagnose('section-order', 'double', {title: section.heading.text}, section.heading.place, {related})
      } else {
        once.push(section)
        if (section.heading) seen.set(section.id!, section.heading)
      }
    }
    const kept = new Set(longestRise(once.map(({id}) => id!)))
    for (const [index, {id, heading}] of once.entries()) {
      if (kept.has(index) || !heading) continue
      const before = form.sections.findLast((section) => section.id < id! && seen.has(section.id))
      yield before
        ? diagnose('section-order', 'main', {title: heading.text, before: before.title}, heading.place)
        : diagnose('section-order', 'start', {title: heading.text}, heading.place)
    }
  },
}

/** Indexes of a longest rising run of `numbers`: what stands in order; the others are out of it. */
function longestRise(numbers: readonly number[]): number[] {
  const runs: number[][] = []
  for (const [index, number] of numbers.entries()) {
    const before = runs.filter((run) => numbers[run.at(-1)!]! < number).sort((a, b) => b.length - a.length)[0] ?? []
    runs.push([...before, index])
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? []
}

/** What may follow the last section. */
const closing = new Pattern('^(?:<appended>|<signing-off>)')

export const sectionExtra: Rule = {
  code: 'section-extra',
  *check({form, report}) {
    for (const {id, heading} of report.sections) {
      if (id !== undefined || !heading || closing.in(form.words).test(fold(core(heading.text)))) continue
      yield diagnose('section-extra', 'main', {title: heading.text}, heading.place, {actual: heading.text})
    }
  },
}

export const sectionTitle: Rule = {
  code: 'section-title',
  *check({form, report}) {
    for (const {section, heading} of titled(form.sections, report)) {
      const {title} = section
      if (fold(core(heading.text)) === fold(core(title))) continue
      const fix = retitle('section-title', heading, title)
      yield diagnose('section-title', 'main', {written: heading.text, title}, heading.place, {
        expected: title,
        actual: heading.text,
        ...(fix && {fix}),
      })
    }
  },
}

/** The sections of the form that the report has, with their headings. */
export function titled(sections: readonly FormSection[], report: Report): {section: FormSection; heading: Heading}[] {
  return report.sections.flatMap(({id, heading}) => {
    const section = sections.find((one) => one.id === id)
    return section && heading ? [{section, heading}] : []
  })
}

/** Puts `title` in place of a heading's text; none for a heading in Traditional characters, whose script would change. */
export function retitle(
  code: 'section-title' | 'numbering' | 'title',
  {text, place}: Heading,
  title: string,
): Fix | undefined {
  if (fold(text) !== text) return undefined
  return {title: message(code, 'fix', {title}), safe: true, edits: [{...place, text: title}]}
}

/** A longer text says something. */
const longestNone = 40
/** 无, 无。, 暂无, 无其他事项 …: nothing is reported. */
const none = new Pattern('^(?:<this>?<year>?<degree>?<for-now>?<nothing><nothing-such>?|<nothing-told>)$')

export const sectionEmpty: Rule = {
  code: 'section-empty',
  *check({form, report, prose}) {
    for (const {id, heading, children} of report.sections) {
      const section = form.sections.find((one) => one.id === id)
      if (section?.content !== 'prose' || !heading) continue
      const said = saidIn(prose, id!)
      if (said.length === 0) {
        if (children.length > 0 && hasPicture(children)) continue
        yield diagnose('section-empty', section.mayBeNone ? 'sayNone' : 'main', {title: section.title}, heading.place)
      } else if (!section.mayBeNone && saysNone(form.words, said)) {
        yield diagnose('section-empty', 'none', {title: section.title}, heading.place)
      }
    }
  },
}

/** What stands in a section below its headings; short texts without spaces and marks. */
function saidIn(prose: Prose, section: number): string[] {
  return prose.readings
    .filter(({passage}) => passage.section === section && passage.kind !== 'heading')
    .map(({text}) => (text.length > longestNone ? text : text.replace(/[\s\p{P}]/gu, '')))
    .filter((text) => text !== '')
}

function saysNone(words: Vocabulary, said: readonly string[]): boolean {
  return said.every((text) => none.in(words).test(text))
}

/** Whether anything is reported in a section (`none`: 无 counts); where nothing is, section-empty says so, and no other. */
export function saysSomething(prose: Prose, section: number, noneCounts = false): boolean {
  const said = saidIn(prose, section)
  return said.length > 0 && (noneCounts || !saysNone(prose.form.words, said))
}

/** Whether a picture stands among the nodes, however deep. */
function hasPicture(nodes: readonly {type: string; children?: readonly unknown[]}[]): boolean {
  return nodes.some(({type, children}) => {
    return type === 'image' || (children !== undefined && hasPicture(children as typeof nodes))
  })
}
