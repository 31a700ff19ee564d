// `nianbao enqueue`: a build as jobs of a queue, for `nianbao work` on any number of machines that share the project's folder.

import {HostError} from '../host/host.ts'
import {programDigest} from '../project/cache/program.ts'
import {fileFault} from '../project/file-fault.ts'
import {absolute, fromRoot, listSources, sharedFolders} from '../project/project.ts'
import {enqueue, NoQueue, Unreachable} from '../queue/bull.ts'
import {type Asked, planOf} from '../queue/plan.ts'
import {makingOf} from './build.ts'
import {type Call, exit, UsageError} from './command.ts'
import {type Surroundings, surroundings} from './context.ts'
import {namedMembers} from './named-members.ts'
import {conclude, type Run} from './reports.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {operands, given, words} = call
  const around = surroundings(call)
  const {host, root, cwd} = around
  const url = queueOf(call)
  if (operands.includes('-')) throw new UsageError(words.say('stdinQueue'))
  const run: Run = {call, terminal, surroundings: around, stream: 'err'}
  try {
    const {sources, diagnostics} = listSources(host, root, cwd, operands)
    if (sources.length === 0 && diagnostics.length === 0) throw new UsageError(words.say('noReport', {folder: root}))
    namedMembers(call, around)
    const {draft} = makingOf(call, around)
    const said = [...diagnostics, ...sharedFolders(host, root, sources, draft)]
    if (said.some(({severity}) => severity === 'error')) return conclude(run, {outcomes: [], diagnostics: said})
    const asked = {...askedOf(call, around), ...(sources.length === 1 && {alone: ''})}
    const paths = operands.map((operand) => absolute(cwd, operand))
    const plan = planOf({host, root, program: programDigest(host) ?? '', sources, operands: paths, asked})
    await enqueue(url, plan)
    if (given.quiet === undefined)
      terminal.print('err', words.say('enqueued', {jobs: plan.batches.length + 1, sources: sources.length}))
    return exit.fine
  } catch (error) {
    if (error instanceof HostError) return conclude(run, {outcomes: [], diagnostics: [fileFault(error)]})
    return queueFault(error, call, terminal)
  }
}

const example = 'redis://127.0.0.1:6379'

/** Throws UsageError. */
export function queueOf({given, words}: Call): string {
  if (given.queue === undefined) throw new UsageError(words.say('whichQueue', {example}))
  if (!/^rediss?:\/\/./u.test(given.queue))
    throw new UsageError(words.say('noQueueAddress', {value: given.queue, example}))
  return given.queue
}

/** What is said where the queue cannot be had; anything else is thrown again. */
export function queueFault(error: unknown, {words}: Call, terminal: Terminal): number {
  if (error instanceof NoQueue) {
    terminal.print('err', words.say('noQueueLibrary', {command: 'npm install bullmq ioredis'}))
    return exit.usage
  }
  if (!(error instanceof Unreachable)) throw error
  terminal.print('err', words.say('noQueueThere', {why: error.message}))
  return exit.files
}

/** Paths from the project's folder: on other machines it may lie elsewhere. */
function askedOf({given}: Call, {root, cwd}: Surroundings): Asked {
  const asked: Record<string, string> = {}
  for (const name of ['edition', 'draft', 'no-verify', 'strict', 'lang'] as const) {
    if (given[name] !== undefined) asked[name] = given[name]
  }
  for (const name of ['out', 'previous', 'members'] as const) {
    if (given[name] !== undefined) asked[name] = fromRoot(root, absolute(cwd, given[name]))
  }
  const epoch = process.env['SOURCE_DATE_EPOCH']
  return {...asked, ...(epoch && {epoch})}
}
