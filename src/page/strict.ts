// A page that is written as strictly as ours are → the tree that the HTML standard's algorithm makes of it, without the
// algorithm: every element closed where it was opened, nothing moved, implied or repaired. Whatever is not certain gives no
// tree, and the page is left to parse5. Of a build's time that saves a tenth (a state machine run once is slow).

import type {DefaultTreeAdapterTypes} from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** Elements whose own rules of nesting `fits` knows, or that have none. */
const ordinary = new Set(
  (
    'abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var br img wbr '
    + 'a input label address article aside blockquote details div dl dd dt figcaption figure footer h1 h2 h3 h4 h5 h6 '
    + 'header hgroup hr li main nav ol p section summary ul table caption colgroup col thead tbody tfoot tr th td script style'
  ).split(' '),
)
const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
/** What may stand in a paragraph or heading without ending it. */
const phrasing = new Set(
  (
    'abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var br img wbr '
    + 'a input label script'
  ).split(' '),
)
const metadata = new Set(['link', 'meta', 'script', 'style', 'title'])
/** What each part of a table holds, and nothing else but white space. */
const tableParts: Readonly<Record<string, readonly string[]>> = {
  table: ['caption', 'colgroup', 'thead', 'tbody', 'tfoot'],
  colgroup: ['col'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['th', 'td'],
}
const partOf = new Set(Object.values(tableParts).flat())

const tag =
  /<([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:.-]*(?:="[^"&\0\r<]*(?:&(?:amp|lt|gt|quot|#39|#x27|#x3D|#x60);[^"&\0\r<]*)*")?)*)\s*>/y
const attribute = /([a-zA-Z][\w:.-]*)(?:="([^"]*)")?/g
const reference = /&(?:(amp|lt|gt|quot|#39|#x27|#x3D|#x60);)?/g
/** What writers of HTML put for the characters that markup needs. */
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  '#x3D': '=',
  '#x60': '`',
}
const onlySpace = /^[\t\n\f ]*$/

/** The html element, or undefined where the standard's algorithm is needed. */
export function parseStrictly(source: string): Element | undefined {
  if (/[\0\r]/.test(source)) return undefined
  const root = elementOf('html', [], undefined)
  const start = /^\s*<!DOCTYPE html>\s*(?=<html[\s>])/i.exec(source)
  const reader: Reader = {source, at: start?.[0].length ?? 0, open: [root], paragraph: 0, heading: 0}
  return (start ? readDocument(reader, root) : readBody(reader, root)) ? root : undefined
}

interface Reader {
  readonly source: string
  at: number
  /** Innermost last. */
  readonly open: Element[]
  /** How many of them are paragraphs, and headings. */
  paragraph: number
  heading: number
}

/** A fragment without head and body, which the algorithm adds: what belongs into a head would go there. */
function readBody(reader: Reader, root: Element): boolean {
  if (!/^\s*(?:<(?!script|style)|[^<\s])/.test(reader.source)) return false
  enter(reader, elementOf('head', [], root))
  reader.open.pop()
  enter(reader, elementOf('body', [], root))
  reader.at += /^\s*/.exec(reader.source)![0].length
  return readContent(reader) && reader.at === reader.source.length && reader.open.length === 2
}

/** html, head and body, each begun and ended in its place. */
function readDocument(reader: Reader, root: Element): boolean {
  const html = startTag(reader)
  if (html?.tagName !== 'html') return false
  root.attrs = html.attrs
  skipSpace(reader)
  if (startTag(reader)?.tagName !== 'head') return false
  enter(reader, elementOf('head', [], root))
  if (!readContent(reader) || !endTag(reader, 'head')) return false
  const from = reader.at
  skipSpace(reader)
  addText(reader, reader.source.slice(from, reader.at))
  const body = startTag(reader)
  if (body?.tagName !== 'body') return false
  enter(reader, elementOf('body', body.attrs, root))
  if (!readContent(reader) || reader.open.at(-1)!.tagName !== 'body' || !reader.source.startsWith('</body>', reader.at))
    return false
  const behind = /<\/body>(\s*)<\/html>(\s*)$/y
  behind.lastIndex = reader.at
  const [, inner, outer] = behind.exec(reader.source) ?? []
  if (inner === undefined || outer === undefined) return false
  addText(reader, inner + outer)
  return true
}

/** Everything up to an end tag that closes nothing opened here. */
function readContent(reader: Reader): boolean {
  const {source, open} = reader
  const depth = open.length
  while (reader.at < source.length) {
    const parent = open.at(-1)!
    const next = source.indexOf('<', reader.at)
    const end = next < 0 ? source.length : next
    if (end > reader.at) {
      const text = decoded(source.slice(reader.at, end))
      if (text === undefined || (!takesText(parent) && !onlySpace.test(text))) return false
      addText(reader, text)
      reader.at = end
    } else if (source.startsWith('</', next)) {
      if (open.length === depth) return true
      if (!endTag(reader, parent.tagName)) return false
    } else if (!readElement(reader, parent)) return false
  }
  return open.length === depth
}

function readElement(reader: Reader, parent: Element): boolean {
  const found = startTag(reader)
  if (!found || !fits(reader, found.tagName, parent)) return false
  enter(reader, elementOf(found.tagName, found.attrs, parent))
  if (empty.has(found.tagName)) leave(reader)
  return !['script', 'style', 'title'].includes(found.tagName) || readRaw(reader, found.tagName)
}

/** The text of an element that has no elements in it. */
function readRaw(reader: Reader, name: string): boolean {
  const end = reader.source.indexOf('</', reader.at)
  if (end < 0 || !reader.source.startsWith(`</${name}>`, end)) return false
  const raw = reader.source.slice(reader.at, end)
  const text = name === 'title' ? decoded(raw) : raw.includes('<!--') ? undefined : raw
  if (text === undefined) return false
  addText(reader, text)
  reader.at = end
  return endTag(reader, name)
}

/** Whether the algorithm leaves an element where it is written: nothing open is closed by it, nothing opened for it. */
function fits({open, paragraph, heading}: Reader, name: string, parent: Element): boolean {
  if (parent.tagName === 'head') return metadata.has(name)
  if (!ordinary.has(name)) return false
  const parts = tableParts[parent.tagName]
  if (parts || partOf.has(name)) return parts?.includes(name) ?? false
  if ((paragraph || heading) && !phrasing.has(name)) return false
  if (name === 'li') return parent.tagName === 'ul' || parent.tagName === 'ol'
  if (name === 'dt' || name === 'dd')
    return parent.tagName === 'dl' || (parent.tagName === 'div' && open.at(-2)?.tagName === 'dl')
  return name !== 'a' || !open.some(({tagName}) => tagName === 'a')
}

function takesText({tagName}: Element): boolean {
  return tagName !== 'head' && !tableParts[tagName]
}

function startTag(reader: Reader): {tagName: string; attrs: Element['attrs']} | undefined {
  tag.lastIndex = reader.at
  const found = tag.exec(reader.source)
  if (!found) return undefined
  const attrs: Element['attrs'] = []
  for (const [, name, value = ''] of found[2]!.matchAll(attribute)) {
    if (attrs.some((one) => one.name === name!.toLowerCase())) return undefined
    attrs.push({name: name!.toLowerCase(), value: decoded(value)!})
  }
  reader.at = tag.lastIndex
  return {tagName: found[1]!, attrs}
}

function endTag(reader: Reader, name: string): boolean {
  if (reader.open.at(-1)!.tagName !== name || !reader.source.startsWith(`</${name}>`, reader.at)) return false
  reader.at += name.length + 3
  leave(reader)
  return true
}

function enter(reader: Reader, element: Element): void {
  reader.open.push(element)
  if (element.tagName === 'p') reader.paragraph++
  if (/^h[1-6]$/.test(element.tagName)) reader.heading++
}

function leave(reader: Reader): void {
  const {tagName} = reader.open.pop()!
  if (tagName === 'p') reader.paragraph--
  if (/^h[1-6]$/.test(tagName)) reader.heading--
}

function skipSpace(reader: Reader): void {
  const space = /[\t\n\f ]*/y
  space.lastIndex = reader.at
  space.exec(reader.source)
  reader.at = space.lastIndex
}

/** Undefined where there is any other reference than those of the five characters that markup needs. */
function decoded(text: string): string | undefined {
  if (!text.includes('&')) return text
  let known = true
  const decoded = text.replace(reference, (_, name: string | undefined) => {
    known &&= name !== undefined
    return characters[name ?? ''] ?? ''
  })
  return known ? decoded : undefined
}

/** As parse5's tree has them. */
function elementOf(tagName: string, attrs: Element['attrs'], parentNode: Element | undefined): Element {
  const element = {
    nodeName: tagName,
    tagName,
    attrs,
    namespaceURI: 'http://www.w3.org/1999/xhtml',
    childNodes: [],
    parentNode: parentNode ?? null,
  }
  parentNode?.childNodes.push(element as unknown as Node)
  return element as unknown as Element
}

function addText({open}: Reader, value: string): void {
  const parent = open.at(-1)!
  const last = parent.childNodes.at(-1)
  if (last?.nodeName === '#text' && 'value' in last) last.value += value
  else if (value !== '') parent.childNodes.push({nodeName: '#text', value, parentNode: parent} as Node)
}
