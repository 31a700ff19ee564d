// What brackets around a number hold: what is counted or not, and parts that are told by the way.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'

/** （不含咨询件）, （含3个镇、8个街道）: what brackets say to be counted or not. */
const explained = new Pattern(
  '[（(](?:<already>|<not>|<all>)*(?:<excepting>|<containing>|<among>|<taking-off>|<counted-in>)[^（()）]{0,40}[）)](?!\\s*\\d)',
  'gu',
)

/**
 * The text without such brackets, at its old length; those that hold a number in any script (含上年结转两件) stay, unless it says how many
 * offices there are.
 */
export function withoutAsides(
  {text, words, numbers}: Reading,
  lexicon: Lexicon,
  isAside: (number: ProseNumber) => boolean,
): string {
  if (!/[（(]/u.test(text)) return text
  return text.replace(explained.in(words), (one, offset: number) => {
    const held = numbers.filter(({start}) => start > offset && start < offset + one.length)
    if (!held.every(isAside)) return one
    // 予以公开（包括部分公开）申请30件: what is added is counted.
    const [first, ...others] = tokensIn(lexicon, text, offset, offset + one.length)
    const adds = others.length > 0 && others.every(({senses}) => senses.includes('partial'))
    if (!first?.senses.includes('holding') || !adds) return ' '.repeat(one.length)
    return `${' '.repeat(first.end - offset)}${one.slice(first.end - offset, -1)} `
  })
}

/** （含上年结转32件），实际新收 | 1238件: what brackets say before it to be a part is closed with them. */
export function unclosed(tokens: readonly Token[], text: string, end: number): readonly Token[] {
  return tokens.filter((token) => {
    if (!token.senses.includes('part')) return true
    let depth = 0
    for (let at = token.end; at < end; at++) {
      if (text[at] === '（' || text[at] === '(') depth++
      if ((text[at] === '）' || text[at] === ')') && --depth < 0) return false
    }
    return true
  })
}

/** Where a bracket opens that is closed right before `end`: 申请（含咨询后转为申请的）| 522件. */
export function bracketBefore(text: string, end: number): number | undefined {
  if (text[end - 1] !== '）' && text[end - 1] !== ')') return undefined
  let depth = 0
  for (let at = end - 1; at >= 0 && at > end - 80; at--) {
    if (text[at] === '）' || text[at] === ')') depth++
    if ((text[at] === '（' || text[at] === '(') && --depth === 0) return at
  }
  return undefined
}

/** 予以公开（含部分公开）| 172件: the outcome that a bracket right before the number adds. */
export function heldIn(lexicon: Lexicon, text: string, open: number, end: number): readonly Token[] {
  const [first, ...others] = tokensIn(lexicon, text, open, end)
  return first?.senses.includes('holding') ? others.filter(({senses}) => senses.includes('partial')) : []
}
