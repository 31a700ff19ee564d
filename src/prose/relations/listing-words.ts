// The words that begin a list of parts, go on with it, and end it.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {onlyParts} from './only-parts.ts'
import {areOpposite} from './opposite-names.ts'

export interface Listing {
  readonly whole: ProseNumber
  readonly parts: readonly ProseNumber[]
  /**
   * `exact`: the parts are all of it (a+b=c, 分别为, 即). `brackets`: they alone stand in brackets behind it. `rest`: the last
   * is what is left (其他, 其余). `some`: they may leave a rest (其中, 包括).
   */
  readonly tie: Tie
  /** Whether nothing but parts of this whole can be meant. */
  readonly sure: boolean
  /**
   * Whether one thing may be among several parts, so that each of them alone is held against the whole: `said` that it is; `likely`
   * by what the parts are called.
   */
  readonly overlap?: 'said' | 'likely'
}

export type Tie = 'exact' | 'brackets' | 'rest' | 'some'

export interface Beginning {
  readonly tie: Tie
  /** Offset behind the words. */
  readonly end: number
  /** Whether ； parts the items, too. */
  readonly wide: boolean
  readonly inBrackets: boolean
  readonly sure: boolean
  /** Whether it may as well go on about something said earlier: 从申请人看. */
  readonly anew: boolean
  /** Whether a colon says that what follows is all. */
  readonly listed?: boolean
  /** Whether words of what came in or became of it stand between, so that the whole may be another. */
  readonly flows?: boolean
  /** Whether all that follows is said of it: 在132件申请中. */
  readonly own?: boolean
}

/** How far behind a whole its parts may begin. */
const far = 48
/** How long the words before a part may be: names of matters are long. */
const near = 40

/** A clause or two between the whole and its parts, without numbers; brackets may explain a word of them: 10个镇（街道）. */
const clauses = '[^！？\\n\\d（(]{0,30}?(?:[（(][^（()）\\d]{1,12}[）)][^！？\\n\\d（(]{0,30}?)?'
const opening = '^[，,；;。]?\\s*'
const item = '[^，,。；;、（()）\\d]{2,12}\\d+[^，,、（()）\\d]{1,3}'
const beginnings: readonly {readonly words: Pattern; readonly tie: Tie; readonly anew?: true; readonly own?: true}[] = [
  {words: new Pattern(`^${clauses}<each>[:：]?`), tie: 'exact'},
  {words: new Pattern(`${opening}<that-is>[:：]?`), tie: 'exact'},
  {words: new Pattern(`${opening}<in-detail>(?:<is>[:：，,]?|[:：，,])`), tie: 'some'},
  {words: new Pattern(`^${clauses}(?<!<together>)<among>[:：，,]?`), tie: 'some'},
  {words: new Pattern(`${opening}<midst>[:：，,]?`), tie: 'some'},
  // 申请渠道为：; 申请方式上，.
  {
    words: new Pattern(`${opening}[^，,。；;：:\\d（(]{0,8}?<aspect>(?:<is>[:：，,]?|<seen>[:：，,]|[:：])`),
    tie: 'some',
    anew: true,
  },
  {words: new Pattern('^[^。！？；;\\n\\d]{0,12}?<containing>[:：，,]?'), tie: 'some'},
  {words: new Pattern(`${opening}<by>[^，。；;\\d\\n]{1,12}<seen>?[，,：:]`), tie: 'some', anew: true},
  {words: new Pattern('^[^。！？；;，,\\n\\d]{0,16}<inside>(?:[，,：:]|(?=<have>|\\d))'), tie: 'some', own: true},
  // 开设专栏7个。在这些专栏中，.
  {words: new Pattern('^[，,；;。][^，,。；;\\d]{0,2}<these>[^，,。；;\\d]{0,10}<inside>[，,：:]?'), tie: 'some'},
  {words: new Pattern(`${opening}<mainly>(?:<have>|<is>)[：:]?`), tie: 'some'},
  {words: new Pattern('^[（(]'), tie: 'brackets'},
  // 100家 | 预算单位（行政单位18家、事业单位82家）.
  {
    words: new Pattern(`^(?!<of>|<inside>)[^，,。；;：:、（(\\d]{2,8}[（(](?=${item}[、，]${item}[、，）)])`),
    tie: 'some',
  },
  {
    words: new Pattern('^(?:(?:[，,]?[^，,。；;：:\\d（(—]{0,8}<spread>[^，,。；;：:\\d（(—]{0,10})?[:：]|—+)'),
    tie: 'some',
  },
  {words: new Pattern('^[，,]\\s*(?=<come-from>)'), tie: 'some'},
  // 公告386条，涉及征地补偿19条、招考录用4条.
  {words: new Pattern('^[，,](?=<relating-to>[^，,。；;、（(\\d]{2,16}\\d+[^，,。；;、（(\\d]{1,3}、)'), tie: 'some'},
]
const wideOnes = new Pattern('[:：—]$|<by>|<share>[^；;。]{0,10}$')
const led = new Pattern('<among>|<by>[^，。]*[，,：:]$', 'gu')

const named = new Pattern('^[。；;，,]\\s*(?:<these>)?(?<name>[^，,。；;：:\\d（(]{2,12}?)<inside>[，,：:]')

/** 解读材料127件。解读材料中，: what is called as the number is. */
function calledAgain(text: string, start: number, end: number, words: Vocabulary): Beginning | undefined {
  const written = named.in(words).exec(text.slice(end, end + near))
  const name = written?.groups?.['name']
  if (name === undefined || !nameIn(text.slice(Math.max(0, start - near), start)).endsWith(name)) return undefined
  const more = {wide: false, inBrackets: false, anew: false, flows: false}
  return {tie: 'some', end: end + written![0].length, sure: true, listed: true, ...more}
}

/** The words behind a number that begin a list of its parts. */
export function beginningBehind(
  text: string,
  {start, unitEnd: offset}: Pick<ProseNumber, 'start' | 'unitEnd'>,
  words: Vocabulary,
): Beginning | undefined {
  const again = calledAgain(text, start, offset, words)
  if (again) return again
  const behind = text.slice(offset, offset + far)
  for (const {words: pattern, tie, anew, own} of beginnings) {
    const written = pattern.in(words).exec(behind)?.[0]
    if (written === undefined) continue
    if (excluding.in(words).test(behind.slice(0, written.length + 4))) return undefined
    if (within.in(words).test(behind.slice(0, written.length + 1))) return undefined
    if (tie === 'exact' ? lately.in(words).test(written) : ofYears.in(words).test(behind)) return undefined
    const said = written.replace(led.in(words), '')
    if (comparesOnly.in(words).test(said.replace(saidOfAll.in(words), '').replace(asBefore.in(words), '')))
      return undefined
    const inBrackets = /^[（(]/u.test(behind) || /[（(]$/u.test(written)
    const isOnlyBrackets = tie === 'brackets' && onlyParts(text, offset, words)
    return {
      tie: tie === 'brackets' && !isOnlyBrackets ? 'some' : tie,
      end: offset + written.length,
      wide: wideOnes.in(words).test(written),
      inBrackets,
      sure: true,
      anew: anew === true || written.startsWith('。'),
      listed: /^(?:[:：]|—+)$/u.test(written),
      // 133件 | 办结件中，: what the whole itself is called.
      flows: own !== true && flowing.in(words).test(said),
      own: own === true,
    }
  }
  return undefined
}

/** Words that compare, or that begin something else than a further part. */
const compares = new Pattern('<comparing>|<flowing>|<summing>|<adding-up>|<otherwise>')
const comparesOnly = new Pattern('<comparing>|<summing>|<adding-up>|<otherwise>')
/** 44家单位全部公开，其中: what is said of all of them. */
const saidOfAll = new Pattern('<every-one>', 'gu')
/** 445条，数量与上年接近，其中: what is said of the whole by the way, without a number. */
const asBefore = new Pattern('[，,]<amount>?<with><last-year><compared>?<unchanged>(?=[，,；;。])', 'gu')
/** Words that look so: 公共, 占比. */
const seeming = new Pattern('<seeming>|<last-year>(?=<carried-on>)', 'gu')
const begins = new Pattern('^(?:[，,、；;]|<and>)\\s*<also>?(?!<going-on>)<begun>')
/** 其中18条先后刊发，去重后 | 实为100条: what that leaves of the whole. */
const net = new Pattern('[，,；;][^，,。；;\\d]{0,4}<in-fact>[^，,。；;\\d]{0,4}$')
const shares = new Pattern('<share>|<rate>')
/** What may be said anew behind a comma, of the same kind as the whole. */
const anew = new Pattern('<publishing>(?!<published>)')
const flowing = new Pattern('<flowing>')

/** What is known of a list before its next part. */
export interface Course extends Pick<Beginning, 'wide' | 'inBrackets' | 'own'> {
  /** The name of the first part; none before it. */
  readonly first?: string
}

/** 概况类15条 | ，较为稳定；动态类 | 200条: what is said by the way of the item before, and the name of the next, which ends as the first. */
const remarked = /^[，,][^，,；;。！？\n\d]{1,20}(?=[；;][^，,；;\d]{2,10}$)/u

export function withoutRemark(said: string, first: string | undefined): string {
  return first !== undefined && said.at(-1) === first.at(-1) ? said.replace(remarked, '') : said
}

/** Whether the words before a number say that it is no further part. */
export function stopsBefore(said: string, {wide, inBrackets, own, first}: Course, words: Vocabulary): boolean {
  if (said.length > near || /[。！？\n]/u.test(said)) return true
  if (inBrackets && /[）)]/u.test(said)) return true
  if (excluding.in(words).test(said)) return true
  if (!inBrackets && /[（(]/u.test(said) && !/[）)]/u.test(said)) return true
  const name = nameIn(said)
  const alike =
    first !== undefined && (isParallel(first, name) || (isFlow(first, words) && remaining.in(words).test(name)))
  // 概况12条；动态369条；目录56条: a name and its number alone.
  if (!wide && !alike && first !== undefined && /[；;]/u.test(said) && !inBrackets)
    if (!/^；[^，]{1,10}$/u.test(said) || anew.in(words).test(said)) return true
  if (first !== undefined && net.in(words).test(said)) return true
  if (begins.in(words).test(said) || goesInto.in(words).test(said)) return true
  if (first !== undefined && !/[，,、；;]/u.test(said) && !joins.in(words).test(said) && !shares.in(words).test(said))
    return true
  // 公民个人申请214件、较其他类别为多，企业及其他组织申请763件: what is said by the way of a part.
  const next = first !== undefined && isParallel(first, name) ? said.replace(byTheWay, '') : said
  // 其中已办结9件，正在办理2件: what goes on as it began.
  const pattern = first === undefined || flowing.in(words).test(first) ? comparesOnly : compares
  // 在132件申请中，120件出自个人，| 另外12件出自企业.
  const bare = own ? next.replace(alsoOf.in(words), '') : next
  return pattern.in(words).test(bare.replace(seeming.in(words), ''))
}

/** 不含公安机关 | 764件, 办件平台口径 | 430件, 26件包括在内: what is not in the number, counts otherwise, or is in another. */
const excluding = new Pattern('<left-out>|<therein>')

/** 已含在99件 | 中: it is in what follows. */
const within = new Pattern('(?:<containing>|<counted-in>)<at-time>$')
/** 三年来依次为: each is of another year. 多了1件（本年 | 837件，上年836件）: so are these. */
const lately = new Pattern('<lately>')
const ofYears = new Pattern('^[（(](?:<this-year>|<last-year>|20\\d\\d<year>)<degree>?(?:<is>|<have>)?\\d')

const alsoOf = new Pattern('(?<=^[^，,；;、]{0,16}[，,；;、]\\s*)<further>')

/** 自然人5件和法人3件，| 后者中: parts of a part. */
const goesInto = new Pattern('^[，,；;][^，,。；;\\d]{0,4}<former-or-latter>')
const byTheWay = /^[、，][^，。；、\d]{1,14}(?=[，,])/u
const joins = new Pattern('<and>')
const remaining = new Pattern('^<remaining>')

/** The words from the last mark on: what a part is called. */
export function nameIn(said: string): string {
  let at = said.length
  while (at > 0 && !'。，,、；;：:（）()'.includes(said[at - 1]!)) at--
  return said.slice(at).trim()
}

const trailing = new Pattern('(?:<up-to>|<is>|<have>|<apiece>)+$')

/** A name without what leads to its number: 网站 of 网站有. */
export function withoutLead(name: string, words: Vocabulary): string {
  return name.replace(trailing.in(words), '')
}

/** What a part is called: 网站 of 其中，网站有. */
export function partName(said: string, words: Vocabulary): string {
  return withoutLead(nameIn(said), words)
}

/** Behind a unit, where nothing more is said of its number. */
export const closes = /^[）)]?(?:[。；;，,\n]|$)/u

/** 网上申请 and 信函申请, 通过网络 and 通过信函: names that begin or end alike. */
export function isParallel(one: string, other: string): boolean {
  if (one.length < 2 || other.length < 2) return false
  return one.slice(-2) === other.slice(-2) || one.slice(0, 2) === other.slice(0, 2)
}

/**
 * Whether the name is of what came in or was dealt with: such parts are not of one kind with their whole. 维持原答复 is what became of
 * a case.
 */
export function isFlow(name: string, words: Vocabulary): boolean {
  return flowing.in(words).test(name) && !caseResult.in(words).test(name)
}

const caseResult = new Pattern('<case-result>')

/** Whether the words before a part may as well begin a sentence of its own; where the first part begins so, they do not. */
export function unsureBefore(said: string, first: string, words: Vocabulary): boolean {
  if (isParallel(first, nameIn(said)) || areOpposite(words, first, nameIn(said))) return false
  return /^[，,；;]/u.test(said) && anew.in(words).test(said) && !anew.in(words).test(first)
}
