// A text edition → diagnostics of where it does not say what report.json says.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {compare} from '../compare.ts'
import type {ReportData} from '../data.ts'
import {decode} from '../decode.ts'
import {tablesOf} from '../expected.ts'
import {linesOf} from '../lead.ts'
import {fileOf} from '../position.ts'
import type {Examined} from '../reading.ts'
import {label} from '../show.ts'
import {withTitleMarks} from '../title-marks.ts'
import type {Clues} from './read.ts'
import {readEdition} from './read.ts'

/** Bytes may be UTF-8 or GB18030. */
export function examineText(text: string | Uint8Array, data: ReportData, form: Form, path: string): Examined {
  const file = fileOf(path, decode(text))
  const clues = cluesOf(data, form)
  const examine = (wrapped: boolean): Examined => {
    const reading = withTitleMarks(readEdition(file, clues, wrapped), data)
    return {path, reading, diagnostics: compare(reading, data, form, true), located: () => reading}
  }
  const asWritten = examine(false)
  if (!asWritten.reading.broken) return asWritten
  // A text may have been wrapped at a width (`text: {columns: 80}`); taken so where that explains more of it.
  const unwrapped = examine(true)
  return unwrapped.diagnostics.length <= asWritten.diagnostics.length ? unwrapped : asWritten
}

export function verifyText(text: string | Uint8Array, data: ReportData, form: Form, path: string): Diagnostic[] {
  return [...examineText(text, data, form, path).diagnostics]
}

function cluesOf(data: ReportData, form: Form): Clues {
  const opening = data.sections.find(({id}) => id === 0)
  const sections = data.sections.filter(({id}) => id !== 0)
  const units = form.tables.flatMap(({columns}) => columns.flatMap(({unit, units}) => (unit ? [unit] : units)))
  return {
    title: data.title,
    sections: [
      {title: '', lines: linesOf(opening?.text ?? ''), captions: new Set()},
      ...sections.map(({id, title, text}) => ({
        title,
        lines: linesOf(text),
        captions: new Set(tablesOf(form, id).map(({caption}) => label(caption))),
      })),
    ],
    units: [...new Set(units)].sort((a, b) => b.length - a.length),
  }
}
