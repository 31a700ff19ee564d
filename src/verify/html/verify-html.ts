// An HTML edition, a fragment of one or a page around one → diagnostics of where it does not say what report.json says.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {compare} from '../compare.ts'
import type {ReportData} from '../data.ts'
import {decode} from '../decode.ts'
import {label} from '../show.ts'
import {placeBetween} from '../position.ts'
import {parsePage} from './page.ts'
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
  const page = parsePage(path, source)
  const titles = data.sections.filter(({id}) => id !== 0).map(({title}) => label(title))
  const text = compare(readPage(page, titles, label(data.title)), data, form, !fragment)
  const differences = [...text, ...compareHead(page, data)]
  const cut = /<html[\s>]/i.test(source) && !/<\/html\s*>\s*(?:<!--[^>]*-->\s*)*$/i.test(source)
  if (!cut) return differences
  const end = placeBetween(page, source.length, source.length)
  return [...differences, diagnose('edition-differs', 'cut', {medium: 'HTML'}, end)]
}
