// What comes in and goes out of a stock, and what that leaves: 制发6件、废止2件，净增4件; 年初有栏目20个，新增5个，撤销3个，年末为22个.

import {add, type Decimal, subtract, zero} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'

export interface Stock {
  /** What it is said to leave. */
  readonly left: ProseNumber
  readonly parts: readonly ProseNumber[]
  /** What the parts leave; below 0 where more goes out than comes in. */
  readonly value: Decimal
  /** Whether nothing else can have come in or gone out. */
  readonly sure: boolean
}

type Role = 'start' | 'in' | 'out' | 'net-in' | 'net-out' | 'end'

/** The last that fits says what a number is: 年末 | 保留, 净 | 增加. */
const roles: readonly (readonly [Role, Pattern])[] = [
  ['net-in', new Pattern('(?:<net><rise>|<evened-out>[^，。；\\d]{0,4}<rise>)[^，,。；;\\d]{0,4}$')],
  ['net-out', new Pattern('(?:<net><fall>|<evened-out>[^，。；\\d]{0,4}<fall>)[^，,。；;\\d]{0,4}$')],
  ['start', new Pattern('^[^，,。；;\\d]{0,8}<stock-start>[^，,。；;\\d]{0,12}$')],
  ['end', new Pattern('^[^，,。；;\\d]{0,8}<stock-end>[^，,。；;\\d]{0,12}$')],
  ['out', new Pattern('<going-out>[^，,。；;\\d]{0,10}$')],
  ['in', new Pattern('<coming-new>[^，,。；;\\d]{0,10}$')],
]
const mayBe = new Pattern('<net>|<evened-out>|<stock-start>')
const compared = new Pattern('<than>|<last-year>(?!<year-end>)|<same-period>')

export function* stocksIn(reading: Reading): Iterable<Stock> {
  const {counts, text, words} = reading
  if (!mayBe.in(words).test(text)) return
  for (let at = 1; at < counts.length; at++) {
    const role = roleOf(reading, at)
    if (role === 'net-in' || role === 'net-out')
      yield* (roleOf(reading, at - 1) === 'start' ? sinceStart : netOf)(reading, at, role)
    else if (role === 'end') yield* endOf(reading, at)
  }
}

function roleOf({counts, text, words}: Reading, at: number): Role | undefined {
  const number = counts[at]!
  if (!isOperand(number) || number.scale !== 1n) return undefined
  const from = Math.max(counts[at - 1]?.unitEnd ?? 0, fullStart(text, number.start), number.start - 24)
  const said = text.slice(from, number.start)
  const clause = said.split(/[，,、；;。：:（(]/u).at(-1)!
  if (compared.in(words).test(clause)) return undefined
  return roles.find(([, pattern]) => pattern.in(words).test(clause))?.[0]
}

/** 新增12个，注销4个，净增 | 8个. */
function* netOf(reading: Reading, at: number, role: Role): Iterable<Stock> {
  const {counts} = reading
  const parts = runBefore(reading, at, ['in', 'out'])
  const kinds = new Set(parts.map(([, role]) => role))
  if (kinds.size < 2 || parts.length > 4) return
  const net = netting(parts)
  const value = role === 'net-in' ? net : subtract(zero, net)
  yield {left: counts[at]!, parts: parts.map(([number]) => number), value, sure: true}
}

/** 粉丝301人，年初为259人，一年净增 | 42人. */
function* sinceStart(reading: Reading, at: number, role: Role): Iterable<Stock> {
  const {counts} = reading
  const [now, start] = [counts[at - 2], counts[at - 1]!]
  if (!now || !isOperand(now) || now.scale !== 1n || !isSame(reading, at - 2, at) || !isSame(reading, at - 1, at))
    return
  const net = subtract(now.value, start.value)
  yield {left: counts[at]!, parts: [now, start], value: role === 'net-in' ? net : subtract(zero, net), sure: true}
}

/** 年初有栏目20个，新增5个，撤销3个，年末为 | 22个. */
function* endOf(reading: Reading, at: number): Iterable<Stock> {
  const {counts} = reading
  const parts = runBefore(reading, at, ['in', 'out'])
  const first = at - parts.length - 1
  if (parts.length === 0 || first < 0 || roleOf(reading, first) !== 'start' || !isSame(reading, first, at)) return
  const value = add(counts[first]!.value, netting(parts))
  yield {left: counts[at]!, parts: [counts[first]!, ...parts.map(([number]) => number)], value, sure: parts.length > 1}
}

/** The numbers of the same unit and sentence right before the one at `index`, with what they are. */
function runBefore(reading: Reading, index: number, roles: readonly Role[]): (readonly [ProseNumber, Role])[] {
  const found: (readonly [ProseNumber, Role])[] = []
  for (let at = index - 1; at >= 0 && isSame(reading, at, index); at--) {
    const role = roleOf(reading, at)
    if (role === undefined || !roles.includes(role)) break
    found.unshift([reading.counts[at]!, role])
  }
  return found
}

function isSame({counts, text}: Reading, at: number, index: number): boolean {
  const [one, other] = [counts[at]!, counts[index]!]
  return one.unit === other.unit && one.start >= fullStart(text, other.start)
}

function netting(parts: readonly (readonly [ProseNumber, Role])[]): Decimal {
  return parts.reduce(
    (total: Decimal, [{value}, role]) => (role === 'in' ? add(total, value) : subtract(total, value)),
    zero,
  )
}
