// Lines that say a table of the office's own (表格，共4行，每行2项。每行先读“渠道”。), each value behind the name of its column →
// the table.

import {fold} from '../script/fold.ts'
import type {Block, FoundCell, FoundTable, Where} from './found.ts'

/** Around the identifier of a note inside of a line: noncharacters, which no text holds. */
const [open, close] = ['\uFDD0', '\uFDD1']
const marks = /\uFDD0([^\uFDD0\uFDD1]*)\uFDD1/gu

const opening = /^表格，共(\d+)行，每行(\d+)[项項]。(?:每行先[读讀]“(.*)”。)?$/u
const closing = /^表格结束。?$/u

export function withSpokenTables(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const end = endOf(blocks, at)
    const table = end === undefined ? undefined : furtherTable(blocks.slice(at, end + 1))
    if (!table) found.push(blocks[at]!)
    else {
      found.push(table)
      at = end!
    }
  }
  return found
}

function lineOf(block: Block | undefined): string {
  if (block?.type !== 'paragraph') return ''
  const words = block.pieces.map(({text, note}) => (note === undefined ? text : open + note + close))
  return ((block.marker ?? '') + words.join('')).trim()
}

function endOf(blocks: readonly Block[], from: number): number | undefined {
  if (!opening.test(lineOf(blocks[from]))) return undefined
  const end = blocks.findIndex((block, at) => at > from && closing.test(fold(lineOf(block))))
  return end < 0 ? undefined : end
}

function furtherTable(blocks: readonly Block[]): FoundTable | undefined {
  const {where} = blocks[0]!
  const [, rows, width, corner] = opening.exec(lineOf(blocks[0]))!
  const lines = blocks.slice(1, -1).map((block) => ({text: lineOf(block), where: block.where}))
  if (lines.length !== Number(rows)) return undefined
  const parsed = lines.map(({text}) => rowOf(text, Number(width), corner !== undefined))
  const [head] = parsed
  const plain = (row: SpokenRow): string => row.heads.map((text) => text.replace(marks, '')).join('；')
  if (!head || parsed.some((row) => !row || plain(row) !== plain(head))) return undefined
  const stub = parsed.some((row) => row!.label !== undefined) ? 1 : 0
  const cells: FoundCell[] = []
  const put = (row: number, texts: readonly string[], at: Where): void => {
    for (const [column, said] of texts.entries()) {
      const notes = [...said.matchAll(marks)].map(([, id]) => id!)
      const text = said.replace(marks, '')
      cells.push({row, column, rowspan: 1, colspan: 1, text, where: at, ...(notes.length > 0 && {notes})})
    }
  }
  put(0, [...(stub ? [corner ?? ''] : []), ...head.heads], where)
  for (const [index, row] of parsed.entries())
    put(index + 1, [...(stub ? [row!.label ?? ''] : []), ...row!.values], lines[index]!.where)
  return {type: 'table', cells, rows: lines.length + 1, columns: head.heads.length + stub, where}
}

interface SpokenRow {
  readonly label: string | undefined
  readonly heads: readonly string[]
  readonly values: readonly string[]
}

/** `labelled`: whether each row is said to begin with its name, whatever that is; 第1行 is else none. */
function rowOf(text: string, width: number, labelled: boolean): SpokenRow | undefined {
  const values = text.replace(/。$/u, '').split('；')
  if (values.length !== width) return undefined
  const parts = values.map((value) => value.split('：'))
  // The row's label stands before the first column's: 信用承诺，数量：10513.
  const [, label, column] = /^(.*)，(.*)$/u.exec(parts[0]![0]!) ?? []
  const own = [column === undefined ? parts[0]! : [column, ...parts[0]!.slice(1)], ...parts.slice(1)]
  if (own.some(({length}) => length !== 2)) return undefined
  return {
    label: !labelled && /^第\d+行$/u.test(label ?? '') ? undefined : label,
    heads: own.map(([head]) => head!),
    values: own.map(([, value]) => (value === '空' ? '' : value!)),
  }
}
