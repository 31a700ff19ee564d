// PNG files (W3C PNG, third edition): header and chunks, and the pixels of those that have to be taken apart into colour
// and transparency. Colour profiles and gamma are not applied: pictures count as sRGB.

import {inflateSync} from 'node:zlib'

export interface Png {
  readonly width: number
  readonly height: number
  /** Of one sample. */
  readonly bits: number
  /** Samples of a pixel, alpha included; 1 with a palette. */
  readonly channels: number
  readonly alpha: boolean
  readonly interlaced: boolean
  /** RGB triples. */
  readonly palette?: Uint8Array
  /** The tRNS chunk: alpha by palette index, or the one colour that is clear. */
  readonly transparency?: Uint8Array
  /** IDAT, joined: deflated rows with a filter each. */
  readonly data: Uint8Array
  /** The rows, inflated. */
  readonly rows: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const channelsByType: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

/** Undefined for what is no PNG, or a broken one. */
export function readPng(file: Uint8Array): Png | undefined {
  if (file.length < 33 || signature.some((byte, index) => file[index] !== byte)) return undefined
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let [palette, transparency]: (Uint8Array | undefined)[] = []
  const data: Uint8Array[] = []
  let ended = false
  for (let at = 8; at + 12 <= file.length && !ended; ) {
    const length = view.getUint32(at)
    if (at + 12 + length > file.length) return undefined
    const chunk = file.subarray(at + 8, at + 8 + length)
    switch (String.fromCharCode(...file.subarray(at + 4, at + 8))) {
      case 'PLTE':
        palette = chunk
        break
      case 'tRNS':
        transparency = chunk
        break
      case 'IDAT':
        data.push(chunk)
        break
      case 'IEND':
        ended = true
    }
    at += 12 + length
  }
  const [width, height, bits, type, interlace] = [view.getUint32(16), view.getUint32(20), file[24]!, file[25]!, file[28]!]
  const channels = channelsByType[type]
  const whole = ended && data.length > 0 && channels !== undefined && width > 0 && height > 0 && interlace <= 1
  if (!whole || ![1, 2, 4, 8, 16].includes(bits) || (type === 3 && (!palette || palette.length % 3 !== 0))) return undefined
  const joined = Buffer.concat(data)
  const rows = inflate(joined, sizeOfRows(width, height, bits * channels, interlace === 1))
  return rows && {
    width, height, bits, channels,
    alpha: type === 4 || type === 6,
    interlaced: interlace === 1,
    ...(type === 3 && palette && {palette}),
    ...(transparency && {transparency}),
    data: joined,
    rows,
  }
}

/** Undefined for data that is broken or holds another number of bytes. What zlib inflates is the same on every machine. */
function inflate(data: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const bytes = inflateSync(data, {maxOutputLength: size})
    return bytes.length === size ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Start and step of the pixels of each pass, x and y (PNG 8.1); a picture that is not interlaced is one pass. */
const adam7 = [[0, 8, 0, 8], [4, 8, 0, 8], [0, 4, 4, 8], [2, 4, 0, 4], [0, 2, 2, 4], [1, 2, 0, 2], [0, 1, 1, 2]] as const
const onePass = [[0, 1, 0, 1]] as const

function sizeOfRows(width: number, height: number, pixelBits: number, interlaced: boolean): number {
  let size = 0
  for (const [left, stepX, top, stepY] of interlaced ? adam7 : onePass) {
    const [columns, rows] = [Math.ceil((width - left) / stepX), Math.ceil((height - top) / stepY)]
    if (columns > 0 && rows > 0) size += rows * (1 + Math.ceil((columns * pixelBits) / 8))
  }
  return size
}

/** Pixels of eight bits a sample: `colors` (1 or 3) samples of colour each, and their alpha where there is any. */
export interface Separated {
  readonly color: Uint8Array
  readonly colors: 1 | 3
  readonly alpha?: Uint8Array
}

export function separate(png: Png): Separated {
  const {width, height, channels, palette, transparency} = png
  const colors = palette || channels > 2 ? 3 : 1
  const color = new Uint8Array(width * height * colors)
  const alpha = png.alpha || transparency ? new Uint8Array(width * height).fill(255) : undefined
  const clear = transparency && !palette ? new DataView(transparency.buffer, transparency.byteOffset, transparency.length) : undefined
  eachPixel(png, (pixel, samples) => {
    if (palette) {
      const index = samples[0]!
      for (let i = 0; i < 3; i++) color[pixel * 3 + i] = palette[index * 3 + i] ?? 0
      if (alpha && transparency) alpha[pixel] = transparency[index] ?? 255
      return
    }
    for (let i = 0; i < colors; i++) color[pixel * colors + i] = toByte(samples[i]!, png.bits)
    if (!alpha) return
    if (png.alpha) alpha[pixel] = toByte(samples[colors]!, png.bits)
    else if (clear && clear.byteLength >= colors * 2 && isClear(samples, clear, colors)) alpha[pixel] = 0
  })
  return {color, colors, ...(alpha && {alpha})}
}

function isClear(samples: readonly number[], clear: DataView, colors: number): boolean {
  for (let i = 0; i < colors; i++) if (samples[i] !== clear.getUint16(i * 2)) return false
  return true
}

function toByte(sample: number, bits: number): number {
  return bits === 8 ? sample : bits === 16 ? sample >> 8 : Math.round((sample * 255) / ((1 << bits) - 1))
}

/** Gives every pixel, by its number in reading order, with its samples as they stand in the file; they change under way. */
function eachPixel(png: Png, visit: (pixel: number, samples: readonly number[]) => void): void {
  const {width, height, bits, channels, rows: bytes} = png
  const samples = Array<number>(channels).fill(0)
  const pixelBytes = Math.max(1, (bits * channels) >> 3)
  let at = 0
  for (const [left, stepX, top, stepY] of png.interlaced ? adam7 : onePass) {
    const columns = Math.ceil((width - left) / stepX)
    if (columns <= 0) continue
    const rowBytes = Math.ceil((columns * bits * channels) / 8)
    let above: Uint8Array = new Uint8Array(rowBytes)
    for (let y = top; y < height; y += stepY) {
      const row = new Uint8Array(rowBytes)
      row.set(bytes.subarray(at + 1, at + 1 + rowBytes))
      unfilter(row, above, bytes[at] ?? 0, pixelBytes)
      for (let column = 0; column < columns; column++) {
        readSamples(row, column * channels, bits, samples)
        visit(y * width + left + column * stepX, samples)
      }
      above = row
      at += 1 + rowBytes
    }
  }
}

function readSamples(row: Uint8Array, first: number, bits: number, samples: number[]): void {
  for (let i = 0; i < samples.length; i++) {
    const at = first + i
    if (bits === 8) samples[i] = row[at]!
    else if (bits === 16) samples[i] = (row[at * 2]! << 8) | row[at * 2 + 1]!
    else samples[i] = (row[(at * bits) >> 3]! >> (8 - bits - ((at * bits) & 7))) & ((1 << bits) - 1)
  }
}

/** PNG 9.2, in place. */
function unfilter(row: Uint8Array, above: Uint8Array, filter: number, pixelBytes: number): void {
  if (filter === 0) return
  for (let i = 0; i < row.length; i++) {
    const a = i < pixelBytes ? 0 : row[i - pixelBytes]!
    const c = i < pixelBytes ? 0 : above[i - pixelBytes]!
    const b = above[i]!
    const guess = filter === 1 ? a : filter === 2 ? b : filter === 3 ? (a + b) >> 1 : paeth(a, b, c)
    row[i] = row[i]! + guess
  }
}

function paeth(a: number, b: number, c: number): number {
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return toA <= toB && toA <= toC ? a : toB <= toC ? b : c
}
