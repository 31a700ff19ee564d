// Any report through its editions and back: report.json reads as it was written, and what every edition says is what
// report.json says.

import {expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Edition} from '../../src/edition/edition.ts'
import {fill} from '../../src/form/fill.ts'
import type {Form} from '../../src/form/form.ts'
import {toHtml} from '../../src/html/html.ts'
import {readReport, writeReport} from '../../src/report/json.ts'
import type {ValidReport} from '../../src/report/report.ts'
import {toText} from '../../src/text/text.ts'
import {readData} from '../../src/verify/data.ts'
import {verifyHtml} from '../../src/verify/html/verify-html.ts'
import {verifyText} from '../../src/verify/text/verify-text.ts'
import {form2021, forms} from '../support/form.ts'
import {drawRecipe, type Recipe, writeSource} from '../support/generate.ts'
import {drawn} from '../support/generate-draw.ts'
import {always} from '../support/property.ts'
import {shippedStyle, shippedTemplates} from '../support/shipped.ts'
import {codesOf, judge} from '../support/stages.ts'

function valid(form: Form, recipe: Recipe): ValidReport {
  const {report, diagnostics} = judge(writeSource(form, recipe))
  if (!report) throw new Error(codesOf(diagnostics).join('\n'))
  return report
}

function htmlOf(edition: Edition): string {
  const {value, diagnostics} = toHtml(edition, shippedTemplates)
  expect(diagnostics).toEqual([])
  return value!
}

function textOf(edition: Edition): string {
  const {value, diagnostics} = toText(edition, shippedTemplates, shippedStyle)
  expect(diagnostics).toEqual([])
  return value!
}

test.each(forms)('form $id: report.json reads as it was written', (form) => {
  always(
    drawn((draw) => drawRecipe(form, draw)),
    40,
    (recipe) => {
      const written = writeReport(valid(form, recipe))
      const {value: again, diagnostics} = readReport('/report.json', written, forms)
      expect(diagnostics).toEqual([])
      expect(writeReport(again as ValidReport)).toBe(written)
    },
  )
})

test.each(forms)('form $id: what is built says what report.json says', (form) => {
  always(
    drawn((draw) => drawRecipe(form, draw)),
    40,
    (recipe) => {
      const report = valid(form, recipe)
      const edition = compose(report)
      const data = readData('/report.json', writeReport(report)).value!
      const filled = fill(form, data.filling)
      expect(verifyHtml(htmlOf(edition), data, filled, '/report.html')).toEqual([])
      expect(verifyText(textOf(edition), data, filled, '/report.txt')).toEqual([])
    },
  )
})

/** Prose of the recipe without its markup, a line each, without spaces; blocks with references or tables left out. */
function prose(recipe: Recipe): string[] {
  const blocks = [...recipe.opening, ...[...recipe.sections.values()].flat()]
  return blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) => line !== '' && !line.startsWith('|') && !line.includes('{{'))
    .map((line) =>
      line
        .replace(/^(?:#+|\d+\.|-) /u, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
        .replace(/\*/gu, ''),
    )
    .map((line) => line.replace(/\s/gu, ''))
}

/** The lines of `wanted` that do not come in `text` after the one before. */
function lost(text: string, wanted: readonly string[]): string[] {
  const whole = text.replace(/\s/gu, '')
  let from = 0
  return wanted.filter((line) => {
    const at = whole.indexOf(line, from)
    if (at >= 0) from = at + line.length
    return at < 0
  })
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&amp;': '&',
}

/** What a browser shows of the page's body, attributes and style left out. */
function visible(html: string): string {
  const body = html.slice(html.indexOf('<main')).replace(/<[^>]*>/gu, '')
  return body.replace(/&(?:lt|gt|quot|amp|#x27|#39);/gu, (entity) => entities[entity]!)
}

test('no sentence is lost or moved in an edition', () => {
  const recipes = drawn((draw) => drawRecipe(form2021, draw, {magnitude: 'zero', blocks: 1 + draw(6)}))
  always(recipes, 40, (recipe) => {
    const report = valid(form2021, recipe)
    const edition = compose(report)
    const wanted = prose(recipe)
    const {sections} = JSON.parse(writeReport(report)) as {sections: readonly {readonly text: string}[]}
    const printed = sections.map(({text}) => text).join('\n')
    const withoutAddresses = textOf(edition).replace(/（https:[^）]*）/gu, '')
    expect(lost(printed, wanted)).toEqual([])
    expect(lost(visible(htmlOf(edition)), wanted)).toEqual([])
    expect(lost(withoutAddresses, wanted)).toEqual([])
  })
})
