// Characters without a glyph → `glyph-missing`, each at the very character in the source where it can be found there;
// one written as an entity, or in words that an edition adds, is said at the place of its node.

import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {MissingGlyph} from './layout/faults.ts'

/** As many of one character in one place are said one by one; the rest are counted. */
const said = 20

/** `text` is the source's, `places` the Edition's. */
export function missingGlyphs(
  missing: readonly MissingGlyph[],
  places: readonly Place[],
  text: string | undefined,
): Diagnostic[] {
  const groups = new Map<string, {glyph: MissingGlyph; count: number}>()
  for (const glyph of missing) {
    const key = `${glyph.codePoint} ${glyph.node}`
    const group = groups.get(key)
    if (group) group.count++
    else groups.set(key, {glyph, count: 1})
  }
  const lines = text?.split(/\r\n|\r|\n/)
  return [...groups.values()].flatMap(({glyph: {codePoint, node}, count}) => {
    const character = String.fromCodePoint(codePoint)
    const around = node === undefined ? undefined : places[node]
    const found = lines ? occurrences(character, lines, around, places[0]?.path).slice(0, Math.min(count, said)) : []
    const spots = found.length > 0 ? found : [around]
    return spots.map((place, index) =>
      diagnostic(character, place, index === spots.length - 1 ? count - spots.length : 0),
    )
  })
}

function diagnostic(character: string, place: Place | undefined, more: number): Diagnostic {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  const hints = more > 0 ? [message('glyph-missing', 'more', {count: more})] : []
  return diagnose('glyph-missing', 'main', {character, code}, place, {actual: character, hints})
}

/** Where the character stands in the lines of `around`; without it, in the whole file. */
function occurrences(
  character: string,
  lines: readonly string[],
  around: Place | undefined,
  path: string | undefined,
): Place[] {
  const file = around?.path ?? path
  if (file === undefined) return []
  const {
    line: first,
    column: from,
    endLine: last,
    endColumn: to,
  } = around ?? {line: 1, column: 1, endLine: lines.length, endColumn: Infinity}
  const found: Place[] = []
  for (let line = first; line <= last; line++) {
    const text = lines[line - 1] ?? ''
    const [start, end] = [line === first ? from - 1 : 0, line === last ? to - 1 : Infinity]
    let at = text.indexOf(character, start)
    while (at >= 0 && at < end) {
      const next = at + character.length
      found.push({path: file, line, column: at + 1, endLine: line, endColumn: next + 1})
      at = text.indexOf(character, next)
    }
  }
  return found
}
