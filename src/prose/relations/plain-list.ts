// Lists of parts that no word announces: 收到541件，网上申请522件、信函申请19件; 账号28个。微信公众号17个，微博11个.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isReferenced, type Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'
import {holdOpposites} from './complete.ts'
import {closes, isFlow, type Listing, nameIn, partName} from './listing-words.ts'

/** More parts than a person lists. */
const most = 30
/** Between the whole and its first part, and between parts: a name and nothing else. */
const opening = /^，[^，。；、（(\d]{2,16}$/u
const going = /^[，、][^，。；、（(\d]{2,16}$/u
const anew = /^。[^，。；、（(\d]{2,12}$/u

/** Names of which each says another part of one whole: those of one list are never parts of different things. */
const partitions: readonly Pattern[] = [
  new Pattern('<channel-name>', 'gu'),
  new Pattern('<applicant-name>', 'gu'),
  new Pattern('<origin-name>', 'gu'),
  new Pattern('<rank-name>', 'gu'),
  new Pattern('<grade-name>', 'gu'),
]
const medium = new Pattern('<medium>')
/** 平均每场30人: of one, not of all. */
const average = new Pattern('^(?:<average>)')
const ranked = new Pattern('^<rank-name>')
const raised = new Pattern('<raised>$')
const carried = new Pattern('<carried-on>')

/** 办结申请20件，网上申请30件: what was dealt with may be less than what came in so. */
const dealtWith = new Pattern('<closing>|<answering>|<carried-on>')

const way = new Pattern('^(?:<by-way>|<by-these>|<come-from>)')
const addedUp = new Pattern('(?:<summing>|<coming-to>)$')
const takenIn = new Pattern('<coming-in>|<newly-in>|<receiving>|<publishing>|<begun>')
const summed = new Pattern('^[，,；;]?[^，,。；;\\d]{0,6}(?:<summing>|<adding-up>)')

/** A list whose names end alike, or are those of one partition. */
export function plainList(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const whole = counts[index]!
  if (whole.rough || whole.scale !== 1n) return undefined
  const nameOf = (said: string): string => partName(said, words)
  const own = ownName(text.slice(Math.max(0, whole.start - 28), whole.start), nameOf)
  const names: string[] = []
  const parts: ProseNumber[] = []
  const first = counts[index + 1]
  const isAnew = first !== undefined && anew.test(text.slice(whole.unitEnd, first.start))
  for (let at = index + 1; at < counts.length && at < index + most; at++) {
    const [one, before] = [counts[at]!, counts[at - 1]!]
    const said = text.slice(before.unitEnd, one.start)
    const isJoined = parts.length > 0 ? going.test(said) : isAnew || opening.test(said)
    if (one.unit !== whole.unit || one.rough || one.scale !== 1n || !isJoined) break
    names.push(nameOf(said))
    parts.push(one)
  }
  if (parts.length < 2 || parts.every((part) => isReferenced(reading, part))) return undefined
  // 甲局公开处罚信息20条，乙局公开许可信息9条、处罚信息8条: what is called the same stands beside it.
  if (own.length > 1 && names.includes(own)) return undefined
  if (names.some((name) => average.in(words).test(name))) return undefined
  if (isAnew) {
    const isAll = /^。|^$/u.test(text.slice(parts.at(-1)!.unitEnd, parts.at(-1)!.unitEnd + 1))
    const isMedia = names.every((name) => medium.in(words).test(name)) && medium.in(words).test(own)
    return isAll && isMedia ? {whole, parts, tie: 'exact', sure: false} : undefined
  }
  // 意见288条，予以采纳50条，部分采纳17条，未采纳211条: what became of each, of all that was brought forward.
  const isCarried = names.some((name) => carried.in(words).test(name))
  const isJudged = !isCarried && holdOpposites(words, names) && raised.in(words).test(own)
  if (isJudged && closes.test(text.slice(parts.at(-1)!.unitEnd, parts.at(-1)!.unitEnd + 2)))
    return {whole, parts, tie: 'rest', sure: false}
  if (names.some((name) => isFlow(name, words))) return undefined
  const clause = text.slice(Math.max(clauseStart(text, whole.start), counts[index - 1]?.unitEnd ?? 0), whole.start)
  const isEnd = closes.test(text.slice(parts.at(-1)!.unitEnd, parts.at(-1)!.unitEnd + 2))
  // 建议提案89件，建议78件、提案11件: the whole is called by both; 回应83次，通过网站回应77次，通过微信回应6次: it is what each way did.
  const isCalled =
    names.every((name) => name.length > 1 && isIn(clause, name, words))
    && new Set(names.map((name) => name.slice(-2))).size === names.length
  const isByWays = names.every((name) => name.length > 4 && way.in(words).test(name) && clause.includes(name.slice(-2)))
  // 全年公开信息334条，部门公开35条，镇街公开299条: what each of them did of it.
  const verb = names[0]!.slice(-2)
  const isDoneByEach =
    names.every((name) => name.length > 3 && name.endsWith(verb))
    && takenIn.in(words).test(verb)
    && leads(clause, verb, words)
  if (isEnd && (isCalled || isByWays || isDoneByEach)) return {whole, parts, tie: 'some', sure: true}
  // 网站留言20条，网络问政30条，网上信箱10条，三项合计: the first of a list, not its whole.
  const isHead = takenIn.in(words).test(own) || names.every((name) => name.endsWith(own.slice(-2)))
  const last = parts.at(-1)!.unitEnd
  // 发布共计334条，网站239条，公众号84条: all that the media make together.
  const isAll = addedUp.in(words).test(clause) && takenIn.in(words).test(own) && areMedia(names, words)
  if (isEnd && isAll) return {whole, parts, tie: 'some', sure: true}
  // 网站设置栏目17个，一级栏目6个: the medium is where they are.
  const isRanked = names.every((name) => ranked.in(words).test(name))
  if ((medium.in(words).test(own) && !isRanked) || summed.in(words).test(text.slice(last, last + 12))) return undefined
  if (
    isHead
    && isPartition(names, own, words)
    && closes.test(text.slice(parts.at(-1)!.unitEnd, parts.at(-1)!.unitEnd + 2))
  )
    return {whole, parts, tie: 'some', sure: !dealtWith.in(words).test(own)}
  const isTight = parts.slice(0, -1).every(({unitEnd}) => text.startsWith('、', unitEnd))
  const isAlike = isTight && own.length > 1 && names.every((name) => name.slice(-2) === own.slice(-2))
  return isAlike ? {whole, parts, tie: 'some', sure: false} : undefined
}

function areMedia(names: readonly string[], words: Vocabulary): boolean {
  return names.every((name) => medium.in(words).test(name)) && new Set(names).size === names.length
}

/** Whether the clause begins with the verb: nobody is named who did it. */
function leads(clause: string, verb: string, words: Vocabulary): boolean {
  return clause.replace(unled.in(words), '').startsWith(verb)
}

const unled = new Pattern('^(?:<own-year>|<this-year>|<present-year>|<altogether>|<already>|<summing>|<coming-to>)+')

/** Whether the clause names it, or at least its head, where that is no verb. */
function isIn(clause: string, name: string, words: Vocabulary): boolean {
  return clause.includes(name) || (clause.includes(name.slice(-2)) && !takenIn.in(words).test(name))
}

/** What the whole is called, in the clause before where its own says nothing: 企业申请最多，为 | 172件. */
function ownName(said: string, nameOf: (said: string) => string): string {
  const own = nameOf(said)
  const ahead = said.slice(0, said.length - nameIn(said).length).trimEnd()
  return own !== '' || !/[，,：:]$/u.test(ahead) ? own : nameOf(ahead.slice(0, -1))
}

/** Whether each name holds another word of one partition, and that of the whole none. */
export function isPartition(names: readonly string[], own: string, words: Vocabulary): boolean {
  return partitions.some((pattern) => {
    const found = names.map((name) => [...name.matchAll(pattern.in(words))].map(([word]) => word).join())
    return (
      found.every((word) => word !== '') && new Set(found).size === found.length && own.search(pattern.in(words)) < 0
    )
  })
}
