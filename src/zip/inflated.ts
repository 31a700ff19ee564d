// Data in zlib format → how many bytes they stand for, counted while they come and not kept.

import {Unzlib} from 'fflate'

/** So much is inflated between two looks at the budget: at most a thousand times as much comes out. */
const step = 4096

/** Ends soon after `budget`; what is damaged counts as far as it goes. */
export function inflatedSize(data: Uint8Array, budget: number): number {
  let count = 0
  const stream = new Unzlib((chunk) => {
    count += chunk.length
  })
  try {
    for (let at = 0; at < data.length && count <= budget; at += step)
      stream.push(data.subarray(at, at + step), at + step >= data.length)
  } catch {
    return count
  }
  return count
}
