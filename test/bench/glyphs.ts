// A PDF → its glyphs with their places, read off pdf.js's operators. Knows horizontal text only.

import {readFileSync} from 'node:fs'
import {getDocument, OPS} from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface Glyph {
  /** From 1. */
  readonly page: number
  readonly text: string
  /** Left end on the baseline, in points from the page's lower left corner. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly advance: number
}

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  readonly matrix: Matrix
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
}

/** What pdf.js makes of one character code; `isSpace` is the one-byte code 32. */
interface Shown {
  readonly unicode: string
  readonly width: number
  readonly isSpace?: boolean
}

const unit: Matrix = [1, 0, 0, 1, 0, 0]

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [A * a + B * c, A * b + B * d, C * a + D * c, C * b + D * d, E * a + F * c + e, E * b + F * d + f]
}

export interface Glyphs {
  readonly pages: number
  readonly glyphs: readonly Glyph[]
}

export async function glyphsOf(file: string): Promise<Glyphs> {
  const task = getDocument({data: new Uint8Array(readFileSync(file)), verbosity: 0, useSystemFonts: false})
  const pdf = await task.promise
  const glyphs: Glyph[] = []
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const {fnArray, argsArray} = await (await pdf.getPage(page)).getOperatorList()
    glyphs.push(...glyphsOn(page, fnArray, argsArray as readonly unknown[][]))
  }
  const pages = pdf.numPages
  await task.destroy()
  return {pages, glyphs}
}

function glyphsOn(page: number, operators: readonly number[], operands: readonly unknown[][]): Glyph[] {
  const glyphs: Glyph[] = []
  const stack: State[] = []
  let state: State = {matrix: unit, size: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0}
  let [line, text]: [Matrix, Matrix] = [unit, unit]
  const move = (x: number, y: number): void => void (line = text = times(line, [1, 0, 0, 1, x, y]))
  operators.forEach((operator, index) => {
    const args = (operands[index] ?? []) as readonly number[]
    // A matrix comes as six numbers or as one array of them.
    const [first] = operands[index] ?? []
    const matrix = (typeof first === 'object' && first ? first : args) as Matrix
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        stack.push(state)
        if (operator === OPS.paintFormXObjectBegin && args[0]) state = {...state, matrix: times(state.matrix, matrix)}
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state
        break
      case OPS.transform:
        state = {...state, matrix: times(state.matrix, matrix)}
        break
      case OPS.beginText:
        line = text = unit
        break
      case OPS.setTextMatrix:
        line = text = matrix
        break
      case OPS.moveText:
        move(args[0]!, args[1]!)
        break
      case OPS.setLeadingMoveText:
        state = {...state, leading: -args[1]!}
        move(args[0]!, args[1]!)
        break
      case OPS.nextLine:
        move(0, -state.leading)
        break
      case OPS.setLeading:
        state = {...state, leading: -args[0]!}
        break
      case OPS.setFont:
        state = {...state, size: args[1]!}
        break
      case OPS.setCharSpacing:
        state = {...state, charSpacing: args[0]!}
        break
      case OPS.setWordSpacing:
        state = {...state, wordSpacing: args[0]!}
        break
      case OPS.setHScale:
        state = {...state, scale: args[0]! / 100}
        break
      case OPS.showText:
        show(operands[index]![0] as readonly (Shown | number)[])
        break
    }
  })
  return glyphs

  function show(shown: readonly (Shown | number)[]): void {
    for (const one of shown) {
      if (typeof one === 'number') {
        text = times(text, [1, 0, 0, 1, (-one * state.size * state.scale) / 1000, 0])
        continue
      }
      const [a, b, , , x, y] = times(state.matrix, text)
      const size = state.size * Math.hypot(a, b)
      const advance = (one.width / 1000) * state.size
      glyphs.push({page, text: one.unicode, x, y, size, advance: (one.width / 1000) * size})
      const spacing = state.charSpacing + (one.isSpace ? state.wordSpacing : 0)
      text = times(text, [1, 0, 0, 1, (advance + spacing) * state.scale, 0])
    }
  }
}
