// report.json → the lines that a text edition has to say, in their order: its title, the opening, each section's title and
// lines. Finds which of them stands at a place of the file, over as many lines as it was broken into.

import {candidates, type Fit, fit} from '../lead.ts'
import {label} from '../show.ts'
import type {Line} from './lines.ts'

/** A section as report.json has it; the first is what stands before all others. */
export interface Told {
  readonly title: string
  readonly lines: readonly string[]
  /** Of the tables of the form that it holds, without spaces. */
  readonly captions: ReadonlySet<string>
}

/** A line of report.json that was found in the file. */
export interface Hit extends Fit {
  /** Its number among all that have to come. */
  readonly index: number
  /** Index of the file's line behind it. */
  readonly next: number
  /** Number of the section whose title it is. */
  readonly opens?: number
}

export interface Course {
  /** The line that stands at `lines[at]`: the one that is due, another of its section, or the next section's title. */
  find(at: number, due: number): Hit | undefined
  /** The title of any section, as it stands at a place. */
  title(at: number): Hit | undefined
  /** Numbers of the sections whose title stands as a heading somewhere, beside the lines that say the same. */
  titled(): ReadonlySet<number>
  /** What is due behind the title of a section. */
  behind(section: number): number
  /** Whether what is due goes on without a gap up to the line at `behind`. */
  fills(at: number, behind: number, due: number): boolean
}

/** Characters that may be looked at for each of the file before no more is tried over several lines. */
const MOST_LOOKS = 40

export function courseOf(source: string, lines: readonly Line[], sections: readonly Told[]): Course {
  const expected: string[] = []
  const opening = new Map<number, number>()
  const sectionOf: number[] = []
  for (const [section, {title, lines: own}] of sections.entries()) {
    if (section > 0) opening.set(expected.length, section)
    if (section > 0) expected.push(title)
    expected.push(...own)
    while (sectionOf.length < expected.length) sectionOf.push(section)
  }
  const headings = [...opening.keys()]
  const near = candidates(expected)
  let present: Set<number> | undefined
  const spent = {looks: MOST_LOOKS * (source.length + 1000)}
  return {
    find(at, due) {
      const next = headings.find((index) => index >= due)
      for (const index of near(lines[at]!.text, due, next === undefined ? undefined : next + 1)) {
        const found = stands(at, index)
        if (found) return found
      }
      return undefined
    },
    title(at) {
      for (const index of headings) {
        const found = stands(at, index)
        if (found) return found
      }
      return undefined
    },
    titled() {
      if (present) return present
      const counts = new Map<string, number>()
      for (const {blank, text} of lines) if (blank > 1) counts.set(label(text), (counts.get(label(text)) ?? 0) + 1)
      for (const line of sections.flatMap((section) => section.lines))
        if (counts.has(label(line))) counts.set(label(line), counts.get(label(line))! - 1)
      return (present = new Set(
        sections.flatMap(({title}, index) => ((counts.get(label(title)) ?? 0) > 0 ? [index] : [])),
      ))
    },
    behind(section) {
      return headings[section - 1]! + 1
    },
    fills(at, behind, due) {
      let index = due
      for (let line = at; line < behind; ) {
        const found = index < expected.length ? stands(line, index++) : undefined
        if (!found) return false
        line = found.next
      }
      return true
    },
  }

  function stands(at: number, index: number): Hit | undefined {
    const {start, end, behind} = lines[at]!
    const words = expected[index]!
    const limit = spent.looks > 0 ? lines[behind - 1]!.end : end
    spent.looks -= Math.min(words.length, limit - start)
    const found = fit('TXT', source, start, limit, words)
    if (!found) return undefined
    const last = lineEnding(at, found.end)
    // A mark that begins the next line belongs here, unless what is due next stands there.
    const far = found.far && lineEnding(at, found.far.end)
    const goesFar = far !== undefined && (last === undefined || !due(last + 1, index + 1))
    const taken = goesFar ? far : last
    if (taken === undefined) return undefined
    const opens = opening.get(index)
    return {...found, ...(goesFar && found.far), index, next: taken + 1, ...(opens !== undefined && {opens})}
  }

  /** The line that ends at an offset. */
  function lineEnding(at: number, offset: number): number | undefined {
    let last = at
    while (lines[last]!.end < offset) last++
    return lines[last]!.end === offset ? last : undefined
  }

  function due(at: number, index: number): boolean {
    const line = lines[at]
    const words = expected[index]
    return line !== undefined && words !== undefined && fit('TXT', source, line.start, line.end, words) !== undefined
  }
}
