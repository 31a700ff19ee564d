// PNG files (W3C PNG, third edition) → the same picture in a file that PDFKit embeds rightly, or nothing. PDFKit
// trusts what it is given: a length beyond the file keeps it busy for ever, broken rows end the program from within a
// callback. So all of that is looked at here first, and what it would take for something else is left out or rewritten.

import {concat, toLatin1} from '../../host/platform/platform.ts'
import {deflate} from '../../zip/deflate.ts'
import {checksum} from '../../zip/read.ts'
import {passesOf, readRows, widen} from './png-rows.ts'

export interface PreparedPng {
  readonly file: Uint8Array
  /** The one colour that is clear, as PDFKit keeps what it reads of it: a byte where there are two. */
  readonly clear?: {readonly grayscale: number} | {readonly rgb: readonly number[]}
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Chunks that say something about the pixels. Colour profiles and gamma are not applied: pictures count as sRGB. */
const telling = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']
/** Samples of a pixel and the bits that one may have, by colour type (PNG 11.2.1). */
const colorTypes: Readonly<Record<number, readonly [number, readonly number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
}

type Five = readonly [number, number, number, number, number]

/** Undefined for what is no PNG, or a broken one. */
export function preparePng(file: Uint8Array): PreparedPng | undefined {
  if (signature.some((byte, index) => file[index] !== byte)) return undefined
  const chunks = readChunks(file)
  const header = chunks?.get('IHDR')
  if (!chunks || header?.length !== 13) return undefined
  const [width, height] = [viewOf(header).getInt32(0), viewOf(header).getInt32(4)]
  const [bits, type, compression, filter, interlace] = header.subarray(8) as unknown as Five
  const [channels, allowed] = colorTypes[type] ?? [0, []]
  if (width < 1 || height < 1 || !allowed.includes(bits) || compression + filter > 0 || interlace > 1) return undefined
  const palette = type === 3 ? chunks.get('PLTE') : undefined
  if (type === 3 && !(palette?.length && palette.length % 3 === 0 && palette.length <= 768)) return undefined
  // PDFKit looks for rows in passes without columns.
  if (interlace === 1 && width < 5) return undefined
  const passes = passesOf(width, height, interlace === 1)
  const rows = readRows(chunks.get('IDAT'), passes, bits * channels)
  if (!rows) return undefined

  const transparency = chunks.get('tRNS')
  // PDFKit takes pixels apart, for alpha or out of passes, as if each sample had a byte at least.
  const wide = bits < 8 && (interlace === 1 || (palette && transparency))
  const largest = 2 ** bits - 1
  const scale = wide && !palette ? 255 / largest : 1
  const clear =
    transparency && (type === 0 || type === 2) && transparency.length === channels * 2
      ? Array.from({length: channels}, (_, i) => (viewOf(transparency).getUint16(i * 2) & largest) * scale)
      : undefined
  return {
    file: concat([
      Uint8Array.from(signature),
      chunk('IHDR', wide ? header.with(8, 8) : header),
      ...(palette ? [chunk('PLTE', palette)] : []),
      ...(palette && transparency ? [chunk('tRNS', opaqueFrom(transparency))] : []),
      chunk('IDAT', wide ? deflate(widen(rows, passes, bits, scale)) : chunks.get('IDAT')!),
      chunk('IEND', new Uint8Array()),
    ]),
    ...(clear && {clear: type === 0 ? {grayscale: clear[0]!} : {rgb: clear}}),
  }
}

/** Contents of the telling chunks, IDAT joined; undefined for a file that is cut or altered. */
function readChunks(file: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const view = viewOf(file)
  const data: Uint8Array[] = []
  const chunks = new Map<string, Uint8Array>()
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > file.length) return undefined
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    if (telling.includes(type) && checksum(file.subarray(at + 4, end)) !== view.getUint32(end)) return undefined
    if (type === 'IDAT') data.push(file.subarray(at + 8, end))
    else chunks.set(type, file.subarray(at + 8, end))
    if (type === 'IEND') return chunks.set('IDAT', concat(data))
    at = end + 4
  }
  return undefined
}

/** PDFKit fills up with opaque entries itself, but one too few. */
function opaqueFrom(transparency: Uint8Array): Uint8Array {
  return concat([transparency, new Uint8Array(256).fill(255)]).subarray(0, 256)
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = concat([new Uint8Array(4), toLatin1(type), data, new Uint8Array(4)])
  const view = viewOf(whole)
  view.setUint32(0, data.length)
  view.setUint32(whole.length - 4, checksum(whole.subarray(4, -4)))
  return whole
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
