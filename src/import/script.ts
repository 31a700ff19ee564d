// Text that a machine turned into Traditional characters → Simplified again; pinyin that stands behind characters → gone.
// What cannot be certain is named.

import {fold} from '../script/fold.ts'
import type {Block, FoundCell, Paragraph} from './found.ts'

export interface Changed<T> {
  readonly value: T
  /** Characters that may stand for two. */
  readonly doubtful: readonly string[]
}

const han = /\p{Script=Han}/gu
/** Less is a name or a quotation. */
const mostly = 0.05

/** Whether a text is in Traditional characters as a whole. */
export function isTraditional(text: string): boolean {
  const folded = fold(text)
  let [all, other] = [0, 0]
  for (const {index, 0: character} of text.matchAll(han)) {
    all++
    if (folded[index] !== character && character.length === 1) other++
  }
  return all > 0 && other / all >= mostly
}

/** Characters that Simplified text has, too, where a converter puts them for others; by the words around them. */
const shared: readonly (readonly [RegExp, string])[] = [
  [/(?<=[答回批])覆/gu, '复'],
  [/瞭(?=解)/gu, '了'],
  [/(?<![狼慰])藉(?=助|此|鉴|由|以)/gu, '借'],
  [/夥(?=伴|同|食)|(?<=[合团])夥/gu, '伙'],
  [/徵/gu, '征'],
  [/剋/gu, '克'],
  [/著(?!名|作|述|称|录|者|录|重)(?<![显卓名专论编原巨土昭]著)/gu, '着'],
  [/乾(?!隆|坤)/gu, '干'],
]
const doubtful = /[乾著徵夥瞭藉覆剋]/gu

export function toSimplified(text: string): string {
  return shared.reduce((line, [pattern, other]) => line.replace(pattern, other), fold(text))
}

export function doubtsIn(text: string): string[] {
  return [...new Set(text.match(doubtful))]
}

/** Every text of the blocks, changed. */
export function mapTexts(blocks: readonly Block[], change: (text: string) => string): Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'picture') return {...block, alt: change(block.alt)}
    if (block.type === 'paragraph') return mapParagraph(block, change)
    const cells = block.cells.map((cell): FoundCell => ({...cell, text: change(cell.text)}))
    return {...block, cells}
  })
}

export function mapParagraph(paragraph: Paragraph, change: (text: string) => string): Paragraph {
  const {marker, pieces} = paragraph
  return {
    ...paragraph,
    ...(marker !== undefined && {marker: change(marker)}),
    pieces: pieces.map((piece) => ({...piece, text: change(piece.text)})),
  }
}

const syllable =
  /(?<=\p{Script=Han})[(（]?[a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]{1,6}[)）]?(?=\p{Script=Han}|[，。、；：！？]|$)/gu

/** Where most characters have their pinyin behind them, the text without; undefined elsewhere. */
export function withoutPinyin(text: string): {readonly text: string; readonly count: number} | undefined {
  const count = text.match(syllable)?.length ?? 0
  const all = text.match(han)?.length ?? 0
  if (count < 20 || count * 3 < all) return undefined
  return {text: text.replace(syllable, ''), count}
}
