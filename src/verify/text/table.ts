// The sentences of a table in a text edition → its rows of numbers: `row：label number unit，…；…。` Reads digits by a few
// lines of its own; what it cannot read stays as it is written, so that it is seen to differ.

import {cutNoteMarks} from '../note-marks.ts'
import {part} from '../part.ts'
import type {ReadCell, ReadRow, ReadText, Uniform} from '../reading.ts'

/** Stretches between marks, with where each begins. */
function* split(text: string, mark: string, start: number, end: number): Generator<[number, number]> {
  let from = start
  for (const stretch of text.slice(start, end).split(mark)) {
    yield [from, from + stretch.length]
    from += stretch.length + mark.length
  }
}

interface Amount {
  /** Where the number begins and ends; behind the unit the text ends. */
  readonly from: number
  readonly to: number
}

/** Finds number and unit at the end of `text`: marks without width next to the number belong to it. */
function amountIn(text: string, units: readonly string[]): Amount | undefined {
  const unit = units.find((one) => text.endsWith(one))
  const hole = text.lastIndexOf('待填')
  if (hole >= 0 && hole + 2 === text.length - (unit?.length ?? 0)) return {from: hole, to: hole + 2}
  const first = text.search(/[+＋−－-]?\p{Nd}/u)
  if (first < 0)
    return unit === undefined ? undefined : {from: text.length - unit.length, to: text.length - unit.length}
  let from = first
  while (from > 0 && /\p{Cf}/u.test(text[from - 1]!)) from--
  if (unit !== undefined) return {from, to: text.length - unit.length}
  let to = text.length
  while (to > from && !/[\p{Nd}\p{Cf}]/u.test(text[to - 1]!)) to--
  return {from, to}
}

/** One sentence inside a table as a row; undefined where it is none. `units` of the form, longest first. */
export function readRow(whole: ReadText, units: readonly string[]): ReadRow | undefined {
  const {rest, marks} = cutNoteMarks(whole, units)
  const row = unmarkedRow(rest, units)
  return row && marks.length > 0 ? {...row, marks} : row
}

function unmarkedRow(sentence: ReadText, units: readonly string[]): ReadRow | undefined {
  const {text} = sentence
  const place = sentence.place()
  const group = /^(.*)，以下(.*)行。$/su.exec(text)
  if (group) {
    const [end, count] = [group[1]!.length, group[2]!.length]
    const announces = part(sentence, end + 3, end + 3 + count)
    return {headers: [part(sentence, 0, end)], cells: [], announces, place}
  }
  const colon = text.indexOf('：')
  if (colon < 0) return undefined
  const headers = [part(sentence, 0, colon)]
  const end = text.endsWith('。') ? text.length - 1 : text.length
  const uniform = readUniform(sentence, colon + 1, end, units)
  if (uniform) return {headers, cells: [], uniform, place}
  return {headers, cells: [...readCells(sentence, colon + 1, end, units)], place}
}

/** 七个数均为0件. */
function readUniform(sentence: ReadText, start: number, end: number, units: readonly string[]): Uniform | undefined {
  const said = part(sentence, start, end)
  const match = /^(.*)[个個][数數]均[为為](.*)$/su.exec(said.text)
  if (!match) return undefined
  const amount = amountIn(match[2]!, units)
  if (!amount) return {count: match[1]!, value: match[2]!, unit: '', said}
  return {count: match[1]!, value: match[2]!.slice(amount.from, amount.to), unit: match[2]!.slice(amount.to), said}
}

/** Groups of columns parted by ；, columns by ，; a group's name stands before its first column. */
function* readCells(sentence: ReadText, start: number, end: number, units: readonly string[]): Generator<ReadCell> {
  const {text} = sentence
  for (const [from, to] of split(text, '；', start, end)) {
    let group: ReadText | undefined
    let first = true
    for (const [at, behind] of split(text, '，', from, to)) {
      const amount = amountIn(text.slice(at, behind), units)
      if (!amount && first && behind < to) group = part(sentence, at, behind)
      else {
        const number = amount ?? {from: behind - at, to: behind - at}
        const name = part(sentence, at, at + number.from)
        const value = part(sentence, at + number.from, at + number.to)
        yield {headers: group ? [group, name] : [name], value, unit: text.slice(at + number.to, behind)}
      }
      first = false
    }
  }
}
