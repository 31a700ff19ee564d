// Picture files → image objects (ISO 32000-1 8.9), by PDFKit, which is loaded for them only. PDFKit embeds into a
// document that does nothing but keep its objects; they go from there into ours. JPEG and plain PNG stay packed as they
// are.

import {inflateSync} from 'node:zlib'
import type {Page} from '../layout/page.ts'
import type {ObjectStore} from './file.ts'
import {isWholeJpeg} from './jpeg.ts'
import {type PreparedPng, preparePng} from './png.ts'
import {type Dictionary, name, reference, type Value} from './value.ts'

/** A picture that was read, with what PDFKit makes of it. */
export interface EmbeddablePicture {
  /** In pixels, the way up that it is shown. */
  readonly width: number
  readonly height: number
  /** How the stored picture is turned to be shown, as the matrix of a unit square. */
  readonly turn: Matrix
  readonly image: ImageObject
}

export type Matrix = readonly [number, number, number, number, number, number]

/** An object of PDFKit: names as strings, other objects as such. */
interface ImageObject {
  readonly data: {[key: string]: unknown}
  stream?: Uint8Array
  end(stream?: Uint8Array): void
}

/** What PDFKit reads from a file. */
interface PdfKitImage {
  readonly width: number
  readonly height: number
  readonly orientation?: number
  embed(document: {ref(data?: ImageObject['data']): ImageObject}): void
}

interface PdfKitDocument {
  openImage(file: Uint8Array): PdfKitImage
}

/** By EXIF orientation, 1 to 8 (Exif 2.32, tag 0x0112). */
const turns: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
]

/** Pictures by the keys of `files`, without what is neither a whole PNG nor a JPEG that PDF can hold. */
export async function openPictures(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, EmbeddablePicture>> {
  const pictures = new Map<string, EmbeddablePicture>()
  if (files.size === 0) return pictures
  const {default: PDFDocument} = await import('pdfkit')
  // No font: PDFKit would load one.
  const document = new PDFDocument({autoFirstPage: false, font: ''}) as unknown as PdfKitDocument
  for (const [key, file] of files) {
    const prepared: PreparedPng | undefined = isWholeJpeg(file) ? {file} : preparePng(file)
    if (!prepared) continue
    const opened = document.openImage(prepared.file)
    const {width, height, orientation = 1} = opened
    const image = await embed(opened)
    if (prepared.clear) image.data['Mask'] = prepared.clear
    const size = orientation > 4 ? {width: height, height: width} : {width, height}
    pictures.set(key, {...size, turn: turns[orientation - 1]!, image})
  }
  return pictures
}

/** PDFKit ends the object of the picture, the first that it asks for, after all others, later on where it inflates. */
function embed(picture: PdfKitImage): Promise<ImageObject> {
  return new Promise((resolve) => {
    let first: ImageObject | undefined
    picture.embed({
      ref: (data = {}) => {
        const object: ImageObject = {
          data,
          end: (stream) => {
            if (stream) object.stream = stream
            if (object === first) resolve(object)
          },
        }
        first ??= object
        return object
      },
    })
  })
}

/** A picture as the resources of the pages name it. */
export interface NamedPicture {
  readonly name: string
  readonly turn: Matrix
}

/** The pictures in use by `src`, and the XObject entry of the pages' resources. */
export function addPictures(
  pages: readonly Page[],
  pictures: ReadonlyMap<string, EmbeddablePicture>,
  store: ObjectStore,
): {named: ReadonlyMap<string, NamedPicture>; resources: Dictionary} {
  const named = new Map<string, NamedPicture>()
  const resources: Record<string, Value> = {}
  for (const {items} of pages) {
    for (const item of items) {
      if (item.type !== 'picture' || named.has(item.src)) continue
      const picture = pictures.get(item.src)
      if (!picture) throw new Error(`no picture ${item.src}`)
      const key = `P${named.size + 1}`
      named.set(item.src, {name: key, turn: picture.turn})
      resources[key] = translate(picture.image, store)
    }
  }
  return {named, resources}
}

function translate(value: unknown, store: ObjectStore): Value {
  if (typeof value === 'number') return value
  if (value === 'DeviceCMYK') return inks(store)
  if (typeof value === 'string') return name(value)
  if (Array.isArray(value)) return value.map((item) => translate(item, store))
  const {data, stream} = value as ImageObject
  const dictionary = Object.fromEntries(Object.entries(data).map(([key, entry]) => [key, translate(entry, store)]))
  if (!stream) return dictionary
  // Rows with predictors are the file's own. All else PDFKit has packed with zlib, whose output depends on the Node.
  const parameters = data['DecodeParms'] as ImageObject | undefined
  const packed = data['Filter'] === 'FlateDecode' && parameters?.data['Predictor'] !== 15
  const own = data['Filter'] !== undefined && !packed
  return reference(store.stream(dictionary, packed ? inflateSync(stream) : stream, own ? 'plain' : 'deflated'))
}

/** Inks by way of sRGB: PDF/A allows no DeviceCMYK beside an RGB output intent (ISO 19005-2 6.2.4.3). */
function inks(store: ObjectStore): Value {
  const light = '1 exch sub 3 index mul 3 1 roll '
  const tint = store.stream(
    {FunctionType: 4, Domain: [0, 1, 0, 1, 0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1]},
    Buffer.from(`{1 exch sub 4 1 roll ${light.repeat(3)}4 -1 roll pop}`),
  )
  return ['/DeviceN', ['/Cyan', '/Magenta', '/Yellow', '/Black'], '/DeviceRGB', reference(tint)]
}
