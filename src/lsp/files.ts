// The files as the editor has them: what is open and unsaved lies over what is on disk.

import type {Host} from '../host/host.ts'

export interface Files {
  readonly host: Host
  /** What else has been read may have changed. */
  forget(): void
}

/** Sources that are kept to be recognised when they are read again. */
const mostKept = 64
/** How long pictures are taken to be what they were, in milliseconds: a check at every key must not read them all. */
const staysFor = 1_000

/** `opened` gives the text of a file that is open, always as the same bytes while it is the same. */
export function filesOver(base: Host, opened: (path: string) => Uint8Array | undefined): Files {
  const kept = new Map<string, Uint8Array>()
  const recent = new Map<string, Uint8Array | undefined>()
  let timer: NodeJS.Timeout | undefined
  const forget = (): void => {
    recent.clear()
    clearTimeout(timer)
    timer = undefined
  }
  const read = (path: string, atMost?: number): Uint8Array | undefined => {
    const open = opened(path)
    if (open) return atMost !== undefined && atMost < open.length ? open.subarray(0, atMost) : open
    if (/\.(?:md|yaml|json)$/iu.test(path)) return same(path, base.read(path, atMost))
    if (!recent.has(path)) {
      recent.set(path, base.read(path, atMost))
      timer ??= setTimeout(forget, staysFor).unref()
    }
    return recent.get(path)
  }
  /** The bytes that were read before, where they are equal: whoever knows them need not look again. */
  const same = (path: string, bytes: Uint8Array | undefined): Uint8Array | undefined => {
    if (!bytes) return undefined
    const before = kept.get(path)
    if (before && Buffer.compare(before, bytes) === 0) return before
    kept.delete(path)
    kept.set(path, bytes)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    return bytes
  }
  return {host: {...base, read, kind: (path) => (opened(path) ? 'file' : base.kind(path))}, forget}
}
