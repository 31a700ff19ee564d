// The pictures that a source names → their bytes, or why an edition cannot have them. PNG and JPEG only: what every
// reader of the HTML and of the PDF can show.

import type {Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {type Place, placeOf} from '../diagnostic/place.ts'
import {type Host, HostError, noFile} from '../host/host.ts'
import {definitionsOf} from '../markdown/definitions.ts'
import {absolute, below, stdinPath} from './project.ts'

export interface SourceImage {
  readonly type: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
  readonly path: string
}

export interface SourceImages {
  /** By the address that the source writes. */
  readonly images: ReadonlyMap<string, SourceImage>
  readonly diagnostics: readonly Diagnostic[]
}

/** Larger ones are refused (`image-limit`): width × height, and bytes. */
const mostPixels = 40_000_000
const mostBytes = 10 * 1024 * 1024

/**
 * `source` is the path of the Markdown file: addresses start from its folder; of standard input, from `cwd`. A picture has
 * to lie in the project, or beside a source that does not: what else is on the machine is nobody's to publish by accident.
 */
export function readImages(
  host: Host,
  source: string,
  {cwd, root}: {readonly cwd: string; readonly root: string},
  tree: Root,
): SourceImages {
  const images = new Map<string, SourceImage>()
  const diagnostics: Diagnostic[] = []
  const folder = source === stdinPath ? cwd : absolute(source, '..')
  const home = `${folder}/`.startsWith(below(root, '')) ? root : folder
  for (const {url, position} of imagesOf(tree)) {
    if (images.has(url)) continue
    const read = readImage(host, {folder, home}, url, placeOf(source, position))
    if ('code' in read) diagnostics.push(read)
    else images.set(url, read)
  }
  return {images, diagnostics}
}

interface Named {
  readonly url: string
  readonly position?: Position | undefined
}

/** Every picture of the tree, with its address beside it or apart (`![图][甲]`). */
function imagesOf(tree: Root): Named[] {
  const definitions = definitionsOf(tree)
  return within(tree)

  function within(node: Nodes): Named[] {
    if (node.type === 'image') return [node]
    if (node.type === 'imageReference') {
      const url = definitions.get(node.identifier)?.url
      return url === undefined ? [] : [{url, position: node.position}]
    }
    return 'children' in node ? node.children.flatMap(within) : []
  }
}

interface Folders {
  /** Where addresses start. */
  readonly folder: string
  /** What no picture may lie outside of, also behind links. */
  readonly home: string
}

function readImage(host: Host, {folder, home}: Folders, url: string, place: Place): SourceImage | Diagnostic {
  if (/^[a-z][a-z0-9+.-]+:|^\/\//iu.test(url)) return diagnose('image-missing', 'address', {file: url}, place)
  const path = absolute(folder, decodeAddress(url))
  let bytes: Uint8Array | undefined
  try {
    if (!isBelow(path, home)) return diagnose('image-missing', 'outside', {file: url}, place)
    const [real, realHome] = [host.real(path), host.real(home)]
    if (real !== undefined && realHome !== undefined && !isBelow(real, realHome))
      return diagnose('image-missing', 'outside', {file: url}, place)
    bytes = host.read(path, mostBytes + 1)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    if (error.reason === noFile || error.reason === 'EISDIR') return diagnose('file', 'picture', {file: url}, place)
  }
  if (!bytes) return diagnose('image-missing', 'main', {file: url}, place)
  if (bytes.length > mostBytes) {
    const values = {file: url, found: `> ${mostBytes / 1024 / 1024}`, expected: mostBytes / 1024 / 1024}
    return diagnose('image-limit', 'bytes', values, place)
  }
  const size = sizeOf(bytes)
  if (!size) return diagnose('image-missing', 'unreadable', {file: url}, place)
  if (size.width * size.height > mostPixels) {
    const values = {file: url, found: Math.ceil((size.width * size.height) / 10_000), expected: mostPixels / 10_000}
    return diagnose('image-limit', 'pixels', values, place)
  }
  return {type: size.type, bytes, path}
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(below(folder, ''))
}

/** A source may write spaces and Chinese characters as they are or percent-encoded. */
function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

interface Size {
  readonly type: SourceImage['type']
  readonly width: number
  readonly height: number
}

/** From the header of the file (PNG 11.2.2 IHDR; JPEG's frame header SOF, ITU-T T.81 B.2.2). */
function sizeOf(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452) {
    return {type: 'image/png', width: view.getUint32(16), height: view.getUint32(20)}
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return {type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7)}
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
