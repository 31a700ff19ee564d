// Bytes → zlib format (RFC 1950), the same on every machine and every Node. The work is done by the WebAssembly of
// program.ts, which is fast from its first byte on.

import {program} from './program.ts'

/** What assembly/deflate.ts exports; places and lengths in bytes of the memory. */
interface Deflater {
  readonly memory: {readonly buffer: ArrayBuffer}
  reserve(length: number): number
  deflate(length: number): number
  output(length: number): number
}

/** Memory that is kept for the next stream; that of a large picture is given back. */
const keptBytes = 8 * 1024 * 1024

let code: WebAssembly.Module | undefined
let kept: Deflater | undefined

export function deflate(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const deflater = kept ?? start()
  // The memory may only be looked at once it has grown.
  const place = deflater.reserve(data.length)
  new Uint8Array(deflater.memory.buffer, place, data.length).set(data)
  const length = deflater.deflate(data.length)
  const deflated = new Uint8Array(deflater.memory.buffer, deflater.output(data.length), length).slice()
  kept = deflater.memory.buffer.byteLength > keptBytes ? undefined : deflater
  return deflated
}

function start(): Deflater {
  code ??= new WebAssembly.Module(Buffer.from(program, 'base64'))
  return new WebAssembly.Instance(code).exports as unknown as Deflater
}
