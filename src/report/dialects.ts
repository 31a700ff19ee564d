// Marks of programs that write Markdown in ways of their own (Typora, Obsidian, GitHub): they are no Markdown and would be
// printed as they stand. Found in the text that is printed, outside of code.

import {type Diagnostic, diagnose, type Edit, message} from '../diagnostic/diagnostic.ts'
import type {Plain} from '../markdown/plain.ts'

/** Highlighted ==words==, [[a page of a wiki]], [TOC] and [!NOTE] on a line of their own. */
const marks =
  /(?<![\w)=])==(?=[^\s=])([^=\n]{0,80}[^\s=])==(?![\w(=])|(?<!\[)\[\[[^[\]\n]{1,60}\]\](?![\](])|(?<=^|\n)(?:\[TOC\]|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])/giu

export function dialects(printed: Plain): Diagnostic[] {
  return Array.from(printed.text.matchAll(marks), ({0: written, 1: lit, index}) => {
    const end = index + written.length
    const said = diagnose('markup', 'dialect', {written}, printed.place(index, end), {actual: written})
    const {line, column, endLine, endColumn} = printed.place(index, index + 2)
    if (lit === undefined) return said
    const close = printed.place(end - 2, end)
    const edits: Edit[] = [
      {line, column, endLine, endColumn, text: '**'},
      {line: close.line, column: close.column, endLine: close.endLine, endColumn: close.endColumn, text: '**'},
    ]
    return {...said, fix: {title: message('markup', 'strong', {}), safe: false, edits}}
  })
}
