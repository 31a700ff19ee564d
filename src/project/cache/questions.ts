// What a result was asked for and what was answered, as a digest of each answer → whether all of it would be answered so
// again. Absence is an answer like any other.

import {type Host, HostError} from '../../host/host.ts'
import {sha256} from '../hash.ts'
import type {Memory} from '../watch-memory.ts'

/** One question and the digest of its answer; of a large file that is read in parts the stamp that it bore, too. */
export type Asked = readonly [path: string, question: string, digest: string, stamp?: string]

const digestOfText = (text: string): string => sha256(new TextEncoder().encode(text))

/** All that was asked of `memory`, in the order in which it was first asked. */
export function askedOf(memory: Memory): Asked[] {
  return [...memory.answers()].map(({path, question, answer}): Asked => {
    if ('fault' in answer) return [path, question, `! ${answer.fault.reason}`]
    const {value} = answer
    if (typeof value === 'object' && value !== null && 'part' in value) {
      const file = value as NonNullable<ReturnType<Host['open']>>
      return [path, question, sha256(file), file.stamp]
    }
    return [path, question, digestOf(value)]
  })
}

function digestOf(value: unknown): string {
  if (value === undefined) return '-'
  return value instanceof Uint8Array ? sha256(value) : digestOfText(JSON.stringify(value))
}

/**
 * When an equal stamp begins to mean equal bytes, in milliseconds since 1970: a file that is written to twice within one
 * tick of the disk's clock bears the same stamp (git calls it racily clean). Ticks are below 10 ms, on disks that count
 * whole seconds 2 s. 0 for stamps of other hosts.
 */
export function settlesAt(stamp: string): number {
  const times = stamp.split(' ').slice(-2).map(Number)
  if (times.length < 2 || times.some((time) => !Number.isFinite(time) || time < 1e15)) return 0
  const coarse = times.some((time) => time % 1e9 === 0)
  return Math.max(...times) / 1e6 + (coarse ? 3000 : 100)
}

export interface Asker {
  /** Whether all would be answered so again; `at`: when the stamps were last known to be those of the bytes. */
  holds(asked: readonly Asked[], at: number): boolean
  /** How often bytes had to be looked at because a stamp alone did not say enough. */
  readonly looked: number
}

export function openAsker(host: Host): Asker {
  const known = new Map<string, string>()
  let looked = 0

  function now(path: string, question: string): string {
    const key = `${question}\0${path}`
    let digest = known.get(key)
    if (digest === undefined) known.set(key, (digest = ask(path, question)))
    return digest
  }

  function ask(path: string, question: string): string {
    try {
      const [name, atMost] = question.split(' ') as ['read' | 'open' | 'kind' | 'list' | 'real', string | undefined]
      if (question === 'fontFolders') return digestOf(host.fontFolders())
      if (name === 'read' || name === 'open') return digestOf(host.read(path, atMost ? Number(atMost) : undefined))
      return digestOf(host[name](path))
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      return `! ${error.reason}`
    }
  }

  return {
    get looked() {
      return looked
    },
    holds(asked, at) {
      return asked.every(([path, question, digest, stamp]) => {
        if (stamp !== undefined) {
          if (at >= settlesAt(stamp) && host.stamp(path) === stamp) return true
          looked++
        }
        return now(path, question) === digest
      })
    },
  }
}
