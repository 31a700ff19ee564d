// What a number counts that is named behind it, with words of its columns between: 8件当年出台的行政规范性文件.

import type {Count} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'
import {type Meaning, sensesOf} from './senses.ts'

/** 8件 | 当年出台的行政规范性文件: the table of the thing that is named behind a number, with nothing before it but what its columns say. */
export function thingBehind(right: readonly Token[], thing: (token: Token) => Count | undefined): Count | undefined {
  const at = right.findIndex((token) => thing(token))
  const found = at < 0 ? undefined : thing(right[at]!)
  const isIts = ({senses}: Token): boolean =>
    found!.thing.length === 0 && found!.columns.some(({all}) => all.some((sense) => senses.includes(sense)))
  // 16件答复被提起行政复议: what was done again has another name of its own.
  const isUnder = ({senses}: Token): boolean => found!.thing.length === 0 && senses.includes('answered')
  return found && right.slice(0, at).every((token) => isNeutral(token) || isIts(token) || isUnder(token))
    ? found
    : undefined
}

/**
 * 48件现行有效的行政规范性文件全部归集到平台，| 6件 | 为本年新制发: without what is told of the number before, which says nothing of the one that
 * says of what year it is and what became of it.
 */
export function withoutPredicate(region: Region, count: Count, recent: Meaning | undefined): Region {
  const {own, right} = region
  if (recent?.count !== count || count.thing.length > 0 || !own.every(isNeutral)) return region
  const said = sensesOf(right)
  const isTold = said.has('this-year') && count.columns.some(({all}) => all.every((sense) => said.has(sense)))
  return isTold ? {...region, before: []} : region
}
