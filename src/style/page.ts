// The `page` of a style file → PageStyle, and whether its measures agree with each other: the type area lies on the
// page, and the lines and characters that are promised fit into it.

import {entryOf, type YamlNode} from '../data/yaml.ts'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Reader} from './read.ts'
import type {PageStyle} from './style.ts'

const millimetre = 72 / 25.4
/** Rounding of what people write in mm: a hundredth of a point. */
const slack = 0.01

/** `size` is that of the body, which the grid of characters is made of. */
export function readPage(
  map: YamlNode | undefined,
  from: Reader,
  size: number,
  say: (diagnostic: Diagnostic) => void,
): PageStyle {
  const least = 10
  const page: PageStyle = {
    width: from.length('width', 210 * millimetre, {least}),
    height: from.length('height', 297 * millimetre, {least}),
    top: from.length('top', 37 * millimetre),
    left: from.length('left', 28 * millimetre),
    textWidth: from.length('text-width', 156 * millimetre, {least}),
    textHeight: from.length('text-height', 225 * millimetre, {least}),
    characters: from.number('characters', 28),
    measure: from.number('characters', 28) * size,
    lines: from.number('lines', 22),
    pitch: from.length('pitch', 29.53, {least: 1}),
  }
  const place = (key: string) => (entryOf(map, key) ?? entryOf(map, 'width'))?.value.place
  const mm = (points: number): string => (points / millimetre).toFixed(2).replace(/\.?0+$/, '')
  const across = page.left + page.textWidth
  if (across > page.width + slack) {
    const values = {edge: 'left + text-width', found: mm(across), expected: mm(page.width)}
    say(diagnose('style', 'page', values, place('text-width')))
  }
  const down = page.top + page.textHeight
  if (down > page.height + slack) {
    const values = {edge: 'top + text-height', found: mm(down), expected: mm(page.height)}
    say(diagnose('style', 'page', values, place('text-height')))
  }
  const {characters, lines, pitch} = page
  if (page.measure > page.textWidth + slack) {
    const values = {characters, size, found: mm(page.measure), expected: mm(page.textWidth)}
    const hints = characters === 28 && size === 16 ? [message('style', 'small', {})] : []
    say(diagnose('style', 'characters', values, place('characters'), {hints}))
  }
  const high = (lines - 1) * pitch + size
  if (high > page.textHeight + slack) {
    const values = {lines, pitch, found: mm(high), expected: mm(page.textHeight)}
    say(diagnose('style', 'lines', values, place('lines')))
  }
  return page
}
