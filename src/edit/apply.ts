// Fixes → a new text. Everything that no fix names stays as it is, byte by byte; of two fixes that touch the same
// characters only the first is done, for the second was made for a text that is no longer there.

import type {Diagnostic, Edit, Fix} from '../diagnostic/diagnostic.ts'

export interface Mended {
  readonly text: string
  /** The fixes that were done, in the order of their first edits. */
  readonly done: readonly Fix[]
  /** Every edit that was done, in the order of the text. */
  readonly edits: readonly PlacedEdit[]
}

/** An edit by offsets into the old text. */
export interface PlacedEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The fixes of the diagnostics about the file at `path`: the safe ones, or all. */
export function fixesOf(diagnostics: readonly Diagnostic[], path: string, which: 'safe' | 'all'): Fix[] {
  const own = diagnostics.flatMap(({fix, place}) => (fix && place?.path === path ? [fix] : []))
  return which === 'safe' ? own.filter(({safe}) => safe) : [...own].sort((a, b) => Number(b.safe) - Number(a.safe))
}

/** The fixes that can be done together: earlier ones of the list come first where two meet. */
export function separate(text: string, fixes: readonly Fix[]): readonly Fix[] {
  return applyFixes(text, fixes).done
}

/** Does each fix wholly or not at all; earlier ones of the list come first where two meet. `text` has no BOM. */
export function applyFixes(text: string, fixes: readonly Fix[]): Mended {
  const starts = lineStarts(text)
  const end = lineEnd(text)
  const taken: PlacedEdit[] = []
  const done: Fix[] = []
  for (const fix of fixes) {
    const edits = fix.edits.map((edit) => placed(edit, starts, text.length, end))
    if (edits.some((edit, index) => isTaken(edit, taken) || edits.slice(0, index).some((other) => meet(edit, other))))
      continue
    for (const edit of edits) taken.splice(position(edit, taken), 0, edit)
    done.push(fix)
  }
  return {text: applyPlaced(text, taken), done, edits: taken}
}

/** `edits` in the order of the text, none meeting another. */
export function applyPlaced(text: string, edits: readonly PlacedEdit[]): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

/** `taken` is in the order of the text and no two of it meet, so only the neighbours can. */
function isTaken(edit: PlacedEdit, taken: readonly PlacedEdit[]): boolean {
  const at = position(edit, taken)
  return [taken[at - 1], taken[at]].some((other) => other !== undefined && meet(edit, other))
}

/** How many of `taken` begin before `edit` does. */
function position({start}: PlacedEdit, taken: readonly PlacedEdit[]): number {
  let [low, high] = [0, taken.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (taken[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Two that begin at one place meet, too: which of two insertions comes first is not known. */
function meet(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

function placed(
  {line, column, endLine, endColumn, text}: Edit,
  starts: readonly number[],
  length: number,
  end: string,
): PlacedEdit {
  const offset = (line: number, column: number): number => Math.min((starts[line - 1] ?? length) + column - 1, length)
  return {start: offset(line, column), end: offset(endLine, endColumn), text: text.replace(/\r?\n/gu, end)}
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map((match) => match.index + match[0].length)]
}

/** The line end of the file's first line: new lines get the same. */
function lineEnd(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n'
}
