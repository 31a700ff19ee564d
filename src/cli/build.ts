// `nianbao build`: check every report, then write its editions. Speaks on standard error.

import {editionNames} from '../edition/names.ts'
import type {JobOptions} from '../project/open.ts'
import {below} from '../project/project.ts'
import {type Call, UsageError} from './command.ts'
import {editionsFolder, type Surroundings, surroundings} from './context.ts'
import {keepRun} from './keep-run.ts'
import {conclude, type Run, runReports} from './reports.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {given, words} = call
  const around = surroundings(call)
  const making = makingOf(call, around)
  const run: Run = {call, terminal, surroundings: around, stream: 'err'}
  const results = keepRun(run, await runReports(run, making), making.out)
  const status = await conclude(run, results)
  const written = results.outcomes.filter(({published}) => published !== undefined).length
  const format = given.format ?? 'human'
  if (format === 'human' && given.quiet === undefined && written)
    terminal.print('err', words.say('built', {sources: written, folder: around.showPath(making.out)}))
  return status
}

/** What is to be made, and where it goes. */
export function makingOf(
  call: Call,
  surroundings: Surroundings,
): NonNullable<JobOptions['making']> & {readonly out: string} {
  const {given} = call
  const out = editionsFolder(call, surroundings)
  const draft = given.draft !== undefined
  const asked = given.edition?.split(',')
  return {
    wanted: asked && editionNames.filter((name) => asked.includes(name) || asked.includes('all')),
    draft,
    verify: given['no-verify'] === undefined,
    epoch: epochOf(call),
    out: draft ? below(out, 'draft') : out,
  }
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970 for the PDF's dates. */
export function epochOf({words}: Call): number | undefined {
  const value = process.env['SOURCE_DATE_EPOCH']
  if (value === undefined || value === '') return undefined
  if (!/^\d{1,11}$/u.test(value)) throw new UsageError(words.say('epoch', {value}))
  return Number(value)
}
