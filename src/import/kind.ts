// The bytes of a file → what kind of file it is, by its contents and not by its name; refuses what no report can be read
// from, with the way out.

import {isZip, openZip} from '../zip/read.ts'
import {decodeText} from './decode.ts'
import type {FoundKind} from './found.ts'
import {asRefused, limits, otherKind, overLimit} from './limits.ts'

/** `saved-page`: a page with its pictures in one file, as browsers save it (.mht). Throws Refused. */
export function kindOf(bytes: Uint8Array): FoundKind | 'saved-page' {
  if (bytes.length === 0) throw otherKind('empty')
  if (bytes.length > limits.file) throw overLimit('file')
  if (isZip(bytes)) return zipKind(bytes)
  const head = latin(bytes.subarray(0, 1024))
  if (head.startsWith('\xD0\xCF\x11\xE0')) throw isEncrypted(bytes) ? overLimit('encrypted') : otherKind('ole')
  if (head.includes('%PDF-')) return 'pdf'
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF....WEBP)/su.test(head)) throw otherKind('image')
  if (head.startsWith('{\\rtf')) throw otherKind('open')
  if (/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:MIME-Version|Content-Type:\s*multipart)/iu.test(head))
    return 'saved-page'
  if (/^(?:<\?mso-application|Rar!|7z\xBC\xAF|\x1F\x8B)/u.test(head)) throw otherKind('unknown')
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
    throw otherKind(openKindOf(bytes) ? 'open' : 'archive')
  } catch (error) {
    throw asRefused(error)
  }
}

export type OfficeKind = 'doc' | 'xls' | 'odt' | 'ods' | 'rtf'

/** Which program's file it is that only an office program makes a new one of; undefined where it is none. */
export function officeKindOf(bytes: Uint8Array): OfficeKind | undefined {
  return openKindOf(bytes) ?? oldKindOf(bytes)
}

/** By the type that OpenDocument writes at the start of its package (ODF 1.3 part 2, 3.3), and how RTF begins. */
function openKindOf(bytes: Uint8Array): 'odt' | 'ods' | 'rtf' | undefined {
  const head = latin(bytes.subarray(0, 128))
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (head.includes('application/vnd.oasis.opendocument.text')) return 'odt'
  return head.includes('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : undefined
}

/** Of an OLE file: a text or a sheet, by the name of its stream; undefined where it is neither. */
function oldKindOf(bytes: Uint8Array): 'doc' | 'xls' | undefined {
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
