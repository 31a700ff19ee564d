// A file that holds more than one report, one behind the other → the one that is meant, whole, and the others. Figures of
// one never come under the name of another.

import type {Form} from '../form/form.ts'
import {type Block, textOf} from './found.ts'
import {type Candidate, candidates, type FoundSection, titleOf} from './outline.ts'
import {bestForm} from './statutory.ts'
import {differs, type Identity, isTitle, officeAndYear} from './title.ts'

interface Span {
  readonly identity: Identity
  /** As a person finds it. */
  readonly title: string
  readonly start: number
  /** Statutory tables that it has figures of. */
  readonly tables: ReadonlySet<string>
}

/** Headings in the order of the sections. */
interface Run {
  /** Of the title that begins it, else of its first heading. */
  readonly index: number
  readonly headings: Candidate[]
}

export interface Chosen {
  readonly blocks: readonly Block[]
  /** Of the other reports. */
  readonly others: readonly Block[]
  /** Where there are several. */
  readonly titles?: {readonly taken: string; readonly other: string}
}

/**
 * `forms`: the newest first. What is wanted chooses among several reports; else it is the first, or the newest where the
 * same office's older one stands before it.
 */
export function reportsIn(blocks: readonly Block[], forms: readonly Form[], wanted: Identity): Chosen {
  const spans = spansOf(blocks, forms)
  if (spans.length < 2) return {blocks, others: []}
  const fitting = spans.filter(({identity}) => !differs(identity, wanted))
  const chosen = spans.indexOf(newest(fitting.length === 0 ? spans : fitting))
  // What stands before the first report is before each of them.
  const start = chosen === 0 ? 0 : spans[chosen]!.start
  const end = spans[chosen + 1]?.start ?? blocks.length
  const other = spans.flatMap(({title}, at) => (at === chosen ? [] : [title])).join('、')
  return {
    blocks: blocks.slice(start, end),
    others: [...blocks.slice(0, start), ...blocks.slice(end)],
    titles: {taken: spans[chosen]!.title, other},
  }
}

function newest([first, ...more]: readonly Span[]): Span {
  const {office} = first!.identity
  return more.reduce((best, one) => {
    const [own, other] = [one.identity, best.identity]
    const newer = own.year !== undefined && other.year !== undefined && own.year > other.year
    return newer && own.office === office ? one : best
  }, first!)
}

/**
 * A report begins where sections begin again and there are figures of the same statutory table as before, or below the
 * title of another office or year with figures. A list of contents, a title that is repeated, a caption have none.
 */
function spansOf(blocks: readonly Block[], forms: readonly Form[]): Span[] {
  const runs = runsOf(blocks, candidates(blocks, forms[0]!))
  if (runs.filter(({index}, at) => mayHold(blocks.slice(index, runs[at + 1]?.index))).length < 2) return []
  const spans: Span[] = []
  let from = 0
  for (const [at, run] of runs.entries()) {
    const tables = figuresOf(blocks, run, runs[at + 1]?.index ?? blocks.length, forms)
    if (tables.size === 0) continue
    const first = run.headings[0]?.index ?? run.index + 1
    const reached = (run.headings.at(-1)?.index ?? run.index) + 1
    const last = spans.at(-1)
    const title = titleOf(blocks.slice(from, first), first - from)
    const own = title ? officeAndYear(title.text) : {}
    const again = last && [...tables].some((table) => last.tables.has(table))
    if (last && !again && !differs(last.identity, own))
      spans[spans.length - 1] = {...last, tables: new Set([...last.tables, ...tables])}
    else {
      const words = title ? `《${title.text}》` : blocks[first]!.where.words
      spans.push({identity: own, title: words, start: startOf(blocks, from, first), tables})
    }
    from = reached
  }
  return spans
}

/** The first title of a stretch before the first heading, with the office on the line above it; else the heading. */
function startOf(blocks: readonly Block[], from: number, first: number): number {
  for (let at = from; at < first; at++) {
    const block = blocks[at]!
    if (block.type !== 'paragraph' || !isTitle(textOf(block).trim())) continue
    return from + titleOf(blocks.slice(from, at + 1), at + 1 - from)!.start
  }
  const title = titleOf(blocks.slice(from, first), first - from)
  return title ? from + title.start : first
}

/** A run ends where the sections begin again, and at the title of another report. */
function runsOf(blocks: readonly Block[], headings: readonly Candidate[]): Run[] {
  const byIndex = new Map(headings.map((one) => [one.index, one]))
  const runs: Run[] = []
  let known: Identity = {}
  for (const [index, block] of blocks.entries()) {
    const heading = byIndex.get(index)
    const last = runs.at(-1)
    if (heading) {
      const before = last?.headings.at(-1)
      if (!last || (before && heading.id < before.id)) runs.push({index, headings: [heading]})
      else last.headings.push(heading)
    } else if (block.type === 'paragraph' && isTitle(textOf(block).trim())) {
      const own = officeAndYear(textOf(block).trim())
      if (!last || differs(known, own)) runs.push({index, headings: []})
      known = {...known, ...own}
    }
  }
  return runs
}

/** A table, or a line that can be the row or the cell of one. */
function mayHold(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.type !== 'paragraph') return block.type === 'table'
    const text = textOf(block)
    return /\p{Nd}/u.test(text) && !/[。；]\s*$/u.test(text)
  })
}

/** The statutory tables of which figures stand in a run, up to `end`. */
function figuresOf(blocks: readonly Block[], {index, headings}: Run, end: number, forms: readonly Form[]): Set<string> {
  const starts: {readonly index: number; readonly id: number | undefined}[] = [{index, id: undefined}, ...headings]
  const sections = starts.map(
    (one, at): FoundSection => ({id: one.id, blocks: blocks.slice(one.index + 1, starts[at + 1]?.index ?? end)}),
  )
  if (sections.every((section) => section.blocks.length === 0)) return new Set()
  const {collected} = bestForm({sections, before: []}, [], forms, forms[0]!, undefined)
  return new Set(
    [...collected.readings].flatMap(([table, {values}]) =>
      [...values.values()].some((value) => 'number' in value) ? [table] : [],
    ),
  )
}
