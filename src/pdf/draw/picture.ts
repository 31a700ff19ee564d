// Picture files → what PDFKit can embed. PDFKit trusts the files that it is given, so they are looked at first; a plain
// PNG and JPEG stay packed as they are.

import type {Page} from '../layout/page.ts'
import type {ReportDocument} from './document.ts'
import {isWholeJpeg} from './jpeg.ts'
import {Base, type PdfKitImage} from './pdfkit.ts'
import {type PreparedPng, preparePng} from './png.ts'

/** A picture file that PDFKit embeds rightly. */
export interface EmbeddablePicture extends PreparedPng {
  /** In pixels, the way up that it is shown. */
  readonly width: number
  readonly height: number
}

/** Pictures by the keys of `files`, without what is neither a whole PNG nor a JPEG that PDF can hold. */
export function openPictures(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, EmbeddablePicture> {
  const pictures = new Map<string, EmbeddablePicture>()
  if (files.size === 0) return pictures
  // PDFKit opens pictures of a document only. No font: it would load one.
  const document = new Base({autoFirstPage: false, font: ''})
  for (const [key, file] of files) {
    const prepared: PreparedPng | undefined = isWholeJpeg(file) ? {file} : preparePng(file)
    if (!prepared) continue
    const {width, height, orientation = 1} = document.openImage(prepared.file)
    // From 5 on it is turned by a quarter (Exif 2.32, tag 0x0112).
    pictures.set(key, {...prepared, ...(orientation > 4 ? {width: height, height: width} : {width, height})})
  }
  return pictures
}

/** The pictures in use by `src`; PDFKit embeds each where it is drawn first. */
export function addPictures(
  pages: readonly Page[],
  pictures: ReadonlyMap<string, EmbeddablePicture>,
  document: ReportDocument,
): ReadonlyMap<string, PdfKitImage> {
  const opened = new Map<string, PdfKitImage>()
  for (const {items} of pages) {
    for (const item of items) {
      if (item.type !== 'picture' || opened.has(item.src)) continue
      const picture = pictures.get(item.src)
      if (!picture) throw new Error(`no picture ${item.src}`)
      const image = document.openImage(picture.file)
      if (image.image && picture.clear) image.image.transparency = picture.clear
      opened.set(item.src, image)
    }
  }
  return opened
}
