// Every cell of the statutory tables, changed in a report that is consistent: an identity names it, with the cell among
// its related places; two cells, changed so that they do not cancel, are both named. Prints which identities hold each
// cell, and the cells that none does.

import {afterAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import type {FactId, Form, FormTable} from '../../src/form/form.ts'
import {readProse} from '../../src/prose/prose.ts'
import type {Cell, Report} from '../../src/report/report.ts'
import {identityRules} from '../../src/rules/identities.ts'
import {forms} from '../support/form.ts'
import {seeded} from '../support/generate-draw.ts'
import {drawFigures, type Figures, withFigure} from '../support/generate-figures.ts'
import {share} from '../support/share.ts'

/** The tables whose every cell has to be held. */
const held = ['requests', 'disputes']

/** A report of nothing but numbers; the cell of the nth fact stands in line n. */
function reportOf(form: Form, figures: Figures): Report {
  const source = {path: '/figures', text: '', bom: false}
  const front = {script: 'hans', signOff: 'none', waive: [], place: placeAt(1)} as const
  const cells = new Map(
    [...figures].map(([fact, value], index): [FactId, Cell] => {
      return [fact, {fact, value, origin: 'written', place: placeAt(index + 1)}]
    }),
  )
  return {path: '/figures', source, form, front, outline: [], sections: [], notes: new Map(), tables: new Map(), cells}
}

function placeAt(line: number): Cell['place'] {
  return {path: '/figures', line, column: 1, endLine: line, endColumn: 2}
}

function broken(form: Form, figures: Figures): readonly Diagnostic[] {
  const report = reportOf(form, figures)
  const context = {
    source: report.source,
    tree: {type: 'root' as const, children: []},
    report,
    form,
    prose: readProse(report),
  }
  return identityRules.flatMap((rule) => [...rule.check(context)])
}

/** The facts that a diagnostic has a place for: its own and those that it relates. */
function namedBy({place, related = []}: Diagnostic, facts: readonly FactId[]): Set<FactId> {
  return new Set([place!, ...related.map((one) => one.place)].map(({line}) => facts[line - 1]!))
}

function grown(figures: Figures, fact: FactId, by: bigint): Figures {
  const value = figures.get(fact)!
  return withFigure(figures, fact, {...value, units: value.units + by})
}

describe.each(forms.map((form) => ({id: form.id, form})))('form $id', ({form}) => {
  const figures = drawFigures(form, seeded(7), 'ordinary')
  const facts = [...figures.keys()]
  const cells = facts.filter((fact) => held.includes(fact.split('/')[0]!))
  const holders = new Map<FactId, readonly string[]>()

  test('holds where nothing is changed', () => expect(broken(form, figures)).toEqual([]))

  test('every changed cell of tables 三 and 四 is named, by an identity that relates it', () => {
    for (const fact of facts) {
      const said = broken(form, grown(figures, fact, 3n)).filter((one) => namedBy(one, facts).has(fact))
      holders.set(fact, [...new Set(said.map(({code}) => code))])
      if (cells.includes(fact)) expect([fact, said.length > 0]).toEqual([fact, true])
    }
    expect(cells).toHaveLength(
      held.flatMap((id) => {
        const {rows, columns} = form.tables.find((table) => table.id === id)!
        return rows.flatMap(() => columns)
      }).length,
    )
  })

  test('two changed cells are both named, however they lie', () => {
    for (const first of share(cells, 15)) {
      const once = grown(figures, first, 3n)
      for (const second of share(cells.slice(cells.indexOf(first) + 1), 2)) {
        const named = new Set(broken(form, grown(once, second, 4n)).flatMap((one) => [...namedBy(one, facts)]))
        if (!named.has(first) || !named.has(second)) expect([first, second]).toEqual('both named')
      }
    }
  })

  afterAll(() =>
    console.log(
      [
        `cells of form ${form.id} and the identities that hold them`,
        ...form.tables.flatMap((table) => lines(table, holders)),
      ].join('\n'),
    ),
  )
})

/** A line for each row, with the codes that all of its cells share; a table with nothing to say in one line. */
function lines({id, rows, columns}: FormTable, holders: ReadonlyMap<FactId, readonly string[]>): string[] {
  const all = rows.flatMap((row) => columns.map((column) => holders.get(`${id}/${row.id}/${column.id}`) ?? []))
  const bare = all.filter((codes) => codes.length === 0).length
  const head = `  ${id}: ${all.length - bare} of ${all.length} cells held${bare > 0 ? `, ${bare} by none` : ''}`
  if (bare === all.length) return [head]
  const each = rows.map((row) => {
    const codes = columns.map((column) => holders.get(`${id}/${row.id}/${column.id}`) ?? [])
    const shared = [...new Set(codes.flat())].map(
      (code) => `${code} ×${codes.filter((one) => one.includes(code)).length}`,
    )
    const free = columns.filter((_, index) => codes[index]!.length === 0).map((column) => column.id)
    return `    ${row.id.padEnd(28)}${[...shared, ...(free.length ? [`none: ${free.join(' ')}`] : [])].join(', ')}`
  })
  return [head, ...each]
}
