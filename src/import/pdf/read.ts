// A PDF → what it says: by its structure tree where it has one, else by where its text and lines stand. A scan holds no text.

import {openFile} from '../../verify/pdf/file.ts'
import {Malformed} from '../../verify/pdf/object.ts'
import {readStructure} from '../../verify/pdf/structure.ts'
import type {Block, Found} from '../found.ts'
import {otherKind, overLimit} from '../limits.ts'
import {boundStreams} from './bound.ts'
import {type Line, paragraphsOf, runningLines, textLines} from './flow.ts'
import {type Page, readPages} from './page.ts'
import {type RuledTable, ruledTables} from './ruled.ts'
import {readTagged} from './tagged.ts'

/** Milliseconds of the processor; a report takes a third of it. */
const longest = 3000
/** Characters without which there is nothing to read. */
const least = 20

/** Throws Refused. */
export async function readPdf(bytes: Uint8Array, now: () => number): Promise<Found> {
  boundStreams(bytes)
  const tagged = taggedBlocks(bytes)
  if (tagged) return {kind: 'pdf', ...tagged, remarks: [], traditional: false, named: {}}
  let pages: readonly Page[]
  try {
    pages = await readPages(bytes, now, longest)
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw overLimit('encrypted')
    if (error instanceof Error && /^(?:InvalidPDF|UnknownError|FormatError|MissingPDF)/u.test(error.name))
      throw otherKind('damaged')
    throw error
  }
  const length = pages.reduce((sum, {items}) => sum + items.reduce((own, {text}) => own + text.length, 0), 0)
  if (length < least) throw otherKind('scan')
  return {
    kind: 'pdf',
    blocks: blocksOf(pages),
    notes: new Map(),
    remarks: pages
      .filter(({pictured, items}) => pictured && items.length === 0)
      .map(({number}) => ({why: 'picture', text: `第${number}页`, where: {words: `第${number}页`}})),
    traditional: false,
    named: {},
  }
}

/** Undefined where the file has no tags, or its text is not to be had by them. */
function taggedBlocks(bytes: Uint8Array): ReturnType<typeof readTagged> | undefined {
  try {
    const {elements, texts} = readStructure(openFile(bytes))
    if (elements.length === 0) return undefined
    const found = readTagged(elements)
    const words = found.blocks.map(textIn).join('')
    const all = texts.join('').replace(/\s/gu, '').length
    // Tags that leave out most of what the pages show, or characters that nobody can copy.
    if (words.length < least || words.includes('\uFFFD') || words.replace(/\s/gu, '').length * 2 < all) return undefined
    return found
  } catch (error) {
    if (error instanceof Malformed || error instanceof RangeError || error instanceof TypeError) return undefined
    throw error
  }
}

function textIn(block: Block): string {
  if (block.type === 'paragraph') return block.pieces.map(({text}) => text).join('')
  return block.type === 'table' ? block.cells.map(({text}) => text).join('') : ''
}

/** The blocks of pages without tags. */
export function blocksOf(pages: readonly Page[]): Block[] {
  let count = 0
  const read = pages.map((page) => {
    const {tables, rest} = ruledTables(page, count)
    count += tables.length
    return {page, tables, lines: textLines(page.number, rest, page.segments)}
  })
  const running = runningLines(read)
  const body = read.flatMap(({lines}) => lines.filter((line) => !running.has(line)))
  const long = body.filter(({text}) => text.length > 20)
  const left = Math.min(...(long.length ? long : body).map(({x}) => x), Number.MAX_VALUE)
  const right = Math.max(...(long.length ? long : body).map((line) => line.right), 0)
  const blocks: Block[] = []
  let open: Line[] = []
  const flush = (): void => {
    blocks.push(...paragraphsOf(open, left, right))
    open = []
  }
  for (const {tables, lines} of read) {
    const own: (Line | RuledTable)[] = [...lines.filter((line) => !running.has(line)), ...tables]
    const height = (one: Line | RuledTable): number => ('table' in one ? one.top : one.y)
    for (const one of own.sort((a, b) => height(b) - height(a))) {
      if ('table' in one) {
        flush()
        blocks.push(one.table)
      } else open.push(one)
    }
  }
  flush()
  return blocks
}
