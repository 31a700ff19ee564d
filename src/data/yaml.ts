// YAML 1.2 text → a plain tree whose every key and value knows its place, or the problems that stand in the way.
// No anchors, aliases, tags or merges (so no bombs), no dates: strings, numbers, booleans, null, lists, maps only.
// What a value means, and which ones are allowed, is for schema.ts and for the readers of each file.

import {type ErrorCode, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap} from 'yaml'
import type {Place} from '../diagnostic/place.ts'

export type YamlNode = YamlScalar | YamlList | YamlMap

export interface YamlScalar {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  /** The value as it stands in the file, quotes and all; empty where nothing stands. */
  readonly source: string
  readonly quoted: boolean
  readonly place: Place
}

export interface YamlList {
  readonly type: 'list'
  readonly items: readonly YamlNode[]
  readonly place: Place
}

export interface YamlMap {
  readonly type: 'map'
  readonly entries: readonly YamlEntry[]
  readonly place: Place
}

export interface YamlEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: YamlNode
}

/** What kind of thing is wrong, in the words a person can act on. */
export type YamlFault =
  | 'indent' // the indentation fits no line above
  | 'tab' // a tab where YAML wants spaces
  | 'open' // a bracket or quotation mark that is not closed
  | 'key' // a key that is no plain word, or a line that lacks its colon
  | 'duplicate' // a key that stands twice; `name` says which
  | 'reuse' // an anchor, alias, tag or merge
  | 'documents' // more than one document in the file
  | 'nesting' // nested too deeply
  | 'size' // too long to be read
  | 'syntax' // anything else

export interface YamlProblem {
  readonly fault: YamlFault
  readonly place: Place
  /** What it is about, as far as one word can say it. */
  readonly name: string
}

export interface Yaml {
  /** Undefined where the text is no YAML or holds nothing at all. */
  readonly root: YamlNode | undefined
  readonly problems: readonly YamlProblem[]
}

/** UTF-16 units; keeps every parse below a second. */
const longest = 131_072
const deepest = 50
/** One misplaced mark can make thousands of follow-up problems; the first ones are those that help. */
const mostProblems = 20

/**
 * Reads `text`, whose first character stands at line `firstLine` of the file at `path` (front matter starts at 2).
 * A text with problems may still give a root, of what could be read.
 */
export function parseYaml(path: string, text: string, firstLine = 1): Yaml {
  const lines = new LineCounter()
  const place = (start: number, end: number): Place => {
    // What is missing at the end is said of the place behind it.
    const [first, last] = [start, Math.max(start, end)].map((offset) => Math.min(offset, text.length))
    const [from, to] = [lines.linePos(first!), lines.linePos(last!)]
    const skipped = firstLine - 1
    return {path, line: from.line + skipped, column: from.col, endLine: to.line + skipped, endColumn: to.col}
  }
  if (text.length > longest) {
    const start = {path, line: firstLine, column: 1, endLine: firstLine, endColumn: 1}
    return {root: undefined, problems: [{fault: 'size', place: start, name: String(longest)}]}
  }
  const document = parseDocument(text, {lineCounter: lines, schema: 'core', uniqueKeys: false, prettyErrors: false})
  const problems: YamlProblem[] = document.errors.map((error) => ({
    fault: faultOf(error),
    place: place(error.pos[0], error.pos[1]),
    name: firstLineOf(text.slice(...error.pos)),
  }))
  const root = document.contents ? plain(document.contents, 0) : undefined
  return {root, problems: firstOfEachLine(problems).slice(0, mostProblems)}

  function plain(node: unknown, depth: number): YamlNode | undefined {
    if (depth > deepest) return refuse('nesting', node)
    if (hasProperties(node)) return refuse('reuse', node)
    if (isScalar(node)) {
      const [start, end] = node.range!
      const source = text.slice(start, end)
      const value = scalar(node.value, source)
      return {type: 'scalar', value, source, quoted: node.type !== 'PLAIN', place: place(start, end)}
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => plain(item, depth + 1)).filter((item) => item !== undefined)
      return {type: 'list', items, place: place(node.range![0], node.range![1])}
    }
    if (isMap(node)) return {type: 'map', entries: entries(node, depth), place: place(node.range![0], node.range![1])}
    return refuse('reuse', node)
  }

  function entries(map: YAMLMap, depth: number): YamlEntry[] {
    const found = new Map<string, YamlEntry>()
    for (const {key, value} of map.items) {
      if (!isScalar(key) || hasProperties(key) || key.range == null) {
        refuse('key', key ?? map)
        continue
      }
      const name = String(key.value ?? '')
      const keyPlace = place(key.range[0], key.range[1])
      if (name === '<<') {
        problems.push({fault: 'reuse', place: keyPlace, name})
        continue
      }
      if (found.has(name)) {
        problems.push({fault: 'duplicate', place: keyPlace, name})
        continue
      }
      const node = value == null ? nothing(key.range[1]) : plain(value, depth + 1)
      if (node) found.set(name, {key: name, keyPlace, value: node})
    }
    return [...found.values()]
  }

  function nothing(offset: number): YamlScalar {
    return {type: 'scalar', value: null, source: '', quoted: false, place: place(offset, offset)}
  }

  function refuse(fault: YamlFault, node: unknown): undefined {
    const [start, end] = (node as {range?: [number, number, number] | null} | null)?.range ?? [0, 0]
    problems.push({fault, place: place(start, end), name: firstLineOf(text.slice(start, end))})
  }
}

/** An anchor or a tag on a node. */
function hasProperties(node: unknown): boolean {
  const {anchor, tag} = (node ?? {}) as {anchor?: string; tag?: string}
  return anchor !== undefined || (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:'))
}

/** Infinity and NaN, which YAML knows and JSON does not, stay the words they are written in. */
function scalar(value: unknown, source: string): YamlScalar['value'] {
  if (typeof value === 'number') return Number.isFinite(value) ? value : source
  return typeof value === 'string' || typeof value === 'boolean' ? value : null
}

function firstLineOf(text: string): string {
  return text.slice(0, 40).split('\n')[0]!
}

/** What follows on the line of a problem is mostly its consequence. */
function firstOfEachLine(problems: readonly YamlProblem[]): YamlProblem[] {
  const lines = new Set<number>()
  return problems.filter(({place: {line}}) => !lines.has(line) && lines.add(line))
}

function faultOf({code, message}: {code: ErrorCode; message: string}): YamlFault {
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'open'
  return faults[code] ?? 'syntax'
}

const faults: Partial<Record<ErrorCode, YamlFault>> = {
  BAD_INDENT: 'indent',
  TAB_AS_INDENT: 'tab',
  MISSING_CHAR: 'open',
  MULTILINE_IMPLICIT_KEY: 'key',
  BLOCK_AS_IMPLICIT_KEY: 'key',
  KEY_OVER_1024_CHARS: 'key',
  NON_STRING_KEY: 'key',
  MULTIPLE_DOCS: 'documents',
  BAD_ALIAS: 'reuse',
  ALIAS_PROPS: 'reuse',
  MULTIPLE_ANCHORS: 'reuse',
  MULTIPLE_TAGS: 'reuse',
  TAG_RESOLVE_FAILED: 'reuse',
  RESOURCE_EXHAUSTION: 'nesting',
}

/** The value of `key` in a map; undefined where the node is no map or has no such key. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

/** The tree as plain JavaScript values. */
export function toValue(node: YamlNode): unknown {
  if (node.type === 'scalar') return node.value
  if (node.type === 'list') return node.items.map(toValue)
  return Object.fromEntries(node.entries.map(({key, value}) => [key, toValue(value)]))
}

/** The node at a path of keys and indexes, or the nearest one above it that is there. */
export function nodeAt(root: YamlNode, path: readonly (string | number)[]): YamlNode {
  let node = root
  for (const step of path) {
    const next =
      typeof step === 'number' ? (node.type === 'list' ? node.items[step] : undefined) : entryOf(node, step)?.value
    if (!next) break
    node = next
  }
  return node
}
