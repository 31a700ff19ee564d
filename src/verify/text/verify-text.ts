// A text edition → diagnostics of where it does not say what report.json says.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {compare} from '../compare.ts'
import type {ReportData} from '../data.ts'
import {decode} from '../decode.ts'
import {tablesOf} from '../expected.ts'
import {fileOf} from '../position.ts'
import {label} from '../show.ts'
import type {Clues} from './read.ts'
import {readEdition} from './read.ts'

/** Bytes may be UTF-8 or GB18030. */
export function verifyText(text: string | Uint8Array, data: ReportData, form: Form, path: string): Diagnostic[] {
  const file = fileOf(path, decode(text))
  const clues = cluesOf(data, form)
  const asWritten = compare(readEdition(file, clues, false), data, form, true)
  if (!asWritten.length) return []
  // A text may have been wrapped at a width (`text: {columns: 80}`); taken so where that explains more of it.
  const unwrapped = compare(readEdition(file, clues, true), data, form, true)
  return unwrapped.length < asWritten.length ? unwrapped : asWritten
}

function cluesOf(data: ReportData, form: Form): Clues {
  const sections = data.sections.filter(({id}) => id !== 0)
  const units = form.tables.flatMap(({columns}) => columns.flatMap(({unit, units}) => (unit ? [unit] : units)))
  const lines = new Set(data.sections.flatMap(({text}) => text.split(/\n+/u).map(label)))
  return {
    titles: sections.map(({title}) => label(title)),
    tabular: new Set(sections.filter(({id}) => tablesOf(form, id).length).map(({title}) => label(title))),
    units: [...new Set(units)].sort((a, b) => b.length - a.length),
    isProse: (line) => lines.has(label(line)),
  }
}
