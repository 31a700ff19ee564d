// The host on Node's file system. Synchronous, for a command has nothing to do while it waits for a file; only what is
// staged is flushed while the program goes on. What is staged and has no name when the process ends is removed.

import {
  type BigIntStats,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import {homedir} from 'node:os'
import {dirname} from 'node:path/posix'
import {fontFoldersOf} from './font-folders.ts'
import {type Host, HostError, noFile, type OpenFile, type Staged} from './host.ts'
import {attempt, codeOf, fault, isAbsent} from './node-fault.ts'
import {owns, stamp, stampOf} from './node-stamp.ts'

/** Names of files that are not finished: `.report.pdf.4711.part`, with the number of the writing process. */
const unfinished = /^\..+\.(\d+)\.part$/u

export const nodeHost: Host = {
  read,
  open,
  kind,
  list,
  real,
  fontFolders,
  stamp,
  owns,
  stage,
  write,
  keep,
  create,
  move,
  link,
  remove,
  sweep,
  clear,
}

function read(path: string, atMost = Infinity): Uint8Array | undefined {
  try {
    const {file, stats} = openRegular(path)
    try {
      return atMost === Infinity ? readFileSync(file) : readStart(file, atMost, Number(stats.size))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw fault('read', path, error)
  }
}

/**
 * Opens a file that has an end. A pipe, a device or a socket gives what nobody can read twice and may never end; opening a
 * pipe waits for its writer, unless asked not to.
 */
function openRegular(path: string): {readonly file: number; readonly stats: BigIntStats} {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file, {bigint: true})
    if (!stats.isFile()) throw new HostError('read', path, stats.isDirectory() ? 'EISDIR' : noFile)
    return {file, stats}
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** `size` is what the file had when it was opened; it may have grown. */
function readStart(file: number, atMost: number, size: number): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let length = 0; length < atMost; ) {
    // A large piece costs more than a small file: it is filled with zeros first.
    const chunk = new Uint8Array(Math.min(atMost - length, Math.max(size - length, 0) + 1, 1 << 18))
    const count = readSync(file, chunk)
    if (count === 0) break
    chunks.push(chunk.subarray(0, count))
    length += count
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** Closes files that nothing can ask for any more. */
const abandoned = new FinalizationRegistry<number>((file) => attempt(() => closeSync(file)))

function open(path: string): OpenFile | undefined {
  try {
    const {file, stats} = openRegular(path)
    const opened: OpenFile = {
      size: Number(stats.size),
      stamp: stampOf(stats),
      part(start, end, buffer = new Uint8Array(end - start)) {
        const part = buffer.subarray(0, end - start)
        try {
          for (let done = 0; done < part.length; ) {
            const count = readSync(file, part, done, part.length - done, start + done)
            // Cut short since it was opened.
            if (count === 0) throw new HostError('read', path, 'EIO')
            done += count
          }
        } catch (error) {
          throw fault('read', path, error)
        }
        return part
      },
    }
    abandoned.register(opened, file)
    return opened
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw fault('read', path, error)
  }
}

function kind(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw fault('read', path, error)
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path, {withFileTypes: true})
      .filter((entry) => !entry.isSymbolicLink() || kind(`${path}/${entry.name}`) === 'file')
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort()
  } catch (error) {
    if (error instanceof HostError) throw error
    if (isAbsent(error)) return []
    throw fault('read', path, error)
  }
}

/** Files without a name yet, and how each is discarded: of a process that is interrupted, none is left. */
const nameless = new Map<string, () => void>()

function fontFolders(): readonly string[] {
  return fontFoldersOf({platform: process.platform, home: homedir(), environment: process.env})
}

function real(path: string): string | undefined {
  try {
    return realpathSync.native(path).replaceAll('\\', '/')
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw fault('read', path, error)
  }
}

function stage(path: string, bytes: Uint8Array): Staged {
  const {part, discard} = place(path)
  let flushed: Promise<void>
  try {
    const file = openSync(part, 'w')
    try {
      writeWhole(file, bytes)
    } catch (error) {
      closeSync(file)
      throw error
    }
    flushed = new Promise((resolve, reject) => {
      fsync(file, (error) => {
        closeSync(file)
        if (error) reject(fault('write', path, error) as Error)
        else resolve()
      })
    })
    // Whoever discards the file does not wait for it.
    flushed.catch(() => undefined)
  } catch (error) {
    discard()
    throw fault('write', path, error)
  }
  return {path, flushed: () => flushed, commit: () => commit(part, path, discard), discard}
}

function write(path: string, bytes: Uint8Array | Iterable<Uint8Array>): void {
  const {part, discard} = place(path)
  try {
    writeFlushed(part, bytes instanceof Uint8Array ? [bytes] : bytes)
  } catch (error) {
    discard()
    throw fault('write', path, error)
  }
  commit(part, path, discard)
}

function keep(path: string, bytes: Uint8Array): void {
  const {part, discard} = place(path)
  try {
    const file = openSync(part, 'w')
    try {
      writeWhole(file, bytes)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    discard()
    throw fault('write', path, error)
  }
  commit(part, path, discard)
}

/** Where the file is written before it has its name, its folder made. */
function place(path: string): {readonly part: string; discard(): void} {
  const folder = dirname(path)
  const part = `${folder}/.${path.slice(folder.length).replace(/^\//u, '')}.${process.pid}.part`
  let made: string | undefined
  try {
    made = makeFolder(folder)
  } catch (error) {
    throw fault('write', path, error)
  }
  const discard = (): void => {
    attempt(() => unlinkSync(part))
    named(part)
    if (made !== undefined) removeEmpty(folder, made)
  }
  if (nameless.size === 0) process.on('exit', discardNameless)
  nameless.set(part, discard)
  return {part, discard}
}

function commit(part: string, path: string, discard: () => void): void {
  try {
    renameSync(part, path)
    named(part)
  } catch (error) {
    discard()
    throw fault('write', path, error)
  }
}

function named(part: string): void {
  nameless.delete(part)
  if (nameless.size === 0) process.off('exit', discardNameless)
}

/** The last first: folders were made for the first of their files. */
function discardNameless(): void {
  for (const discard of [...nameless.values()].reverse()) discard()
}

function create(path: string, bytes: Uint8Array): boolean {
  if (kind(path) !== undefined) return false
  const folder = dirname(path)
  const part = `${folder}/.new.${process.pid}.part`
  try {
    makeFolder(folder)
    writeFlushed(part, [bytes])
    // A link, unlike a rename, refuses to replace a file that came in between; where there are no links, rename.
    if (!attempt(() => linkSync(part, path))) {
      if (kind(path) !== undefined) return false
      renameSync(part, path)
    }
    return true
  } catch (error) {
    throw fault('write', path, error)
  } finally {
    attempt(() => unlinkSync(part))
  }
}

function move(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    if (isAbsent(error)) return false
    throw fault('write', to, error)
  }
}

function link(from: string, to: string): boolean {
  try {
    if (!attempt(() => linkSync(from, to))) copyFileSync(from, to, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw fault('write', to, error)
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (!isAbsent(error)) throw fault('write', path, error)
  }
}

function sweep(folder: string): void {
  for (const name of list(folder)) {
    const writer = unfinished.exec(name)?.[1]
    if (writer !== undefined && !isRunning(Number(writer))) remove(`${folder}/${name}`)
  }
}

function clear(folder: string, top: string): void {
  attempt(() => sweep(folder))
  removeEmpty(folder, top)
}

/** The topmost folder that was made; Node's own way never ends where the system says that nothing can be (/proc). */
function makeFolder(folder: string): string | undefined {
  if (kind(folder) === 'folder') return undefined
  const above = dirname(folder)
  const made = above === folder ? undefined : makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another writer may have been faster.
    if (codeOf(error) !== 'EEXIST' || kind(folder) !== 'folder') throw error
  }
  return made ?? folder
}

function writeFlushed(path: string, parts: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    for (const bytes of parts) writeWhole(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

/** Removes `folder` and those above it up to `top`, as far as they are empty. */
function removeEmpty(folder: string, top: string): void {
  for (let one = folder; one.length >= top.length; one = dirname(one)) if (!attempt(() => rmdirSync(one))) return
}

/** Another writer of the same folder; this one's own number is one of the past, for it writes and sweeps in turn. */
function isRunning(writer: number): boolean {
  if (writer === process.pid) return false
  try {
    process.kill(writer, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
