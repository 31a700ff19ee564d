// Something drawn in the line of a Word document (ISO/IEC 29500-1, 20.4.2.8): its size, the words that stand for it, and what
// it is.

import {type Xml, xml} from '../xml/write.ts'

export interface Inline {
  /** In EMU. */
  readonly extent: {readonly cx: number; readonly cy: number}
  /** `id` is unique in the document; `descr` is said to those who do not see it. */
  readonly named: {readonly id: number; readonly name: string; readonly title?: string; readonly descr: string}
  /** The namespace of `graphic`, which says what kind of thing it is. */
  readonly uri: string
  readonly graphic: Xml
}

export function inlineDrawing({extent, named, uri, graphic}: Inline): Xml {
  return xml(
    'w:drawing',
    {},
    xml(
      'wp:inline',
      {distT: 0, distB: 0, distL: 0, distR: 0},
      xml('wp:extent', extent),
      xml('wp:docPr', named),
      xml('a:graphic', {}, xml('a:graphicData', {uri}, graphic)),
    ),
  )
}
