// The bundle → the files that a package of it holds, by path. Not part of the program.

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

const skipped = {dist: /^(?:cache|types)\/|\.html$/, templates: /^fonts\/.*\.ts$/, docs: /^$/}

/** Of these folders, with package.json and the licence. */
export function programFiles(root: string, parts: readonly (keyof typeof skipped)[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const part of parts) {
    for (const [path, bytes] of filesBelow(join(root, part))) {
      if (!skipped[part].test(path)) files.set(`${part}/${path}`, bytes)
    }
  }
  for (const own of ['package.json', 'LICENSE']) files.set(own, readFileSync(join(root, own)))
  return files
}

function filesBelow(folder: string): [string, Uint8Array][] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)])
}
