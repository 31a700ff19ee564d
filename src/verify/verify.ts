// The files of one output folder → diagnostics of where an edition does not say what report.json says. Shares no code with
// what wrote them.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {readData} from './data.ts'
import {decode} from './decode.ts'
import {examineHtml} from './html/verify-html.ts'
import {verifyManifest} from './manifest.ts'
import {examinePdf} from './pdf/verify-pdf.ts'
import {comparePeers} from './peers.ts'
import type {Examined} from './reading.ts'
import {examineText} from './text/verify-text.ts'

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
  const written = decode(json)
  const {value: asWritten, diagnostics} = readData(path, written)
  if (!asWritten) return [...diagnostics]
  // Forms and what the readers go by are in Simplified characters: editions in Traditional ones are read as those.
  const shown = fold(asWritten.title) === asWritten.title ? (text: string): string => text : fold
  const data = shown === fold ? readData(path, fold(written)).value! : asWritten
  const form = forms.find(({id}) => id === data.form)
  if (!form) return [diagnose('edition-differs', 'formUnknown', {form: data.form}, start)]
  const editions = [...files].flatMap(([name, bytes]): Examined[] => {
    const file = `${folder}/${name}`
    if (name.endsWith('.html')) return [examineHtml(shown(decode(bytes)), data, form, file, name.endsWith('.fragment.html'))]
    if (name.endsWith('.pdf')) return [examinePdf(bytes, data, form, file, shown)]
    return name.endsWith('.txt') ? [examineText(shown(decode(bytes)), data, form, file)] : []
  })
  const fromManifest = [...verifyManifest(folder, files)]
  const changed = new Set(fromManifest.flatMap(({place}) => (place ? [place.path] : [])))
  const found = editions.flatMap(({diagnostics}) => diagnostics)
  const whole = editions.filter(({diagnostics}) => !diagnostics.length)
  found.push(...comparePeers(whole, changed, data, form))
  // A file that was found to say something else need not be named once more for having been changed.
  const wrong = new Set(found.map(({place}) => place?.path))
  return [...found, ...fromManifest.filter(({place}) => !wrong.has(place?.path))]
}
