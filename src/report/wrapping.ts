// What stands around a source and is none of it: blank lines or words in front of its front matter, the fence of code in
// which programs that write Markdown hand it over. Markdown reads all of it as something else than was meant, so it is said
// alone, before the text is parsed.

import {type Diagnostic, diagnose, type Edit, message} from '../diagnostic/diagnostic.ts'
import {lineAt, lineStarts, placeAt, type Source} from '../markdown/source.ts'
import {fold} from '../script/fold.ts'
import {keys, requiredKeys} from './front-keys.ts'

/** Lines at the top among which the source may begin. */
const most = 20
const fence = /^ {0,3}(`{3,}|~{3,})[^`]*$/u
const ruler = /^---[ \t]*$/u
const title = /^# /u
const required = new RegExp(`^(?:${requiredKeys.flatMap((key) => [key, ...keys[key]]).join('|')})\\s*[:：]`, 'iu')

/** What stands around the source, with the fix that takes it away; undefined where the source begins where it should. */
export function wrapping(source: Source): Diagnostic | undefined {
  if (ruler.test(lineAt(source, 1))) return undefined
  const count = lineStarts(source).length
  for (let line = 1; line <= Math.min(most, count); line++) {
    const opening = fence.exec(lineAt(source, line))?.[1]
    const inside = opening !== undefined && (isFront(source, line + 1) || title.test(lineAt(source, line + 1)))
    if (inside) return fenced(source, line, closing(source, line, opening, count))
    if (isFront(source, line)) return preceded(source, line)
  }
  return undefined
}

/** Whether front matter begins on `line`: a required key stands on one of its first lines. */
function isFront(source: Source, line: number): boolean {
  return (
    ruler.test(lineAt(source, line))
    && [1, 2, 3, 4, 5, 6].some((more) => required.test(fold(lineAt(source, line + more))))
  )
}

/** The line that closes a fence, the last one that can; undefined where none does. */
function closing(source: Source, first: number, opening: string, count: number): number | undefined {
  for (let line = count; line > first; line--) {
    const written = lineAt(source, line).trim()
    if (written.startsWith(opening) && written === opening[0]!.repeat(written.length)) return line
  }
  return undefined
}

function preceded(source: Source, line: number): Diagnostic {
  const before = source.text.slice(0, startOf(source, line))
  const isBlank = before.trim() === ''
  const fix = {
    title: message('front-matter', isBlank ? 'deleteBlank' : 'deleteBefore', {}),
    safe: isBlank,
    edits: [deletion(source, 0, before.length)],
  }
  const place = placeAt(source, 0, before.length)
  return isBlank
    ? diagnose('front-matter', 'early', {}, place, {fix})
    : diagnose('front-matter', 'preceded', {line}, place, {fix})
}

function fenced(source: Source, first: number, last: number | undefined): Diagnostic {
  const {length} = source.text
  const inside = startOf(source, first + 1)
  const end = last === undefined ? length : startOf(source, last)
  const behind = last === undefined ? '' : source.text.slice(startOf(source, last + 1))
  const fix = {
    title: message('front-matter', 'deleteFence', {}),
    safe: source.text.slice(0, startOf(source, first)).trim() === '' && behind.trim() === '',
    edits: [deletion(source, 0, inside), ...(end < length ? [deletion(source, end, length)] : [])],
  }
  const place = placeAt(source, startOf(source, first), startOf(source, first) + lineAt(source, first).length)
  return diagnose('front-matter', 'fenced', {}, place, {fix})
}

/** Offset at which a line begins; of the line behind the last, the end. */
function startOf(source: Source, line: number): number {
  return lineStarts(source)[line - 1] ?? source.text.length
}

function deletion(source: Source, start: number, end: number): Edit {
  const {line, column, endLine, endColumn} = placeAt(source, start, end)
  return {line, column, endLine, endColumn, text: ''}
}
