// Figures of any report: consistent ones are silent and come back as written; one changed figure gives the identities
// that it breaks, each at its cell, and nothing else.

import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import type {Form} from '../../src/form/form.ts'
import {form2021, forms} from '../support/form.ts'
import {altered, drawRecipe, type Recipe, writeSource} from '../support/generate.ts'
import {type Draw, drawn} from '../support/generate-draw.ts'
import {
  breaks,
  columnsByFact,
  drawFigures,
  type Figures,
  identitiesOfOneYear,
  matters,
} from '../support/generate-figures.ts'
import {always} from '../support/property.ts'
import {codesOf, judge} from '../support/stages.ts'

/** What is unlikely and still may be: said of figures that satisfy every identity, too. */
const unlikely = ['cumulative-equals-year', 'rule-making']
const certain = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({code}) => !unlikely.includes(code))

const printed = (figures: Figures): Record<string, string> =>
  Object.fromEntries([...figures].map(([fact, value]) => [fact, printDecimal(value)]))

describe.each(forms.map((form) => ({id: form.id, form})))('form $id', ({form}) => {
  test('figures made of matters satisfy every identity', () => {
    always(
      drawn((draw) => drawFigures(form, draw, 'ordinary'), 200),
      100,
      (figures) => {
        expect(breaks(form, figures)).toEqual([])
      },
    )
    expect(identitiesOfOneYear(form).length).toBeGreaterThan(30)
    expect(new Set(matters(form).flat()).size).toBe(columnsByFact(form).size)
  })

  test('a consistent report is silent and its figures come back as written, however it is written', () => {
    always(
      drawn((draw) => drawRecipe(form, draw)),
      50,
      (recipe) => {
        const {report, diagnostics} = judge(writeSource(form, recipe))
        expect(codesOf(certain(diagnostics))).toEqual([])
        const read = [...report!.cells].map(([fact, {value}]) => [fact, value && printDecimal(value)])
        expect(Object.fromEntries(read)).toEqual(printed(recipe.figures))
      },
    )
  })
})

/** A report and one count of it that is given another value. */
interface Altered {
  readonly recipe: Recipe
  readonly fact: string
  readonly value: bigint
}

function drawAltered(form: Form, draw: Draw): Altered {
  const recipe = drawRecipe(form, draw, {blocks: 0})
  const counts = [...columnsByFact(form)].filter(([, {kind}]) => kind === 'count').map(([fact]) => fact)
  const fact = counts[draw(counts.length)]!
  const before = recipe.figures.get(fact)!.units
  const down = before > 0n && draw(2) === 1
  const by = BigInt(1 + draw(1000))
  return {recipe, fact, value: down ? before - (by < before ? by : before) : before + by}
}

test('one changed figure gives the identities it breaks, and nothing else', () => {
  always(
    drawn((draw) => drawAltered(form2021, draw)),
    120,
    ({recipe, fact, value}) => {
      const changed = altered(recipe, fact, {units: value, places: 0})
      const {diagnostics} = judge(writeSource(form2021, changed))
      const said = certain(diagnostics).map(({code, facts}) => `${code} ${facts?.[0] ?? ''}`)
      const due = breaks(form2021, changed.figures).map(({code, at}) => `${code} ${at}`)
      expect(said.sort()).toEqual(due.sort())
    },
  )
})
