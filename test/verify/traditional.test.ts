// Traditional characters are held against tables that the writers do not use: a wrong entry of their dictionaries is found.

import {expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {traditional} from '../../src/script/traditional.ts'
import {inTraditional} from '../../src/verify/traditional.ts'
import {openVerification} from '../../src/verify/verify.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

const own = {protect: ['里水镇'], words: {结果: '結果'}}

/** Every string that a form prints. */
function printed(form: (typeof forms)[number]): string[] {
  return [
    ...form.sections.map(({title}) => title),
    ...form.tables.flatMap(({caption, stub = '', head = '', corner = '', columns, rows, groups}) => [
      caption,
      stub,
      head,
      corner,
      ...columns.flatMap(({label, under = '', unit = '', units}) => [label, under, unit, ...units]),
      ...[...rows, ...groups].map(({label}) => label),
    ]),
  ]
}

test.each(forms.map((form) => [form.id, form] as const))(
  'the words of form %s come out as the writers print them',
  (_, form) => {
    const {convert} = traditional(own)
    expect(printed(inTraditional(form, own))).toEqual(printed(form).map(convert))
  },
)

const hant = sampleSource.replace(/^---\n/, '---\nscript: hant\n')

async function found(change: (json: string) => string): Promise<readonly Diagnostic[]> {
  const [files, plain] = await Promise.all([built(hant, 'html', 'text'), built(sampleSource)])
  const changed = new Map(
    [...files].map(([name, bytes]) => [name, new TextEncoder().encode(change(new TextDecoder().decode(bytes)))]),
  )
  const written = new TextDecoder().decode(plain.get('report.json'))
  const {value} = await openVerification('/o', changed.get('report.json'), forms, undefined, written)
  for (const [name, bytes] of changed) await value!.examine(name, bytes)
  return value!.conclude(changed)
}

test('editions in Traditional characters agree with what was written', async () => {
  expect(await found((text) => text)).toEqual([])
})

test.each([
  ['a word of the text', '預算', '豫算'],
  ['a title', '總體情況', '總體清況'],
  ['a header', '結果維持', '結菓維持'],
])('%s that the dictionaries give in another character is found, though all editions say it', async (_, from, to) => {
  const diagnostics = await found((text) => text.replaceAll(from, to))
  expect(diagnostics.length).toBeGreaterThan(0)
  expect(new Set(diagnostics.map(({code}) => code))).toEqual(new Set(['edition-differs']))
})
