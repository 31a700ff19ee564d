// What Node knows of files without opening them: by what they are told apart, and whose they are.

import {type BigIntStats, lstatSync, statSync} from 'node:fs'
import {fault, isAbsent} from './node-fault.ts'

export function stamp(path: string): string | undefined {
  try {
    const stats = statSync(path, {bigint: true, throwIfNoEntry: false})
    return stats?.isFile() ? stampOf(stats) : undefined
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw fault('read', path, error)
  }
}

export function stampOf({dev, ino, size, mtimeNs, ctimeNs}: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
}

export function owns(path: string): boolean {
  try {
    const stats = lstatSync(path)
    return stats.isDirectory() && (!process.getuid || (stats.uid === process.getuid() && (stats.mode & 0o002) === 0))
  } catch (error) {
    if (isAbsent(error)) return false
    throw fault('read', path, error)
  }
}
