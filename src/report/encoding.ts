// What is said of characters that no reader sees, and of characters that are no text, wherever they stand in a source and
// however they are written. What no reader sees has been taken out before (markdown/hidden.ts): here is said where.

import type {Root, Text} from 'mdast'
import {type Diagnostic, diagnose, type Edit, message} from '../diagnostic/diagnostic.ts'
import {characterReference, controlIn, controlsIn, hiddenIn, isHiddenReference, visit} from '../markdown/hidden.ts'
import {alignment} from '../markdown/plain.ts'
import {printable} from '../markdown/printable.ts'
import {placeAt, pointAt, type Source} from '../markdown/source.ts'
import {unified, variantsIn} from '../markdown/variants.ts'

interface Found {
  readonly start: number
  readonly end: number
}

/** More lines than a person goes through: the last of them stands for the others, too. */
const mostLines = 100
/** What is left of a longer run is found by the next check. */
const mostEdits = 2_000

/** `taken`: what was said already of these lines and columns (cells of the form have a code of their own). */
export function encoding(source: Source, tree: Root, taken: readonly Diagnostic[]): Diagnostic[] {
  const cells = taken.flatMap(({code, place}) => (code === 'cell-format' && place ? [place] : []))
  const isTaken = ({start}: Found): boolean => {
    const {line, column} = pointAt(source, start)
    return cells.some((place) => place.line === line && place.column <= column && column <= place.endColumn)
  }
  const written = hiddenIn(source.text)
  const {hidden, controls} = referencesIn(source, tree)
  const found = [...written, ...hidden].sort((a, b) => a.start - b.start).filter((one) => !isTaken(one))
  return [...linesOf(source, found), ...variantsOf(source), ...controlsOf(source), ...controls]
}

function linesOf(source: Source, found: readonly Found[]): Diagnostic[] {
  const lines: Found[][] = []
  let last = 0
  for (const one of found) {
    const {line} = pointAt(source, one.start)
    if (line === last || lines.length === mostLines) lines.at(-1)!.push(one)
    else lines.push([one])
    last = line
  }
  return lines.map((line) => {
    const [first] = line
    const {start, end} = first!
    const count = line.length
    const character = nameOf(source, start)
    const edits = line.slice(0, mostEdits).map((one) => edit(source, one))
    return diagnose('source-encoding', 'hidden', {character, count}, placeAt(source, start, end), {
      severity: 'warning',
      actual: character,
      fix: {title: message('source-encoding', 'delete', {}), safe: true, edits},
    })
  })
}

/** The first character that only looks like an ideograph, with a fix that puts the ideograph in the place of all of them. */
function variantsOf(source: Source): Diagnostic[] {
  const found = variantsIn(source.text)
  const [first] = found
  if (first === undefined) return []
  const actual = source.text[first]!
  const expected = unified(actual)
  const edits = found.slice(0, mostEdits).map((at) => edit(source, {start: at, end: at + 1}, unified(source.text[at]!)))
  const values = {written: actual, character: nameOf(source, first), expected, count: found.length}
  return [
    diagnose('source-encoding', 'variant', values, placeAt(source, first, first + 1), {
      severity: 'warning',
      expected,
      actual,
      fix: {title: message('source-encoding', 'replace', {}), safe: true, edits},
    }),
  ]
}

/** The first control in the text as written, with a fix that deletes all of them. */
function controlsOf(source: Source): Diagnostic[] {
  const found = [...controlsIn(source.text)].map((at): Found => ({start: at, end: at + 1}))
  const [first] = found
  if (!first) return []
  const character = nameOf(source, first.start)
  // What U+FFFD stands for is lost: deleting it would hide that.
  const certain = found.filter(({start}) => source.text[start] !== '\uFFFD')
  const edits = certain.slice(0, mostEdits).map((one) => edit(source, one))
  return [
    diagnose('source-encoding', 'control', {character, count: found.length}, placeAt(source, first.start, first.end), {
      actual: character,
      ...(edits.length && {fix: {title: message('source-encoding', 'delete', {}), safe: false, edits}}),
    }),
  ]
}

/** What is written as a character reference: &#8203; and &#7;. */
function referencesIn(source: Source, tree: Root): {hidden: Found[]; controls: Diagnostic[]} {
  const [hidden, controls]: [Found[], Diagnostic[]] = [[], []]
  if (!source.text.includes('&')) return {hidden, controls}
  const every = new RegExp(characterReference, 'g')
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'image' && node.type !== 'imageReference') return
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!]
    const written = source.text.slice(start, end)
    if (!written.includes('&')) return
    for (const match of written.matchAll(every)) {
      const at = start + match.index
      if (isHiddenReference(match) && source.text[at - 1] !== '\\') hidden.push({start: at, end: at + match[0].length})
    }
    if (node.type === 'text') controls.push(...controlOf(source, node))
  })
  return {hidden, controls}
}

/** A control in a text that the source does not hold as it is. */
function controlOf(source: Source, node: Text): Diagnostic[] {
  const at = controlIn(node.value)
  const map = at < 0 ? undefined : alignment(source, node)
  if (!map || printable(source.text[map[at]!]!) === node.value[at]) return []
  const [start, end] = [map[at]!, map[at + 1]!]
  const written = source.text.slice(start, end)
  return [diagnose('source-encoding', 'reference', {written}, placeAt(source, start, end), {actual: written})]
}

function edit(source: Source, {start, end}: Found, text = ''): Edit {
  const {line, column, endLine, endColumn} = placeAt(source, start, end)
  return {line, column, endLine, endColumn, text}
}

function nameOf({text}: Source, at: number): string {
  if (text[at] === '&') return text.slice(at, text.indexOf(';', at) + 1)
  return `U+${text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')}`
}
