// An image of the print tree → a strip: as large as its pixels ask for at 150 to the inch, never larger than the type
// area. Reads no file; sizes are given.

import type {NodeId} from '../../edition/edition.ts'
import type {PageStyle} from '../../style/style.ts'
import type {PrintElement} from '../print-tree.ts'
import type {AbsentPicture} from './faults.ts'
import type {FixedStrip} from './strip.ts'

/** Pixels of each image by its `src`; those that could not be read are missing. */
export type PictureSizes = ReadonlyMap<string, {readonly width: number; readonly height: number}>

/** Points of one pixel. */
const pixel = 72 / 150
/** A picture takes no more of a page, so that its caption stays with it. */
const share = 0.8

/** The pictures that there are, and who is told of those that are not. */
export interface Pictured {
  readonly pictures: PictureSizes
  readonly absent: (picture: AbsentPicture) => void
}

export function pictureStrip(
  element: PrintElement,
  node: NodeId | undefined,
  width: number,
  page: PageStyle,
  {pictures, absent}: Pictured,
): FixedStrip | undefined {
  const src = element.attributes['src'] ?? ''
  const size = pictures.get(src)
  if (!size) {
    absent({src, node: element.node ?? node})
    return undefined
  }
  const most = page.textHeight * share
  const scale = Math.min(pixel, width / size.width, most / size.height)
  const [wide, high] = [size.width * scale, size.height * scale]
  return {
    type: 'fixed',
    height: high + page.pitch / 4,
    extent: high,
    space: page.pitch / 4,
    cost: 0,
    grid: false,
    paint(x, y, items) {
      const left = x + (width - wide) / 2
      // Without words it is decoration, which no reader is told of (ISO 14289-1 7.3): an artifact.
      const own = (element.attributes['alt'] ?? '') !== '' && {element: element.index}
      items.push({type: 'picture', ...own, src, x: left, y, width: wide, height: high})
    },
  }
}
