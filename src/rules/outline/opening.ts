// Whether the opening names as many parts, and those parts, as the report has.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form, FormSection} from '../../form/form.ts'
import {core} from '../../report/labels.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'

const numerals = '一二三四五六七八九十'
const parts = /(\d{1,2}|[一二三四五六七八九十])\s*(?:个|大)?\s*(?:部分|部份|方面|大项)/gu
/** A list of at least so many sections is meant as the list of all of them. */
const fewest = 3

/** What the sections may be called, as `bare` text. */
function named({sections}: Form): {readonly section: FormSection; readonly names: readonly string[]}[] {
  return sections.map((section) => {
    return {section, names: [section.title, ...section.aliases].map((title) => bare(core(title)))}
  })
}

export const outlineSentence: Rule = {
  code: 'outline-sentence',
  *check({form, prose}) {
    const expected = form.sections.length
    const titles = named(form)
    for (const {passage, text} of prose.sentences) {
      if (passage.section !== 0) continue
      const said = bare(text)
      const missing = titles.filter(({names}) => !names.some((name) => said.includes(name))).map(({section}) => section)
      const listed = expected - missing.length
      const match = [...text.matchAll(parts)].find(([, number]) => number !== undefined)
      const count = match && (numerals.indexOf(match[1]!) + 1 || Number(match[1]))
      if (match && count !== undefined && count !== expected && (listed >= fewest || match[0].includes('部'))) {
        const place = passage.place(match.index, match.index + match[0].length)
        const details = {expected: String(expected), actual: String(count)}
        yield diagnose('outline-sentence', 'count', {count, expected}, place, details)
      } else if (missing.length > 0 && listed >= fewest) {
        const place = match ? passage.place(match.index, match.index + match[0].length) : passage.place(0, text.length)
        const names = missing.map(({title}) => title).join('、')
        yield diagnose('outline-sentence', 'main', {listed, expected, names}, place)
      }
    }
  },
}

function bare(text: string): string {
  return fold(text.normalize('NFKC')).replace(/[\s\p{P}]/gu, '')
}
