// What an edition says around its text under a name of its own (说明, 更正, 涵盖, 联系方式, 附件) → front matter, where a source
// has it; the rest of it is no part of the text and is set aside.

import {fold} from '../script/fold.ts'
import {type Block, textOf} from './found.ts'

export interface Remarks {
  readonly note?: string
  readonly revised?: string
  readonly contact?: string
  readonly covers?: readonly string[]
  readonly attachments?: readonly string[]
}

export interface Told {
  readonly remarks: Remarks
  /** What stands there beside the remarks. */
  readonly rest: readonly Block[]
  /** Remarks that a source has from elsewhere. */
  readonly other: readonly Block[]
}

const before: ReadonlySet<string> = new Set(['更正', '说明', '涵盖', '统计期限', '公开机关', '发布日期'])
const after: ReadonlySet<string> = new Set(['附件', '联系方式'])

/** Above the first line of the text. `told`: the file says which blocks are remarks. */
export function remarksBefore(blocks: readonly Block[], told: boolean): Told {
  let at = 0
  const pieces: Piece[] = []
  while (at < blocks.length) {
    const piece = pieceAt(blocks, at, before, told)
    if (!piece) break
    pieces.push(piece)
    at += piece.blocks.length
  }
  return taken(pieces, blocks.slice(at))
}

/** Below its last one: everything from the first of them on. */
export function remarksAfter(blocks: readonly Block[], told: boolean): Told {
  const first = blocks.findIndex((_, at) => pieceAt(blocks, at, after, told) !== undefined && isEnd(blocks, at, told))
  if (first < 0) return {remarks: {}, rest: blocks, other: []}
  const pieces: Piece[] = []
  for (let at = first; at < blocks.length; ) {
    const piece = pieceAt(blocks, at, after, told)!
    pieces.push(piece)
    at += piece.blocks.length
  }
  return taken(pieces, blocks.slice(0, first))
}

/** Whether nothing but remarks stands from here on. */
function isEnd(blocks: readonly Block[], from: number, told: boolean): boolean {
  for (let at = from; at < blocks.length; ) {
    const piece = pieceAt(blocks, at, after, told)
    if (!piece) return false
    at += piece.blocks.length
  }
  return true
}

interface Piece {
  readonly name: string
  readonly lines: readonly string[]
  readonly blocks: readonly Block[]
}

function pieceAt(blocks: readonly Block[], at: number, names: ReadonlySet<string>, told: boolean): Piece | undefined {
  const block = blocks[at]
  if (told && block?.type === 'paragraph' && !block.remark) return undefined
  // A link would be lost.
  if (block?.type !== 'paragraph' || block.pieces.some(({href}) => href !== undefined)) return undefined
  const text = textOf(block).trim()
  const match = /^(\p{Script=Han}{2,4})(?:[：:]\s*(.*))?$/su.exec(text)
  const name = fold(match?.[1] ?? '')
  if (!names.has(name)) return undefined
  if (match![2]) return {name, lines: [match![2]], blocks: [block, ...listed(blocks, at + 1, name)]}
  const next = blocks[at + 1]
  if (next?.type !== 'paragraph') return undefined
  const own = [next, ...listed(blocks, at + 2, name)]
  return {name, lines: own.map((one) => (one.type === 'paragraph' ? textOf(one).trim() : '')), blocks: [block, ...own]}
}

/** Of attachments the further ones. */
function listed(blocks: readonly Block[], from: number, name: string): Block[] {
  if (name !== '附件') return []
  let to = from
  while (to < blocks.length) {
    const block = blocks[to]!
    if (block.type !== 'paragraph' || !/^\d{1,2}[.．、]/u.test(textOf(block).trim())) break
    to++
  }
  return blocks.slice(from, to)
}

function taken(pieces: readonly Piece[], rest: readonly Block[]): Told {
  const text = (name: string): string | undefined => pieces.find((one) => one.name === name)?.lines.join('')
  const [note, revised, contact, covers] = [text('说明'), text('更正'), text('联系方式'), text('涵盖')]
  const attached = pieces.filter((one) => one.name === '附件').flatMap(({lines}) => lines)
  const kept = new Set(['说明', '更正', '联系方式', '涵盖', '附件'])
  return {
    remarks: {
      ...(note !== undefined && {note}),
      ...(revised !== undefined && {revised}),
      ...(contact !== undefined && {contact}),
      ...(covers !== undefined && {covers: covers.replace(/。$/u, '').split('、')}),
      ...(attached.length > 0 && {attachments: attached.map((one) => one.replace(/^\d{1,2}[.．、]\s*/u, ''))}),
    },
    rest,
    other: pieces.filter(({name}) => !kept.has(name)).flatMap(({blocks}) => blocks),
  }
}
