// Glyph runs → text operators (ISO 32000-1 9.4). Each glyph comes to stand where the run says, within a two-hundredth of a
// point: the adjustment that most glyphs of a run share is set as character spacing, the others stand in the TJ array.

import type {GlyphRun} from '../layout/page.ts'
import {dash, type DrawnFont, twoEmDash} from './fonts.ts'
import {number} from './value.ts'

/** What the operators so far have set; text state outlives a text object. */
export interface TextState {
  font: string
  size: number
  spacing: number
}

/** Deviation, in points, below which a glyph is left where the pen is. */
const tolerance = 0.005

/** One glyph to be drawn: its code, its width in points, how far the pen moves after it, its shift to the left. */
interface Step {
  readonly code: string
  readonly width: number
  readonly advance: number
  readonly shift: number
}

/** Operators that draw a run inside a text object, `height` being the page's. The text matrix is set anew for each run. */
export function showRun(run: GlyphRun, font: DrawnFont, height: number, state: TextState): string {
  const steps = stepsOf(run, font)
  if (steps.length === 0) return ''
  let source = ''
  if (state.font !== font.resource || state.size !== run.size) {
    source += `/${font.resource} ${number(run.size)} Tf\n`
    state.font = font.resource
    state.size = run.size
  }
  const spacing = commonSpacing(steps)
  if (spacing !== state.spacing) {
    source += `${number(spacing, 4)} Tc\n`
    state.spacing = spacing
  }
  source += `${run.turned ? '0 -1 1 0' : '1 0 0 1'} ${number(run.x)} ${number(height - run.y + (run.rise ?? 0))} Tm\n`
  let [codes, adjusted] = ['', false]
  // Where the glyph ought to stand and where the pen is, from the run's start, in points.
  let [place, pen] = [0, 0]
  for (const {code, width, advance, shift} of steps) {
    const off = pen - (place - shift)
    if (Math.abs(off) > tolerance) {
      const thousandths = Math.round((off * 10_000) / run.size) / 10
      codes += `>${number(thousandths, 1)}<`
      adjusted = true
      pen -= (thousandths * run.size) / 1000
    }
    codes += code
    pen += width + spacing
    place += advance
  }
  return adjusted ? `${source}[<${codes}>]TJ\n`.replace('[<>', '[') : `${source}<${codes}>Tj\n`
}

function stepsOf({text, advances, shifts, size}: GlyphRun, font: DrawnFont): Step[] {
  const codePoints = Array.from(text, (character) => character.codePointAt(0)!)
  if (codePoints.length !== advances.length) throw new Error(`${advances.length} advances for ${codePoints.length} characters`)
  const steps: Step[] = []
  for (let i = 0; i < codePoints.length; i++) {
    const joined = font.joinsDashes && codePoints[i] === dash && codePoints[i + 1] === dash
    const codePoint = joined ? twoEmDash : codePoints[i]!
    steps.push({
      code: font.codes.get(codePoint)!,
      width: (font.widths.get(codePoint)! * size) / 1000,
      advance: advances[i]! + (joined ? advances[i + 1]! : 0),
      shift: shifts?.[i] ?? 0,
    })
    if (joined) i++
  }
  return steps
}

/** The distance beside their own width that most steps have, in ten-thousandths of a point. */
function commonSpacing(steps: readonly Step[]): number {
  const counts = new Map<number, number>()
  let [best, most] = [0, 0]
  for (const {advance, width} of steps.slice(0, -1)) {
    const spacing = Math.round((advance - width) * 10_000)
    const count = (counts.get(spacing) ?? 0) + 1
    counts.set(spacing, count)
    if (count > most || (count === most && spacing === 0)) [best, most] = [spacing, count]
  }
  return best / 10_000
}
