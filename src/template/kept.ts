// Telling what a template says in its own words from what it was given: given texts are bracketed before a rendering, and
// what stands outside the brackets after it can be put into another script.

import type {Page} from './page.ts'

// Noncharacters, as in marks.ts; a bracket around ASCII alone would say nothing and break comparisons.
const [open, close] = ['\uFDE4', '\uFDE5']
const pieces = /\uFDE4([^\uFDE5]*)\uFDE5|[^\uFDE4]+/g

/** The text in brackets, where any script could change it. */
export function kept(text: string): string {
  return /^[\x00-\x7F]*$/.test(text) ? text : open + text + close
}

/** What the writer brings beside the edition: none of it is the template's. */
export function keepPage(page: Page): Page {
  const keep = (value: unknown): unknown => {
    if (typeof value === 'string') return kept(value)
    if (Array.isArray(value)) return value.map(keep)
    return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, keep(one)]))
  }
  return keep(page) as Page
}

/** The output without brackets, everything outside them converted. */
export function convertOwn(output: string, convert: (words: string) => string): string {
  return output.replace(pieces, (own: string, given: string | undefined) => given ?? convert(own))
}
