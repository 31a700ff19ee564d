// What several names have in common: 行政处罚与行政强制共作出决定541件; 公开行政许可71项，行政处罚159项.

import type {Count, CountRule} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'

/** 不予公开、无法提供、不予处理三类 | 合计88件: of all of them together. */
export function joinedResults({rows}: Count, own: readonly Token[]): CountRule | undefined {
  if (own.some(({senses}) => senses.includes('respectively'))) return undefined
  const found: CountRule[] = []
  let isJoined = true
  for (const token of own) {
    const row = rows.find(
      ({all, result, is}) => result && is[0]?.length === 1 && all.every((sense) => token.senses.includes(sense)),
    )
    if (row) {
      // 因不掌握、没有现成信息而 | 无法提供的: what those are kinds of says nothing more.
      if (found.length > 1 && found.every(({is}) => is[0]![0]!.startsWith(`${row.is[0]![0]!}.`))) continue
      if (!isJoined && found.length > 0) return undefined
      found.push(row)
      isJoined = false
    } else if (found.length > 0 && token.senses.includes('joint')) isJoined = true
  }
  const [one] = found
  if (!one || found.length < 2 || new Set(found).size < found.length) return undefined
  return {
    ...one,
    name: found.map(({name}) => name).join('、'),
    is: [found.flatMap(({is}) => is[0]!)],
    all: found.flatMap(({all}) => all),
    result: false,
  }
}

/** 行政处罚与行政强制（共）作出决定541件: of both together, where the form has no row for them. */
export function joinedRows({rows}: Count, own: readonly Token[]): CountRule | undefined {
  const named = own.flatMap((token, at) => {
    const row = rows.find(({all}) => all.length === 1 && token.senses.includes(all[0]!))
    return row ? [{row, at}] : []
  })
  const [one, other] = named.slice(-2)
  if (!one || !other || one.row === other.row) return undefined
  const between = own.slice(one.at + 1, other.at)
  if (between.length === 0 || !between.every(({senses}) => senses.includes('joint'))) return undefined
  if (own.some(({senses}) => senses.includes('respectively'))) return undefined
  const all = [...one.row.all, ...other.row.all]
  const name = `${one.row.name}、${other.row.name}`
  if (rows.some((row) => row.all.length === 2 && all.every((sense) => row.all.includes(sense)))) return undefined
  return {...one.row, name, all, is: [[...one.row.is[0]!, ...other.row.is[0]!]]}
}

/** 公开行政许可71项，行政处罚159项: what is said of the one is said of the other. */
export function likeBefore(
  {columns, otherwise}: Count,
  {own, before}: Region,
  recent: {readonly column?: CountRule} | undefined,
): CountRule | undefined {
  if (otherwise !== undefined || [...before, ...own.slice(0, -1)].some((token) => !isNeutral(token))) return undefined
  return columns.find(({name}) => name === recent?.column?.name)
}
