// SHA-256 of what was read and made, each computed once however many reports it goes into.

import {createHash} from 'node:crypto'

const known = new WeakMap<Uint8Array, string>()

export function sha256(bytes: Uint8Array): string {
  let found = known.get(bytes)
  if (found === undefined) known.set(bytes, found = createHash('sha256').update(bytes).digest('hex'))
  return found
}
