// The words of a form's table as a foreign table may have them: which column, row or group a cell's text names.

import type {FormColumn, FormRow, FormTable} from '../../form/form.ts'
import {core, labelOf, otherRemark, unitOf} from '../../report/labels.ts'
import {isUnit} from '../../report/number.ts'
import {similarity} from '../../report/similar.ts'
import {isAnotherQuantity} from '../../report/table/quantity.ts'

export type Stub = {readonly row: FormRow} | {readonly group: string}

interface Named<T> {
  readonly item: T
  readonly labels: readonly string[]
  readonly cores: readonly string[]
}

export interface Names {
  readonly table: FormTable
  /** The column that a header names; `sure` where it is its own wording or a known other one. */
  column(text: string): FormColumn | undefined
  /** The row or group that a stub's cell names in its own wording, or in a known other one. */
  stub(text: string): Stub | undefined
  /** The one that it is most like, of those that `free` takes. */
  stubLike(text: string, free: (stub: Stub) => boolean): Stub | undefined
  /** Whether a text is one of these words exactly, or a known other one. */
  knows(text: string): boolean
  /** Whether a header only says that what is below it is the report's year's: 本年, 2023年. */
  isThisYear(text: string): boolean
  /** Whether it may stand in the header beside the columns' own: 申请人情况, 法人或其他组织, 信息内容. */
  isHead(text: string): boolean
}

/** Labels of headers and of stubs that are shorter are not recognised by likeness. */
const shortest = 4
const alike = 0.75

const known = new WeakMap<FormTable, Map<number | undefined, Names>>()

/** `year` is the report's: what is of another one is none of its rows and columns. */
export function namesOf(table: FormTable, year?: number): Names {
  const years = known.get(table) ?? new Map<number | undefined, Names>()
  known.set(table, years)
  const found = years.get(year) ?? make(table, year)
  years.set(year, found)
  return found
}

function make(table: FormTable, year: number | undefined): Names {
  const columns = table.columns.map((column) => named(column, [column.label, ...column.aliases]))
  const stubs = table.stubs.map((entry): Named<Stub> => {
    const item = entry.type === 'row' ? entry.row : entry.group
    return named<Stub>(entry.type === 'row' ? {row: entry.row} : {group: entry.group.id}, [item.label, ...item.aliases])
  })
  const heads = new Set(
    [table.head, table.stub, table.corner, ...table.columns.map(({under}) => under)].flatMap((word) =>
      word === undefined ? [] : [core(word), core(labelOf(word).remark)],
    ),
  )
  if (table.printed === 'line') for (const {cores} of stubs) for (const one of cores) heads.add(one)
  heads.delete('')
  return {
    table,
    column: (text) => exact(columns, text) ?? like(columns, text, () => true),
    knows: (text) => heads.has(core(text)) || [columns, stubs].some((one) => exact<unknown>(one, text) !== undefined),
    isThisYear: (text) => /^(?:本年度?|今年)数?$/u.test(inWords(core(text))),
    stub: (text) => exact(stubs, text),
    stubLike: (text, free) => like(stubs, text, free),
    isHead(text) {
      const written = core(text)
      return heads.has(written) || heads.has(core(text.replace(/[（()）]/gu, '')))
    },
  }

  function exact<T>(names: readonly Named<T>[], text: string): T | undefined {
    const written = core(text)
    const found = written === '' ? undefined : names.find(({cores}) => cores.includes(written))
    return found && !isNarrowed(text, found.labels) ? found.item : undefined
  }

  /** The one that is most alike, if no other is as much so. */
  function like<T>(names: readonly Named<T>[], text: string, free: (item: T) => boolean): T | undefined {
    const written = inWords(core(text))
    if (written.length < shortest) return undefined
    let best: {item: T; score: number; alone: boolean} | undefined
    for (const {item, labels, cores} of names) {
      if (!free(item)) continue
      const score = Math.max(
        ...cores
          .filter((one) => one.length >= shortest && !isAnotherQuantity(written, one))
          .map((one) => similarity(written, one, alike)),
        0,
      )
      if (score < alike || isNarrowed(text, labels)) continue
      if (!best || score > best.score) best = {item, score, alone: true}
      else if (score === best.score) best.alone = false
    }
    return best?.alone ? best.item : undefined
  }

  /** 行政许可（上年）, 行政许可（其中：网上） say in brackets that it is another quantity; 行政许可（含上年结转） does not. */
  function isNarrowed(text: string, labels: readonly string[]): boolean {
    return [...text.normalize('NFKC').matchAll(/[([【]([^()[\]【】]*)[)\]】]/gu)].some(([, inner = '']) => {
      const said = inner.replace(/\s+/gu, '')
      if (isUnit(said) || unitOf(said) !== undefined || /^(?:含|包括|包含)/u.test(said)) return false
      return labels.every((label) => otherRemark(`(${said})`, label)) && isAnotherQuantity(inWords(said), '')
    })
  }

  function inWords(label: string): string {
    return label.replace(/(?:19|20)\d\d年度?/gu, (written) => (Number(written.slice(0, 4)) === year ? '本年' : '往年'))
  }
}

function named<T>(item: T, labels: readonly string[]): Named<T> {
  return {item, labels, cores: labels.map(core)}
}
