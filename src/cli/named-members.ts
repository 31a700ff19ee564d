// `--members GLOB` → the files that fit it now; a glob that none fits is wrong usage.

import {memberFiles} from '../project/members.ts'
import {type Call, UsageError} from './command.ts'
import type {Surroundings} from './context.ts'

/** Undefined where none are named. Throws UsageError. */
export function namedMembers({given, words}: Call, {host, cwd}: Surroundings): string[] | undefined {
  if (given.members === undefined) return undefined
  const files = memberFiles(host, cwd, given.members)
  if (files.length === 0) throw new UsageError(words.say('noMembers', {glob: given.members}))
  return files
}
