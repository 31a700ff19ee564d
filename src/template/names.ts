// Looks up every name of a medium's templates in the shapes of the edition before anything is rendered: fields,
// helpers, partials, with line and column. Walks from the entry, so that a partial is judged where it is called.

import {nearest} from '../data/nearest.ts'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {partialFor} from './helpers.ts'
import {nodes, pageShape, rawPaths, type Shape} from './shapes.ts'
import type {Program} from './syntax.ts'
import {compileOptions, type Medium} from './templates.ts'

type Expression = hbs.AST.Expression
type Path = hbs.AST.PathExpression

interface Call extends hbs.AST.Node {
  readonly path: hbs.AST.Node
  readonly params: readonly Expression[]
  readonly hash?: hbs.AST.Hash | undefined
}

export interface ParsedTemplate {
  readonly path: string
  readonly program: Program
}

/** What names mean at one place of a template. */
interface Scope {
  readonly path: string
  readonly shape: Shape
  readonly outer: readonly Shape[]
  readonly named: Readonly<Record<string, Shape>>
}

const value: Shape = {kind: 'value'}
const builtIn = ['each', 'if', 'unless', 'with']
const dataNames = ['index', 'first', 'last', 'key']
const allData = ['page', 'root', ...dataNames].map((name) => `@${name}`)

/** Every fault, each once, in the order in which a rendering would meet them. */
export function checkNames(medium: Medium, templates: ReadonlyMap<string, ParsedTemplate>): Diagnostic[] {
  const helpers = Object.keys(compileOptions(medium).knownHelpers)
  const found = new Map<string, Diagnostic>()
  const walked = new Set<string>()

  function say(diagnostic: Diagnostic): undefined {
    const {
      place,
      message: {key, values},
    } = diagnostic
    found.set(JSON.stringify([place, key, values]), diagnostic)
    return undefined
  }

  type Unknown = 'field' | 'helper' | 'partial'

  function unknown(key: Unknown, name: string, known: readonly string[], place: Place): undefined {
    const near = nearest(name, known)
    const hint =
      near === undefined
        ? message('template', 'names', {names: known.join('、')})
        : message('template', 'nearest', {nearest: near})
    return say(
      diagnose('template', key, {name}, place, {
        actual: name,
        ...(near !== undefined && {expected: near}),
        ...(known.length > 0 && {hints: [hint]}),
      }),
    )
  }

  function walk(name: string, shape: Shape): void {
    const template = templates.get(name)
    const visit = `${name} ${JSON.stringify(shape)}`
    if (!template || walked.has(visit)) return
    walked.add(visit)
    program(template.program, {path: template.path, shape, outer: [], named: {}})
  }

  function program({body}: Program, scope: Scope): void {
    for (const [index, statement] of body.entries()) {
      switch (statement.type) {
        case 'MustacheStatement':
          mustache(statement as hbs.AST.MustacheStatement, scope, before(body[index - 1]))
          break
        case 'BlockStatement':
          block(statement as hbs.AST.BlockStatement, scope)
          break
        case 'PartialStatement':
          partial(statement as hbs.AST.PartialStatement, scope)
          break
        case 'ContentStatement':
        case 'CommentStatement':
          break
        default: {
          const what = unsupported[statement.type] ?? statement.type
          say(diagnose('template', 'unsupported', {what}, placeOf(statement, scope)))
        }
      }
    }
  }

  function mustache(statement: hbs.AST.MustacheStatement, scope: Scope, before: string): void {
    const place = placeOf(statement, scope)
    const attribute = /(?<![\w-])([\w-]+)\s*=\s*$/.exec(before)
    if (medium !== 'text' && attribute) say(diagnose('template', 'unquoted', {name: attribute[1]!}, place))
    const name = (statement.path as Path).original
    if (medium !== 'text' && !statement.escaped && !rawPaths.has(String(name))) {
      say(diagnose('template', 'raw', {name: String(name)}, place))
    }
    const shape = evaluate(statement, scope)
    if (shape && shape.kind !== 'value') say(diagnose('template', 'whole', {name: String(name)}, place))
  }

  function block(statement: hbs.AST.BlockStatement, scope: Scope): void {
    const name = statement.path.original
    const inner = blockScope(name, statement, scope)
    if (statement.program) program(statement.program, inner ?? scope)
    if (statement.inverse) program(statement.inverse, scope)
  }

  /** The scope inside a block; undefined where what it walks is not known, and the fault has been said. */
  function blockScope(name: string, statement: hbs.AST.BlockStatement, scope: Scope): Scope | undefined {
    if (!builtIn.includes(name)) {
      evaluate(statement, scope, true)
      return scope
    }
    if (!counted(statement, name, 1, scope)) return undefined
    const [param] = statement.params
    const shape = expression(param!, scope)
    if (name === 'if' || name === 'unless') return scope
    if (!shape) return {...scope, shape: anything, outer: [scope.shape, ...scope.outer]}
    const place = placeOf(param!, scope)
    const written = {name: (param as Path).original}
    if (name === 'each' && shape.kind !== 'list') say(diagnose('template', 'list', written, place))
    if (name === 'with' && shape.kind !== 'node') say(diagnose('template', 'node', written, place))
    const inner = name === 'each' ? (shape.kind === 'list' ? shape.of : anything) : shape
    const [item, index] = statement.program?.blockParams ?? []
    const named = {...scope.named, ...(item && {[item]: inner}), ...(index && {[index]: value})}
    return {path: scope.path, shape: inner, outer: [scope.shape, ...scope.outer], named}
  }

  function partial(statement: hbs.AST.PartialStatement, scope: Scope): void {
    const [context] = statement.params
    const shape = context ? expression(context, scope) : scope.shape
    if (!shape) return
    for (const {value} of statement.hash?.pairs ?? []) expression(value, scope)
    if (statement.hash?.pairs.length) {
      say(diagnose('template', 'unsupported', {what: 'partial key=value'}, placeOf(statement, scope)))
    }
    if (statement.name.type === 'PathExpression') {
      const name = (statement.name as Path).original
      if (templates.has(name)) walk(name, shape)
      else unknown('partial', name, [...templates.keys()], placeOf(statement.name, scope))
      return
    }
    const call = statement.name as hbs.AST.SubExpression
    const prefix = (call.params[0] as hbs.AST.StringLiteral | undefined)?.value
    if (call.path.original !== 'by-type' || typeof prefix !== 'string') {
      evaluate(call, scope)
      return
    }
    if (shape.kind !== 'node') {
      if (shape !== anything) say(diagnose('template', 'node', {name: 'this'}, placeOf(statement, scope)))
      return
    }
    for (const [type, node] of Object.entries(shape.names)) {
      const name = partialFor(prefix, type)
      if (templates.has(name)) walk(name, {kind: 'node', names: {[type]: node}})
      else unknown('partial', name, [...templates.keys()], placeOf(call, scope))
    }
  }

  /** What a call or a name gives; undefined where the fault has been said. */
  function evaluate(call: Call, scope: Scope, asBlock = false): Shape | undefined {
    if (call.path.type !== 'PathExpression') return value
    const path = call.path as Path
    const simple = path.parts.length === 1 && path.depth === 0 && !path.data && /^[\w-]+$/.test(path.original)
    const called = call.params.length > 0 || asBlock || (call.hash?.pairs.length ?? 0) > 0
    if (!simple || !helpers.includes(path.original)) {
      if (called) return unknown('helper', path.original, [...helpers, ...builtIn], placeOf(path, scope))
      return expression(path, scope)
    }
    for (const param of call.params) expression(param, scope)
    for (const pair of call.hash?.pairs ?? []) expression(pair.value, scope)
    counted(call, path.original, parameters[path.original] ?? 0, scope)
    return value
  }

  function counted(call: Call, name: string, expected: number, scope: Scope): boolean {
    if (call.params.length === expected) return true
    say(diagnose('template', 'parameters', {name, expected, found: call.params.length}, placeOf(call, scope)))
    return false
  }

  function expression(node: Expression, scope: Scope): Shape | undefined {
    if (node.type === 'SubExpression') return evaluate(node as hbs.AST.SubExpression, scope)
    return node.type === 'PathExpression' ? resolve(node as Path, scope) : value
  }

  function resolve(path: Path, scope: Scope): Shape | undefined {
    const place = placeOf(path, scope)
    let [shape, parts] = start(path, scope)
    if (!shape) return unknown('field', path.original, path.data ? allData : [], place)
    for (const part of parts) {
      if (shape === anything) return anything
      const fields: Readonly<Record<string, Shape>> = fieldsOf(shape)
      const field: Shape | undefined = Object.hasOwn(fields, part) ? fields[part] : undefined
      if (!field) return unknown('field', path.original, Object.keys(fields), place)
      shape = field
    }
    return shape
  }

  walk('report', {kind: 'node', names: {edition: 'edition'}})
  return [...found.values()]
}

/** Stands where a fault has been said already: everything is allowed inside. */
const anything: Shape = {kind: 'value'}

const parameters: Readonly<Record<string, number>> = {attr: 2, is: 2, 'by-type': 1, words: 1, language: 1}

const unsupported: Readonly<Record<string, string>> = {
  PartialBlockStatement: '{{#> }}',
  DecoratorBlock: '{{#* }}',
  Decorator: '{{* }}',
}

/** Where a path begins, and the parts that follow. */
function start(path: Path, scope: Scope): [Shape | undefined, readonly string[]] {
  const [first, ...rest] = path.parts
  if (path.data) {
    if (first === 'page') return [pageShape, rest]
    if (first === 'root') return [{kind: 'node', names: {edition: 'edition'}}, rest]
    return [first !== undefined && dataNames.includes(first) ? value : undefined, rest]
  }
  const scoped = /^(this\b|\.)/.test(path.original)
  if (!scoped && first !== undefined && Object.hasOwn(scope.named, first)) return [scope.named[first], rest]
  return [path.depth === 0 ? scope.shape : scope.outer[path.depth - 1], path.parts]
}

/** The names inside a value: those that all its possible nodes have. */
function fieldsOf(shape: Shape): Readonly<Record<string, Shape>> {
  if (shape.kind === 'list') return {length: value}
  if (shape.kind === 'value') return {}
  const [first, ...others] = Object.values(shape.names).map((name): Readonly<Record<string, Shape>> => nodes[name])
  const inAll = ([field]: [string, Shape]): boolean => others.every((fields) => Object.hasOwn(fields, field))
  return Object.fromEntries(Object.entries(first ?? {}).filter(inAll))
}

/** The text right before a statement. */
function before(statement: hbs.AST.Statement | undefined): string {
  return statement?.type === 'ContentStatement' ? (statement as hbs.AST.ContentStatement).value : ''
}

function placeOf({loc: {start, end}}: hbs.AST.Node, {path}: Scope): Place {
  return {path, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1}
}
