// The closed list of codes with the severities that are promised, and which of them stay what they are.

import {expect, test} from 'vitest'
import {texts} from '../../src/diagnostic/codes.ts'

const errors = `
balance outcome-total row-total case-total carry-over prose-figure prose-parts prose-claim claim-direction unit template-text placeholder
other-year period published-early number-missing basis form section-missing section-order section-empty title table-missing row-missing
column-missing table-extra column-extra row-extra cell-blank cell-number cell-negative cell-whole image-only foreign-text personal-data
front-matter source-encoding source-limit table-double table-shape row-double row-ragged fact-unknown fact-touched image-missing glyph-missing
layout-overflow template style font config file output-double image-limit edition-differs import-limit import-kind import-missing
import-blank import-replaced fill-differs fill-unknown fill-double`
const warnings = `
in-force in-force-below-issued aggregate prose-balance prose-twice prose-percent carried-in-included exact-about persons-cases
decisions-misread rule-making cumulative-equals-year jump same-as-last-year published-late this-year next-year other-office section-extra
section-title fee-missing outline-sentence aspect-missing assessment-missing row-label column-label numbering punctuation doubled-word
cell-format markup waiver-stale script-ambiguous office-missing import-order import-aside
lines-joined image-alt office-double digit-form`
const infos = 'markdown-hint'
const names = (text: string): string[] => text.split(/\s+/u).filter((name) => name !== '')

test('every code that is promised is there, with its severity, and no other', () => {
  const promised = Object.fromEntries(
    [
      ['error', errors],
      ['warning', warnings],
      ['info', infos],
    ].flatMap(([severity, text]) => names(text!).map((name) => [name, severity])),
  )
  expect(
    Object.fromEntries(
      Object.entries(texts)
        .map(([code, {severity}]) => [code, severity])
        .sort(),
    ),
  ).toEqual(Object.fromEntries(Object.entries(promised).sort()))
})

test('what is wrong in the numbers themselves can be neither waived nor lowered, and all else can', () => {
  // A file that cannot be read, or settings that are not understood, are no findings about a report.
  const outside = ['file', 'config', 'output-double', 'source-encoding', 'source-limit']
  const fixed =
    names(`balance outcome-total row-total case-total carry-over unit cell-blank cell-number cell-negative cell-whole cell-format
    glyph-missing layout-overflow edition-differs`)
  const found = Object.entries(texts)
    .filter(([code, {adjustable}]) => !adjustable && !outside.includes(code) && !/^(?:import|fill)-/u.test(code))
    .map(([code]) => code)
  expect(found.sort()).toEqual(fixed.sort())
})
