// Tables below a line that names a row of the form (行政复议, 未经复议直接起诉), where the form prints its rows side by side →
// the same tables with that line as the header above all of their columns.

import type {Form} from '../form/form.ts'
import {type Block, type FoundTable, type Paragraph, textOf} from './found.ts'
import {namesOf} from './tables/names.ts'

/** A longer line is no caption. */
const longest = 20

/** The blocks of one section. */
export function withCaptions(blocks: readonly Block[], form: Form, section: number): readonly Block[] {
  const names = form.tables
    .filter((table) => table.section === section && table.printed === 'line')
    .map((table) => namesOf(table))
  if (names.length === 0) return blocks
  const isCaption = (block: Block | undefined): block is Paragraph => {
    if (block?.type !== 'paragraph') return false
    const text = textOf(block).trim()
    return text.length <= longest && names.some((one) => 'row' in (one.stub(nameIn(text)) ?? {}))
  }
  return blocks.flatMap((block, index): Block[] => {
    const above = blocks[index - 1]
    if (block.type === 'table' && isCaption(above)) return [headed(block, above)]
    return isCaption(block) && blocks[index + 1]?.type === 'table' ? [] : [block]
  })
}

const nameIn = (text: string): string => text.replace(/(?:案件)?(?:统计)?(?:情况|数据)?(?:统计)?表?[:：]?$/u, '')

function headed(table: FoundTable, caption: Paragraph): FoundTable {
  const head = {
    row: 0,
    column: 0,
    rowspan: 1,
    colspan: table.columns,
    text: nameIn(textOf(caption).trim()),
    where: caption.where,
  }
  const cells = table.cells.map((cell) => ({...cell, row: cell.row + 1}))
  return {...table, cells: [head, ...cells], rows: table.rows + 1}
}
