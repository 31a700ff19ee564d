// The files of one output folder → diagnostics of where an edition does not say what report.json says. Shares no code with
// what wrote them.

import type {Checked, Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import {fill} from '../form/fill.ts'
import type {Form} from '../form/form.ts'
import {fold, foldAll} from '../script/fold.ts'
import {compareChartData} from './charts.ts'
import {compareOffers} from './compare-offers.ts'
import {type ReportData, readData} from './data.ts'
import {decode} from './decode.ts'
import {examineHtml} from './html/verify-html.ts'
import {verifyManifest} from './manifest.ts'
import {examinePdf} from './pdf/verify-pdf.ts'
import {comparePeers} from './peers.ts'
import type {Examined} from './reading.ts'
import {examineText} from './text/verify-text.ts'
import {compareScripts, inTraditional, type OwnWords} from './traditional.ts'

/** Editions of one report that are read one by one, as they are made, and then judged together. */
export interface Verification {
  /**
   * Reads one file of the folder by its name (report.html …); what is no edition is not looked at. To be waited for where it
   * gives a promise: readers of office files are loaded when there is one.
   */
  examine(name: string, bytes: Uint8Array): Promise<void> | void
  /** Where they do not say what report.json says. `files` are those of the folder; only those that were examined are editions. */
  conclude(files: ReadonlyMap<string, Uint8Array>): Diagnostic[]
}

/**
 * `files` by name (report.html …) as they lie in `folder`; editions that are not among them are not asked for. `words` are
 * the project's own for Traditional characters: asked for only where the editions are in those.
 */
export async function verifyFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  forms: readonly Form[],
  words?: () => OwnWords,
): Promise<Diagnostic[]> {
  const {value: verification, diagnostics} = await openVerification(folder, files.get('report.json'), forms, words)
  if (!verification) return [...diagnostics]
  for (const [name, bytes] of files) await verification.examine(name, bytes)
  return verification.conclude(files)
}

/**
 * `json`: report.json, by which the editions are judged. No value where it cannot be read. `written`: the same before its
 * words were put into Traditional characters, where they were.
 */
export async function openVerification(
  folder: string,
  json: Uint8Array | undefined,
  forms: readonly Form[],
  words: () => OwnWords = () => ({}),
  written?: string,
): Promise<Checked<Verification>> {
  const path = `${folder}/report.json`
  const start = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  if (!json) return {value: undefined, diagnostics: [diagnose('edition-differs', 'dataMissing', {}, start)]}
  const text = decode(json)
  const {value: data, diagnostics} = readData(path, text)
  if (!data) return {value: undefined, diagnostics}
  const form = forms.find(({id}) => id === data.form)
  if (!form)
    return {value: undefined, diagnostics: [diagnose('edition-differs', 'formUnknown', {form: data.form}, start)]}
  // Titles and headers are the form's, converted; labels of local rows and remarks are in the data as they are printed.
  const {local, units, remarks} = data.filling
  const headed = fill(form, {local: [], units: new Map([...units].map(([column, unit]) => [column, fold(unit)]))})
  const printed = fill(data.script === 'hant' ? inTraditional(headed, words()) : headed, {
    local,
    units: new Map(),
    ...(remarks && {remarks}),
  })
  const folded = (): Said => {
    const own = readData(path, foldAll(text)).value!
    return {data: {...own, folded: true}, form: fill(form, own.filling), shown: foldAll}
  }
  const asWritten: Said = isOf(printed, data) ? {data, form: printed, shown: (one) => one} : folded()
  const editions = new Map<string, Examined>()
  return {value: {examine, conclude}, diagnostics: []}

  function examine(name: string, bytes: Uint8Array): Promise<void> | void {
    if (/\.(?:docx|xlsx)$/u.test(name)) return examineOffice(name, bytes)
    const examined = read(name, bytes)
    if (examined) editions.set(examined.path, examined)
  }

  async function examineOffice(name: string, bytes: Uint8Array): Promise<void> {
    const path = `${folder}/${name}`
    const read = name.endsWith('.docx')
      ? (await import('./word/verify-word.ts')).examineWord
      : (await import('./sheet/verify-sheet.ts')).examineSheet
    editions.set(path, read(bytes, asWritten.data, asWritten.form, path, asWritten.shown))
  }

  function read(name: string, bytes: Uint8Array): Examined | undefined {
    const file = `${folder}/${name}`
    if (name.endsWith('.pdf')) return examinePdf(bytes, asWritten.data, asWritten.form, file, asWritten.shown)
    if (!/\.(?:html|txt)$/.test(name)) return undefined
    const source = decode(bytes)
    const {data, form, shown} = isConverted(source, asWritten.data) ? folded() : asWritten
    if (name.endsWith('.txt')) return examineText(shown(source), data, form, file)
    return examineHtml(shown(source), data, form, file, name.endsWith('.fragment.html'))
  }

  function conclude(files: ReadonlyMap<string, Uint8Array>): Diagnostic[] {
    const examined = [...files.keys()].flatMap((name) => editions.get(`${folder}/${name}`) ?? [])
    const fromManifest = [...verifyManifest(folder, files)]
    const changed = new Set(fromManifest.flatMap(({place}) => (place ? [place.path] : [])))
    const source = written === undefined ? undefined : readData(path, written).value
    const found = [
      ...(source ? compareScripts(path, asWritten.data, source, words()) : []),
      ...compareChartData(path, asWritten.data, asWritten.form),
      ...examined.flatMap(({diagnostics}) => diagnostics),
    ]
    const whole = examined.filter(({diagnostics}) => !diagnostics.length)
    found.push(...comparePeers(whole, changed, asWritten.data, asWritten.form))
    for (const one of examined) found.push(...compareOffers(one, files, changed))
    // A file that was found to say something else need not be named once more for having been changed.
    const wrong = new Set(found.map(({place}) => place?.path))
    return [...found.map(located), ...fromManifest.filter(({place}) => !wrong.has(place?.path))]
  }

  function located(diagnostic: Diagnostic): Diagnostic {
    const {place} = diagnostic
    const where = place && editions.get(place.path)?.where?.(place)
    return where === undefined ? diagnostic : {...diagnostic, where}
  }
}

/** What an edition has to say, and how it is read: as it is, or in Simplified shape. */
interface Said {
  readonly data: ReportData
  readonly form: Form
  shown(text: string): string
}

/** Whether the titles of the data are the form's; otherwise other dictionaries made them. */
function isOf({sections}: Form, data: ReportData): boolean {
  const titles = new Map(sections.map(({id, title}) => [id, title]))
  return data.script === 'hans' || data.sections.every(({id, title}) => title === (titles.get(id) ?? title))
}

/** Whether a site put the edition into the other script: it has the titles of the data, but in other characters. */
function isConverted(source: string, {sections}: ReportData): boolean {
  const titles = sections.map(({title}) => title).filter((title) => title !== '')
  if (titles.some((title) => source.includes(title))) return false
  const simplified = fold(source)
  return titles.filter((title) => simplified.includes(fold(title))).length > 1
}
