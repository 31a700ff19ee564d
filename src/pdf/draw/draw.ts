// Pages, their print tree and fonts → the bytes of a PDF that claims PDF/UA and PDF/A, written by PDFKit. Decides nothing
// about looks: what stands where is the layout's; what it means is the tree's.

import type {EmbeddableFonts} from '../font/font.ts'
import type {Page} from '../layout/page.ts'
import type {PrintElement} from '../print-tree.ts'
import {drawPage} from './content.ts'
import {ReportDocument} from './document.ts'
import {addFonts} from './fonts.ts'
import {addOutputIntent, attach, type DocumentMeta, information, pdfDate, xmp} from './metadata.ts'
import {addOutline, destinations, linksOf} from './navigation.ts'
import {text} from './pdfkit.ts'
import {addPictures, type EmbeddablePicture} from './picture.ts'
import {addStructure} from './structure.ts'
import {indexTree} from './tree-walk.ts'

/**
 * Draws `pages`, whose items name elements of `tree` and faces of `fonts`. Every character of a run must be in its face,
 * every picture in `pictures`, by its `src`. The same input gives the same bytes.
 */
export async function draw(
  pages: readonly Page[],
  tree: PrintElement,
  fonts: EmbeddableFonts,
  meta: DocumentMeta,
  pictures: ReadonlyMap<string, EmbeddablePicture> = new Map(),
): Promise<Uint8Array> {
  const document = new ReportDocument(
    {lang: meta.lang, info: information(meta)},
    xmp(meta),
    meta.standard === 'ua-2' ? '2.0' : '1.7',
  )
  const date = text(pdfDate(meta.created))
  Object.assign(document.info, {CreationDate: date, ModDate: date})
  Object.assign(document._root.data, {
    PageLabels: {Nums: [0, {S: 'D'}]},
    OutputIntents: [addOutputIntent(document)],
  })
  if (meta.attachment && meta.standard !== 'a-2a') attach(meta.attachment, meta.created, document)
  const faces = addFonts(pages, fonts, document)
  const images = addPictures(pages, pictures, document)
  const sequences = pages.flatMap((page, index) => drawPage(document, page, index, faces, images))
  const destination = destinations(sequences)
  const nodes = addStructure(tree, sequences, linksOf(pages, indexTree(tree), destination, document), document)
  addOutline(tree, destination, nodes, document)
  return document.finish()
}
