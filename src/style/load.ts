// Style files as text → one Style, every length in points. The first file is the shipped one and complete; each later
// one replaces what it names. Reads no file and opens no font.

import {nearest} from '../data/nearest.ts'
import {type Misfit, misfits} from '../data/schema.ts'
import {entryOf, parseYaml, type YamlEntry, type YamlNode} from '../data/yaml.ts'
import {type Checked, type Diagnostic, diagnose, hasErrors, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {units} from './measure.ts'
import {inItsPart, merge} from './merge.ts'
import {readPage} from './page.ts'
import {type Reader, reader, unknownFont} from './read.ts'
import {styleSchema} from './schema.ts'
import {type BlockStyle, type FontFace, type InlineStyle, linkAddresses, pdfStandards, type Style} from './style.ts'

/** A style file; font paths in it start from its folder. */
export interface StyleFile {
  readonly path: string
  readonly text: string
}

/**
 * `isNamed` says what `blocks` and `inlines` may name beside what the shipped file does: elements, and classes of the
 * templates at hand.
 */
export function loadStyle(
  files: readonly StyleFile[],
  isNamed: (name: string) => boolean = () => false,
): Checked<Style> {
  const diagnostics: Diagnostic[] = []
  const say = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  let root: YamlNode | undefined
  let shipped: YamlNode | undefined
  for (const {path, text} of files) {
    const yaml = parseYaml(path, text)
    for (const {fault, name, place} of yaml.problems) say(diagnose('style', fault, {name}, place))
    if (!yaml.root || yaml.problems.length > 0) continue
    misfits(styleSchema, yaml.root).map(misfitFault).forEach(say)
    shipped ??= yaml.root
    unknownNames(yaml.root, shipped, isNamed).forEach(say)
    root = merge(root, inItsPart(yaml.root))
  }
  if (!root || hasErrors(diagnostics)) return {value: undefined, diagnostics}
  const style = readStyle(root, say)
  return {value: hasErrors(diagnostics) ? undefined : style, diagnostics}
}

function readStyle(root: YamlNode, say: (diagnostic: Diagnostic) => void): Style {
  const fonts = readFonts(entryOf(root, 'fonts')?.value, say)
  const keys = [...fonts.keys()]
  const part = (key: string): Reader => reader(entryOf(root, key)?.value, keys, say)
  const line = part('page').length('pitch', 29.53, {least: 1})
  const blocks = readBlocks(entryOf(root, 'blocks')?.value, keys, line, say)
  const table = part('table')
  const notes = part('notes')
  const numbers = part('page-number')
  const size = numbers.length('size', 14, {least: 1})
  const text = part('text')
  return {
    page: readPage(entryOf(root, 'page')?.value, part('page'), blocks.get('p')!.size, say),
    fonts,
    blocks,
    inlines: readInlines(entryOf(root, 'inlines')?.value, keys, say),
    table: {
      rule: table.length('rule', 0.5),
      frame: table.length('frame', 1),
      color: table.color('color', '#000000'),
      paddingX: table.length('padding-x', 3),
      paddingY: table.length('padding-y', 3),
      after: table.length('after', line / 4, {line}),
      whole: table.length('whole', 340, {line}),
      landscape: table.words('landscape'),
    },
    notes: {
      rule: notes.length('rule', 0.5),
      length: notes.length('length', 113.39, {em: blocks.get('p')!.size}),
      above: notes.length('above', line / 3, {line}),
      below: notes.length('below', line / 6, {line}),
      color: notes.color('color', '#000000'),
    },
    links: {address: linkAddresses.find((one) => one === part('links').word('address', 'none')) ?? 'none'},
    pageNumber: {
      font: numbers.font('font', keys[0] ?? ''),
      size,
      distance: numbers.length('distance', 19.84, {em: size, line}),
      inset: numbers.length('inset', size, {em: size}),
      align: numbers.word('align', 'outside') === 'center' ? 'center' : 'outside',
      text: numbers.word('text', '— {page} —'),
    },
    pdf: {standard: pdfStandards.find((one) => one === part('pdf').word('standard', 'a-3a')) ?? 'a-3a'},
    text: {
      bom: text.flag('bom', true),
      eol: text.word('eol', 'crlf') === 'lf' ? 'lf' : 'crlf',
      columns: text.number('columns', undefined) ?? null,
    },
  }
}

function readFonts(map: YamlNode | undefined, say: (diagnostic: Diagnostic) => void): Map<string, FontFace> {
  const entries = map?.type === 'map' ? map.entries : []
  const keys = entries.map(({key}) => key)
  return new Map(
    entries.map(({key, value}) => {
      const fallback = entryOf(value, 'fallback')?.value
      const names = fallback?.type === 'list' ? fallback.items : []
      for (const name of names) {
        if (name.type === 'scalar' && !keys.includes(String(name.value)))
          say(unknownFont(String(name.value), keys, name))
      }
      const installed = wordsOf(value, 'name')
      const named = installed.map((one) => one.word)
      const files = wordsOf(value, 'file').map(({word, place}) => ({path: beside(place.path, word), place}))
      if (installed.length + files.length === 0) say(diagnose('style', 'missingKey', {expected: 'file'}, value.place))
      const face: FontFace = {
        key,
        files: [...(installed[0] ? [{path: named.join('、'), names: named, place: installed[0].place}] : []), ...files],
        fallback: names.flatMap((name) => (name.type === 'scalar' ? [String(name.value)] : [])),
      }
      return [key, face]
    }),
  )
}

/** A word or a list of words. */
function wordsOf(map: YamlNode, key: string): {readonly word: string; readonly place: Place}[] {
  const value = entryOf(map, key)?.value
  const items = value?.type === 'list' ? value.items : value ? [value] : []
  return items.flatMap((one) =>
    one.type === 'scalar' && one.value !== null ? [{word: String(one.value), place: one.place}] : [],
  )
}

/** `file` as seen from the folder of the file at `path`; absolute ones stay. */
function beside(path: string, file: string): string {
  const slashes = file.replaceAll('\\', '/')
  if (slashes.startsWith('/') || /^[A-Za-z]:\//.test(slashes)) return slashes
  const parts = path.split('/').slice(0, -1)
  for (const part of slashes.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

type Say = (diagnostic: Diagnostic) => void

function readBlocks(
  map: YamlNode | undefined,
  fonts: readonly string[],
  line: number,
  say: Say,
): Map<string, BlockStyle> {
  const initial: BlockStyle = {
    font: fonts[0] ?? '',
    size: 15.75,
    pitch: line,
    align: 'justify',
    indent: 0,
    hang: 0,
    left: 0,
    right: 0,
    before: 0,
    after: 0,
    keep: false,
    balance: false,
    color: '#000000',
  }
  const body = readBlock(reader(entryOf(map, 'p')?.value, fonts, say), initial, line)
  const {font, size, pitch, align, indent, color} = body
  const base = {...initial, font, size, pitch, align, indent, color}
  const blocks = new Map([['p', body]])
  for (const {key, value} of map?.type === 'map' ? map.entries : []) {
    if (key !== 'p') blocks.set(key, readBlock(reader(value, fonts, say), base, line))
  }
  return blocks
}

function readBlock(from: Reader, base: BlockStyle, line: number): BlockStyle {
  const size = from.length('size', base.size, {em: base.size, least: 1, most: 500})
  const scale = {em: size, line}
  const indented = base.indent / base.size
  return {
    font: from.font('font', base.font),
    size,
    pitch: from.length('pitch', base.pitch, {...scale, least: 1}),
    align: from.word('align', base.align) as BlockStyle['align'],
    indent: from.length('indent', indented * size, {...scale, least: -500}),
    hang: from.length('hang', base.hang, scale),
    left: from.length('left', base.left, scale),
    right: from.length('right', base.right, scale),
    before: from.length('before', base.before, scale),
    after: from.length('after', base.after, scale),
    keep: from.flag('keep', base.keep),
    balance: from.flag('balance', base.balance),
    color: from.color('color', base.color),
  }
}

function readInlines(map: YamlNode | undefined, fonts: readonly string[], say: Say): Map<string, InlineStyle> {
  return new Map(
    (map?.type === 'map' ? map.entries : []).map(({key, value}) => {
      const from = reader(value, fonts, say)
      const [font, scale] = [from.font('font', undefined), from.number('scale', undefined)]
      const [rise, color] = [
        from.length('rise', undefined, {em: 1, least: -4, most: 4}),
        from.color('color', undefined),
      ]
      const underline = from.length('underline', undefined, {em: 1, most: 20})
      return [
        key,
        {
          ...(font !== undefined && {font}),
          ...(scale !== undefined && {scale}),
          ...(rise !== undefined && {rise}),
          ...(color !== undefined && {color}),
          ...(underline !== undefined && {underline}),
        },
      ]
    }),
  )
}

/** Keys of `blocks` by what they are called now. */
const renamed: ReadonlyMap<string, string> = new Map([['repeated', 'unit']])

/** Names of blocks and inline elements that nothing is called by: what is said of them would change nothing. */
function unknownNames(root: YamlNode, shipped: YamlNode, isNamed: (name: string) => boolean): Diagnostic[] {
  return ['blocks', 'inlines'].flatMap((part) => {
    const names = keysOf(shipped, part).map(({key}) => key)
    return keysOf(root, part).flatMap(({key, keyPlace}) => {
      if (names.includes(key) || isNamed(key)) return []
      const near = renamed.get(key) ?? nearest(key, names)
      const hints = near === undefined ? [] : [message('style', 'nearest', {nearest: near})]
      return [diagnose('style', 'unknownKey', {found: key}, keyPlace, {actual: key, hints})]
    })
  })
}

function keysOf(root: YamlNode, part: string): readonly YamlEntry[] {
  const map = entryOf(root, part)?.value
  return map?.type === 'map' ? map.entries : []
}

const kinds = {
  object: '{…}',
  array: '[…]',
  string: '文字 text',
  number: '数 number',
  integer: '整数 integer',
  boolean: 'true / false',
  null: '空 null',
} as const

/** Keys whose value is no length. */
const words = /(?:^|\/)(?:font|(?:file|name)(?:\/\d+)?|color|text|fallback\/\d+)$/

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text))
}

function misfitFault(misfit: Misfit): Diagnostic {
  const {place} = misfit
  const near =
    'nearest' in misfit && misfit.nearest !== undefined
      ? {hints: [message('style', 'nearest', {nearest: misfit.nearest})]}
      : {}
  switch (misfit.fault) {
    case 'unknown-key':
      return diagnose('style', 'unknownKey', {found: misfit.found}, place, {actual: misfit.found, ...near})
    case 'missing-key':
      return diagnose('style', 'missingKey', {expected: misfit.expected}, place)
    case 'type':
      if (misfit.expected === 'string' && isNumber(misfit.found) && !words.test(misfit.path)) {
        return diagnose('style', 'noUnit', {found: misfit.found, units: units.join(' ')}, place, {actual: misfit.found})
      }
      return diagnose('style', 'type', {found: misfit.found, expected: kinds[misfit.expected]}, place)
    case 'choice':
      return diagnose('style', 'choice', {found: misfit.found, choices: misfit.expected.join(' ')}, place, near)
    case 'value':
      return diagnose('style', 'value', {found: misfit.found, expected: misfit.expected}, place)
  }
}
