// What is left of a number, behind those that are taken from it: 召开20场，新闻办主办5场，其余15场; 更新880条。概况类24条，动态类212条，剩余的644条.

import {compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStart} from '../reading/clauses.ts'
import {isDifference, isEarlier} from './change.ts'
import {isFlow, isParallel, type Listing, partName} from './listing-words.ts'
import {sumOf} from './sum.ts'

/** More numbers than a person takes from one. */
const most = 12
/** No words between two of them are longer. */
const near = 40
const rest = new Pattern('^[^，,；;。！？\\n]{0,24}[，,；;]\\s*(?:<also>)?<left-over>')
const parted = new Pattern('<comparing>|<summing>|<among>')
const seeming = new Pattern('<seeming>', 'gu')
const planned = new Pattern('<planning>|<ought>')
const carried = new Pattern('<carried-on>|<last-year>|<flowing>')
const total = new Pattern(
  '^[^。！？\\n]{0,30}[，,；;][^，,。；;\\d]{0,10}(?:<summing>|<adding-up>|<coming-to>|<total-of>)',
)

/** The number at `index` as what is left of one before it. */
export function restOf(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const own = counts[index]!
  const last = counts[index - 1]
  if (!last || !isOperand(own) || own.scale !== 1n || own.start > last.unitEnd + near) return undefined
  if (!rest.in(words).test(text.slice(last.unitEnd, own.start))) return undefined
  const start = fullStart(text, own.start)
  const run = runBefore(reading, index)
  if (run.length < 2) return undefined
  // Of several numbers any may be the whole; one that they make is.
  const fits = run.some((one, at) => compare(sumOf([...run.slice(at + 1), own]), one.value) === 0)
  if (fits || total.in(words).test(text.slice(own.unitEnd, own.unitEnd + 48))) return undefined
  const [before, inside] = [run.filter((one) => one.start < start), run.filter((one) => one.start >= start)]
  const nameOf = (one: ProseNumber): string => nameBefore(reading, one)
  const areAlike = inside.every((one) => isParallel(nameOf(one), nameOf(inside[0]!)))
  const isAcross = before.length === 1 && areAlike
  const whole = isAcross ? before[0]! : inside[0]
  const taken = isAcross ? inside : inside.slice(1)
  if (!whole || taken.length === 0 || planned.in(words).test(clauseOf(reading, whole))) return undefined
  // 当面300件，邮寄16件，其余125件: the first of a list, not its whole.
  const isJoined = text.startsWith('、', whole.unitEnd)
  const isFirst = !isAcross && (isJoined || taken.some((one) => isParallel(nameOf(whole), nameOf(one))))
  const parts = [...taken, own]
  const isBeyond = taken.some((one) => compare(one.value, whole.value) > 0)
  if (isFirst || (isBeyond && (isAcross || taken.length > 1))) return undefined
  const said = text.slice(clauseStart(text, whole.start), own.unitEnd + 8)
  const flows =
    carried.in(words).test(said) && (isFlow(said, words) || carried.in(words).test(clauseOf(reading, whole)))
  const sure = !flows && !isBeyond && (!isAcross || taken.length > 1)
  return {whole, parts, tie: 'rest', sure}
}

/** The numbers of its unit that stand before the one at `index`, in its sentence and the one before it. */
function runBefore(reading: Reading, index: number): ProseNumber[] {
  const {counts, text, words} = reading
  const found: ProseNumber[] = []
  let stops = 0
  for (let at = index - 1; at >= Math.max(0, index - most); at--) {
    const [one, next] = [counts[at]!, counts[at + 1]!]
    const said = text.slice(one.unitEnd, next.start)
    stops += said.match(/[。！？\n]/gu)?.length ?? 0
    if (stops > 1 || said.length > near) break
    if (parted.in(words).test(said.replace(seeming.in(words), ''))) return []
    if (one.unit !== counts[index]!.unit) {
      if (one.kind === 'percent') continue
      break
    }
    if (!isOperand(one) || one.scale !== 1n || isDifference(reading, one) || isEarlier(reading, one)) break
    found.unshift(one)
  }
  return found
}

function clauseOf({counts, text}: Reading, one: ProseNumber): string {
  const before = counts[counts.indexOf(one) - 1]
  return text.slice(Math.max(clauseStart(text, one.start), before?.unitEnd ?? 0), one.start)
}

function nameBefore(reading: Reading, one: ProseNumber): string {
  return partName(clauseOf(reading, one), reading.words)
}
