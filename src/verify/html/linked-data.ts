// The JSON-LD of a page, held against report.json and the form: the report's names and dates, and each figure with its
// words and its unit, every one of them once.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {Form} from '../../form/form.ts'
import type {ReportData} from '../data.ts'
import {expectLines} from '../expected.ts'

/** What one statement says, and should. `search` is what it can be found by in the text. */
interface Statement {
  readonly name: string
  readonly actual: string
  readonly expected: string
  readonly search: string
  readonly facts?: string[]
}

type Say = (statement: Statement) => Diagnostic

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** Differences other than of numbers, which are compared as they are spelled. `say` knows where the text stands. */
export function* compareStatements(text: string, data: ReportData, form: Form, say: Say): Generator<Diagnostic> {
  const report = parse(text)
  if (!report) {
    yield say({name: 'JSON-LD', actual: text.slice(0, 40), expected: 'JSON', search: ''})
    return
  }
  // What another program put there is not of the report.
  if (report['@type'] !== 'Report') return
  const [author, set] = [report['author'], report['mainEntity']].map((one) => (isRecord(one) ? one : {}))
  const date = data.published?.slice(0, 10) ?? ''
  const simple: [name: string, actual: unknown, expected: string][] = [
    ['name', report['name'], data.title],
    ['name', set!['name'], data.title],
    ['author', author!['name'], data.office],
    ['inLanguage', data.folded ? '' : report['inLanguage'], data.script === 'hant' ? 'zh-Hant' : 'zh-CN'],
    ['datePublished', words(report['datePublished']).slice(0, date.length || undefined), date],
  ]
  for (const [name, actual, expected] of simple) {
    if (words(actual) && words(actual) !== expected)
      yield say({name, actual: words(actual), expected, search: `"${words(actual)}`})
  }
  const figures = Array.isArray(set!['variableMeasured']) ? set!['variableMeasured'].filter(isRecord) : []
  if (figures.length) yield* compareFigures(figures, data, form, say)
}

function parse(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

function* compareFigures(figures: readonly Json[], data: ReportData, form: Form, say: Say): Generator<Diagnostic> {
  const wanted = new Map(
    form.tables.flatMap((table) => {
      const {caption, rows} = expectLines(table, '', data)
      return rows.flatMap(({headers, cells}) =>
        cells.map((cell) => [cell.fact, {...cell, name: [caption, ...headers, ...cell.headers].join('，')}] as const),
      )
    }),
  )
  const missing = new Set(
    [...data.facts].filter(([fact, value]) => value !== null && wanted.has(fact)).map(([fact]) => fact),
  )
  for (const figure of figures) {
    const fact = words(figure['propertyID'])
    const search = `"propertyID":"${fact}"`
    const expected = wanted.get(fact)
    if (!missing.delete(fact)) {
      yield say({name: 'propertyID', actual: fact, expected: '', search, facts: [fact]})
    } else if (expected && words(figure['name']) !== expected.name) {
      yield say({name: fact, actual: words(figure['name']), expected: expected.name, search, facts: [fact]})
    } else if (expected && !expected.units.includes(words(figure['unitText']))) {
      yield say({
        name: fact,
        actual: words(figure['unitText']),
        expected: expected.units.join('、'),
        search,
        facts: [fact],
      })
    }
  }
  for (const fact of missing)
    yield say({name: fact, actual: '', expected: data.facts.get(fact)!, search: '"variableMeasured"', facts: [fact]})
}

/** The place of what a statement is found by. */
export function placeIn(text: string, search: string, at: (start: number, end: number) => Place): Place {
  const start = Math.max(0, text.indexOf(search))
  return at(start, start + Math.max(1, search.length))
}
