// The folder .nianbao/: records under the digest of their bytes, and an index from keys to digests. Bytes are believed where
// their digest is right, in a folder that is this user's own; whatever else is there is as if it were not.

import {type Host, HostError} from '../../host/host.ts'
import {concat} from '../../host/platform/platform.ts'
import {sha256} from '../hash.ts'
import {below} from '../project.ts'

/** What the index says of a key. */
export interface IndexRecord {
  readonly digest: string
  /** When the stamps in the record were last known to be those of the bytes, in milliseconds since 1970. */
  readonly at: number
  /** The last run that made it, counted by those that wrote the index; reading alone writes nothing. */
  readonly used: number
}

export interface Store {
  get(key: string): IndexRecord | undefined
  /** The record with this digest, as it was put. */
  read(digest: string): unknown
  /** Its digest. */
  put(key: string, record: object, at: number): string
  /** Another key for a record that was put. */
  also(key: string, digest: string, at: number): void
  /** The stamps of the record are known to be right at this time. */
  settle(key: string, at: number): void
  /** The record was of use: it is among the latest, should the index be written. */
  touch(key: string): void
  /** Writes the index, if something was put; `most`: so many records are kept, the latest ones. */
  save(most: number): void
}

const format = 'nianbao-cache 1'
/** So often files that no record names are looked for: what killed runs have left. */
const sweeping = 32

/** Undefined where the folder cannot be had, or is somebody else's. */
export function openStore(host: Host, root: string): Store | undefined {
  const folder = below(root, '.nianbao')
  const indexPath = below(folder, 'index')
  try {
    if (host.kind(folder) !== undefined && !host.owns(folder)) return undefined
    return open()
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }

  function open(): Store {
    const {runs, records} = readIndex(host.read(indexPath))
    const fresh = new Map<string, IndexRecord>()
    const touched = new Set<string>()
    return {
      get: (key) => fresh.get(key) ?? records.get(key),
      read(digest) {
        const bytes = attempt(() => host.read(pathOf(digest)))
        return bytes && sha256(bytes) === digest ? parsed(bytes) : undefined
      },
      put(key, record, at) {
        const bytes = new TextEncoder().encode(JSON.stringify(record))
        const digest = sha256(bytes)
        if (records.get(key)?.digest !== digest || !attempt(() => host.kind(pathOf(digest)) === 'file'))
          attempt(() => host.keep(pathOf(digest), bytes))
        fresh.set(key, {digest, at, used: runs + 1})
        return digest
      },
      also: (key, digest, at) => void fresh.set(key, {digest, at, used: runs + 1}),
      settle(key, at) {
        const known = fresh.get(key) ?? records.get(key)
        if (known) fresh.set(key, {...known, at, used: runs + 1})
      },
      touch: (key) => void touched.add(key),
      save(most) {
        if (fresh.size === 0) return
        attempt(() => write(most))
      },
    }

    function write(most: number): void {
      const ignored = below(folder, '.gitignore')
      if (host.kind(ignored) === undefined) host.keep(ignored, new TextEncoder().encode('*\n'))
      // Another run may have written meanwhile: what it has found out is kept.
      const there = readIndex(host.read(indexPath))
      const run = Math.max(runs, there.runs) + 1
      const merged = new Map([...records, ...there.records, ...fresh])
      for (const key of touched) {
        const known = merged.get(key)
        if (known) merged.set(key, {...known, used: run})
      }
      const all = [...merged].sort(([, a], [, b]) => b.used - a.used)
      const kept = all.slice(0, most)
      host.keep(indexPath, writeIndex(run, kept))
      const needed = new Set(kept.map(([, {digest}]) => digest))
      for (const [, {digest}] of all.slice(most)) if (!needed.has(digest)) host.remove(pathOf(digest))
      if (run % sweeping === 0) {
        host.sweep(folder)
        sweep(needed)
      }
      for (const [key, record] of fresh) records.set(key, record)
      fresh.clear()
    }
  }

  function pathOf(digest: string): string {
    return below(folder, `entries/${digest.slice(0, 2)}/${digest.slice(2)}`)
  }

  function sweep(needed: ReadonlySet<string>): void {
    const entries = below(folder, 'entries')
    for (const part of host.list(entries)) {
      if (!part.endsWith('/')) continue
      const inside = below(entries, part.slice(0, -1))
      for (const name of host.list(inside)) {
        if (!name.endsWith('/') && !needed.has(part.slice(0, -1) + name)) host.remove(below(inside, name))
      }
    }
  }
}

/** A cache that cannot be read or written is none. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch (error) {
    if (error instanceof HostError) return undefined
    throw error
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const digests = /^[0-9a-f]{64}$/u

/** One record a line; the last line is the digest of all before it. Anything else is no index. */
function readIndex(bytes: Uint8Array | undefined): {readonly runs: number; readonly records: Map<string, IndexRecord>} {
  const none = {runs: 0, records: new Map<string, IndexRecord>()}
  if (!bytes || bytes.length < 66) return none
  const end = bytes.length - 65
  if (new TextDecoder().decode(bytes.subarray(end)) !== `${sha256(bytes.subarray(0, end))}\n`) return none
  const [head, ...lines] = new TextDecoder().decode(bytes.subarray(0, end)).split('\n').slice(0, -1)
  const [, runs] = /^nianbao-cache 1 (\d{1,15})$/u.exec(head ?? '') ?? []
  if (runs === undefined) return none
  const records = new Map<string, IndexRecord>()
  for (const line of lines) {
    const [key, digest, at, used] = line.split(' ')
    if (key === undefined || !digests.test(key) || digest === undefined || !digests.test(digest)) return none
    records.set(key, {digest, at: Number(at), used: Number(used)})
  }
  return {runs: Number(runs), records}
}

function writeIndex(run: number, records: readonly (readonly [string, IndexRecord])[]): Uint8Array {
  const lines = records.map(([key, {digest, at, used}]) => `${key} ${digest} ${at} ${used}\n`)
  const body = new TextEncoder().encode(`${format} ${run}\n${lines.join('')}`)
  return concat([body, new TextEncoder().encode(`${sha256(body)}\n`)])
}
