// Whether the editions in a folder are those of a source as it is now: by the manifest that the build left.

import type {Host} from '../host/host.ts'
import {sha256} from './hash.ts'
import {below} from './project.ts'

/** False for drafts, for an older state of the source, and where an edition that the manifest lists is not there. */
export function isBuilt(host: Host, folder: string, source: string): boolean {
  const manifest = manifestIn(host, folder)
  const bytes = manifest && host.read(source)
  if (!manifest || !bytes || manifest.draft || manifest.source.sha256 !== sha256(bytes)) return false
  return manifest.outputs.every(({path}) => host.kind(below(folder, path)) === 'file')
}

interface WrittenManifest {
  readonly draft?: boolean
  readonly source: {readonly sha256: string}
  readonly outputs: readonly {readonly path: string}[]
}

function manifestIn(host: Host, folder: string): WrittenManifest | undefined {
  const bytes = host.read(below(folder, 'manifest.json'))
  if (!bytes) return undefined
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Partial<WrittenManifest> | null
    return typeof read?.source?.sha256 === 'string' && Array.isArray(read.outputs)
      ? (read as WrittenManifest)
      : undefined
  } catch {
    return undefined
  }
}
