// The files of one output folder → diagnostics of where an edition does not say what report.json says. Shares no code with
// what wrote them.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {readData} from './data.ts'
import {decode} from './decode.ts'
import {verifyHtml} from './html/verify-html.ts'
import {verifyManifest} from './manifest.ts'
import {verifyPdf} from './pdf/verify-pdf.ts'
import {verifyText} from './text/verify-text.ts'

/** `files` by name (report.html …) as they lie in `folder`; editions that are not among them are not asked for. */
export async function verifyFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  forms: readonly Form[],
): Promise<Diagnostic[]> {
  const json = files.get('report.json')
  const path = `${folder}/report.json`
  const start = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  if (!json) return [diagnose('edition-differs', 'dataMissing', {}, start)]
  const {value: data, diagnostics} = readData(path, decode(json))
  if (!data) return [...diagnostics]
  const form = forms.find(({id}) => id === data.form)
  if (!form) return [diagnose('edition-differs', 'formUnknown', {form: data.form}, start)]
  const found: Diagnostic[] = []
  for (const [name, bytes] of files) {
    const file = `${folder}/${name}`
    if (name.endsWith('.html')) found.push(...verifyHtml(bytes, data, form, file, name.endsWith('.fragment.html')))
    if (name.endsWith('.pdf')) found.push(...verifyPdf(bytes, data, form, file))
    if (name.endsWith('.txt')) found.push(...verifyText(bytes, data, form, file))
  }
  const wrong = new Set(found.map(({place}) => place?.path))
  const others = [...verifyManifest(folder, files)].filter(({place}) => !wrong.has(place?.path))
  return [...found, ...others]
}
