// Names of two parts that leave no third: 常设专栏 and 临时专栏, 已结 and 未结, 采纳 and 未采纳.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {once} from '../reading/once.ts'

const negative = new Pattern('^<negative>')
const already = new Pattern('^<already>')

const couples = new WeakMap<Vocabulary, () => readonly (readonly [string, string])[]>()

function couplesOf(words: Vocabulary): readonly (readonly [string, string])[] {
  const known =
    couples.get(words) ?? once(() => words.of('opposites').map((pair) => pair.split('-') as [string, string]))
  couples.set(words, known)
  return known()
}

/** 未办结, 不属于. */
export function isDenied(words: Vocabulary, name: string): boolean {
  return negative.in(words).test(name)
}

export function areOpposite(words: Vocabulary, one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false
  const denied = negative.in(words).exec(other)?.[0]
  const affirmed = one.replace(already.in(words), '')
  if (denied !== undefined && other.slice(denied.length) === affirmed) return true
  return couplesOf(words).some(
    ([a, b]) => (one.startsWith(a) && other.startsWith(b)) || (one.startsWith(b) && other.startsWith(a)),
  )
}
