// What Node and a browser each have in their own way, as one set of functions: `imports` of package.json chooses the half.
// What is here may run in either; nothing else in the program names `node:` or Buffer unless it runs in Node alone.

import {half} from '#platform'

/** A digest that grows with what it is given. */
export interface Hash {
  update(bytes: Uint8Array): void
  /** Once, after all is given. */
  digest(): Uint8Array
}

/** One half. */
export interface Platform {
  sha256(): Hash
  /** Bytes as a string with one character a byte (ISO 8859-1, which TextDecoder does not know by that name). */
  fromLatin1(bytes: Uint8Array): string
  /** The same back; of a character above U+00FF its low byte. */
  toLatin1(text: string): Uint8Array<ArrayBuffer>
  toBase64(bytes: Uint8Array): string
  /** Lets what has come in meanwhile be heard. */
  turn(): Promise<void>
  /** Gives memory back that is not in use, where the engine can be asked to. */
  giveBack(): void
  /** `path` as seen from `from`, which is absolute, as this machine writes paths. */
  resolvePath(from: string, path: string): string
  /** The folder of the running program with `/` at the end: what is shipped lies in a folder above it. */
  programFolder(): string
  /**
   * A file that only an office program reads (`from`: as its name ends) as a new one, where the machine has a program for it;
   * else undefined.
   */
  converted(bytes: Uint8Array, from: string, to: 'docx' | 'xlsx'): Promise<Uint8Array | undefined>
}

export const {fromLatin1, toLatin1, toBase64, turn, giveBack, resolvePath, programFolder, converted} = half

/** An empty digest. */
export const newSha256 = half.sha256

/** SHA-256 of all the parts, one behind the other. */
export function sha256Of(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = newSha256()
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Two lower-case digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let digits = ''
  for (const byte of bytes) digits += (byte < 16 ? '0' : '') + byte.toString(16)
  return digits
}

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
