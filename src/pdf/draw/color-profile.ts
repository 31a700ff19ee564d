// The sRGB colour space as an ICC profile (ICC.1:2010 version 4.3), small enough to be written out: matrix and curve of
// IEC 61966-2-1, adapted to the D50 of the profile connection space.

/** Columns of the matrix in XYZ under D50, and the white of sRGB as media white point. */
const colorants = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
  wtpt: [0.9642, 1, 0.82491],
} as const

/** ICC parametric curve type 3: (a x + b) ^ g from d on, c x below. */
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]

export function sRgbProfile(): Uint8Array {
  const tags: [string, Uint8Array][] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('Public domain')],
    ...Object.entries(colorants).map(([tag, xyz]): [string, Uint8Array] => [tag, fixed('XYZ ', xyz)]),
    // Adaptation from D65 to D50 (Bradford).
    ['chad', fixed('sf32', [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168])],
  ]
  const curves = fixed('para', curve, 3)
  const table = 128 + 4 + (tags.length + 3) * 12
  const size = tags.reduce((sum, [, data]) => sum + data.length, table + curves.length)
  const profile = new Uint8Array(size)
  const view = new DataView(profile.buffer)
  writeHeader(profile, view)
  view.setUint32(128, tags.length + 3)
  let [entry, offset] = [132, table]
  const put = (tag: string, data: Uint8Array): void => {
    writeAscii(profile, entry, tag)
    view.setUint32(entry + 4, offset)
    view.setUint32(entry + 8, data.length)
    entry += 12
  }
  for (const [tag, data] of tags) {
    put(tag, data)
    profile.set(data, offset)
    offset += data.length
  }
  profile.set(curves, offset)
  for (const tag of ['rTRC', 'gTRC', 'bTRC']) put(tag, curves)
  return profile
}

function writeHeader(profile: Uint8Array, view: DataView): void {
  view.setUint32(0, profile.length)
  view.setUint32(8, 0x04300000)
  writeAscii(profile, 12, 'mntrRGB XYZ ')
  // The day of the specification; a profile must have one, and it must not change.
  for (const [index, part] of [2010, 12, 1, 0, 0, 0].entries()) view.setUint16(24 + index * 2, part)
  writeAscii(profile, 36, 'acsp')
  // White of the profile connection space: D50.
  for (const [index, part] of [0.9642, 1, 0.82491].entries()) view.setInt32(68 + index * 4, Math.round(part * 65536))
}

/** A tag of s15Fixed16 numbers; `kind` is the function type of a parametric curve. */
function fixed(type: string, values: readonly number[], kind?: number): Uint8Array {
  const start = kind === undefined ? 8 : 12
  const data = new Uint8Array(start + values.length * 4)
  const view = new DataView(data.buffer)
  writeAscii(data, 0, type)
  if (kind !== undefined) view.setUint16(8, kind)
  values.forEach((value, index) => view.setInt32(start + index * 4, Math.round(value * 65536)))
  return data
}

/** A multiLocalizedUnicode tag with one text, in English, padded to four bytes. */
function localized(text: string): Uint8Array {
  const data = new Uint8Array((28 + text.length * 2 + 3) & ~3)
  const view = new DataView(data.buffer)
  writeAscii(data, 0, 'mluc')
  view.setUint32(8, 1)
  view.setUint32(12, 12)
  writeAscii(data, 16, 'enUS')
  view.setUint32(20, text.length * 2)
  view.setUint32(24, 28)
  for (let i = 0; i < text.length; i++) view.setUint16(28 + i * 2, text.charCodeAt(i))
  return data
}

function writeAscii(data: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) data[at + i] = text.charCodeAt(i)
}
