// 其他 and 总计 beside all the results that a table has: 维持：7件，纠正：3件，其他：9件，尚未审结：2件，总计：21件. Where every result is named
// in the sentence, the one is the table's own 其他, and the other what they make together.

import type {Count, CountRule} from '../../form/form.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import type {Meaning} from './senses.ts'

const other = new Pattern('^(?:<other-word>)(?:<of>|<is>|<have>|<amount>)*$')
const total = new Pattern('^(?:<total-of>|<summing>)(?:<of>|<is>|<have>|<amount>)*$')

/** What 其他 or 总计 alone stands for; `said` are the words of the whole sentence, asked for where one stands there. */
export function inFullList(
  count: Count,
  {own, text}: Region,
  recent: Meaning | undefined,
  words: Vocabulary,
  said: () => readonly Token[],
): Meaning | undefined {
  const [first] = own
  const last = own.at(-1)
  if (!first || !last || recent?.count !== count || recent.row.balance !== undefined) return undefined
  const written = text.slice(first.start, last.end)
  const isOther = other.in(words).test(written)
  if (!isOther && !total.in(words).test(written)) return undefined
  const results = (count.thing.length > 0 ? count.rows : count.columns).filter(isResult)
  const rest = results.find(({is}) => is[0]![0] === 'other')
  const tokens = said()
  const isNamed = (rule: CountRule): boolean =>
    rule === rest || tokens.some(({senses}) => rule.all.every((sense) => senses.includes(sense)))
  if (!rest || results.length < 3 || !results.every(isNamed)) return undefined
  if (count.thing.length === 0) return {count, row: recent.row, ...(isOther && {column: rest}), unsure: false}
  const row = isOther ? rest : count.rows.find(({balance, all}) => balance === 'answered' && all.join() === 'closed')
  return row && !recent.column ? {count, row, unsure: false} : undefined
}

/** A result that leaves no other: not one of the kinds of another. */
export function isResult({result, is}: CountRule): boolean {
  return result && is.length === 1 && is[0]!.length === 1 && !is[0]![0]!.includes('.')
}
