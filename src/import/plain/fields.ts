// A line of a text → what stands in it side by side, each from one column of the screen to another.

import {columnsOf} from '../../typography/east-asian-width.ts'

export interface Field {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface Laid {
  readonly cells: readonly {readonly text: string; readonly column: number; readonly colspan: number}[]
  /** From 1. */
  readonly line: number
}

/** What is drawn between cells. */
export const bars = /[│┃║|｜┆┊]/u

/** Lines drawn between rows. */
export function isRule(line: string): boolean {
  return (
    /^[\s│┃║|｜┆┊+\-=:\u2500-\u257F—]+$/u.test(line)
    && /[-=─━═—\u2500-\u257F]{3}|^[-+|:\s]*-[-+|:\s]*$/u.test(line)
    && !/^[\s—-]{1,3}$/u.test(line)
  )
}

const figure = /^[-+]?\d[\d,.]*(?:件|项|万元|元)?$/u

export function isFigure(text: string): boolean {
  return figure.test(text.normalize('NFKC').trim())
}

/** What is meant to be a figure, however it is typed: 12、7, 5（12.5%）, 约5. */
export function isFigureLike(text: string): boolean {
  return text.length < 20 && /^约?[^\p{Script=Han}]*\p{Nd}/u.test(text)
}

/** Nothing, said by a stroke. */
export function isStroke(text: string): boolean {
  return /^(?:[-/—–无]|——|--)$/u.test(text.normalize('NFKC').trim())
}

/** What spaces part, two or more or one that is full-width; or what bars part. `wide`: quotes and the like take two columns. */
export function split(line: string, by: 'spaces' | 'bars', wide = true): Field[] {
  const found: Field[] = []
  let [text, from, at, blank] = ['', 0, 0, 0]
  const end = (to: number): void => {
    if (by === 'bars' || text.trim() !== '') found.push({text: text.trim(), from, to})
    text = ''
  }
  for (const character of line) {
    const width = widthOf(character, wide)
    const isBlank = /\s/u.test(character)
    if (by === 'bars' && bars.test(character)) {
      end(at)
      from = at
    } else if (by === 'spaces' && !isBlank) {
      if (blank > 1) {
        end(at - blank)
        from = at
      } else if (text === '') from = at
      text += character
    } else if (by === 'bars' || text !== '') text += character
    blank = isBlank ? blank + width : 0
    at += width
  }
  end(at - (by === 'spaces' ? blank : 0))
  return found
}

function widthOf(character: string, wide: boolean): number {
  if (!wide && /[‘’“”…—]/u.test(character)) return 1
  return columnsOf(character.codePointAt(0)!)
}
