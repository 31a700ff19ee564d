// A section whose text, or whose beginning, is nearly that of last year's report. Numbers do not count: they change by
// themselves.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import {printedText} from '../../report/printed.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'

/** Shorter sections are alike by nature: what the statute makes all offices say fills them. */
const shortest = 300
/** Characters that are compared as one. */
const length = 8
/** Share of them that last year's text has, too. */
const alike = 0.9
/** Letters at the beginning of a section that no two years share by chance: about four lines of a page. */
const beginning = 120
/** Share of the beginning's pieces; one word changed in it costs eight. */
const alikeAtBeginning = 0.9

export const sameAsLastYear: Rule = {
  code: 'same-as-last-year',
  needs: 'previous',
  *check({report, previous}) {
    if (!previous) return
    for (const {id, heading} of report.sections) {
      if (id === undefined || !heading) continue
      const own = wordsOf(report, id)
      if (own.length < shortest) continue
      const before = wordsOf(previous, id)
      const share = shareOf(own, before)
      if (share < alike) {
        // A little longer than the beginning: a few words put in must not hide what follows them.
        const [head, earlier] = [own.slice(0, beginning), before.slice(0, beginning + 40)]
        const percent = Math.floor(shareOf(head, earlier) * 100)
        if (percent < alikeAtBeginning * 100) continue
        yield diagnose('same-as-last-year', 'beginning', {section: heading.text, percent}, heading.place)
        continue
      }
      yield diagnose(
        'same-as-last-year',
        'main',
        {section: heading.text, percent: Math.floor(share * 100)},
        heading.place,
      )
    }
  },
}

/** The share of the pieces of one text that another has, too. */
function shareOf(own: string, other: string): number {
  const earlier = piecesOf(other)
  const pieces = [...piecesOf(own)]
  return pieces.filter((piece) => earlier.has(piece)).length / Math.max(1, pieces.length)
}

/** The letters of a section: years, figures, marks and spaces are left out. */
function wordsOf(report: Report, id: number): string {
  const written = report.sections.filter((section) => section.id === id)
  return written
    .map((section) => printedText(report, section))
    .join('')
    .replace(/[^\p{L}]/gu, '')
}

function piecesOf(words: string): Set<string> {
  return new Set(Array.from({length: Math.max(0, words.length - length + 1)}, (_, at) => words.slice(at, at + length)))
}
