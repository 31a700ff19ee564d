// Half-width marks behind Chinese letters, and pairs of marks with one half missing; what a finding of marks is.

import type {Place} from '../../diagnostic/place.ts'

/** Said once a file, with the places; the message of a place beside that of them all. */
export const many = {half: 'main', digit: 'digits', quote: 'quotes'} as const
export type Many = keyof typeof many
export type Kind = Many | 'pair' | 'double' | 'end' | 'comma' | 'space' | 'gap' | 'number'

export interface Finding {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** What stands there instead, where that is certain. */
  readonly instead?: string
  /** Where it stands, if not at these offsets. */
  readonly place?: Place
  /** As it was written, where the text that rules read no longer says so. */
  readonly written?: string
}

const wide: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
}
/** A stop is one where a sentence may end: behind it another begins, or nothing follows. */
const half = /(?<=[\p{Script=Han}》〉”’）」』】〕])(?:[,;:?!()]|\.(?=\s*(?:$|\p{Script=Han}|[《“（])))/gu

export function halfWidth(text: string): Finding[] {
  const found = new Set([...text.matchAll(half)].map(({index}) => index))
  // A bracket goes with its partner, wherever that one stands: (一)做法 is not to become (一）做法.
  for (const [open, close] of bracketsIn(text)) {
    if (!found.has(open) && !found.has(close)) continue
    for (const at of [open, close]) if (text[at] === '(' || text[at] === ')') found.add(at)
  }
  return [...found]
    .sort((one, other) => one - other)
    .map((start) => ({kind: 'half', start, end: start + 1, instead: wide[text[start]!]!}))
}

/** Where the two of each pair of round brackets stand, of any width. */
function bracketsIn(text: string): (readonly [open: number, close: number])[] {
  const pairs: [number, number][] = []
  const open: number[] = []
  for (const {0: mark, index} of text.matchAll(/[()（）]/gu)) {
    if (mark === '(' || mark === '（') open.push(index)
    else if (open.length > 0) pairs.push([open.pop()!, index])
  }
  return pairs
}

const closers: Readonly<Record<string, string>> = {
  '》': '《',
  '〉': '〈',
  '）': '（',
  ')': '（',
  '”': '“',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
}
const openers = new Set(Object.values(closers))
const paired = /[《》〈〉（）()“”「」『』【】〔〕]/g

/** Halves of pairs whose other half is not in the paragraph; 1） and a) at the start of a clause are no halves. */
export function unpaired(text: string): Finding[] {
  const open = new Map<string, number[]>()
  const found: Finding[] = []
  for (const {0: written, index: at} of text.matchAll(paired)) {
    const mark = written === '(' ? '（' : written
    if (openers.has(mark)) {
      const stack = open.get(mark)
      if (stack) stack.push(at)
      else open.set(mark, [at])
      continue
    }
    const opener = closers[mark]
    if (opener === undefined || open.get(opener)?.pop() !== undefined) continue
    if (
      opener === '（'
      && /(?:^|[，。；：、,;:\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/u.test(text.slice(Math.max(0, at - 4), at))
    )
      continue
    found.push({kind: 'pair', start: at, end: at + 1})
  }
  for (const stack of open.values()) for (const at of stack) found.push({kind: 'pair', start: at, end: at + 1})
  return found
}
