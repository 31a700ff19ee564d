// Clauses that say that all ended one way: 办结的申请全部予以公开, 受理申请132件，均予以公开 → the cells of every other end, which are then 0.

import {lookUp} from '../../form/address.ts'
import type {Count, CountRule, FactId, Form} from '../../form/form.ts'
import type {Reading} from '../numbers/reading.ts'
import {clausesOf, fullStart} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import {isResult} from './full-list.ts'
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

/** `quantities`: what the sentences count. */
export function* universalsIn(
  form: Form,
  lexicon: Lexicon,
  owner: Owner,
  sentences: readonly Reading[],
  quantities: () => readonly Quantity[],
): Iterable<Universal> {
  const count = form.counts.find(({thing}) => thing.length > 0)
  const every = form.words.of('every-one')
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
      // 全部予以公开 is one word.
      const isWord = at >= 0 && every.includes(text.slice(tokens[at]!.start, tokens[at]!.end))
      const row = at < 0 ? undefined : endOf(count, tokens.slice(isWord ? at + 1 : at))
      if (!row || !isOfAll({reading, count, start}, tokens.slice(0, at), lexicon, quantities)) continue
      const said = text.slice(fullStart(text, start), end)
      if (namesAnother(form.words, said, owner.office) || namesOtherArea(form.words, said, owner)) continue
      const facts = others(form, count, row)
      if (facts.length > 0)
        yield {reading, name: text.slice(tokens[at]!.start, end), facts, start: tokens[at]!.start, end}
    }
  }
}

/** Any word that says an end: asked first, for most clauses say none. */
function wordsOfEnds(form: Form, count: Count): string[] {
  return results(count).flatMap(({all}) => (all.length === 1 ? (form.senses[all[0]!] ?? []) : []))
}

/** The one end that the words behind 全部 say, and nothing else. */
function endOf(count: Count, behind: readonly Token[]): CountRule | undefined {
  const ends = behind.filter((token) => !isNeutral(token))
  const [only] = ends
  if (!only || ends.length > 1) return undefined
  return results(count).find(({all}) => all.length === 1 && only.senses.includes(all[0]!))
}

/** The ends that leave no other: those of the form's groups. */
function results({rows}: Count): CountRule[] {
  return rows.filter(isResult)
}

/** Whether all requests are spoken of: by the words before in the clause, or in the one before. */
function isOfAll(
  {reading, count, start}: {readonly reading: Reading; readonly count: Count; readonly start: number},
  own: readonly Token[],
  lexicon: Lexicon,
  quantities: () => readonly Quantity[],
): boolean {
  const {text, numbers} = reading
  const from = fullStart(text, start)
  const isThing = ({senses}: Token): boolean => count.thing.some((sense) => senses.includes(sense))
  const said = own.some(isThing) ? own : [...tokensIn(lexicon, text, from, start), ...own]
  const first = said[0]?.start ?? start
  const isPlain = (token: Token): boolean => {
    if (token.senses.some((sense) => partly.has(sense))) return false
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
  return results(count)
    .filter((one) => one !== row)
    .flatMap(({is}) => lookUp(form, `${count.table}/${is[0]![0]}/${count.otherwise}`)?.fact ?? [])
}
