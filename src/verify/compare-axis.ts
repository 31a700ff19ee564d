// Rows or columns that were aligned → what is said about their headers, their order, what is missing and what is too
// many. Says nothing about numbers.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {FactId} from '../form/form.ts'
import type {Alignment, Pair} from './align.ts'
import {runs} from './align.ts'
import type {Medium, ReadText} from './reading.ts'
import {label, show} from './show.ts'

/** Whose table it is, for messages. */
export interface Subject {
  readonly medium: Medium
  readonly table: string
}

/** The rows of a table, its columns, or the columns that one line names. */
export interface Axis {
  readonly subject: Subject
  readonly kind: 'row' | 'column'
  readonly expected: readonly {
    readonly name: string
    readonly headers: readonly string[]
    readonly facts: readonly FactId[]
  }[]
  readonly read: readonly {readonly name: string; readonly headers: readonly ReadText[]; readonly place: Place}[]
  /** Where to point for what is missing at the start. */
  readonly place: Place
}

export function* compareAxis(axis: Axis, alignment: Alignment): Generator<Diagnostic> {
  yield* renamed(axis, alignment)
  yield* order(axis, alignment)
  yield* missing(axis, alignment)
  for (const {read, of} of alignment.extra) {
    const {name, place} = axis.read[read]!
    const values = {...axis.subject, name}
    const facts = of === undefined ? [] : axis.expected[of]!.facts
    const double = axis.kind === 'row' ? 'rowDouble' : 'columnDouble'
    const extra = axis.kind === 'row' ? 'rowExtra' : 'columnExtra'
    yield diagnose('edition-differs', of === undefined ? extra : double, values, place, {actual: name, facts})
  }
}

/** Headers whose words differ, each once however many rows it spans. */
function* renamed(axis: Axis, {pairs, missing, extra}: Alignment): Generator<Diagnostic> {
  const moved = missing.length + extra.length > 0 || pairs.some(({kind}) => kind === 'moved')
  const said = new Set<ReadText>()
  const key = axis.kind === 'row' ? 'rowLabel' : 'columnLabel'
  for (const pair of pairs) {
    if (pair.kind !== 'renamed') continue
    const [expected, read] = [axis.expected[pair.expected]!, axis.read[pair.read]!]
    const details = {facts: expected.facts}
    // A row that was taken out or put in shifts what its groups span: said once, of that row.
    if (moved && label(read.headers.at(-1)?.text ?? '') === label(expected.headers.at(-1) ?? '')) continue
    if (expected.headers.length !== read.headers.length) {
      const [wanted, actual] = [expected.headers.join('，'), read.headers.map(({text}) => label(text)).join('，')]
      const values = {...axis.subject, actual: show(actual), expected: wanted}
      yield diagnose('edition-differs', key, values, read.place, {...details, actual, expected: wanted})
      continue
    }
    for (const [level, header] of read.headers.entries()) {
      const wanted = expected.headers[level]!
      const actual = label(header.text)
      if (actual === label(wanted) || said.has(header)) continue
      said.add(header)
      const values = {...axis.subject, actual: show(actual), expected: wanted}
      yield diagnose('edition-differs', key, values, header.place(), {...details, actual, expected: wanted})
    }
  }
}

/** What stands in another place than the form's: two that were swapped are said together. */
function* order(axis: Axis, {pairs}: Alignment): Generator<Diagnostic> {
  const moved = pairs.filter(({kind}) => kind === 'moved')
  if (!moved.length) return
  const swap = swapped(pairs)
  if (swap) {
    const [first, second] = swap.map((pair) => axis.read[pair.read]!)
    const values = {...axis.subject, first: first!.name, second: second!.name}
    const facts = swap.flatMap((pair) => axis.expected[pair.expected]!.facts)
    yield diagnose('edition-differs', axis.kind === 'row' ? 'rowsSwapped' : 'columnsSwapped', values, first!.place, {
      facts,
    })
    return
  }
  for (const pair of moved) {
    const {name, place} = axis.read[pair.read]!
    const key = axis.kind === 'row' ? 'rowMoved' : 'columnMoved'
    const {facts} = axis.expected[pair.expected]!
    yield diagnose('edition-differs', key, {...axis.subject, name}, place, {facts})
  }
}

/** The two pairs, in reading order, whose exchange would put everything in order. */
function swapped(pairs: readonly Pair[]): [Pair, Pair] | undefined {
  const asRead = [...pairs].sort((a, b) => a.read - b.read)
  const wrong = asRead.filter((pair, index) => pair.expected !== pairs[index]!.expected)
  return wrong.length === 2 ? [wrong[0]!, wrong[1]!] : undefined
}

/** What is not there; neighbours are said together. `pairs` are in expected order. */
function* missing(axis: Axis, {pairs, missing}: Alignment): Generator<Diagnostic> {
  for (const run of runs(missing)) {
    const before = pairs.findLast((pair) => pair.expected < run[0]!)
    const place = before ? axis.read[before.read]!.place : axis.place
    const lost = run.map((index) => axis.expected[index]!)
    const names = lost.map(({name}) => `“${name}”`).join('、')
    const key = axis.kind === 'row' ? 'rowMissing' : 'columnMissing'
    const values = {...axis.subject, count: run.length, names: show(names, 120)}
    yield diagnose('edition-differs', key, values, place, {expected: names, facts: lost.flatMap(({facts}) => facts)})
  }
}
