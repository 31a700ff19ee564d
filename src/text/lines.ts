// What text templates gave → lines: blank lines between blocks as each of them wants, lead-ins joined to the block that
// follows, long lines broken where the style asks for it.

import {blockMarks} from '../template/helpers.ts'
import type {Spot} from '../template/marks.ts'
import {wrap} from '../typography/wrap.ts'

const {open, close, newline} = blockMarks
const blocks = new RegExp(`${open}(\\d)(\\d)([^${close}]*)${close}|[^${open}]+`, 'g')

/** A line, and where in it the texts of the edition begin; each goes on to the next one. */
export interface TracedLine {
  readonly text: string
  readonly spots: readonly Spot[]
}

/** `columns`: the widest line, a Chinese character counting two; null: one paragraph a line. `spots` are of `output`. */
export function linesOf(output: string, columns: number | null, spots: readonly Spot[] = []): TracedLine[] {
  const lines: TracedLine[] = []
  const pending = [...spots].reverse()
  let blank = 0
  let lead: TracedLine = {text: '', spots: []}
  for (const {0: stray, 1: before, 2: after, 3: content, index} of output.matchAll(blocks)) {
    const taken: Spot[] = []
    while (pending.length > 0 && pending.at(-1)!.at < index + stray.length) taken.push(pending.pop()!)
    if (content === undefined) {
      // Outside of a block: white space of the template, or words that lead into the next block (a list's marker).
      const words = stray.trim().replace(/(?<!\s)\s*\n\s*/g, '')
      const text = words === '' || /[\p{sc=Han}：]$/u.test(words) ? words : `${words} `
      lead = joined(
        lead,
        text,
        taken.map(({node}) => ({at: 0, node})),
      )
      continue
    }
    blank = Math.max(blank, Number(before))
    const start = index + stray.indexOf(content, 3)
    const whole = joined(
      lead,
      content,
      taken.map(({at, node}) => ({at: at - start, node})),
    )
    if (whole.text !== '') {
      if (lines.length > 0) for (let count = 0; count < blank; count++) lines.push({text: '', spots: []})
      const parts = cut(whole, whole.text.split(newline)).map(({text, spots}) => ({text: text.trimEnd(), spots}))
      lines.push(...(columns === null ? parts : parts.flatMap((line) => cut(line, wrap(line.text, columns)))))
      lead = {text: '', spots: []}
      blank = 0
    }
    blank = Math.max(blank, Number(after))
  }
  if (lead.text !== '') lines.push({text: lead.text.trimEnd(), spots: lead.spots})
  return lines
}

function joined(line: TracedLine, text: string, spots: readonly Spot[]): TracedLine {
  return {
    text: line.text + text,
    spots: [...line.spots, ...spots.map(({at, node}) => ({at: line.text.length + at, node}))],
  }
}

/** A line in pieces that follow each other in it; what goes on from the piece before begins the next one, too. */
function cut({text, spots}: TracedLine, pieces: readonly string[]): TracedLine[] {
  let end = 0
  return pieces.map((piece) => {
    const start = text.indexOf(piece, end)
    end = start + piece.length
    const begun = spots.findLast(({at}) => at < start)
    const own = spots.filter(({at}) => at >= start && at < end).map(({at, node}) => ({at: at - start, node}))
    return {text: piece, spots: begun && own[0]?.at !== 0 ? [{at: 0, node: begun.node}, ...own] : own}
  })
}
