// The sign-off of a document (GB/T 9704 7.3.5): name and date at the right, their places following from each other's
// length. Without seal the name leaves two characters free; with seal the date leaves four and the name is centred on
// it.

import type {NodeId} from '../../edition/edition.ts'
import {signOffPlaces} from '../../typography/sign-off.ts'
import type {PrintElement} from '../print-tree.ts'
import {fit} from './fit.ts'
import {naturalWidth} from './line.ts'
import {paragraph} from './paragraph.ts'
import {proseOf} from './prose.ts'
import {blockStyle, type Setting} from './setting.ts'
import {type Shaped, shape} from './shape.ts'
import {type FixedStrip, never} from './strip.ts'
import {elementsOf} from './table/grid.ts'

/**
 * At least so much of the text before stands on the page of the sign-off: a break between costs more than a short page.
 */
const alone = never / 4

/** Whether a footer is a sign-off; others hold what they like. */
export function isSignOff({attributes}: PrintElement): boolean {
  return ['sealed', 'unsealed'].some((kind) => (attributes['class'] ?? '').split(' ').includes(kind))
}

/** `footer` holds two blocks, the name and the date, which may be missing; its class is `sealed` or `unsealed`. */
export function signOff(footer: PrintElement, {style, letters}: Setting, node: NodeId | undefined): FixedStrip[] {
  const sealed = (footer.attributes['class'] ?? '').split(' ').includes('sealed')
  const width = style.page.measure
  const blocks = elementsOf(footer).map((element) => {
    const look = blockStyle(element, style)
    const shaped = shape(proseOf(element, element.children, look, letters, footer.node ?? node))
    return {look, shaped, long: longest(shaped, width - 2 * look.size)}
  })
  const [name, date] = blocks
  if (!name) return []
  const em = name.look.size
  const lefts = signOffPlaces(name.long, date?.long ?? 0, width, em, sealed)
  return blocks.flatMap(({look, shaped, long}, index) => {
    const left = Math.max(0, lefts[Math.min(index, 1)]!)
    // Lines of a name that is longer than one are as long as its longest, and in the middle of it.
    const right = long > 0 ? Math.max(0, width - left - long - rounding) : 0
    const before = index === 0 && !sealed ? look.pitch : 0
    const own = {...look, align: 'center', balance: true, indent: 0, left, right, before} as const
    return paragraph(shaped, own, width, look.pitch === style.page.pitch).map((strip, line) => ({
      ...strip,
      cost: index === 0 && line === 0 ? alone : never,
    }))
  })
}

/** Less than any reader sees, more than sums are off by. */
const rounding = 0.01

/** How wide a text is in one line, or in as few as `measure` allows, its longest. */
function longest(shaped: Shaped, measure: number): number {
  const widths = fit(shaped, measure, measure, 'balance').map(({start, end}) => naturalWidth(shaped, start, end))
  return Math.max(0, ...widths)
}
