// Pages, their print tree and fonts → the bytes of a PDF that claims PDF/UA-1 and PDF/A. Decides nothing about looks: what
// stands where is the layout's; what it means is the tree's.

import type {EmbeddableFonts} from '../font/font.ts'
import type {Page} from '../layout/page.ts'
import type {PrintElement} from '../print-tree.ts'
import {drawPage} from './content.ts'
import {type ObjectStore, openStore} from './file.ts'
import {addFonts} from './fonts.ts'
import {addInformation, addOutputIntent, addXmp, attach, type DocumentMeta} from './metadata.ts'
import {addOutline, destinations, findLinks, setLink} from './navigation.ts'
import {addPictures, type EmbeddablePicture} from './picture.ts'
import {addStructure} from './structure.ts'
import {indexTree} from './tree-walk.ts'
import {type Dictionary, type ObjectNumber, reference, text} from './value.ts'

/**
 * Draws `pages`, whose items name elements of `tree` and faces of `fonts`. Every character of a run must be in its face,
 * every picture in `pictures`, by its `src`. The same input gives the same bytes.
 */
export function draw(
  pages: readonly Page[],
  tree: PrintElement,
  fonts: EmbeddableFonts,
  meta: DocumentMeta,
  pictures: ReadonlyMap<string, EmbeddablePicture> = new Map(),
): Uint8Array {
  const store = openStore()
  const index = indexTree(tree)
  const pageObjects = pages.map(() => store.reserve())
  const pageTree = store.reserve()
  const faces = addFonts(pages, fonts, store)
  const images = addPictures(pages, pictures, store)
  const resources = reference(
    store.add({
      Font: faces.resources,
      ...(images.named.size > 0 && {XObject: images.resources}),
    }),
  )
  const drawn = pages.map((page, number) => drawPage(page, number, faces.fonts, images.named))
  const sequences = drawn.flatMap((page) => page.sequences)
  const links = findLinks(pages, index, store)
  const structure = addStructure(
    {
      tree,
      sequences,
      pages: pageObjects,
      links: groupBy(
        links,
        (link) => link.element.index,
        (link) => link.object,
      ),
    },
    store,
  )
  const destination = destinations(sequences, pageObjects)
  for (const link of links) setLink(link, structure.annotationKeys.get(link.object)!, index, destination, store)
  const annotations = groupBy(
    links,
    (link) => link.page,
    (link) => link.object,
  )
  pages.forEach(({width, height}, number) => {
    const content = store.stream({}, Buffer.from(drawn[number]!.content, 'latin1'))
    store.set(pageObjects[number]!, {
      Type: '/Page',
      Parent: reference(pageTree),
      MediaBox: [0, 0, width, height],
      Resources: resources,
      Contents: reference(content),
      StructParents: number,
      // Tab order: as the structure tree (ISO 14289-1 7.18.3).
      Tabs: '/S',
      Annots: annotations.get(number)?.map(reference),
    })
  })
  store.set(pageTree, {Type: '/Pages', Kids: pageObjects.map(reference), Count: pages.length})
  const catalog = store.add({
    Type: '/Catalog',
    Pages: reference(pageTree),
    StructTreeRoot: reference(structure.root),
    MarkInfo: {Marked: true},
    Lang: text(meta.lang),
    ViewerPreferences: {DisplayDocTitle: true},
    PageLabels: {Nums: [0, {S: '/D'}]},
    Metadata: reference(addXmp(meta, store)),
    OutputIntents: [reference(addOutputIntent(store))],
    ...outline(tree, destination, store),
    ...(meta.attachment && meta.standard === 'a-3a' && attach(meta.attachment, meta.created, store)),
  })
  return store.finish(catalog, addInformation(meta, store))
}

function outline(tree: PrintElement, destination: ReturnType<typeof destinations>, store: ObjectStore): Dictionary {
  const bookmarks = addOutline(tree, destination, store)
  return bookmarks === undefined ? {} : {Outlines: reference(bookmarks), PageMode: '/UseOutlines'}
}

function groupBy<T>(
  items: readonly T[],
  key: (item: T) => number,
  value: (item: T) => ObjectNumber,
): Map<number, ObjectNumber[]> {
  const groups = new Map<number, ObjectNumber[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(value(item))
    else groups.set(key(item), [value(item)])
  }
  return groups
}
