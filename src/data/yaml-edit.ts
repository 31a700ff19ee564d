// A YAML text and values for some of its keys → the same text with these, as the smallest edit: what is not changed stays
// byte for byte, comments, blank lines and order among it.

import {isMap, isScalar, isSeq, type Pair, parseDocument, stringify, type YAMLMap, type YAMLSeq} from 'yaml'

/** What is to stand there; undefined: nothing. */
export type Wanted = string | readonly Wanted[] | {readonly [key: string]: Wanted | undefined} | undefined

/**
 * The text with `value` at a path of keys; lists keep the entries that are wanted as they are written. Undefined where the
 * text is none that can be changed so: errors, a list or a scalar in a map's place, flow style over several lines.
 */
export function withValue(text: string, path: readonly string[], value: Wanted): string | undefined {
  const document = parseDocument(text, {keepSourceTokens: true, schema: 'core'})
  if (document.errors.length > 0) return undefined
  const root = document.contents
  if (root !== null && !isMap(root) && !(isScalar(root) && root.value === null)) return undefined
  const made = changed(text, isMap(root) ? root : undefined, path, value, 0)
  if (made === undefined) return undefined
  // What was written is what was meant, and nothing else has changed.
  const [before, after] = [document.toJS() as unknown, parseDocument(made, {schema: 'core'})]
  if (after.errors.length > 0) return undefined
  return same(after.toJS(), put(before, path, value)) ? made : undefined
}

function changed(
  text: string,
  map: YAMLMap | undefined,
  path: readonly string[],
  value: Wanted,
  indent: number,
): string | undefined {
  const [key = '', ...rest] = path
  const pair = map?.items.find((one) => isScalar(one.key) && one.key.value === key)
  if (!pair) {
    const nested = rest.reduceRight<Wanted>((inner, one) => ({[one]: inner}), value)
    return value === undefined ? text : added(text, map, key, nested, indent)
  }
  if (rest.length > 0) {
    if (isMap(pair.value)) {
      // The last one of its map takes the map with it.
      if (value === undefined && pair.value.items.length === 1 && rest.length === 1 && has(pair.value, rest[0]!))
        return removed(text, map!, pair)
      return changed(text, pair.value, rest, value, columnOf(text, pair.value.range![0]))
    }
    if (isScalar(pair.value) && pair.value.value === null)
      return value === undefined ? text : replaced(text, pair, {[rest[0]!]: value}, indent)
    return undefined
  }
  if (value === undefined) return removed(text, map!, pair)
  if (Array.isArray(value) && isSeq(pair.value) && !pair.value.flow) return listed(text, pair.value, value)
  return replaced(text, pair, value, indent)
}

function has(map: YAMLMap, key: string): boolean {
  return map.items.some((one) => isScalar(one.key) && one.key.value === key)
}

/** Behind the last entry of the map, in whose comments nothing is put. */
function added(text: string, map: YAMLMap | undefined, key: string, value: Wanted, indent: number): string | undefined {
  if (map?.flow) return undefined
  const lines = blockOf({[key]: value}, indent)
  const last = map?.items.at(-1)
  const end = last ? endOf(text, last) : text.length
  const [head, tail] = [text.slice(0, end), text.slice(end)]
  return `${head}${head === '' || head.endsWith('\n') ? '' : '\n'}${lines}${tail}`
}

/** The value alone, and what stands behind it on its line. */
function replaced(text: string, {key, value}: Pair, wanted: Wanted, indent: number): string | undefined {
  const from = (key as {range: [number, number, number]}).range[1]
  const colon = text.indexOf(':', from) + 1
  const range = (value as {range?: [number, number, number]} | null)?.range ?? [colon, colon, colon]
  if (
    typeof wanted === 'string'
    && isScalar(value)
    && value.value !== null
    && !text.slice(range[0], range[1]).includes('\n')
  )
    return text.slice(0, range[0]) + scalarOf(wanted) + text.slice(range[1])
  if (typeof wanted === 'string') {
    if (isScalar(value) && value.value === null)
      return `${text.slice(0, colon)} ${scalarOf(wanted)}${text.slice(range[1])}`
    return undefined
  }
  // A flow list on one line stays one.
  if (Array.isArray(wanted) && isSeq(value) && value.flow && wanted.every((one) => typeof one === 'string'))
    return `${text.slice(0, range[0])}[${wanted.map(scalarOf).join(', ')}]${text.slice(range[1])}`
  const lines = blockOf({x: wanted}, indent)
  const body = lines.slice(lines.indexOf(':') + 1).replace(/\n$/u, '')
  return text.slice(0, colon) + body + text.slice(Math.max(range[1], colon))
}

/** Its lines, and blanks and comments behind it stay. */
function removed(text: string, map: YAMLMap, pair: Pair): string | undefined {
  if (map.flow) return undefined
  const start = (pair.key as {range: [number, number, number]}).range[0]
  return text.slice(0, lineStart(text, start)) + text.slice(endOf(text, pair))
}

/** Entries by what they say: those that stay keep their lines, others come behind them in their places. */
function listed(text: string, list: YAMLSeq, wanted: readonly Wanted[]): string | undefined {
  const items = list.items.map((item) => {
    const {range} = item as {range: [number, number, number]}
    const start = lineStart(text, range[0])
    return {value: (item as {toJSON(): unknown}).toJSON(), start, end: lineEnd(text, range[1])}
  })
  const [first] = items
  if (!first || wanted.length === 0) return undefined
  const indent = columnOf(text, first.start + text.slice(first.start).search(/\S/u))
  const left = [...items]
  const kept = wanted.map((value) => {
    const at = left.findIndex((item) => same(item.value, value))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  })
  // Moved entries are written anew, in order.
  let last = -1
  const parts = wanted.map((value, index) => {
    const item = kept[index]
    if (!item) return blockOf([value], indent)
    if (item.start < last) return undefined
    last = item.start
    return text.slice(item.start, item.end)
  })
  if (parts.includes(undefined)) return undefined
  const between = new Map<number, string>()
  items.forEach((item, index) => between.set(item.start, text.slice(item.end, items[index + 1]?.start ?? item.end)))
  const body = parts.map((part, index) => {
    const item = kept[index]
    return part + (item ? between.get(item.start)! : '')
  })
  return text.slice(0, first.start) + body.join('') + text.slice(items.at(-1)!.end)
}

function blockOf(value: unknown, indent: number): string {
  const lines = stringify(value, {lineWidth: 0, singleQuote: false, defaultStringType: 'PLAIN'}).split('\n')
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)).join('\n')
}

/** On one line, in flow style, too. */
function scalarOf(text: string): string {
  const plain = stringify(text, {lineWidth: 0}).trimEnd()
  return plain.includes('\n') || /[[\]{},]/u.test(plain) ? JSON.stringify(text) : plain
}

/** Behind the line break of the last line of a pair. */
function endOf(text: string, {key, value}: Pair): number {
  const [, start] = (key as {range: [number, number, number]}).range
  const end = (value as {range?: [number, number, number] | null} | null)?.range?.[1] ?? start
  // A block's own end lies behind its line break already.
  return end > 0 && text[end - 1] === '\n' ? end : lineEnd(text, end)
}

function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

function put(value: unknown, [key = '', ...rest]: readonly string[], wanted: Wanted): unknown {
  const own = {...((value ?? {}) as Record<string, unknown>)}
  const inner = rest.length > 0 ? put(own[key], rest, wanted) : wanted
  if (inner === undefined || (rest.length > 0 && Object.keys(inner as object).length === 0)) delete own[key]
  else own[key] = inner
  return own
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a ?? {})) === JSON.stringify(sorted(b ?? {}))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
