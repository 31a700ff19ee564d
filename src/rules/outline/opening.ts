// Whether the opening names as many parts, and those parts, as the report has.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form, FormSection} from '../../form/form.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {core} from '../../report/labels.ts'
import {similarity} from '../../report/similar.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'

const numerals = '一二三四五六七八九十'
const parts = new Pattern(
  '(?<![\\d一二三四五六七八九十])(\\d{1,2}|[一二三四五六七八九十])\\s*<part-measure>?\\s*(?:<report-part>|<part-name>)',
  'gu',
)
const ofReport = new Pattern('<report-part>$')
/** A list of at least so many sections is meant as the list of all of them. */
const fewest = 3
/** A name this much like a section's, and not as much like another's, is that section's. */
const alike = 0.6

interface Named {
  readonly section: FormSection
  readonly names: readonly string[]
}

/** What the sections may be called, as `skeleton` leaves it. */
function named({sections, words}: Form): Named[] {
  return sections.map((section) => {
    return {section, names: [section.title, ...section.aliases].map((title) => skeleton(words, core(title)))}
  })
}

export const outlineSentence: Rule = {
  code: 'outline-sentence',
  *check({form, prose}) {
    const expected = form.sections.length
    const titles = named(form)
    for (const {passage, text, words} of prose.sentences) {
      if (passage.section !== 0) continue
      for (const {0: said, index: start} of text.matchAll(/[^。！？\n]+/gu)) {
        const missing = sectionsNotNamed(words, titles, said)
        const listed = expected - missing.length
        const match = [...said.matchAll(parts.in(words))].find(([whole]) => {
          return listed >= fewest || ofReport.in(words).test(whole)
        })
        const count = match && (numerals.indexOf(match[1]!) + 1 || Number(match[1]))
        if (match && count !== undefined && count !== expected) {
          const place = passage.place(start + match.index, start + match.index + match[0].length)
          const details = {expected: String(expected), actual: String(count)}
          yield diagnose('outline-sentence', 'count', {count, expected}, place, details)
        } else if (missing.length > 0 && listed >= fewest) {
          const [from, to] = match ? [match.index, match.index + match[0].length] : [0, said.length]
          const names = missing.map(({title}) => title).join('、')
          const place = passage.place(start + from, start + to)
          yield diagnose('outline-sentence', 'main', {listed, expected, names}, place)
        } else if (match) {
          for (const {index, 0: name} of furtherParts(words, titles, said.slice(0, match.index))) {
            const place = passage.place(start + index, start + index + name.length)
            yield diagnose('outline-sentence', 'extra', {name, expected}, place, {actual: name})
          }
        }
      }
    }
  },
}

/** The sections that a sentence does not name; a list may join with 及, 和 or a mark what a title joins otherwise. */
function sectionsNotNamed(words: Vocabulary, sections: readonly Named[], text: string): FormSection[] {
  const said = skeleton(words, text)
  const missing = sections.filter(({names}) => !names.some((name) => said.includes(name)))
  if (missing.length === 0 || missing.length > sections.length - fewest) return missing.map(({section}) => section)
  // What stands between marks, alone and with its neighbour: 四 has a mark within its title.
  const items = text.split(/[，。、；,;:：]/u).map((item) => skeleton(words, item))
  const candidates = [...items, ...items.slice(1).map((item, index) => items[index]! + item)]
  const found = new Set(
    candidates
      .map((candidate) => {
        const scores = sections.map(({section, names}) => {
          return {section, score: Math.max(...names.map((name) => similarity(candidate, name, alike)))}
        })
        return scores.reduce((best, one) => (one.score > best.score ? one : best))
      })
      .flatMap(({section, score}) => (score >= alike ? [section] : [])),
  )
  return missing.filter(({section}) => !found.has(section)).map(({section}) => section)
}

/** What stands between two sections of a list and is none, nor half of one (四 has a mark within its title), nor an aside. */
function furtherParts(words: Vocabulary, sections: readonly Named[], list: string): RegExpExecArray[] {
  const names = sections.flatMap((one) => one.names)
  const likeness = (item: string): number => Math.max(...names.map((name) => similarity(item, name, alike)))
  const items = [...list.replace(aside, (all) => ' '.repeat(all.length)).matchAll(/[^，。、；,;:：]+/gu)].map(
    (match) => {
      const item = skeleton(words, match[0])
      const isPart = names.some((name) => item.includes(name) || (item.length > 1 && name.includes(item)))
      return {match, item, isPart, score: isPart ? 1 : likeness(item)}
    },
  )
  const belongs = (index: number): boolean => {
    const [before, one, behind] = [items[index - 1], items[index]!, items[index + 1]]
    if (one.isPart || one.score >= alike || one.item.length < 3) return true
    const withBefore = before ? likeness(before.item + one.item) : 0
    const withBehind = behind ? likeness(one.item + behind.item) : 0
    return (
      withBefore > (before?.isPart ? 1 : (before?.score ?? 0))
      || withBehind > (behind?.isPart ? 1 : (behind?.score ?? 0))
    )
  }
  const isSection = ({isPart, score}: (typeof items)[number]): boolean => isPart || score >= alike
  const [first, last] = [items.findIndex(isSection), items.findLastIndex(isSection)]
  return items.flatMap(({match}, index) => (index > first && index < last && !belongs(index) ? [match] : []))
}

const aside = /[（(《“][^（(《“）)》”]*[）)》”]/gu
const joining = new Pattern('[\\s\\p{P}]|<joining>', 'gu')

/** Letters alone, without what joins words: 及, 和, 与, 的. */
function skeleton(words: Vocabulary, text: string): string {
  return fold(text.normalize('NFKC')).replace(joining.in(words), '')
}
