// What the worker has written in memory → the file on this computer, where the browser lets the page write it: only while
// it still holds what was last read or written there. Else what only this page has is counted, until it is downloaded.

import {same} from '../../saving/saving.ts'
import type {Opened} from './alone-files.ts'
import type {Program} from './alone-worker.ts'
import type {Kept} from './connection.ts'
import {offer} from './offer.ts'

export interface Keeping {
  /** Files that were opened. */
  add(opened: Opened): void
  onKept(listener: (is: Kept) => void): void
  /** Files that only this page has. */
  here(): string[]
  /** Offers the file as it was last written. */
  download(path: string): void
}

export function keepFiles(program: Program): Keeping {
  const handles = new Map<string, FileSystemFileHandle>()
  let folder: FileSystemDirectoryHandle | undefined
  /** What this computer's files hold, as far as is known, and what was written in memory. */
  const there = new Map<string, Uint8Array>()
  const here = new Map<string, Uint8Array>()
  let listener: ((is: Kept) => void) | undefined
  let writing = Promise.resolve()

  program.onWritten((path, bytes) => {
    here.set(path, bytes)
    tell()
    if (handles.has(path) || folder) writing = writing.then(() => write(path)).catch(() => tell())
  })
  // Another program may have written meanwhile; a page hears of it only by looking.
  addEventListener('focus', () => {
    writing = writing.then(lookAll)
  })

  return {
    add(opened) {
      folder = opened.folder ?? folder
      for (const [path, handle] of opened.handles) handles.set(path, handle)
      for (const [path, bytes] of opened.files) {
        there.set(path, bytes)
        here.set(path, bytes)
      }
    },
    onKept(to) {
      listener = to
      tell()
    },
    here: () => behind().filter((path) => !handles.has(path)),
    download(path) {
      const bytes = here.get(path) as Uint8Array<ArrayBuffer> | undefined
      if (!bytes) return
      offer(path.slice(path.lastIndexOf('/') + 1), bytes)
      there.set(path, bytes)
      tell()
    },
  }

  function tell(): void {
    const all = behind()
    listener?.(all.length === 0 ? 'kept' : all.every((path) => handles.has(path)) ? 'keeping' : 'here')
  }

  function behind(): string[] {
    return [...here].flatMap(([path, bytes]) => (there.get(path) === bytes ? [] : [path]))
  }

  /** A file that was not there when the folder was opened; one that has come since is another's. */
  async function made(path: string): Promise<FileSystemFileHandle> {
    const parts = path.split('/')
    let inside = folder!
    for (const part of parts.slice(0, -1)) inside = await inside.getDirectoryHandle(part, {create: true})
    const name = parts.at(-1)!
    const other = await inside.getFileHandle(name).then(
      () => true,
      () => false,
    )
    if (other) throw new Error(`${path} is there`)
    return inside.getFileHandle(name, {create: true})
  }

  async function write(path: string): Promise<void> {
    const bytes = here.get(path)!
    let handle = handles.get(path)
    if (handle) {
      const disk = await contentOf(handle)
      if (!same(disk, there.get(path)!)) return foreign(path, disk)
    } else {
      handle = await made(path)
      handles.set(path, handle)
    }
    const stream = await handle.createWritable()
    await stream.write(bytes as Uint8Array<ArrayBuffer>)
    await stream.close()
    there.set(path, bytes)
    tell()
  }

  async function lookAll(): Promise<void> {
    for (const [path, handle] of handles) {
      const disk = await contentOf(handle).catch(() => undefined)
      if (disk && !same(disk, there.get(path)!)) await foreign(path, disk)
    }
  }

  /** What was written here only counts as not written, so that a person chooses. */
  async function foreign(path: string, disk: Uint8Array): Promise<void> {
    const base = there.get(path)!
    there.set(path, disk)
    here.set(path, disk)
    await program.ask('foreign', {path, base, disk})
    tell()
  }
}

async function contentOf(handle: FileSystemFileHandle): Promise<Uint8Array> {
  return new Uint8Array(await (await handle.getFile()).arrayBuffer())
}
