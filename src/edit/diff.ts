// Edits of a text → a unified diff, as `patch` and every review tool read it.

import type {PlacedEdit} from './apply.ts'

/** Unchanged lines around a change. */
const context = 3

/** Lines `from` (counted from 0) up to `to`, and what takes their place. */
interface Change {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/** `edits` in the order of the text, none meeting another. Empty where nothing changes. */
export function unifiedDiff(path: string, text: string, edits: readonly PlacedEdit[]): string {
  if (edits.length === 0) return ''
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? []
  const out = [`--- ${path}`, `+++ ${path}`]
  let shift = 0
  for (const hunk of hunks(changes(lines, text, edits))) {
    const from = Math.max(0, hunk[0]!.from - context)
    const to = Math.min(lines.length, hunk.at(-1)!.to + context)
    const body: string[] = []
    let at = from
    for (const change of hunk) {
      body.push(...lines.slice(at, change.from).map((line) => mark(' ', line)))
      body.push(
        ...lines.slice(change.from, change.to).map((line) => mark('-', line)),
        ...change.lines.map((line) => mark('+', line)),
      )
      at = change.to
    }
    body.push(...lines.slice(at, to).map((line) => mark(' ', line)))
    const added = hunk.reduce((sum, change) => sum + change.lines.length - (change.to - change.from), 0)
    out.push(`@@ -${span(from, to - from)} +${span(from + shift, to - from + added)} @@`, ...body)
    shift += added
  }
  return `${out.join('\n')}\n`
}

function changes(lines: readonly string[], text: string, edits: readonly PlacedEdit[]): Change[] {
  const found: Change[] = []
  let line = 0
  let start = 0
  for (let index = 0; index < edits.length; ) {
    while (line < lines.length - 1 && start + lines[line]!.length <= edits[index]!.start) start += lines[line++]!.length
    const from = line
    let [to, end] = [line, start]
    let [replaced, at] = ['', start]
    while (index < edits.length && (to === from || edits[index]!.start < end)) {
      const edit = edits[index++]!
      replaced += text.slice(at, edit.start) + edit.text
      at = edit.end
      while (to < lines.length && (to === from || end < edit.end)) end += lines[to++]!.length
    }
    replaced += text.slice(at, end)
    found.push({from, to, lines: replaced.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? []})
    ;[line, start] = [to, end]
  }
  return found
}

/** Changes whose context would touch are shown together. */
function hunks(all: readonly Change[]): Change[][] {
  const found: Change[][] = []
  for (const change of all) {
    const last = found.at(-1)
    if (last && change.from - last.at(-1)!.to <= 2 * context) last.push(change)
    else found.push([change])
  }
  return found
}

function span(from: number, count: number): string {
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`
}

function mark(sign: string, line: string): string {
  const ended = /[\r\n]$/u.test(line)
  return ended ? sign + line.replace(/\r?\n$|\r$/u, '') : `${sign}${line}\n\\ No newline at end of file`
}
