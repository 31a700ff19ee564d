// What went into a build and what came out → manifest.json, by which anyone can prove what was made of what. Paths are
// relative to the project or begin with `templates/` for what is shipped, so that every machine writes the same bytes.

import type {Summary} from '../diagnostic/wording.ts'
import type {OpenFile} from '../host/host.ts'
import {sha256} from './hash.ts'
import {version} from './version.ts'

export interface ManifestInput {
  /** What it was for: source, form, template, style, font, image, config, previous. */
  readonly role: string
  readonly path: string
  /** Of a file that is not in memory, the open file. */
  readonly bytes: Uint8Array | OpenFile
}

export interface ManifestWaiver {
  readonly code: string
  readonly at?: string
  readonly reason: string
  readonly until?: string
}

export interface Manifest {
  readonly inputs: readonly ManifestInput[]
  readonly outputs: ReadonlyMap<string, Uint8Array>
  readonly summary: Summary
  readonly waivers: readonly ManifestWaiver[]
  readonly draft: boolean
}

export function writeManifest({inputs, outputs, summary, waivers, draft}: Manifest): Uint8Array {
  const [source, ...others] = inputs.map(({role, path, bytes}) => ({path, role, ...identity(bytes)}))
  const manifest = {
    version: 1,
    tool: {name: 'nianbao', version},
    ...(draft && {draft}),
    source: {path: source!.path, sha256: source!.sha256, size: source!.size},
    inputs: others.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    outputs: [...outputs].map(([path, bytes]) => ({path, ...identity(bytes)})),
    diagnostics: {errors: summary.errors, warnings: summary.warnings, infos: summary.infos},
    waivers,
  }
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`)
}

function identity(bytes: Uint8Array | OpenFile): {readonly sha256: string; readonly size: number} {
  return {sha256: sha256(bytes), size: 'size' in bytes ? bytes.size : bytes.length}
}
