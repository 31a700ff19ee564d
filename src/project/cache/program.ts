// The digest of the program that runs, as the bundler left it beside the bundle: what another program has made says nothing.

import type {Host} from '../../host/host.ts'
import {programFolder} from '../../host/platform/platform.ts'
import {below} from '../project.ts'

/** Undefined where the program is not bundled: then it can be any. */
export function programDigest(host: Host): string | undefined {
  const bytes = host.read(below(programFolder().replace(/\/$/u, ''), 'digest'))
  const text = bytes && new TextDecoder().decode(bytes).trim()
  return text && /^[0-9a-f]{64}$/u.test(text) ? text : undefined
}
