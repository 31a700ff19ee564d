// Texts of a page with the places of their characters in the file, over the tree of page/.

import {type Element, type Page, type Piece, placeOfElement} from '../../page/page.ts'
import {origins, placeBetween} from '../../page/position.ts'
import type {ReadText} from '../reading.ts'
import {spacing} from '../show.ts'

export {
  attribute,
  type Element,
  isElement,
  isHidden,
  isText,
  type Node,
  type Page,
  type Piece,
  parsePage,
  piecesOf,
  placeOfElement,
  walk,
} from '../../page/page.ts'

const pieceText = (piece: Piece): string => ('value' in piece ? piece.value.replace(/[\n\t\r\f]/g, ' ') : '\n')

/** The pieces as one text; places lead back to the characters of the file. */
export function textOf(page: Page, pieces: readonly Piece[], around: Element): ReadText {
  const raw = pieces.map(pieceText).join('')
  const text = spacing(raw)
  // Nothing that is kept of such a page holds its tree.
  if (page.unlocated) return {text, place: page.unlocated}
  let located: {readonly origin: Int32Array; readonly bounds: Int32Array} | undefined
  return {
    text,
    place(start = 0, end = text.length) {
      if (!text || end <= start) return placeOfElement(page, around)
      located ??= {origin: origins(raw, text), bounds: boundsOf(page, pieces, raw.length)}
      const {origin, bounds} = located
      return placeBetween(page, bounds[origin[start]! * 2]!, bounds[origin[end - 1]! * 2 + 1]!)
    },
  }
}

/** Offset in the file of each character of the joined pieces, and of what is behind it. */
function boundsOf({source}: Page, pieces: readonly Piece[], length: number): Int32Array {
  const bounds = new Int32Array(length * 2)
  let at = 0
  for (const piece of pieces) {
    const {startOffset, endOffset} = piece.sourceCodeLocation ?? {startOffset: 0, endOffset: 0}
    const value = 'value' in piece ? piece.value : '\n'
    let offset = startOffset
    for (let index = 0; index < value.length; index++, at++) {
      bounds[at * 2] = offset
      offset = 'value' in piece ? Math.min(endOffset, next(source, value, index, offset)) : endOffset
      bounds[at * 2 + 1] = offset
    }
  }
  return bounds
}

/** Behind a text node's character: a character reference or CRLF in the source is one character. */
function next(source: string, value: string, index: number, offset: number): number {
  if (source[offset] === '\r' && source[offset + 1] === '\n') return offset + 2
  if (source[offset] !== '&') return offset + 1
  reference.lastIndex = offset
  const written = reference.exec(source)?.[0]
  if (!written || value.startsWith(written, index)) return offset + 1
  // Of a character beyond U+FFFF the second half stands behind the whole reference.
  const isFirstHalf = value.codePointAt(index)! > 0xffff
  return isFirstHalf ? offset : offset + written.length
}

const reference = /&[#\w]+;?/y
