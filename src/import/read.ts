// The bytes of a file of any kind → what it says. Each kind's reader is loaded where a file of that kind comes.

import type {Found} from './found.ts'
import {kindOf} from './kind.ts'
import {asRefused, overLimit} from './limits.ts'

/** Throws Refused. */
export async function readFile(bytes: Uint8Array): Promise<Found> {
  const kind = kindOf(bytes)
  try {
    switch (kind) {
      case 'word':
        return (await import('./word/read.ts')).readWord(bytes)
      case 'sheet':
        return (await import('./sheet/read.ts')).readSheet(bytes)
      case 'page':
        return (await import('./web/read.ts')).readWeb(bytes)
      case 'text':
        return (await import('./plain/read.ts')).readPlain(bytes)
      case 'pdf':
        return await (await import('./pdf/read.ts')).readPdf(bytes)
    }
  } catch (error) {
    // A tree that is deeper than the stack.
    if (error instanceof RangeError) throw overLimit('depth')
    throw asRefused(error)
  }
}
