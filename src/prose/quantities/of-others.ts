// Words around a number that say that it is of something else than the table counts: of all years, of what was looked
// through, of the towns.

import type {Count, Form} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'
import type {Owner} from './scope.ts'

/** 对118件规范性文件进行清理, 清理规范性文件118件; not 清理后有效5件. */
export function isCleared({own, right}: Region): boolean {
  if (right.some(({senses}) => senses.includes('cleared'))) return true
  const at = own.findIndex(({senses}) => senses.includes('cleared'))
  const next = at < 0 ? undefined : own[at + 1]
  return next !== undefined && next.start === own[at]!.end && !isNeutral(next)
}

/** 累计受理申请9320件: since when is not said. */
export function isOpenEnded({own, before, earlier, text, sentence}: Region, year: number): boolean {
  const all = [...earlier, ...before, ...own]
  if (!all.some(({senses}) => senses.includes('accumulated'))) return false
  return !all.some(({senses}) => senses.includes('this-year')) && !text.slice(0, sentence).includes(String(year))
}

/** 行政许可、行政处罚决定共541件: of two tables together. `at`: the last thing that is named. */
export function joinsTables(own: readonly Token[], at: number, thing: (token: Token) => Count | undefined): boolean {
  const [joint, one] = [own[at - 1], own[at - 2]]
  const other = one && thing(one)
  if (!joint?.senses.includes('joint') || !other || other === thing(own[at]!)) return false
  return other.thing.length === 0 && !own.some(({senses}) => senses.includes('respectively'))
}

/** 未涉及政府信息公开, 与政府信息公开无关: whether the word says that what it stands beside is not of it. */
export function isDenied({senses}: Token): boolean {
  return senses.includes('denial') || senses.includes('elsewhere')
}

/** Whether senses in its clause say that something else is counted. */
export function isOther({unless, thing, rows, columns}: Count, {own}: Region): boolean {
  const isRow = ({senses}: Token): boolean =>
    thing.length === 0 && rows.some(({all}) => all.every((sense) => senses.includes(sense)))
  const at = own.findIndex(({senses}) => senses.some((sense) => unless.includes(sense)))
  // 制定并公开规范性文件6件: made first, and then that too.
  const isMade = thing.length === 0 && own[at - 1]?.senses.includes('joint') === true
  const before = isMade ? own[at - 2] : undefined
  // 政府信息公开答复经行政复议被纠正的: an answer was gone against; 答复行政复议 is what was done.
  const isAgainst = own[at]?.senses.includes('answered') === true && at > 0 && own.slice(at + 2).some(isRow)
  if (isAgainst && !isRow(own[at + 1]!)) return false
  return at >= 0 && !columns.some(({all}) => all.every((sense) => before?.senses.includes(sense)))
}

/** 各镇（街道）收到申请76件: in the report of whoever is above them a part; 全区各镇街, 各部门、各镇街 are all there are. */
export function isOfTowns(words: readonly Token[], {level}: Owner): boolean {
  const said = new Set(words.flatMap(({senses}) => senses))
  const isAlone = said.has('towns') && !said.has('offices') && !said.has('area')
  return isAlone && level !== 'town' && level !== 'street'
}

/** The same of a number: 各镇街收到申请2件，区级部门收到 | 128件, where the one are told beside the other. */
export function isOfSome({earlier, before, own}: Region, owner: Owner): boolean {
  const said = [...before, ...own]
  if (isOfTowns(said, owner)) return true
  const has = (tokens: readonly Token[], sense: string): boolean => tokens.some(({senses}) => senses.includes(sense))
  return has(said, 'offices') && !has(said, 'towns') && has(earlier, 'towns') && !has(earlier, 'offices')
}

/** 判决撤销、责令重新答复等结果纠正 | 13件; 企业、科研机构等法人或其他组织: what comes before 等 are examples of what is named behind it. */
export function namedBehindEtc(region: Region, {counts}: Form): Region {
  const at = region.own.findLastIndex(({senses}) => senses.includes('etc'))
  const next = at < 0 ? undefined : region.own[at + 1]
  const isOutcome = counts.some(({columns}) =>
    columns.some(({all, result}) => result && all.every((sense) => next?.senses.includes(sense))),
  )
  if (!next) return region
  if (!isOutcome) return withoutKinds(region, at, next, counts)
  const own = region.own.map((token, index) => (index < at ? {...token, senses: ['filler']} : token))
  return {...region, own}
}

/** 作出 | 查封、扣押等 | 行政强制决定: kinds of the decisions that are named behind 等, which are all of them. */
function withoutKinds(region: Region, at: number, next: Token, counts: Form['counts']): Region {
  const isDecision = counts.some(
    ({bare, rows}) => bare !== undefined && rows.some(({all}) => all.every((sense) => next.senses.includes(sense))),
  )
  const {own} = region
  let from = at
  while (from > 0 && (own[from - 1]!.senses.length === 0 || own[from - 1]!.senses.includes('joint'))) from--
  const verb = own[from - 1]
  if (!isDecision || from === at || (verb && !verb.senses.includes('decided') && !isNeutral(verb))) return region
  if (verb?.senses.includes('link') === true) return region
  return {
    ...region,
    own: own.map((token, index) => (index >= from && index < at ? {...token, senses: ['filler']} : token)),
  }
}
