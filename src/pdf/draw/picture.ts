// Picture files → image objects (ISO 32000-1 8.9). JPEG goes in as it is; PNG keeps its own compressed rows where they hold
// colour only, else colour and transparency are taken apart.

import {zlibSync} from 'fflate'
import type {Page} from '../layout/page.ts'
import type {ObjectStore} from './file.ts'
import {type Jpeg, readJpeg} from './jpeg.ts'
import {type Png, readPng, separate} from './png.ts'
import {type Dictionary, reference, type Value} from './value.ts'

/** A PNG or JPEG file. */
export type PictureFile = Uint8Array

type Content = {readonly png: Png} | {readonly jpeg: Jpeg}

/** What was read of files that are still in use: layout asks for their size first, drawing for the rest. */
const known = new WeakMap<PictureFile, Content>()

function read(file: PictureFile): Content | undefined {
  const before = known.get(file)
  if (before) return before
  const png = readPng(file)
  const jpeg = png ? undefined : readJpeg(file)
  const content = png ? {png} : jpeg && {jpeg}
  if (content) known.set(file, content)
  return content
}

/** Width and height in pixels; undefined for a file that is neither a whole PNG nor a JPEG that a PDF can hold. */
export function pictureSize(file: PictureFile): {readonly width: number; readonly height: number} | undefined {
  const content = read(file)
  return content && ('png' in content ? content.png : content.jpeg)
}

/** Names of the pictures in use by `src`, and the XObject entry of the pages' resources. */
export function addPictures(
  pages: readonly Page[],
  files: ReadonlyMap<string, PictureFile>,
  store: ObjectStore,
): {names: ReadonlyMap<string, string>; resources: Dictionary} {
  const names = new Map<string, string>()
  const resources: Record<string, Value> = {}
  for (const {items} of pages) {
    for (const item of items) {
      if (item.type !== 'picture' || names.has(item.src)) continue
      const name = `P${names.size + 1}`
      const file = files.get(item.src)
      if (!file) throw new Error(`no file for the picture ${item.src}`)
      names.set(item.src, name)
      resources[name] = reference(addPicture(file, store))
    }
  }
  return {names, resources}
}

function addPicture(file: PictureFile, store: ObjectStore): number {
  const content = read(file)
  if (!content) throw new Error('a picture that is neither PNG nor JPEG')
  if ('png' in content) return addPng(content.png, store)
  const {width, height, components, inverted} = content.jpeg
  return store.stream({
    ...image(width, height, 8),
    ColorSpace: components === 1 ? '/DeviceGray' : components === 3 ? '/DeviceRGB' : '/DeviceCMYK',
    Filter: '/DCTDecode',
    ...(inverted && {Decode: [1, 0, 1, 0, 1, 0, 1, 0]}),
  }, file, 'plain')
}

function addPng(png: Png, store: ObjectStore): number {
  const {width, height, bits, channels, palette} = png
  if (!png.alpha && !png.interlaced && !png.transparency) {
    const parameters = {Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width}
    return store.stream(
      {...image(width, height, bits), ColorSpace: colorSpace(palette, channels), Filter: '/FlateDecode', DecodeParms: parameters},
      png.data,
      'plain',
    )
  }
  const {color, alpha, colors} = separate(png)
  const mask = alpha && store.stream({...image(width, height, 8), ColorSpace: '/DeviceGray', Filter: '/FlateDecode'}, zlibSync(alpha), 'plain')
  return store.stream(
    {
      ...image(width, height, 8),
      ColorSpace: colorSpace(undefined, colors),
      Filter: '/FlateDecode',
      ...(mask !== undefined && {SMask: reference(mask)}),
    },
    zlibSync(color),
    'plain',
  )
}

function image(width: number, height: number, bits: number): Dictionary {
  return {Type: '/XObject', Subtype: '/Image', Width: width, Height: height, BitsPerComponent: bits}
}

function colorSpace(palette: Uint8Array | undefined, channels: number): Value {
  if (!palette) return channels === 1 ? '/DeviceGray' : '/DeviceRGB'
  return ['/Indexed', '/DeviceRGB', palette.length / 3 - 1, `<${Buffer.from(palette).toString('hex')}>`]
}
