// The files of the page as they were bundled: script, style and the worker of pdf.js, beside the program.

import {type Host, HostError} from '../host/host.ts'
import {programFolder} from '../host/platform/platform.ts'
import {absolute, below} from '../project/project.ts'

export type AssetName = 'page.js' | 'page.css' | 'desk.js' | 'desk.css' | 'pdf-drawer.js' | 'pdf-worker.js'

/** Throws HostError where the program was not bundled. */
export function readAsset(host: Host, name: AssetName): Uint8Array {
  const own = programFolder()
  // From dist/, and from src/host/platform/ in tests.
  const places = [
    below(absolute(own, '.'), `preview/${name}`),
    below(absolute(own, '../../..'), `dist/preview/${name}`),
  ]
  for (const path of places) {
    const bytes = host.kind(path) === 'file' ? host.read(path) : undefined
    if (bytes) return bytes
  }
  throw new HostError('read', places[0]!, 'ENOENT')
}
