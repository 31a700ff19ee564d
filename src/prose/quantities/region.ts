// The stretches of a sentence that a number's meaning may stand in: its own clause up to it, what was said before in the
// sentence, what follows its unit, and the clauses behind up to the next count.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isDate, type Reading} from '../numbers/reading.ts'
import {backTo, marks, stops} from '../reading/clauses.ts'
import type {Lexicon, Token} from '../reading/lexicon.ts'
import {tokensIn} from '../reading/lexicon.ts'
import {once} from '../reading/once.ts'
import {bracketBefore, heldIn, unclosed, withoutAsides} from './brackets.ts'
import {beforeLetter, beforeMarks, beforeNext, beforeUnit, behindBracket, forwardTo, reach} from './edges.ts'
import {subjectOfChange} from './from-to.ts'
import {equatedBehind, inBracketsBehind, lengthBefore} from './named-behind.ts'
import {subjectOfYears} from './of-years.ts'
import {withoutItself} from './scope.ts'
import {topicClause} from './topic-clause.ts'

export interface Region {
  readonly text: string
  /** Words of its own clause, up to the number. */
  readonly own: readonly Token[]
  /** Where the own clause begins, and where it ends before the number. */
  readonly start: number
  readonly end: number
  /** Where the number itself begins: behind what brackets explain. */
  readonly at: number
  /** Words before the own clause, from the last count on. */
  readonly before: readonly Token[]
  /** Words before that, from the beginning of the sentence on. */
  readonly earlier: readonly Token[]
  readonly sentence: number
  /** Words of its clause behind the unit. */
  readonly right: readonly Token[]
  /** Words behind its clause, up to the next count or the end of the sentence. */
  readonly tail: readonly Token[]
  /** Words of a clause that says what the sentence is about: 就 | 自然人申请 | 而言. */
  readonly topic: readonly Token[]
}

const letter = /\p{L}/u

/** Whether it counts something: neither a date nor digits alone. */
function isCount(number: ProseNumber): boolean {
  return number.kind !== 'bare' && !isDate(number)
}

const few = 10n
/** 最大的一个 | 月, 3个 | 镇, 12家 | 单位. */
const asWell = new Pattern('^(?:<month>|<town>|<township>|<office-kind>|<bare-body>)')
const addedUp = new Pattern('^(?:<summing>|<adding-up>)')

/** Whether it says how many sorts or offices there are: 三类处理决定依次为, 23个部门收到, 最大的一个月. */
function isAside({start, unitEnd, unit, value}: ProseNumber, {text, words}: Reading, lexicon: Lexicon): boolean {
  if (words.has('sort', unit)) return true
  // 申请人一次 | 提交多项内容: how, not how many.
  if (value.units === 1n && words.has('once-unit', unit) && !/\d/u.test(text[start]!))
    return letter.test(text[unitEnd] ?? '')
  // 不予公开、无法提供、不予处理三项 | 合计: as many as were named.
  if (value.units < few && addedUp.in(words).test(text.slice(unitEnd, unitEnd + 6))) return true
  if (!words.has('each-of', unit)) return false
  if (asWell.in(words).test(text.slice(unitEnd, unitEnd + 4))) return true
  const [next] = tokensIn(lexicon, text, unitEnd, unitEnd + 8)
  return next?.start === unitEnd && next.senses.some((sense) => sense === 'offices' || sense === 'towns')
}

/** The regions of a reading's numbers, each found when it is first asked for. */
export class Regions {
  readonly reading: Reading
  readonly #text: () => string
  readonly #lexicon: Lexicon
  readonly #neutral: (token: Token) => boolean
  readonly #known: (Region | undefined)[] = []

  constructor(reading: Reading, lexicon: Lexicon, neutral: (token: Token) => boolean) {
    this.reading = reading
    const isBeside = (number: ProseNumber): boolean => isAside(number, reading, lexicon)
    this.#text = once(() => withoutItself(reading.words, withoutAsides(reading, lexicon, isBeside)))
    this.#lexicon = lexicon
    this.#neutral = neutral
  }

  /** The region of a number that might stand at `offset`, before the one at `index`. */
  before(offset: number, index: number): Region {
    const {numbers} = this.reading
    const place = {start: offset, unitEnd: offset, next: offset, last: this.#lastCount(numbers, index, offset)}
    return regionOf(this.#text(), place, this.#lexicon, this.#neutral, this.reading.words)
  }

  at(index: number): Region {
    return (this.#known[index] ??= this.#regionAt(index))
  }

  /** Whether the number at `index` says how many sorts or offices there are. */
  isAside(index: number): boolean {
    return isAside(this.reading.numbers[index]!, this.reading, this.#lexicon)
  }

  /** The count before the one at `index` that ends at `end` or before. */
  #lastCount(numbers: readonly ProseNumber[], index: number, end: number): ProseNumber | undefined {
    for (let at = index - 1; at >= 0 && numbers[at]!.start > end - reach; at--) {
      const number = numbers[at]!
      if (isCount(number) && number.unitEnd <= end && !isAside(number, this.reading, this.#lexicon)) return number
    }
    return undefined
  }

  #regionAt(index: number): Region {
    const {numbers} = this.reading
    const {start, unitEnd} = numbers[index]!
    const place = {start, unitEnd, last: this.#lastCount(numbers, index, start), next: nextCount(numbers, index)?.start}
    return regionOf(this.#text(), place, this.#lexicon, this.#neutral, this.reading.words)
  }
}

/** Where a number stands, and the counts around it. */
interface Place {
  readonly start: number
  readonly unitEnd: number
  readonly last: ProseNumber | undefined
  /** Where the next count begins. */
  readonly next: number | undefined
}

/** `neutral`: whether a word says nothing of what is counted. */
function regionOf(
  text: string,
  number: Place,
  lexicon: Lexicon,
  neutral: (token: Token) => boolean,
  words: Vocabulary,
): Region {
  const {last, next} = number
  let end = beforeMarks(text, beforeLetter(text, number.start))
  const open = bracketBefore(text, end)
  if (open !== undefined) end = beforeMarks(text, open)
  if (text[end - 1] === '：' || text[end - 1] === ':') end = beforeUnit(text, end - 1)
  const sentence = backTo(text, end, Math.max(0, end - reach), stops)
  const floor = Math.max(sentence, last?.unitEnd ?? 0)
  let start = backTo(text, end, floor, marks)
  let own = tokensIn(lexicon, text, start, end)
  if (open !== undefined) own = [...own, ...heldIn(lexicon, text, open, number.start)]
  const clause = forwardTo(text, number.unitEnd, marks)
  const right = [...tokensIn(lexicon, text, number.unitEnd, beforeNext(text, next, clause, number.unitEnd))]
  const isSaid = end < number.start && own.some(({senses}) => senses.length === 0)
  // 66件新收申请和 | 28件上年结转申请: what stands behind a number that opens its clause is its own, up to what joins it to the next.
  const isHeld = words.has('of', text[end - 1] ?? '') || own.at(-1)?.senses.includes('joint') === true
  if (right.length === 0 && next !== undefined && next < clause && (own.every(neutral) || isSaid || isHeld)) {
    const between = tokensIn(lexicon, text, number.unitEnd, next)
    const joint = between.findLastIndex(({senses}) => senses.includes('joint'))
    // 新收的541件申请 | 由自然人提出的 | 522件: that is the next one's.
    const isNexts = words.has('of', text[next - 1]!)
    right.push(...between.slice(0, joint >= 0 ? joint : isNexts ? 0 : lengthBefore(between, neutral)))
  }
  // 件件有着落：| 66件新收申请: a sentence before a colon names nothing that is counted; what stands behind does.
  if (isSaid && right.filter((token) => isTelling(token, neutral)).length > 1) {
    start = number.start
    own = []
  }
  // 139件行政处罚决定、| 49件行政许可决定: what stands before belongs to the number before.
  // 13014件新收申请加上 | 22件结转申请.
  const joint = own.findLastIndex(({senses}) => senses.includes('joint') || senses.includes('plus'))
  if (joint >= 0 && last?.unitEnd === start && own.slice(joint + 1).every(neutral) && !right.every(neutral)) {
    start = own[joint]!.end
    own = own.slice(joint + 1)
  }
  // 重复提出的8件申请和 | 5件重复提出的: the noun of the number before.
  const [nouns, others] = [own.slice(0, Math.max(0, joint)), own.slice(joint + 1)]
  const isHeldBefore = nouns.length > 0 && last?.unitEnd === start && words.has('of', text[last.start - 1]!)
  if (isHeldBefore && nouns.every(({senses}) => senses.length > 0) && !others.every(neutral)) {
    start = own[joint]!.end
    own = others
  }
  if (right.every(neutral)) {
    const inBrackets =
      right.length === 0 && own.every(neutral) ? inBracketsBehind(text, number.unitEnd, lexicon, words) : []
    right.push(...(inBrackets.length > 0 ? inBrackets : equatedBehind(text, number.unitEnd, lexicon, words)))
  }
  // 全年收到公开申请，共 | 541件: what is counted stands in the clause before, unless it stands behind. What runs into the
  // number before is that number's: 另5件未审结，共 | 18件. 收到的申请（共 | 541件）, 自然人（| 522件）: brackets that
  // say how many.
  const isHowMany = /^[）)]/u.test(text.slice(number.unitEnd))
  while (own.every(neutral) && right.every(neutral) && start > floor && joint < 0) {
    if (/[（(]/u.test(text[start - 1]!) && !isHowMany) break
    // 43件（结转下年）= | 823件: what names the number before.
    if (/[）)]/u.test(text[start - 1]!) && last && /[（(]/u.test(text[last.unitEnd]!)) break
    const back = backTo(text, start - 1, floor, marks)
    if (back === floor && floor === last?.unitEnd && letter.test(text[floor]!)) break
    start = back
    own = tokensIn(lexicon, text, start, end)
  }
  // 提出的申请，2021年为1355件，2022年为 | 1371件: what numbers of years are said of stands before the first.
  if (own.every(neutral) && right.every(neutral) && last) {
    const subject = subjectOfYears({text, last, sentence}, own, lexicon, neutral)
    if (subject !== undefined) {
      own = [...tokensIn(lexicon, text, subject.start, subject.end), ...own]
      start = subject.start
    }
  }
  const subject = last && subjectOfChange({text, last, start: number.start, sentence}, lexicon, words)
  if (subject) {
    own = [...subject]
    start = subject[0]!.start
  }
  // What stands further away is asked for of few numbers.
  const near = once(() => {
    // 12件（结转下年）+ | 122件: what names the number before is of that one alone.
    const from = floor === last?.unitEnd ? behindBracket(text, floor) : floor
    return start > from ? unclosed(tokensIn(lexicon, text, from, start), text, start) : []
  })
  const earlier = once(() => {
    const end = Math.min(floor, start)
    return end > sentence ? unclosed(tokensIn(lexicon, text, sentence, end), text, start) : []
  })
  const tail = once(() => {
    const far = beforeNext(text, next, forwardTo(text, number.unitEnd, stops), clause)
    return far > clause ? tokensIn(lexicon, text, clause, far) : []
  })
  const topic = once(() => topicClause(text, start, lexicon, words))
  return {
    text,
    own,
    start,
    end,
    at: number.start,
    sentence,
    right,
    get before() {
      return near()
    },
    get earlier() {
      return earlier()
    },
    get tail() {
      return tail()
    },
    get topic() {
      return topic()
    },
  }
}

function isTelling(token: Token, neutral: (token: Token) => boolean): boolean {
  return token.senses.length > 0 && !neutral(token)
}

function nextCount(numbers: readonly ProseNumber[], index: number): ProseNumber | undefined {
  for (let at = index + 1; at < numbers.length; at++) if (isCount(numbers[at]!)) return numbers[at]
  return undefined
}
