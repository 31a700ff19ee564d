// Shares of which other numbers of the sentence may be meant: 征收11件、验收6件、维修3件，占新收105件的19.0%; 复议15件，审结13件，维持率
// 23.1%；纠正7件，纠错率53.8%.

import {add, compare} from '../../decimal.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import type {Share} from './operands.ts'
import {fitOf, perHundred, ratioOf} from './recompute.ts'
import {sumOf} from './sum.ts'

/** More numbers than stand together before their share. */
const mostTogether = 6

/**
 * Whether the share, as it is rounded, is what its part makes of another number of the sentence, or what numbers that stand together up
 * to the part make. Of few numbers only: of many some always make it.
 */
export function fitsOtherwise({counts, text}: Reading, share: Share): boolean {
  const {percent, part, wholes} = share
  const from = fullStart(text, percent.start)
  const at = counts.findIndex(({start}) => start === part.start)
  if (at < 0) return false
  const isOf = (one: ProseNumber): boolean => isOperand(one) && one.unit === part.unit && one.scale === 1n && !one.rough
  const own = counts.filter((one) => one.start >= from && one.start < percent.start && one !== percent && isOf(one))
  if (own.length > mostTogether + 2) return false
  // Several together may be all of it, the part itself is less.
  const isPart = (some: ProseNumber): boolean => some.start === part.start && some.value === part.value
  const fits = (some: ProseNumber, whole: ProseNumber): boolean =>
    ratioOf(some, whole) < (isPart(some) ? 100 : 100 + 1e-9)
    && fitOf(percent.value, ratioOf(some, whole) * perHundred(percent)).fit === 'rounded'
  if (own.some((whole) => whole.start < part.start && fits(part, whole))) return true
  // 前三名为甲局4539件、乙局3631件、丙局2269件，占57.5%。全区新收共18157件: what they are a part of may stand behind.
  const behind = counts.filter((one) => one.start > percent.start && isOf(one)).slice(0, mostBehind)
  if (percent.value.places > 0 && isPairElsewhere(counts, share, fits)) return true
  // 住建105件、人社84件、教育63件，其余48件占16%: of all together.
  const all = sumOf(own)
  const isList = own.length > 2 && own.every(({value}) => compare(add(value, value), all) < 0)
  if (isList && fits(part, {...part, value: all})) return true
  let sum = part
  for (let before = own.indexOf(part) - 1; before >= 0; before--) {
    sum = {...part, value: sumOf([own[before]!, sum])}
    if ([...wholes, ...own, ...behind].some((whole) => fits(sum, whole))) return true
  }
  return false
}

const mostBehind = 3

/** 抽取30件答复，查出瑕疵1件。全市抽查270件，查出问题14件，问题率5.2%，我区问题率3.3%: two that stand next to each other before. */
function isPairElsewhere(
  counts: readonly ProseNumber[],
  {percent, part, wholes}: Share,
  fits: (some: ProseNumber, whole: ProseNumber) => boolean,
): boolean {
  const before = counts.filter((one) => one.start < percent.start && isOperand(one) && one.scale === 1n)
  return before.slice(1).some((one, at) => {
    const whole = before[at]!
    return one.unit === whole.unit && !(one === part && wholes.includes(whole)) && fits(one, whole)
  })
}
