// The bytes of a file of any kind → what it says. Each kind's reader is loaded where a file of that kind comes.

import {processorTime} from '../host/clock.ts'
import {unified} from '../markdown/variants.ts'
import {decodeText} from './decode.ts'
import type {Found} from './found.ts'
import {kindOf} from './kind.ts'
import {asRefused, overLimit} from './limits.ts'

/**
 * With ideographs in place of what only looks like them: PDF files hand out radicals. `now` bounds how long a PDF is read.
 * Throws Refused.
 */
export async function readFile(bytes: Uint8Array, now: () => number = processorTime): Promise<Found> {
  return inEveryText(await readAsWritten(bytes, now), unified)
}

/** A copy of `value` with every string in it changed. */
function inEveryText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((one) => inEveryText(one, change)) as T
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, inEveryText(one, change)])) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inEveryText(one, change)])) as T
}

async function readAsWritten(bytes: Uint8Array, now: () => number): Promise<Found> {
  const kind = kindOf(bytes)
  try {
    switch (kind) {
      case 'word':
        return (await import('./word/read.ts')).readWord(bytes)
      case 'sheet':
        return (await import('./sheet/read.ts')).readSheet(bytes)
      case 'page':
        return (await import('./web/read.ts')).readWeb(decodeText(bytes))
      case 'saved-page':
        return (await import('./web/saved.ts')).readSavedPage(bytes)
      case 'text':
        return (await import('./plain/read.ts')).readPlain(bytes)
      case 'pdf':
        return await (await import('./pdf/read.ts')).readPdf(bytes, now)
    }
  } catch (error) {
    // A tree that is deeper than the stack.
    if (error instanceof RangeError) throw overLimit('depth')
    throw asRefused(error)
  }
}
