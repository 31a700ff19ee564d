// A font file → the names of the faces in it, in all the languages it has them, without opening one to be set with:
// `name` and `OS/2` of each face are read and nothing else. A file that cannot be read has none.

import {type FontData, faceOffsets, readDirectory} from './sfnt.ts'

export interface FaceNames {
  /** Which face of the file, from 0; a file that is no collection has one. */
  readonly index: number
  /** Names of the family; its faces share them. */
  readonly families: readonly string[]
  /** Names of this face alone, that of PostScript among them. */
  readonly own: readonly string[]
  /** 100 … 900. */
  readonly weight: number
  readonly italic: boolean
  /** Whether it has the outlines that can be embedded here. */
  readonly usable: boolean
}

export function facesIn(data: FontData): FaceNames[] {
  try {
    return faceOffsets(data).map((offset, index) => {
      const tables = readDirectory(data, offset).tables
      const names = namesIn(tables.get('name'))
      const os2 = tables.get('OS/2')
      const [weight, selection] = os2 ? [os2.getUint16(4), os2.getUint16(62)] : [400, 0]
      return {
        index,
        families: names.filter(({id}) => id === 1 || id === 16).map(({text}) => text),
        own: names.filter(({id}) => id === 4 || id === 6).map(({text}) => text),
        weight,
        italic: (selection & 1) !== 0,
        usable: tables.tags.includes('glyf'),
      }
    })
  } catch {
    return []
  }
}

/** By platform and encoding (OpenType “name”); the others are Unicode. */
const encodings: Readonly<Record<string, string>> = {
  '1/0': 'macintosh',
  '1/2': 'big5',
  '1/25': 'gb18030',
  '3/3': 'gb18030',
  '3/4': 'big5',
}

function namesIn(table: DataView | undefined): {readonly id: number; readonly text: string}[] {
  if (!table) return []
  const storage = table.getUint16(4)
  return Array.from({length: table.getUint16(2)}, (_, index) => {
    const at = 6 + index * 12
    const [platform, encoding, id] = [table.getUint16(at), table.getUint16(at + 2), table.getUint16(at + 6)]
    const [length, start] = [table.getUint16(at + 8), storage + table.getUint16(at + 10)]
    if (![1, 4, 6, 16].includes(id) || start + length > table.byteLength) return {id: -1, text: ''}
    const bytes = new Uint8Array(table.buffer, table.byteOffset + start, length)
    return {id, text: decode(bytes, encodings[`${platform}/${encoding}`])}
  }).filter(({text}) => text !== '')
}

function decode(bytes: Uint8Array, encoding = 'utf-16be'): string {
  // Names in old Chinese encodings stand in pairs of bytes, the first of a Latin letter being 0.
  const own = encoding === 'utf-16be' || encoding === 'macintosh' ? bytes : bytes.filter((byte) => byte !== 0)
  return new TextDecoder(encoding).decode(own).replaceAll('\0', '').trim()
}

/** A name as it is compared: capitals, spaces, hyphens and full-width letters make no difference. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.-]/g, '')
}
