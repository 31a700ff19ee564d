// `nianbao merge`: what the shards of one run kept of it → said as that run would have said it, with its exit. What only
// all reports show is judged here, by the facts that the files carry.

import {HostError} from '../host/host.ts'
import {fileFault} from '../project/file-fault.ts'
import {type KeptRun, readRun} from '../project/kept-run.ts'
import {openJob} from '../project/open.ts'
import {absolute} from '../project/project.ts'
import {ofTheWhole} from '../project/whole/of-the-whole.ts'
import {type Call, UsageError} from './command.ts'
import {type Surroundings, surroundings} from './context.ts'
import {conclude, type Results, type Run} from './reports.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  return mergeRuns(call, terminal, surroundings(call))
}

export async function mergeRuns(call: Call, terminal: Terminal, around: Surroundings): Promise<number> {
  const {operands, given, words} = call
  const {host, root, cwd, showPath} = around
  const runs: KeptRun[] = []
  for (const operand of operands) {
    const path = absolute(cwd, operand)
    try {
      const bytes = host.read(path)
      if (!bytes) throw new HostError('read', path, 'ENOENT')
      const kept = readRun(bytes, root)
      if (!kept) throw new UsageError(words.say('notKept', {path: showPath(path)}))
      runs.push(kept)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      return conclude(
        {call, terminal, surroundings: around, stream: 'out'},
        {outcomes: [], diagnostics: [fileFault(error)]},
      )
    }
  }
  const [first] = runs as [KeptRun]
  const asked = ({command, strict, operands: some, previous, members, out, all}: KeptRun): string =>
    JSON.stringify([command, strict, some, previous, members, out, all])
  if (runs.some((one) => asked(one) !== asked(first))) throw new UsageError(words.say('keptOther'))
  const byPath = new Map(runs.flatMap(({outcomes}) => outcomes).map((outcome) => [outcome.source.path, outcome]))
  const lost = first.all.filter((path) => !byPath.has(path))
  // Without outcomes at all the run has ended before its reports: what it says is why.
  if (lost.length > 0 && (byPath.size > 0 || runs.every(({said}) => said.length === 0)))
    throw new UsageError(words.say('keptLess', {count: lost.length, path: showPath(lost[0]!)}))
  const outcomes = first.all.flatMap((path) => byPath.get(path) ?? [])
  const results: Results = {
    outcomes,
    diagnostics: [...runs.flatMap(({said}) => said), ...(await whole(first))],
    standing: new Map(outcomes.map(({source, standing}) => [source.path, standing])),
  }
  const spoken: Call = {...call, command: first.command, given: {...given, out: first.out}}
  const merged: Run = {call: spoken, terminal, surroundings: around, stream: 'out'}
  const status = await conclude(merged, results)
  const written = outcomes.filter(({published}) => published !== undefined).length
  if (first.command === 'build' && (given.format ?? 'human') === 'human' && given.quiet === undefined && written)
    terminal.print('err', words.say('built', {sources: written, folder: showPath(first.out)}))
  return status

  async function whole({strict, previous, members, operands: some}: KeptRun): Promise<Results['diagnostics']> {
    if (byPath.size === 0) return []
    const options = {root, cwd, strict, previous, stdin: undefined, making: undefined}
    const {value: job} = await openJob(host, options)
    return job ? ofTheWhole(job, outcomes, {operands: some, members: members !== undefined, judgesWhole: true}) : []
  }
}
