// Two reports of one office → what differs: number by number, and of each section's prose sentence by sentence.

import {compare, type Decimal, printDecimal, subtract, zero} from '../decimal.ts'
import {differences} from '../edit/sequences.ts'
import {factsOf, lookUp} from '../form/address.ts'
import type {FactId} from '../form/form.ts'
import {printedText} from '../report/printed.ts'
import type {Report} from '../report/report.ts'

export interface Difference {
  readonly numbers: readonly NumberChange[]
  /** Numbers that both have and that are the same. */
  readonly same: number
  /** Sections of which something differs, in the order of the report. */
  readonly sections: readonly SectionChange[]
}

export interface NumberChange {
  readonly fact: FactId
  /** Table, row and column in words. */
  readonly table: string
  readonly name: string
  /** Absent: a hole, or the other form does not have it. */
  readonly before?: string
  readonly after?: string
  /** `+12`, `-3`: where both are numbers. */
  readonly by?: string
}

export interface SectionChange {
  readonly title: string
  readonly sentences: readonly SentenceChange[]
}

/** A stretch of a sentence; `differs`: the other version has other words there. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

export type SentenceChange =
  | {readonly is: 'gone'; readonly before: string}
  | {readonly is: 'come'; readonly after: string}
  | {readonly is: 'changed'; readonly before: readonly Piece[]; readonly after: readonly Piece[]}

/** Less alike than this: one sentence has gone and another has come. */
const leastAlike = 0.4

export function difference(before: Report, after: Report): Difference {
  const numbers: NumberChange[] = []
  let same = 0
  const own = factsOf(after.form).map(({fact}) => fact)
  const gone = factsOf(before.form).flatMap(({fact}) => (own.includes(fact) ? [] : [fact]))
  for (const fact of [...own, ...gone]) {
    const [old, now] = [before.cells.get(fact)?.value, after.cells.get(fact)?.value]
    if (!old && !now) continue
    if (old && now && compare(old, now) === 0) same++
    else numbers.push(changeOf(fact, old, now, before, after))
  }
  return {numbers, same, sections: sectionsOf(before, after)}
}

function changeOf(
  fact: FactId,
  old: Decimal | undefined,
  now: Decimal | undefined,
  before: Report,
  after: Report,
): NumberChange {
  const {table, rowLabel, column} = (lookUp(after.form, fact) ?? lookUp(before.form, fact))!
  const by = old && now && subtract(now, old)
  return {
    fact,
    table: table.short,
    name: table.columns.length > 1 ? `${rowLabel}，${column.label}` : rowLabel,
    ...(old && {before: printDecimal(old)}),
    ...(now && {after: printDecimal(now)}),
    ...(by && {
      by: `${compare(by, zero) > 0 ? '+' : '−'}${printDecimal(compare(by, zero) > 0 ? by : subtract(zero, by))}`,
    }),
  }
}

function sectionsOf(before: Report, after: Report): SectionChange[] {
  const ids = [...new Set([...after.sections, ...before.sections].map(({id}) => id))]
  return ids.flatMap((id): SectionChange[] => {
    const [old, now] = [before, after].map((report) => report.sections.filter((section) => section.id === id))
    const text = (report: Report, sections: typeof old): string[] =>
      sections!.flatMap((section) => sentencesOf(printedText(report, section)))
    const sentences = changesOf(text(before, old), text(after, now))
    const heading = (now![0] ?? old![0])!.heading?.text ?? ''
    return sentences.length > 0 ? [{title: heading, sentences}] : []
  })
}

function changesOf(old: readonly string[], now: readonly string[]): SentenceChange[] {
  const fold = (text: string): string => text.replace(/\s+/gu, '')
  return differences(old.map(fold), now.map(fold)).flatMap(({start, end, otherStart, otherEnd}) =>
    paired(old.slice(start, end), now.slice(otherStart, otherEnd)),
  )
}

/** Each sentence that went with the first one behind the last pair that is like it. */
function paired(gone: readonly string[], come: readonly string[]): SentenceChange[] {
  const found: SentenceChange[] = []
  let at = 0
  for (const before of gone) {
    const to = come.findIndex((after, index) => index >= at && alike(before, after) >= leastAlike)
    if (to < 0) {
      found.push({is: 'gone', before})
      continue
    }
    for (const after of come.slice(at, to)) found.push({is: 'come', after})
    found.push({is: 'changed', ...piecesOf(before, come[to]!)})
    at = to + 1
  }
  for (const after of come.slice(at)) found.push({is: 'come', after})
  return found
}

/** The share of pairs of characters that both have (Dice); numbers do not count. */
function alike(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const common = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

function pairsOf(text: string): Set<string> {
  const bare = text.replace(/[\d.,%\s]+/gu, '')
  return new Set(Array.from({length: Math.max(0, bare.length - 1)}, (_, at) => bare.slice(at, at + 2)))
}

/** Numbers and words of Latin letters are whole. */
function piecesOf(before: string, after: string): {before: Piece[]; after: Piece[]} {
  const [old, now] = [before, after].map((text) => text.match(/\d[\d.,]*|[a-z]+|./giu) ?? []) as unknown as [
    string[],
    string[],
  ]
  const found = {before: [] as Piece[], after: [] as Piece[]}
  let [at, otherAt] = [0, 0]
  const put = (to: Piece[], words: readonly string[], differs: boolean): void => {
    if (words.length > 0) to.push({text: words.join(''), differs})
  }
  for (const {start, end, otherStart, otherEnd} of differences(old, now)) {
    put(found.before, old.slice(at, start), false)
    put(found.after, now.slice(otherAt, otherStart), false)
    put(found.before, old.slice(start, end), true)
    put(found.after, now.slice(otherStart, otherEnd), true)
    ;[at, otherAt] = [end, otherEnd]
  }
  put(found.before, old.slice(at), false)
  put(found.after, now.slice(otherAt), false)
  return found
}

function sentencesOf(text: string): string[] {
  return (text.match(/[^。！？；\n]+[。！？；]*[”’》）」』]*|[。！？；]+/gu) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
