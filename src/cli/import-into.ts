// `nianbao import FILE --into SOURCE`: what a file that came back says otherwise than its source, sentence by sentence and
// number by number, and the source with it. Everything else of the source stays as it is, byte for byte.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {applyPlaced} from '../edit/apply.ts'
import {factsOf} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import {HostError} from '../host/host.ts'
import type {Found} from '../import/found.ts'
import type {Wanted} from '../import/import.ts'
import {longestSource} from '../markdown/decode.ts'
import {fileFault} from '../project/file-fault.ts'
import {fillReport} from '../project/fill.ts'
import {type Figure, figuresIn} from '../project/filling.ts'
import {sourceReport} from '../project/given.ts'
import {importedFrom} from '../project/imported.ts'
import {absolute, startOf} from '../project/project.ts'
import {takeOver} from '../project/take-over.ts'
import {pendingText, printedFact} from '../report/printed.ts'
import type {Report} from '../report/report.ts'
import {fold} from '../script/fold.ts'
import {type Call, UsageError} from './command.ts'
import {surroundings} from './context.ts'
import type {Terminal} from './terminal.ts'

/** Files of one report, the first of which its findings name. */
export interface Came {
  readonly path: string
  readonly found: readonly Found[]
}

/** What is to be said of it. */
export async function importInto(
  call: Call,
  terminal: Terminal,
  {path, found}: Came,
  forms: readonly Form[],
  wanted: Wanted,
): Promise<readonly Diagnostic[]> {
  const {given, words} = call
  const {host, cwd, showPath} = surroundings(call)
  if (given['out-file'] !== undefined) throw new UsageError(words.say('intoOut'))
  const target = absolute(cwd, given.into!)
  const said: Diagnostic[] = []
  try {
    const bytes = host.read(target, longestSource + 1)
    if (!bytes) throw new HostError('read', target, 'ENOENT')
    const report = sourceReport(target, bytes, forms)
    if (!report) return [diagnose('file', 'notReport', {}, startOf(target))]
    const {office, year} = report.front
    const imported = await importedFrom(path, found, forms, {
      ...(office && {office: office.value}),
      ...(year && {year: year.value}),
      ...wanted,
    })
    const named = (await importedFrom(path, found, forms, wanted)).front
    const other =
      (named.year !== undefined && named.year !== year?.value)
      || (named.office !== undefined && office && plain(named.office) !== plain(office.value))
    if (other) {
      const values = {office: named.office ?? '', year: String(named.year ?? '')}
      return [diagnose('fill-unknown', 'source', values, startOf(path))]
    }
    const came = sourceReport(path, new TextEncoder().encode(imported.source), forms)
    const replace = given.replace !== undefined
    const figures = figuresIn(imported.collected)
    const filled = fillReport(report, {figures, doubles: new Map(), where: ''}, {replace, zero: new Set(), apart: true})
    // A blank of the file changes nothing.
    said.push(...imported.diagnostics.filter(({code}) => code !== 'import-blank'), ...filled.diagnostics)
    const taken = came ? takeOver(report, came, replace) : {edits: [], changes: []}
    const edits = [...filled.edits, ...taken.edits].sort((a, b) => a.start - b.start || a.end - b.end)
    if (['human', 'short'].includes(given.format ?? 'human')) {
      for (const {section, removed, added} of taken.changes) show(section || words.say('opening'), removed, added)
      showFigures(report, figures, replace)
      const deleted = imported.aside.filter(({why}) => why === 'deleted').map(({text}) => text)
      if (given['with-deletions'] !== undefined && deleted.length) show(words.say('deletedText'), deleted, [])
    }
    if (edits.length === 0) {
      if (given.quiet === undefined) terminal.print('err', words.say('sameAsInto', {path: showPath(target)}))
    } else if (given['dry-run'] === undefined) {
      const text = applyPlaced(report.source.text, edits)
      host.write(target, new TextEncoder().encode((report.source.bom ? '\uFEFF' : '') + text))
      const count = filled.edits.length + taken.changes.length
      if (given.quiet === undefined) terminal.print('err', words.say('takenOver', {path: showPath(target), count}))
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    said.push(fileFault(error))
  }
  return said

  function show(heading: string, removed: readonly string[], added: readonly string[]): void {
    terminal.print('out', heading)
    for (const one of removed) terminal.print('out', terminal.tone('out', 'removed', `- ${one.trim()}`))
    for (const one of added) terminal.print('out', terminal.tone('out', 'added', `+ ${one.trim()}`))
  }

  function showFigures(report: Report, figures: ReadonlyMap<string, Figure>, replace: boolean): void {
    const lines = factsOf(report.form).flatMap(({fact, table, column, rowLabel}) => {
      const figure = figures.get(fact)?.number
      const [own, cell] = [printedFact(report, fact), report.cells.get(fact)]
      if (figure === undefined || !cell || figure.replace(/^\+/u, '') === own.replace(/^\+/u, '')) return []
      const name = table.columns.length > 1 ? `${rowLabel}，${column.label}` : rowLabel
      const blank = cell.blank || own === pendingText
      if (!cell.blank && cell.origin !== 'written' && !replace) return []
      return [
        ...(blank ? [] : [['removed', `- ${name} ${own}`] as const]),
        ['added', `+ ${name} ${figure}${blank || replace ? '' : words.say('staysAsItIs')}`] as const,
      ]
    })
    if (lines.length) terminal.print('out', words.say('figures'))
    for (const [tone, line] of lines) terminal.print('out', terminal.tone('out', tone, line))
  }
}

/** Names in either script, without spaces. */
function plain(office: string): string {
  return fold(office.replace(/\s+/gu, ''))
}
