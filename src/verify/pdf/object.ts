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
export type PdfObject =
  | null
  | boolean
  | number
  | Name
  | ByteString
  | Reference
  | Dictionary
  | Stream
  | Keyword
  | readonly PdfObject[]

/** A fault of the file; caught by the reader, never by users. */
export class Malformed extends Error {}

const DEEPEST = 100

/** What may follow a word: white space, delimiters, the end (NaN). Called for every character of a file. */
function endsWord(code: number): boolean {
  switch (code) {
    case 0x00:
    case 0x09:
    case 0x0a:
    case 0x0c:
    case 0x0d:
    case 0x20:
    case 0x25:
    case 0x28:
    case 0x29:
    case 0x2f:
    case 0x3c:
    case 0x3e:
    case 0x5b:
    case 0x5d:
    case 0x7b:
    case 0x7d:
      return true
    default:
      return Number.isNaN(code)
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b) || code === 0

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
      if (code === 0x25)
        while (reader.at < text.length && text[reader.at] !== '\n' && text[reader.at] !== '\r') reader.at++
      else if (isSpace(code)) reader.at++
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
    return numberOrReference() ?? keyword()
  }

  /** 7.3.3, 7.3.10. Undefined where none begins here. */
  function numberOrReference(): number | Reference | undefined {
    const start = reader.at
    const whole = endOfDigits(start)
    if (references && whole > start) {
      const second = endOfSpace(whole)
      const generation = endOfDigits(second)
      const word = endOfSpace(generation)
      if (
        second > whole
        && generation > second
        && word > generation
        && text[word] === 'R'
        && endsWord(text.charCodeAt(word + 1))
      ) {
        reader.at = word + 1
        return {kind: 'reference', number: Number(text.slice(start, whole))}
      }
    }
    const sign = text[start] === '-' || text[start] === '+' ? 1 : 0
    let end = sign ? endOfDigits(start + 1) : whole
    let digits = end - start - sign
    if (text[end] === '.') {
      const fraction = endOfDigits(end + 1)
      digits += fraction - end - 1
      end = fraction
    }
    if (digits === 0) return undefined
    reader.at = end
    return Number(text.slice(start, end))
  }

  function endOfDigits(from: number): number {
    let end = from
    while (isDigit(text.charCodeAt(end))) end++
    return end
  }

  function endOfSpace(from: number): number {
    let end = from
    while (isSpace(text.charCodeAt(end))) end++
    return end
  }

  function word(from: number): string {
    let end = from
    while (!endsWord(text.charCodeAt(end))) end++
    return text.slice(from, end)
  }

  function keyword(): PdfObject {
    const written = word(reader.at) || text[reader.at]!
    reader.at += written.length
    if (written === 'true' || written === 'false') return written === 'true'
    return written === 'null' ? null : {kind: 'keyword', word: written}
  }

  function name(): Name {
    const written = word(reader.at + 1)
    reader.at += 1 + written.length
    if (!written.includes('#')) return {kind: 'name', name: written}
    const bytes = written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    return {kind: 'name', name: bytes}
  }

  function hexadecimal(): ByteString {
    const end = text.indexOf('>', reader.at)
    if (end < 0) throw new Malformed('string without end')
    const written = text.slice(reader.at + 1, end)
    reader.at = end + 1
    const digits = /[^0-9A-Fa-f]/.test(written) ? written.replace(/[^0-9A-Fa-f]/g, '') : written
    return {kind: 'string', bytes: ofHex(digits.length % 2 ? `${digits}0` : digits)}
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

type Kinds = {
  name: Name
  string: ByteString
  reference: Reference
  dictionary: Dictionary
  stream: Stream
  keyword: Keyword
}

/** Whether an object is of a kind. */
export function isKind<K extends keyof Kinds>(object: PdfObject | undefined, kind: K): object is Kinds[K] {
  return typeof object === 'object' && object !== null && 'kind' in object && object.kind === kind
}

function ofHex(digits: string): string {
  let bytes = ''
  for (let at = 0; at < digits.length; at += 2)
    bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16))
  return bytes
}
