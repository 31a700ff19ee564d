// The runs of a cell → its text, read with care: what is struck out or raised is no part of a number, and a number is not
// joined over them. Lines stay lines.

import type {Doubt} from './found.ts'

export interface Run {
  readonly text: string
  readonly struck?: boolean
  /** Raised or lowered: a mark of a note, a power. */
  readonly raised?: boolean
  /** Something that is shown and that is no text. */
  readonly object?: boolean
}

export interface CellText {
  readonly text: string
  readonly doubt?: Doubt
  readonly struck: string
  readonly raised: string
}

/** Spaces and what has no width. */
const nothing = /^[\s\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]*$/u

/** Each line as its runs. */
export function readCellText(lines: readonly (readonly Run[])[]): CellText {
  let doubt: Doubt | undefined
  const texts = lines.map((runs) => {
    const kept = runs.map(({struck, raised, object}) => !struck && !raised && !object)
    runs.forEach(({text, struck, raised, object}, index) => {
      if (object) doubt ??= 'object'
      if (kept[index] || nothing.test(text)) return
      const is = (from: number, to: number): boolean =>
        runs.slice(from, to).some((run, at) => kept[from + at] && /\p{Nd}/u.test(run.text))
      const between = is(0, index) && is(index + 1, runs.length)
      const alone = runs.every((run, at) => !kept[at] || nothing.test(run.text))
      if ((between || alone) && /\p{N}/u.test(runs.map((run) => run.text).join('')))
        doubt ??= struck ? 'struck' : raised ? 'raised' : undefined
    })
    return runs
      .filter((_, index) => kept[index])
      .map(({text}) => text)
      .join('')
  })
  const all = lines.flat()
  const joined = (of: (run: Run) => boolean | undefined): string =>
    all
      .filter(of)
      .map(({text}) => text)
      .join('')
      .trim()
  const text = texts
    .map((line) => line.replace(/^[ \t\n\r]+|[ \t\n\r]+$/gu, ''))
    .join('\n')
    .replace(/^\n+|\n+$/gu, '')
  return {
    text,
    struck: joined(({struck}) => struck),
    raised: joined(({raised, struck}) => raised && !struck),
    ...(doubt !== undefined && {doubt}),
  }
}
