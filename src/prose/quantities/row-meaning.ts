// Row and column of a table whose rows are things themselves: cases, documents, decisions.

import type {Count, CountRule} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import {joinedRows, likeBefore} from './joined-rows.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'
import {first, hasUnknown, type Meaning, sensesOf} from './senses.ts'
import {leads, perhapsLike} from './shared-column.ts'

/** The words around a number: of its own clause, what they mean, and what they mean with those behind it. */
interface Said {
  readonly region: Region
  readonly own: readonly Token[]
  readonly left: ReadonlySet<string>
  readonly both: ReadonlySet<string>
}

export function ofRow(count: Count, {region, own, left, both}: Said, recent: Meaning | undefined): Meaning | undefined {
  const inherited = recent?.count === count ? recent.row : undefined
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
  if (isSome(count, region)) return undefined
  // 两类合计维持15件: of what was told before together.
  if (!named && own.some(({senses}) => senses.includes('both'))) return undefined
  // 其中一审4件: what is not named anew is not counted as a whole.
  if (!row || (!column && (!named || count.otherwise === undefined))) return undefined
  // 尚未审结的行政复议案件9件、 | 行政诉讼案件16件.
  const like = column === undefined ? perhapsLike(count, own, recent) : undefined
  const leading = like !== undefined || leads(count, own)
  return {
    count,
    row,
    ...((column ?? like) && {column: column ?? like!}),
    unsure: hasUnknown(own) || givesOneReason(own),
    leading,
  }
}

/** 对与上位法相抵触的 | 2件予以废止: others may have been repealed for other reasons; where several are given, they are all. */
function givesOneReason(own: readonly Token[]): boolean {
  return own.filter(({senses}) => senses.includes('repeal-reason')).length === 1
}

/** 有 | 3件行政处罚决定因信用修复，从网站撤下: some of which more is told, where nothing says that so many were made. */
function isSome({bare}: Count, {own, right, tail}: Region): boolean {
  if (bare === undefined || !own.every(isNeutral) || own.some(({senses}) => senses.includes('this-year'))) return false
  // 对 | 6件行政处罚决定书进行了抽查: some that something was done with.
  if (own.some(({senses}) => senses.includes('link'))) return true
  const isExisting = own.some(({senses}) => senses.includes('existing'))
  return isExisting && (hasMore(right) || tail.length > 0)
}

/** Whether words that are not known, or that say why, stand behind what is counted. */
function hasMore(right: readonly Token[]): boolean {
  return right.some(({senses}) => senses.length === 0 || senses.includes('cause') || senses.includes('limit'))
}

/** 审结案件中被 | 纠正: the words behind 中, where those before name what they are part of. */
function behindWhole({columns}: Count, own: readonly Token[]): readonly Token[] {
  const rest = own.slice(own.findLastIndex(({senses}) => senses.includes('inside')) + 1)
  const isColumn = ({senses}: Token): boolean => columns.some(({all}) => all.every((sense) => senses.includes(sense)))
  return rest.some(isColumn) ? rest : own
}

/** The row that a word before names last. */
function thingBefore(count: Count, {earlier, before}: Region): CountRule | undefined {
  for (const token of [...earlier, ...before].reverse()) {
    const row = count.rows.find(({all}) => all.length === 1 && token.senses.includes(all[0]!))
    if (row) return row
  }
  return undefined
}
