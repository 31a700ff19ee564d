// Font files → the fonts of an edition. A file that cannot be used is said with what it is instead; none is guessed. The
// first file of a face is opened at once, the further ones when a character is in none before them.

import type {Checked, Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose, type Message, message} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {type Face, openFace} from './face.ts'
import type {EmbeddableFonts, FontKey, FontMetrics} from './font.ts'
import {type FontData, UnusableFont} from './sfnt.ts'
import {type FontProgram, subset} from './subset.ts'

/** One face as the style names it. */
export interface FaceFiles {
  readonly key: FontKey
  /** One or more: in the first its usual characters, in each further one rarer ones. */
  readonly files: readonly FontFile[]
  /** Faces that are asked, in this order, for characters that this one does not have. */
  readonly fallbacks: readonly FontKey[]
}

export interface FontFile {
  /** Its path as the style writes it, for messages. */
  readonly path: string
  /** Where the style names it. */
  readonly place?: Place
  /** Which face of a collection, from 0. */
  readonly face?: number
  /** Of a font that was asked for by name and is not installed: names that come near, and where it was looked for. */
  readonly absent?: {readonly near: readonly string[]; readonly folders: readonly string[]}
  /** Called once, when the file is needed; undefined where there is no such file. */
  open(): FontData | undefined
}

/** No value if the first file of a face cannot be used (`font`). Fallbacks must be keys of the list. */
export function loadFonts(faces: readonly FaceFiles[]): Checked<EmbeddableFonts> {
  const faults: Diagnostic[] = []
  const parts = new Map<FontKey, Part>()
  for (const {key, files} of faces) {
    files.forEach((file, index) => parts.set(partKey(key, index), openPart(key, index, file, faults)))
    parts.get(key)!.face()
  }
  return {value: faults.length > 0 ? undefined : collect(faces, parts, faults), diagnostics: [...faults]}
}

/** The key of a face's file: of the first, the face's own. No face of a style can be named as the others are. */
function partKey(key: FontKey, index: number): FontKey {
  return index === 0 ? key : `${key}\0${index + 1}`
}

/** One file of a face. */
interface Part {
  readonly metrics: FontMetrics
  /** Undefined where the file cannot be used. */
  face(): OpenFace | undefined
}

interface OpenFace extends Face {
  readonly data: FontData
}

function collect(
  faces: readonly FaceFiles[],
  parts: ReadonlyMap<FontKey, Part>,
  faults: readonly Diagnostic[],
): EmbeddableFonts {
  const files = new Map(
    faces.map(({key, files}) => [key, files.map((_, index) => known(parts, partKey(key, index)).metrics)]),
  )
  const chains = new Map(
    faces.map(({key, fallbacks}) => [key, [key, ...fallbacks].flatMap((one) => known(files, one))]),
  )
  return {
    get: (key) => known(parts, key).metrics,
    choose: (key, codePoint) => known(chains, key).find((part) => part.has(codePoint)),
    program: (key, codePoints) => programOf(known(parts, key).face()!, codePoints),
    faults: () => faults,
  }
}

/** The last program of a font: most edits of a report add no character. */
const programs = new WeakMap<FontData, {readonly characters: string; readonly program: FontProgram}>()

function programOf(face: OpenFace, codePoints: Iterable<number>): FontProgram {
  const sorted = [...new Set(codePoints)].sort((a, b) => a - b)
  const characters = sorted.join()
  const last = programs.get(face.data)
  if (last?.characters === characters) return last.program
  const program = subset(face, sorted)
  programs.set(face.data, {characters, program})
  return program
}

function known<T>(map: ReadonlyMap<FontKey, T>, key: FontKey): T {
  const value = map.get(key)
  if (!value) throw new Error(`no font with the key ${key}`)
  return value
}

/** A file that is opened once it is asked for; the first thing wrong with it is added to `faults`. */
function openPart(
  key: FontKey,
  index: number,
  {path, place, face: which, absent, open}: FontFile,
  faults: Diagnostic[],
): Part {
  let faulty = false
  const attempt = <T>(what: () => T): T | undefined => {
    try {
      return what()
    } catch (error) {
      if (!(error instanceof UnusableFont)) throw error
      const hints = absent ? nearHints(absent) : []
      if (!faulty) faults.push(diagnose('font', error.fault, {key, file: path, where: error.where}, place, {hints}))
      faulty = true
      return undefined
    }
  }
  let opened: {readonly face: OpenFace | undefined} | undefined
  const face = (): OpenFace | undefined =>
    (opened ??= {
      face: attempt(() => {
        const data = open()
        if (!data) throw new UnusableFont(absent ? 'absent' : 'missing')
        return {...openFace(data, which), data}
      }),
    }).face
  const width = (codePoint: number): number => {
    const font = face()
    const glyph = font?.glyph(codePoint) ?? 0
    if (!font || glyph === 0) return -1
    return (
      attempt(() => {
        font.outlines.check(glyph)
        return font.advance(glyph) / font.unitsPerEm
      }) ?? -1
    )
  }
  return {face, metrics: measure(partKey(key, index), face, width)}
}

function nearHints({near, folders}: NonNullable<FontFile['absent']>): Message[] {
  return [
    ...(near.length > 0 ? [message('font', 'near', {names: near.join('、')})] : []),
    message('font', 'searched', {folders: folders.join('、')}),
  ]
}

/** Measures of a file, with what was asked once remembered: a report asks for the same few hundred characters. */
function measure(key: FontKey, face: () => Face | undefined, width: (codePoint: number) => number): FontMetrics {
  const advances = new Map<number, number>()
  const advance = (codePoint: number): number => {
    let known = advances.get(codePoint)
    if (known === undefined) advances.set(codePoint, (known = width(codePoint)))
    return known
  }
  const inEm = (units: 'ascent' | 'descent'): number => {
    const font = face()
    return font ? font[units] / font.unitsPerEm : 0
  }
  return {
    key,
    get ascent() {
      return inEm('ascent')
    },
    get descent() {
      return inEm('descent')
    },
    has: (codePoint) => advance(codePoint) >= 0,
    advance: (codePoint) => Math.max(0, advance(codePoint)),
  }
}
