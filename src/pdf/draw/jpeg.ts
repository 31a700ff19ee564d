// The frame header of a JPEG file (ITU-T T.81 B.2.2): its size and colours. Its pixels are not read.

export interface Jpeg {
  readonly width: number
  readonly height: number
  readonly components: number
  /** Adobe's CMYK files store 255 minus the ink. */
  readonly inverted: boolean
}

/** Baseline and progressive frames; undefined for what is no JPEG or of a kind that PDF does not take. */
export function readJpeg(file: Uint8Array): Jpeg | undefined {
  if (file[0] !== 0xff || file[1] !== 0xd8 || !hasEnd(file)) return undefined
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let adobe = false
  for (let at = 2; at + 4 <= file.length; ) {
    if (file[at] !== 0xff) return undefined
    const marker = file[at + 1]!
    // Padding, and markers without a segment.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > file.length) return undefined
    if (marker === 0xee && length >= 14 && file[at + 4] === 0x41 && file[at + 5] === 0x64) adobe = true
    if (marker >= 0xc0 && marker <= 0xc2 && length >= 8) return frame(view, at + 4, adobe)
    if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return undefined
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + length
  }
  return undefined
}

/** Whether the picture is there to its end; some programs put bytes of their own behind it. */
function hasEnd(file: Uint8Array): boolean {
  for (let at = file.lastIndexOf(0xd9); at > 0; at = file.lastIndexOf(0xd9, at - 1)) if (file[at - 1] === 0xff) return true
  return false
}

function frame(view: DataView, at: number, adobe: boolean): Jpeg | undefined {
  const [precision, height, width, components] = [view.getUint8(at), view.getUint16(at + 1), view.getUint16(at + 3), view.getUint8(at + 5)]
  if (precision !== 8 || width === 0 || height === 0 || ![1, 3, 4].includes(components)) return undefined
  return {width, height, components, inverted: adobe && components === 4}
}
