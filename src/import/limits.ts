// Bounds of what is read from a foreign file, and the two ways in which one is refused.

import {XmlError} from '../xml/parse.ts'
import {ZipError} from '../zip/read.ts'

export const limits = {
  /** Of the file itself, in bytes. */
  file: 64 * 1024 * 1024,
  /** Of a text, in bytes. */
  text: 2 * 1024 * 1024,
  zip: {entries: 2000, bytes: 64 * 1024 * 1024},
  xml: {depth: 200, nodes: 600_000},
  cells: 200_000,
  spans: 1000,
} as const

/** What is more than a report can need. */
export type LimitFault =
  | 'file'
  | 'text'
  | 'size'
  | 'entries'
  | 'name'
  | 'encrypted'
  | 'doctype'
  | 'depth'
  | 'nodes'
  | 'cells'
  | 'outside'
  | 'pages'
  | 'time'

/** Files that hold no report that can be read here. */
export type KindFault = 'ole' | 'open' | 'ofd' | 'image' | 'archive' | 'scan' | 'damaged' | 'unknown' | 'empty'

export class Refused extends Error {
  readonly code: 'import-limit' | 'import-kind'
  readonly fault: LimitFault | KindFault
  constructor(code: 'import-limit' | 'import-kind', fault: LimitFault | KindFault) {
    super(`${code}: ${fault}`)
    this.code = code
    this.fault = fault
  }
}

export function overLimit(fault: LimitFault): Refused {
  return new Refused('import-limit', fault)
}

export function otherKind(fault: KindFault): Refused {
  return new Refused('import-kind', fault)
}

/** What zip and XML refuse, in the words of import; anything else is thrown on. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (error instanceof ZipError || error instanceof XmlError) {
    return error.fault === 'damaged' ? otherKind('damaged') : overLimit(error.fault)
  }
  throw error
}
