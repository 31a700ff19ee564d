// A sentence that tells what came in, what was dealt with and what is open, of whatever it counts: 收到咨询330件，已答复
// 320件，正在办理10件. Requests, whose cells the tables have, are among them.

import type {Balance} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Regions} from './region.ts'
import {isNeutral} from './restriction.ts'

export interface Flow {
  readonly reading: Reading
  readonly sides: ReadonlyMap<Balance, Side>
}

export interface Side {
  readonly number: ProseNumber
  /** The words that say which side it is. */
  readonly name: string
}

/** Senses that make a side, those that need more before those that need less. */
const sides: readonly (readonly [Balance, readonly string[]])[] = [
  ['carried-in', ['carried', 'last']],
  ['open', ['carried', 'next']],
  ['open', ['turned']],
  ['open', ['open']],
  ['withdrawn', ['withdrawn']],
  ['received', ['new']],
  ['received', ['due']],
  ['received', ['received']],
  ['answered', ['closed']],
  ['answered', ['answered']],
  // 答复121件、结转31件: what is not said to come from last year goes to the next.
  ['open', ['carried']],
]

const goingOn = new Pattern('^[\\s、]*<going-on>')
const weakest = sides.at(-1)!
const done = ['closed', 'answered']

export function* flowsIn(sentences: readonly Regions[]): Iterable<Flow> {
  for (const regions of sentences) {
    const {reading} = regions
    const {numbers, text} = reading
    let found = new Map<Balance, Side>()
    let [clear, stop] = [true, text.indexOf('。')]
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers[index]!
      if (stop >= 0 && number.start > stop) {
        if (clear && found.size > 2) yield {reading, sides: found}
        ;[found, clear, stop] = [new Map(), true, text.indexOf('。', number.start)]
      }
      if (!reading.words.has('flow-unit', number.unit) || !clear) continue
      const side = sideOf(regions, index, found.size === 0)
      if (side === 'part' || number.rough) clear = false
      else if (side) {
        const units = [...found.values()].map((one) => one.number.unit)
        if (found.has(side[0]) || units.some((unit) => unit !== number.unit)) clear = false
        else found.set(side[0], {number, name: side[1]})
      }
    }
    if (clear && found.size > 2) yield {reading, sides: found}
  }
}

function sideOf(regions: Regions, index: number, isFirst: boolean): readonly [Balance, string] | 'part' | undefined {
  const {own, right, text} = regions.at(index)
  const has = (sense: string): boolean => own.some(({senses}) => senses.includes(sense))
  // 新收与上年结转的共1149件.
  if (['new', 'carried', 'last'].every(has))
    return ['received', text.slice(regions.at(index).start, regions.at(index).end)]
  if (has('part')) {
    // 受理135件（含上年结转14件）: those are in it already.
    if (has('carried') && has('last')) return undefined
    // 收到358件，其中 | 322件已办结: what follows the number alone says what became of all; else it may be of a part.
    if (own.length > 1 && !own.every((token) => isNeutral(token) || done.some((sense) => token.senses.includes(sense))))
      return 'part'
  }
  const isVague = own.some(({senses}) => senses.length === 0 || senses.includes('link'))
  const known = right.findIndex(({senses}) => senses.length === 0)
  for (const tokens of [own, known < 0 ? right : right.slice(0, known)]) {
    const side = sides.find(([, all]) => all.every((sense) => tokens.some(({senses}) => senses.includes(sense))))
    const words = (token: Token): boolean => side![1].some((sense) => token.senses.includes(sense))
    // 涉及申请公开的转入6件: what only goes over, of whatever it is, is no side.
    // 截至年底办结: of other than came in; what is handed on by others comes in all the same.
    if (side && has('elsewhere') && side[0] !== 'received') return 'part'
    if (side && !(isVague && side === weakest))
      return [
        side[0],
        tokens
          .filter(words)
          .map(({start, end}) => text.slice(start, end))
          .join(''),
      ]
  }
  // 尚余 | 3件正在调查核实, 正在核实3件: whatever is done with them, they are open.
  const {start, end} = regions.at(index)
  const {unitEnd} = regions.reading.numbers[index]!
  const isRest = own.every(isNeutral) && goingOn.in(regions.reading.words).test(text.slice(unitEnd, unitEnd + 6))
  if (!isFirst && (isRest || goingOn.in(regions.reading.words).test(text.slice(start, end))))
    return ['open', text.slice(start, end)]
  // 办理提案81件，已答复75件，正在办理6件: what was taken on, where nothing came before.
  if (
    isFirst
    && own.some(({senses}) => senses.includes('handled'))
    && own.some(({senses}) => senses.includes('foreign'))
  )
    return ['received', text.slice(regions.at(index).start, regions.at(index).end)]
  return has('elsewhere') ? 'part' : undefined
}
