// `nianbao work`: takes jobs of a queue and builds their reports, until it is ended; says each source on standard error. What
// was made before is known from .nianbao/, which all machines share with the project.

import {workOn} from '../queue/bull.ts'
import type {BatchJob, WholeJob} from '../queue/plan.ts'
import {makingOf} from './build.ts'
import {type Call, UsageError} from './command.ts'
import {type Surroundings, surroundings} from './context.ts'
import {queueFault, queueOf} from './enqueue.ts'
import {describeFault} from './fault.ts'
import type {OptionName} from './options.ts'
import {conclude, type Results, type Run, runReports} from './reports.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {given, words} = call
  const around = surroundings(call)
  const url = queueOf(call)
  if (given.quiet === undefined) terminal.print('err', words.say('waitingForJobs', {folder: around.root}))
  try {
    await workOn(url, {
      batch: async ({sources, asked}: BatchJob) => {
        const {outcomes, run} = await build(sources, asked)
        for (const {source, diagnostics} of outcomes) {
          const errors = diagnostics.filter(({severity}) => severity === 'error').length
          const path = around.showPath(source.path)
          const said = errors > 0 ? run.call.words.say('jobErrors', {path, errors}) : words.say('jobDone', {path})
          terminal.print('err', said)
        }
        return {sources: outcomes.length, built: outcomes.filter(({published}) => published !== undefined).length}
      },
      whole: async ({operands, asked}: WholeJob) => {
        const {run, ...results} = await build(operands, asked, true)
        await conclude(run, results)
        return {sources: results.outcomes.length}
      },
      failed: (error) => terminal.print('err', sayFailure(error)),
      lost: (why) => terminal.print('err', words.say('noQueueThere', {why})),
    })
    return 0
  } catch (error) {
    return queueFault(error, call, terminal)
  }

  /** What was asked of the queue may be wrong by now: its sources or members may be gone. */
  function sayFailure(error: Error): string {
    return error instanceof UsageError
      ? `nianbao: ${error.message}`
      : words.say('fault', {what: describeFault(error, [call.command])})
  }

  /** Of a batch nothing is said of what only all reports show. */
  async function build(
    paths: readonly string[],
    asked: Readonly<Record<string, string>>,
    whole = false,
  ): Promise<Results & {readonly run: Run}> {
    const {epoch, alone, ...options} = asked
    const own: Partial<Record<OptionName, string>> = {...options, ...(given.jobs !== undefined && {jobs: given.jobs})}
    const spoken: Call = {...call, command: 'build', operands: paths, given: own}
    const here: Surroundings = {...around, cwd: around.root}
    const run: Run = {call: spoken, terminal, surroundings: here, stream: 'err'}
    if (epoch === undefined) delete process.env['SOURCE_DATE_EPOCH']
    else process.env['SOURCE_DATE_EPOCH'] = epoch
    const results = await runReports(run, makingOf(spoken, here), {whole, apart: true, alone: alone !== undefined})
    return {...results, run}
  }
}
