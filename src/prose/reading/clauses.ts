// Where the sentences and clauses of a folded text begin and end, and what stands in quotation marks.

/** Where the sentence around `offset` begins: behind the last 。！？； or line end. */
export function sentenceStart(text: string, offset: number): number {
  return boundaryBefore(text, offset, '。！？!?；;\n')
}

/** Where the sentence around `offset` ends. */
export function sentenceEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && at < offset + reach && !isBoundary(text, at, '。！？!?；;\n')) at++
  return at
}

/** Where the clause around `offset` begins: behind the last mark that ends one. */
export function clauseStart(text: string, offset: number): number {
  return boundaryBefore(text, offset, '。！？!?；;，,（(）)：:\n')
}

/** Where the clause around `offset` ends. */
export function clauseEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && at < offset + reach && !isBoundary(text, at, '。！？!?；;，,（(）)：:\n')) at++
  return at
}

/** Where a sentence begins that ； may part. */
export function fullStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('。', offset - 1) + 1, offset - reach, 0)
}

/** Where a full stop stands behind the offset, or the text ends. */
export function fullStop(text: string, offset: number): number {
  const at = text.indexOf('。', offset)
  return at < 0 || at > offset + reach ? Math.min(text.length, offset + reach) : at
}

/** The clauses of a text, each with its offsets; the marks that end them belong to none. */
export function* clausesOf(text: string): Iterable<{readonly start: number; readonly end: number}> {
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBoundary(text, at, '。！？!?；;，,（(）)：:\n')) continue
    if (at > start) yield {start, end: at}
    start = at + 1
  }
}

/** How far a rule looks from a number; no clause that a person writes is longer. */
const reach = 160

function boundaryBefore(text: string, offset: number, marks: string): number {
  let at = offset
  while (at > 0 && at > offset - reach && !isBoundary(text, at - 1, marks)) at--
  return at
}

/** A comma between digits groups them. */
function isBoundary(text: string, at: number, marks: string): boolean {
  if (!marks.includes(text[at]!)) return false
  return text[at] !== ',' || !(isDigit(text[at - 1]) && isDigit(text[at + 1]))
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

/** Whether the offset stands inside 《》 or “”. */
export function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 100), offset)
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** Marks that end a sentence, and those that end a clause. */
export const stops = '。！？!?；;\n'
export const marks = `${stops}，,：:（(）)—`

/** Back from `offset` to behind the last of the marks, at most to `floor`. */
export function backTo(text: string, offset: number, floor: number, ends: string): number {
  let at = offset
  while (at > floor && !ends.includes(text[at - 1]!)) at--
  return at
}
