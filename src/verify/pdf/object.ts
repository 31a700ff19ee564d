// The syntax of PDF objects (ISO 32000-1 7.3): text of a file or an object stream → objects. Knows nothing of what they mean.

export interface Name {
  readonly kind: 'name'
  readonly name: string
}
/** Bytes as characters U+0000 … U+00FF. */
export interface ByteString {
  readonly kind: 'string'
  readonly bytes: string
}
export interface Reference {
  readonly kind: 'reference'
  readonly number: number
}
export interface Dictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfObject>
}
export interface Stream {
  readonly kind: 'stream'
  readonly entries: ReadonlyMap<string, PdfObject>
  /** Offset of its first byte in the file. */
  readonly start: number
}
/** An operator of a content stream, or a word that is no object. */
export interface Keyword {
  readonly kind: 'keyword'
  readonly word: string
}
export type PdfObject = null | boolean | number | Name | ByteString | Reference | Dictionary | Stream | Keyword | readonly PdfObject[]

/** A fault of the file; caught by the reader, never by users. */
export class Malformed extends Error {}

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const DEEPEST = 100

const mayBeNumber = (character: string): boolean =>
  (character >= '0' && character <= '9') || character === '-' || character === '.' || character === '+'

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Reads objects one after the other. */
export interface ObjectReader {
  /** Offset of the next character. */
  at: number
  /** The next object; undefined at the end. */
  next(depth?: number): PdfObject | undefined
}

/** `references`: whether `1 0 R` is one object; it is not in content streams. */
export function objectReader(text: string, at: number, references = true): ObjectReader {
  const reader: ObjectReader = {at, next}
  return reader

  /** White space and comments (7.2.2). */
  function skipSpace(): void {
    for (;;) {
      const code = text.charCodeAt(reader.at)
      if (code === 0x25) while (reader.at < text.length && text[reader.at] !== '\n' && text[reader.at] !== '\r') reader.at++
      else if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c || code === 0) reader.at++
      else return
    }
  }

  function next(depth = 0): PdfObject | undefined {
    if (depth > DEEPEST) throw new Malformed('nested too deeply')
    skipSpace()
    const character = text[reader.at]
    if (character === undefined) return undefined
    if (character === '/') return name()
    if (character === '(') return literal()
    if (character === '[') return array(depth)
    if (character === '<') return text[reader.at + 1] === '<' ? dictionary(depth) : hexadecimal()
    const reference = references && character >= '0' && character <= '9' ? match(REFERENCE, text, reader.at) : null
    if (reference) {
      reader.at += reference[0].length
      return {kind: 'reference', number: Number(reference[1])}
    }
    const number = mayBeNumber(character) ? match(NUMBER, text, reader.at) : null
    if (number) {
      reader.at += number[0].length
      return Number(number[0])
    }
    return keyword()
  }

  function keyword(): PdfObject {
    const word = match(WORD, text, reader.at)?.[0] ?? text[reader.at]!
    reader.at += word.length
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : {kind: 'keyword', word}
  }

  function name(): Name {
    const written = match(WORD, text, reader.at + 1)?.[0] ?? ''
    reader.at += 1 + written.length
    if (!written.includes('#')) return {kind: 'name', name: written}
    const bytes = written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    return {kind: 'name', name: bytes}
  }

  function hexadecimal(): ByteString {
    const end = text.indexOf('>', reader.at)
    if (end < 0) throw new Malformed('string without end')
    const written = text.slice(reader.at + 1, end)
    reader.at = end + 1
    const digits = /[^0-9A-Fa-f]/.test(written) ? written.replace(/[^0-9A-Fa-f]/g, '') : written
    return {kind: 'string', bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')}
  }

  function literal(): ByteString {
    let bytes = ''
    let open = 0
    for (reader.at++; reader.at < text.length; reader.at++) {
      const character = text[reader.at]!
      if (character === '\\') bytes += escaped()
      else if (character === ')' && open-- === 0) {
        reader.at++
        return {kind: 'string', bytes}
      } else {
        if (character === '(') open++
        bytes += character
      }
    }
    throw new Malformed('string without end')
  }

  /** What a backslash and the characters behind it stand for; leaves off at the last of them. */
  function escaped(): string {
    const octal = match(/[0-7]{1,3}/y, text, reader.at + 1)
    if (octal) {
      reader.at += octal[0].length
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff)
    }
    const character = text[++reader.at] ?? ''
    if (character === '\r' && text[reader.at + 1] === '\n') reader.at++
    if (character === '\r' || character === '\n') return ''
    return {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}[character] ?? character
  }

  function array(depth: number): PdfObject[] {
    reader.at++
    const items: PdfObject[] = []
    for (;;) {
      skipSpace()
      if (text[reader.at] === ']') break
      const item = next(depth + 1)
      if (item === undefined) throw new Malformed('array without end')
      items.push(item)
    }
    reader.at++
    return items
  }

  function dictionary(depth: number): Dictionary | Stream {
    reader.at += 2
    const entries = new Map<string, PdfObject>()
    for (;;) {
      skipSpace()
      if (text.startsWith('>>', reader.at)) break
      const key = next(depth + 1)
      const value = next(depth + 1)
      if (!isKind(key, 'name') || value === undefined) throw new Malformed('dictionary without end')
      entries.set(key.name, value)
    }
    reader.at += 2
    const stream = match(/[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)/y, text, reader.at)
    if (!references || !stream) return {kind: 'dictionary', entries}
    reader.at += stream[0].length
    return {kind: 'stream', entries, start: reader.at}
  }
}

type Kinds = {name: Name; string: ByteString; reference: Reference; dictionary: Dictionary; stream: Stream; keyword: Keyword}

/** Whether an object is of a kind. */
export function isKind<K extends keyof Kinds>(object: PdfObject | undefined, kind: K): object is Kinds[K] {
  return typeof object === 'object' && object !== null && 'kind' in object && object.kind === kind
}
