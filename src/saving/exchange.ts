// One file in place of another, only if it is the one that is expected: what another program writes at that very moment is
// never lost. The file is moved aside, compared there, and the new one gets its name by a link, which refuses to replace
// what came in between. What was moved aside is kept until then, and looked at once more: a program that had it open may
// have written to it meanwhile.

import {type Content, same} from './saving.ts'

/** The few things that are asked of a disk. They throw where the system refuses, and do nothing by halves. */
export interface Disk {
  read(path: string): Content
  /** A file of this name beside the others, flushed. Its like is there neither before nor meant for anyone else. */
  write(path: string, content: Uint8Array): void
  /** Gives a file another name; false where there is no such file. */
  move(from: string, to: string): boolean
  /** Gives a file a second name; false where something has that name. */
  link(from: string, to: string): boolean
  /** Takes a name away, if it is there. */
  remove(path: string): void
}

/** Beside the file: what is to come, and what was there. Nobody else has these names. */
export interface Names {
  readonly path: string
  readonly part: string
  readonly aside: string
}

export type Exchanged = {readonly done: true} | {readonly done: false; readonly disk: Content}

/** `content` in place of `expected` (undefined: of nothing), or else what is there instead, which stays. */
export function exchange(disk: Disk, names: Names, expected: Content, content: Uint8Array): Exchanged {
  const {path, part, aside} = names
  // Most that came in between came before: nothing is touched then.
  const before = disk.read(path)
  if (!same(before, expected)) return {done: false, disk: before}
  disk.write(part, content)
  try {
    if (expected === undefined) return disk.link(part, path) ? {done: true} : {done: false, disk: disk.read(path)}
    if (!disk.move(path, aside)) return {done: false, disk: undefined}
    try {
      if (!same(disk.read(aside), expected)) return putBack(disk, names)
      if (!disk.link(part, path)) {
        disk.remove(aside)
        return {done: false, disk: disk.read(path)}
      }
    } catch (error) {
      // Refused half-way: what was there comes back, or stays beside it.
      if (disk.link(aside, path)) disk.remove(aside)
      throw error
    }
    // Whoever had the file open before it was moved has written to it where it is now.
    if (!same(disk.read(aside), expected)) return undo(disk, names, content)
    disk.remove(aside)
    return {done: true}
  } finally {
    disk.remove(part)
  }
}

/** Something else was moved aside than was expected: it gets its name again, unless a still newer one has it. */
function putBack(disk: Disk, {path, aside}: Names): Exchanged {
  disk.link(aside, path)
  disk.remove(aside)
  return {done: false, disk: disk.read(path)}
}

/** The file has the new content, and what it replaced has changed since: that is in its place again, if nothing newer is. */
function undo(disk: Disk, names: Names, content: Uint8Array): Exchanged {
  const {path, aside, part} = names
  disk.remove(part)
  if (disk.move(path, part) && !same(disk.read(part), content)) {
    // Newer than both.
    disk.link(part, path)
    disk.remove(aside)
    return {done: false, disk: disk.read(path)}
  }
  return putBack(disk, names)
}
