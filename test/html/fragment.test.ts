import {expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Edition} from '../../src/edition/edition.ts'
import {toFragment} from '../../src/html/fragment.ts'
import type {Images} from '../../src/html/images.ts'
import {edition} from '../support/edition.ts'
import {form2019, form2021} from '../support/form.ts'
import {draftOf, reportOf} from '../support/report.ts'
import {overriding} from '../support/templates.ts'

const templates = overriding({}).value!
const fragment = (of: Edition = edition, images?: Images): string => toFragment(of, templates, images).value!
const full = fragment(compose(reportOf(form2021)))

test('it begins below the title, and holds nothing that an editor or a site has rules against', () => {
  for (const html of [fragment(), full]) {
    expect(html).toMatch(/<h2>/)
    expect(html).not.toMatch(
      /<(?:h1|html|head|body|style|script|svg|link|meta|main|nav|header|footer|section|article|aside|form|iframe)\b/,
    )
    expect(html).not.toMatch(/\son\w+=|data:|class="(?!pending)|role=|tabindex/)
  }
})

test('every cell of a head is a header, the corner too, in a head of its own below a caption', () => {
  const heads = [
    ...full.matchAll(
      /<table[^>]*>\s*<caption[^>]*>[^<]+<\/caption>\s*(?:<colgroup>.*<\/colgroup>\s*)?<thead>([^]*?)<\/thead>\s*<tbody>/g,
    ),
  ]
  expect(heads).toHaveLength([...full.matchAll(/<table\b/g)].length)
  for (const [, head] of heads) expect(head).not.toContain('<td')
})

test('a picture stands by the address of the source; one that is not there is said in words', () => {
  const images = new Map([['a.png', {type: 'image/png', bytes: new Uint8Array([1])}]])
  expect(fragment(edition, images)).toContain('<img src="a.png" alt="统计图" ')
  expect(fragment()).toContain('（图：统计图）')
})

test('a note needs no link', () => {
  expect(fragment()).toContain('<sup>[1]</sup>')
  expect(fragment()).not.toContain('href="#')
})

test('a draft says so before anything else, and marks its holes', () => {
  const html = fragment(compose(draftOf(reportOf(form2021), 3)))
  expect(html.replace(/<[^>]*>|\s/g, '')).toMatch(/^草稿（3处待改）/)
  expect(html).toContain('<strong class="pending">待填</strong>')
})

test('it stays small', () => {
  for (const form of [form2019, form2021]) expect(fragment(compose(reportOf(form))).length).toBeLessThan(40_000)
})

test('its templates can be replaced, and must still print everything', () => {
  const changed = overriding({
    'fragment/block-paragraph.hbs':
      '<p style="text-indent:2em">{{#if runIn}}{{#with runIn}}{{> inlines}}{{/with}}{{/if}}{{> inlines}}</p>',
  })
  expect(toFragment(edition, changed.value!).value).toContain('<p style="text-indent:2em">现公布年度报告。</p>')
  const silent = toFragment(edition, overriding({'fragment/block-table.hbs': '<p>{{caption}}</p>'}).value!)
  expect(silent.value).toBeUndefined()
  expect(silent.diagnostics.map(({code, message, facts}) => [code, message.key, facts])).toEqual([
    ['template', 'missing', ['a/b/c']],
  ])
  const misspelt = overriding({'fragment/header.hbs': '<th>{{captoin}}</th>'})
  expect(misspelt.diagnostics.map(({code, message}) => `${code} ${message.key}`)).toEqual(['template field'])
})
