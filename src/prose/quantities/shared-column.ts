// What is said of one number and may be said of the next as well: whose they are, what became of them.

import type {Count, CountRule} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import {isNeutral} from './restriction.ts'

interface Before {
  readonly count: Count
  readonly column?: CountRule
  readonly leading?: boolean
}

const isColumnOf =
  ({columns}: Count) =>
  ({senses}: Token): boolean =>
    columns.some(({all}) => all.every((sense) => senses.includes(sense)))

/** 尚未审结的 | 行政复议案件9件, 自然人 | 申请120件: whether the column stands before all that says the row. */
export function leads(count: Count, own: readonly Token[]): boolean {
  const at = own.findIndex(isColumnOf(count))
  const isRow = ({senses}: Token): boolean =>
    count.rows.some(({all}) => all.some((sense) => senses.includes(sense))) && !isNeutral({start: 0, end: 0, senses})
  return at >= 0 && !own.slice(0, at).some((token) => isRow(token) && !isColumnOf(count)(token))
}

/**
 * 自然人提出申请120件，| 办结100件; 尚未审结的行政复议案件9件、| 行政诉讼案件16件: the column of the number before or none, as both may be
 * meant.
 */
export function perhapsLike(count: Count, own: readonly Token[], recent: Before | undefined): CountRule | undefined {
  const {otherwise} = count
  if (otherwise === undefined || recent?.count !== count || !recent.column || recent.leading !== true) return undefined
  if (own.some(({senses}) => senses.includes('this-year') || senses.includes('area'))) return undefined
  const others = recent.column.is.filter((one) => one.join() !== otherwise)
  return {name: '', is: [[otherwise], ...others], all: [], severity: 'error', result: false, including: false}
}

/**
 * 商业企业是主要的申请群体，| 全年提出申请9件: who the sentence begins with may be who asked; said of all it would be of the office, which
 * does not ask.
 */
export function perhapsAskedBy(
  count: Count,
  own: readonly Token[],
  {earlier, before}: {readonly earlier: readonly Token[]; readonly before: readonly Token[]},
): CountRule | undefined {
  const {otherwise, columns} = count
  if (otherwise === undefined || !own.some(({senses}) => senses.includes('filed'))) return undefined
  if (own.some(isColumnOf(count)) || earlier.length > 0) return undefined
  const first = before.find((token) => !isNeutral(token))
  const asking = first && columns.find(({all}) => all.every((sense) => first.senses.includes(sense)))
  if (!asking) return undefined
  const whose = [...(asking.is ?? []), [otherwise]]
  return {name: '', is: whose, all: [], severity: 'warning', result: false, including: false}
}

/** 新收的132件申请中，…其余 | 12件结转下年: of what came in alone. */
export function isAmongNew(said: readonly Token[]): boolean {
  const at = said.findIndex(({senses}) => senses.includes('inside'))
  const ahead = said.slice(0, Math.max(0, at))
  return ahead.some(({senses}) => senses.includes('new')) && !ahead.some(({senses}) => senses.includes('last'))
}
