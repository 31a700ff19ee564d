// A point in front matter → the keys that are not written yet, the values that a key may have.

import {texts} from '../diagnostic/codes.ts'
import type {Span} from '../diagnostic/place.ts'
import type {Language} from '../diagnostic/wording.ts'
import type {Form} from '../form/form.ts'
import {lineAt, type Source} from '../markdown/source.ts'
import {type Key, keys, requiredKeys, waiveKeys} from '../report/front-keys.ts'
import type {Report} from '../report/report.ts'
import type {Completion} from './completion-item.ts'
import {choices, frontLineAt, frontLines, inChinese, keysWritten} from './front.ts'
import type {Point} from './point.ts'
import {keyTexts, say} from './words.ts'

export function frontCompletion(
  source: Source,
  report: Report | undefined,
  forms: readonly Form[],
  point: Point,
  language: Language,
): Completion[] {
  const text = lineAt(source, point.line)
  const {indent, written, key, valueColumn} = frontLineAt(source, point.line)
  const end = text.length + 1
  if (!frontLines(source))
    return /^-{0,3}$/.test(text)
      ? [wholeBlock({line: point.line, column: 1, endLine: point.line, endColumn: end}, language)]
      : []
  const from = (column: number): Span => ({line: point.line, column, endLine: point.line, endColumn: end})
  if (valueColumn !== undefined && point.column >= valueColumn) {
    if (indent > 0) return waiverValues(written, from(valueColumn), language)
    return key ? valuesOf(key, {source, report, forms, language}, from(valueColumn)) : []
  }
  if (indent > 0) return valueColumn === undefined ? waiverKeys(from(indent + 1)) : []
  return valueColumn === undefined ? missingKeys(source, from(1), language) : []
}

/** For a file that has none yet. */
function wholeBlock(span: Span, language: Language): Completion {
  const text = ['---', ...requiredKeys.map((key) => `${key}: `), 'published: ', '---'].join('\n')
  return {label: '---', kind: 'key', detail: say(language, 'frontMatter', {}), text, span}
}

function missingKeys(source: Source, span: Span, language: Language): Completion[] {
  const there = new Set(keysWritten(source).map(({key}) => key))
  const chinese = inChinese(source) && there.size > 0
  const order = [...requiredKeys, 'published', ...(Object.keys(keys) as Key[])] as const
  return [...new Set(order)]
    .filter((key) => !there.has(key))
    .flatMap((key) => {
      const names = chinese ? [keys[key][0], key] : [key, keys[key][0]]
      const text = (name: string): string => (key === 'waive' ? `${name}:\n  - ` : `${name}: `)
      return names.map(
        (name): Completion => ({label: name, kind: 'key', detail: keyTexts[key][language], text: text(name), span}),
      )
    })
}

/** What the values of a key follow from. */
interface Surroundings {
  readonly source: Source
  readonly report: Report | undefined
  readonly forms: readonly Form[]
  readonly language: Language
}

function valuesOf(key: Key, {source, report, forms, language}: Surroundings, span: Span): Completion[] {
  const value = (label: string, detail?: string): Completion => ({
    label,
    kind: 'value',
    text: label,
    span,
    ...(detail !== undefined && {detail}),
  })
  const words = choices[key]
  if (words)
    return Object.entries(words).flatMap(([id, word]) =>
      inChinese(source) ? [value(word, id), value(id, word)] : [value(id, word), value(word, id)],
    )
  if (key === 'form') return forms.map(({id, basis}) => value(id, basis))
  const name = source.path.slice(source.path.lastIndexOf('/') + 1)
  const year = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(name)?.[1]
  if (key === 'year' && year !== undefined) return [value(year)]
  const last = report?.front.level && report.form.deadlines[report.front.level.value]
  if (key === 'published' && last && report.front.year) {
    const date = `${report.front.year.value + 1}-${last}`
    return [value(date, say(language, 'deadline', {date}))]
  }
  return []
}

function waiverKeys(span: Span): Completion[] {
  return Object.entries(waiveKeys).map(([key, [other]]) => ({
    label: key,
    kind: 'key',
    detail: other,
    text: `${key}: `,
    span,
  }))
}

/** Codes that can be waived. */
function waiverValues(written: string, span: Span, language: Language): Completion[] {
  if (!['code', ...waiveKeys.code].includes(written.trim())) return []
  return Object.entries(texts)
    .filter(([, {adjustable}]) => adjustable)
    .map(([code, {title}]) => ({label: code, kind: 'value', detail: title[language], text: code, span}))
}
