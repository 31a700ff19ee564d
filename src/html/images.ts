// The images of an edition for a page: as data addresses, so that the file stands alone, or by the address that the source
// writes. A picture whose file is not at hand loses its address; the template then prints its words.

import type {Block, Edition} from '../edition/edition.ts'
import {toBase64} from '../host/platform/platform.ts'

interface Image {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Bytes and media type by the address in the source. */
export type Images = ReadonlyMap<string, Image>

/** Every image carried along. */
export function embedImages(edition: Edition, images: Images): Edition {
  const known = new Map([...images].map(([src, {type, bytes}]) => [src, `data:${type};base64,${toBase64(bytes)}`]))
  return withAddresses(edition, known)
}

/** Every image at hand named as the source names it. */
export function nameImages(edition: Edition, images: Images): Edition {
  return withAddresses(edition, new Map([...images.keys()].map((src) => [src, src])))
}

function withAddresses(edition: Edition, addresses: ReadonlyMap<string, string>): Edition {
  const place = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      if (block.type === 'figure') return {...block, src: addresses.get(block.src) ?? ''}
      if (block.type !== 'list') return block
      return {...block, items: block.items.map((item) => ({...item, children: place(item.children)}))}
    })
  return {
    ...edition,
    opening: place(edition.opening),
    sections: edition.sections.map((section) => ({...section, children: place(section.children)})),
  }
}
