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
      if (stray.trim() !== '') lead += stray.trim().replace(/\s*\n\s*/g, '') + (/[\p{sc=Han}：]$/u.test(stray.trim()) ? '' : ' ')
      continue
    }
    blank = Math.max(blank, Number(before))
    const text = lead + content
    if (text !== '') {
      if (lines.length > 0) for (let count = 0; count < blank; count++) lines.push('')
      for (const line of text.split(newline)) lines.push(...(columns === null ? [line.trimEnd()] : wrap(line.trimEnd(), columns)))
      lead = ''
      blank = 0
    }
    blank = Math.max(blank, Number(after))
  }
  if (lead !== '') lines.push(lead.trimEnd())
  return lines
}
