// The sections of a report → its statutory tables, read by the form that they are most like.

import type {Form} from '../form/form.ts'
import {withCaptions} from './captions.ts'
import {type Block, type FoundTable, textOf} from './found.ts'
import {withTables} from './lines.ts'
import type {FoundOutline, FoundSection} from './outline.ts'
import {withSpoken} from './spoken.ts'
import {withSpokenTables} from './spoken-own.ts'
import {type Collected, collect, type Placed} from './tables/collect.ts'

/** The tables by the form that they are most like: the year's own unless another has more of its words in them. */
export function bestForm(
  outline: FoundOutline,
  tables: readonly FoundTable[],
  forms: readonly Form[],
  wanted: Form,
  year: number | undefined,
): {readonly tabled: FoundOutline; readonly collected: Collected} {
  const all = [wanted, ...forms.filter((form) => form !== wanted)].map((form) => {
    const spoken = ({id, blocks}: FoundSection): readonly Block[] => withSpokenTables(withSpoken(blocks, form, id ?? 0))
    const sections = outline.sections.map((section) => ({
      ...section,
      blocks: withCaptions(withTables(spoken(section), form, section.id ?? 0), form, section.id ?? 0),
    }))
    const tabled = {...outline, sections}
    const placed = [...placedTables(tabled, year), ...tables.map((table) => ({table, section: undefined}))]
    return {tabled, collected: collect(placed, form, year)}
  })
  return all.reduce((best, one) => (one.collected.weight > best.collected.weight ? one : best))
}

function placedTables({sections}: FoundOutline, year: number | undefined): Placed[] {
  const known = sections.some(({id}) => id !== undefined && id > 0)
  return sections.flatMap(({id, blocks}) =>
    blocks.flatMap((block, index) =>
      block.type === 'table' && !isOfAnother(blocks[index - 1], year)
        ? [{table: block, section: !known || block.full ? undefined : id === 0 ? -1 : id}]
        : [],
    ),
  )
}

/** A longer line is no caption. */
const longest = 30

/** Whether the line above a table says that it is an earlier year's, or a part of what stands before. */
function isOfAnother(above: Block | undefined, year: number | undefined): boolean {
  if (above?.type !== 'paragraph' || year === undefined) return false
  const text = textOf(above).normalize('NFKC').trim()
  if (text.length > longest || /[。;；]$/u.test(text)) return false
  const years = [...text.matchAll(/((?:19|20)\d\d)\s*年度?(?!版|格式)/gu)].map(([, written]) => Number(written))
  if (years.length > 0) return years.every((one) => one < year)
  return /^[(\s附表:：一二三四1-4]*(?:(?:上年|去年|上一年|往年)度?(?!结转)|其中)/u.test(text)
}
