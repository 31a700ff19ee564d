// The only door to files. Everything else gets what it needs as values; tests put a memory behind the same door.

/** The reason where a path leads to a pipe, a device or a socket: what has no end is not read. */
export const noFile = 'ENOTREG'

/** A file that could not be read or written. `reason` is Node's code (ENOENT, EACCES, ENOSPC, EISDIR …) or `noFile`. */
export class HostError extends Error {
  readonly path: string
  readonly reason: string
  readonly action: 'read' | 'write'
  constructor(action: 'read' | 'write', path: string, reason: string) {
    super(`${action} ${path}: ${reason}`)
    this.action = action
    this.path = path
    this.reason = reason
  }
}

/** A file that is written whole, but does not have its name yet. */
export interface Staged {
  readonly path: string
  /** Waits until it is on the disk. Rejects with HostError. */
  flushed(): Promise<void>
  /** Once it is flushed: gives it its name, in place of the file that had it: a reader sees the old one or the new one, whole. */
  commit(): void
  /** Leaves nothing behind: neither the file nor a folder that was made for it. */
  discard(): void
}

/** A file that is read in parts. It stays as it was when it was opened, whatever gets its name later. */
export interface OpenFile {
  /** In bytes. */
  readonly size: number
  /** Another one for another file at the path, and for the same one that was written to before it was opened again. */
  readonly stamp: string
  /** From `start` up to `end`, both within the file; into the beginning of `buffer`, where one is given. */
  part(start: number, end: number, buffer?: Uint8Array): Uint8Array
}

/** Paths are absolute with forward slashes. Every method throws HostError and nothing else. */
export interface Host {
  /** The file, or its first `atMost` bytes; undefined where there is none. */
  read(path: string, atMost?: number): Uint8Array | undefined
  /** The file, to be read in parts; undefined where there is none. */
  open(path: string): OpenFile | undefined
  /** What is there. Whatever is no folder counts as a file, also what cannot be read as one. */
  kind(path: string): 'file' | 'folder' | undefined
  /**
   * Names in a folder, sorted by code unit, folders ending in `/`; empty where there is no such folder. A link to a
   * folder is left out, so that a walk ends.
   */
  list(path: string): readonly string[]
  /** Folders where the machine keeps its fonts, in the order in which they are looked through. */
  fontFolders(): readonly string[]
  /** The path with every link in it followed; undefined where there is nothing. */
  real(path: string): string | undefined
  /**
   * What tells a file apart from another one in its place and from itself after it was written to, without opening it;
   * undefined where there is no file. As in OpenFile.
   */
  stamp(path: string): string | undefined
  /** Whether there is a folder of this user's own, no link, into which not everybody may write. */
  owns(path: string): boolean
  /** Writes beside the file's place and begins to flush. Makes folders. */
  stage(path: string, bytes: Uint8Array): Staged
  /** Writes, flushes and gives the name in one. What is large comes in parts and is never held whole. */
  write(path: string, bytes: Uint8Array | Iterable<Uint8Array>): void
  /** As `write`, but not flushed: for what can be made again. */
  keep(path: string, bytes: Uint8Array): void
  /** As `write`, but false, with nothing done, where the file is already there. */
  create(path: string, bytes: Uint8Array): boolean
  /** Gives a file another name, in place of what has it; false where there is no such file. */
  move(from: string, to: string): boolean
  /** Gives a file a second name, or a copy the name where the disk knows no second ones; false where something has that name. */
  link(from: string, to: string): boolean
  /** Removes a file if it is there. */
  remove(path: string): void
  /** Removes what writers that were killed have left in a folder; this process has no other that writes to it now. */
  sweep(folder: string): void
  /** The same, and the folder if it is empty then, and those above it up to `top`. Never throws. */
  clear(folder: string, top: string): void
}
