// `prose-percent` and `claim-direction` against last year's report: 受理申请132件，同比增长20%, 行政复议量比上年下降一成. Every
// pair of numbers that may be meant is tried, and one that gives what is written is enough; what none gives is a warning.

import {compare, type Decimal, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, type Message, message, type Related} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import type {FactId, Subject} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {isPart, type Reading} from '../../prose/numbers/reading.ts'
import type {Prose} from '../../prose/prose.ts'
import {nameOf} from '../../prose/quantities/candidate.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {sentenceStart} from '../../prose/reading/clauses.ts'
import {type Change, type Changed, saidNumber} from '../../prose/relations/change.ts'
import {recompute} from '../../prose/relations/recompute.ts'
import {valueOf} from '../../report/facts.ts'
import type {Report} from '../../report/report.ts'
import type {Context} from '../rule.ts'

/** Sizes, for `prose-percent`. */
export function* sizesSinceLastYear(context: Context): Iterable<Diagnostic> {
  for (const compared of comparedIn(context)) {
    const found = wrongSize(context.report, compared)
    if (found) yield found
  }
}

/** Rises and falls, for `claim-direction`. */
export function* directionsSinceLastYear(context: Context): Iterable<Diagnostic> {
  for (const compared of comparedIn(context)) {
    const found = wrongDirection(context.report, compared)
    if (found) yield found
  }
}

/** A number of this year and the one of last year's report that it may be compared with. */
interface Pair {
  readonly fact: FactId
  readonly now: Decimal
  readonly before: Decimal
}

interface Compared extends Changed {
  readonly reading: Reading
  readonly previous: Report
  /** What is meant before what else may be. */
  readonly pairs: readonly [Pair, ...Pair[]]
}

function* comparedIn({report, previous, prose}: Context): Iterable<Compared> {
  const year = report.front.year?.value
  if (!previous || year === undefined || (previous.front.year?.value ?? year - 1) !== year - 1) return
  const quantities = new Map<Reading, Quantity[]>()
  for (const quantity of prose.quantities) {
    const known = quantities.get(quantity.reading)
    if (known) known.push(quantity)
    else quantities.set(quantity.reading, [quantity])
  }
  for (const {reading, changed: all, evens} of prose.related) {
    for (const changed of [...all, ...evens]) {
      if ((changed.year ?? year - 1) !== year - 1 || isShared(reading, changed)) continue
      const [first, ...others] = pairsOf(prose, previous, reading, changed, quantities.get(reading) ?? [])
      if (first) yield {...changed, reading, previous, pairs: [first, ...others]}
    }
  }
}

const shared = new Pattern('(?:、|<and>|<with>)\\s*[^，。；,;、]{0,12}$')
const further = new Pattern('^\\s*(?:、|<and>)')

/** 申请、复议同比增长20%、12%: which change is whose is not certain. */
function isShared({text, numbers, words}: Reading, {start, index, changes}: Changed): boolean {
  const last = changes.at(-1)?.number
  const next = numbers.slice(index, index + changes.length + 3).find(({start}) => last && start > last.start)
  return (
    shared.in(words).test(text.slice(Math.max(0, start - 16), start))
    || (last !== undefined
      && next !== undefined
      && isPart(next)
      && further.in(words).test(text.slice(last.unitEnd, next.start)))
  )
}

function pairsOf(
  prose: Prose,
  previous: Report,
  reading: Reading,
  {now, start, index, changes}: Changed,
  quantities: readonly Quantity[],
): Pair[] {
  const {report} = prose
  const meant = quantities.find(({number}) => number === now)
  if (now && (!meant || meant.scoped || meant.subject.result)) return []
  const subject = meant?.subject ?? prose.namedAt(reading, start, index)
  if (!subject || !countsIn(subject, changes)) return []
  const own = pairsWith(report, previous, subject, meant?.number)
  // 受理申请132件，办结122件，同比增长20%: what is said to have grown may be the first.
  const from = sentenceStart(reading.text, start)
  const nearby = quantities.filter(
    ({number, scoped}) => number !== now && !scoped && number.start >= from && number.start < start,
  )
  return [...own, ...nearby.flatMap((one) => pairsWith(report, previous, one.subject, one.number))]
}

/** Differences are in a unit of what is counted. */
function countsIn({units}: Subject, changes: readonly Change[]): boolean {
  return changes.every(({measure, number}) => measure !== 'difference' || units.includes(number.unit))
}

/** The pair of the fact that has the number of the sentence first; that number itself where no fact has it. */
function pairsWith(report: Report, previous: Report, {facts}: Subject, number: ProseNumber | undefined): Pair[] {
  const pairs = facts.flatMap((fact): Pair[] => {
    const [now, before] = [valueOf(report, fact), valueOf(previous, fact)]
    return now && before ? [{fact, now, before}] : []
  })
  if (!number) return pairs
  const meant = pairs.findIndex(({now}) => compare(now, number.value) === 0)
  if (meant < 0) return [...pairs.map((pair) => ({...pair, now: number.value})), ...pairs]
  return [pairs[meant]!, ...pairs.slice(0, meant), ...pairs.slice(meant + 1)]
}

function goes({sign, number}: Pick<Change, 'sign'> & {readonly number?: ProseNumber}, {now, before}: Pair): boolean {
  return sign === undefined || number?.value.units === 0n || sign === Math.sign(compare(now, before))
}

function wrongDirection(report: Report, compared: Compared): Diagnostic | undefined {
  const {changes, even, pairs, reading, start} = compared
  const said = even ? [{word: even.word, sign: 0 as const}] : changes
  const wrong = said.find(
    (one) => !pairs.some((pair) => (one.sign === 0 ? compare(pair.now, pair.before) === 0 : goes(one as Change, pair))),
  )
  if (!wrong) return undefined
  const end = even?.end ?? (wrong as Change).number.unitEnd
  const [{fact, now, before}] = pairs
  const values = {
    name: factName(report, fact),
    before: printDecimal(before),
    now: printDecimal(now),
    word: wrong.word ?? '',
  }
  return diagnose('claim-direction', 'lastYear', values, reading.passage.place(start, end), {
    severity: 'warning',
    facts: [fact],
    ...candidates(report, 'claim-direction', pairs),
    related: related(report, 'claim-direction', compared),
  })
}

/** Of several numbers that do not fit, the first: the others follow from it. */
function wrongSize(report: Report, compared: Compared): Diagnostic | undefined {
  const {changes, pairs, reading} = compared
  for (const change of changes) {
    const {number} = change
    const going = pairs.filter((pair) => goes(change, pair))
    const found = going.map(({now, before}) => recompute(change, now, before, reading.words))
    if (found.some((one) => !one || one.fit === 'rounded' || one.fit === 'cut')) continue
    const [pair] = going
    if (!pair) continue
    const {now, before, fact} = pair
    const [actual, expected] = [saidNumber(number, reading.words), found[0]!.expected]
    const values = {
      actual,
      expected,
      now: printDecimal(now),
      before: printDecimal(before),
      name: factName(report, fact),
    }
    return diagnose('prose-percent', 'lastYear', values, reading.passage.place(number.start, number.end), {
      severity: 'warning',
      actual,
      expected,
      facts: [fact],
      ...candidates(report, 'prose-percent', going),
      related: related(report, 'prose-percent', compared),
    })
  }
  return undefined
}

type Saying = 'prose-percent' | 'claim-direction'

/** All that may have been compared, where that is more than one pair. */
function candidates(report: Report, code: Saying, pairs: readonly Pair[]): {readonly hints?: readonly Message[]} {
  const list = new Set(
    pairs.map(({fact, now, before}) => `${factName(report, fact)} ${printDecimal(before)} → ${printDecimal(now)}`),
  )
  return list.size < 2 ? {} : {hints: [message(code, 'candidates', {list: [...list].join('、')})]}
}

/** Where last year's report has its number. */
function related(report: Report, code: Saying, {previous, pairs: [{fact}]}: Compared): Related[] {
  return (lookUp(report.form, fact)?.addends ?? []).flatMap((addend) => {
    const cell = previous.cells.get(addend)
    if (!cell?.value) return []
    return [
      {
        message: message(code, 'before', {name: factName(report, addend), value: printDecimal(cell.value)}),
        place: cell.place,
      },
    ]
  })
}

function factName({form}: Report, fact: FactId): string {
  return nameOf(form, lookUp(form, fact)!)
}
