// A share that says itself whose it is: 网上提交120件，信函提交12件，网上提交的占90.9%. The number right before need not be the part.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseEnd, clauseStart, fullStart} from '../reading/clauses.ts'

const named = new Pattern(
  '^[，,；;](?<name>[^，,。；;、（(\\d]{2,12}?)(?<of><of>)?(?:<proportion>)?<share>(?:[^，,。；;\\d]{0,12}|[^，,。；;\\d]{0,4}\\d+[^，,。；;\\d]{0,8})$',
)
/** Words that may stand before 占 and name nothing. */
const nameless = new Pattern(
  '^(?:<own-year>|<present-year>|<this-year>|<kinds>|<altogether>|<summing>|<among>|<about>|<these>|<former-or-latter>|<apiece>|<each>|<proportion>|<past-half>|<beyond>|<below>|<already>|<is>)',
)

/**
 * The number that the words before the share at `index` name; undefined where they name none, null where they name one that the sentence
 * does not tell, or several.
 */
export function calledBefore(reading: Reading, index: number): ProseNumber | null | undefined {
  const {counts, text, words} = reading
  const [percent, last] = [counts[index]!, counts[index - 1]!]
  const between = text.slice(last.unitEnd, percent.start)
  const said = named.in(words).exec(between.slice(Math.max(0, between.search(behindMark))))?.groups
  const name = said?.['name']
  if (name === undefined || nameless.in(words).test(name)) return undefined
  const start = fullStart(text, percent.start)
  const own = counts.slice(0, index).filter((one) => one.start >= start && isOperand(one))
  // 主动公开类 of 标注“主动公开”.
  const bare = name.replace(sort.in(words), '')
  const near = own.filter((one) =>
    wordsAround(reading, one).some((around) => around.includes(name) || quoted(around) === bare),
  )
  if (near.length === 1) return near[0]
  if (near.length > 1) return null
  const alike = own.filter((one) => wordsAround(reading, one).some((around) => around.startsWith(name.slice(0, 2))))
  if (alike.length === 1) return alike[0]
  // 暴雨预警15条、高温预警9条，预警信息占: all of them.
  const within = own.filter((one) => wordsAround(reading, one).some((around) => around.includes(name.slice(0, 2))))
  if (alike.length > 1 || within.length > 1) return null
  // 网办 of 网上办理.
  const short = own.filter((one) => wordsAround(reading, one).some((around) => isShortFor(name, around)))
  if (short.length === 1) return short[0]
  const isOfLast = wordsAround(reading, last).some((around) =>
    [...name].some((character) => around.includes(character)),
  )
  return said!['of'] === undefined && isOfLast ? undefined : null
}

/** Whether the characters of a short name stand in a longer one in their order. */
function isShortFor(name: string, around: string): boolean {
  let at = -1
  return name.length === 2 && [...name].every((character) => (at = around.indexOf(character, at + 1)) >= 0)
}

/** The last clause. */
const behindMark = /[，,；;][^，,；;]*$/u
const sort = new Pattern('(?<=..)<sort>$')

function quoted(around: string): string | undefined {
  return /“([^“”]+)”$/u.exec(around)?.[1]
}

const lead = new Pattern('^[、\\s]*(?:<among>)?[：:]?')

/** What stands before a number in its clause, and behind it. */
function wordsAround({counts, text, words}: Reading, number: ProseNumber): readonly [string, string] {
  const at = counts.indexOf(number)
  const from = Math.max(clauseStart(text, number.start), counts[at - 1]?.unitEnd ?? 0)
  const to = Math.min(clauseEnd(text, number.unitEnd), counts[at + 1]?.start ?? text.length)
  return [text.slice(from, number.start).replace(lead.in(words), ''), text.slice(number.unitEnd, to)]
}

const ofNamed = new Pattern('<share>([^，,。；;、（(\\d]{2,14}?)<of>(?:<proportion>)?(?:<is>)?$')
const general = new Pattern(
  '<own-year>|<this-year>|<all-of>|<these>|<kinds>|<amount>|<total-of>|<altogether>|<every-one>',
  'gu',
)

/** Whether what the share at `index` names as its whole may be that number: 占办结量的 is not of 1232件“不掌握”答复. */
export function isWholeCalled(reading: Reading, index: number, whole: ProseNumber): boolean {
  const {counts, text, words} = reading
  const [last, percent] = [counts[index - 1]!, counts[index]!]
  const name =
    ofNamed.in(words).exec(text.slice(last.unitEnd, percent.start))?.[1]?.replace(general.in(words), '') ?? ''
  if (name.length < 2) return true
  const around = wordsAround(reading, whole)
  for (let at = 0; at + 1 < name.length; at++)
    if (around.some((one) => one.includes(name.slice(at, at + 2)))) return true
  return false
}
