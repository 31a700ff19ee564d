// What keeps a document from being laid out as it stands: collected while laying out, worded by pdf.ts.

import type {NodeId} from '../../edition/edition.ts'

/** Something that no page can hold; said with the node's place. */
export interface Overflow {
  readonly node: NodeId | undefined
  readonly kind: 'table' | 'height' | 'width'
  /** Points needed and points there are. */
  readonly found: number
  readonly expected: number
}

/** A character that no face has. */
export interface MissingGlyph {
  readonly codePoint: number
  /** The nearest source node around it. */
  readonly node: NodeId | undefined
}

/** A picture whose size is not known. */
export interface AbsentPicture {
  readonly src: string
  readonly node: NodeId | undefined
}
