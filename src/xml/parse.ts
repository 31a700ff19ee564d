// The text of an XML file → its tree, with the place of each element. Strict, without a DOCTYPE and so without entities of
// its own; bounded in depth and in nodes. The only user of saxes.

import {SaxesParser} from 'saxes'

/** Why a file is not read. */
export type XmlFault = 'doctype' | 'depth' | 'nodes' | 'damaged'

export class XmlError extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault, message: string = fault) {
    super(`xml: ${message}`)
    this.fault = fault
  }
}

export interface XmlLimits {
  readonly depth: number
  readonly nodes: number
}

export interface XmlElement {
  /** `prefix:local`, the prefix being the one that `names` gives to the namespace; the local name alone of any other. */
  readonly name: string
  /** By name as it is written, but for the prefix, which is as in `name`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Line from 1, column from 1 in UTF-16 units: where its start tag ends. */
  readonly line: number
  readonly column: number
}

/** Text is a string; comments and processing instructions are not there. */
export type XmlNode = XmlElement | string

interface Open {
  readonly element: Building
  readonly prefixes: ReadonlyMap<string, string>
}

interface Building extends XmlElement {
  children: XmlNode[]
}

/** Shared by all elements that have none: of a file with millions of them, half the memory. */
const noChildren: XmlNode[] = []
const noAttributes: Readonly<Record<string, string>> = {}

function add(element: Building, node: XmlNode): void {
  if (element.children === noChildren) element.children = [node]
  else element.children.push(node)
}

/** `names` is the prefix by namespace, as the reader wants to see it. Throws XmlError. */
export function parseXml(bytes: Uint8Array, names: ReadonlyMap<string, string>, limits: XmlLimits): XmlElement {
  const parser = new SaxesParser({position: true})
  let nodes = 0
  let root: Building | undefined
  const open: Open[] = []
  const count = (): void => {
    if (++nodes > limits.nodes) throw new XmlError('nodes')
  }
  parser.on('doctype', () => {
    throw new XmlError('doctype')
  })
  parser.on('error', (error) => {
    throw new XmlError('damaged', error.message)
  })
  parser.on('opentag', (tag) => {
    const {name} = tag
    const attributes = tag.attributes as Readonly<Record<string, string>>
    count()
    if (open.length >= limits.depth) throw new XmlError('depth')
    const above = open.at(-1)
    const prefixes = declared(attributes, names, above?.prefixes ?? new Map())
    const element: Building = {
      name: canonical(name, prefixes, true),
      attributes: renamed(attributes, prefixes),
      children: noChildren,
      line: parser.line,
      column: parser.column + 1,
    }
    if (above) add(above.element, element)
    else root = element
    open.push({element, prefixes})
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string): void => {
    const element = open.at(-1)?.element
    if (!element) return
    count()
    add(element, text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  feed(parser, bytes)
  if (!root) throw new XmlError('damaged', 'empty')
  return root
}

/** In parts: what is refused is refused before the rest is decoded. */
function feed(parser: SaxesParser, bytes: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(bytes))
  const part = 1 << 16
  for (let at = 0; at < bytes.length; at += part)
    parser.write(decoder.decode(bytes.subarray(at, at + part), {stream: true}))
  parser.write(decoder.decode())
  parser.close()
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function declared(
  attributes: Readonly<Record<string, string>>,
  names: ReadonlyMap<string, string>,
  above: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let prefixes: Map<string, string> | undefined
  for (const name in attributes) {
    const value = attributes[name]!
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    prefixes ??= new Map(above)
    prefixes.set(name.slice('xmlns:'.length), names.get(value) ?? '')
  }
  return prefixes ?? above
}

/** An attribute without a prefix is in no namespace. */
function canonical(name: string, prefixes: ReadonlyMap<string, string>, element: boolean): string {
  const at = name.indexOf(':')
  if (at < 0 && !element) return name
  const written = at < 0 ? '' : name.slice(0, at)
  const prefix = prefixes.get(written) ?? ''
  const local = name.slice(at + 1)
  return written === 'xml' ? name : prefix ? `${prefix}:${local}` : local
}

function renamed(
  attributes: Readonly<Record<string, string>>,
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  let found: Record<string, string> | undefined
  for (const name in attributes)
    if (!name.startsWith('xmlns')) (found ??= {})[canonical(name, prefixes, false)] = attributes[name]!
  return found ?? noAttributes
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The element children, of one name where one is given. */
export function elementsOf({children}: XmlElement, name?: string): XmlElement[] {
  return children.filter(isElement).filter((child) => name === undefined || child.name === name)
}

/** The first element at a path of names below. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element
  for (const name of path)
    found = found?.children.find((child) => isElement(child) && child.name === name) as typeof found
  return found
}

/** All text below. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textIn(child) : child)).join('')
}
