// `nianbao watch`: build, then build again whatever changes, until it is interrupted. Speaks on standard error: what was
// found, and one line a build.

import {milliseconds, timeOfDay} from '../host/clock.ts'
import {watchFolders} from '../host/watch.ts'
import {absolute} from '../project/project.ts'
import {openWatched, type Round} from '../project/watch.ts'
import {makingOf} from './build.ts'
import {type Call, exit, UsageError} from './command.ts'
import {type Surroundings, surroundings} from './context.ts'
import {printFindings} from './findings.ts'
import {findingsOf, foundIn} from './gather.ts'
import {human} from './human.ts'
import type {Terminal} from './terminal.ts'
import {cannotWatch, watchLine} from './words.ts'

/** Milliseconds without a further change before a build begins: an editor that saves touches a file several times. */
const quietTime = 25

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {operands, given, words} = call
  if (operands.includes('-')) throw new UsageError(words.say('stdinWatch'))
  const around = surroundings(call)
  const making = makingOf(call, around)
  const watched = openWatched(around.host, {
    root: around.root,
    cwd: around.cwd,
    making,
    operands,
    members: given.members,
    strict: given.strict !== undefined,
    previous: given.previous === undefined ? undefined : absolute(around.cwd, given.previous),
    stdin: undefined,
  })
  let last = await next()
  if (last.outcomes.length === 0 && last.diagnostics.length === 0)
    throw new UsageError(words.say('noReport', {folder: around.root}))

  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    let busy = true
    let again = false
    const watcher = watchFolders(
      watched.folders(),
      (path) => {
        watched.note(path)
        again = true
        clearTimeout(timer)
        timer = setTimeout(() => void rounds().catch(reject), quietTime)
      },
      (error) => {
        terminal.print('err', `nianbao: ${cannotWatch(words, around.showPath(error.path), error.reason)}`)
        void watcher.close()
        resolve(exit.files)
      },
    )
    void watcher.ready.then(() => {
      if (given.quiet === undefined && !isForMachines(given.format)) terminal.print('err', words.say('watching'))
      busy = false
      void rounds().catch(reject)
    })

    async function rounds(): Promise<void> {
      if (busy) return
      busy = true
      while (again) {
        again = false
        last = await next(last)
        watcher.add(watched.folders())
      }
      busy = false
    }
  })

  async function next(before?: Round): Promise<Round> {
    const start = milliseconds()
    const round = await watched.round()
    const said = JSON.stringify(round.diagnostics)
    if (round.fresh.length || round.gone.length || said !== JSON.stringify(before?.diagnostics ?? [])) {
      await tell(round, milliseconds() - start, call, terminal, around)
    }
    return round
  }
}

/** What was found in the reports of this round, and one line that says what came of it. */
async function tell(round: Round, taken: number, call: Call, terminal: Terminal, around: Surroundings): Promise<void> {
  const {given, words} = call
  const {fresh, gone, diagnostics} = round
  const quiet = given.quiet !== undefined
  const findings = findingsOf({call, surroundings: around}, fresh, foundIn({outcomes: fresh, diagnostics}))
  for (const {message} of findings.faults) terminal.print('err', message)
  if (isForMachines(given.format))
    return printFindings(findings, {format: given.format!, quiet, words, stream: 'err', terminal})
  const shown = quiet ? findings.diagnostics.filter(({severity}) => severity === 'error') : findings.diagnostics
  const text = human({...findings, diagnostics: shown}, true, words, 'err', terminal)
  if (text !== '') terminal.print('err', text)
  const {errors, warnings, infos} = findings.summary
  if (quiet && errors === 0) return
  const time = terminal.tone('err', 'faint', timeOfDay())
  for (const {path} of gone) terminal.print('err', `${time} ${words.say('watchGone', {path: around.showPath(path)})}`)
  if (fresh.length === 0 && errors + warnings + infos === 0) return
  const built = fresh.filter(({published}) => published !== undefined).length
  const what =
    fresh.length === 0
      ? ''
      : fresh.length === 1
        ? around.showPath(fresh[0]!.source.path)
        : words.say('reports', {count: fresh.length})
  const line = watchLine(words, {
    what,
    sources: fresh.length,
    built,
    errors,
    warnings,
    infos,
    seconds: (taken / 1000).toFixed(2),
  })
  terminal.print('err', `${time} ${terminal.tone('err', errors ? 'error' : warnings ? 'warning' : 'strong', line)}`)
}

function isForMachines(format = 'human'): boolean {
  return format !== 'human'
}
