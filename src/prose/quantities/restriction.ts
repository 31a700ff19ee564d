// Whether words around a number restrict it to a part of the office, of its year or of the things that are counted.

import type {Count} from '../../form/form.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isDate, type Reading} from '../numbers/reading.ts'
import {clauseEnd, clauseStart, isQuoted} from '../reading/clauses.ts'
import type {Token} from '../reading/lexicon.ts'
import {isLeftOut} from './left-out.ts'
import {isOfDeadline, isOfKindClause} from './of-kind-clause.ts'
import {isOfOne} from './of-one.ts'
import {isOfUnknown} from './of-unknown.ts'
import type {Region} from './region.ts'
import {namesAnother, namesOtherArea, type Owner} from './scope.ts'
import {isByWay, withoutAllWays, withoutWays} from './ways.ts'

const ofThose = new Pattern('^[^，,。；;\\d]{0,6}<of>(?:<office-kind>|<bare-body>)')

/** 占新收申请132件 | 的12.1%. */
const wholeOf = new Pattern('^[）)]?<of>')

const silent: ReadonlySet<string> = new Set([
  'filler',
  'whole',
  'offices',
  'towns',
  'joint',
  'part',
  'inside',
  'by',
  'etc',
  'ways',
  'respectively',
  'area',
  'year-end',
  'year-start',
  'rough',
  'cleared',
  'amount',
  'rest',
  'mostly',
  'cause',
  'link',
  'accumulated',
  'holding',
  'openness',
  'this-year',
  'existing',
  'plus',
  'repeal-reason',
  'both',
  'sum',
])

/** Whether a word says nothing of what is counted. */
export function isNeutral({senses}: Token): boolean {
  return senses.length > 0 && senses.every((sense) => silent.has(sense))
}

export function isRestricted(reading: Reading, region: Region, index: number, owner: Owner, count: Count): boolean {
  const {text, own, start, end, before, earlier, sentence} = region
  const plain = withoutWays(own)
  const has = (tokens: readonly Token[], sense: string): boolean => tokens.some(({senses}) => senses.includes(sense))
  // 征收行政事业性收费: what limits other things is what became of this.
  const isIts = (sense: string): boolean => count.columns.some(({all}) => all.includes(sense))
  const limits = ({senses}: Token): boolean => senses.includes('limit') && !senses.some(isIts)
  // 全年制发7件，同期废止 | 4件: in the year that was named.
  const isSame = (token: Token): boolean =>
    reading.words.has('same-time', text.slice(token.start, token.end))
    && count.thing.length === 0
    && isOfThisYear(region)
  const {unitEnd} = reading.numbers[index]!
  // 占办结量（ | 122件）的: the whole of which it is a share; 占申请总数（57件）的 may be of those that the sentence is about.
  const isCalled = ['closed', 'answered', 'new'].some((sense) => has(own, sense))
  const isWhole = isCalled && wholeOf.in(reading.words).test(text.slice(unitEnd, unitEnd + 3))
  const isShare = (token: Token): boolean => isWhole && reading.words.has('share', text.slice(token.start, token.end))
  const isAim = ({senses}: Token): boolean => senses.includes('ways') && isImproved(reading.words, text.slice(0, start))
  const ahead = withoutWays(withoutDenied(before, text)).filter((token) => !isMotto(token, region) && !isAim(token))
  if (
    plain.some((token) => limits(token) && !isShare(token) && !isSame(token))
    || (ahead.some(limits) && !saysWhy(region) && !saysAll(region, before, count))
  )
    return true
  if (has(plain, 'elsewhere') || isOfOne(reading, index, start)) return true
  if (isOfUnknown(region, reading.words) || isLeftOut(region, reading, index)) return true
  if (isOfKindClause(region, count, reading.words) || isOfDeadline(region, reading, index)) return true
  // 其他申请人12件: whether beside natural persons or beside all that are named is not told, but where all are told together.
  if (has(plain, 'other-applicant') && !has(plain, 'respectively')) return true
  // 收到10件申请的单位: the number is of each of them.
  // 建议废止7件，待明年办理: of what is counted by years, what is put off is of the next.
  if (count.thing.length === 0 && count.otherwise === undefined && has([...region.right, ...region.tail], 'next'))
    return true
  if (count.thing.length > 0 && ofThose.in(reading.words).test(text.slice(unitEnd, unitEnd + 12))) return true
  // 年初现行有效45件: of the year before; of requests it says which were carried in.
  if (has(plain, 'year-start') && count.thing.length === 0) return true
  if ((has(before, 'elsewhere') || has(earlier, 'elsewhere')) && !saysAll(region, [...earlier, ...before], count))
    return true
  // 行政复议上年7件; not 上年结转7件.
  const isPast = plain.some(({senses}) => senses.includes('last') && !senses.includes('this-year'))
  const isTakenOver = [...plain, ...region.right].some(
    ({senses}) => senses.includes('carried') || senses.includes('taking-over'),
  )
  // 上年底收到、本年办结的; 上年收到110件，今年 | 132件, said of one thing.
  const isOfThis = plain.findLastIndex(({senses}) => senses.includes('this-year'))
  const isBoth = isOfThis > plain.findIndex(({senses}) => senses.includes('last') && !senses.includes('this-year'))
  if (isPast && !isTakenOver && !isBoth) return true
  // 通过网络提交: a way that some come by.
  if (saysPast(before) || has(plain, 'by') || isByWay(region.right) || isOfKind(plain, text, reading.words)) return true
  // 除12件结转下年度外，其余 | 122件: what is left is of this year.
  const isRest =
    before.findLastIndex(({senses}) => senses.includes('rest'))
    > before.findIndex(({senses}) => senses.includes('next'))
  if (has(before, 'next') && !has(plain, 'rest') && !isRest) return true
  // 去年收到21件，办结20件: what follows is of that year, too, unless it says that it is of this.
  const past = saysPast(earlier)
  if (past && ![...before, ...own].some(({senses}) => senses.includes('this-year') || senses.includes('carried')))
    return true
  for (const number of reading.numbers.slice(Math.max(0, index - 12), index)) {
    if (number.start < sentence || !isDate(number)) continue
    if (number.kind === 'day') {
      // 部分申请于12月提出，故有 | 9件结转下年: when those came in, of which it is said why.
      if (number.start < start && saysWhy(region)) continue
      // 1至6月收到12件: a part of the year.
      if (!isExplained(number, [...earlier, ...before, ...own])) return true
      continue
    }
    const year = Number(number.value.units)
    // 2021年为1355件，2022年为 | 1377件.
    if (plain.some((token) => token.senses.includes('this-year') && token.start > number.start)) continue
    if (year <= 1900 || year >= 2100 || year === owner.year || number.start < start - 40) continue
    // 2021年度结转34件: that it was carried in says what the year is.
    if (!isExplained(number, [...own, ...before, ...(past ? [] : earlier)])) return true
  }
  // 示例市生态环境局（含派出分局）共收到…: what brackets explain is said of the name before them.
  let free = text.slice(sentence, end).replace(/[（(][^（()）\d]*[）)]/gu, (one) => ' '.repeat(one.length))
  for (const token of [...earlier, ...before, ...own]) {
    // What an area is called, the report's own or another, is for those who know the office.
    if (token.senses.length === 0 || token.senses.includes('area')) continue
    free = `${free.slice(0, token.start - sentence)}${' '.repeat(token.end - token.start)}${free.slice(token.end - sentence)}`
  }
  return namesAnother(reading.words, free, owner.office) || namesOtherArea(reading.words, free, owner)
}

/**
 * 严格落实登记、补正、审核等要求，| 全区各级行政机关共收到政府信息公开申请541件: a clause that says itself who, what and how is not of what the
 * one before tells, unless that goes on into it: 通过网络，全区收到…
 */
function saysAll({own, right, text}: Region, before: readonly Token[], {rows, columns, thing}: Count): boolean {
  const said = new Set(own.flatMap(({senses}) => senses))
  const isWhose = said.has('this-year') || said.has('area') || said.has('offices')
  const behind = right.flatMap(({senses}) => senses)
  const isTold =
    thing.length > 0
      ? (said.has('request') || said.has('application'))
        && rows.some(({all, balance}) => balance && all.length === 1 && said.has(all[0]!))
      : // 全年作出行政许可决定40件, 全年有2件规范性文件被废止.
        rows.some(({all}) => all.every((sense) => said.has(sense) || behind.includes(sense)))
        && columns.some(({all}) => all.every((sense) => said.has(sense) || behind.includes(sense)))
  const isWhole = isWhose && isTold
  const leads = (sense: string): boolean =>
    ['by', 'inside', 'part', 'channel', 'link', 'cause', 'denial'].includes(sense)
  const isKnown = withoutWays(own).every(({senses}) => senses.length > 0)
  // 落实关于答复的规定: what it is about is of what the clause says first.
  const follows = ({senses, start}: Token, tokens: readonly Token[]): boolean =>
    senses.includes('link')
    && tokens.some((one) => one.senses.length === 0 && one.start < start && one.start >= clauseStart(text, start))
  const ahead = withoutAllWays(before)
  return isWhole && isKnown && !ahead.some((token) => token.senses.some(leads) && !follows(token, ahead))
}

/** 按照“谁起草、谁清理”的要求，| 废止2件: a motto, whose phrases marks part, is not of what is counted; “双公示” may be. */
function isMotto(token: Token, {text, start}: Region): boolean {
  const close = text.slice(token.start, start).indexOf('”')
  if (close < 0 || !isQuoted(text, token.start)) return false
  return /[、，]/u.test(text.slice(text.lastIndexOf('“', token.start), token.start + close))
}

/** 一是畅通受理渠道，| 收到132件: ways that were made better are none that some came by. */
function isImproved(words: Vocabulary, before: string): boolean {
  return improved.in(words).test(before)
}

const improved = new Pattern(
  '(?:^|[，,。；;：:])(?:[一二三四五六七八九十]<is>)?<improving>[^，,。；;\\d]{0,8}<way-noun>[，,]$',
)

/** 没有超期未办的申请，| 结转下一年度的32件: what is denied in a clause of its own limits nothing that follows. */
function withoutDenied(tokens: readonly Token[], text: string): readonly Token[] {
  let to = 0
  return tokens.filter(({start, end, senses}) => {
    if (senses.includes('denial') && start >= to) to = clauseEnd(text, end)
    return start >= to
  })
}

/** 因需征求第三方意见等原因，| 30件申请结转下年度办理: why they were carried over, not which of them. */
function saysWhy({own, before, right, tail}: Region): boolean {
  const said = new Set([...own, ...right, ...tail].flatMap(({senses}) => senses))
  // 因需征求意见，年末仍有未办结申请 | 27件.
  const isLeft = (said.has('carried') && said.has('next')) || (said.has('open') && said.has('year-end'))
  return isLeft && before.some(({senses}) => senses.includes('cause'))
}

/** 截至年底累计受理申请, 施行以来，全区累计办结: of all years. */
export function isUntilNow({earlier, before, own}: Region): boolean {
  return [...earlier, ...before, ...own].some(({senses}) => senses.includes('year-end') || senses.includes('elsewhere'))
}

/** Whether what stands before names the year, and nothing that is not known. */
function isOfThisYear({earlier, before}: Region): boolean {
  const said = [...earlier, ...before]
  const isPlain = ({senses}: Token): boolean =>
    senses.length > 0 && !senses.includes('last') && !senses.includes('limit')
  return said.some(({senses}) => senses.includes('this-year')) && said.every(isPlain)
}

/** Whether the year before is spoken of, other than that something was carried from it. */
function saysPast(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({senses}, at) =>
      senses.includes('last')
      && !senses.includes('this-year')
      && !senses.includes('carried')
      && !tokens.slice(at + 1, at + 6).some((one) => one.senses.includes('carried')),
  )
}

/** Whether a date is part of a word that is known: 截至2022年底. */
function isExplained({start}: ProseNumber, tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.start <= start && token.end > start && token.senses.length > 0)
}

/** Whether the word names what is asked for. */
export function isThing({senses}: Token): boolean {
  return senses.includes('request') || senses.includes('application') || senses.includes('review')
}

/** 涉及征地的申请, 疑难申请, 由多人提出的: words of the report's own, right before what is counted or with 的 behind them. */
export function isOfKind(own: readonly Token[], text: string, words: Vocabulary): boolean {
  return own.some((token, at) => {
    if (token.senses.length > 0) return false
    // 申请材料, 申请表: a thing that goes with what is counted.
    const before = own[at - 1]
    if (before?.end === token.start && isThing(before) && !words.has('of', text[token.start]!)) return true
    const next = own[at + 1]
    if (!next || next.start !== token.end) return false
    if (words.has('of', text[token.end] ?? '') || words.has('of', text[token.end - 1]!)) return true
    return isThing(next)
  })
}
