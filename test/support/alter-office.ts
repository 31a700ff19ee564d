// An office file with something changed in one of its parts, as a hand would change it.

import {openZip} from '../../src/zip/read.ts'
import {writeZip} from '../../src/zip/write.ts'

const limits = {entries: 1000, bytes: 1 << 26}

/** The text of a part. */
export function partOf(file: Uint8Array, name: string): string {
  return new TextDecoder().decode(openZip(file, limits).read(name))
}

/** `change` has to change something. */
export function altered(file: Uint8Array, name: string, change: (part: string) => string): Uint8Array {
  const zip = openZip(file, limits)
  const before = partOf(file, name)
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${name}`)
  return writeZip(
    new Map(zip.names.map((one) => [one, one === name ? new TextEncoder().encode(after) : zip.read(one)!])),
  )
}
