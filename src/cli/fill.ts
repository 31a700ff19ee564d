// `nianbao fill`: the figures of a sheet, a file or a report.json into the blank cells of sources. Everything else of a
// source stays as it is, byte for byte.

import {type Diagnostic, diagnose, hasErrors} from '../diagnostic/diagnostic.ts'
import {distinct, sortDiagnostics, summarize, word} from '../diagnostic/wording.ts'
import {applyPlaced} from '../edit/apply.ts'
import {unifiedDiff} from '../edit/diff.ts'
import type {Form} from '../form/form.ts'
import {HostError} from '../host/host.ts'
import {longestSource} from '../markdown/decode.ts'
import {fileFault} from '../project/file-fault.ts'
import {fillReport} from '../project/fill.ts'
import {type Filling, fillingsOf} from '../project/filling.ts'
import {loadForms} from '../project/forms.ts'
import {sourceReport} from '../project/given.ts'
import {readBytes} from '../project/imported.ts'
import {absolute, listSources, type SourceFile, startOf} from '../project/project.ts'
import type {Report} from '../report/report.ts'
import {fold} from '../script/fold.ts'
import {type Call, exit, UsageError} from './command.ts'
import {surroundings} from './context.ts'
import type {Sums} from './fill-sum.ts'
import {printFindings} from './findings.ts'
import {unread} from './reports.ts'
import type {Terminal} from './terminal.ts'
import {zeroTables} from './zero.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {operands, given, words} = call
  const around = surroundings(call)
  const {host, root, cwd, showPath} = around
  const ways = [given.from, given.sum, given.to].filter((one) => one !== undefined).length
  if (ways === 0 && given.zero === undefined) throw new UsageError(words.say('fillWhat'))
  if (ways > 1 || (given.to !== undefined && given.zero !== undefined)) throw new UsageError(words.say('fillOne'))
  const said: Diagnostic[] = []
  const {value: loaded, diagnostics: faulty} = loadForms(host)
  said.push(...faulty)
  const forms = loaded?.map(({form}) => form) ?? []
  const zero = given.zero === undefined ? new Set<string>() : zeroTables(given.zero, forms, words)
  let count = 0
  try {
    const {sources, diagnostics} = listSources(host, root, cwd, operands)
    if (sources.length === 0 && diagnostics.length === 0) throw new UsageError(words.say('noReport', {folder: root}))
    said.push(...diagnostics)
    if (given.to !== undefined) {
      count = sources.length
      await toForm(absolute(cwd, given.to), sources)
      return conclude()
    }
    const reports = sources.flatMap(({path}): Report[] => {
      const bytes = host.read(path, longestSource + 1)
      const report = bytes && sourceReport(path, bytes, forms)
      if (bytes && !report) said.push(diagnose('file', 'notReport', {}, startOf(path)))
      return report ? [report] : []
    })
    count = reports.length
    const from = given.from === undefined ? undefined : absolute(cwd, given.from)
    const read = from === undefined ? undefined : await fillingsOf(from, readBytes(host, from), forms)
    said.push(...(read?.diagnostics ?? []))
    const sums = given.sum === undefined ? undefined : await summed(reports, forms)
    said.push(...(sums?.diagnostics ?? []))
    const chosen: ReadonlyMap<Report, Filling | undefined> =
      sums?.fillings
      ?? (read ? assigned(read.fillings, read.flat) : new Map(reports.map((report) => [report, undefined])))
    for (const [report, filling] of chosen) {
      const {edits, diagnostics: own} = fillReport(report, filling, {replace: given.replace !== undefined, zero})
      said.push(...own)
      if (edits.length === 0) continue
      if (given['dry-run'] !== undefined) show(unifiedDiff(showPath(report.path), report.source.text, edits))
      else write(report, applyPlaced(report.source.text, edits), edits.length)
    }

    /** Each report with its figures: found by office and year; a file that names none fills the only source. */
    function assigned(fillings: readonly Filling[], flat: boolean): Map<Report, Filling | undefined> {
      const found = new Map<Report, Filling | undefined>()
      for (const filling of fillings) {
        const fits = reports.filter(({front}) => {
          const office =
            filling.office === undefined || (front.office && plain(front.office.value) === plain(filling.office))
          return office && (filling.year === undefined || front.year?.value === filling.year)
        })
        const unnamed = filling.office === undefined && fits.length > 1
        if (fits.length === 0 || unnamed) {
          const values = {office: filling.office ?? '', year: String(filling.year ?? '')}
          said.push(
            diagnose('fill-unknown', 'source', values, startOf(from!), filling.where ? {where: filling.where} : {}),
          )
        } else for (const report of fits) found.set(report, filling)
      }
      if (zero.size && flat) for (const report of reports) if (!found.has(report)) found.set(report, undefined)
      return found
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    said.push(fileFault(error))
  }
  return conclude()

  async function summed(reports: readonly Report[], forms: readonly Form[]): Promise<Sums> {
    const {sumsFor} = await import('./fill-sum.ts')
    return sumsFor(reports, forms, {call, terminal, surroundings: around, stream: 'out'})
  }

  async function toForm(path: string, sources: readonly SourceFile[]): Promise<void> {
    const {fillTo} = await import('./fill-to.ts')
    const dry = given['dry-run'] !== undefined
    const {put, diagnostics} = await fillTo(path, sources, {host, root, cwd, replace: given.replace !== undefined, dry})
    said.push(...diagnostics)
    if (dry)
      for (const {where, before, number} of put)
        terminal.print('out', `${where.words}：${before === '' ? '' : `${before} → `}${number}`)
    else if (put.length > 0 && given.quiet === undefined)
      terminal.print('err', words.say('filled', {path: showPath(path), count: put.length}))
  }

  function show(diff: string): void {
    const tones = {'+': 'added', '-': 'removed'} as const
    for (const line of diff.split('\n').slice(0, -1)) {
      const tone = tones[line[0] as '+' | '-']
      terminal.print('out', tone ? terminal.tone('out', tone, line) : line)
    }
  }

  function write({path, source}: Report, text: string, cells: number): void {
    try {
      host.write(path, new TextEncoder().encode((source.bom ? '\uFEFF' : '') + text))
      if (given.quiet === undefined) terminal.print('err', words.say('filled', {path: showPath(path), count: cells}))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      said.push(fileFault(error))
    }
  }

  /** An edition in Traditional characters has the office in those. */
  function plain(office: string): string {
    return fold(office.replace(/\s+/gu, ''))
  }

  async function conclude(): Promise<number> {
    const all = distinct(sortDiagnostics(said))
    const findings = {
      diagnostics: all.map((one) => word(one, words.language, showPath)),
      summary: summarize(count, all),
      faults: [],
      setAside: [],
      line: () => undefined,
      sources: () => [],
    }
    const dry = given['dry-run'] !== undefined
    await printFindings(findings, {
      format: given.format ?? 'human',
      quiet: given.quiet !== undefined || dry,
      words,
      stream: dry ? 'err' : 'out',
      terminal,
    })
    if (all.some(({code, severity}) => severity === 'error' && unread.includes(code))) return exit.files
    return hasErrors(all) ? exit.errors : exit.fine
  }
}
