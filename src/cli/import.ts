// `nianbao import`: a Word, Excel or PDF file, a web page or a text → a source, a list of what was set aside, and everything
// that a person must look at.

import {type Diagnostic, diagnose, hasErrors, message} from '../diagnostic/diagnostic.ts'
import {distinct, sortDiagnostics, summarize, word} from '../diagnostic/wording.ts'
import {HostError} from '../host/host.ts'
import type {Imported, Wanted} from '../import/import.ts'
import {folderName} from '../project/blank.ts'
import {fileFault} from '../project/file-fault.ts'
import {loadForms} from '../project/forms.ts'
import {foundIn, importedFrom, readBytes} from '../project/imported.ts'
import {absolute, below, startOf} from '../project/project.ts'
import type {Level} from '../report/report.ts'
import {type Call, exit, UsageError} from './command.ts'
import {surroundings} from './context.ts'
import {printFindings} from './findings.ts'
import {type Came, importInto} from './import-into.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {operands, given, words} = call
  const {host, cwd, root, showPath} = surroundings(call)
  const wanted = wantedOf(call)
  const {value: loaded, diagnostics: faulty} = loadForms(host)
  const said: Diagnostic[] = [...faulty]
  const forms = loaded?.map(({form}) => form) ?? []
  const read: Came[] = []
  for (const path of new Set(operands.map((operand) => absolute(cwd, operand)))) {
    try {
      const result = await foundIn(path, readBytes(host, path))
      if ('found' in result) read.push({path, found: [result.found]})
      else said.push(result.refused)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      said.push(fileFault(error))
    }
  }
  for (const option of ['replace', 'with-deletions', 'dry-run'] as const)
    if (given[option] !== undefined && given.into === undefined)
      throw new UsageError(words.say('intoOnly', {option: `--${option}`}))
  const out = given['out-file']
  const whole = out === undefined || said.length === 0
  const batches =
    !whole || read.length === 0 || (given.into !== undefined && said.length > 0)
      ? []
      : out === undefined && given.into === undefined
        ? read
        : [{path: read[0]!.path, found: read.flatMap(({found}) => found)}]
  for (const batch of loaded ? batches : []) {
    if (given.into !== undefined) {
      said.push(...(await importInto(call, terminal, batch, forms, wanted)))
      continue
    }
    const imported = await importedFrom(batch.path, batch.found, forms, wanted)
    said.push(...imported.diagnostics, ...write(batch.path, imported))
  }
  return conclude()

  /** The source and what was set aside; what is to be said of writing them. */
  function write(path: string, imported: Imported): Diagnostic[] {
    const count = imported.aside.length
    if (out === '-') {
      terminal.print('out', imported.source.trimEnd())
      return count ? [diagnose('import-aside', 'unlisted', {count}, startOf(path))] : []
    }
    const target = out === undefined ? placeOf(imported) : absolute(cwd, out)
    try {
      if (!host.create(target, new TextEncoder().encode(imported.source)))
        return [diagnose('file', 'exists', {}, startOf(target), {hints: [message('file', 'existsHint', {})]})]
      if (given.quiet === undefined) terminal.print('err', words.say('wrote', {path: showPath(target)}))
      if (count === 0) return []
      const list = target.replace(/([^/]*?)(?:\.md)?$/iu, '_$1.import.md')
      host.write(list, new TextEncoder().encode(imported.asideText(path.slice(path.lastIndexOf('/') + 1))))
      return [diagnose('import-aside', 'main', {count, file: showPath(list)}, startOf(path))]
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      return [fileFault(error)]
    }
  }

  function placeOf({front: {office, year}}: Imported): string {
    const folder = office === undefined ? undefined : folderName(office)
    if (folder === undefined || year === undefined) throw new UsageError(words.say('noTitle'))
    return below(root, `source/${folder}/${year}.md`)
  }

  async function conclude(): Promise<number> {
    const all = distinct(sortDiagnostics(said))
    const findings = {
      diagnostics: all.map((one) => word(one, words.language, showPath)),
      summary: summarize(operands.length, all),
      faults: [],
      setAside: [],
      line: () => undefined,
      sources: () => [],
    }
    const stream = out === '-' ? 'err' : 'out'
    await printFindings(findings, {
      format: given.format ?? 'human',
      quiet: given.quiet !== undefined,
      words,
      stream,
      terminal,
    })
    if (all.some(({code, severity}) => severity === 'error' && ['file', 'import-limit', 'import-kind'].includes(code)))
      return exit.files
    return hasErrors(all) ? exit.errors : exit.fine
  }
}

function wantedOf({given, words}: Call): Wanted {
  const year = given.year === undefined ? undefined : /^(\d{4})年?度?$/u.exec(given.year.normalize('NFKC').trim())?.[1]
  if (given.year !== undefined && year === undefined) throw new UsageError(words.say('year', {value: given.year}))
  const office = given.office?.normalize('NFC').trim()
  if (office !== undefined && folderName(office) === undefined)
    throw new UsageError(words.say('office', {value: office}))
  return {
    ...(office !== undefined && {office}),
    ...(year !== undefined && {year: Number(year)}),
    ...(given.level !== undefined && {level: given.level as Level}),
  }
}
