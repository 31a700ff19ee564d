// What text templates gave → lines: blank lines between blocks as each of them wants, lead-ins joined to the block that
// follows, long lines broken where the style asks for it.

import {blockMarks} from '../template/helpers.ts'
import {wrap} from '../typography/wrap.ts'

const {open, close, newline} = blockMarks
const blocks = new RegExp(`${open}(\\d)(\\d)([^${close}]*)${close}|[^${open}]+`, 'g')

/** `columns`: the widest line, a Chinese character counting two; null: one paragraph a line. */
export function linesOf(output: string, columns: number | null): string[] {
  const lines: string[] = []
  let blank = 0
  let lead = ''
  for (const [stray, before, after, content] of output.matchAll(blocks)) {
    if (content === undefined) {
      // Outside of a block: white space of the template, or words that lead into the next block (a list's marker).
      const words = stray.trim().replace(/\s*\n\s*/g, '')
      if (words !== '') lead += /[\p{sc=Han}：]$/u.test(words) ? words : `${words} `
      continue
    }
    blank = Math.max(blank, Number(before))
    const text = lead + content
    if (text !== '') {
      if (lines.length > 0) for (let count = 0; count < blank; count++) lines.push('')
      const parts = text.split(newline).map((line) => line.trimEnd())
      lines.push(...(columns === null ? parts : parts.flatMap((line) => wrap(line, columns))))
      lead = ''
      blank = 0
    }
    blank = Math.max(blank, Number(after))
  }
  if (lead !== '') lines.push(lead.trimEnd())
  return lines
}
