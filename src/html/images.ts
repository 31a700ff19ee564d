// The images of an edition as data addresses, so that the file stands alone. A picture whose file is not at hand loses
// its address; the template then prints its words.

import type {Block, Edition} from '../edition/edition.ts'

/** Bytes and media type by the address in the source. */
export type Images = ReadonlyMap<string, {readonly type: string; readonly bytes: Uint8Array}>

export function embedImages(edition: Edition, images: Images): Edition {
  const embed = (blocks: readonly Block[]): Block[] => blocks.map((block) => embedBlock(block, images))
  return {
    ...edition,
    opening: embed(edition.opening),
    sections: edition.sections.map((section) => ({...section, children: embed(section.children)})),
  }
}

function embedBlock(block: Block, images: Images): Block {
  if (block.type === 'figure') {
    const image = images.get(block.src)
    return {...block, src: image ? `data:${image.type};base64,${Buffer.from(image.bytes).toString('base64')}` : ''}
  }
  if (block.type !== 'list') return block
  const embed = (child: Block): Block => embedBlock(child, images)
  return {...block, items: block.items.map((item) => ({...item, children: item.children.map(embed)}))}
}
