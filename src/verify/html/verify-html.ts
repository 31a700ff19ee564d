// An HTML edition, a fragment of one or a page around one → diagnostics of where it does not say what report.json says.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {compare} from '../compare.ts'
import type {ReportData} from '../data.ts'
import {decode} from '../decode.ts'
import {label} from '../show.ts'
import {fileOf, placeBetween} from '../position.ts'
import {type Page, parsePage} from './page.ts'
import {compareHead} from './head.ts'
import {readPage} from './read.ts'

/** `fragment`: for a content management system, without the title. Bytes may be UTF-8 or GB18030. */
export function verifyHtml(
  html: string | Uint8Array,
  data: ReportData,
  form: Form,
  path: string,
  fragment = false,
): Diagnostic[] {
  const source = decode(html)
  const titles = data.sections.filter(({id}) => id !== 0).map(({title}) => label(title))
  const differencesIn = (page: Page): Diagnostic[] => [
    ...compare(readPage(page, titles, label(data.title)), data, form, !fragment),
    ...compareHead(page, data),
  ]
  const found = differencesIn(parsePage(path, source, false))
  const differences = found.length ? differencesIn(parsePage(path, source, true)) : found
  const cut = /<html[\s>]/i.test(source) && !/<\/html\s*>\s*(?:<!--[^>]*-->\s*)*$/i.test(source)
  if (!cut) return differences
  const end = placeBetween(fileOf(path, source), source.length, source.length)
  return [...differences, diagnose('edition-differs', 'cut', {medium: 'HTML'}, end)]
}
