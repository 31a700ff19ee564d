// Clauses that say that all ended one way, or came from one kind of applicants: 办结的申请全部予以公开, 受理申请132件，均予以公开, 年终所有申请
// 均已办结, 申请人均为自然人 → the cells of everything else, which are then 0.

import {lookUp} from '../../form/address.ts'
import type {Count, CountRule, FactId, Form} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {clausesOf, fullStart} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import {isResult} from './full-list.ts'
import {isOfRest} from './of-rest.ts'
import type {Quantity} from './quantity.ts'
import {isNeutral} from './restriction.ts'
import {namesAnother, namesOtherArea, type Owner} from './scope.ts'

export interface Universal {
  readonly reading: Reading
  /** As it is said. */
  readonly name: string
  /** What is then 0. */
  readonly facts: readonly FactId[]
  readonly start: number
  readonly end: number
  /** Offset of its clause. */
  readonly clause: number
}

/** What may be said of those that are spoken of: that they came in, were dealt with. */
const told: ReadonlySet<string> = new Set([
  'new',
  'received',
  'closed',
  'answered',
  'handled',
  'filed',
  'amount',
  'due',
])
/** Words that make them some of all. */
const partly: ReadonlySet<string> = new Set([
  'part',
  'rest',
  'inside',
  'towns',
  'openness',
  'cause',
  'link',
  'year-start',
  'year-end',
])

/** What all are said to be: one end, one kind of applicants, closed. */
interface Said {
  readonly facts: readonly FactId[]
  /** Words that elsewhere make them some of all, and here do not. */
  readonly allowed: ReadonlySet<string>
}

/** `quantities`: what the sentences count. */
export function* universalsIn(
  form: Form,
  lexicon: Lexicon,
  owner: Owner,
  sentences: readonly Reading[],
  quantities: () => readonly Quantity[],
): Iterable<Universal> {
  const count = form.counts.find(({thing}) => thing.length > 0)
  const gone = form.words.of('all-gone')
  const every = [...form.words.of('every-one'), ...gone]
  if (!count) return
  const ends = wordsOfEnds(form, count)
  for (const reading of sentences) {
    const {text} = reading
    if (!every.some((word) => text.includes(word))) continue
    for (const {start, end} of clausesOf(text)) {
      const clause = text.slice(start, end)
      if (
        !every.some((one) => clause.includes(one))
        || !ends.some((one) => clause.includes(one))
        || !/^(?:[。，,；;\n]|$)/u.test(text.slice(end, end + 1))
      )
        continue
      const tokens = tokensIn(lexicon, text, start, end)
      const at = tokens.findIndex((token) => every.some((one) => text.startsWith(one, token.start)))
      if (at < 0) continue
      // 全部予以公开 is one word, 清零 says both.
      const word = text.slice(tokens[at]!.start, tokens[at]!.end)
      const isWord = every.includes(word) && !gone.includes(word)
      const said = saidOfAll({form, count, reading, start}, tokens, isWord ? at + 1 : at)
      if (!said || !isOfAll({reading, count, start, said}, tokens.slice(0, at), lexicon, quantities)) continue
      const before = text.slice(fullStart(text, start), end)
      if (namesAnother(form.words, before, owner.office) || namesOtherArea(form.words, before, owner)) continue
      if (isOfRest(form.words, before)) continue
      if (said.facts.length > 0)
        yield {
          reading,
          name: text.slice(tokens[at]!.start, end),
          facts: said.facts,
          start: tokens[at]!.start,
          end,
          clause: start,
        }
    }
  }
}

/** Any word that says an end, a kind of applicants, or that they are closed: asked first, for most clauses say none. */
function wordsOfEnds(form: Form, count: Count): string[] {
  const senses = [...count.rows.filter(isResult), ...count.columns].flatMap(({all}) => (all.length === 1 ? all : []))
  return [...senses, ...done].flatMap((sense) => form.senses[sense] ?? [])
}

const done = ['closed', 'answered']
const inTime: ReadonlySet<string> = new Set(['year-end', 'inside'])
const ofWhom: ReadonlySet<string> = new Set(['inside', 'topic'])
const times = new Pattern('<year-end>|<own-year>|<within-year>')

/** What the words behind 全部 say and nothing else, `from` being the first of them. */
function saidOfAll(
  {
    form,
    count,
    reading,
    start,
  }: {
    readonly form: Form
    readonly count: Count
    readonly reading: Reading
    readonly start: number
  },
  tokens: readonly Token[],
  from: number,
): Said | undefined {
  const behind = tokens.slice(from).filter((token) => !isNeutral(token))
  const [only] = behind
  const says = ({all}: CountRule): boolean => all.length === 1 && only!.senses.includes(all[0]!)
  if (!only) return undefined
  const row = behind.length === 1 ? count.rows.filter(isResult).find(says) : undefined
  if (row) return {facts: others(form, count, row), allowed: new Set()}
  const column = count.columns.find(says)
  // 均为自然人, 均由自然人提出.
  if (column && behind.slice(1).every(({senses}) => senses.includes('filed')))
    return {facts: otherApplicants(form, count, column), allowed: ofWhom}
  const {text, words} = reading
  const isClosed = behind.every(({senses}) => done.some((sense) => senses.includes(sense)))
  // 年终，申请均已办结; without a time it may be said of when the report was written.
  const isTimed = isClosed && times.in(words).test(text.slice(fullStart(text, start), tokens.at(-1)!.end))
  const open = count.rows.find(({balance, is}) => balance === 'open' && is.length > 0)
  return isTimed && open ? {facts: cellsOf(form, count, open), allowed: inTime} : undefined
}

/** Whether all requests are spoken of: by the words before in the clause, or in the one before. */
function isOfAll(
  {
    reading,
    count,
    start,
    said: {allowed},
  }: {
    readonly reading: Reading
    readonly count: Count
    readonly start: number
    readonly said: Said
  },
  own: readonly Token[],
  lexicon: Lexicon,
  quantities: () => readonly Quantity[],
): boolean {
  const {text, numbers, words} = reading
  const from = fullStart(text, start)
  const isThing = ({senses}: Token): boolean => count.thing.some((sense) => senses.includes(sense))
  const said = own.some(isThing) && allowed.size === 0 ? own : [...tokensIn(lexicon, text, from, start), ...own]
  const first = said[0]?.start ?? start
  const isTopic = (token: Token): boolean =>
    allowed.has('topic') && words.has('topic-lead', text.slice(token.start, token.end))
  const isPlain = (token: Token): boolean => {
    if (isTopic(token)) return true
    if (token.senses.some((sense) => partly.has(sense) && !allowed.has(sense))) return false
    return isNeutral(token) || isThing(token) || token.senses.some((sense) => told.has(sense))
  }
  if (!said.some(isThing) || !said.every(isPlain)) return false
  const counted = numbers.filter((one) => one.start >= first && one.start < start && one.kind !== 'year')
  if (counted.length > 1 || counted.some(({rough}) => rough)) return false
  return counted.every((one) =>
    quantities().some(({number, subject, scoped}) => number === one && !scoped && subject.balance === 'received'),
  )
}

function others(form: Form, count: Count, row: CountRule): FactId[] {
  return count.rows.filter((one) => isResult(one) && one !== row).flatMap((one) => cellsOf(form, count, one))
}

function cellsOf(form: Form, {table, otherwise}: Count, {is}: CountRule): FactId[] {
  return lookUp(form, `${table}/${is[0]![0]}/${otherwise}`)?.fact ? [`${table}/${is[0]![0]}/${otherwise}`] : []
}

/** What came in from all others than those of a column. */
function otherApplicants(form: Form, {table, rows, otherwise}: Count, {is}: CountRule): FactId[] {
  const row = rows.find(({all}) => all.join() === 'new')?.is[0]?.[0]
  const columns = form.tables.find(({id}) => id === table)?.columns ?? []
  return columns
    .filter(({id}) => id !== otherwise && !is[0]!.includes(id))
    .flatMap(({id}) => lookUp(form, `${table}/${row}/${id}`)?.fact ?? [])
}
