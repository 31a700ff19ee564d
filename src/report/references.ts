// `{{table/row/column}}` in text → FactReference nodes; in code it stays what it is. Finds the fact, not its number:
// that is for facts.ts.

import type {PhrasingContent, Text} from 'mdast'
import type {Position} from 'unist'
import {nearest} from '../data/nearest.ts'
import {type Details, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {addresses, lookUp} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import {alignment} from '../markdown/plain.ts'
import {placeAt, pointAt, type Source} from '../markdown/source.ts'
import type {FactReference} from './report.ts'

interface Context {
  readonly source: Source
  readonly form: Form
  readonly diagnostics: Diagnostic[]
}

/** Longer ones are no addresses. */
const longest = 120

/** `nodes` with the references in their texts taken out as nodes of their own. */
export function withReferences(context: Context, nodes: readonly PhrasingContent[]): PhrasingContent[] {
  for (const node of nodes) if (node.type === 'text' && /[｛｝]/u.test(node.value)) wideBraces(context, node)
  if (!nodes.some((node) => node.type === 'text' && node.value.includes('{{'))) return [...nodes]
  return nodes.flatMap((node) => (node.type === 'text' && node.value.includes('{{') ? split(context, node) : [node]))
}

/** What would be a reference if its braces were ASCII ones: typed with a Chinese keyboard. */
function wideBraces({source, form, diagnostics}: Context, node: Text): void {
  const map = alignment(source, node)
  const start = node.position?.start.offset ?? 0
  const offset = (index: number): number => map?.[index] ?? start + index
  for (const {0: written, 1: inner = '', index} of node.value.matchAll(/[{｛]{2}([^{}｛｝]{1,120})[}｝]{2}/gu)) {
    if (!/[｛｝]/u.test(written) || !/[/／]/u.test(inner)) continue
    const place = placeAt(source, offset(index), offset(index + written.length - 1) + 1)
    const {line, column, endLine, endColumn} = place
    const text = `{{${inner}}}`
    const safe = lookUp(form, inner.normalize('NFKC')) !== undefined
    diagnostics.push(
      diagnose('fact-unknown', 'wide', {written}, place, {
        actual: written,
        expected: text,
        fix: {
          title: message('fact-unknown', 'replace', {address: text}),
          safe,
          edits: [{line, column, endLine, endColumn, text}],
        },
      }),
    )
  }
}

function split(context: Context, node: Text): PhrasingContent[] {
  const {source} = context
  const {value} = node
  const map = alignment(source, node)
  const start = node.position?.start.offset ?? 0
  const offset = (index: number): number => map?.[index] ?? start + index
  const parts: PhrasingContent[] = []
  let at = 0
  for (;;) {
    const open = value.indexOf('{{', at)
    const close = open < 0 ? -1 : value.indexOf('}}', open + 2)
    if (open < 0 || close < 0) {
      if (open >= 0) unclosed(context, value.slice(open, open + 20), offset(open), offset(open) + 2)
      break
    }
    const written = value.slice(open + 2, close)
    const inner = written.lastIndexOf('{{')
    if (inner >= 0 || written.length > longest) {
      const end = inner >= 0 ? open + 2 + inner : close + 2
      unclosed(context, value.slice(open, open + 20), offset(open), offset(open) + 2)
      push(at, end)
      at = end
      continue
    }
    push(at, open)
    parts.push(reference(context, written, offset(open), offset(close + 1) + 1))
    at = close + 2
  }
  push(at, value.length)
  return parts

  function push(from: number, to: number): void {
    if (to <= from) return
    const at = position(source, offset(from), offset(to - 1) + 1)
    parts.push({type: 'text', value: value.slice(from, to), position: at})
  }
}

function position(source: Source, start: number, end: number): Position {
  return {start: {...pointAt(source, start), offset: start}, end: {...pointAt(source, end), offset: end}}
}

function reference(context: Context, written: string, start: number, end: number): FactReference {
  const {source, form, diagnostics} = context
  const address = lookUp(form, written.normalize('NFKC'))
  if (!address) {
    const shown = written.trim()
    diagnostics.push(
      diagnose('fact-unknown', 'main', {written: shown}, placeAt(source, start, end), {
        actual: shown,
        ...suggestions(context, shown, start, end),
      }),
    )
  }
  return {type: 'factReference', written, fact: address?.fact, position: position(source, start, end)}
}

function suggestions({source, form}: Context, written: string, start: number, end: number): Details {
  const near = nearAddresses(form, written.replace(/\s+/gu, ''))
  const [first] = near
  if (first === undefined) return {}
  const {line, column, endLine, endColumn} = placeAt(source, start, end)
  return {
    expected: first,
    hints: [message('fact-unknown', 'nearest', {nearest: near.join('、')})],
    fix: {
      title: message('fact-unknown', 'replace', {address: first}),
      safe: false,
      edits: [{line, column, endLine, endColumn, text: `{{${first}}}`}],
    },
  }
}

const remembered = new WeakMap<Form, Map<string, readonly string[]>>()

/** Up to three addresses that are near to what was written, the nearest first. */
function nearAddresses(form: Form, written: string): readonly string[] {
  const known = remembered.get(form) ?? new Map<string, readonly string[]>()
  remembered.set(form, known)
  const before = known.get(written)
  if (before) return before
  if (known.size > 50) return []
  const left = new Set(addresses(form))
  const found: string[] = []
  while (found.length < 3) {
    const one = nearest(written, left)
    if (one === undefined) break
    found.push(one)
    left.delete(one)
  }
  known.set(written, found)
  return found
}

function unclosed({source, diagnostics}: Context, written: string, start: number, end: number): void {
  diagnostics.push(diagnose('fact-unknown', 'open', {written}, placeAt(source, start, end), {actual: written}))
}
