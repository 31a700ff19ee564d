// The bytes of a file → what kind of file it is, by its contents and not by its name; refuses what no report can be read
// from, with the way out.

import {isZip, openZip} from '../zip/read.ts'
import {decodeText} from './decode.ts'
import type {FoundKind} from './found.ts'
import {asRefused, limits, otherKind, overLimit} from './limits.ts'

/** Throws Refused. */
export function kindOf(bytes: Uint8Array): FoundKind {
  if (bytes.length === 0) throw otherKind('empty')
  if (bytes.length > limits.file) throw overLimit('file')
  if (isZip(bytes)) return zipKind(bytes)
  const head = latin(bytes.subarray(0, 1024))
  if (head.startsWith('\xD0\xCF\x11\xE0')) throw isEncrypted(bytes) ? overLimit('encrypted') : otherKind('ole')
  if (head.includes('%PDF-')) return 'pdf'
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP)/su.test(head)) throw otherKind('image')
  if (/^(?:\{\\rtf|MIME-Version:|<\?mso-application|Rar!|7z\xBC\xAF|\x1F\x8B)/u.test(head)) throw otherKind('unknown')
  const marked = /^(?:\xFF\xFE|\xFE\xFF)/u.test(head)
  if (!marked && head.includes('\0')) throw otherKind('unknown')
  if (isPage(decodeText(bytes.subarray(0, 65_536)))) return 'page'
  if (bytes.length > limits.text) throw overLimit('text')
  return 'text'
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

function zipKind(bytes: Uint8Array): FoundKind {
  try {
    const names = openZip(bytes, limits.zip).names.map((name) => name.toLowerCase())
    if (names.includes('ofd.xml')) throw otherKind('ofd')
    if (names.some((name) => name.startsWith('xl/'))) return 'sheet'
    if (names.some((name) => name.startsWith('word/'))) return 'word'
    // A main part may lie anywhere: the relationships of the package name it.
    if (names.includes('_rels/.rels') && names.includes('[content_types].xml')) return 'word'
    throw otherKind('archive')
  } catch (error) {
    throw asRefused(error)
  }
}

/** Of an OLE file: a text or a sheet, by the name of its stream; undefined where it is neither. */
export function oldKindOf(bytes: Uint8Array): 'doc' | 'xls' | undefined {
  const wide = (name: string): string => [...name, ''].join('\0')
  const text = new TextDecoder('latin1').decode(bytes)
  if (text.includes(wide('WordDocument'))) return 'doc'
  return text.includes(wide('Workbook')) || text.includes(wide('Book')) ? 'xls' : undefined
}

/** An OLE file with the stream of an encrypted Office file in it. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 20)).includes([...'EncryptedPackage'].join('\0'))
}

function isPage(text: string): boolean {
  const start = text.replace(/^(?:\s|\uFEFF|<\?xml[^>]*>|<!--[\s\S]*?-->)+/u, '')
  if (
    /^<(?:!doctype\s+html|html|head|body|div|table|p|meta|span|h[1-6]|section|article|main|style|script|link|ul|ol|center|font)[\s>/]/iu.test(
      start,
    )
  )
    return true
  return /<\/(?:table|td|p|div|body|html)>/iu.test(text)
}
