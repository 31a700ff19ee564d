// Ways by which something comes or is done: all of them, which limit nothing, or one.

import type {Token} from '../reading/lexicon.ts'

/** 畅通 | 当面、邮寄、网络等渠道: all the ways that there are. */
export function withoutAllWays(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex(({senses}) => senses.includes('channel'))
  const to = tokens.findIndex(({senses}, at) => at > from && senses.includes('etc'))
  const isWay = ({senses}: Token): boolean => senses.includes('channel') || senses.includes('joint')
  if (from < 0 || to < 0 || !tokens.slice(from, to).every(isWay)) return tokens
  // 当面、邮寄、网络等（受理）渠道.
  const ways = tokens.slice(to + 1, to + 3).findIndex(({senses}) => senses.includes('ways'))
  if (ways < 0 || tokens[from - 1]?.senses.includes('by')) return tokens
  return [...tokens.slice(0, from), ...tokens.slice(to + 2 + ways)]
}

/** 1145件 | 以信函方式提出: a way, behind the number. */
export function isByWay(right: readonly Token[]): boolean {
  if (right[0]?.senses.includes('by') !== true) return false
  const isWay = ({senses}: Token): boolean => senses.includes('ways') || senses.includes('channel')
  return right.slice(1, 6).some(isWay) && withoutWays(right).some(({senses}) => senses.includes('by'))
}

/** 通过网络、信函等多种方式: all the ways that there are; the words between are no parts. */
export function withoutWays(tokens: readonly Token[]): Token[] {
  const found = [...tokens]
  const from = found.findIndex(({senses}) => senses.includes('by'))
  if (from < 0) return found
  // 以自然人身份提出, 以企业名义提出: who, not how.
  const as = found.findIndex(({senses}, at) => at > from + 1 && at < from + 5 && senses.includes('capacity'))
  // 以区政府名义受理: in whose name, which is no applicant's.
  const isWhole = ({senses}: Token): boolean => senses.every((sense) => sense === 'whole')
  if (
    as > 0
    && found.slice(from, as).every(({senses}) => senses.length > 0)
    && !found.slice(from + 1, as).every(isWhole)
  ) {
    found.splice(as, 1)
    found.splice(from, 1)
    return found
  }
  // 以自然人为主, 以本机关为被告: no way.
  const near = found.slice(from, from + 5).flatMap(({senses}) => senses)
  if (near.includes('mostly') || near.includes('role')) {
    found.splice(from, 1)
    return found
  }
  // 通过各类途径: all of them.
  const of = found.findIndex(({senses}, at) => at > from && !senses.includes('whole'))
  if (of > from + 1 && found[of]!.senses.includes('ways')) {
    found.splice(from, of + 1 - from)
    return found
  }
  const to = found.findIndex(({senses}, at) => at > from && senses.includes('etc'))
  const ways = to < 0 ? -1 : found.slice(to, to + 3).findIndex(({senses}) => senses.includes('ways'))
  if (ways < 0) return found
  found.splice(from, to + ways + 1 - from)
  return found
}
