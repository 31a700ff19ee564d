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
  // 其中行政许可31件由镇街办理: what follows says whose they are.
  const inPart = [...region.earlier, ...region.before, ...own].some(({senses}) => senses.includes('part'))
  // 25件被诉，其中 | 2件先经复议: a part of those, by what came before.
  if (inPart && named && inherited && named !== inherited && inherited.all.length === 1 && named.all.length === 1) {
    const senses = new Set([...both, ...inherited.all])
    const further = count.rows.find(({all}) => all.length > 2 && all.every((sense) => senses.has(sense)))
    if (further) return {count, row: further, unsure: true}
  }
  const whole = !named && inherited && thingBefore(count, beforePart(region))
  const row =
    whole && whole !== inherited
      ? {...inherited, is: [...inherited.is, ...whole.is]}
      : named?.severity !== 'warning'
        ? (named ?? said)
        : (said ?? {...named, severity: isAtEnd ? 'error' : 'warning'})
  const label = columnBefore(count, region)
  const column =
    first(count.columns, sensesOf(behindWhole(count, own)))
    ?? label
    ?? first(inPart && count.otherwise === undefined ? [] : count.columns, both)
    ?? (named && likeBefore(count, region, recent))
  // 除未审结的5件外，其余 | 12件行政复议均有结果: those that are left.
  if (!column && own.some(({senses}) => senses.includes('rest'))) return undefined
  if (saysTwo(count, region.right) || (column?.result === true && saysReason(own))) return undefined
  // 新增现行有效文件6件, 其中新制定4件、修订2件: which is meant is not certain.
  const ofOwn = sensesOf(behindWhole(count, own))
  const told = count.columns.filter(({all}) => all.every((sense) => ofOwn.has(sense)))
  if (told.length > 1 && new Set(told.map(({is}) => JSON.stringify(is))).size > 1) return undefined
  if (inPart && count.otherwise === undefined && region.tail.some(({senses}) => senses.includes('limit')))
    return undefined
  if (isSome(count, region) || isTogether(count, region, named !== undefined)) return undefined
  // 其中一审4件: what is not named anew is not counted as a whole.
  if (!row || (!column && (!named || count.otherwise === undefined))) return undefined
  // 尚未审结的行政复议案件9件、 | 行政诉讼案件16件.
  const like = column === undefined ? perhapsLike(count, own, recent) : undefined
  const leading = like !== undefined || label !== undefined || leads(count, own)
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

/** 两类合计维持15件; 两类合并计算，维持13件: of what was told before together. */
function isTogether({rows}: Count, {own, before, earlier}: Region, isNamed: boolean): boolean {
  if (isNamed) return false
  const said = [...earlier, ...before, ...own]
  const at = said.findLastIndex(({senses}) => senses.includes('both'))
  // 两类合计维持18件，其中行政复议维持10件、 | 纠正3件.
  const isRow = ({senses}: Token): boolean => rows.some(({all}) => all.every((sense) => senses.includes(sense)))
  return at >= 0 && !said.slice(at).some(isRow)
}

/** 29件 | 为维持或其他结果: of several results together. */
function saysTwo({columns}: Count, right: readonly Token[]): boolean {
  const results = columns.filter(({result}) => result)
  const named = results.filter(({all}) => right.some(({senses}) => all.every((sense) => senses.includes(sense))))
  return named.length > 1 && right.some(({senses}) => senses.includes('joint'))
}

/** 因事实不清被纠正的 | 3件: others may have been for other reasons. */
function saysReason(own: readonly Token[]): boolean {
  const at = own.findIndex(({senses}) => senses.includes('cause'))
  return at >= 0 && own.slice(at).some(({senses}) => senses.length === 0)
}

/** 依法被纠正的，| 行政复议9件、行政诉讼16件: the result that a clause before says of all that follow. */
function columnBefore({columns}: Count, {before, own, start}: Region): CountRule | undefined {
  const last = before.at(-1)
  // 的 alone: a predicate would have been of what came before.
  if (last?.end !== start - 1 || last.end - last.start > 1 || !last.senses.includes('filler')) return undefined
  const results = columns.filter(({result}) => result)
  const isSaid =
    (tokens: readonly Token[]) =>
    ({all}: CountRule): boolean =>
      tokens.some(({senses}) => all.every((sense) => senses.includes(sense)))
  const named = results.filter(isSaid(before))
  const isAll = before.every(({senses}) => senses.length > 0 && !senses.includes('part') && !senses.includes('denial'))
  return named.length === 1 && isAll && !results.some(isSaid(own)) ? named[0] : undefined
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

/** 行政诉讼32件，其中直接起诉12件，复议后起诉20件，| 判决驳回14件: the words up to 其中, of whose whole it may be as well. */
function beforePart({earlier, before}: Region): Pick<Region, 'earlier' | 'before'> {
  const said = [...earlier, ...before]
  return {
    earlier: said.slice(
      0,
      Math.max(
        0,
        said.findLastIndex(({senses}) => senses.includes('part')),
      ),
    ),
    before: [],
  }
}

/** The row that a word before names last. */
function thingBefore(count: Count, {earlier, before}: Pick<Region, 'earlier' | 'before'>): CountRule | undefined {
  for (const token of [...earlier, ...before].reverse()) {
    const row = count.rows.find(({all}) => all.length === 1 && token.senses.includes(all[0]!))
    if (row) return row
  }
  return undefined
}
