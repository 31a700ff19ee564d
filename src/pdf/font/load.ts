// Font files → the fonts of an edition. A file that cannot be used is said with what it is instead; none is guessed.

import type {Checked, Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {type Face, openFace} from './face.ts'
import type {EmbeddableFonts, FontKey, FontMetrics} from './font.ts'
import {UnusableFont} from './sfnt.ts'
import {type FontProgram, subset} from './subset.ts'

/** One face as the style names it. */
export interface FaceFile {
  readonly key: FontKey
  /** Its path as the style writes it, for messages. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Faces that are asked, in this order, for characters that this one does not have. */
  readonly fallbacks: readonly FontKey[]
  /** Where the style names it. */
  readonly place?: Place
}

/** Opens every face; no value if one of them cannot be used (`font`). Fallbacks must be keys of the list. */
export function loadFonts(files: readonly FaceFile[]): Checked<EmbeddableFonts> {
  const diagnostics: Diagnostic[] = []
  const faces = new Map<FontKey, Face>()
  for (const {key, file, bytes, place} of files) {
    try {
      faces.set(key, openFace(bytes))
    } catch (error) {
      if (!(error instanceof UnusableFont)) throw error
      diagnostics.push(diagnose('font', error.fault, {key, file, where: error.where}, place))
    }
  }
  return {value: diagnostics.length > 0 ? undefined : collect(files, faces), diagnostics}
}

function collect(files: readonly FaceFile[], faces: ReadonlyMap<FontKey, Face>): EmbeddableFonts {
  const metrics = new Map([...faces].map(([key, face]) => [key, measure(key, face)]))
  const get = (key: FontKey): FontMetrics => known(metrics, key)
  const chains = new Map(files.map(({key, fallbacks}) => [key, [key, ...fallbacks].map(get)]))
  return {
    get,
    choose: (key, codePoint) => known(chains, key).find((face) => face.has(codePoint)),
    program: remembering((key, codePoints) => subset(known(faces, key), codePoints)),
  }
}

type Program = EmbeddableFonts['program']

/** Gives the last program of a face again when the same characters are asked for: most edits of a report add none. */
function remembering(make: Program): Program {
  const last = new Map<FontKey, {characters: string; program: FontProgram}>()
  return (key, codePoints) => {
    const sorted = [...new Set(codePoints)].sort((a, b) => a - b)
    const characters = sorted.join()
    const known = last.get(key)
    if (known?.characters === characters) return known.program
    const program = make(key, sorted)
    last.set(key, {characters, program})
    return program
  }
}

function known<T>(map: ReadonlyMap<FontKey, T>, key: FontKey): T {
  const value = map.get(key)
  if (!value) throw new Error(`no font with the key ${key}`)
  return value
}

/** Measures of a face, with what was asked once remembered: a report asks for the same few hundred characters. */
function measure(key: FontKey, face: Face): FontMetrics {
  const advances = new Map<number, number>()
  const advance = (codePoint: number): number => {
    let width = advances.get(codePoint)
    if (width === undefined) {
      const glyph = face.glyph(codePoint)
      width = glyph === 0 ? -1 : face.advance(glyph) / face.unitsPerEm
      advances.set(codePoint, width)
    }
    return width
  }
  return {
    key,
    ascent: face.ascent / face.unitsPerEm,
    descent: face.descent / face.unitsPerEm,
    has: (codePoint) => advance(codePoint) >= 0,
    advance: (codePoint) => Math.max(0, advance(codePoint)),
  }
}
