// Elements with their attributes and children → XML (1.0, UTF-8). What XML cannot hold is shown as U+FFFD, as a browser
// shows it: what stands in a tree of elements can always be written.

declare const written: unique symbol

/** Markup whose texts are escaped. */
export type Xml = string & {readonly [written]: true}

type Child = Xml | undefined | false | readonly Child[]

/** Attributes in the order in which they are given; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** XML 1.0, 2.2: Char. */
const unfit =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function fit(text: string): string {
  return text.replace(unfit, '\uFFFD')
}

/** What most attributes are made of, and most texts of cells: it needs no second look. */
const simple = /^[\w .,:;/()'+-]*$/

function attribute(value: string | number): string {
  if (typeof value === 'number' || simple.test(value)) return String(value)
  return fit(value).replace(/[&<>"\t\n\r]/g, (mark) => escapes[mark]!)
}

/** An element. */
export function xml(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  let given = ''
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) given += ` ${key}="${attribute(value)}"`
  const content = joined(children)
  return (content === '' ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`) as Xml
}

function joined(children: readonly Child[]): string {
  let text = ''
  for (const child of children) text += Array.isArray(child) ? joined(child as readonly Child[]) : child || ''
  return text
}

/** Text as it stands between tags. */
export function words(text: string): Xml {
  if (simple.test(text)) return text as Xml
  return fit(text).replace(/[&<>\r]/g, (mark) => escapes[mark]!) as Xml
}

/** What stands before the root. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A file with this root. */
export function xmlFile(root: Xml): Uint8Array {
  return new TextEncoder().encode(xmlHead + root)
}
