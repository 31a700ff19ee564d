// `nianbao check`: read and check, and say what was found; with --fix mend what is certain first.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {applyFixes, fixesOf} from '../edit/apply.ts'
import {unifiedDiff} from '../edit/diff.ts'
import {HostError} from '../host/host.ts'
import {fileFault} from '../project/file-fault.ts'
import type {Outcome} from '../project/run.ts'
import {type Call, UsageError} from './command.ts'
import {surroundings} from './context.ts'
import {keepRun} from './keep-run.ts'
import {conclude, type Results, type Run, runReports} from './reports.ts'
import type {Terminal} from './terminal.ts'

/** A fix may uncover the next one; after this many rounds what is left is left. */
const mostRounds = 8

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {operands, given, words} = call
  const run: Run = {call, terminal, surroundings: surroundings(call), stream: 'out'}
  const making =
    given.full === undefined
      ? undefined
      : {wanted: undefined, draft: false, verify: true, epoch: undefined, out: undefined}
  if (given.fix !== undefined && operands.includes('-')) throw new UsageError(words.say('stdinFix'))
  let results = await runReports(run, making)
  if (given['fix-dry-run'] !== undefined) return showFixes(run, results)
  if (given.fix !== undefined) {
    const refused: Diagnostic[] = []
    for (let round = 0; round < mostRounds && mend(run, results, refused); round++)
      results = await runReports(run, making)
    results = {...results, diagnostics: [...results.diagnostics, ...refused]}
  }
  if (given.annotate !== undefined) {
    if (results.outcomes.length > 0 && !results.outcomes.some(({source}) => isWordFile(source.path)))
      throw new UsageError(words.say('nothingToAnnotate'))
    const {annotateAll} = await import('./annotate.ts')
    const faults = await annotateAll(call, terminal, run.surroundings, results.outcomes)
    results = {...results, diagnostics: [...results.diagnostics, ...faults]}
  }
  return conclude(run, keepRun(run, results))
}

function isWordFile(path: string): boolean {
  return /\.docx$/iu.test(path)
}

/** Writes the mended sources; whether there were any, and none that could not be written. */
function mend(
  {call, terminal, surroundings: {host, showPath}}: Run,
  {outcomes}: Results,
  refused: Diagnostic[],
): boolean {
  let mended = false
  for (const {source, text, diagnostics} of outcomes) {
    const fixes = text === undefined ? [] : fixesOf(diagnostics, source.path, 'safe')
    if (text === undefined || fixes.length === 0) continue
    const {text: after, edits} = applyFixes(text, fixes)
    if (after === text) continue
    try {
      host.write(source.path, withMark(host.read(source.path), after))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      refused.push(fileFault(error))
      continue
    }
    mended = true
    if (call.given.quiet === undefined)
      terminal.print('err', call.words.say('mended', {path: showPath(source.path), count: edits.length}))
  }
  return mended && refused.length === 0
}

/** A BOM that the file has is kept. */
function withMark(before: Uint8Array | undefined, text: string): Uint8Array {
  const marked = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf
  return new TextEncoder().encode((marked ? '\uFEFF' : '') + text)
}

/** The safe fixes and the others as one diff; the findings are left out, the status is theirs. */
function showFixes(run: Run, results: Results): Promise<number> {
  const {
    terminal,
    surroundings: {showPath},
  } = run
  const diffs = results.outcomes.map(({source, text = '', diagnostics}: Outcome) => {
    return unifiedDiff(showPath(source.path), text, applyFixes(text, fixesOf(diagnostics, source.path, 'all')).edits)
  })
  const lines = diffs.join('').split('\n').slice(0, -1)
  const tones = {'+': 'added', '-': 'removed'} as const
  for (const line of lines) {
    const tone = tones[line[0] as '+' | '-']
    terminal.print('out', tone ? terminal.tone('out', tone, line) : line)
  }
  return conclude({...run, call: {...run.call, given: {...run.call.given, quiet: ''}}, stream: 'err'}, results)
}
