// Names of two parts that leave no third: 常设专栏 and 临时专栏, 已结 and 未结, 采纳 and 未采纳.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {once} from '../reading/once.ts'

const negative = new Pattern('^<negative>')
/** 已采纳, 予以采纳: the same as 采纳. */
const already = new Pattern('^(?:<already>|<granting>)+')

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

const joints = new Pattern('、|<and>|<either>')
const denied = new Pattern('^(?:<negative>|<nothing>)(?=..)')

/** 收回有效问卷, 未收回及无效问卷: each of several denials denies a word of the other name. */
function deniesEach(words: Vocabulary, one: string, other: string): boolean {
  const pieces = other.split(joints.in(words))
  return (
    pieces.length > 1
    && pieces.every((piece) => {
      const not = denied.in(words).exec(piece)?.[0]
      return not !== undefined && one.includes(piece.slice(not.length))
    })
  )
}

export function areOpposite(words: Vocabulary, one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false
  const denied = negative.in(words).exec(other)?.[0]
  const affirmed = one.replace(already.in(words), '')
  if (denied !== undefined && other.slice(denied.length) === affirmed) return true
  if (deniesEach(words, affirmed, other)) return true
  return couplesOf(words).some(
    ([a, b]) => (one.startsWith(a) && other.startsWith(b)) || (one.startsWith(b) && other.startsWith(a)),
  )
}
