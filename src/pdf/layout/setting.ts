// What every part of layout works with: the style, the letters, where faults are said; and the style of an element.

import type {Chart} from '../../edition/edition.ts'
import {type Align, aligns, type BlockStyle, type Style} from '../../style/style.ts'
import type {PrintElement} from '../print-tree.ts'
import type {AbsentPicture, Overflow} from './faults.ts'
import type {PictureSizes} from './picture.ts'
import type {Letters} from './prose.ts'

/** Charts of the edition by the `src` of their element. */
export type Charts = ReadonlyMap<string, Chart>

export interface Setting {
  readonly style: Style
  readonly letters: Letters
  readonly pictures: PictureSizes
  readonly charts: Charts
  readonly overflow: (overflow: Overflow) => void
  readonly absent: (picture: AbsentPicture) => void
}

export function classesOf({attributes}: Pick<PrintElement, 'attributes'>): readonly string[] {
  return attributes['class']?.split(' ') ?? []
}

/**
 * The style of the first class that has one, else of the element's name (`th-row` for the header of a row), else of
 * `p`. A class may also be an alignment.
 */
export function blockStyle({name, attributes}: PrintElement, {blocks}: Style): BlockStyle {
  const words = classesOf({attributes})
  const own = words.find((word) => blocks.has(word)) ?? (attributes['scope']?.startsWith('row') ? `${name}-row` : name)
  const style = blocks.get(own) ?? blocks.get(name) ?? blocks.get('p')!
  const align = words.find((word): word is Align => (aligns as readonly string[]).includes(word))
  return align ? {...style, align} : style
}
