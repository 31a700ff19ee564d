// The identities over figures of real reports, in the folder that REAL_REPORTS names (one JSON file a report, `facts` by
// address): those that hold say nothing.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parseDecimal} from '../../src/decimal.ts'
import {factsOf} from '../../src/form/address.ts'
import {readProse} from '../../src/prose/prose.ts'
import type {Cell, Report} from '../../src/report/report.ts'
import {identityRules} from '../../src/rules/identities.ts'
import {forms} from '../support/form.ts'

interface Figures {
  readonly slug: string
  readonly year: number
  readonly form: string
  readonly facts: Readonly<Record<string, number | null>>
}

const folder = process.env['REAL_REPORTS'] ?? ''
const figures =
  folder && existsSync(folder)
    ? readdirSync(folder).map((name): Figures => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    : []

/** A report that has only numbers; those that are not given have no cell. */
function reportOf({form: id, facts}: Figures): Report {
  const form = forms.find((one) => one.id === id)!
  const source = {path: '/figures', text: '', bom: false}
  const place = {path: '/figures', line: 1, column: 1, endLine: 1, endColumn: 1}
  const cells = new Map<string, Cell>()
  for (const {fact} of factsOf(form)) {
    const value = facts[fact]
    if (typeof value === 'number')
      cells.set(fact, {fact, value: parseDecimal(String(value))!, origin: 'written', place})
  }
  return {
    path: '/figures',
    source,
    form,
    front: {script: 'hans', signOff: 'none', waive: [], place},
    outline: [],
    sections: [],
    notes: new Map(),
    tables: new Map(),
    cells,
  }
}

function broken(one: Figures): string[] {
  const report = reportOf(one)
  const context = {
    source: report.source,
    tree: {type: 'root' as const, children: []},
    report,
    form: report.form,
    prose: readProse(report),
  }
  return identityRules.flatMap((rule) =>
    [...rule.check(context)].map(({code, facts}) => `${one.slug} ${code} ${facts!.join()}`),
  )
}

test.skipIf(figures.length === 0)('identities hold in real reports', () => {
  expect(figures.length).toBeGreaterThan(50)
  expect(figures.flatMap(broken)).toEqual([])
})

test.skipIf(figures.length === 0)('every changed number of a real report is found', () => {
  const whole = figures.find(({slug}) => slug === 'nantong-tongzhou-2021')!
  const form = forms.find(({id}) => id === whole.form)!
  const judged = new Set(
    form.identities
      .filter(({left}) => left.every(({year}) => year === 0))
      .flatMap(({left, right, relation}) => (relation === 'equal' ? [...left, ...right].map(({fact}) => fact) : [])),
  )
  for (const fact of judged) {
    const changed = {...whole, facts: {...whole.facts, [fact]: whole.facts[fact]! + 1}}
    expect([fact, broken(changed).length > 0]).toEqual([fact, true])
  }
})
