// Two numbers of a sentence that it compares: 132件，较上年的110件增加22件，增长20%; 由110件增长到132件; 与上年的110件持平.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isPart, type Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'
import {withoutAside} from './aside.ts'
import {type Change, changeOfOwn, changesBehind, halved, isDifference, lastYear, pointsBehind} from './change.ts'
import {withFractions} from './fractions.ts'
import {inOrder, isYearBefore} from './year-order.ts'

export interface Comparison {
  /** Of the year reported on, or what became of `before`. */
  readonly now: ProseNumber
  readonly before: ProseNumber
  /** What is said of the two: the word, and whether `now` is said to be more (1), less (−1) or the same (0). */
  readonly said?: {readonly word: string; readonly sign: -1 | 0 | 1}
  /** By how much, as far as it says so. */
  readonly changes: readonly Change[]
  /** Whether they are two quantities, or several years', and `before` is not what there was last year. */
  readonly beside?: true
  /** Offsets of the whole. */
  readonly start: number
  readonly end: number
}

/** 加上上年的 adds. */
const than = '(?:<than>|<with>|(?!<adding>)<and>)'
/** 132件，较上年的 | 110件. */
const against = new Pattern(
  `^[，,；;（(]?<count-noun>?(?:(?:<same-period>|${than}|<but>)?${lastYear}(?:<of>|(?:<also>|<only>)?(?:<is>|<have>)?)[（(]?<is>?|${than}${lastYear}[^，,。；;\\d]{1,8}<of>|<same-period>[（(])$`,
)
/** 132件，大于上年的 | 110件. */
const beside = new Pattern(`^[，,（(]?(<larger>|<smaller>)${lastYear}<of>?$`)
/** 110件 | 增加, 同比增加, 较上年增加, 相比增加, 持平. */
const behind = new Pattern(
  `^[）)]?(?:<compared>)?[，,]?<both-years>?<count-noun>?(?:<same-period>|<period-before>|${than}${lastYear}<compared>?)?<altogether>?(?:<somewhat>|<keeping>|<showing>(?!<level>|<nearly-level>))?(<rise>|<fall>|<more>|<fewer>|<nearly-level>|<level>)`,
)
/** 从110件 | 增加到 | 132件. */
/** 从去年254条 | 到今年 | 288条. */
const upTo = new Pattern('^[，,]?(?:<to><this-year><of>?|<turned-to>)$')
const towards = new Pattern(
  `^[，,]?(<rise>|<fall>|<swelling>|<shrinking>|<halving>)(?:<to>|<is>)<done>?(?:${lastYear}<of>?|<this-year><of>?|[^，,。；;\\d]{0,5}<of>)?$`,
)
/** 132件，是上年 | 110件 | 的1.2倍. */
const multipleOf = new Pattern(`^[，,（(]?(?:<about>|<only>)?<amount-to>${lastYear}<of>?[（(]?<is>?$`)
const of = new Pattern('^\\s*[）)]?<of>\\s*$')
const from = new Pattern('<from>')
/** 同比增长 | 13.3%，上年为542万个. */
const mostBetween = 2
/** 较上年减少8件，| 由15483件降至15475件: what changed is told before from what to what. */
const ahead = new Pattern('^[，,：:（(]?(?:<from>)[^，。；;\\d]{0,10}$')
/** 增加22件 | （上年为 | 110件）. */
const told = new Pattern(`^[（(，,]${lastYear}(?:<is>|<have>|<altogether>)?$`)

/** Longest stretch between two numbers that are compared; with what is said of the first by the way. */
const near = 24
const far = 56

export function* comparisonsOf(reading: Reading): Iterable<Comparison> {
  const {counts, text, words} = reading
  for (let index = 1; index < counts.length; index++) {
    const [first, second] = [counts[index - 1]!, counts[index]!]
    if (first.rough || second.rough || first.unit !== second.unit || second.start > first.unitEnd + far) continue
    if (isPart(second) && second.kind !== 'percent') continue
    const between = withoutAside(reading, text.slice(first.unitEnd, second.start).replace(/\s/gu, ''))
    if (between.length > near) continue
    const found = compared(reading, index, between)
    if (found) yield found
    const before = found?.now === first ? saidAhead(reading, first) : undefined
    if (found && before) yield {...found, said: before, changes: [], start: before.start, end: first.unitEnd}
  }
  for (let index = mostBetween; index < counts.length; index++) {
    const found = changedByPart(reading, index) ?? changedBetween(reading, index)
    if (found) yield found
  }

  function compared(reading: Reading, index: number, between: string): Comparison | undefined {
    const [first, second] = [counts[index - 1]!, counts[index]!]
    const change = towards.in(words).exec(between)?.[1]
    if (change !== undefined && from.in(words).test(text.slice(Math.max(0, first.start - 10), first.start))) {
      const said = {word: change, sign: signOf(words, change)}
      const more = further(reading, second)
      const told = [...toldAhead(reading, index - 1), ...halved(words, change, first, second)]
      return {now: second, before: first, said, start: first.start, ...more, changes: [...told, ...more.changes]}
    }
    if (upTo.in(words).test(between) && from.in(words).test(text.slice(Math.max(0, first.start - 10), first.start)))
      return {now: second, before: first, start: first.start, ...further(reading, second)}
    const larger = beside.in(words).exec(between)?.[1]
    if (larger !== undefined) {
      const said = {word: larger, sign: words.has('smaller', larger) ? -1 : 1} as const
      return {now: first, before: second, said, changes: [], start: first.start, end: second.unitEnd}
    }
    if (multipleOf.in(words).test(between)) {
      const part = partBehind(reading, index)
      if (!part || !isPart(part) || !of.in(words).test(text.slice(second.unitEnd, part.start))) return undefined
      const changes = [{measure: 'ratio', number: part}] as const
      return {now: first, before: second, changes, start: first.start, end: part.unitEnd}
    }
    const differs = told.in(words).test(between) ? differing(reading, index) : undefined
    if (differs || isDifference(reading, first)) return differs
    const isAhead =
      ledByYear.in(words).test(text.slice(Math.max(0, first.start - 12), first.start))
      && (led.in(words).test(between) || ledBy.in(words).test(between))
    const [now, before] = isAhead
      ? [second, first]
      : isYearBefore(reading, first) && thisYear.in(words).test(between)
        ? inOrder(reading, first, second)
        : against.in(words).test(between) || (isThisYear(reading, first) && lastYearSaid.in(words).test(between))
          ? [first, second]
          : []
    if (!now || !before) return undefined
    const ahead = isAhead ? ledBy.in(words).exec(between)?.[1] : undefined
    const word =
      ahead ?? behind.in(words).exec(text.slice(second.unitEnd, second.unitEnd + 18).replace(/\s/gu, ''))?.[1]
    const more = further(reading, second)
    const nearly = word !== undefined && words.has('nearly-level', word)
    if (nearly && now === first) return undefined
    const said = word === undefined || nearly ? undefined : {word, sign: signOf(words, word)}
    return {now, before, ...(said && {said}), start: first.start, ...more}
  }

  /** 302条，增加71条（去年为231条）: the number before is the one that changed. */
  function differing(reading: Reading, index: number): Comparison | undefined {
    const [now, by, before] = [counts[index - 2], counts[index - 1]!, counts[index]!]
    if (!now || now.unit !== before.unit || now.rough || by.start > now.unitEnd + near) return undefined
    const at = reading.numbers.indexOf(by)
    const [change] = changesBehind(reading, at, now.unitEnd)
    if (!change || change.number !== by || change.word === undefined || change.sign === undefined) return undefined
    const said = {word: change.word, sign: change.sign}
    return {now, before, said, changes: [change], start: now.start, end: before.unitEnd}
  }
}

/** 上年36件的 | 一半, 上年110件的 | 1.2倍. */
function partBehind(reading: Reading, index: number): ProseNumber | undefined {
  const second = reading.counts[index]!
  return withFractions(reading).counts.find(({start}) => start >= second.unitEnd)
}

/** 较上年减少8件，| 由15483件降至15475件: the change told right before the number at `index`. */
function toldAhead(reading: Reading, index: number): Change[] {
  const {counts, text, words} = reading
  const [by, first] = [counts[index - 1], counts[index]!]
  if (!by || by.rough || !ahead.in(words).test(text.slice(by.unitEnd, first.start).replace(/\s/gu, ''))) return []
  const change = changeOfOwn(reading, by)
  return !change || (change.measure === 'difference' && by.unit !== first.unit) ? [] : [change]
}

/** 566万个，同比增长13.3%，上年为542万个: the number before is the one that changed. */
function changedByPart(reading: Reading, index: number): Comparison | undefined {
  const {counts, text, words} = reading
  const [now, by, before] = [counts[index - 2]!, counts[index - 1]!, counts[index]!]
  if (
    (by.kind !== 'percent' && by.kind !== 'times')
    || now.unit !== before.unit
    || now.rough
    || before.rough
    || isPart(now)
  )
    return undefined
  if (by.start > now.unitEnd + near || before.start > by.unitEnd + near) return undefined
  if (!told.in(words).test(text.slice(by.unitEnd, before.start).replace(/\s/gu, ''))) return undefined
  const [change] = changesBehind(reading, reading.numbers.indexOf(by), now.unitEnd)
  if (!change || change.number !== by || change.word === undefined || change.sign === undefined) return undefined
  const said = {word: change.word, sign: change.sign}
  return {now, before, said, changes: [change], start: now.start, end: before.unitEnd}
}

/** 延长至 | 10个工作日，较上年的13个工作日压缩3个工作日: the word before the number that changed. */
const reaching = new Pattern('(<rise>|<fall>|<swelling>|<shrinking>)(?:<to>|<is>)<done>?\\s*$')

function saidAhead(
  {text, words}: Reading,
  now: ProseNumber,
): (Comparison['said'] & {readonly start: number}) | undefined {
  const from = Math.max(clauseStart(text, now.start), now.start - 8)
  const found = reaching.in(words).exec(text.slice(from, now.start))
  return found ? {word: found[1]!, sign: signOf(words, found[1]!), start: from + found.index} : undefined
}

/** 与上年（101件 | ）相比略有增加，增加6件，全年共 | 107件: the number that changed stands behind by how much it did. */
function changedBetween(reading: Reading, index: number): Comparison | undefined {
  const {counts, text, words} = reading
  const [before, by, now] = [counts[index - 2]!, counts[index - 1]!, counts[index]!]
  if (before.unit !== now.unit || before.rough || now.rough || isPart(now) || now.start > by.unitEnd + near)
    return undefined
  if (!ledByYear.in(words).test(text.slice(Math.max(0, before.start - 12), before.start))) return undefined
  if (!thisYearsOwn.in(words).test(text.slice(by.unitEnd, now.start))) return undefined
  const word = comparedSo.in(words).exec(text.slice(before.unitEnd, by.start).replace(/\s/gu, ''))?.[1]
  const change = isDifference(reading, by) ? changeOfOwn(reading, by) : undefined
  if (word === undefined || !change) return undefined
  return {
    now,
    before,
    said: {word, sign: signOf(words, word)},
    changes: [change],
    start: before.start,
    end: now.unitEnd,
  }
}

const comparedSo = new Pattern(
  '^[）)]?<compared>?[，,]?(?:<somewhat>|<altogether>)*(<rise>|<fall>|<more>|<fewer>|<swelling>|<shrinking>)',
)
const thisYearsOwn = new Pattern(
  '^[，,；;](?:(?:<own-year>|<this-year>)[^，,。；;\\d]{0,8}|[^，,。；;\\d]{0,4}(?:<altogether>|<coming-to>)<is>?|<is>)$',
)

/** 与上年度（110件）相比，来信 | 132件; 上年度（110件）与本年度（ | 132件）. */
const ledByYear = new Pattern(`${lastYear}[（(]?(?:<of>|<is>)?$`)
const led = new Pattern(
  '^[）)]?(?:<compared>[，,][^，,。；;\\d]{0,12}|[，,]<this-year><of>?|(?:<and>|<with>)<this-year>[（(])$',
)

/** 比上年236条 | 略有减少，为 | 227条. */
const ledBy = new Pattern(
  '^[）)]?<compared>?[，,]?(?:<somewhat>|<showing>|<altogether>)*(<rise>|<fall>|<more>|<fewer>)[，,](?:<this-year>|<own-year>)?(?:<is>|<have>|<coming-to>)$',
)

/** 上年来信110件，本年来信 | 132件. */
const thisYear = new Pattern('^[，,；;、。](?:<this-year>|20\\d\\d<year><degree>?)[^，。；;\\d]{0,10}$')
/** 今年发布24条，上年发布 | 239条. */
const lastYearSaid = new Pattern(`^[，,；;、]${lastYear}[^，。；;\\d]{0,10}$`)
const yearNow = new Pattern('^\\s*(?:<this-year>|<own-year>)|<this-year>$')

function isThisYear({text, words}: Reading, {start}: ProseNumber): boolean {
  return yearNow.in(words).test(text.slice(clauseStart(text, start), start))
}

const rising = new Pattern('^(?:<rise>|<more>|<swelling>)$')

function signOf(words: Vocabulary, word: string): -1 | 0 | 1 {
  if (words.has('level', word)) return 0
  return rising.in(words).test(word) ? 1 : -1
}

/** What else is said of the two behind a number. What a share changed by is said in points, 个百分点. */
function further(reading: Reading, {kind, unitEnd, start}: ProseNumber): Pick<Comparison, 'changes' | 'end'> {
  const at = reading.numbers.findIndex((one) => one.start === start)
  const changes = kind === 'percent' ? pointsBehind(reading, at + 1, unitEnd) : changesBehind(reading, at + 1, unitEnd)
  return {changes, end: changes.at(-1)?.number.unitEnd ?? unitEnd}
}
