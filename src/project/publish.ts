// The editions of one report → its folder. Every file is written beside its place as soon as it is made, and flushed while
// the next one is made; names are given when all are there, so that a full disk changes nothing. manifest.json gets its
// name last, so that a mixture of two builds shows.

import type {Host, Staged} from '../host/host.ts'
import {sameBytes} from '../host/platform/platform.ts'
import {below} from './project.ts'

/** Every name that a build may write: one that the new manifest does not list is of an older build, and goes. */
export const ownNames: readonly string[] = [
  'report.html',
  'report.fragment.html',
  'report.pdf',
  'report.txt',
  'report.docx',
  'report.xlsx',
  'report.json',
  'manifest.json',
]

export interface Publication {
  /** Writes a file beside its place. What goes wrong is thrown by `finish`. */
  add(name: string, bytes: Uint8Array): void
  /** Gives the files their names and removes those of an older build. Throws HostError; then the folder is as it was. */
  finish(): Promise<void>
  /** Leaves the folder as it was. After `finish` there is nothing to discard. */
  discard(): void
}

export function openPublication(host: Host, folder: string): Publication {
  const names = new Set<string>()
  let staged: Staged[] = []
  let fault: {readonly error: unknown} | undefined
  return {add, finish, discard}

  function add(name: string, bytes: Uint8Array): void {
    if (fault) return
    try {
      if (names.size === 0) host.sweep(folder)
      names.add(name)
      const path = below(folder, name)
      if (!equal(host.read(path), bytes)) staged.push(host.stage(path, bytes))
    } catch (error) {
      fault = {error}
    }
  }

  async function finish(): Promise<void> {
    try {
      if (fault) throw fault.error
      await Promise.all(staged.map((file) => file.flushed()))
      const rank = ({path}: Staged): number => ownNames.findIndex((name) => path === below(folder, name))
      staged.sort((a, b) => rank(a) - rank(b))
      while (staged.length) {
        if (staged[0]!.path.endsWith('/manifest.json')) removeStale()
        staged.shift()!.commit()
      }
      removeStale()
    } finally {
      discard()
    }
  }

  function discard(): void {
    for (const file of staged.reverse()) file.discard()
    staged = []
  }

  function removeStale(): void {
    for (const name of ownNames) if (!names.has(name)) host.remove(below(folder, name))
  }
}

/** A file that already is what it should be is left alone, its date too. */
function equal(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && sameBytes(a, b)
}
