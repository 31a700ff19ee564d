// JPEG files (ITU-T T.81): whether PDF can hold one and PDFKit will find its frame. No pixel is read.

/** Whether a file holds one frame, baseline or progressive, that PDF takes, and the scan's end (ITU-T T.81 annex B). */
export function isWholeJpeg(file: Uint8Array): boolean {
  if (file[0] !== 0xff || file[1] !== 0xd8) return false
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let framed = false
  for (let at = 2; at + 4 <= file.length; ) {
    const [start, marker, length] = [file[at], file[at + 1]!, view.getUint16(at + 2)]
    // PDFKit loses its way at fill bytes, which the standard allows between segments.
    if (start !== 0xff || marker < 0xc0 || marker === 0xff) return false
    if (length < 2 || at + 2 + length > file.length) return false
    if (marker === 0xda) return framed && hasEnd(file, at)
    if (marker <= 0xcf && marker !== 0xc4) {
      if (framed || marker > 0xc2 || length < 8 || file[at + 4] !== 8) return false
      framed = view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0 && [1, 3, 4].includes(file[at + 9]!)
      if (!framed) return false
    }
    at += 2 + length
  }
  return false
}

/** Whether the picture ends behind `at`; some programs put bytes of their own behind its end. */
function hasEnd(file: Uint8Array, at: number): boolean {
  for (let end = file.lastIndexOf(0xd9); end > at; end = file.lastIndexOf(0xd9, end - 1)) {
    if (file[end - 1] === 0xff) return true
  }
  return false
}
