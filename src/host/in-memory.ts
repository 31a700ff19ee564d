// A host whose files are in memory: of tests, with places that refuse to be read or written, and of a browser, which has no
// other.

import {type Host, HostError, type Staged} from './host.ts'
import {concat, fromLatin1} from './platform/platform.ts'

export interface MemoryHost extends Host {
  readonly files: Map<string, Uint8Array>
  /** The text of a file; a fault where there is none. */
  text(path: string): string
  /** Every action on every path below these fails with the reason given. */
  readonly refused: Map<string, string>
}

export function memoryHost(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryHost {
  const encoder = new TextEncoder()
  const held = new Map<string, Uint8Array>()
  for (const [path, content] of Object.entries(files))
    held.set(path, typeof content === 'string' ? encoder.encode(content) : content)
  const refused = new Map<string, string>()

  const stamps = new WeakMap<Uint8Array, string>()
  let stamped = 0

  const judge = (action: 'read' | 'write', path: string): void => {
    for (const [start, reason] of refused) if (path.startsWith(start)) throw new HostError(action, path, reason)
  }
  const stage = (path: string, bytes: Uint8Array): Staged => {
    judge('write', path)
    return {path, flushed: () => Promise.resolve(), commit: () => void held.set(path, bytes), discard: () => {}}
  }
  return {
    files: held,
    refused,
    text: (path) => new TextDecoder().decode(held.get(path)!),
    read(path, atMost) {
      judge('read', path)
      const bytes = held.get(path)
      return bytes && atMost !== undefined && atMost < bytes.length ? bytes.subarray(0, atMost) : bytes
    },
    open(path) {
      judge('read', path)
      const bytes = held.get(path)
      if (!bytes) return undefined
      let stamp = stamps.get(bytes)
      if (stamp === undefined) stamps.set(bytes, (stamp = String(++stamped)))
      return {size: bytes.length, stamp, part: (start, end) => bytes.subarray(start, end)}
    },
    kind(path) {
      if (held.has(path)) return 'file'
      return [...held.keys()].some((one) => one.startsWith(`${path}/`)) ? 'folder' : undefined
    },
    list(path) {
      const below = [...held.keys()]
        .filter((one) => one.startsWith(`${path}/`))
        .map((one) => one.slice(path.length + 1))
      return [...new Set(below.map((one) => one.replace(/\/.*$/u, '/')))].sort()
    },
    fontFolders: () => ['/fonts'],
    real: (path) => (held.has(path) || [...held.keys()].some((one) => one.startsWith(`${path}/`)) ? path : undefined),
    stamp(path) {
      judge('read', path)
      const bytes = held.get(path)
      return bytes && fromLatin1(bytes)
    },
    owns: (path) => !held.has(path),
    stage,
    keep: (path, bytes) => stage(path, bytes).commit(),
    write: (path, bytes) => stage(path, bytes instanceof Uint8Array ? bytes : concat([...bytes])).commit(),
    create(path, bytes) {
      if (held.has(path)) return false
      stage(path, bytes).commit()
      return true
    },
    move(from, to) {
      judge('write', to)
      const bytes = held.get(from)
      if (bytes) held.set(to, bytes)
      return held.delete(from)
    },
    link(from, to) {
      judge('write', to)
      if (held.has(to)) return false
      held.set(to, held.get(from)!)
      return true
    },
    remove(path) {
      judge('write', path)
      held.delete(path)
    },
    sweep: () => {},
    clear: () => {},
  }
}
