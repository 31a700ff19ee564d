// Print tree → strips from top to bottom: blocks in the order of the tree, each with the style of its class or name.

import type {NodeId} from '../../edition/edition.ts'
import {senseBreaks} from '../../typography/title.ts'
import type {PrintElement, PrintNode} from '../print-tree.ts'
import {isInline} from '../tree-space.ts'
import {chartStrip} from './chart.ts'
import type {Overflow} from './faults.ts'
import {footnotesOf} from './footnotes.ts'
import {landscape} from './landscape.ts'
import {leastMeasure, paragraph} from './paragraph.ts'
import {pictureStrip} from './picture.ts'
import {type Letters, type Prose, proseOf, unmarked} from './prose.ts'
import {blockStyle, classesOf, type Setting} from './setting.ts'
import {padMarker, type ShapeCache, type Shaped, shape} from './shape.ts'
import {isSignOff, signOff} from './sign-off.ts'
import {type FixedStrip, type Flow, never, type RowStrip, type SetRows, type Strip} from './strip.ts'
import {elementsOf} from './table/grid.ts'
import {type TableLayout, withHeights} from './table/heights.ts'
import {rowStrips} from './table/rows.ts'
import {isWhole, layoutTable, shapeTable, splitTable, type TableSetting} from './table/table.ts'

/** A page break between a paragraph and the list or table that it announces: rather a page that is not full. */
const announced = never / 8
const announcing = /(?:[：:]|[如见]下[表图]?[。）]?)$/u

/** What a block takes over from the blocks around it. */
interface Around {
  readonly node: NodeId | undefined
  /** More room at the left: lists in lists. */
  readonly left: number
  /** Of a list item: how far its lines hang behind its marker. */
  readonly hang: number
  /** What stands before the first block's text in its first line: a list's marker. */
  readonly marker: readonly Marker[]
}

interface Marker {
  readonly owner: PrintElement
  readonly nodes: readonly PrintNode[]
}

/** Class of the tables that no form has: they alone may be split by columns, for no sum of theirs is known. */
const further = 'further'

/** The strips of a whole tree. What cannot be laid out is told to the setting and left out. */
export function flow(root: PrintElement, setting: Setting): Flow {
  const {style, letters, pictures, overflow, absent} = setting
  const across = landscape(style.page)
  /** The page that blocks are set for: landscape while there is a table that stands so. */
  let page = style.page
  const strips: Strip[] = []
  const tables: SetRows[] = []
  /** Of notes, which have none of their own. */
  const noteLetters: Letters = letters.links.address === 'note' ? {...letters, links: {address: 'behind'}} : letters
  const footnotes = footnotesOf(
    root,
    letters.links.address === 'note',
    (note) => lay(note, note.children, {node: note.node, left: 0, hang: 0, marker: []}, true)?.lines ?? [],
  )
  const cache: ShapeCache = new Map()
  /** Cost of a page break before what comes: a heading stays with it, words that announce it would rather. */
  let parting = 0
  /** Where the headings begin that stay with what comes. */
  let kept = 0
  container(root, {node: root.node, left: 0, hang: 0, marker: []}, 0)
  return {strips, tables}

  function container(element: PrintElement, around: Around, depth: number): void {
    const inner = {...around, node: element.node ?? around.node}
    let {marker} = around
    let at = 0
    const {children} = element
    while (at < children.length) {
      const child = children[at]!
      if (!isInline(child)) {
        if (footnotes.has(child as PrintElement)) {
          at++
          continue
        }
        block(child as PrintElement, {...inner, marker}, depth)
        marker = []
        at++
        continue
      }
      const start = at
      while (at < children.length && isInline(children[at]!)) at++
      const nodes = children.slice(start, at)
      if (at < children.length && element.name === 'li') marker = [...marker, {owner: element, nodes}]
      else {
        text(element, nodes, {...inner, marker})
        marker = []
      }
    }
  }

  function block(element: PrintElement, around: Around, depth: number): void {
    switch (element.name) {
      case 'ol':
      case 'ul':
        return container(
          element,
          {...around, hang: 0, left: around.left + (depth > 0 ? listIndent(element) : 0)},
          depth + 1,
        )
      case 'li':
        return container(element, {...around, hang: blockStyle(element, style).hang}, depth)
      case 'table':
        return table(element, around)
      case 'img':
        return picture(element, around)
      case 'footer':
        if (isSignOff(element)) return add(signOff(element, setting, around.node), 0)
        return container(element, around, depth)
      default:
        return container(element, around, depth)
    }
  }

  /** How much further right a list inside a list stands: two characters. */
  function listIndent(list: PrintElement): number {
    return 2 * blockStyle(list, style).size
  }

  function text(element: PrintElement, nodes: readonly PrintNode[], around: Around): void {
    const laid = lay(element, nodes, around)
    if (!laid) return
    const {lines} = laid
    // What a sentence announces is a list, a table, a paragraph: not what comes under another heading.
    if (/^h\d$/.test(element.name) && parting === announced) parting = 0
    if (blockStyle(element, style).keep)
      add(
        lines.map((line) => ({...line, cost: never})),
        never,
        lines[0]?.cost,
      )
    else add(lines, announcing.test(laid.text) ? announced : 0)
  }

  /** The lines of a block; undefined, and an overflow said, where its style leaves them no room. */
  function lay(
    element: PrintElement,
    nodes: readonly PrintNode[],
    {node, left, hang, marker}: Around,
    note = false,
  ): {readonly lines: FixedStrip[]; readonly text: string} | undefined {
    const own = blockStyle(element, style)
    // A marker stands where it stands without hanging lines; a paragraph behind the first begins with them.
    const hung = marker.length > 0 ? own.indent - hang : 0
    const look = left + hang > 0 ? {...own, left: own.left + left + hang, indent: hang > 0 ? hung : own.indent} : own
    const parts = [...marker, {owner: element, nodes}].map((part) =>
      proseOf(part.owner, part.nodes, look, note ? noteLetters : letters, node),
    )
    const plain = shape(joined(parts))
    const marked = parts.slice(0, marker.length).reduce((count, {codePoints}) => count + codePoints.length, 0)
    if (hang > 0 && marked > 0) padMarker(plain, marked, hang - own.indent)
    const shaped = look.balance ? bySense(plain) : plain
    const measure = note ? style.page.measure : page.measure
    const room = measure - look.left - look.right - Math.max(0, look.indent)
    if (room < leastMeasure(look)) {
      const found = leastMeasure(look)
      overflow({node: element.node ?? node, kind: 'width', found, expected: Math.max(0, room)})
      return undefined
    }
    const grid = !note && look.pitch === page.pitch
    return {lines: paragraph(shaped, look, measure, grid, note ? undefined : footnotes.of), text: shaped.text}
  }

  /** A title, whose lines end where its sense allows. */
  function bySense(shaped: Shaped): Shaped {
    const {text: words, codePoints, measures} = shaped
    return {...shaped, measures: {...measures, breaks: senseBreaks(words, codePoints, measures.breaks)}}
  }

  /** Several stretches of inline content as one prose. */
  function joined([first, ...others]: readonly Prose[]): Prose {
    return others.reduce((left, right) => {
      const offset = left.codePoints.length
      const codePoints = new Uint32Array(offset + right.codePoints.length)
      codePoints.set(left.codePoints)
      codePoints.set(right.codePoints, offset)
      const moved = right.stretches.map((one) => ({...one, start: one.start + offset, end: one.end + offset}))
      return {text: left.text + right.text, codePoints, stretches: [...left.stretches, ...moved]}
    }, first!)
  }

  function picture(element: PrintElement, {node}: Around): void {
    const chart = setting.charts.get(element.attributes['src'] ?? '')
    // Its sentence stays below it.
    if (chart && classesOf(element).includes('chart')) return add([chartStrip(element, chart, setting, node)], never)
    const strip = pictureStrip(element, node, page.measure, page, {pictures, absent})
    if (strip) add([strip], 0)
  }

  function table(element: PrintElement, {node}: Around): void {
    const layouts = layoutsFor(element, node)
    if (page === across) for (let at = kept; at < strips.length; at++) strips[at] = {...strips[at]!, turned: true}
    const caption = elementsOf(element).find(({name}) => name === 'caption')
    const above = strips.length
    if (caption) text(caption, caption.children, {node: element.node ?? node, left: 0, hang: 0, marker: []})
    layouts.forEach((layout, index) => {
      const start = index === 0 ? above : strips.length
      if (index > 0) continuation(element)
      const captionHeight = strips.slice(start).reduce((total, strip) => total + strip.height + strip.space, 0)
      const from = strips.length
      add(rowStrips(layout, captionHeight, footnotes.of), 0)
      const rows = (paddingY: number): RowStrip[] =>
        rowStrips(withHeights(layout, paddingY), captionHeight, footnotes.of)
      tables.push({from, to: strips.length, layout, rows})
    })
    page = style.page
  }

  /** The line above further columns of a table: 续表. It is no text of the report. */
  function continuation({attributes: {alt}}: PrintElement): void {
    if (alt === undefined) return
    const children = [{type: 'text', value: alt}] as const
    const line = {type: 'element', name: 'p', index: unmarked, attributes: {class: 'continued'}, children} as const
    text(line, children, {node: undefined, left: 0, hang: 0, marker: []})
  }

  /** The layout of a table, several where it is split by columns; leaves `page` turned where they stand on landscape pages. */
  function layoutsFor(element: PrintElement, node: NodeId | undefined): readonly TableLayout[] {
    const settingFor = (say: Setting['overflow']): TableSetting => ({
      style: style.table,
      width: page.measure,
      height: page.textHeight,
      above: 2 * page.pitch,
      overflow: say,
    })
    const shaped = shapeTable(element, {styleOf: (cell) => blockStyle(cell, style), letters, cache, node})
    const divisible = classesOf(element).includes(further)
    const {landscape: wanted} = style.table
    if (classesOf(element).some((name) => wanted.includes(name))) page = across
    else {
      const faults: Overflow[] = []
      const upright = settingFor((fault) => void faults.push(fault))
      const layout = divisible && !isWhole(shaped, upright) ? undefined : layoutTable(shaped, upright)
      const mayTurn = wanted.includes('wide')
      if (layout || !(mayTurn || divisible)) {
        faults.forEach(overflow)
        return layout ? [layout] : []
      }
      if (mayTurn) page = across
    }
    const last = settingFor(overflow)
    if (divisible && !isWhole(shaped, last)) return splitTable(shaped, last)
    const layout = layoutTable(shaped, last)
    return layout ? [layout] : []
  }

  /** `after` is the cost of a break behind the new strips, `before` what their first one says of itself. */
  function add(more: readonly Strip[], after: number, before = more[0]?.cost ?? 0): void {
    const turned = page === across
    more.forEach((strip, index) => {
      const cost = index === 0 ? Math.max(before, parting) : strip.cost
      strips.push({...strip, cost, ...(turned && {turned})})
    })
    if (more.length > 0) parting = after
    if (after < never) kept = strips.length
  }
}
