// An Office file (OPC, ISO/IEC 29500-2) → its parts: the main one and those that others name, as XML trees. Parts outside of
// the file are never fetched.

import {parseXml, type XmlElement} from '../xml/parse.ts'
import {openZip} from '../zip/read.ts'
import {limits, otherKind, overLimit} from './limits.ts'

/** The prefixes that readers know, by namespace; strict and transitional alike. */
const prefixes: ReadonlyMap<string, string> = new Map(
  [
    ['w', 'wordprocessingml/2006/main', 'wordprocessingml/main'],
    ['s', 'spreadsheetml/2006/main', 'spreadsheetml/main'],
    ['r', 'officeDocument/2006/relationships', 'officeDocument/relationships'],
    ['a', 'drawingml/2006/main', 'drawingml/main'],
    ['wp', 'drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
    ['pic', 'drawingml/2006/picture', 'drawingml/picture'],
    ['m', 'officeDocument/2006/math', 'officeDocument/math'],
  ].flatMap(([prefix, ...names]) =>
    names.flatMap((name) => namespaces(name!).map((one): [string, string] => [one, prefix!])),
  ),
)
const others: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
]
const names = new Map([...prefixes, ...others])

function namespaces(name: string): string[] {
  return [`http://schemas.openxmlformats.org/${name}`, `http://purl.oclc.org/ooxml/${name}`]
}

export interface Relationship {
  /** The last part of its type: styles, numbering, hyperlink … */
  readonly type: string
  /** A part's name; of an outer one the address as it is written. */
  readonly target: string
  readonly external: boolean
}

export interface Package {
  /** The part that the package is about. */
  readonly main: string
  readonly names: readonly string[]
  /** Undefined where there is no such part. */
  part(name: string): XmlElement | undefined
  bytes(name: string): Uint8Array | undefined
  /** By identifier; empty for a part that names no other. */
  relationships(part: string): ReadonlyMap<string, Relationship>
}

/** Throws Refused, ZipError, XmlError. */
export function openPackage(bytes: Uint8Array): Package {
  const zip = openZip(bytes, limits.zip)
  // Names of parts are compared without case.
  const byName = new Map(zip.names.map((name) => [name.toLowerCase(), name]))
  const raw = (name: string): Uint8Array | undefined => {
    const own = byName.get(name.toLowerCase())
    return own === undefined ? undefined : zip.read(own)
  }
  const parts = new Map<string, XmlElement | undefined>()
  const part = (name: string): XmlElement | undefined => {
    const key = name.toLowerCase()
    if (!parts.has(key)) {
      const content = raw(name)
      parts.set(key, content && parseXml(content, names, limits.xml))
    }
    return parts.get(key)
  }
  const relationships = (of: string): ReadonlyMap<string, Relationship> => {
    const at = of.lastIndexOf('/')
    const root = part(`${of.slice(0, at + 1)}_rels/${of.slice(at + 1)}.rels`)
    const found = new Map<string, Relationship>()
    for (const child of root?.children ?? []) {
      if (typeof child === 'string') continue
      const {Id: id = '', Type: type = '', Target: target = '', TargetMode: mode} = child.attributes
      const external = mode === 'External'
      found.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(of, target),
        external,
      })
    }
    return found
  }
  const root = [...relationships('').values()].find(({type}) => type === 'officeDocument')
  if (!root) throw otherKind('archive')
  if (root.external || !byName.has(root.target.toLowerCase())) throw overLimit('outside')
  return {main: root.target, names: zip.names, part, bytes: raw, relationships}
}

/** A target is relative to the part that names it, or begins at the package's root. */
function resolve(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.length === 0) throw overLimit('outside')
      parts.pop()
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
