// Sources and options → jobs of a queue: plain data, paths from the project's folder, each named by a digest of what it is to
// be made of, so that what is asked twice while it waits is one job.

import type {Host} from '../host/host.ts'
import {sha256} from '../project/hash.ts'
import {fromRoot, type SourceFile} from '../project/project.ts'

/** What a build is asked for beside its sources; paths as in a job. */
export type Asked = Readonly<Record<string, string>>

export interface BatchJob {
  readonly id: string
  readonly sources: readonly string[]
  readonly asked: Asked
}

/** What only all reports show; waits for every batch. */
export interface WholeJob {
  readonly id: string
  /** Empty: all of the project. */
  readonly operands: readonly string[]
  readonly asked: Asked
}

export interface Plan {
  readonly batches: readonly BatchJob[]
  readonly whole: WholeJob
}

/** Sources of one job: long enough that Redis costs nothing, short enough that little is done again after a death. */
const batch = 50

export interface Planned {
  readonly host: Host
  readonly root: string
  readonly program: string
  readonly sources: readonly SourceFile[]
  readonly operands: readonly string[]
  readonly asked: Asked
}

/** Throws HostError. */
export function planOf({host, root, program, sources, operands, asked}: Planned): Plan {
  const digest = (parts: readonly string[]): string => sha256(new TextEncoder().encode(JSON.stringify(parts)))
  const options = JSON.stringify(Object.entries(asked).sort())
  const batches: BatchJob[] = []
  for (let at = 0; at < sources.length; at += batch) {
    const own = sources.slice(at, at + batch)
    const named = own.flatMap(({path}) => [fromRoot(root, path), contentOf(host, path)])
    batches.push({id: digest([program, options, ...named]), sources: own.map(({path}) => fromRoot(root, path)), asked})
  }
  const id = digest([program, options, ...operands, ...batches.map((one) => one.id)])
  return {batches, whole: {id, operands: operands.map((path) => fromRoot(root, path)), asked}}
}

function contentOf(host: Host, path: string): string {
  const bytes = host.read(path)
  return bytes ? sha256(bytes) : ''
}
