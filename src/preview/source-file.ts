// The source that is previewed: the text as it is worked on, and the file on disk. The file is written only where it
// still is what the text was changed from; what someone else has written meanwhile is shown, never overwritten unasked.

import {type Host, HostError} from '../host/host.ts'
import {longestSource} from '../markdown/decode.ts'
import {sha256} from '../project/hash.ts'
import {withEdits, withLineFeeds} from './line-ends.ts'
import type {SourceState, Standing} from './protocol.ts'

/** As the page is told it, but `reason` is the code of the system's refusal. */
export type SourceFileState = Omit<SourceState, 'session'>

export interface PreviewedFile {
  state(): SourceFileState
  /** The file as it would be written now. */
  bytes(): Uint8Array
  /** Takes a text that `client` has changed from `version`; false where another one has changed it since. */
  edit(client: string, version: number, text: string): boolean
  /** Writes what is not written yet. */
  save(): void
  /** The file on disk may have changed. */
  look(): void
  /** Ends a conflict as the person chose, who saw the file named by `diskHash`; false where it is another one by now. */
  resolve(take: 'mine' | 'disk', diskHash: string): boolean
}

/** Hash of a file that is not there. */
const gone = 'gone'

/** `path` is the real one, without links. `changed` is called whenever the state is another. Throws HostError. */
export function openPreviewedFile(host: Host, path: string, changed: () => void): PreviewedFile {
  let version = 0
  let standing: Standing = 'saved'
  let reason: string | undefined
  /** What the file held when it was last read or written; undefined: it was not there. */
  let saved: Uint8Array | undefined
  let text = ''
  let bom = false
  let writable = true
  /** In a conflict, what the file holds. */
  let disk: Uint8Array | undefined
  /** Who changed the text last, and the last version that another one has made. */
  let lastClient = ''
  let lastForeign = 0
  const first = host.read(path, longestSource + 1)
  if (!first) throw new HostError('read', path, 'ENOENT')
  load(first)

  return {
    state: () => ({
      version,
      text: withLineFeeds(text),
      writable,
      standing,
      ...(standing === 'conflict' && {disk: disk ? withLineFeeds(decoded(disk).text) : null, diskHash: hashOf(disk)}),
      ...(reason !== undefined && {reason}),
    }),
    bytes,
    edit(client, from, edited) {
      if (!writable) return false
      // One client may send its next text before it knows the number of the last one.
      if (from !== version && !(client === lastClient && from >= lastForeign)) return false
      if (client !== lastClient) [lastClient, lastForeign] = [client, version]
      text = withEdits(text, edited)
      version++
      if (standing !== 'conflict') stand(same(bytes(), saved) ? 'saved' : 'unsaved')
      changed()
      return true
    },
    save,
    look: () => attempt(look),
    resolve(take, diskHash) {
      if (standing !== 'conflict') return true
      if (hashOf(read()) !== diskHash) {
        attempt(look)
        return false
      }
      if (take === 'mine') {
        saved = disk
        stand('unsaved')
        save()
      } else if (disk) {
        load(disk)
        changed()
      }
      return true
    },
  }

  function bytes(): Uint8Array {
    return new TextEncoder().encode((bom ? '\uFEFF' : '') + text)
  }

  function read(): Uint8Array | undefined {
    return host.read(path, longestSource + 1)
  }

  function load(content: Uint8Array): void {
    const found = decoded(content)
    text = found.text
    bom = found.bom
    writable = found.writable
    saved = content
    version++
    lastClient = ''
    lastForeign = version
    stand('saved')
  }

  function stand(now: Standing, why?: string): void {
    standing = now
    reason = why
    if (now !== 'conflict') disk = undefined
  }

  function look(): void {
    const now = read()
    if (standing === 'conflict' && same(now, disk)) return
    if (same(now, saved)) {
      if (standing !== 'conflict') return
      stand(same(bytes(), saved) ? 'saved' : 'unsaved')
    } else if (now && same(now, bytes())) {
      saved = now
      stand('saved')
    } else if (now && standing === 'saved') {
      load(now)
    } else {
      stand('conflict')
      disk = now
    }
    changed()
  }

  function save(): void {
    if (!writable || standing === 'conflict' || standing === 'saved') return
    attempt(() => {
      if (!same(read(), saved)) return look()
      // The folder may have been replaced by a link that leads elsewhere.
      const folder = path.slice(0, path.lastIndexOf('/')) || '/'
      if (host.real(folder) !== folder || (saved && host.real(path) !== path))
        throw new HostError('write', path, 'ELOOP')
      const content = bytes()
      host.write(path, content)
      saved = content
      stand('saved')
      changed()
    })
  }

  function attempt(action: () => void): void {
    try {
      action()
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      stand('failed', error.reason)
      changed()
    }
  }
}

function decoded(content: Uint8Array): {text: string; bom: boolean; writable: boolean} {
  const bom = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf
  const own = bom ? content.subarray(3) : content
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(own)
    return {text, bom, writable: content.length <= longestSource}
  } catch {
    return {text: new TextDecoder('utf-8', {ignoreBOM: true}).decode(own), bom, writable: false}
  }
}

function hashOf(content: Uint8Array | undefined): string {
  return content ? sha256(content) : gone
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (!a || !b) return a === b
  return a.length === b.length && Buffer.compare(a, b) === 0
}
