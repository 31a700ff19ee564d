// Phrasing of the source → phrasing that can be printed: references to facts become nodes of their own, line breaks in
// Chinese text close up, reference links get their address, raw HTML goes (with a diagnostic unless it is a comment).

import type {Definition, Image, InlineCode, Nodes, PhrasingContent, Text} from 'mdast'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import type {Form} from '../form/form.ts'
import {plain} from '../markdown/plain.ts'
import type {Source} from '../markdown/source.ts'
import {wordsFaults} from './alternative.ts'
import {lostBraces} from './braces.ts'
import {dialects} from './dialects.ts'
import {withoutIndent} from './indent.ts'
import {linkedPicture, linkFaults, takenStars, titleFaults} from './links.ts'
import {withReferences} from './references.ts'
import {overlays, strikes} from './strikes.ts'
import {referenceMark, touching} from './touching.ts'

/** What reading prose needs; what is wrong with it is added to `diagnostics`. */
export interface InlineContext {
  readonly source: Source
  readonly form: Form
  readonly definitions: ReadonlyMap<string, Definition>
  readonly diagnostics: Diagnostic[]
  /** Whether it is what a note holds. */
  readonly inNote?: boolean
}

/** Where phrasing stands. Only a paragraph draws pictures; in a cell `<br>` is a line break, the only one there is. */
export type Where = 'paragraph' | 'heading' | 'cell' | 'note'

/** The printable phrasing of what is written. */
export function inlines(context: InlineContext, written: readonly PhrasingContent[], where: Where): PhrasingContent[] {
  const {source, form, diagnostics} = context
  const indented = withoutIndent(source, written)
  const nodes = where === 'paragraph' ? indented.map((node) => linkedPicture(context, node) ?? node) : indented
  const opened = new Set<string>()
  const joined = new Map(joins(nodes))
  for (const one of strikes(source, nodes)) diagnostics.push(one)
  const made = each(nodes)
  const seen = plain(source, made, look)
  if (seen.text.includes(referenceMark)) for (const one of touching(seen)) diagnostics.push(one)
  const outsideCode = plain(source, made, (node) => (isCode(node) ? hiddenCode(node) : look(node)))
  for (const one of lostBraces(form, outsideCode)) diagnostics.push(one)
  for (const one of dialects(outsideCode)) diagnostics.push(one)
  for (const one of overlays(seen)) diagnostics.push(one)
  return made

  function each(children: readonly PhrasingContent[]): PhrasingContent[] {
    return withReferences(context, children.flatMap(inline))
  }

  function inline(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text': {
        const value = joined.get(node)
        return value === undefined ? [node] : value === '' ? [] : [{...node, value}]
      }
      case 'emphasis':
        diagnostics.push(...takenStars(source, node))
        return [{...node, children: each(node.children) as never}]
      case 'link':
        diagnostics.push(...linkFaults(source, node))
        return [{...node, children: each(node.children) as never}]
      case 'strong':
        return [{...node, children: each(node.children) as never}]
      case 'delete':
        return each(node.children)
      case 'linkReference': {
        const definition = context.definitions.get(node.identifier)
        if (!definition) return each(node.children)
        const {url, title} = definition
        diagnostics.push(
          ...linkFaults(source, {type: 'link', url, title, children: node.children, position: node.position}),
        )
        return [{type: 'link', url, title, children: each(node.children) as never, position: node.position}]
      }
      case 'image':
        return [picture(node)]
      case 'imageReference': {
        const {url = '', title} = context.definitions.get(node.identifier) ?? {}
        return [picture({type: 'image', url, title, alt: node.alt, position: node.position})]
      }
      case 'html':
        return html(node)
      default:
        return [node]
    }
  }

  function picture(image: Image): Image {
    diagnostics.push(...wordsFaults(context, image.alt ?? '', image.position), ...titleFaults(source, image))
    if (where !== 'paragraph' || !nodes.some(({position}) => position === image.position)) {
      const place = placeOf(source.path, image.position)
      diagnostics.push(diagnose('markup', 'picture', {}, place, {severity: 'error'}))
    }
    return image
  }

  function html(node: Extract<PhrasingContent, {type: 'html'}>): PhrasingContent[] {
    if (node.value.startsWith('<!--')) return []
    if (where === 'cell' && /^<br\s*\/?>$/i.test(node.value)) return [{type: 'break', position: node.position}]
    const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(node.value)?.[1]?.toLowerCase() ?? ''
    const closes = node.value.startsWith('</') && opened.has(name)
    if (!closes) {
      const tag = node.value.length > 40 ? `${node.value.slice(0, 40)}…` : node.value
      const place = placeOf(context.source.path, node.position)
      context.diagnostics.push(diagnose('foreign-text', 'html', {tag}, place, {actual: tag}))
      opened.add(name)
    }
    return []
  }
}

/** A reference is one character, a picture parts what stands beside it. */
function look(node: Nodes): string | undefined {
  if (node.type === 'factReference') return referenceMark
  return node.type === 'image' ? '\u2029' : undefined
}

function isCode(node: Nodes): node is InlineCode {
  return node.type === 'inlineCode'
}

/** What stands in code is meant as it stands. */
function hiddenCode({value}: InlineCode): string {
  return '`'.repeat(value.length)
}

/** Han, — ‘ ’ “ ” … and the marks and forms of CJK's width. */
const chinese = /[\p{Script=Han}\u2014\u2018\u2019\u201C\u201D\u2026\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]/u

/** Text nodes with line ends, with the values that they print: nothing beside a Chinese character, else a space. */
function joins(nodes: readonly PhrasingContent[]): [Text, string][] {
  const parts: {readonly node: PhrasingContent; readonly value: string}[] = []
  collect(nodes)
  if (!parts.some(({node, value}) => node.type === 'text' && value.includes('\n'))) return []
  return parts.flatMap(({node, value}, index) => {
    if (node.type !== 'text' || !value.includes('\n')) return []
    const before = lastOf(parts, index)
    const after = firstOf(parts, index)
    const lines = value.split('\n').map((line, at) => (at === 0 ? line : line.replace(/^\u3000+/u, '')).trimEnd())
    let left = lines[0] === '' ? before : lastCharacter(lines[0]!)
    const text = [lines[0]!]
    for (const line of lines.slice(1)) {
      const right = line === '' ? after : firstCharacter(line)
      const none = left === '' || right === '' || chinese.test(left) || chinese.test(right)
      text.push(none ? '' : ' ', line)
      if (line !== '') left = lastCharacter(line)
    }
    return [[node, text.join('')]]
  })

  function collect(children: readonly PhrasingContent[]): void {
    for (const node of children) {
      if (node.type === 'text' || node.type === 'inlineCode') parts.push({node, value: node.value})
      else if (isBoundary(node)) parts.push({node, value: '\n'})
      else if ('children' in node) collect(node.children)
    }
  }
}

function isBoundary({type}: PhrasingContent): boolean {
  return type === 'image' || type === 'imageReference' || type === 'break'
}

function firstCharacter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0)!)
}

function lastCharacter(text: string): string {
  const last = text.codePointAt(text.length - 2) ?? 0
  return last > 0xffff ? String.fromCodePoint(last) : text.slice(-1)
}

function lastOf(parts: readonly {readonly value: string}[], index: number): string {
  return index === 0 ? '' : lastCharacter(parts[index - 1]!.value).trim()
}

function firstOf(parts: readonly {readonly value: string}[], index: number): string {
  const next = parts[index + 1]?.value ?? ''
  return next === '' ? '' : firstCharacter(next).trim()
}
