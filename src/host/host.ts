// The only door to files, standard input and the clock. Everything else gets what it needs as values.

/** A file that could not be read or written. `reason` is Node's code: ENOENT, EACCES, ENOSPC, EISDIR … */
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

/** Paths are absolute with forward slashes. Every method throws HostError and nothing else. */
export interface Host {
  /** The whole file; undefined where there is none. */
  read(path: string): Uint8Array | undefined
  /** Names in a folder, sorted by code unit, folders ending in `/`; empty where there is no such folder. */
  list(path: string): readonly string[]
  /** Writes beside the file, flushes, renames: a reader sees the old file or the new one, whole. Makes folders. */
  write(path: string, bytes: Uint8Array): void
  /** Removes a file if it is there. */
  remove(path: string): void
}
