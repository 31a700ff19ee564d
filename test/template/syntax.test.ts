import {expect, test} from 'vitest'
import {alone, said} from '../support/templates.ts'

test.each([
  ['a\n  {{#if title}}\n{{/each}}', 'template mismatch 2:3 if each'],
  ['a\n{{#if title}}\n{{#each sections}}\n{{/each}}\nb', 'template unfinished 2:1 if'],
  ['{{title', 'template syntax 1:1 {{title'],
  ['a\n\n<p>{{ }}</p>', 'template syntax 3:1 <p>{{ }}</p>'],
  ['{{/if}}', 'template syntax 1:1 {{/if}}'],
  ['{{{title}}', 'template syntax 1:1 {{{title}}'],
  ['{{#if (is title}}x{{/if}}', 'template syntax 1:1'],
])('%j', (template, expected) => {
  const {value, diagnostics} = alone({'html/report.hbs': template})
  expect(value).toBeUndefined()
  expect(said(diagnostics)).toHaveLength(1)
  expect(said(diagnostics)[0]).toContain(expected)
})

test('a file at fault does not hide the faults of others', () => {
  const {diagnostics} = alone({'html/report.hbs': '{{', 'html/a.hbs': '{{#if', 'text/report.hbs': '{{titel}}'})
  expect(said(diagnostics).map((one) => one.split(' ')[1])).toEqual(['syntax', 'syntax', 'field'])
})

test('what calls a shared partial at fault is not at fault itself', () => {
  const {diagnostics} = alone({'html/report.hbs': '{{> a}}', 'text/report.hbs': '{{> a}}', 'partials/a.hbs': '{{#if'})
  expect(said(diagnostics)).toEqual(['template syntax 1:1 {{#if'])
})

test('line ends of Windows and a byte order mark are no content', () => {
  expect(said(alone({'html/report.hbs': '\uFEFF<p>\r\n{{titel}}'}).diagnostics)).toEqual(['template field 2:3 titel'])
})
