// The editions of one report → its folder. Every file is written beside its place before the first one gets its name, so
// that a full disk changes nothing; manifest.json gets its name last, so that a mixture of two builds shows.

import type {Host, Staged} from '../host/host.ts'
import {below} from './project.ts'

/** Every name that a build may write: one that the new manifest does not list is of an older build, and goes. */
export const ownNames: readonly string[] = [
  'report.html', 'report.fragment.html', 'report.pdf', 'report.txt', 'report.json', 'manifest.json',
]

/** `files` by name, manifest.json among them. Throws HostError; then the folder is as it was. */
export function publish(host: Host, folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  host.sweep(folder)
  const names = ownNames.filter((name) => files.has(name))
  const changed = names.filter((name) => !equal(host.read(below(folder, name)), files.get(name)!))
  const staged: Staged[] = []
  try {
    for (const name of changed) staged.push(host.stage(below(folder, name), files.get(name)!))
  } catch (error) {
    for (const file of staged.reverse()) file.discard()
    throw error
  }
  for (const [index, file] of staged.entries()) {
    if (file.path.endsWith('/manifest.json')) removeStale(host, folder, files)
    try {
      file.commit()
    } catch (error) {
      for (const other of staged.slice(index + 1)) other.discard()
      throw error
    }
  }
  removeStale(host, folder, files)
}

function removeStale(host: Host, folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const name of ownNames) if (!files.has(name)) host.remove(below(folder, name))
}

/** A file that already is what it should be is left alone, its date too. */
function equal(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && Buffer.compare(a, b) === 0
}
