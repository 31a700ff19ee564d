// `--report FILE`: what a run said of its reports is kept for `merge`, whatever the format in which it is printed.

import {HostError} from '../host/host.ts'
import {fileFault} from '../project/file-fault.ts'
import {writeRun} from '../project/kept-run.ts'
import {memberFiles} from '../project/members.ts'
import {absolute} from '../project/project.ts'
import {editionsFolder} from './context.ts'
import type {Results, Run} from './reports.ts'
import {saidOfReports} from './said-of-reports.ts'

/** `out`: where editions go; absent: of a check where they would. The results with what is to be said of the file. */
export function keepRun({call, surroundings}: Run, results: Results, out?: string): Results {
  const {command, given, operands} = call
  const {host, root, cwd, showPath} = surroundings
  if (given.report === undefined) return results
  const {outcomes, diagnostics, all = []} = results
  const published = editionsFolder(call, surroundings)
  const standing = saidOfReports(outcomes, {host, out: published, building: command === 'build', showPath, said: []})
  try {
    const kept = {
      command,
      strict: given.strict !== undefined,
      operands: operands.length > 0,
      previous: given.previous === undefined ? undefined : absolute(cwd, given.previous),
      members: given.members === undefined ? undefined : memberFiles(host, cwd, given.members),
      out: out ?? published,
      all: all.map(({path}) => path),
      outcomes: outcomes.map((outcome, index) => {
        const {built, left} = standing[index]!
        return {...outcome, standing: {built, ...(left && {left})}}
      }),
      said: diagnostics,
    }
    host.write(absolute(cwd, given.report), writeRun(kept, root))
    return results
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return {...results, diagnostics: [...diagnostics, fileFault(error)]}
  }
}
