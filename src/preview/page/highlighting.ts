// The lines in view → what stands out in them: headings, keys of the front matter, numbers in cells, references, comments.

import {type Extension, RangeSetBuilder} from '@codemirror/state'
import {Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate} from '@codemirror/view'

const kinds: readonly (readonly [RegExp, string])[] = [
  [/<!--.*?(?:-->|$)/gu, 'comment'],
  [/\{\{[^{}]*\}\}/gu, 'reference'],
  [/^#{1,6}\s.*$/gu, 'heading'],
  [/^[\p{L}-]+(?=[:：](?:\s|$))/gu, 'key'],
  [/(?<=\|\s*)[\d,.]+(?=\s*\|)/gu, 'figure'],
  [/(?<![\p{L}\d])\d[\d,.]*(?=[件条人次项个份起篇场万])/gu, 'figure'],
]
const marks = new Map(kinds.map(([, name]) => [name, Decoration.mark({class: `is-${name}`})]))
const row = Decoration.line({class: 'is-row'})

function decorate({state, visibleRanges}: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const front = frontEnd(state.doc.line(1).text, (line) => state.doc.line(line).text, state.doc.lines)
  for (const {from, to} of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at)
      if (line.text.startsWith('|')) builder.add(line.from, line.from, row)
      let end = 0
      const found = kinds
        .filter(([, name]) => (name === 'key') === line.number < front || name === 'comment')
        .flatMap(([pattern, name]) =>
          [...line.text.matchAll(pattern)].map((match) => ({start: match.index, length: match[0].length, name})),
        )
        .sort((a, b) => a.start - b.start || b.length - a.length)
      for (const {start, length, name} of found) {
        if (start < end || length === 0) continue
        end = start + length
        builder.add(line.from + start, line.from + end, marks.get(name)!)
      }
      at = line.to + 1
    }
  }
  return builder.finish()
}

/** The line of the second `---`; 0 where there is no front matter. */
function frontEnd(first: string, text: (line: number) => string, lines: number): number {
  if (first !== '---') return 0
  for (let line = 2; line <= Math.min(lines, 60); line++) if (text(line) === '---') return line
  return 0
}

export const highlighting: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view)
    }
  },
  {decorations: (plugin) => plugin.decorations},
)
