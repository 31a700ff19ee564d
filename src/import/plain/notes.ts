// Notes of a text edition: below 注释, one a line (注1：…), and their marks in the text (（注1）).

import type {Block, Paragraph, Piece} from '../found.ts'
import {textOf} from '../found.ts'

export interface PlainNotes {
  readonly blocks: readonly Block[]
  /** By number. */
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>
}

const head = /^[注註][释釋]$/u
const line = /^[注註](\d{1,4})：/u
const mark = /（[注註](\d{1,4})）/u

/** As they are where the last of the lines that could head notes heads none. */
export function plainNotes(blocks: readonly Block[]): PlainNotes {
  const lines = blocks.map((block) => (block.type === 'paragraph' ? textOf(block).trim() : ''))
  const at = lines.findLastIndex((text) => head.test(text))
  const said: Block[][] = []
  let end = at + 1
  for (; at >= 0 && end < blocks.length; end++) {
    const block = blocks[end]!
    if (line.exec(lines[end]!)?.[1] === String(said.length + 1)) said.push([block])
    // A list inside of a note.
    else if (said.length > 0 && block.type === 'paragraph' && block.depth !== undefined) said.at(-1)!.push(block)
    else break
  }
  if (said.length === 0) return {blocks, notes: new Map()}
  const numbers = new Set(said.map((_, index) => String(index + 1)))
  const notes = new Map(
    said.map((own, index) => {
      const [first, ...more] = own.map((block) => withMarks(block, numbers) as Paragraph)
      const [begin, ...others] = first!.pieces
      const pieces = [{...begin!, text: begin!.text.replace(line, '')}, ...others]
      return [String(index + 1), [{...first!, pieces}, ...more]]
    }),
  )
  const rest = [...blocks.slice(0, at), ...blocks.slice(end)]
  return {blocks: rest.map((block) => withMarks(block, numbers)), notes}
}

function withMarks(block: Block, numbers: ReadonlySet<string>): Block {
  if (block.type !== 'paragraph') return block
  return {...block, pieces: block.pieces.flatMap((piece) => parted(piece, numbers))}
}

function parted(piece: Piece, numbers: ReadonlySet<string>): Piece[] {
  const found = mark.exec(piece.text)
  if (!found) return [piece]
  const [words, number = ''] = found
  const [before, behind] = [piece.text.slice(0, found.index), piece.text.slice(found.index + words.length)]
  const own: Piece[] = numbers.has(number) ? [{text: before}, {text: '', note: number}] : [{text: before + words}]
  return [...own, ...(behind === '' ? [] : parted({...piece, text: behind}, numbers))].filter(
    ({text, note}) => text !== '' || note !== undefined,
  )
}
