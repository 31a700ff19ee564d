// The senses of the words around a number → row and column of the table whose things it counts.

import type {Count, CountRule} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Behind} from './including.ts'
import {joinedResults} from './joined-rows.ts'
import {isOther} from './of-others.ts'
import {lastClause} from './of-unknown.ts'
import {hasOther, isWhy} from './other-row.ts'
import type {Region} from './region.ts'
import {isNeutral, isThing} from './restriction.ts'
import {withDenied, withoutOpen} from './rewritten.ts'
import {ofRow} from './row-meaning.ts'
import {anyOf, first, hasUnknown, known, type Meaning, sensesOf} from './senses.ts'
import {isAmongNew, leads, perhapsAskedBy, perhapsLike} from './shared-column.ts'
import {isOfKinds, isOfSeveral} from './some-of-column.ts'
import {topicOf} from './topic.ts'

const nothing: Behind = {including: false, channelled: false}

export function meaningOf(
  count: Count,
  region: Region,
  recent: Meaning | undefined,
  {including, channelled}: Behind = nothing,
): Meaning | undefined {
  const {right} = region
  const own = withoutOpen(withDenied(region.own))
  const [left, behind] = [new Set(sensesOf(own)), sensesOf(known(withDenied(right)))]
  if (channelled) left.add('channel')
  const topic = topicOf(count, region)
  for (const sense of sensesOf(topic)) left.add(sense)
  const both = new Set([...left, ...behind])
  if (isWhy(right)) both.delete('received')
  if (isOther(count, region)) return undefined
  const inherited = recent?.count === count ? recent.row : undefined
  // 尚未能按期办结11件: what is denied is not counted.
  const denied = own.some(({senses}) => senses.includes('denial'))
  if (count.thing.length === 0) return ofRow(count, {region, own, left, both}, recent)
  const columns = count.columns.filter(({all}) => all.every((sense) => left.has(sense)))
  if (columns.length > 1 || isOfKinds(count, own) || (columns.length === 0 && isOfSeveral(count, right)))
    return undefined
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
    ?? first(
      rows.filter(({balance}) => balance === 'open'),
      sensesOf(behindCause(region)),
    )
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
    // 其中7件未办结，加上往年结转的，共12件: not all of them.
    if (row.balance === 'open' && region.tail.some(({senses}) => senses.includes('plus'))) return undefined
    const ofNew = row.balance === 'open' && isAmongNew([...region.earlier, ...region.before, ...own])
    const like = column ? undefined : (perhapsLike(count, own, recent) ?? perhapsAskedBy(count, own, region))
    const leading = column !== undefined && leads(count, own)
    const unsure = hasUnknown(own) || ofLast || ofNew
    return {
      count,
      row,
      ...((column ?? like) && {column: column ?? like!}),
      unsure,
      leading: leading || like !== undefined,
    }
  }
  // 上年结转，| 自然人7件、商业企业2件: what a clause before says of all of them.
  const label = column && labelBefore(rows, region)
  // 从自然人申请看， | 4件涉及拆迁: what of theirs is not said.
  if (!column || (topic.length > 0 && topic.every((token) => !own.includes(token)) && region.topic.includes(topic[0]!)))
    return undefined
  const from = label ?? inherited ?? anyOf(count)
  return from && {count, row: from, column, unsure: hasUnknown(own), leading: leads(count, own)}
}

/** The row that a clause right before names and nothing else; no number stands there. */
function labelBefore(rows: readonly CountRule[], {before, start, text}: Region): CountRule | undefined {
  if (before.length === 0 || !/[，,：:]/u.test(text[start - 1] ?? '')) return undefined
  const clause = lastClause(before, text, start)
  const row = first(
    rows.filter(({balance}) => balance),
    sensesOf(clause),
  )
  const isIts = ({senses}: Token): boolean => row!.all.some((sense) => senses.includes(sense))
  return row && clause.every((token) => isIts(token) || isThing(token) || isNeutral(token)) ? row : undefined
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

const done: ReadonlySet<string> = new Set(['closed', 'answered', 'handled'])
const doing: ReadonlySet<string> = new Set([...done, 'new', 'received', 'filed'])

/** 办结122件，其中（上年结转2件、）当年新收120件: of what was dealt with, not of all that came in. `said`: up to 其中. */
function isDone(said: readonly Token[], recent: Meaning | undefined, isCounted: boolean): boolean {
  // 依法办理申请，其中新收120件: so many are not told.
  if (!isCounted && !said.some(({senses}) => senses.includes('closed') || senses.includes('answered'))) return false
  const last = said.findLast(({senses}) => senses.some((sense) => doing.has(sense)))
  return done.has(recent?.row.all[0] ?? '') || last?.senses.some((sense) => done.has(sense)) === true
}

/** 541件办结, 541件（申请）中，已办结: right behind the number before, which is then the whole. */
function isOfLast({own, before, text, start}: Region): boolean {
  const first = (before.length > 0 ? before : own).find((token) => !isThing(token))
  // 新收132件、 | 办结122件: beside it.
  if (before.length === 0 && own[0]?.senses.includes('joint') === true) return false
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

/**
 * 除20件因提交时间较晚 | 结转下年度外，其余已办结: what stands behind the last word that is not known of a cause, where nothing is left but what is told
 * behind it; otherwise others may have been carried over for other causes.
 */
function behindCause({right, tail, earlier}: Region): readonly Token[] {
  if (right[0]?.senses.includes('cause') !== true || earlier.length > 0) return []
  const isRest = tail.some(({senses}) => senses.includes('rest'))
  return isRest ? right.slice(right.findLastIndex(({senses}) => senses.length === 0) + 1) : []
}

/** Whether all words are known; what is given as a cause may be anything. */
function isKnown(tokens: readonly Token[]): boolean {
  const cause = tokens.findIndex(({senses}) => senses.includes('cause'))
  return (cause < 0 ? tokens : tokens.slice(0, cause)).every(({senses}) => senses.length > 0)
}
