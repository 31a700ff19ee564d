// The words of a form's table as a foreign table may have them: which column, row or group a cell's text names.

import type {FormColumn, FormRow, FormTable} from '../../form/form.ts'
import {core, labelOf} from '../../report/labels.ts'
import {similarity} from '../../report/similar.ts'

export type Stub = {readonly row: FormRow} | {readonly group: string}

interface Named<T> {
  readonly item: T
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
  /** Whether it may stand in the header beside the columns' own: 申请人情况, 法人或其他组织, 信息内容. */
  isHead(text: string): boolean
}

/** Labels of headers and of stubs that are shorter are not recognised by likeness. */
const shortest = 4
const alike = 0.75

const known = new WeakMap<FormTable, Names>()

export function namesOf(table: FormTable): Names {
  const found = known.get(table) ?? make(table)
  known.set(table, found)
  return found
}

function make(table: FormTable): Names {
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
    column(text) {
      const written = core(text)
      return exact(columns, written) ?? like(columns, written, () => true)
    },
    knows: (text) =>
      heads.has(core(text)) || [columns, stubs].some((one) => exact<unknown>(one, core(text)) !== undefined),
    stub: (text) => exact(stubs, core(text)),
    stubLike: (text, free) => like(stubs, core(text), free),
    isHead(text) {
      const written = core(text)
      return heads.has(written) || heads.has(core(text.replace(/[（()）]/gu, '')))
    },
  }
}

function named<T>(item: T, labels: readonly string[]): Named<T> {
  return {item, cores: labels.map(core)}
}

function exact<T>(names: readonly Named<T>[], written: string): T | undefined {
  return written === '' ? undefined : names.find(({cores}) => cores.includes(written))?.item
}

/** The one that is most alike, if no other is as much so. */
function like<T>(names: readonly Named<T>[], written: string, free: (item: T) => boolean): T | undefined {
  if (written.length < shortest) return undefined
  let best: {item: T; score: number; alone: boolean} | undefined
  for (const {item, cores} of names) {
    if (!free(item)) continue
    const score = Math.max(
      ...cores.filter(({length}) => length >= shortest).map((one) => similarity(written, one, alike)),
      0,
    )
    if (score < alike) continue
    if (!best || score > best.score) best = {item, score, alone: true}
    else if (score === best.score) best.alone = false
  }
  return best?.alone ? best.item : undefined
}
