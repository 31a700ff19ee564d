// The host on Node's file system. Synchronous: a command has nothing to do while it waits for a file, and between
// `stage` and `commit` no signal handler can run.

import {
  closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, rmdirSync, statSync,
  unlinkSync, writeSync,
} from 'node:fs'
import {dirname} from 'node:path/posix'
import {HostError, type Host, type Staged} from './host.ts'

/** Names of files that are not finished: `.report.pdf.4711.part`, with the number of the writing process. */
const unfinished = /^\..+\.(\d+)\.part$/u

export const nodeHost: Host = {read, kind, list, stage, write, create, remove, sweep}

function read(path: string, atMost = Infinity): Uint8Array | undefined {
  try {
    return atMost === Infinity ? readFileSync(path) : readStart(path, atMost)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw fault('read', path, error)
  }
}

function readStart(path: string, atMost: number): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const chunks: Uint8Array[] = []
    for (let length = 0; length < atMost; ) {
      const chunk = new Uint8Array(Math.min(atMost - length, 1 << 18))
      const count = readSync(file, chunk)
      if (count === 0) break
      chunks.push(chunk.subarray(0, count))
      length += count
    }
    return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
  } finally {
    closeSync(file)
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

function stage(path: string, bytes: Uint8Array): Staged {
  const folder = dirname(path)
  const part = `${folder}/.${path.slice(folder.length).replace(/^\//u, '')}.${process.pid}.part`
  let made: string | undefined
  const discard = (): void => {
    attempt(() => unlinkSync(part))
    if (made !== undefined) removeEmpty(folder, made)
  }
  try {
    made = mkdirSync(folder, {recursive: true})
    writeFlushed(part, bytes)
  } catch (error) {
    discard()
    throw fault('write', path, error)
  }
  const commit = (): void => {
    try {
      renameSync(part, path)
    } catch (error) {
      discard()
      throw fault('write', path, error)
    }
  }
  return {path, commit, discard}
}

function write(path: string, bytes: Uint8Array): void {
  stage(path, bytes).commit()
}

function create(path: string, bytes: Uint8Array): boolean {
  if (kind(path) !== undefined) return false
  const folder = dirname(path)
  const part = `${folder}/.new.${process.pid}.part`
  try {
    mkdirSync(folder, {recursive: true})
    writeFlushed(part, bytes)
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

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w')
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
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

function attempt(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}

function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}

/** What the system refused; anything else is a fault of ours and goes on as it is. */
function fault(action: 'read' | 'write', path: string, error: unknown): unknown {
  return codeOf(error) ? new HostError(action, path, codeOf(error)) : error
}
