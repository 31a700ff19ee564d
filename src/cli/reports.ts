// What build and check have in common: from the operands to the outcome of every source, printed, with the exit status.

import {availableParallelism} from 'node:os'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {sortDiagnostics, type WordedDiagnostic, word} from '../diagnostic/wording.ts'
import {HostError} from '../host/host.ts'
import {turn} from '../host/platform/platform.ts'
import type {Compared} from '../project/baseline.ts'
import {type Cache, openCache} from '../project/cache/cache.ts'
import {programDigest} from '../project/cache/program.ts'
import {fileFault} from '../project/file-fault.ts'
import type {Standing} from '../project/kept-run.ts'
import type {JobOptions} from '../project/open.ts'
import {absolute, below, listSources, type SourceFile, sharedFolders} from '../project/project.ts'
import type {Outcome} from '../project/run.ts'
import {type Call, exit, UsageError} from './command.ts'
import {editionsFolder, type Surroundings} from './context.ts'
import {printFindings} from './findings.ts'
import type {Findings} from './format.ts'
import {findingsOf, foundIn, textsOf} from './gather.ts'
import {lineReader} from './line-reader.ts'
import {namedMembers} from './named-members.ts'
import {saidOfReports} from './said-of-reports.ts'
import {readInput} from './stdin.ts'
import type {Stream, Terminal} from './terminal.ts'
import type {Words} from './words.ts'

/** What is said of a file that could not be read or written. */
export const unread: readonly string[] = ['file', 'import-limit', 'import-kind']

export interface Run {
  readonly call: Call
  readonly terminal: Terminal
  readonly surroundings: Surroundings
  /** The stream on which the command speaks. */
  readonly stream: Stream
}

export interface Results {
  readonly outcomes: readonly Outcome[]
  /** What was said about the run as a whole: files that are not there, settings, templates. */
  readonly diagnostics: readonly Diagnostic[]
  /** Every report of the run, those of other shards among them; absent where it came to none. */
  readonly all?: readonly SourceFile[]
  /** What is known of editions that were made elsewhere, by the path of the source. */
  readonly standing?: ReadonlyMap<string, Standing>
}

export interface RunOptions {
  readonly stating?: JobOptions['stating']
  /** False where what only all reports show is judged by whoever asked. */
  readonly whole?: boolean
  /** Whether every report is worked on in other threads, so that this one can answer meanwhile. */
  readonly apart?: boolean
  /** Whether no other report is worked on, where more are than are named here. */
  readonly alone?: boolean
}

/** `making` as in JobOptions; sources whose folders coincide are refused where something is to be written. */
export async function runReports(
  run: Run,
  making: JobOptions['making'],
  {stating, whole: judgesWhole = true, apart = false, alone}: RunOptions = {},
): Promise<Results> {
  const {call, surroundings} = run
  const {operands, given, words} = call
  const {host, root, cwd} = surroundings
  const shard = shardOf(call)
  if (operands.filter((operand) => operand === '-').length > 1) throw new UsageError(words.say('stdinTwice'))
  try {
    const {sources: all, diagnostics} = listSources(host, root, cwd, operands)
    if (all.length === 0 && diagnostics.length === 0) throw new UsageError(words.say('noReport', {folder: root}))
    const shared = making?.out === undefined ? [] : sharedFolders(host, root, all, making.draft)
    if (shared.length || all.length === 0) return {outcomes: [], diagnostics: [...diagnostics, ...shared]}
    const members = namedMembers(call, surroundings)
    const options: JobOptions = {
      root,
      cwd,
      making,
      members,
      only: alone ?? all.length === 1,
      strict: given.strict !== undefined,
      previous: given.previous === undefined ? undefined : absolute(cwd, given.previous),
      stdin: operands.includes('-') ? await readInput() : undefined,
      ...(stating && {stating}),
    }
    const own = shard ? all.filter((_, index) => index % shard.of === shard.at - 1) : all
    const asked = shard ? undefined : {operands: operands.length > 0, members: members !== undefined, judgesWhole}
    const program = given['no-cache'] === undefined ? remembering(surroundings, options) : undefined
    const cache = program === undefined ? undefined : cacheOf(surroundings, options, program)
    const known = new Map<string, Outcome>()
    for (const [index, source] of own.entries()) {
      const outcome = cache?.find(source)
      if (outcome) known.set(source.path, outcome)
      // Lets an interruption be noticed.
      if (index % 100 === 99) await turn()
    }
    const replayed = known.size === own.length ? cache?.findRun(own, JSON.stringify([asked])) : undefined
    if (replayed) {
      cache!.save()
      return {outcomes: own.map(({path}) => known.get(path)!), diagnostics: [...diagnostics, ...replayed], all}
    }
    const {workOnReports} = await import('./work-on-reports.ts')
    const jobs = Number(given.jobs ?? availableParallelism())
    const {outcomes, said, complete} = await workOnReports(
      {sources: own, known, options: {...options, remembers: cache && program}, jobs, apart, asked, cache},
      {...run, words},
    )
    if (complete) cache?.keepRun(own, JSON.stringify([asked]), said)
    cache?.save()
    return {outcomes, diagnostics: [...diagnostics, ...said], all}
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return {outcomes: [], diagnostics: [fileFault(error)]}
  }
}

/** `--shard I/N`: the reports whose numbers by path leave I when they are divided by N. Throws UsageError. */
function shardOf({given: {shard}, words}: Call): {readonly at: number; readonly of: number} | undefined {
  if (shard === undefined) return undefined
  const [, at, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/u.exec(shard) ?? []
  if (at === undefined || Number(at) > Number(of)) throw new UsageError(words.say('shard', {value: shard}))
  return {at: Number(at), of: Number(of)}
}

/** The digest of the program where it remembers; only in a project's folder: elsewhere nothing is left behind. */
function remembering({host, root}: Surroundings, {stdin}: JobOptions): string | undefined {
  const isProject = host.kind(below(root, 'nianbao.yaml')) === 'file' || host.kind(below(root, 'source')) === 'folder'
  return isProject && !stdin ? programDigest(host) : undefined
}

function cacheOf({host, root}: Surroundings, options: JobOptions, program: string): Cache | undefined {
  const {strict, previous, members, only, stating, making} = options
  // Whether a report is alone matters to those that are named beside it.
  const alone = previous !== undefined || members !== undefined ? only : undefined
  const checking = {strict, previous, members, alone}
  return openCache({
    host,
    root,
    program,
    options: JSON.stringify({...checking, making}),
    checking: making && JSON.stringify(checking),
    stating,
    beside: members?.length ?? 0,
    out: making?.out,
  })
}

/** Prints what was found and returns the exit status: the highest of 70, 3 and 1. */
export async function conclude(
  {call, terminal, surroundings, stream}: Run,
  {outcomes, diagnostics, standing}: Results,
): Promise<number> {
  const {given, words} = call
  const found = foundIn({outcomes, diagnostics})
  const {host, root, showPath} = surroundings
  const worded = (one: Diagnostic): WordedDiagnostic => word(one, words.language, showPath)
  const line = lineReader(host, textsOf(outcomes), showPath, found)
  const {said, known} = await compare()
  const all = sortDiagnostics(said)
  const format = given.format ?? 'human'
  const out = call.command === 'archive' ? below(root, 'output') : editionsFolder(call, surroundings)
  const findings: Findings = {
    ...findingsOf({call, surroundings}, outcomes, all, known),
    ...(format === 'junit' && {sources: await checked()}),
    reports: () =>
      saidOfReports(outcomes, {host, out, building: call.command === 'build', showPath, said: all, standing}),
  }
  const {faults} = findings
  const folds = format === 'human' && given['each-blank'] === undefined && all.some(({code}) => code === 'cell-blank')
  const folded = folds ? (await import('./folded-blanks.ts')).foldBlanks(host, all, outcomes) : all
  await printFindings(folded === all ? findings : {...findings, diagnostics: folded.map(worded)}, {
    format,
    quiet: given.quiet !== undefined,
    words,
    stream,
    terminal,
  })
  const refused = format === 'github' ? await summarizeStep(findings, surroundings, words) : undefined
  if (refused) terminal.print('err', `nianbao: ${refused}`)
  for (const {message} of faults) {
    // Machine formats stay valid: a fault of ours goes to the other stream.
    const where = format === 'human' || format === 'short' || stream === 'out' ? 'err' : 'out'
    terminal.print(where, message)
  }
  if (faults.length) return exit.fault
  const errors = all.filter(({severity}) => severity === 'error')
  if (refused || errors.some(({code}) => unread.includes(code))) return exit.files
  return errors.length ? exit.errors : exit.fine

  async function checked(): Promise<Findings['sources']> {
    const {checkedSources} = await import('./checked.ts')
    return () => checkedSources(host, outcomes, showPath)
  }

  /** Only checking takes what is in the baseline for known. */
  async function compare(): Promise<Compared> {
    const writing = given['write-baseline'] !== undefined
    const file = below(root, 'nianbao-baseline.json')
    if (call.command !== 'check' || (!writing && host.kind(file) === undefined)) return {said: found, known: []}
    const {compareWithBaseline, writeBaseline} = await import('../project/baseline.ts')
    const checked = new Set(outcomes.map(({source}) => source.path))
    const comparing = {host, root, checked, diagnostics: found, worded: found.map(worded), line}
    if (!writing) return compareWithBaseline(comparing)
    const written = writeBaseline(comparing)
    if (given.quiet === undefined)
      terminal.print('err', words.say('baseline', {path: showPath(file), count: written.known.length}))
    return written
  }
}

/** What the system says where the summary of the step cannot be written. */
async function summarizeStep(
  findings: Findings,
  {host, cwd, showPath}: Surroundings,
  words: Words,
): Promise<string | undefined> {
  const [{stepSummary}, {appendSummary}] = await Promise.all([
    import('./formats/github.ts'),
    import('./formats/step-summary.ts'),
  ])
  const fault = appendSummary(host, cwd, process.env['GITHUB_STEP_SUMMARY'], stepSummary(findings, words))
  return fault && `${showPath(fault.place!.path)}: ${word(fault, words.language, showPath).message}`
}
