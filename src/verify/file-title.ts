// The title that a file bears, which windows and lists of files show → the mark of a draft in it, and whether it
// is nearly, and not quite, the report's.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {likeness} from './align.ts'
import type {ReportData} from './data.ts'
import {draftMarksIn, markBefore} from './draft-mark.ts'
import type {DraftMark, Medium} from './reading.ts'
import {label, show} from './show.ts'

/** `name`: as the file's format calls it. */
export interface FileTitle {
  readonly medium: Medium
  readonly name: string
  /** As it stands there. */
  readonly written: string
  /** In the script of the data. */
  readonly text: string
  readonly place: Place
}

/** The mark stands before the title. */
export function marksInTitle({text, place}: FileTitle): DraftMark[] {
  return draftMarksIn(
    text,
    (_, end) => markBefore.test(text.slice(0, end + 1)),
    () => place,
  )
}

/** One that is nothing like the report's is not judged. */
export function* compareFileTitle(
  {medium, name, written, text, place}: FileTitle,
  data: ReportData,
): Generator<Diagnostic> {
  const [actual, expected] = [label(text.replace(markBefore, '')), label(data.title)]
  if (actual === expected || likeness(expected, actual) < 0.7) return
  const values = {medium, name, actual: show(written), expected: data.title}
  yield diagnose('edition-differs', 'metadata', values, place, {actual: written, expected: data.title})
}
