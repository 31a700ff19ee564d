// Clauses that say that something was not: 未收到政府信息公开申请, 行政复议、行政诉讼均未发生, 没有结转下年度办理的申请 → the
// cells that are then 0.

import {lookUp} from '../../form/address.ts'
import type {Count, CountRule, FactId, Form} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseEnd, clausesOf, fullStart, sentenceStart} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import {once} from '../reading/once.ts'
import {casesBefore} from './cases-before.ts'
import {isOfTowns} from './of-others.ts'
import {isNeutral} from './restriction.ts'
import {namesAnother, namesOtherArea, type Owner} from './scope.ts'

export interface Denial {
  readonly reading: Reading
  /** What is said not to have been: 行政复议. */
  readonly name: string
  readonly facts: readonly FactId[]
  readonly start: number
  readonly end: number
  /** Offset of its clause. */
  readonly clause: number
}

/** A report that denies more was not written for people. */
const most = 1_000

/** How far before a denial it may be said of whom or when. */
const near = 60

/** What the senses of a form's counts name. */
interface Named {
  readonly count: Count
  readonly row?: CountRule
}

export function* denialsIn(
  form: Form,
  lexicon: Lexicon,
  owner: Owner,
  sentences: readonly Reading[],
): Iterable<Denial> {
  const words = form.senses['denial'] ?? []
  const things = thingsOf(form)
  let found = 0
  for (const reading of sentences) {
    const {text} = reading
    if (!words.some((word) => text.includes(word))) continue
    for (const {start, end} of clausesOf(text)) {
      const clause = text.slice(start, end)
      if (!words.some((word) => clause.includes(word))) continue
      const tokens = tokensIn(lexicon, text, start, end)
      const at = tokens.findIndex(({senses}) => senses.includes('denial'))
      if (at < 0 || isOfPart(reading, lexicon, owner, tokens, at)) continue
      for (const denial of denied({form, things, lexicon}, reading, tokens, at)) {
        if (++found > most) return
        yield denial
      }
    }
  }
}

function thingsOf({counts}: Form): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>()
  for (const count of counts) {
    for (const sense of count.thing) found.set(sense, {count})
    // 办结的申请中，没有不予公开的: of what has become of them.
    for (const row of count.rows)
      if (count.thing.length > 0 && row.result && row.all.length === 1) found.set(row.all[0]!, {count, row})
    if (count.thing.length > 0) continue
    for (const row of count.rows) if (row.all.length === 1) found.set(row.all[0]!, {count, row})
  }
  return found
}

/** Whether what stands before in the sentence is about another office, another time or a part, or is not certain. */
function isOfPart(reading: Reading, lexicon: Lexicon, owner: Owner, tokens: readonly Token[], at: number): boolean {
  const {text, numbers} = reading
  const [from, to] = [Math.max(sentenceStart(text, tokens[0]!.start), tokens[0]!.start - near), tokens[at]!.start]
  const before = [...tokensIn(lexicon, text, from, tokens[0]!.start), ...tokens.slice(0, at)]
  if (before.some(({senses}) => senses.includes('elsewhere'))) return true
  // 上年没有申请结转: what was, or is, carried over is of both years.
  const isCarried = tokens.some(({senses}) => senses.includes('carried') || senses.includes('open'))
  const timed = isCarried ? before.filter(({start}) => start < tokens[0]!.start) : before
  // 新收和上年结转的申请，已全部办结: of all.
  const isPast = ({senses}: Token, at: number): boolean =>
    senses.includes('last') && !(isCarried && timed[at + 1]?.senses.includes('carried'))
  if (timed.some((token, at) => isPast(token, at) || token.senses.includes('next'))) return true
  // 尚未作出答复的申请28件: of so many it is said, not of all; 没有一件 of none.
  if (
    numbers.some(
      (one) =>
        isOperand(one)
        && one.value.units > (one.start <= tokens[at]!.end ? 1n : 0n)
        && one.start > to
        && one.start <= clauseEnd(text, to),
    )
  )
    return true
  if (isOfTowns(before, owner)) return true
  if (tokens.some(({senses}) => senses.includes('limit') || senses.includes('elsewhere') || senses.includes('part')))
    return true
  if (tokens.slice(0, at).some(({senses}) => senses.length === 0) || namesRest(reading, tokens)) return true
  if (
    numbers.some(
      ({kind, value, start}) => kind === 'year' && start >= from && start < to && isOtherYear(value.units, owner),
    )
  )
    return true
  let free = text.slice(from, to)
  for (const {start, end, senses} of before) {
    if (senses.length === 0 || senses.includes('area')) continue
    free = `${free.slice(0, start - from)}${' '.repeat(end - start)}${free.slice(end - from)}`
  }
  return namesAnother(reading.words, free, owner.office) || namesOtherArea(reading.words, free, owner)
}

const rest = new Pattern('<rest>', 'gu')

/** 没有其他方式提出的申请: beside those that are told; 其他处理 is one of the outcomes. */
function namesRest({text, words}: Reading, tokens: readonly Token[]): boolean {
  const [start, end] = [tokens[0]!.start, tokens.at(-1)!.end]
  return [...text.slice(start, end).matchAll(rest.in(words))].some(({0: word, index}) => {
    const at = start + index
    return !tokens.some((token) => token.start <= at && token.end > at + word.length && token.senses.length > 0)
  })
}

function isOtherYear(year: bigint, owner: Owner): boolean {
  return year > 1900n && year < 2100n && year !== BigInt(owner.year)
}

interface Known {
  readonly form: Form
  readonly things: ReadonlyMap<string, Named>
  readonly lexicon: Lexicon
}

function* denied(
  {form, things, lexicon}: Known,
  reading: Reading,
  tokens: readonly Token[],
  at: number,
): Iterable<Denial> {
  const named = (token: Token): Named | undefined => token.senses.map((sense) => things.get(sense)).find(Boolean)
  const behind = tokens.slice(at + 1)
  const isBehind = behind.some((token) => named(token))
  const said = isBehind ? behind : tokens
  if (said.some(({senses}) => senses.length === 0)) return
  const senses = new Set(said.filter((token) => !isNeutral(token)).flatMap((token) => token.senses))
  // 年末没有未办结的申请, 上年度无申请结转至本年: when, wherever it stands in the clause.
  if (senses.has('carried') || senses.has('open'))
    for (const sense of tokens.flatMap((token) => token.senses)) if (times.has(sense)) senses.add(sense)
  const meant = said.flatMap((token) => named(token) ?? []).sort((one, other) => Number(!one.row) - Number(!other.row))
  // 申请均在年内办结，无一结转下年.
  const isTold = once(() => tells(lexicon, reading, tokens[0]!.start))
  const isCarried = senses.has('carried') && !senses.has('last') && (senses.has('next') || isTold())
  // 年终申请均已办结，没有在办件.
  if (senses.has('open') && !senses.has('year-end') && isAtEnd(lexicon, reading, tokens[0]!.start))
    senses.add('year-end')
  const isOpen = senses.has('open') && senses.has('year-end') && isTold()
  const isOver = meant.length === 0 && (isCarried || isOpen)
  const requests = form.counts.find(({thing}) => thing.length > 0)
  if (isOver && requests && isOfRequests(requests, lexicon, reading, tokens[0]!.start)) meant.push({count: requests})
  if (meant.length === 0) meant.push(...casesBefore(form, lexicon, reading, tokens[0]!.start, senses))
  const known = new Set<string>()
  for (const {count, row: thing} of new Map(meant.map((one) => [one.row ?? one.count, one])).values()) {
    const {rows, columns, otherwise = count.bare} = count
    const own = columns.find(({all}) => all.every((sense) => senses.has(sense)))
    const row =
      thing
      ?? rows.find(({all, is}) => is.length > 0 && all.every((sense) => senses.has(sense)))
      ?? rows.find(({all}) => all.join() === 'received')
    const column = own?.is[0]?.[0] ?? otherwise
    const allowed = new Set([
      'denial',
      'filed',
      'handled',
      // 没有成为行政诉讼的被告.
      'role',
      // 没有作出不予公开的答复.
      ...(row?.result ? ['decided', 'answered'] : []),
      // 没有结转下年的事项.
      ...(senses.has('carried') ? ['matter'] : []),
      ...count.thing,
      ...things.keys(),
      ...(row?.all ?? []),
      ...(own?.all ?? []),
    ])
    if (!row || column === undefined || own?.is[0]?.length === 2) return
    if (said.some((token) => !isNeutral(token) && !token.senses.some((sense) => allowed.has(sense)))) return
    if (!isAbout(count, reading, tokens[0]!.start)) return
    const facts = row.is[0]!.flatMap((id) => lookUp(form, `${count.table}/${id}/${column}`)?.fact ?? [])
    // 没有一件申请不予公开: told by two words, and said once.
    if (known.has(facts.join())) continue
    known.add(facts.join())
    const name = count.name.replace('{row}', row.name).replace('{column}', own?.name ?? '')
    yield {
      reading,
      name,
      facts,
      start: tokens[isBehind ? at : 0]!.start,
      end: (said.findLast((token) => named(token)?.count === count && named(token)?.row === thing) ?? said.at(-1)!).end,
      clause: tokens[0]!.start,
    }
  }
}

/** 申请均已办结，| 无结转: whether the words before tell what became of all. */
function tells(lexicon: Lexicon, {text}: Reading, offset: number): boolean {
  const before = tokensIn(lexicon, text, Math.max(fullStart(text, offset), offset - near), offset)
  return before.some(({senses}) => senses.includes('closed') || senses.includes('answered'))
}

/** 年终…，| 没有在办件: whether the words before say that it is told of the end of the year. */
function isAtEnd(lexicon: Lexicon, {text}: Reading, offset: number): boolean {
  const before = tokensIn(lexicon, text, Math.max(fullStart(text, offset), offset - near), offset)
  return before.some(({senses}) => senses.includes('year-end'))
}

/** When what was carried over, or is open, was so. */
const times: ReadonlySet<string> = new Set(['last', 'next', 'year-start', 'year-end'])

/** Whether the sentence before the clause speaks of them, and of all: 涉及征地的申请全部办结，| 无一结转下年. */
function isOfRequests({thing}: Count, lexicon: Lexicon, {text}: Reading, offset: number): boolean {
  const before = tokensIn(lexicon, text, Math.max(fullStart(text, offset), offset - near), offset)
  if (before.some(({senses}) => senses.length === 0 || senses.includes('limit') || senses.includes('channel')))
    return false
  return before.some(({senses}) => thing.some((sense) => senses.includes(sense)))
}

function isAbout({about}: Count, {text, heading}: Reading, offset: number): boolean {
  if (about.length === 0) return true
  const before = heading + text.slice(Math.max(0, offset - 400), offset + 40)
  return about.some((word) => before.includes(word))
}
