// Shapes of sentences → how many of the false ones are found and what is said of the true ones, by kind: each in a report
// whose tables hold.

import type {Diagnostic} from '../../../src/diagnostic/diagnostic.ts'
import type {Form} from '../../../src/form/form.ts'
import {form2021} from '../../support/form.ts'
import {writeSource} from '../../support/generate.ts'
import {type Draw, seeded} from '../../support/generate-draw.ts'
import {judge} from '../../support/stages.ts'
import type {Shape} from './draw.ts'

export interface Recall {
  truths: number
  falseErrors: number
  falsified: number
  found: number
  readonly notes: string[]
}

type Facts = Record<string, number>

const columns = ['person', 'business', 'research', 'welfare', 'legal', 'other']
const groups = ['deny', 'unable', 'refuse', 'other']

/** Figures that satisfy every identity. */
function consistent(form: Form, draw: Draw): Facts {
  const facts: Facts = {}
  const upTo = (most: number): number => draw(most + 1)
  const rows = form.tables.find(({id}) => id === 'requests')!.rows.map(({id}) => id)
  const outcomes = rows.filter((row) => !['new', 'carried-in', 'total', 'carried-out'].includes(row))
  const big = [3, 30, 400][draw(3)]!
  const at = (row: string, column: string): string => `requests/${row}/${column}`
  for (const column of columns) {
    for (const row of outcomes) facts[at(row, column)] = draw(10) < 6 ? upTo(big) : 0
    const total = outcomes.reduce((sum, row) => sum + facts[at(row, column)]!, 0)
    const out = upTo(9)
    const came = upTo(Math.min(9, total + out))
    Object.assign(facts, {
      [at('total', column)]: total,
      [at('carried-out', column)]: out,
      [at('carried-in', column)]: came,
    })
    facts[at('new', column)] = total + out - came
  }
  for (const row of rows) facts[at(row, 'total')] = columns.reduce((sum, column) => sum + facts[at(row, column)]!, 0)
  for (const row of ['review', 'direct', 'after-review']) {
    let sum = 0
    for (const column of ['upheld', 'corrected', 'other', 'pending'])
      sum += facts[`disputes/${row}/${column}`] = upTo(9)
    facts[`disputes/${row}/total`] = sum
  }
  for (const table of form.tables.filter(({section}) => section === 2))
    for (const row of table.rows)
      for (const column of table.columns) facts[`${table.id}/${row.id}/${column.id}`] = upTo(200)
  facts['documents/rules/issued'] = 0
  return facts
}

function valueIn(facts: Facts, address: string): number {
  if (facts[address] !== undefined) return facts[address]
  const [table, row, column] = address.split('/')
  if (row === 'litigation') return facts[`${table}/direct/${column}`]! + facts[`${table}/after-review/${column}`]!
  if (!groups.includes(row!)) throw new Error(address)
  const isPart = ([key]: [string, number]): boolean => key.startsWith(`${table}/${row}.`) && key.endsWith(`/${column}`)
  return Object.entries(facts)
    .filter(isPart)
    .reduce((sum, [, value]) => sum + value, 0)
}

type Values = Readonly<Record<string, unknown>>

function evaluate(expression: string, values: Values): unknown {
  return new Function(...Object.keys(values), `return (${expression.replaceAll(' and ', ' && ')})`)(
    ...Object.values(values),
  )
}

/** A percentage rounded half up. */
function pct(part: number, whole: number, places = 1): string {
  const scale = 10n ** BigInt(places)
  const doubled = (BigInt(part) * 200n * scale) / BigInt(whole)
  return (Number((doubled + 1n) / 2n) / Number(scale)).toFixed(places)
}

const digits = '零一二三四五六七八九'

export function spelledOut(number: number): string {
  if (number >= 10_000) {
    const rest = number % 10_000
    return `${spelledOut(Math.floor(number / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + spelledOut(rest)}`
  }
  let [rest, text, gap] = [number, '', false]
  for (const [unit, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / unit)
    rest %= unit
    if (digit > 0) text += `${gap && text !== '' ? '零' : ''}${digits[digit]}${word}`
    gap = digit === 0
  }
  return (text.startsWith('一十') ? text.slice(1) : text) || '零'
}

interface Instance {
  readonly facts: Facts
  readonly values: Values
  readonly year: number
}

function instanceOf(shape: Shape, seed: number): Instance {
  for (let times = 0; times < 3000; times++) {
    const draw = seeded(seed * 3001 + times)
    const facts = consistent(form2021, draw)
    const f = (address: string): number => valueIn(facts, address)
    const year = 2021 + draw(4)
    const vars = Object.entries(shape.vars).map(([name, [low, high]]) => [name, low + draw(high - low + 1)])
    const values: Values = {f, pct, cn: spelledOut, y: year, ...Object.fromEntries(vars)}
    if (facts['requests/new/total']! < 30 || shape.facts.some((fact) => f(fact) < 2)) continue
    if (evaluate(shape.where, values) === true) return {facts, values, year}
  }
  throw new Error(`no figures: ${shape.text}`)
}

function filled(text: string, values: Values): string {
  return text
    .replace(/\{([^{}]+)\}/gu, (_, expression: string) => String(evaluate(expression, values)))
    .replace(/\[\[([^\]]+)\]\]/gu, '{{$1}}')
}

const headings = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']

function sourceOf(form: Form, {facts, year}: Instance, sentence: string): string {
  const said = '本区对公开的文件逐件审核，在门户网站维护栏目，纳入考核和社会评议，没有发生责任追究的情形。'
  const sections = new Map<number, readonly string[]>([
    [1, headings.flatMap((heading, at) => [`### （${'一二三四五'[at]}）${heading}`, at === 1 ? sentence : said])],
    [5, ['解读的形式还不够多样，将增加图解。']],
    [6, ['本年度没有收取信息处理费，没有其他需要报告的事项。']],
  ])
  const figures = new Map(Object.entries(facts).map(([fact, value]) => [fact, {units: BigInt(value), places: 0}]))
  return writeSource(form, {
    office: '示例市示例区',
    year,
    level: 'government',
    figures,
    sections,
    writing: {totals: 'written', groups: 'blank', zeros: 'written', line: 'rows'},
    opening: [`根据《中华人民共和国政府信息公开条例》的规定编制。数据的统计期限为${year}年1月1日至${year}年12月31日。`],
  })
}

const counted = /^(?:prose-|carried|claim|period|other-year|unit)/u

/** What is said of the sentence, and whether anything beside it is wrong. */
function saidOf(instance: Instance, sentence: string): {readonly on: Diagnostic[]; readonly errors: Diagnostic[]} {
  const source = sourceOf(form2021, instance, sentence)
  const line = source.slice(0, source.indexOf(sentence)).split('\n').length
  const {diagnostics} = judge(source)
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  return {on: diagnostics.filter(({place}) => place?.line === line), errors}
}

/** Told of each shape: how many of each kind are found. */
export function recallOf(shapes: readonly Shape[], seed: number): Map<string, Recall> {
  const kinds = new Map<string, Recall>()
  for (const [index, shape] of shapes.entries()) {
    const recall = kinds.get(shape.kind) ?? {truths: 0, falseErrors: 0, falsified: 0, found: 0, notes: []}
    kinds.set(shape.kind, recall)
    const instance = instanceOf(shape, seed + index)
    const truth = filled(shape.text, instance.values)
    const {on, errors} = saidOf(instance, truth)
    recall.truths++
    if (errors.length > 0) {
      recall.falseErrors++
      recall.notes.push(`FALSE ${shape.id} ${errors[0]!.code}: ${truth} ${JSON.stringify(errors[0]!.message.values)}`)
    }
    const before = new Set(on.map(keyOf))
    for (const wrong of shape.false) {
      const text = filled(
        shape.text.replace(wrong.find, () => wrong.put),
        instance.values,
      )
      if (text === truth) continue
      recall.falsified++
      const told = saidOf(instance, text).on.filter((one) => counted.test(one.code) && !before.has(keyOf(one)))
      const isFound = told.some(({severity}) => severity === 'error' || wrong.level === 'warning')
      if (isFound) recall.found++
      else
        recall.notes.push(
          `MISSED ${shape.id} ${wrong.level}: ${truth} // ${text} // ${told.map(({code, severity}) => `${code} ${severity}`)}`,
        )
    }
  }
  return kinds
}

function keyOf({code, message}: Diagnostic): string {
  return JSON.stringify([code, message])
}

/** A line for each kind and one for all. */
export function tableOf(kinds: ReadonlyMap<string, Recall>): string {
  const keys = ['truths', 'falseErrors', 'falsified', 'found'] as const
  const all = keys.map((key) => [...kinds.values()].reduce((sum, one) => sum + one[key], 0))
  const rows = [...kinds].map(([kind, one]) => [kind, ...keys.map((key) => one[key])])
  return [['kind', 'true', 'false errors', 'falsified', 'found'], ...rows, ['all', ...all]]
    .map((row) => row.map((cell, at) => (at === 0 ? String(cell).padEnd(12) : String(cell).padStart(13))).join(''))
    .join('\n')
}
