// The senses of the words around a number → row and column of the table whose things it counts.

import type {Count, CountRule} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import {joinedResults, joinedRows, likeBefore} from './joined-rows.ts'
import {isOther} from './of-others.ts'
import {hasOther, isWhy} from './other-row.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'
import {withDenied, withoutOpen} from './rewritten.ts'

export interface Meaning {
  readonly count: Count
  readonly row: CountRule
  /** Absent: the column that the table has otherwise. */
  readonly column?: CountRule
  /** Whether another reading is as good. */
  readonly unsure: boolean
}

/** What brackets or 其中 behind a number say of it. */
export interface Behind {
  /** That it holds those carried in. */
  readonly including: boolean
  /** By which ways they came. */
  readonly channelled: boolean
}

const nothing: Behind = {including: false, channelled: false}

export function meaningOf(
  count: Count,
  region: Region,
  recent: Meaning | undefined,
  {including, channelled}: Behind = nothing,
): Meaning | undefined {
  const {right} = region
  const own = withoutOpen(withDenied(region.own))
  const [left, behind] = [new Set(sensesOf(own)), sensesOf(known(right))]
  if (channelled) left.add('channel')
  for (const sense of sensesOf(topicOf(count, region))) left.add(sense)
  const both = new Set([...left, ...behind])
  if (isWhy(right)) both.delete('received')
  if (isOther(count, region)) return undefined
  const inherited = recent?.count === count ? recent.row : undefined
  // 尚未能按期办结11件: what is denied is not counted.
  const denied = own.some(({senses}) => senses.includes('denial'))
  if (count.thing.length === 0) {
    const named = joinedRows(count, own) ?? first(count.rows, left) ?? first(count.rows, both)
    const said = named?.severity === 'error' ? undefined : (thingBefore(count, region) ?? inherited)
    // 年末保留现行有效文件48件: at the end of the year those are counted that the table counts.
    const isAtEnd = own.some(({senses}) => senses.includes('year-end'))
    const row =
      named?.severity !== 'warning' ? (named ?? said) : (said ?? {...named, severity: isAtEnd ? 'error' : 'warning'})
    // 其中行政许可31件由镇街办理: what follows says whose they are.
    const inPart = [...region.earlier, ...region.before, ...own].some(({senses}) => senses.includes('part'))
    const column =
      first(count.columns, sensesOf(behindWhole(count, own)))
      ?? first(inPart && count.otherwise === undefined ? [] : count.columns, both)
      ?? (named && likeBefore(count, region, recent))
    // 新增现行有效文件6件, 其中新制定4件、修订2件: which is meant is not certain.
    const ofOwn = sensesOf(behindWhole(count, own))
    const told = count.columns.filter(({all}) => all.every((sense) => ofOwn.has(sense)))
    if (told.length > 1 && new Set(told.map(({is}) => JSON.stringify(is))).size > 1) return undefined
    if (inPart && count.otherwise === undefined && region.tail.some(({senses}) => senses.includes('limit')))
      return undefined
    // 其中一审4件: what is not named anew is not counted as a whole.
    if (!row || (!column && (!named || count.otherwise === undefined))) return undefined
    return {count, row, ...(column && {column}), unsure: hasUnknown(own)}
  }
  const columns = count.columns.filter(({all}) => all.every((sense) => left.has(sense)))
  if (columns.length > 1) return undefined
  const column =
    columns[0]
    ?? first(count.columns, sensesOf(right.filter(({start}) => start < (right[0]?.start ?? 0) + 4)))
    ?? first(count.columns, givenBy(right))
  const rows = including ? count.rows : count.rows.filter((one) => !one.including)
  // 未办结申请年初2件、 | 年末12件: what the one is said of is said of the other.
  const isTime =
    own.length > 0 && own.every(isNeutral) && own.some(({senses}) => senses.some((sense) => times.has(sense)))
  const isSaid = rows.some(({all, balance}) => balance && all.every((sense) => behind.has(sense)))
  if (isTime && !isSaid && inherited?.balance !== undefined)
    for (const sense of inherited.all) if (!times.has(sense)) left.add(sense)
  // 截至年末，尚有 | 9件在办.
  if (region.before.some(({senses}) => senses.includes('year-end'))) both.add('year-end')
  // 申请公开政府信息的有3件 | 属于重复申请: what those are is told behind.
  const named = joinedResults(count, own) ?? first(rows, left)
  const told =
    (named?.all[0] === 'applying'
      ? first(
          rows.filter(({result}) => result),
          behind,
        )
      : undefined)
    ?? named
    ?? first(rows.filter(isTold), both)
  const row =
    (told && told.is.length > 0 ? told : undefined)
    ?? (isKnown(right) ? first(rows.filter(isLater), new Set([...both, ...sensesOf(known(region.tail))])) : undefined)
    ?? told
  if (row) {
    if (hasOther(count, row, left) || denied) return undefined
    // 年初受理申请5件: of a part of the year.
    if (left.has('year-start') && row.balance !== 'carried-in') return undefined
    // 公文30件，其中主动公开20件、依申请公开8件、不予公开2件: of documents. A name or an amount alone is of what is named.
    const isNamed = count.thing.some((sense) => both.has(sense))
    const isWords = row.all.every((sense) => sense === 'amount' || sense === 'request')
    if (isWords && !isNamed) return undefined
    if (
      (isWords || row.result)
      && [...region.earlier, ...region.before, ...own, ...right, ...region.tail].some(({senses}) =>
        senses.includes('openness'),
      )
    )
      return undefined
    // 其余8件: what is left is told of what is open alone.
    if (own.some(({senses}) => senses.includes('rest')) && !isLeft(row, column, [...region.earlier, ...region.before]))
      return undefined
    // 收到132件，其中自然人120件，答复110件: what is said behind 其中 may be said of a part.
    const said = [...region.earlier, ...region.before, ...own]
    const part = said.findLastIndex(({senses}) => senses.includes('part'))
    if (
      part >= 0
      && !column
      && (isWeak(row) || (row.all[0] === 'new' && isDone(said.slice(0, part), recent, region.earlier.length > 0)))
    )
      return undefined
    // 当年新收的541件（中）办结524件: of these alone, those carried in aside.
    const ofLast = !column && row.balance === 'answered' && recent?.row.balance === 'received' && isOfLast(region)
    if (ofLast && recent.row.all[0] === 'new') return undefined
    return {count, row, ...(column && {column}), unsure: hasUnknown(own) || ofLast}
  }
  if (!column) return undefined
  const from = inherited ?? anyOf(count)
  return from && {count, row: from, column, unsure: hasUnknown(own)}
}

const times: ReadonlySet<string> = new Set(['year-start', 'year-end'])

/** 224件申请均由 | 自然人 | 提出: who all of them came from. */
function givenBy(right: readonly Token[]): ReadonlySet<string> {
  const at = right.findIndex(({senses}) => senses.includes('link'))
  return sensesOf(at < 0 ? [] : right.slice(at + 1, at + 2))
}

/** 其余12件未办结, 其余224件由自然人提出; 除12件结转下年外，其余122件办结. */
function isLeft({balance, result}: CountRule, column: CountRule | undefined, said: readonly Token[]): boolean {
  if (balance === 'open' || column !== undefined || result) return true
  const has = (sense: string): boolean => said.some(({senses}) => senses.includes(sense))
  return balance === 'answered' && has('carried') && has('next')
}

/** What may stand behind the number: 17件结转下年, 15件不予公开. That something came in, or was dealt with, is said of more than it. */
function isTold({all, result, balance}: CountRule): boolean {
  return (
    result
    || all.length > 1
    || balance === 'open'
    || balance === 'withdrawn'
    || balance === 'answered'
    || balance === 'received'
  )
}

/** 自然人，| 提出申请122件: a clause that is nothing but who, right before the one that says what. */
function topicOf({columns, thing}: Count, {before, text, start}: Region): readonly Token[] {
  if (thing.length === 0 || before.length === 0) return []
  const from = Math.max(...['，', ',', '：', ':', '；', ';', '。'].map((mark) => text.lastIndexOf(mark, start - 2)))
  const clause = before.filter((token) => token.start > from)
  const isWho = ({senses}: Token): boolean => columns.some(({all}) => all.every((sense) => senses.includes(sense)))
  return clause.some(isWho) && clause.every((token) => isWho(token) || isNeutral(token)) ? clause : []
}

/** 审结案件中被 | 纠正: the words behind 中, where those before name what they are part of. */
function behindWhole({columns}: Count, own: readonly Token[]): readonly Token[] {
  const rest = own.slice(own.findLastIndex(({senses}) => senses.includes('inside')) + 1)
  const isColumn = ({senses}: Token): boolean => columns.some(({all}) => all.every((sense) => senses.includes(sense)))
  return rest.some(isColumn) ? rest : own
}

const done: ReadonlySet<string> = new Set(['closed', 'answered', 'handled'])
const doing: ReadonlySet<string> = new Set([...done, 'new', 'received', 'filed'])

/** 办结122件，其中（上年结转2件、）当年新收120件: of what was dealt with, not of all that came in. `said`: up to 其中. */
function isDone(said: readonly Token[], recent: Meaning | undefined, isCounted: boolean): boolean {
  // 依法办理申请，其中新收120件: so many are not told.
  if (!isCounted && !said.some(({senses}) => senses.includes('closed') || senses.includes('answered'))) return false
  const last = said.findLast(({senses}) => senses.some((sense) => doing.has(sense)))
  return done.has(recent?.row.all[0] ?? '') || last?.senses.some((sense) => done.has(sense)) === true
}

/** 541件办结, 541件中，已办结: right behind the number before, which is then the whole. */
function isOfLast({own, before, text, start}: Region): boolean {
  const [first] = before.length > 0 ? before : own
  return first?.senses.includes('inside') === true || (before.length === 0 && letter.test(text[start - 1] ?? ''))
}

const letter = /\p{L}/u

/** What may be said of a part as well as of all. */
function isWeak({all, result, balance}: CountRule): boolean {
  return !result && all.length === 1 && all[0] !== 'new' && balance !== 'carried-in' && all[0] !== 'turned'
}

/** What a further clause may say: 17件申请因征求意见，结转下年. */
function isLater({result, balance, all}: CountRule): boolean {
  return result || balance === 'open' || (balance === 'carried-in' && all.length > 1)
}

/** All that may be meant of a column where no row is named. */
export function anyOf({rows}: Count): CountRule | undefined {
  return rows.length > 0 ? {...rows.at(-1)!, severity: 'warning'} : undefined
}

/** Whether all words are known; what is given as a cause may be anything. */
function isKnown(tokens: readonly Token[]): boolean {
  const cause = tokens.findIndex(({senses}) => senses.includes('cause'))
  return (cause < 0 ? tokens : tokens.slice(0, cause)).every(({senses}) => senses.length > 0)
}

/** The words up to the first that is not known. */
function known(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({senses}) => senses.length === 0)
  if (at < 0) return tokens
  // 30件申请答复 | 文书: what runs into it is part of its name.
  return tokens.slice(0, at > 1 && tokens[at - 1]!.end === tokens[at]!.start ? at - 1 : at)
}

export function sensesOf(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap(({senses}) => senses))
}

export function first(rules: readonly CountRule[], senses: ReadonlySet<string>): CountRule | undefined {
  return rules.find(({all}) => all.every((sense) => senses.has(sense)))
}

/** The row that a word before names last. */
function thingBefore(count: Count, {earlier, before}: Region): CountRule | undefined {
  for (const token of [...earlier, ...before].reverse()) {
    const row = count.rows.find(({all}) => all.length === 1 && token.senses.includes(all[0]!))
    if (row) return row
  }
  return undefined
}

function hasUnknown(own: readonly Token[]): boolean {
  // Before all that is known: who, or how.
  const at = own.findIndex((token) => token.senses.length > 0 && !isNeutral(token))
  return own.some(({senses}, index) => senses.length === 0 && index > at)
}
