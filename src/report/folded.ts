// Printed text → the text that rules read: blanks that part nothing (no-break and full-width spaces, hard breaks and the
// like) are gone, so that none of them keeps a number or a word from being read. Every character knows where it was.

export interface Folded {
  readonly text: string
  /** Where blanks were taken out: the offset in `text`, and what they were in the printed text. */
  readonly blanks: readonly {readonly at: number; readonly start: number; readonly end: number}[]
  /** Offset in the printed text of the character at `at` of `text`. */
  printed(at: number): number
  /** Offset in `text` of what stands at an offset of the printed text. */
  folded(at: number): number
}

const unusual = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\n]/g
const blank = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\n]/
/** 表1　2021年: a year is a number of its own. */
const year = /^(?:19|20)\d\d年/
const word = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const digit = /[0-9０-９]/

/** Undefined where there is nothing to fold. In a cell, lines of digits are numbers of their own. */
export function folded(printed: string, inCell: boolean): Folded | undefined {
  unusual.lastIndex = 0
  if (!unusual.test(printed)) return undefined
  unusual.lastIndex = 0
  const blanks: {at: number; start: number; end: number}[] = []
  const pieces: {at: number; printed: number}[] = [{at: 0, printed: 0}]
  let text = ''
  let from = 0
  for (let match = unusual.exec(printed); match; match = unusual.exec(printed)) {
    let [start, end] = [match.index, match.index + 1]
    while (start > from && blank.test(printed[start - 1]!)) start--
    while (end < printed.length && blank.test(printed[end]!)) end++
    unusual.lastIndex = end
    text += printed.slice(from, start)
    from = end
    if (parts(printed, start, end, inCell)) {
      pieces.push({at: text.length, printed: start})
      text += ' '
    } else blanks.push({at: text.length, start, end})
    pieces.push({at: text.length, printed: end})
  }
  text += printed.slice(from)
  return {
    text,
    blanks,
    printed(offset) {
      const {at, printed: start} = pieces[lastIndex(pieces, (piece) => piece.at <= offset)]!
      return start + offset - at
    },
    folded(offset) {
      const index = lastIndex(pieces, (piece) => piece.printed <= offset)
      const {at, printed: start} = pieces[index]!
      return Math.min(at + offset - start, pieces[index + 1]?.at ?? text.length)
    },
  }
}

/** Whether the blanks part two words or numbers: Latin words always, digits only where each is a number of its own. */
function parts(text: string, start: number, end: number, inCell: boolean): boolean {
  const [before, behind] = [text[start - 1] ?? '', text[end] ?? '']
  if (digit.test(before) && digit.test(behind)) {
    return year.test(text.slice(end, end + 5)) || (inCell && text.slice(start, end).includes('\n'))
  }
  return (word.test(before) && isWestern(behind)) || (word.test(behind) && isWestern(before))
}

function isWestern(character: string): boolean {
  return word.test(character) || (character > ' ' && character < '\u007F')
}

/** The last of those that fulfil the condition, where every one before it does, too. */
function lastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (holds(list[middle]!)) low = middle
    else high = middle - 1
  }
  return low
}
