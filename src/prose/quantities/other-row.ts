// Whether the words around a number say more than one row of a table: 受理并办结申请5件 is of neither.

import type {Count, CountRule} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'

/** Senses that a word beside the row may have without changing what is counted. */
const beside: ReadonlySet<string> = new Set(['handled', 'filed', 'publish', 'request', 'amount', 'holding', 'brought'])
/** 留待次年 | 答复. */
const besideNext: ReadonlySet<string> = new Set([...beside, 'answered'])
/** 上年底收到、本年办结的: what became of those that were carried over, and when they came in. */
const besideCarried: ReadonlySet<string> = new Set([...besideNext, 'received', 'closed', 'applying', 'carried'])
/** Beside a result: what it is a result of. */
const besideResult: ReadonlySet<string> = new Set([...beside, 'closed', 'answered', 'received', 'decided-case'])

const carriage = ['next', 'last', 'year-end', 'crossing', 'brought']

function isCarriage({all}: CountRule): boolean {
  return carriage.some((sense) => all.includes(sense))
}

/** Whether the words say another row as well: 受理并办结申请5件 is neither. */
export function hasOther(count: Count, row: CountRule, senses: ReadonlySet<string>): boolean {
  const isSum = row.is[0] !== undefined && row.is[0].length > 1
  const allowed = row.result || isSum ? besideResult : isCarriage(row) ? besideCarried : beside
  return count.rows.some(({all, is, balance}) => {
    // Asked first, for most say nothing of it.
    if (!all.some((sense) => senses.has(sense) && !allowed.has(sense) && !row.all.includes(sense))) return false
    if (all.includes('year-start') && !senses.has('year-start')) return false
    // 上年收到、本年办结, 跨年: said by all of their words alone.
    if ((all.length > 2 || all.includes('crossing')) && !all.every((sense) => senses.has(sense))) return false
    if (all.every((sense) => row.all.includes(sense)) || (balance && balance === row.balance)) return false
    if (JSON.stringify(is) === JSON.stringify(row.is)) return false
    // 因不掌握而无法提供: the one is a kind of the other.
    return !row.is[0]?.[0]?.startsWith(`${is[0]?.[0]}.`)
  })
}

/** 34件 | 因年底收到: why, not what. */
export function isWhy(right: readonly Token[]): boolean {
  return right.some(({senses}) => senses.includes('cause') && senses.includes('whole'))
}
