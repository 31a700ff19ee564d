// A file that holds more than one report, one behind the other → the one that is meant, whole, and the others. Figures of
// one never come under the name of another.

import type {Form} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {type Block, textOf} from './found.ts'
import {type Candidate, candidates, type FoundSection, titleOf} from './outline.ts'
import {bestForm} from './statutory.ts'
import {isTitle, officeAndYear} from './title.ts'

/** Of whom and of which year a report is, as far as it says so. */
interface Identity {
  readonly office?: string
  readonly year?: number
}

interface Span {
  readonly identity: Identity
  /** As a person finds it. */
  readonly title: string
  readonly start: number
  /** Statutory tables that it has figures of. */
  readonly tables: ReadonlySet<string>
  /** Behind its last heading below which there are figures, another may begin. */
  readonly reached: number
}

export interface Chosen {
  readonly blocks: readonly Block[]
  /** Of the other reports. */
  readonly others: readonly Block[]
  /** Where there are several. */
  readonly titles?: {readonly taken: string; readonly other: string}
}

/** `forms`: the newest first. What is wanted chooses among several reports; else it is the first. */
export function reportsIn(blocks: readonly Block[], forms: readonly Form[], wanted: Identity): Chosen {
  const spans = spansOf(blocks, forms)
  if (spans.length < 2) return {blocks, others: []}
  const fitting = spans.filter(({identity}) => !differs(identity, wanted))
  const chosen = spans.indexOf(fitting.length === 0 ? spans[0]! : fitting[0]!)
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

/**
 * A report begins where sections begin again and there are figures of the same statutory table as before, or below the
 * title of another office or year with figures. A list of contents, a title that is repeated, a caption have none.
 */
function spansOf(blocks: readonly Block[], forms: readonly Form[]): Span[] {
  const headings = candidates(blocks, forms[0]!)
  const runs = runsOf(blocks, headings)
  if (runs.filter((run, at) => mayHold(blocks.slice(run[0]!.index, runs[at + 1]?.[0]?.index))).length < 2) return []
  const spans: Span[] = []
  let from = 0
  for (const [at, run] of runs.entries()) {
    const end = runs[at + 1]?.[0]?.index ?? blocks.length
    const tables = figuresOf(blocks, run, end, forms)
    const first = run[0]!.index
    const last = spans.at(-1)
    const title = titleOf(blocks.slice(from, first), first - from)
    const own = title ? officeAndYear(title.text) : {}
    if (tables.size === 0) continue
    const again = last && [...tables].some((table) => last.tables.has(table))
    if (last && !again && !differs(last.identity, own)) {
      spans[spans.length - 1] = {
        ...last,
        tables: new Set([...last.tables, ...tables]),
        reached: run.at(-1)!.index + 1,
      }
    } else {
      spans.push({
        identity: own,
        title: title ? `《${title.text}》` : blocks[first]!.where.words,
        start: startOf(blocks, from, first),
        tables,
        reached: run.at(-1)!.index + 1,
      })
    }
    from = spans.at(-1)!.reached
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

/** Headings in the order of the sections; a run ends where they begin again, and at the title of another report. */
function runsOf(blocks: readonly Block[], headings: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = []
  let known: Identity = {}
  let before = 0
  for (const one of headings) {
    const last = runs.at(-1)
    let other = false
    for (const block of blocks.slice(before, one.index)) {
      if (block.type !== 'paragraph' || !isTitle(textOf(block).trim())) continue
      const own = officeAndYear(textOf(block).trim())
      other ||= differs(known, own)
      known = {...known, ...own}
    }
    if (!last || other || one.id < last.at(-1)!.id) runs.push([one])
    else last.push(one)
    before = one.index + 1
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

/** The statutory tables of which figures stand below these headings, up to `end`. */
function figuresOf(
  blocks: readonly Block[],
  run: readonly Candidate[],
  end: number,
  forms: readonly Form[],
): Set<string> {
  const sections = run.map(
    ({id, index}, at): FoundSection => ({id, blocks: blocks.slice(index + 1, run[at + 1]?.index ?? end)}),
  )
  if (sections.every((section) => section.blocks.length === 0)) return new Set()
  const {collected} = bestForm({sections, before: []}, [], forms, forms[0]!, undefined)
  return new Set(
    [...collected.readings].flatMap(([table, {values}]) =>
      [...values.values()].some((value) => 'number' in value) ? [table] : [],
    ),
  )
}

/** Whether two titles say different offices or years; what one does not say is no difference. */
function differs(a: Identity, b: Identity): boolean {
  const plain = (office: string): string =>
    fold(office)
      .replace(/\s+/gu, '')
      .replace(/人民政府$/u, '')
  return (
    (a.year !== undefined && b.year !== undefined && a.year !== b.year)
    || (a.office !== undefined && b.office !== undefined && plain(a.office) !== plain(b.office))
  )
}
