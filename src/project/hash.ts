// SHA-256 of what was read and made, each computed once however many reports it goes into.

import type {OpenFile} from '../host/host.ts'
import {newSha256, sha256Of, toHex} from '../host/platform/platform.ts'

const known = new WeakMap<Uint8Array | OpenFile, string>()

/** Bytes read at once of a file that is not in memory. */
const chunk = 1 << 17

export function sha256(bytes: Uint8Array | OpenFile): string {
  let found = known.get(bytes)
  if (found === undefined) known.set(bytes, (found = 'size' in bytes ? ofFile(bytes) : toHex(sha256Of(bytes))))
  return found
}

function ofFile(file: OpenFile): string {
  const hash = newSha256()
  const buffer = new Uint8Array(Math.min(chunk, file.size))
  for (let start = 0; start < file.size; start += chunk) {
    hash.update(file.part(start, Math.min(start + chunk, file.size), buffer))
  }
  return toHex(hash.digest())
}
