// Sentences of charts (图解) that stand in a file's sections → the names of these charts for the front matter: what a source
// has printed made of its numbers is none of its text.

import {add, type Decimal, parseDecimal, printDecimal, zero} from '../decimal.ts'
import {lookUp} from '../form/address.ts'
import type {Form, FormChart} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {type Block, textOf} from './found.ts'
import type {FoundOutline} from './outline.ts'
import type {TableReading} from './tables/build.ts'

export interface Charted {
  readonly outline: FoundOutline
  /** Identifiers of the form's charts, in its order. */
  readonly charts: readonly string[]
}

/** Only a sentence that says the very numbers of the tables is one. */
export function withoutCharts(outline: FoundOutline, form: Form, readings: ReadonlyMap<string, TableReading>): Charted {
  const found = new Set<FormChart>()
  const says = new Map(form.charts.map((chart) => [sentenceOf(chart, form, readings), chart]))
  const isChart = (block: Block): boolean => {
    const text = block.type === 'paragraph' ? plain(textOf(block)) : ''
    const chart = says.get(text) ?? form.charts.find((one) => found.has(one) && isOfYears(text, one))
    if (chart) found.add(chart)
    return chart !== undefined
  }
  const sections = outline.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => !isChart(block)),
  }))
  return {outline: {...outline, sections}, charts: form.charts.filter((one) => found.has(one)).map(({id}) => id)}
}

function plain(text: string): string {
  return fold(text.replace(/\s+/gu, ''))
}

/** 近年…：2020年12件，2021年15件。 */
function isOfYears(text: string, {years, unit}: FormChart): boolean {
  if (!years || !text.startsWith(`${years.title}：`)) return false
  const bars = text.slice(years.title.length + 1, -1).split('，')
  return text.endsWith('。') && bars.every((bar) => new RegExp(`^\\d{4}年\\d+(?:\\.\\d+)?${unit}$`, 'u').test(bar))
}

function sentenceOf(
  {title, unit, facts}: FormChart,
  form: Form,
  readings: ReadonlyMap<string, TableReading>,
): string | undefined {
  const named = facts.map((fact) => lookUp(form, fact)!)
  const oneRow = named.every(({row}) => row === named[0]!.row)
  const bars = named.map(({fact, table, row, column, rowLabel, addends}) => {
    let sum: Decimal | undefined = zero
    for (const addend of addends ?? [fact]) {
      const [id = '', ...key] = addend.split('/')
      const value = readings.get(id)?.values.get(key.join('/'))
      const number = value && 'number' in value ? parseDecimal(value.number) : undefined
      sum = sum && number && add(sum, number)
    }
    const label = oneRow ? column.label : (table.rows.find(({id}) => id === row)?.short ?? rowLabel)
    return sum && `${label}${printDecimal(sum)}${unit}`
  })
  return bars.every((bar) => bar !== undefined) ? plain(`${title}：${bars.join('，')}。`) : undefined
}
