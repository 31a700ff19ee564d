// How headings are numbered: 一、 for sections, （一） in their order below them; and that a heading ends in no full stop.

import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import {core} from '../../report/labels.ts'
import {fold} from '../../script/fold.ts'
import type {Rule} from '../rule.ts'
import {retitle, titled} from './sections.ts'

export const numbering: Rule = {
  code: 'numbering',
  *check({form, report, prose}) {
    for (const {section, heading} of titled(form.sections, report)) {
      const number = /^.+?、/u.exec(section.title)?.[0] ?? ''
      const differs = fold(core(heading.text)) !== fold(core(section.title))
      if (differs || heading.text.replace(/\s/gu, '').startsWith(number)) continue
      const fix = retitle('numbering', heading, section.title)
      yield diagnose('numbering', 'main', {number, written: heading.text}, heading.place, {
        expected: section.title,
        actual: heading.text,
        ...(fix && {fix}),
      })
    }
    for (const {depth, text, place} of report.outline) {
      if (depth === 1 || !/[。．.]$/u.test(text)) continue
      const end = {...place, line: place.endLine, column: place.endColumn - 1}
      const fix = {title: message('numbering', 'drop', {}), safe: true, edits: [{...end, text: ''}]}
      yield diagnose('numbering', 'stop', {}, end, {fix})
    }
    for (const id of new Set(report.sections.map(({id}) => id))) yield* gaps(prose, id)
  },
}

const numerals = '一二三四五六七八九十'
const numbered = /^[（(]([一二三四五六七八九十])[)）]/u

/** （一）（二）… of one section, headings and run-in headings alike; each run begins at （一）. */
function* gaps({report, readings}: Prose, section: number | undefined): Iterable<Diagnostic> {
  if (section === undefined) return
  const titles = report.sections.filter(({id}) => id === section).map(({heading}) => heading && fold(heading.text))
  let last = 0
  for (const reading of readings) {
    if (reading.passage.section !== section || !isNumberable(reading) || titles.includes(reading.text)) continue
    const match = numbered.exec(reading.text)
    if (!match) continue
    const number = numerals.indexOf(match[1]!) + 1
    if (number !== last + 1 && number !== 1) {
      const place = reading.passage.place(0, match[0].length)
      const [found, expected] = [`（${match[1]!}）`, `（${numerals[last] ?? ''}）`]
      yield diagnose('numbering', 'gap', {found, expected}, place, {expected, actual: found})
    }
    last = number
  }
}

function isNumberable({passage: {kind}}: Reading): boolean {
  return kind === 'heading' || kind === 'paragraph'
}
