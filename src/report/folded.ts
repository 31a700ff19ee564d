// Printed text → the text that rules read: blanks that part nothing (no-break and full-width spaces, hard breaks and the
// like; plain spaces beside Han) are gone, digits in other clothes (⁵, 𝟓, ٥) are plain ones, and no marks stand around the
// digits of （522）件 or within words, so that none of them keeps a number or a word from being read. Every character knows
// where it was.

import {type Dressed, dressedIn, mayHoldDressed} from '../typography/digit.ts'

export interface Folded {
  readonly text: string
  /** Where blanks were taken out: the offset in `text`, and what they were in the printed text. */
  readonly blanks: readonly {readonly at: number; readonly start: number; readonly end: number}[]
  /** Digits in other clothes: the stretch of `text` that stands for them (none for the mark of a note), and that of the printed text. */
  readonly dressed: readonly {
    readonly from: number
    readonly to: number
    readonly start: number
    readonly end: number
    readonly digits: string
  }[]
  /** Offset in the printed text of the character at `at` of `text`. */
  printed(at: number): number
  /** Offset in the printed text behind what stands for the character at `at` of `text`. */
  behind(at: number): number
  /** Offset in `text` of what stands at an offset of the printed text. */
  folded(at: number): number
}

const unusual = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\n]/g
const blank = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000\n]/
/** Plain spaces between Han, or between Han and digits; between Latin words they are words' own. */
const plain = /(?<=\p{Script=Han})[ \t]+(?=[\p{Script=Han}0-9０-９])|(?<=[0-9０-９])[ \t]+(?=\p{Script=Han})/gu
/** 表1　2021年: a year is a number of its own. */
const year = /^(?:19|20)\d\d年/
const word = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const digit = /[0-9０-９]/

/** What replaces a stretch of the printed text. */
interface Change {
  readonly start: number
  readonly end: number
  readonly by: string
  /** The digits that stand there in other clothes. */
  readonly digits?: string
  /** Of a mark, not of blanks. */
  readonly mark?: true
}

/** Undefined where there is nothing to fold. In a cell, lines of digits are numbers of their own. */
export function folded(printed: string, inCell: boolean): Folded | undefined {
  unusual.lastIndex = 0
  const changes = [
    ...(unusual.test(printed) ? blanksIn(printed, inCell) : []),
    ...Array.from(
      printed.matchAll(plain),
      ({0: {length}, index}): Change => ({start: index, end: index + length, by: ''}),
    ),
    ...(mayHoldDressed(printed) ? undressed(printed) : []),
    ...(mayBeMarked.test(printed) ? marksOfNumbers(printed) : []),
    ...(printed.includes('*') ? starsInWords(printed) : []),
  ]
  if (changes.length === 0) return undefined
  changes.sort((a, b) => a.start - b.start || a.end - b.end)
  const blanks: {at: number; start: number; end: number}[] = []
  const dressed: Folded['dressed'][number][] = []
  /** `end`: of a stretch that stands for another one. */
  const pieces: {at: number; printed: number; end?: number}[] = [{at: 0, printed: 0}]
  let text = ''
  let done = 0
  for (const {start, end, by, digits, mark} of changes) {
    if (start < done) continue
    text += printed.slice(done, start)
    done = end
    const at = text.length
    text += by
    if (digits !== undefined) dressed.push({from: at, to: text.length, start, end, digits})
    else if (by === '' && !mark) blanks.push({at, start, end})
    if (by !== '') pieces.push({at, printed: start, end})
    pieces.push({at: text.length, printed: end})
  }
  text += printed.slice(done)
  return {
    text,
    blanks,
    dressed,
    printed(offset) {
      const {at, printed: start, end = printed.length} = pieces[lastIndex(pieces, (piece) => piece.at <= offset)]!
      return Math.min(start + offset - at, end)
    },
    behind(offset) {
      const {at, printed: start, end} = pieces[lastIndex(pieces, (piece) => piece.at <= offset)]!
      return end ?? start + offset - at + 1
    },
    folded(offset) {
      const index = lastIndex(pieces, (piece) => piece.printed <= offset)
      const {at, printed: start} = pieces[index]!
      return Math.min(at + offset - start, pieces[index + 1]?.at ?? text.length)
    },
  }
}

function blanksIn(printed: string, inCell: boolean): Change[] {
  const found: Change[] = []
  unusual.lastIndex = 0
  let from = 0
  for (let match = unusual.exec(printed); match; match = unusual.exec(printed)) {
    let [start, end] = [match.index, match.index + 1]
    while (start > from && blank.test(printed[start - 1]!)) start--
    while (end < printed.length && blank.test(printed[end]!)) end++
    unusual.lastIndex = end
    from = end
    found.push({start, end, by: parts(printed, start, end, inCell) ? ' ' : ''})
  }
  return found
}

/** Stars that are printed between letters: 公开*申请* is the word all the same. */
const inWord = /(?<=\p{Script=Han})\*{1,3}(?=[0-9０-９]*\p{Script=Han})|(?<=[0-9０-９])\*{1,3}(?=\p{Script=Han})/gu

function starsInWords(printed: string): Change[] {
  return Array.from(
    printed.matchAll(inWord),
    ({0: {length}, index}): Change => ({start: index, end: index + length, by: '', mark: true}),
  )
}

const mayBeMarked =
  /[*_~^|{<[\]【】「」『』〔〕（）()“”‘’"'《》〈〉][0-9０-９]|[0-9０-９][\p{P}\p{S}]{1,2}[件万元]|[nNoO0№][.．]?[0-9０-９]{1,9}件/u
const pairs = new Map(
  [...'（）()【】[]〔〕「」『』“”‘’""\'\'《》〈〉{}<>||^^'].flatMap((mark, index, all) =>
    index % 2 ? [] : [[mark, all[index + 1]!]],
  ),
)
/** What counts, so that the digits in front are no number of a clause: （2）项目, （3）件数 and （4）起草 are. */
const countedAlone = '(?:件(?![数數])|(?:[宗例起份条項项次個个]|万?元)(?=[，。；、：）)！？,;]|$))'
const bracketed = new RegExp(
  `([（(【[〔「『“‘"'《〈{<|^])([0-9０-９][0-9０-９.,，]{0,19})([）)】\\]〕」』”’"'》〉}>|^])(?=${countedAlone})`,
  'gu',
)
/** Stars and strokes that are printed as they are written: *5*件, **3**129件. */
const starred = new RegExp(`(\\*{1,2}|_{1,2}|~{1,2})([0-9０-９]{1,19})(\\1)(?=[0-9０-９]{0,19}${countedAlone})`, 'gu')
/** What else may stand between a number and its unit by mistake; a bracket that closes there, or opens, is none. */
const stray =
  /(?<=[0-9０-９])[^\p{Ps}\p{Pi}\p{Pe}\p{Pf}\p{L}\p{N}\s]{1,2}(?=件(?![数數件])|万?元(?=[，。；、：）)！？,;]|$))/gu
/** No.522件: a count, and no number of a document. */
const called = /(?<![A-Za-z])(?:[Nn][oO0]?|№)[.．]?(?=[0-9０-９]{1,9}件(?![数數]))/gu

/** Marks around the digits of a number that counts something, and a stray one between it and its unit: （522）件, *5*件, 5,件. */
function marksOfNumbers(printed: string): Change[] {
  const around = [...printed.matchAll(bracketed), ...printed.matchAll(starred)].flatMap(
    ({1: open = '', 2: digits = '', 3: close = '', index}): Change[] => {
      if (open !== close && pairs.get(open) !== close) return []
      const behind = index + open.length + digits.length
      return [
        {start: index, end: index + open.length, by: '', mark: true},
        {start: behind, end: behind + close.length, by: '', mark: true},
      ]
    },
  )
  const strays = [...printed.matchAll(stray), ...printed.matchAll(called)].map(
    ({0: {length}, index}): Change => ({start: index, end: index + length, by: '', mark: true}),
  )
  return [...around, ...strays]
}

/** What counts, directly behind a number. */
const counted = /^[\s\u2800]*(?:[0-9０-９.,．，%％]|[件宗例起条份次项个人篇期场家名户批类元万亿余多部页倍年月日号天])/u
/** The same where it ends its clause: ⑤件， is five, ①件数 and ②个人信息 are numbered. */
const closed = /^[\s\u2800]*(?:[件宗例起条份次项个]|万?元)(?=[，。；、：）)！？,;]|$)/u

/** Digits in other clothes that count; marks of notes behind a number are taken out of what is read. */
function undressed(printed: string): Change[] {
  return runsIn(printed).flatMap((run): Change[] => {
    const [first, last] = [run[0]!, run.at(-1)!]
    const before =
      printed
        .slice(Math.max(0, first.start - 8), first.start)
        .trimEnd()
        .at(-1) ?? ''
    const behind = printed.slice(last.end, last.end + 8)
    const besideDigit = digit.test(before)
    const bare = ({start, end, digits}: Dressed): Change => ({start, end, by: digits, digits})
    switch (first.clothes) {
      case 'digit':
        return run.map(bare)
      case 'raised': {
        if (word.test(before) || !counted.test(behind)) return []
        // 541¹件: the mark of a note, or a digit; ⁵⁴¹件 and 5⁴1件 are digits.
        const isMark = besideDigit && !digit.test(behind[0] ?? '')
        return run.map((one) => (isMark ? {...bare(one), by: ''} : bare(one)))
      }
      case 'numbered': {
        const counts = (besideDigit || (han.test(before) && before !== '第')) && closed.test(behind)
        return counts ? run.map(bare) : []
      }
    }
  })
}

const han = /\p{Script=Han}/u

/** Neighbours in the same clothes, together. */
function runsIn(printed: string): (readonly Dressed[])[] {
  const runs: Dressed[][] = []
  for (const one of dressedIn(printed)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (last?.end === one.start && last.clothes === one.clothes) run!.push(one)
    else runs.push([one])
  }
  return runs
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
