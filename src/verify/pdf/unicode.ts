// Codes in a content stream → characters, by a font's ToUnicode map (ISO 32000-1 9.10.3), and text strings of the document
// (7.9.2.2). What has no map is U+FFFD: a reader could not copy it either.

import {fromLatin1, toLatin1} from '../../host/platform/platform.ts'
import type {PdfFile} from './file.ts'
import type {PdfObject} from './object.ts'
import {isKind, objectReader} from './object.ts'

/** The text that a shown string stands for. */
export type Decode = (bytes: string) => string

function codeOf(bytes: string): number {
  let code = 0
  for (let index = 0; index < bytes.length; index++) code = code * 256 + bytes.charCodeAt(index)
  return code
}

function utf16(bytes: string): string {
  let text = ''
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += String.fromCharCode(codeOf(bytes.slice(index, index + 2)))
  return text
}

/** Longest stretch of codes that a range may span. */
const LONGEST_RANGE = 65_536

function readMap(source: string): Map<number, string> {
  const map = new Map<number, string>()
  const reader = objectReader(source, 0, false)
  let operands: PdfObject[] = []
  for (let object = reader.next(); object !== undefined; object = reader.next()) {
    if (!isKind(object, 'keyword')) {
      operands.push(object)
      continue
    }
    const strings = operands.map((one) => (isKind(one, 'string') ? one.bytes : ''))
    if (object.word === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2) map.set(codeOf(strings[at]!), utf16(strings[at + 1]!))
    if (object.word === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3)
        addRange(map, codeOf(strings[at]!), codeOf(strings[at + 1]!), operands[at + 2]!)
    operands = []
  }
  return map
}

function addRange(map: Map<number, string>, first: number, last: number, target: PdfObject): void {
  for (let code = first; code <= last && code - first < LONGEST_RANGE; code++) {
    if (isKind(target, 'string')) {
      const start = utf16(target.bytes)
      map.set(code, start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + code - first))
    } else if (Array.isArray(target)) {
      const one = target[code - first]
      if (isKind(one, 'string')) map.set(code, utf16(one.bytes))
    }
  }
}

/** How the strings shown in a font are read. Type 0 fonts have two bytes a code here, others one. */
export function decoderOf(file: PdfFile, font: PdfObject): Decode {
  const stream = file.get(font, 'ToUnicode')
  const map = isKind(stream, 'stream') ? readMap(fromLatin1(file.data(stream))) : new Map<number, string>()
  const subtype = file.get(font, 'Subtype')
  const width = isKind(subtype, 'name') && subtype.name === 'Type0' ? 2 : 1
  return (bytes) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += width) {
      const code = width === 2 ? bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1) : bytes.charCodeAt(at)
      text += map.get(code) ?? '\uFFFD'
    }
    return text
  }
}

/** A text string of a dictionary: UTF-16BE or UTF-8 with a mark, else PDFDocEncoding, of which ASCII is enough here. */
export function textOf(object: PdfObject): string {
  if (!isKind(object, 'string')) return ''
  if (object.bytes.startsWith('\xFE\xFF')) return utf16(object.bytes.slice(2))
  if (object.bytes.startsWith('\xEF\xBB\xBF')) return new TextDecoder().decode(toLatin1(object.bytes.slice(3)))
  return object.bytes
}
