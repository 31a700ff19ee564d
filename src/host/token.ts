// Chance, for secrets that nobody is to guess. No edition depends on it.

import {randomBytes} from 'node:crypto'

/** 128 bits as 22 characters that need no quoting in addresses and headers. */
export function newToken(): string {
  return randomBytes(16).toString('base64url')
}
