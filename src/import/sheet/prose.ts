// A sheet that holds a report as it is printed, one block below the other → its title, its headings and sentences as
// paragraphs, its tables each by itself.

import type {Form} from '../../form/form.ts'
import {sectionTitled} from '../../report/sections.ts'
import {type Block, type FoundCell, type FoundTable, type Paragraph, textOf} from '../found.ts'
import {isRowLabel} from '../lines.ts'
import {differs, type Identity, isTitle, officeAndYear} from '../title.ts'

/** The blocks of a workbook. A title that its sheets repeat comes once, before all; those of several reports stay. */
export function withProse(blocks: readonly Block[], form: Form): Block[] {
  const titles = blocks.flatMap((block) =>
    (block.type === 'table' ? block.cells : block.type === 'paragraph' ? [{text: textOf(block)}] : [])
      .map(({text}) => text.trim())
      .filter((text) => isTitle(text)),
  )
  const several = titles.some((title) => differs(officeAndYear(title), officeAndYear(titles[0]!)))
  const found = blocks.flatMap((block) =>
    block.type === 'table' && block.full ? parts(block, form, several) : [block],
  )
  let known: Identity = {}
  const own = found.filter((block) => block.type === 'paragraph' && isTitle(textOf(block).trim())) as Paragraph[]
  if (!several) return [...own.slice(0, 1), ...found.filter((block) => !own.includes(block as Paragraph))]
  return found.filter((block) => {
    if (!own.includes(block as Paragraph)) return true
    const before = known
    known = officeAndYear(textOf(block as Paragraph).trim())
    return before.year === undefined || differs(before, known)
  })
}

/** A sheet as it is where neither headings of sections nor, of several reports, titles stand in it on rows of their own. */
function parts(sheet: FoundTable, form: Form, several: boolean): Block[] {
  const rows: FoundCell[][] = Array.from({length: sheet.rows}, () => [])
  for (const cell of sheet.cells) rows[cell.row]?.push(cell)
  const lines = rows.map(lineOf)
  const headings = lines.map((cell) => (cell ? headingOf(cell.text, form) : undefined))
  const headed = headings.some((id) => id !== undefined)
  if (!headed && !several) return [sheet]
  const statutory = new Set(form.tables.map(({section}) => section))
  const blocks: Block[] = []
  let section = 0
  let begin: number | undefined
  const flush = (end: number): void => {
    if (begin !== undefined) blocks.push(part(sheet, begin, end))
    begin = undefined
  }
  let under = -1
  for (const [row, cell] of lines.entries()) {
    const heading = headings[row]
    const titled = cell !== undefined && isTitle(cell.text.trim())
    if (titled) section = 0
    else section = heading ?? section
    // In a statutory section a row with nothing but its label is a row of the table.
    const tabular = !headed || statutory.has(section)
    const own = titled || heading !== undefined || !tabular || /。/u.test(cell?.text ?? '')
    if (cell && own && row > under) {
      flush(row)
      blocks.push(...paragraphs(cell))
    } else begin ??= row
    under = Math.max(under, ...rows[row]!.map((one) => row + one.rowspan - 1))
  }
  flush(sheet.rows)
  return blocks
}

/** What stands in a row by itself, from its first column on. */
function lineOf(cells: readonly FoundCell[]): FoundCell | undefined {
  const [cell, ...more] = cells.filter(({text}) => text.trim() !== '')
  return cell && more.length === 0 && cell.column === 0 && cell.rowspan === 1 ? cell : undefined
}

function headingOf(text: string, form: Form): number | undefined {
  return isRowLabel(form, text) ? undefined : sectionTitled(form, text.trim())
}

function paragraphs({text, where}: FoundCell): Paragraph[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Paragraph => ({type: 'paragraph', pieces: [{text: line}], where}))
}

/** Rows from `begin` on, before `end`. */
function part(sheet: FoundTable, begin: number, end: number): FoundTable {
  const cells = sheet.cells.filter(({row}) => row >= begin && row < end)
  return {...sheet, rows: end - begin, cells: cells.map((cell) => ({...cell, row: cell.row - begin}))}
}
