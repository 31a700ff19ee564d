// A chart of an edition → a strip: a row a bar, with its name at the left and its number behind it. All of it belongs to
// one element, so that its text is one text alternative and its place one box.

import type {Chart, NodeId} from '../../edition/edition.ts'
import type {BlockStyle} from '../../style/style.ts'
import type {PrintElement} from '../print-tree.ts'
import {naturalWidth} from './line.ts'
import {emAscent, paintLine} from './paint.ts'
import {proseOf} from './prose.ts'
import {blockStyle, type Setting} from './setting.ts'
import {type Shaped, shape} from './shape.ts'
import type {FixedStrip} from './strip.ts'

/** Blue of a palette that is told apart with any colour vision, 5 : 1 against white; grey on a printer without colours. */
const barColor = '#0b6fae'
/** A name takes no more of the measure, a number none of the bar's. */
const mostOfMeasure = 0.4

export function chartStrip(
  element: PrintElement,
  {bars}: Chart,
  setting: Setting,
  node: NodeId | undefined,
): FixedStrip {
  const {style, letters} = setting
  const {measure, pitch} = style.page
  const caption = blockStyle({...element, name: 'figcaption', attributes: {}}, style)
  const wordsOf = (size: number): {readonly label: Shaped; readonly value: Shaped}[] => {
    const look: BlockStyle = {...caption, size, indent: 0, left: 0, right: 0}
    const shaped = (value: string): Shaped => shape(proseOf(element, [{type: 'text', value}], look, letters, node))
    return bars.map(({label, value}) => ({label: shaped(label), value: shaped(value)}))
  }
  const widest = (all: readonly Shaped[]): number =>
    all.reduce((most, one) => Math.max(most, naturalWidth(one, 0, one.codePoints.length)), 0)
  const plain = wordsOf(caption.size)
  const [asked, behind] = [widest(plain.map(({label}) => label)), widest(plain.map(({value}) => value))]
  const scale = Math.min(1, (measure * mostOfMeasure) / Math.max(asked, behind, 1))
  const words = scale < 1 ? wordsOf(caption.size * scale) : plain
  const size = caption.size * scale
  const gap = size / 2
  const left = asked * scale + gap
  const room = measure - left - gap - behind * scale
  const row = size * 1.6
  const height = bars.length * row
  return {
    type: 'fixed',
    height: height + pitch / 4,
    extent: height,
    space: pitch / 4,
    cost: 0,
    grid: false,
    paint(x, y, items) {
      const write = (shaped: Shaped, at: number, top: number): void =>
        paintLine(
          shaped,
          {start: 0, end: shaped.codePoints.length, last: true},
          {x: at, y: top + (row - size) / 2 + size * emAscent, measure, align: 'start'},
          items,
        )
      for (const [index, {label, value}] of words.entries()) {
        const top = y + index * row
        const length = (room * Number(bars[index]!.share)) / 100
        write(label, x + left - gap - naturalWidth(label, 0, label.codePoints.length), top)
        if (length > 0)
          items.push({
            type: 'rectangle',
            element: element.index,
            x: x + left,
            y: top + row * 0.2,
            width: length,
            height: row * 0.6,
            color: barColor,
          })
        write(value, x + left + length + gap, top)
      }
    },
  }
}
