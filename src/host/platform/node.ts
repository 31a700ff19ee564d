// The half for Node.

import {createHash} from 'node:crypto'
import {resolve} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import type {Platform} from './platform.ts'

let collect: (() => void) | undefined

export const half: Platform = {
  sha256() {
    const hash = createHash('sha256')
    return {update: (bytes) => void hash.update(bytes), digest: () => hash.digest()}
  },
  fromLatin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  toLatin1: (text) => Buffer.from(text, 'latin1'),
  toBase64: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  turn: () => new Promise((resolve) => void setImmediate(resolve)),
  // The engine does so by itself, but first lets what is not in use grow to several times what is. Takes as long as what
  // is in use is large: for a process that has just become done with much more.
  giveBack() {
    if (!collect) {
      // An engine that does not know the flag would say so on standard error.
      if (!process.allowedNodeEnvironmentFlags.has('--expose-gc')) return
      setFlagsFromString('--expose-gc')
      collect = runInNewContext('gc') as () => void
    }
    collect()
  },
  resolvePath: resolve,
  // Of the bundle once there is one.
  converted: async (bytes, from, to) => (await import('./office.ts')).byOffice(bytes, from, to),
  programFolder: () => decodeURIComponent(new URL('.', import.meta.url).pathname),
}
