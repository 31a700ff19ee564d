// Glyph runs → text operators (ISO 32000-1 9.4). Each glyph comes to stand where the run says, within a two-hundredth of a
// point: the adjustment that most glyphs of a run share is set as character spacing, the others stand in the TJ array.

import type {GlyphRun} from '../layout/page.ts'
import {type DrawnFont, dash, twoEmDash} from './fonts.ts'

/** What the operators so far have set; text state outlives a text object. */
export interface TextState {
  font: string
  size: number
  spacing: number
}

/** Deviation, in points, below which a glyph is left where the pen is. */
const tolerance = 0.005

/** The glyphs of a run, one after the other, in lists of one length: a report has tens of thousands. */
interface Steps {
  readonly codes: string[]
  /** Their own widths, and how far the pen moves after each, in points. */
  readonly widths: number[]
  readonly advances: number[]
  /** How far each stands to the left of where the pen is. */
  readonly shifts: number[]
}

/**
 * Operators that draw a run inside a text object, on a page whose matrix counts from its upper edge, as PDFKit's does: the
 * letters are turned back. The text matrix is set anew for each run.
 */
export function showRun(run: GlyphRun, font: DrawnFont, state: TextState): string {
  const steps = stepsOf(run, font)
  const {codes, widths, advances, shifts} = steps
  if (codes.length === 0) return ''
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
  source += `${run.turned ? '0 1 1 0' : '1 0 0 -1'} ${number(run.x)} ${number(run.y - (run.rise ?? 0))} Tm\n`
  let shown = ''
  let adjusted = false
  // Where the glyph ought to stand and where the pen is, from the run's start, in points.
  let place = 0
  let pen = 0
  for (let i = 0; i < codes.length; i++) {
    const off = pen - (place - shifts[i]!)
    if (Math.abs(off) > tolerance) {
      const thousandths = Math.round((off * 10_000) / run.size) / 10
      shown += `>${number(thousandths, 1)}<`
      adjusted = true
      pen -= (thousandths * run.size) / 1000
    }
    shown += codes[i]!
    pen += widths[i]! + spacing
    place += advances[i]!
  }
  return adjusted ? `${source}[<${shown}>]TJ\n`.replace('[<>', '[') : `${source}<${shown}>Tj\n`
}

function stepsOf({text, advances, shifts, size}: GlyphRun, font: DrawnFont): Steps {
  const steps: Steps = {codes: [], widths: [], advances: [], shifts: []}
  let glyph = 0
  for (let at = 0; at < text.length; glyph++) {
    const written = text.codePointAt(at)!
    at += written > 0xffff ? 2 : 1
    const joined = font.joinsDashes && written === dash && text.charCodeAt(at) === dash
    const codePoint = joined ? twoEmDash : written
    steps.codes.push(font.codes.get(codePoint)!)
    steps.widths.push((font.widths.get(codePoint)! * size) / 1000)
    steps.shifts.push(shifts?.[glyph] ?? 0)
    steps.advances.push(advances[glyph]! + (joined ? advances[glyph + 1]! : 0))
    if (joined) {
      glyph++
      at++
    }
  }
  if (glyph !== advances.length) throw new Error(`${advances.length} advances for ${glyph} characters`)
  return steps
}

/** The distance beside their own width that most steps have, in ten-thousandths of a point. */
function commonSpacing({advances, widths}: Steps): number {
  const counts = new Map<number, number>()
  let best = 0
  let most = 0
  for (let i = 0; i < advances.length - 1; i++) {
    const spacing = Math.round((advances[i]! - widths[i]!) * 10_000)
    const count = (counts.get(spacing) ?? 0) + 1
    counts.set(spacing, count)
    if (count > most || (count === most && spacing === 0)) {
      best = spacing
      most = count
    }
  }
  return best / 10_000
}

/** A real number with at most `places` decimals, without exponent, without a zero that says nothing. */
export function number(value: number, places = 3): string {
  const factor = 10 ** places
  const rounded = Math.round(value * factor) / factor
  // Small numbers print with an exponent below 1e-6 only: `places` never goes that far.
  return Object.is(rounded, -0) ? '0' : String(rounded)
}
