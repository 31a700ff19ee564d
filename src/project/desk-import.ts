// Files of other programs that a person drops on a page → a new report's source, what was recognised, what was set aside and
// why. As `import` does it: nothing is guessed, nothing that is there is written over.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {factsOf} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import type {Host} from '../host/host.ts'
import type {Aside, Found} from '../import/found.ts'
import type {Imported, Wanted} from '../import/import.ts'
import type {Report} from '../report/report.ts'
import {folderName} from './blank.ts'
import {loadForms} from './forms.ts'
import {sourceReport} from './given.ts'
import {foundIn, importedFrom} from './imported.ts'
import {below} from './project.ts'

export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface TakenIn {
  /** Names of the files that it comes from. */
  readonly files: readonly string[]
  /** Of the source that was written, below the project's folder. */
  readonly path?: string
  /** Nothing was written: no office or year is known, there is such a report, nothing could be read, or this program has no reader of it. */
  readonly refused?: 'office' | 'exists' | 'unread' | 'absent'
  readonly office?: string
  readonly year?: number
  /** Statutory tables: how many of their cells have a number now. */
  readonly tables: readonly {readonly name: string; readonly read: number; readonly of: number}[]
  /** Headings of the sections that were found. */
  readonly sections: readonly string[]
  readonly aside: readonly Aside[]
  /** The list of these, beside the source. */
  readonly list?: string
  readonly diagnostics: readonly Diagnostic[]
}

/** `together`: all of them are of one report; else each is one. */
export async function takeIn(
  host: Host,
  root: string,
  files: readonly DroppedFile[],
  wanted: Wanted & {readonly together: boolean},
): Promise<TakenIn[]> {
  const forms = (loadForms(host).value ?? []).map(({form}) => form)
  const batches = wanted.together ? [files] : files.map((file) => [file])
  const done: TakenIn[] = []
  for (const batch of batches) if (batch.length > 0) done.push(await takeOne(host, root, batch, forms, wanted))
  return done
}

async function takeOne(
  host: Host,
  root: string,
  files: readonly DroppedFile[],
  forms: readonly Form[],
  wanted: Wanted,
): Promise<TakenIn> {
  const names = files.map(({name}) => name)
  const own = files.length === 1 ? sourceIn(files[0]!, forms) : undefined
  if (own) return write(host, root, names, {...own, said: [], aside: []})
  const found: Found[] = []
  const said: Diagnostic[] = []
  let refused: 'unread' | 'absent' = 'unread'
  for (const {name, bytes} of files) {
    try {
      const result = await foundIn(name, bytes)
      if ('found' in result) found.push(result.found)
      else said.push(result.refused)
    } catch (error) {
      // A page that stands alone leaves some readers out.
      if (!(error instanceof Error && error.name === 'AbsentError')) throw error
      refused = 'absent'
    }
  }
  if (found.length < files.length)
    return {files: names, refused, tables: [], sections: [], aside: [], diagnostics: said}
  const imported = await importedFrom(names[0]!, found, forms, wanted)
  const {source: text, aside, diagnostics} = imported
  return write(host, root, names, {text, report: reportOf(text, forms), imported, said: diagnostics, aside})
}

interface Read {
  readonly text: string
  readonly report: Report | undefined
  readonly imported?: Imported
  readonly said: readonly Diagnostic[]
  readonly aside: readonly Aside[]
}

function write(host: Host, root: string, files: readonly string[], read: Read): TakenIn {
  const {text, report, imported, aside, said} = read
  const [office, year] = [
    imported?.front.office ?? report?.front.office?.value,
    imported?.front.year ?? report?.front.year?.value,
  ]
  const cells = report?.cells
  const tables = (report?.form.tables ?? []).map((table) => {
    const facts = factsOf(report!.form).filter((one) => one.table.id === table.id)
    return {name: table.short, read: facts.filter(({fact}) => cells!.get(fact)?.value).length, of: facts.length}
  })
  const taken = {
    files,
    ...(office !== undefined && {office}),
    ...(year !== undefined && {year}),
    tables,
    sections: (report?.sections ?? []).flatMap(({heading}) => (heading ? [heading.text] : [])),
    aside,
    diagnostics: said,
  }
  const folder = office === undefined ? undefined : folderName(office)
  if (folder === undefined || year === undefined) return {...taken, refused: 'office'}
  const path = `source/${folder}/${year}.md`
  if (!host.create(below(root, path), new TextEncoder().encode(text))) return {...taken, refused: 'exists', path}
  if (aside.length === 0 || !imported) return {...taken, path}
  const list = `source/${folder}/_${year}.import.md`
  host.write(below(root, list), new TextEncoder().encode(imported.asideText(files[0]!)))
  return {...taken, path, list}
}

/** A source of ours is taken as it is. */
function sourceIn({bytes}: DroppedFile, forms: readonly Form[]): Pick<Read, 'text' | 'report'> | undefined {
  const text = new TextDecoder().decode(bytes)
  if (!/^\uFEFF?---\r?\n/u.test(text)) return undefined
  const report = reportOf(text, forms)
  return report?.front.office ? {text, report} : undefined
}

function reportOf(text: string, forms: readonly Form[]): Report | undefined {
  return sourceReport('imported.md', new TextEncoder().encode(text), forms)
}
