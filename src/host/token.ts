// Chance, for secrets that nobody is to guess. No edition depends on it.

import {toBase64} from './platform/platform.ts'

/** 128 bits as 22 characters that need no quoting in addresses and headers. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
