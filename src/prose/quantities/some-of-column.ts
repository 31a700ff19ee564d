// Numbers of some of those whom a column counts, or of several columns: 房地产企业4件; 55件由科研机构、社会公益组织等提出.

import type {Count} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'

const isWhoOf =
  ({columns}: Count) =>
  ({senses}: Token): boolean =>
    columns.some(({all}) => all.every((sense) => senses.includes(sense)))

/** 房地产 | 企业, 外地 | 企业: a short name with a word of the report's own right before it. */
export function isOfKinds(count: Count, own: readonly Token[]): boolean {
  return own.some((token, at) => {
    const before = own[at - 1]
    const isKind = before?.senses.length === 0 && before.end === token.start && before.end - before.start > 1
    return isKind && token.end - token.start <= 2 && isWhoOf(count)(token)
  })
}

/** 55件 | 由科研机构、社会公益组织等提出: several at once. */
export function isOfSeveral(count: Count, right: readonly Token[]): boolean {
  return right.filter(isWhoOf(count)).length > 1
}
