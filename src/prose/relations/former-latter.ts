// Two that were named, and how many each is: 申请948件，通过网络和邮寄两种方式提交，前者943件，后者5件. Where it is said that there are two, they are all.

import {Pattern} from '../../form/vocabulary.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {closes, type Listing} from './listing-words.ts'

/** From the whole to the first of them, where nothing else is counted. */
const far = 40
const first = new Pattern('(?:、|<and>)[^，,。；;\\d]{1,20}[，,；;](?:<among>[，,：:]?)?<former>(?:<is>|<have>)?$')
const second = new Pattern('^[，,；;、]<latter>(?:<is>|<have>)?$')
const two = new Pattern('<two-kinds>[^，,。；;\\d]{0,6}[，,；;]')

/** The number at `index` with the two behind it. */
export function formerLatter(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const whole = counts[index]!
  // 两种 is read as a number, too.
  const at = counts.findIndex(({unit}, at) => at > index && unit === whole.unit)
  const [one, other] = [counts[at], counts[at + 1]]
  if (!one || !other || other.unit !== whole.unit || at > index + 2 || one.start > whole.unitEnd + far) return undefined
  if (![whole, one, other].every((number) => isOperand(number) && !number.rough && number.scale === 1n))
    return undefined
  const said = text.slice(whole.unitEnd, one.start)
  if (/[。！？\n（(]/u.test(said) || !first.in(words).test(said) || !two.in(words).test(said)) return undefined
  if (!second.in(words).test(text.slice(one.unitEnd, other.start)) || !closes.test(text.slice(other.unitEnd)))
    return undefined
  return {whole, parts: [one, other], tie: 'exact', sure: true}
}
