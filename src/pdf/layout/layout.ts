// Print tree → pages. Pure: fonts answer for widths, images for sizes; nothing is read or written.

import type {Style} from '../../style/style.ts'
import {addressMark} from '../../typography/address-mark.ts'
import type {Fonts} from '../font/font.ts'
import type {PrintElement} from '../print-tree.ts'
import type {AbsentPicture, MissingGlyph, Overflow} from './faults.ts'
import {flow} from './flow.ts'
import {paintNotes} from './footnotes.ts'
import {landscape, turned} from './landscape.ts'
import type {Item, Page} from './page.ts'
import {isTurned, type PageContent, paintPage} from './paginate.ts'
import type {PictureSizes} from './picture.ts'
import type {Letters} from './prose.ts'
import {paintMark, paintNumber} from './running.ts'
import {blockStyle, type Charts, type Setting} from './setting.ts'
import {elementsOf} from './table/grid.ts'
import {pagesOf} from './tighten.ts'

export interface Layout {
  readonly pages: readonly Page[]
  readonly missing: readonly MissingGlyph[]
  readonly overflows: readonly Overflow[]
  readonly absent: readonly AbsentPicture[]
}

export function layout(
  tree: PrintElement,
  style: Style,
  fonts: Fonts,
  pictures: PictureSizes,
  charts: Charts = new Map(),
): Layout {
  const missing: MissingGlyph[] = []
  const overflows: Overflow[] = []
  const absent: AbsentPicture[] = []
  let addresses = 0
  const letters: Letters = {
    fonts,
    inlines: style.inlines,
    links: style.links,
    mark: () => addressMark(++addresses),
    missing: (glyph) => void missing.push(glyph),
  }
  const mark = tree.children.find((child) => child.type === 'element' && isRunning(child)) as PrintElement | undefined
  const body = {...tree, children: tree.children.filter((child) => child !== mark)}
  const setting: Setting = {
    style,
    letters,
    pictures,
    charts,
    overflow: (one) => void overflows.push(one),
    absent: (one) => void absent.push(one),
  }
  const marks = mark ? elementsOf(mark) : []
  const {page} = style
  const across: Style = {...style, page: landscape(page)}
  const room = {height: page.textHeight, turned: across.page.textHeight, pitch: page.pitch, notes: style.notes}
  const {pages: contents, notes} = pagesOf(flow(body, setting), room)
  const pages = (contents.length > 0 ? contents : [empty]).map(({placed, notesFrom, notesTo}, index): Page => {
    const items: Item[] = []
    const number = index + 1
    const wide = placed[0] !== undefined && isTurned(placed[0].strip)
    const {
      page: {left, top, width, height, textHeight},
    } = wide ? across : style
    for (const line of marks)
      paintMark(line, blockStyle(line, style), number, {style: wide ? across : style, letters}, items)
    paintPage(placed, left, top, items)
    paintNotes(notes, {from: notesFrom, to: notesTo}, {left, bottom: top + textHeight}, style.notes, items)
    const foot: Item[] = []
    paintNumber(number, style, letters, foot)
    items.push(...(wide ? turned(foot, page) : foot))
    return {width, height, number, items}
  })
  return {pages, missing, overflows, absent}
}

/** A document of no text has one page all the same. */
const empty: PageContent = {placed: [], notesFrom: 0, notesTo: 0}

/** A header of class `running`: its one line stands above the type area of every page. */
function isRunning({name, attributes}: PrintElement): boolean {
  return name === 'header' && (attributes['class'] ?? '').split(' ').includes('running')
}
