// The editions that a report left in its folder: which they are, and whether they still are what they were.

import type {Host} from '../../host/host.ts'
import {sha256} from '../hash.ts'
import {below} from '../project.ts'
import {ownNames} from '../publish.ts'
import {settlesAt} from './questions.ts'

/** A file of the folder; the stamp was read before its bytes were. */
export type Output = readonly [name: string, sha256: string, size: number, stamp: string]

/** What a run that was killed leaves: the next one that works on the folder takes it away. */
const leftover = /^\..+\.part$/u

/** As they are now: all names that a build may give, in its folder; undefined where one cannot be read as a file. */
export function outputsIn(host: Host, folder: string): Output[] | undefined {
  const outputs: Output[] = []
  for (const name of namesIn(host, folder)) {
    const path = below(folder, name)
    const stamp = host.stamp(path)
    const bytes = stamp === undefined ? undefined : host.read(path)
    if (!bytes) return undefined
    outputs.push([name, sha256(bytes), bytes.length, stamp!])
  }
  return outputs
}

export interface Standing {
  /** With the stamps that they bear now. */
  readonly outputs: readonly Output[]
  /** Whether bytes were looked at, for a stamp alone did not say enough. */
  readonly looked: boolean
}

/** Undefined where a build would find something to write or to take away; `at`: when the stamps were last known to be right. */
export function outputsStand(host: Host, folder: string, outputs: readonly Output[], at: number): Standing | undefined {
  const names = host.list(folder)
  if (names.some((name) => leftover.test(name))) return undefined
  const own = names.filter((name) => ownNames.includes(name))
  if (own.length !== outputs.length || outputs.some(([name]) => !own.includes(name))) return undefined
  let looked = false
  const now: Output[] = []
  for (const [name, digest, size, stamp] of outputs) {
    const path = below(folder, name)
    const current = host.stamp(path)
    if (current === undefined) return undefined
    now.push([name, digest, size, current])
    if (current === stamp && at >= settlesAt(stamp)) continue
    looked = true
    const bytes = host.read(path)
    if (bytes?.length !== size || sha256(bytes) !== digest) return undefined
  }
  return {outputs: now, looked}
}

function namesIn(host: Host, folder: string): string[] {
  return host.list(folder).filter((name) => ownNames.includes(name))
}
