// Landscape pages for wide tables (GB/T 9704 8): the upright page turned, so that on paper the head of the table is at
// the left and margins and page numbers stand where they stand on every other page.

import type {PageStyle} from '../../style/style.ts'
import type {Item} from './page.ts'

/** The page turned anticlockwise, as it is read: its type area is as wide as the upright one is high. */
export function landscape(page: PageStyle): PageStyle {
  const {width, height, top, left, textWidth, textHeight} = page
  return {
    ...page,
    width: height,
    height: width,
    top: left,
    left: height - top - textHeight,
    textWidth: textHeight,
    textHeight: textWidth,
    measure: textHeight,
  }
}

/** Glyphs of an upright page, its page number, where they come to stand once it is turned. */
export function turned(items: readonly Item[], {height}: PageStyle): Item[] {
  return items.map((item) => (item.type === 'glyphs' ? {...item, x: height - item.y, y: item.x, turned: true} : item))
}
