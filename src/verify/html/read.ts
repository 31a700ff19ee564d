// A page → the report's title, sections, prose and tables in it. What stands around the report in a host's page, and what
// is no text of the report (navigation, header, footer), is left out.

import type {Place} from '../../diagnostic/place.ts'
import {fold} from '../../script/fold.ts'
import {likeness} from '../align.ts'
import {draftMarksIn} from '../draft-mark.ts'
import {readTable} from '../grid.ts'
import {placeBetween} from '../position.ts'
import type {DraftMark, ReadAddress, Reading, ReadSection, ReadTable, ReadText} from '../reading.ts'
import {label} from '../show.ts'
import {offersOf} from './offers.ts'
import type {Element, Node, Page, Piece} from './page.ts'
import {attribute, isElement, isHidden, isText, piecesOf, placeOfElement, textOf, walk} from './page.ts'
import {tableParts} from './table.ts'

type Part =
  | {readonly kind: 'heading'; readonly level: number; readonly text: ReadText; readonly element: Element}
  | {readonly kind: 'prose'; readonly text: ReadText; readonly element: Element}
  | {readonly kind: 'table'; readonly table: ReadTable; readonly element: Element}

const phrasing = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
/** Surroundings of the text: a page's own and a host's. */
const furniture = new Set(['nav', 'header', 'footer', 'aside', 'form', 'button', 'dialog', 'menu', 'dl'])

const headingLevel = ({tagName}: Element): number => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0)

/** A table for layout holds headings or tables; its cells are read as blocks. */
function isLayout(table: Element): boolean {
  let found = false
  walk(table, (node) => {
    found = isElement(node) && (node.tagName === 'table' || headingLevel(node) > 0)
    return !found
  })
  return found
}

/** Everything below `root` in reading order; markers of items that no words follow are put into `bare`. */
function partsOf(page: Page, root: Element, bare: ReadText[]): Part[] {
  const parts: Part[] = []
  let pieces: Piece[] = []
  let marker: string | undefined
  const markerOf = markersOf()
  const flush = (element: Element): void => {
    const text = textOf(page, pieces, element)
    pieces = []
    if (!text.text) return
    parts.push({kind: 'prose', text: marker === undefined ? text : {...text, marker}, element})
    marker = undefined
  }
  const spend = (element: Element): void => {
    if (marker !== undefined) bare.push({text: marker, place: page.unlocated ?? (() => placeOfElement(page, element))})
    marker = undefined
  }
  const whole = (element: Element): Part | undefined => {
    const level = headingLevel(element)
    if (level && level < 3) return {kind: 'heading', level, text: textOf(page, piecesOf(element), element), element}
    if (element.tagName === 'table' && !isLayout(element)) {
      return {kind: 'table', table: readTable(tableParts(page, element)), element}
    }
    return undefined
  }
  const skip = (element: Element): boolean => {
    if (isHidden(element)) return true
    const part = whole(element)
    if (!part && !furniture.has(element.tagName)) return false
    flush(element)
    if (part) parts.push(part)
    spend(element)
    return true
  }
  const visit = (node: Node, leaving: boolean): void => {
    if (isText(node)) pieces.push(node)
    else if (!isElement(node)) return
    else if (node.tagName !== 'br') {
      if (!phrasing.has(node.tagName)) flush(node)
      // A list that begins in a list has the markers of both before its first words; a picture is no words.
      if (node.tagName === 'li' && !leaving) marker = (marker ?? '') + markerOf(node)
      else if (node.tagName === 'img' || node.tagName === 'li') spend(node)
    } else if (!leaving) pieces.push(node)
  }
  walk(root, visit, skip)
  flush(root)
  return parts
}

/** All words in each drawing that has some; they are no prose, and held against the data by themselves. */
function chartsOf(page: Page, root: Element): ReadText[] {
  const charts: ReadText[] = []
  const visit = (node: Node, leaving: boolean): void => {
    if (leaving || !isElement(node) || node.tagName !== 'svg' || !holds(node, 'text')) return
    charts.push({text: wordsOf(node), place: page.unlocated ?? (() => placeOfElement(page, node))})
  }
  walk(root, visit, (element) => element.tagName !== 'svg' && isHidden(element))
  return charts
}

function holds(element: Element, name: string): boolean {
  return element.childNodes.some((node) => isElement(node) && (node.tagName === name || holds(node, name)))
}

function wordsOf(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? wordsOf(node) : '')).join('')
}

/** `3.` in an ordered list, `•` in any other. Each list is counted once. */
function markersOf(): (item: Element) => string {
  const counted = new Map<Node, string>()
  return (item) => {
    const own = /list-style-type:\s*['"]([^'"]*)['"]/.exec(attribute(item, 'style') ?? '')?.[1]
    if (own) return own.trim()
    const list = item.parentNode
    if (!list || !('tagName' in list) || list.tagName !== 'ol') return '•'
    if (!counted.has(item)) {
      let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) - 1
      for (const one of list.childNodes) {
        if (!isElement(one) || one.tagName !== 'li') continue
        number = Number.parseInt(attribute(one, 'value') ?? String(number + 1), 10)
        counted.set(one, `${number}.`)
      }
    }
    return counted.get(item)!
  }
}

/** Addresses that links of the report lead to, words that its pictures have or that stand in their place, and drawings. */
function besidesOf(page: Page, root: Element): Pick<Reading, 'links' | 'images' | 'charts'> {
  const [links, images]: [ReadAddress[], ReadText[]] = [[], []]
  let bare = false
  let tables = 0
  const said = (element: Element, text: string): ReadText => ({
    text,
    place: page.unlocated ?? (() => placeOfElement(page, element)),
  })
  walk(
    root,
    (node, leaving) => {
      if (isElement(node) && node.tagName === 'table' && !isLayout(node)) tables += leaving ? -1 : 1
      if (leaving || !isElement(node)) return
      const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
      const words = href === undefined ? '' : textOf(page, piecesOf(node), node).text
      if (href && !href.startsWith('#') && href.replace(/^(?:mailto:|http:\/\/)/, '') !== words && href !== words)
        links.push({...said(node, href), ...(tables > 0 && {inTable: true})})
      if (node.tagName === 'img') {
        const alt = attribute(node, 'alt')
        if (alt === undefined) bare = true
        // Decoration, of which nothing is said.
        else if (alt !== '') images.push(said(node, alt))
      }
      const [child] = node.tagName === 'p' && node.childNodes.length === 1 ? node.childNodes : []
      const instead = child && isText(child) ? /^\s*（[图圖]：(.*)）\s*$/u.exec(child.value) : null
      if (instead) images.push(said(node, instead[1]!))
    },
    (element) => isHidden(element) || (furniture.has(element.tagName) && element.tagName !== 'dl'),
  )
  // What takes attributes out takes out all of a kind.
  return {...(links.length && {links}), ...(!bare && {images}), charts: chartsOf(page, root)}
}

const ancestors = (element: Element): Element[] => {
  const chain: Element[] = []
  for (let at: Node | null = element; at && isElement(at); at = at.parentNode as Node | null) chain.push(at)
  return chain.reverse()
}

/** The innermost element that holds all of them. */
function around(elements: readonly Element[], fallback: Element): Element {
  const [first, ...rest] = elements.map((element) => ancestors(element).slice(0, -1))
  if (!first) return fallback
  let depth = first.length
  for (const chain of rest) {
    const common = first.findIndex((element, index) => chain[index] !== element)
    depth = Math.min(depth, common < 0 ? first.length : common)
  }
  return first[depth - 1] ?? fallback
}

/** The headings of the report in a page, and the innermost element around them. */
interface Region {
  readonly own: readonly Element[]
  readonly headline: Element | undefined
  readonly root: Element
}

/** `titles` and `title` tell the report's headings from those of a page around it. */
export function regionOf(page: Page, titles: readonly string[], title: string): Region {
  const headings: Element[] = []
  walk(page.body, (node, leaving) => {
    if (!leaving && isElement(node) && (headingLevel(node) === 1 || headingLevel(node) === 2)) headings.push(node)
  })
  const words = (element: Element): string => label(textOf(page, piecesOf(element), element).text)
  const like = (element: Element, wanted: readonly string[]): boolean =>
    wanted.some((one) => likeness(one, words(element)) > 0.5)
  const own = headings.filter((element) => headingLevel(element) === 2 && like(element, titles))
  const headline = headings.find((element) => headingLevel(element) === 1 && like(element, [title]))
  return {own, headline, root: around([...own, ...(headline ? [headline] : [])], page.body)}
}

export function readPage(page: Page, {own, headline, root}: Region): Reading {
  const bareMarkers: ReadText[] = []
  const parts = partsOf(page, root, bareMarkers)
  const end = placeBetween(page, page.source.length, page.source.length)
  return {
    medium: 'HTML',
    draftMarks: draftMarksOf(page, own),
    particulars: particularsOf(page),
    ...(headline && {title: textOf(page, piecesOf(headline), headline)}),
    sections: sectionsOf(parts, new Set(own), placeOfElement(page, root)),
    ...besidesOf(page, root),
    bareMarkers,
    offers: offersOf(page),
    end,
  }
}

/** In the name of the page, then in its text; by themselves only before the report's first section. */
function draftMarksOf(page: Page, own: readonly Element[]): DraftMark[] {
  const found: DraftMark[] = []
  let front = true
  const add = (element: Element, text: string, alone: (start: number, end: number) => boolean): void => {
    found.push(...draftMarksIn(text, alone, page.unlocated ?? (() => placeOfElement(page, element))))
  }
  walk(
    page.root,
    (node, leaving) => {
      if (leaving || !isElement(node)) return
      if (own.includes(node)) front = false
      const text = node.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
      const whole = text.trim().length
      add(node, text, (start, end) =>
        node.tagName === 'title' ? start === 0 && text[end] === ' ' : front && end - start === whole,
      )
    },
    (element) => element.tagName !== 'head' && element.tagName !== 'title' && isHidden(element),
  )
  return found
}

/** Terms and what stands beside them. */
function particularsOf(page: Page): Reading['particulars'] {
  const found: (Reading['particulars'][number] & {readonly list: Element['parentNode']})[] = []
  let name = ''
  let list: Element['parentNode'] = null
  walk(page.body, (node, leaving) => {
    if (leaving || !isElement(node)) return
    if (node.tagName === 'dl') list = node
    if (node.tagName === 'dt') name = label(textOf(page, piecesOf(node), node).text)
    if (node.tagName === 'dd' && name) found.push({name, value: textOf(page, piecesOf(node), node), list})
  })
  // Remarks stand in a list of their own, one on the period under its name.
  const facts = found.find((one) => fold(one.name) === '公开机关')?.list
  return found.map(({name, value, list}) => (list === facts ? {name, value} : {name, value, remark: true}))
}

/** Cuts the parts at the headings of depth 2; what stands before the first is the opening. */
function sectionsOf(parts: readonly Part[], own: ReadonlySet<Element>, start: Place): ReadSection[] {
  interface Open {
    heading?: ReadText
    prose: ReadText[]
    tables: ReadTable[]
    place: Place
  }
  const sections: Open[] = [{prose: [], tables: [], place: start}]
  let inside = false
  for (const part of parts) {
    const section = sections.at(-1)!
    if (part.kind === 'prose') section.prose.push(part.text)
    else if (part.kind === 'table') section.tables.push(part.table)
    else if (part.level === 1) section.prose = []
    else if (inside || own.has(part.element)) {
      inside = true
      sections.push({heading: part.text, prose: [], tables: [], place: part.text.place()})
    }
  }
  return sections
}
