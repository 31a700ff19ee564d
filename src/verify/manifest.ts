// manifest.json against the files beside it: which of them are of another build, were changed after it, or are not there.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {sha256Of, toHex} from '../host/platform/platform.ts'

interface Listed {
  readonly path: string
  readonly sha256: string
}

function isListed(value: unknown): value is Listed {
  const {path, sha256} = (value ?? {}) as Partial<Listed>
  return typeof path === 'string' && typeof sha256 === 'string'
}

/** What the manifest says was written; undefined where it is no manifest. */
function outputsOf(bytes: Uint8Array): Listed[] | undefined {
  try {
    const {outputs} = JSON.parse(new TextDecoder().decode(bytes)) as {outputs?: unknown}
    return Array.isArray(outputs) && outputs.every(isListed) ? outputs : undefined
  } catch {
    return undefined
  }
}

/**
 * `files` by name, manifest.json among them. A changed file is a warning: whether it says something else than the data is
 * for the readers of its format to find, and one that went through another system is not wrong for that alone.
 */
export function* verifyManifest(folder: string, files: ReadonlyMap<string, Uint8Array>): Generator<Diagnostic> {
  const manifest = files.get('manifest.json')
  if (!manifest) return
  const start = (file: string): Place => ({path: `${folder}/${file}`, line: 1, column: 1, endLine: 1, endColumn: 1})
  const outputs = outputsOf(manifest)
  if (!outputs) {
    yield diagnose('edition-differs', 'manifest', {}, start('manifest.json'))
    return
  }
  for (const {path, sha256} of outputs) {
    const file = path.slice(path.lastIndexOf('/') + 1)
    const bytes = files.get(file)
    if (!bytes) {
      yield diagnose('edition-differs', 'fileMissing', {file}, start('manifest.json'))
      continue
    }
    const actual = toHex(sha256Of(bytes))
    if (actual === sha256) continue
    yield diagnose('edition-differs', 'fileChanged', {file}, start(file), {
      severity: 'warning',
      expected: sha256,
      actual,
    })
  }
}
