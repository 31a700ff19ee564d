// A picture of an edition → a drawing in the line, with the words that stand for it.

import type {Figure} from '../edition/edition.ts'
import type {PageStyle} from '../style/style.ts'
import {type Xml, xml} from '../xml/write.ts'
import {inlineDrawing} from './inline.ts'
import {namespace} from './part.ts'
import {emu} from './units.ts'

export interface Picture {
  readonly type: string
  readonly bytes: Uint8Array
}

/** A picture of the document: its relationship, and its size in pixels. */
export interface Placed {
  readonly relation: string
  readonly width: number
  readonly height: number
}

/** Points of one pixel, and the share of a page's height that a picture takes at most: as in the PDF. */
const pixel = 72 / 150
const share = 0.8

/** `number` is unique in the document. */
export function drawing({alt}: Figure, {relation, width, height}: Placed, number: number, page: PageStyle): Xml {
  const scale = Math.min(pixel, page.measure / width, (page.textHeight * share) / height)
  const extent = {cx: emu(width * scale), cy: emu(height * scale)}
  const named = {id: number, name: `Picture ${number}`, descr: alt}
  const graphic = xml(
    'pic:pic',
    {},
    xml('pic:nvPicPr', {}, xml('pic:cNvPr', named), xml('pic:cNvPicPr')),
    xml('pic:blipFill', {}, xml('a:blip', {'r:embed': relation}), xml('a:stretch', {}, xml('a:fillRect'))),
    xml(
      'pic:spPr',
      {},
      xml('a:xfrm', {}, xml('a:off', {x: 0, y: 0}), xml('a:ext', extent)),
      xml('a:prstGeom', {prst: 'rect'}, xml('a:avLst')),
    ),
  )
  return inlineDrawing({extent, named, uri: namespace.pic, graphic})
}

/** From the header of the file (PNG 11.2.2 IHDR; JPEG's frame header, ITU-T T.81 B.2.2); undefined for anything else. */
export function pictureSize(bytes: Uint8Array): {readonly width: number; readonly height: number} | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47)
    return {width: view.getUint32(16), height: view.getUint32(20)}
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {height: view.getUint16(at + 5), width: view.getUint16(at + 7)}
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
