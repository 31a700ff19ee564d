// Any text at all: read and checked without a throw, every finding at a place that exists and with a sentence to say.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {word} from '../../src/diagnostic/wording.ts'
import {form2021} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {drawn} from '../support/generate-draw.ts'
import {anyText, damaged} from '../support/generate-hostile.ts'
import {always} from '../support/property.ts'
import {judge} from '../support/stages.ts'

/** What is wrong with where a diagnostic says it stands; undefined where nothing is. */
function misplaced(text: string, {place, related = [], fix}: Diagnostic): string | undefined {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)
  const spans = [place!, ...related.map((one) => one.place), ...(fix?.edits ?? [])]
  for (const {line, column, endLine, endColumn} of spans) {
    const inside = (at: number, to: number): boolean =>
      at >= 1 && at <= lines.length && to >= 1 && to <= lines[at - 1]!.length + 1
    const span = `${line}:${column}-${endLine}:${endColumn}`
    if (!inside(line, column)) return `${span} begins outside the text`
    if (!inside(endLine, endColumn)) return `${span} ends outside the text`
    if (endLine < line || (endLine === line && endColumn < column)) return `${span} ends before it begins`
  }
  return undefined
}

function survives(text: string): void {
  const {diagnostics} = judge(text)
  for (const language of ['zh', 'en'] as const) for (const one of diagnostics) word(one, language, (path) => path)
  const wrong = diagnostics.map((one) => ({code: one.code, wrong: misplaced(text, one)}))
  expect(wrong.filter((one) => one.wrong !== undefined)).toEqual([])
}

test('any text is read and checked', () => {
  always(anyText, 500, survives)
})

test('any bytes are read and checked', () => {
  always(fc.uint8Array({maxLength: 400}), 300, judge)
})

test('a damaged report is read and checked', () => {
  const sources = drawn((draw) => damaged(writeSource(form2021, drawRecipe(form2021, draw, {blocks: 1})), draw), 600)
  always(sources, 100, survives)
})
