// Bytes → zlib format (RFC 1950), the same on every machine and every Node, as Node's own zlib is not.

import {zlibSync} from 'fflate'

/** Never longer than the bytes themselves by more than a thousandth. */
export function deflate(data: Uint8Array): Uint8Array {
  return zlibSync(data, {level: 6})
}
