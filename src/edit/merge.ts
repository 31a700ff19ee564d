// Three versions of a text, one of them what the two others were changed from → its stretches, and what a person chooses of
// each → one text. Nothing of either side is left out that was not chosen against.

import {differences, type Stretch} from './sequences.ts'

export interface MergePiece {
  /** `same`: both sides say this. `mine`, `theirs`: only one has changed it. `both`: a person has to say. */
  readonly is: 'same' | 'mine' | 'theirs' | 'both'
  /** Whole lines with their ends. */
  readonly mine: string
  readonly theirs: string
  /** Line of `mine` that it begins with, from 1. */
  readonly line: number
}

/** Of one piece: what only I have, what only the other has, or mine and the other behind it. */
export type Take = 'mine' | 'theirs' | 'both'

/** `base` undefined: it is not known what the two were changed from, so that a person has to say everything. */
export function piecesOf(base: string | undefined, mine: string, theirs: string): MergePiece[] {
  const [own, other] = [linesOf(mine), linesOf(theirs)]
  if (base === undefined) return withoutBase(own, other)
  const old = linesOf(base)
  const groups = grouped(differences(old, own), differences(old, other))
  const found: MergePiece[] = []
  let [at, ownAt, otherAt] = [0, 0, 0]
  for (const {start, end, mine: byMe, theirs: byThem} of groups) {
    put('same', start - at, start - at)
    put(
      byMe.length === 0 ? 'theirs' : byThem.length === 0 ? 'mine' : 'both',
      end - start + grown(byMe),
      end - start + grown(byThem),
    )
    at = end
  }
  put('same', old.length - at, old.length - at)
  return found

  function put(is: MergePiece['is'], ownCount: number, otherCount: number): void {
    const [a, b] = [own.slice(ownAt, ownAt + ownCount).join(''), other.slice(otherAt, otherAt + otherCount).join('')]
    // The same change on both sides is none.
    if (a !== '' || b !== '') found.push({is: a === b ? 'same' : is, mine: a, theirs: b, line: ownAt + 1})
    ownAt += ownCount
    otherAt += otherCount
  }
}

/** What is chosen unless a person says otherwise: a change that only one side has made; undefined: there are two. */
export function usual({is}: MergePiece): Take | undefined {
  return is === 'both' ? undefined : is === 'same' ? 'mine' : is
}

/** Undefined while something is not chosen. `takes` by piece. */
export function merged(pieces: readonly MergePiece[], takes: readonly (Take | undefined)[]): string | undefined {
  let text = ''
  for (const [index, piece] of pieces.entries()) {
    const take = piece.is === 'same' ? 'mine' : takes[index]
    if (take === undefined) return undefined
    const part = take === 'theirs' ? piece.theirs : take === 'mine' ? piece.mine : bothOf(piece)
    // A last line without an end, with something behind it now.
    text += text !== '' && part !== '' && !text.endsWith('\n') ? `\n${part}` : part
  }
  return text
}

function bothOf({mine, theirs}: MergePiece): string {
  return mine !== '' && theirs !== '' && !mine.endsWith('\n') ? `${mine}\n${theirs}` : mine + theirs
}

function withoutBase(own: readonly string[], other: readonly string[]): MergePiece[] {
  const found: MergePiece[] = []
  let at = 0
  const same = (end: number): void => {
    const text = own.slice(at, end).join('')
    if (text !== '') found.push({is: 'same', mine: text, theirs: text, line: at + 1})
  }
  for (const {start, end, otherStart, otherEnd} of differences(own, other)) {
    same(start)
    const [mine, theirs] = [own.slice(start, end).join(''), other.slice(otherStart, otherEnd).join('')]
    found.push({is: 'both', mine, theirs, line: start + 1})
    at = end
  }
  same(own.length)
  return found
}

interface Group {
  readonly start: number
  end: number
  readonly mine: Stretch[]
  readonly theirs: Stretch[]
  /** Lines come at its end. */
  open: boolean
}

/** Changes of both sides that meet belong together, and lines that come where others change: which comes first is not known. */
function grouped(mine: readonly Stretch[], theirs: readonly Stretch[]): Group[] {
  const all = [
    ...mine.map((stretch) => ({stretch, own: true})),
    ...theirs.map((stretch) => ({stretch, own: false})),
  ].sort((a, b) => a.stretch.start - b.stretch.start || a.stretch.end - b.stretch.end)
  const found: Group[] = []
  for (const {stretch, own} of all) {
    let last = found.at(-1)
    const comes = stretch.start === stretch.end
    if (!last || stretch.start > last.end || (stretch.start === last.end && !comes && !last.open))
      found.push((last = {start: stretch.start, end: stretch.end, mine: [], theirs: [], open: false}))
    if (comes || stretch.end > last.end) last.open = comes
    last.end = Math.max(last.end, stretch.end)
    ;(own ? last.mine : last.theirs).push(stretch)
  }
  return found
}

function grown(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, {start, end, otherStart, otherEnd}) => sum + otherEnd - otherStart - (end - start), 0)
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? []
}
