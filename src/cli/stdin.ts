// Standard input as bytes, no more of it than can be a source.

import {longestSource} from '../markdown/decode.ts'

export async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    length += chunk.length
    if (length > longestSource) break
  }
  return Buffer.concat(chunks)
}
