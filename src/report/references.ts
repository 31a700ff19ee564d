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
  if (!nodes.some((node) => node.type === 'text' && node.value.includes('{{'))) return [...nodes]
  return nodes.flatMap((node) => (node.type === 'text' && node.value.includes('{{') ? split(context, node) : [node]))
}

const braced = new RegExp(`\\{\\{([^{}]{0,${longest}})\\}\\}`, 'g')

function split(context: Context, node: Text): PhrasingContent[] {
  const {source} = context
  const {value} = node
  const map = alignment(source, node)
  const start = node.position?.start.offset ?? 0
  const offset = (index: number): number => map?.[index] ?? start + index
  const parts: PhrasingContent[] = []
  let at = 0
  for (const {0: whole, 1: written = '', index: open} of value.matchAll(braced)) {
    const end = open + whole.length
    // A brace behind a backslash, or written as a character reference, is meant to be seen.
    const plain = [open, open + 1, end - 2, end - 1].every((one) => '{}'.includes(source.text[offset(one)] ?? ' '))
    if (!plain) continue
    push(at, open)
    parts.push(reference(context, written, offset(open), offset(end - 1) + 1))
    at = end
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
    diagnostics.push(unknownAddress(context, written.trim(), start, end))
  }
  return {type: 'factReference', written, fact: address?.fact, position: position(source, start, end)}
}

/** An address that names nothing, written at these offsets. */
export function unknownAddress(
  context: Pick<Context, 'source' | 'form'>,
  written: string,
  start: number,
  end: number,
): Diagnostic {
  return diagnose('fact-unknown', 'main', {written}, placeAt(context.source, start, end), {
    actual: written,
    ...suggestions(context, written, start, end),
  })
}

function suggestions(
  {source, form}: Pick<Context, 'source' | 'form'>,
  written: string,
  start: number,
  end: number,
): Details {
  const near = nearAddresses(form, written.replace(/\s+/gu, ''))
  const [first] = near
  if (first === undefined) {
    const some = addressesWith(form, written)
    return some.length > 0 ? {hints: [message('fact-unknown', 'nearest', {nearest: some.join('、')})]} : {}
  }
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

/** Up to three addresses with every word of one that lacks a part: too far from it to be offered as what was meant. */
function addressesWith(form: Form, written: string): readonly string[] {
  const words = written.split('/').flatMap((part) => part.trim() || [])
  if (words.length === 0) return []
  return [...addresses(form)].filter((one) => words.every((word) => one.includes(word))).slice(0, 3)
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
