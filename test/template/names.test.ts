import {describe, expect, test} from 'vitest'
import {loadTemplates} from '../../src/template/load.ts'
import {alone, overriding, said, shippedFiles} from '../support/templates.ts'

const html = (report: string, more: Record<string, string> = {}): string[] =>
  said(alone({'html/report.hbs': report, ...more}).diagnostics)

test('the shipped templates have no fault', () => {
  expect(said(loadTemplates(shippedFiles).diagnostics)).toEqual([])
})

describe('fields', () => {
  test('a misspelt field is named at its place with the nearest one', () => {
    const {diagnostics} = alone({'html/report.hbs': '<h1>\n  {{titel}}</h1>'})
    expect(said(diagnostics)).toEqual(['template field 2:5 titel'])
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      actual: 'titel',
      expected: 'title',
      place: {path: '/templates/html/report.hbs', endLine: 2, endColumn: 10},
    })
  })

  test.each([
    ['{{title}}', []],
    ['{{this.title}}', []],
    ['{{@root.title}}', []],
    ['{{published.text}}', []],
    ['{{publishd.text}}', ['template field 1:3 publishd.text']],
    ['{{published.txt}}', ['template field 1:3 published.txt']],
    ['{{title.text}}', ['template field 1:3 title.text']],
    ['{{@page.policy}}', []],
    ['{{@pages.policy}}', ['template field 1:3 @pages.policy']],
    ['{{../title}}', ['template field 1:3 ../title']],
    ['{{#each sections}}{{id}} {{../title}} {{@index}}{{/each}}', []],
    ['{{#each sections}}{{office}}{{/each}}', ['template field 1:21 office']],
    ['{{#each sections as |one n|}}{{one.title}}{{n}}{{one.titel}}{{/each}}', ['template field 1:50 one.titel']],
    ['{{#with published}}{{iso}}{{else}}{{title}}{{/with}}', []],
    ['{{#if draft}}{{draft.mark}}{{else if titel}}{{/if}}', ['template field 1:38 titel']],
    ['{{#each titleLines}}{{this}}{{/each}}', []],
    ['{{sections.length}}', []],
    ['{{places}}', ['template field 1:3 places']],
    ['{{constructor}}', ['template field 1:3 constructor']],
  ])('%s', (template, expected) => {
    expect(html(template)).toEqual(expected)
  })

  test('a field of some of the possible nodes only is no field', () => {
    expect(html('{{#each opening}}{{type}}{{depth}}{{/each}}')).toEqual(['template field 1:28 depth'])
  })

  test('what is inside a fault is not a fault again', () => {
    expect(html('{{#each sektions}}{{nothing}}{{/each}}')).toEqual(['template field 1:9 sektions'])
  })
})

describe('what a name is', () => {
  test.each([
    ['{{sections}}', ['template whole 1:1 sections']],
    ['{{published}}', ['template whole 1:1 published']],
    ['{{#each title}}{{/each}}', ['template list 1:9 title']],
    ['{{#with sections}}{{/with}}', ['template node 1:9 sections']],
    ['{{#if}}{{/if}}', ['template parameters 1:1 if 1 0']],
    ['{{attr "id"}}', ['template parameters 1:1 attr 2 1']],
  ])('%s', (template, expected) => {
    expect(html(template)).toEqual(expected)
  })
})

describe('helpers and partials', () => {
  test.each([
    ['{{upper title}}', ['template helper 1:3 upper']],
    ['{{#block}}{{title}}{{/block}}', ['template helper 1:4 block']],
    ['{{#sections}}{{/sections}}', ['template helper 1:4 sections']],
    ['{{lookup this "title"}}', ['template helper 1:3 lookup']],
    ['{{> nothing}}', ['template partial 1:5 nothing']],
    ['{{#> layout}}{{/layout}}', ['template unsupported 1:1 {{#> }}']],
    ['{{#*inline "x"}}{{/inline}}', ['template unsupported 1:1 {{#* }}']],
  ])('%s', (template, expected) => {
    expect(html(template)).toEqual(expected)
  })

  test('a partial is judged where it is called', () => {
    const faults = html('{{> name}}{{#each sections}}{{> name}}{{/each}}', {'partials/name.hbs': '{{title}}{{office}}'})
    expect(faults).toEqual(['template field 1:12 office'])
  })

  test('a partial may call itself', () => {
    const list = "{{#each opening}}{{> (by-type 'b')}}{{/each}}"
    const names = ['subheading', 'paragraph', 'list', 'table', 'figure', 'chart']
    const more = Object.fromEntries(names.map((name) => [`html/b-${name}.hbs`, '']))
    const inner = "{{#each items}}{{#each children}}{{> (by-type 'b')}}{{/each}}{{/each}}"
    expect(html(list, {...more, 'html/b-list.hbs': inner})).toEqual([])
    const {'html/b-figure.hbs': _, ...fewer} = more
    expect(html(list, fewer)).toEqual(['template partial 1:22 b-figure'])
  })

  test("a medium's own partial stands before the shared one", () => {
    const own = {'partials/a.hbs': '{{wrong}}', 'html/a.hbs': '{{title}}'}
    expect(html('{{> a}}', own)).toEqual([])
    expect(html('{{> a}}', {'partials/a.hbs': '{{wrong}}', 'text/a.hbs': '{{title}}'})).toEqual([
      'template field 1:3 wrong',
    ])
  })
})

describe('escaping', () => {
  test.each([
    ['{{{title}}}', ['template raw 1:1 title']],
    ['{{&title}}', ['template raw 1:1 title']],
    ['<style>{{{@page.stylesheet}}}</style>', []],
    ['<p class={{title}}>', ['template unquoted 1:10 class']],
    ['<p class="{{title}}">', []],
    ["<p class='{{title}}'>", []],
  ])('%s', (template, expected) => {
    expect(html(template)).toEqual(expected)
  })

  test('text is not markup', () => {
    expect(said(alone({'text/report.hbs': '{{{title}}}'}).diagnostics)).toEqual([])
  })
})

test('a fault in a shared partial is said once, at every place once', () => {
  const {diagnostics} = overriding({'partials/inline-text.hbs': '{{value}}{{valeu}}{{valeu}}'})
  expect(said(diagnostics)).toEqual(['template field 1:12 valeu', 'template field 1:21 valeu'])
})
