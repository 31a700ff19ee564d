// A text edition → diagnostics of where it does not say what report.json says.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {withoutAdded} from '../apparatus.ts'
import {compare} from '../compare.ts'
import type {ReportData} from '../data.ts'
import {decode} from '../decode.ts'
import {tablesOf} from '../expected.ts'
import {fileOf} from '../position.ts'
import type {Examined} from '../reading.ts'
import {label} from '../show.ts'
import type {Ends} from './lines.ts'
import type {Clues} from './read.ts'
import {readEdition} from './read.ts'

/** Bytes may be UTF-8 or GB18030. */
export function examineText(text: string | Uint8Array, data: ReportData, form: Form, path: string): Examined {
  const file = fileOf(path, decode(text))
  const clues = cluesOf(data, form)
  const examine = (joined: boolean): Examined => {
    const reading = readEdition(file, clues, joined)
    return {path, reading, diagnostics: compare(reading, data, form, true), located: () => reading}
  }
  const asWritten = examine(false)
  if (!asWritten.diagnostics.length) return asWritten
  // A text may have been wrapped at a width (`text: {columns: 80}`); taken so where that explains more of it.
  const unwrapped = examine(true)
  return unwrapped.diagnostics.length < asWritten.diagnostics.length ? unwrapped : asWritten
}

export function verifyText(text: string | Uint8Array, data: ReportData, form: Form, path: string): Diagnostic[] {
  return [...examineText(text, data, form, path).diagnostics]
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
    ends: endsOf(data, form),
  }
}

/** Words that begin a line of their own, other than by a list's marker. */
const opening =
  /^(?:[注註]\d+：|公[开開][机機][关關]：|[发發]布日期：|[统統][计計]期限：|[说說]明：|更正：|涵[盖蓋]：|附件：|[联聯][系繫]方式：|表格，)/u

function endsOf(data: ReportData, form: Form): Ends {
  const bare = (text: string): string => label(withoutAdded(text, true))
  const prose = data.sections.map(({text}) => label(text)).join('')
  const lines = new Set([
    label(data.title),
    ...data.sections.flatMap(({title, text}) => [title, ...text.split(/\n+/u)].map(bare)),
    ...form.tables.map(({caption}) => label(caption)),
  ])
  const longest = Math.max(...[...lines].map(({length}) => length)) + 1000
  return {
    isWhole: (text) =>
      (text.length < longest && lines.has(bare(text))) || /^[统統][计計]期限：.{0,40}日至.{0,40}日$/u.test(text),
    begins(line, before) {
      const marked = /^(?:(?:\d{1,9}\.|•) |\d{4}年\d{1,2}月\d{1,2}日$)/u.test(line)
      return (
        opening.test(line)
        || (marked && !prose.includes(label(before.slice(-40)).slice(-6) + label(line.slice(0, 40)).slice(0, 8)))
      )
    },
  }
}
