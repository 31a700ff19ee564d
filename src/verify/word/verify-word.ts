// A Word edition → diagnostics of where it does not say what report.json says: in its text, in its headers, in the title of the
// file and in what is said of its tables. Places name the paragraph as the line.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {isElement, type XmlElement} from '../../xml/parse.ts'
import {compare} from '../compare.ts'
import type {ReportData} from '../data.ts'
import {draftMarksIn, hasDraftMark, unmarked} from '../draft-mark.ts'
import {compareFileTitle, type FileTitle, marksInTitle} from '../file-title.ts'
import {openOfficeFile, Unreadable} from '../package.ts'
import type {DraftMark, Examined, Reading} from '../reading.ts'
import {label, show} from '../show.ts'
import {withTitleMarks} from '../title-marks.ts'
import {wordFile} from './file.ts'
import {placeOf, type ReadWord, readBody} from './read.ts'
import {textOf} from './text.ts'

/** A file that cannot be read gives a reading of nothing. `shown`: the text in the script of `data`. */
export function examineWord(
  bytes: Uint8Array,
  data: ReportData,
  form: Form,
  path: string,
  shown: (text: string) => string = (text) => text,
): Examined {
  const first = placeOf(path, 1)
  const examined = (reading: Reading, diagnostics: readonly Diagnostic[]): Examined => ({
    path,
    reading,
    diagnostics,
    located: () => reading,
  })
  try {
    const file = openOfficeFile(bytes)
    const word = wordFile(file)
    const {reading: body, captions} = readBody(path, word, shown)
    const headers = word.headers.map((header) => (header ? label(shown(textIn(header))) : ''))
    const text = shown(file.title)
    const title: FileTitle = {medium: 'DOCX', name: 'dc:title', written: text, text, place: first}
    const reading = {...withTitleMarks(body, data), draftMarks: draftMarksOf(path, title, headers)}
    return examined(reading, [
      ...compare(reading, data, form, true),
      ...compareHeaders(path, headers, data),
      ...compareFileTitle(title, data),
      ...compareCaptions(captions),
    ])
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const nothing: Reading = {medium: 'DOCX', draftMarks: [], particulars: [], sections: [], end: first}
    return examined(nothing, [diagnose('edition-differs', 'unreadable', {medium: 'DOCX'}, first)])
  }
}

/** In the title of the file, and in the headers. */
function draftMarksOf(path: string, title: FileTitle, headers: readonly string[]): DraftMark[] {
  const place = (): ReturnType<typeof placeOf> => placeOf(path, 1)
  return [
    ...marksInTitle(title),
    ...headers.flatMap((text) => draftMarksIn(text, (start, end) => start === 0 && end === text.length, place)),
  ]
}

/** A draft is marked on every page, so in the header of every kind of page. */
function* compareHeaders(path: string, headers: readonly string[], {draft}: ReportData): Generator<Diagnostic> {
  const bare = headers.filter((text) => !hasDraftMark(text))
  if (draft && bare.length > 0) yield unmarked('DOCX', placeOf(path, 1))
}

function* compareCaptions(captions: ReadWord['captions']): Generator<Diagnostic> {
  for (const {seen, said} of captions) {
    if (label(seen.text) === label(said)) continue
    const values = {medium: 'DOCX', name: 'w:tblCaption', actual: show(said), expected: show(seen.text)}
    yield diagnose('edition-differs', 'metadata', values, seen.place(), {actual: said, expected: seen.text})
  }
}

function textIn(element: XmlElement): string {
  return element.children
    .filter(isElement)
    .map((child) =>
      child.name === 'w:p'
        ? textOf(
            child,
            () => 0,
            () => undefined,
          ).text
        : textIn(child),
    )
    .join('')
}
