// Marks that stress, link or call out in other programs, or in other places, and would be printed as they stand: those of
// programs that write Markdown in ways of their own (Typora, Obsidian, GitHub), and stars around a word that Chinese letters
// keep from being emphasis (marks.ts: they mask names, too). Found in the text that is printed, outside of code.

import {type Diagnostic, diagnose, type Edit, type Fix, message} from '../diagnostic/diagnostic.ts'
import {isSurname} from '../markdown/marks.ts'
import type {Plain} from '../markdown/plain.ts'
import {referenceMark} from './touching.ts'

/** Highlighted ==words==, [[a page of a wiki]], [TOC] and [!NOTE] on a line of their own. */
const marks =
  /(?<![\w)=])==(?=[^\s=])([^=\n]{0,80}[^\s=])==(?![\w(=])|(?<!\[)\[\[[^[\]\n]{1,60}\]\](?![\](])|(?<=^|\n)(?:\[TOC\]|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])/giu

/** *重点*工作, ***重点***工作, **5**41; not 210*297*3, 王*诉李*案. */
const stars =
  /(?<![*\d０-９])(\*{1,3})(?![*\s\p{P}])([^*\n]{1,40})(?<![\s\p{P}])\1(?!\*)|(?<!\*)(\*{2})(\d{1,19})\3(?=\d)/gu

export function dialects(printed: Plain): Diagnostic[] {
  return [...othersMarks(printed), ...(printed.text.includes('*') ? starsAsWritten(printed) : [])]
}

function starsAsWritten(printed: Plain): Diagnostic[] {
  return Array.from(printed.text.matchAll(stars), ({0: seen, 1: open, 3: half, index}) => {
    const {length} = (open ?? half)!
    const end = index + seen.length
    // 王*诉、赵*诉: a surname before either. 文 and 方 alone end many a word.
    const isMask = [index, end - length].every((at) => isSurname(printed.text[at - 1] ?? ''))
    if (isMask || isEscaped(printed, index)) return undefined
    const written = seen.replaceAll(referenceMark, '{{…}}')
    const said = diagnose('markup', 'stars', {written}, printed.place(index, end), {actual: written})
    return {...said, fix: strong(printed, [index, length], [end - length, length])}
  }).filter((one) => one !== undefined)
}

/** Whether a backslash says that the mark is to be printed. */
function isEscaped(printed: Plain, at: number): boolean {
  const [start, end] = printed.offsets(at, at + 1)
  return end - start > 1
}

/** Both marks, each a start and a length, become those of strong text. */
function strong(printed: Plain, ...marks: readonly (readonly [start: number, length: number])[]): Fix {
  const edits = marks.map(([start, length]): Edit => {
    const {line, column, endLine, endColumn} = printed.place(start, start + length)
    return {line, column, endLine, endColumn, text: '**'}
  })
  return {title: message('markup', 'strong', {}), safe: false, edits}
}

function othersMarks(printed: Plain): Diagnostic[] {
  return Array.from(printed.text.matchAll(marks), ({0: written, 1: lit, index}) => {
    const end = index + written.length
    const said = diagnose('markup', 'dialect', {written}, printed.place(index, end), {actual: written})
    return lit === undefined ? said : {...said, fix: strong(printed, [index, 2], [end - 2, 2])}
  })
}
