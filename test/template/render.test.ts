import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {render} from '../../src/template/render.ts'
import {edition, paragraph, text} from '../support/edition.ts'
import {alone, overriding, said} from '../support/templates.ts'

const all = overriding({}).value!

describe.each(['html', 'text', 'pdf'] as const)('%s', (medium) => {
  test('the shipped templates print every text and number once', () => {
    const {value, diagnostics} = render(all, medium, edition)
    expect(said(diagnostics)).toEqual([])
    expect(value).not.toMatch(/[\uFDD0-\uFDDF\uFDEE\uFDEF]/)
    for (const words of [
      '示例区2021年政府信息公开工作年度报告',
      '现公布年度报告。',
      '46863',
      '第三项。',
      '里层。',
      '注释内容。',
      '着重',
    ]) {
      expect(value).toContain(words)
    }
  })

  test('optional parts may be missing', () => {
    const {published, period, signOff, year, ...rest} = edition
    const bare = {...rest, foreword: [], afterword: [], opening: [], notes: []}
    expect(said(render(all, medium, bare).diagnostics)).toEqual([])
  })
})

test('a paragraph left out is named with its place in the source', () => {
  const {value} = overriding({'html/block-paragraph.hbs': '<p>{{#if runIn}}{{> inlines}}{{/if}}</p>'})
  const {value: page, diagnostics} = render(value!, 'html', edition)
  expect(page).toBeUndefined()
  expect(said(diagnostics)).toEqual(['template missing 1:1 HTML 7 本文是示例。'])
  expect(diagnostics[0]!.related![0]!.place).toEqual(edition.places[0])
})

test('a number printed twice is named with its address', () => {
  const {value} = overriding({
    'text/line-row.hbs':
      '{{#block}}{{> path}}{{#each groups}}{{#each values}}{{label}}{{> inlines}}{{> inlines}}{{/each}}{{/each}}{{/block}}',
  })
  const {diagnostics} = render(value!, 'text', edition)
  expect(said(diagnostics)).toEqual(['template twice 1:1 TXT 1 46863'])
  expect(diagnostics[0]!.facts).toEqual(['a/b/c'])
})

test('a title may be printed as often as a page needs it', () => {
  const {value} = alone({'html/report.hbs': '{{title}}{{title}}{{#each sections}}{{title}}{{/each}}'})
  expect(
    said(
      render(value!, 'html', {...edition, opening: [], foreword: [], afterword: [], notes: [], sections: []})
        .diagnostics,
    ),
  ).toEqual(['template missing 1:1 HTML 1 示例区人民政府'])
})

test('there is no edition without its entry', () => {
  const {value} = alone({'html/report.hbs': '{{title}}'})
  expect(said(render(value!, 'pdf', edition).diagnostics)).toEqual([
    'template entry undefined:undefined pdf/report.hbs',
  ])
})

test('a template that calls itself for ever is a fault of the template', () => {
  const {value} = alone({'html/report.hbs': '{{title}}{{> report}}'})
  expect(said(render(value!, 'html', edition).diagnostics)[0]).toMatch(/^template failed 1:1 /)
})

test('the name of an attribute is never data', () => {
  const {value} = alone({'html/report.hbs': '<p{{attr title "x"}}>'})
  expect(said(render(value!, 'html', {...edition, title: 'onclick=alert(1) x'}).diagnostics)[0]).toMatch(
    /^template failed 1:1 attr: /,
  )
})

test('marks in a source do not disturb the count', () => {
  const hostile = '\uFDEF\uFDD0\uFDEE年\uFDE0'
  const {value, diagnostics} = render(all, 'html', {...edition, opening: [paragraph(text(hostile))]})
  expect(said(diagnostics)).toEqual([])
  expect(value).toContain('\uFFFD\uFFFD\uFFFD年\uFFFD')
})

test('no text of a source becomes markup', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(...'<>&"\'`={}/年 a', '</p>', '<script>', '<!--', ']]>', '{{title}}'),
  })
  fc.assert(
    fc.property(hostile, hostile, (words, alt) => {
      const opening = [paragraph(text(`x${words}x`)), {type: 'figure', node: 0, src: 'a.png', alt: `y${alt}y`} as const]
      const {value} = render(all, 'html', {...edition, title: `z${words}z`, opening, signOff: undefined})
      const escape = (plain: string): string => plain.replace(/[&<>"'`=]/g, (mark) => `&${names[mark]};`)
      expect(value).toContain(`<p>x${escape(words)}x</p>`)
      expect(value).toContain(`alt="y${escape(alt)}y"`)
      expect(value).toContain(`<title>z${escape(words)}z</title>`)
    }),
    {numRuns: 50},
  )
})

const names: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#x27',
  '`': '#x60',
  '=': '#x3D',
}
