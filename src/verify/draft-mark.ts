// The mark of an edition that is not published yet, 草稿（3处待改） or 送审稿: where it stands in an edition, and whether it stands
// where report.json says that this is a draft, and nowhere else.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {ReportData} from './data.ts'
import type {DraftMark, Medium, Reading} from './reading.ts'

const mark = /草稿（\d+[处處]待改）|送[审審]稿/gu

/** A title behind the mark that stands before it: as windows and bookmarks show it. */
export const markBefore = /^(?:草稿（\d+[处處]待改）|送[审審]稿) /u

/** Every mark in a text. `alone` says whether the one at an offset stands by itself. */
export function draftMarksIn(
  text: string,
  alone: (start: number, end: number) => boolean,
  place: (start: number, end: number) => Place,
): DraftMark[] {
  return [...text.matchAll(mark)].map(({0: words, index}) => {
    const end = index + words.length
    return {words, alone: alone(index, end), place: () => place(index, end)}
  })
}

export function hasDraftMark(text: string): boolean {
  return text.search(mark) >= 0
}

/** A draft that does not say so, and a report that says it is one. */
export function* compareDraftMark({medium, draftMarks, end}: Reading, {draft}: ReportData): Generator<Diagnostic> {
  if (draft && draftMarks.length === 0) yield unmarked(medium, {...end, line: 1, column: 1, endLine: 1, endColumn: 1})
  const [extra] = draft ? [] : draftMarks.filter(({alone}) => alone)
  if (extra) yield diagnose('edition-differs', 'markExtra', {medium, actual: extra.words}, extra.place())
}

export function unmarked(medium: Medium, place: Place): Diagnostic {
  return diagnose('edition-differs', 'markMissing', {medium}, place)
}
