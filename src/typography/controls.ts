// Text → the same text with what could move a cursor, ring, hide or reorder made visible: for terminals, and for whatever
// takes a line for a line. Controls have pictures (U+2400 ff.); the others are named.

/** Controls but tab and line feed; line separators, and what reorders a line. */
const harmful = /[\0-\x08\v-\x1F\x7F-\x9F\u2028\u2029\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu

/** Lines and tabs stay; a carriage return before a line feed goes, for the line ends all the same. */
export function withoutControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(harmful, picture)
}

/** Lines and tabs are made visible, too: a name or a sentence that stands in a line of its own. */
export function inOneLine(text: string): string {
  return text.replace(/[\t\n]/gu, picture).replace(harmful, picture)
}

/** The same in JSON, where it is a way of writing the character. */
export function escapedInJson(json: string): string {
  return json.replace(harmful, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function picture(one: string): string {
  const code = one.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
