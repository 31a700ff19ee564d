import {expect, test} from 'vitest'
import {precompileTemplates} from '../../src/template/precompile.ts'
import {type PreparedModule, preparedTemplates} from '../../src/template/prepared.ts'
import {render} from '../../src/template/render.ts'
import {edition} from '../support/edition.ts'
import {filesOf, overriding, said, shippedFiles} from '../support/templates.ts'

test('templates compiled before bundling render the same', async () => {
  const {value, diagnostics} = precompileTemplates(shippedFiles)
  expect(said(diagnostics)).toEqual([])
  const module = (await import(`data:text/javascript,${encodeURIComponent(value!)}`)) as PreparedModule
  const prepared = preparedTemplates(module, '/templates')
  for (const medium of ['html', 'text', 'pdf'] as const) {
    expect(render(prepared, medium, edition)).toEqual(render(overriding({}).value!, medium, edition))
  }
  expect(prepared.assets.get('html/style.css')).toContain('body')
})

test('a fault is said, and nothing is compiled', () => {
  const {value, diagnostics} = precompileTemplates(filesOf({'html/report.hbs': '{{titel}}'}))
  expect(value).toBeUndefined()
  expect(said(diagnostics)).toEqual(['template field 1:3 titel'])
})
