// Rows that an office has beside those of the form, in any table that takes them: every edition prints and says them, the
// facts of the form stay what they are, and whatever is altered of one is named, in each edition.

import fc from 'fast-check'
import {Compile} from 'typebox/schema'
import {expect, test} from 'vitest'
import {factsOf, statutoryFactsOf} from '../../src/form/address.ts'
import {fill, type LocalRow, localRowsOf} from '../../src/form/fill.ts'
import type {FactId, Form} from '../../src/form/form.ts'
import {schemas} from '../../src/project/schemas.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {builtBy} from '../support/built.ts'
import {form2019, form2021, forms} from '../support/form.ts'
import {drawRecipe, type Recipe, writeSource} from '../support/generate.ts'
import {type Draw, drawn, pick} from '../support/generate-draw.ts'
import {withFigure} from '../support/generate-figures.ts'

const schema = Compile(schemas['report']!() as never)
const labels = [
  '其他主动公开文件',
  '“双公示”信息',
  '其他（含转发）文件',
  'A类 B 文件',
  '党政联合发文',
  '3年以上文件',
  '里程碑文件',
]
const editions = ['report.html', 'report.fragment.html', 'report.txt', 'report.pdf']

interface Trial {
  readonly form: Form
  readonly recipe: Recipe
  readonly fact: FactId
}

function drawTrial(draw: Draw): Trial {
  const base = draw(2) ? form2019 : form2021
  const open = base.tables.filter(({localRows}) => localRows)
  const local = Array.from({length: 1 + draw(3)}, (_, index): LocalRow => {
    const table = pick(draw, open)
    return {
      table: table.id,
      id: `local-${index + 1}`,
      after: pick(draw, table.rows).id,
      label: labels[(index * 3 + draw(3)) % labels.length]!,
    }
  })
  const form = fill(base, {local, units: new Map()})
  const recipe = drawRecipe(form, draw, {magnitude: pick(draw, ['ordinary', 'zero'] as const)})
  const own = factsOf(form).filter(({table, row}) => table.rows.find(({id}) => id === row)?.local)
  return {form, recipe: {...recipe, writing: {...recipe.writing, zeros: 'written'}}, fact: pick(draw, own).fact}
}

function built(form: Form, recipe: Recipe, front = ''): Promise<ReadonlyMap<string, Uint8Array>> {
  return builtBy(form, writeSource(form, recipe).replace(/^---\n/, `---\n${front}`), 'html', 'text', 'pdf')
}

const json = (files: ReadonlyMap<string, Uint8Array>): any =>
  JSON.parse(new TextDecoder().decode(files.get('report.json')))

/** What is found where one edition is another's; that the page offers the others, which are not there, aside. */
async function found(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  other: ReadonlyMap<string, Uint8Array>,
): Promise<readonly {key: string; path?: string; facts?: readonly string[]}[]> {
  const said = await verifyFolder(
    '/o',
    new Map([
      ['report.json', files.get('report.json')!],
      [name, other.get(name)!],
    ]),
    forms,
  )
  return said
    .filter(({message: {key}}) => !key.startsWith('offer'))
    .map(({message, place, facts}) => ({key: message.key, ...(place && {path: place.path}), ...(facts && {facts})}))
}

test('every edition says them, and report.json has them beside the facts of the form', () =>
  fc.assert(
    fc.asyncProperty(drawn(drawTrial), fc.constantFrom('', 'script: hant\n'), async ({form, recipe}, front) => {
      const files = await built(form, recipe, front)
      expect((await verifyFolder('/o', files, forms)).map(({message}) => message)).toEqual([])
      const data = json(files)
      expect([...schema.Errors(data)[1]]).toEqual([])
      expect(Object.keys(data.facts)).toEqual(statutoryFactsOf(form).map(({fact}) => fact))
      expect(data.local.map(({table, row, after}: LocalRow & {row: string}) => [table, row, after])).toEqual(
        localRowsOf(form).map(({table, id, after}) => [table, id, after]),
      )
    }),
    {numRuns: 30},
  ))

test('an altered number, another label and a row taken out are named in each edition', () =>
  fc.assert(
    fc.asyncProperty(drawn(drawTrial), async ({form, recipe, fact}) => {
      const files = await built(form, recipe)
      const {units, places} = recipe.figures.get(fact)!
      const altered = await built(form, {
        ...recipe,
        figures: withFigure(recipe.figures, fact, {units: units + 7n, places}),
      })
      const row = fact.split('/')[1]!
      const rows = localRowsOf(form)
      const renamed = await built(
        fill(form, {
          local: rows.map((one) => (one.id === row ? {...one, label: '其他事项文种'} : one)),
          units: new Map(),
        }),
        recipe,
      )
      const without = fill(form, {local: rows.filter(({id}) => id !== row), units: new Map()})
      const prose = {
        ...recipe,
        opening: recipe.opening,
        sections: new Map(
          [...recipe.sections].map(([id, blocks]) => [id, blocks.filter((block) => !block.includes('{{'))] as const),
        ),
      }
      const bare = await built(without, prose)
      for (const name of editions) {
        expect(await found(files, name, files)).toEqual([])
        const numbers = await found(files, name, altered)
        expect(
          numbers.filter(({facts}) => facts?.includes(fact)),
          name,
        ).not.toEqual([])
        expect(numbers.filter(({path}) => path !== `/o/${name}`)).toEqual([])
        expect(await found(files, name, renamed), name).not.toEqual([])
        const rest = await found(files, name, bare)
        expect(
          rest.filter(({facts}) => facts?.includes(fact)),
          name,
        ).not.toEqual([])
      }
    }),
    {numRuns: 12},
  ))
