// Tables that Markdown does not see as such: rows with blank lines between them, cells parted by tabs as sheets hand them out.

import type {Paragraph, RootContent} from 'mdast'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {placeAt, type Source} from '../markdown/source.ts'

/** A row of bars on a line of its own. */
const row = /^\|.*\|[ \t]*$/u
const delimiter = /^\|[\s|:-]*-[\s|:-]*\|[ \t]*$/u

function textOf(source: Source, {position}: RootContent): string {
  return source.text.slice(position!.start.offset, position!.end.offset)
}

/** Whether a paragraph is one row of a table, with nothing else. */
export function isRow(source: Source, node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && row.test(textOf(source, node))
}

/** Of the second row of such a table, which parts header and body: with a fix that closes the gaps between all of them. */
export function rowsApart(source: Source, all: readonly RootContent[], second: number): Diagnostic[] {
  if (!delimiter.test(textOf(source, all[second]!)) || isRow(source, all[second - 2])) return []
  const first = all[second - 1]!
  const edits = []
  for (let index = second; isRow(source, all[index]); index++) {
    const {start, end} = {start: all[index - 1]!.position!.end.offset!, end: all[index]!.position!.start.offset!}
    const {line, column, endLine, endColumn} = placeAt(source, start, end)
    const [text = '\n'] = /\r\n?|\n/u.exec(source.text.slice(start, end)) ?? []
    edits.push({line, column, endLine, endColumn, text})
  }
  const fix = {title: message('markdown-hint', 'closeGaps', {}), safe: true, edits}
  const place = placeAt(source, first.position!.start.offset!, first.position!.end.offset!)
  return [diagnose('markdown-hint', 'rowsApart', {}, place, {fix})]
}

/** Lines that all have as many tabs, at least one: a block of a sheet. */
export function tabbed(source: Source, node: Paragraph): Diagnostic[] {
  const text = textOf(source, node)
  if (!text.includes('\t')) return []
  const lines = text.split(/\r\n?|\n/u).map((line) => line.split('\t'))
  const [header] = lines
  if (lines.length < 2 || header!.length < 2 || lines.some(({length}) => length !== header!.length)) return []
  const start = node.position!.start.offset!
  const {line, column, endLine, endColumn} = placeAt(source, start, start + text.length)
  const written = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.trim()).join(' | ')} |`
  const [head, ...body] = lines.map(written)
  const ending = /\r\n?|\n/u.exec(text)![0]
  const table = [head, written(header!.map(() => '---')), ...body].join(ending)
  const edits = [{line, column, endLine, endColumn, text: table}]
  const fix = {title: message('markdown-hint', 'makeTable', {}), safe: false, edits}
  const first = placeAt(source, start, start + text.search(/[\r\n]/u))
  return [diagnose('markdown-hint', 'tabbed', {rows: lines.length}, first, {fix})]
}
