// A JSON Schema (2020-12, the words listed below) against a YAML tree → what does not fit, each with its place and, for
// a misspelt key, the nearest one that exists. The schemas are plain literals: `nianbao schema` prints them as they are.
// typebox gives their types to the compiler and judges, word by word; only where a thing stands is found here.

import {Check, type XStatic} from 'typebox/schema'
import type {Place} from '../diagnostic/place.ts'
import {nearest} from './nearest.ts'
import {toValue, type YamlMap, type YamlNode, type YamlScalar} from './yaml.ts'

/** The words of JSON Schema that are understood here. */
export interface Schema {
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
  readonly description?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  /** Only `#/$defs/name`. */
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** A schema: a map of any keys to values of this kind. */
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly pattern?: string
  /** The first one is what a person is told, instead of the pattern. */
  readonly examples?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly enum?: readonly (string | number)[]
  readonly const?: string | number | boolean
  /** The first one of the value's own type judges it. */
  readonly anyOf?: readonly Schema[]
}

/** The type of what a schema admits. */
export type Static<S> = XStatic<S>

/** One misfit. `expected` says in the schema's terms what would fit; sentences are for the caller. */
export type Misfit = {
  readonly place: Place
  /** Where in the tree: `tables/0/rows/2/label`. */
  readonly path: string
} & (
  | {readonly fault: 'unknown-key'; readonly found: string; readonly nearest: string | undefined}
  | {readonly fault: 'missing-key'; readonly expected: string}
  | {readonly fault: 'type'; readonly expected: Expectation; readonly found: string}
  | {
      readonly fault: 'choice'
      readonly expected: readonly string[]
      readonly found: string
      readonly nearest: string | undefined
    }
  | {readonly fault: 'value'; readonly expected: string; readonly found: string}
)

export type Expectation = NonNullable<Schema['type']>

/** Every misfit of `root`, in the order of the file. */
export function misfits(schema: Schema, root: YamlNode): Misfit[] {
  const found: Misfit[] = []
  walk(schema, root, [])
  return found

  function walk(rule: Schema, node: YamlNode, path: readonly (string | number)[]): void {
    const {$ref, anyOf} = rule
    if ($ref) return walk(schema.$defs![$ref.slice('#/$defs/'.length)]!, node, path)
    if (anyOf) {
      const value = toValue(node)
      if (anyOf.some((one) => Check({...one, $defs: schema.$defs} as never, value))) return
      return walk(anyOf.find((one) => admits('type', resolve(one), sample(node))) ?? anyOf[0]!, node, path)
    }
    const at = {place: node.place, path: path.join('/')}
    if (!admits('type', rule, sample(node))) {
      found.push({...at, fault: 'type', expected: rule.type!, found: said(node)})
      return
    }
    // A choice among words: whatever has parts is none of them.
    if (node.type !== 'scalar' && (rule.enum || rule.const !== undefined)) judgeScalar(rule, wordless(node), path)
    else if (node.type === 'map') walkMap(rule, node, path)
    else if (node.type === 'list') {
      const {items} = rule
      const count = Array<null>(node.items.length).fill(null)
      for (const [word, sign] of [
        ['minItems', '≥'],
        ['maxItems', '≤'],
      ] as const) {
        if (admits(word, rule, count)) continue
        found.push({...at, fault: 'value', expected: `${sign} ${rule[word]}`, found: `[${count.length}]`})
      }
      if (items) node.items.forEach((item, index) => walk(items, item, [...path, index]))
    } else judgeScalar(rule, node, path)
  }

  function walkMap(rule: Schema, map: YamlMap, path: readonly (string | number)[]): void {
    const {properties = {}, required = [], additionalProperties = true} = rule
    for (const {key, keyPlace, value} of map.entries) {
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined
      if (own) walk(own, value, [...path, key])
      else if (typeof additionalProperties === 'object') walk(additionalProperties, value, [...path, key])
      else if (!additionalProperties) {
        const at = {place: keyPlace, path: [...path, key].join('/')}
        found.push({...at, fault: 'unknown-key', found: key, nearest: nearest(key, Object.keys(properties))})
      }
    }
    for (const key of required) {
      if (map.entries.some((entry) => entry.key === key)) continue
      const {line, column} = map.place
      const place = {...map.place, endLine: line, endColumn: column + 1}
      found.push({place, path: path.join('/'), fault: 'missing-key', expected: key})
    }
  }

  function judgeScalar(rule: Schema, node: YamlScalar, path: readonly (string | number)[]): void {
    const at = {place: node.place, path: path.join('/')}
    const {value} = node
    if (!admits('enum', rule, value)) {
      const choices = rule.enum!.map(String)
      found.push({
        ...at,
        fault: 'choice',
        expected: choices,
        found: said(node),
        nearest: nearest(String(value), choices),
      })
    }
    if (!admits('const', rule, value)) {
      found.push({...at, fault: 'value', expected: String(rule.const), found: said(node)})
    }
    const expected = {
      minLength: `≥ ${rule.minLength}`,
      pattern: rule.examples?.[0] ?? String(rule.pattern),
      minimum: `≥ ${rule.minimum}`,
      maximum: `≤ ${rule.maximum}`,
    }
    for (const word of ['minLength', 'pattern', 'minimum', 'maximum'] as const) {
      if (!admits(word, rule, value)) found.push({...at, fault: 'value', expected: expected[word], found: said(node)})
    }
  }

  function resolve(rule: Schema): Schema {
    return rule.$ref ? schema.$defs![rule.$ref.slice('#/$defs/'.length)]! : rule
  }
}

/** Whether one word of a schema, by itself, has nothing against a value. */
function admits(word: keyof Schema, rule: Schema, value: unknown): boolean {
  return rule[word] === undefined || Check({[word]: rule[word]} as never, value)
}

/** Something of the node's own type, for words that ask for no more. */
function sample(node: YamlNode): unknown {
  if (node.type === 'scalar') return node.value
  return node.type === 'list' ? [] : {}
}

/** A map or list where one word is wanted. */
function wordless(node: YamlNode): YamlScalar {
  return {type: 'scalar', value: null, source: said(node), quoted: false, place: node.place}
}

/** What stands there, short enough for a message. */
function said(node: YamlNode): string {
  if (node.type === 'map') return '{…}'
  if (node.type === 'list') return '[…]'
  return node.source.length > 40 ? `${node.source.slice(0, 40)}…` : node.source
}
