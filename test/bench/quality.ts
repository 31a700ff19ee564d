// Finished PDFs of one content, side by side: node test/bench/quality.ts SOURCE.md A.pdf B.pdf … [--json FILE]
// Structure through qpdf, text by tags through poppler, typography through pdf.js.

import {spawnSync} from 'node:child_process'
import {readFileSync, statSync, writeFileSync} from 'node:fs'
import {basename} from 'node:path'
import {parseArgs} from 'node:util'
import {form2021} from '../support/form.ts'
import {type Doc, docOf} from './content.ts'
import {glyphsOf} from './glyphs.ts'
import {structureOf} from './structure.ts'
import {printTable} from './table.ts'
import {typographyOf} from './typography.ts'

/** Size of body text that all rivals are given, in points. */
const bodySize = 15.75

const {values, positionals} = parseArgs({allowPositionals: true, options: {json: {type: 'string'}}})
const [source, ...files] = positionals
if (!source || files.length === 0) {
  console.error('node test/bench/quality.ts SOURCE.md FILE.pdf … [--json FILE]')
  process.exit(2)
}

const doc = docOf(readFileSync(source, 'utf8'), form2021)
const cells = doc.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []))
const wanted = cells.filter(({scope}) => scope)
const texts = textsOf(doc)
const results = []
for (const file of files) {
  const {pages, glyphs} = await glyphsOf(file)
  const struct = structText(file)
  results.push({
    file: basename(file),
    pages,
    kib: statSync(file).size / 1024,
    structure: structureOf(file),
    textByTags: texts.filter((text) => struct.includes(text)).length,
    typography: typographyOf(glyphs, bodySize),
  })
}

console.log(`${wanted.length} header cells wanted, ${texts.length} headings, paragraphs, items and captions\n`)
const two = (number: number | undefined): string => number?.toFixed(2) ?? '–'
printTable(
  ['', ...results.map(({file}) => file)],
  [
    ['pages', ...results.map(({pages}) => String(pages))],
    ['KiB', ...results.map(({kib}) => kib.toFixed(0))],
    ['TH with Scope', ...results.map(({structure}) => `${structure.headersWithScope} of ${structure.headers}`)],
    ['Table, THead, Caption', ...results.map(({structure: {elements}}) => tables(elements))],
    ['most ids on a cell', ...results.map(({structure}) => String(structure.mostIds))],
    ['ids of no cell, of itself', ...results.map(({structure: {lostIds, ownIds}}) => `${lostIds}, ${ownIds}`)],
    ['IDTree', ...results.map(({structure}) => (structure.idTree ? 'yes' : 'no'))],
    ['Lang', ...results.map(({structure}) => structure.lang || 'none')],
    ['text by tags', ...results.map(({textByTags}) => String(textByTags))],
    ['body lines, flush right', ...results.map(({typography: {lines, flush}}) => `${lines}, ${flush}`)],
    ['forbidden at start, end', ...results.map(({typography}) => forbidden(typography))],
    ['Han–Latin gap (em)', ...results.map(({typography}) => two(typography.gap))],
    ['two marks (of 2 em)', ...results.map(({typography}) => two(typography.marks))],
    ['mark at line end (of 1 em)', ...results.map(({typography}) => two(typography.endMark))],
    ['largest stretch', ...results.map(({typography}) => two(typography.stretch))],
  ],
)
if (values.json) writeFileSync(values.json, `${JSON.stringify({wanted: wanted.length, results}, undefined, 2)}\n`)

function tables(elements: Readonly<Record<string, number>>): string {
  return [elements.Table, elements.THead, elements.Caption].map((count) => count ?? 0).join(', ')
}

function forbidden({forbiddenStarts, forbiddenEnds}: {forbiddenStarts: number; forbiddenEnds: number}): string {
  return `${forbiddenStarts}, ${forbiddenEnds}`
}

/** What has to come back from the structure tree, without spaces. */
function textsOf({blocks}: Doc): string[] {
  const all = blocks.flatMap((block) => {
    if (block.type === 'list') return block.items
    return block.type === 'table' ? [block.caption] : [block.text]
  })
  return all.map((text) => text.replace(/\s+/gu, ''))
}

function structText(file: string): string {
  const {stdout} = spawnSync('pdfinfo', ['-struct-text', file], {maxBuffer: 2 ** 30})
  const lines = stdout.toString().split('\n')
  return lines
    .map((line) => /^\s*"(.*)"$/u.exec(line)?.[1] ?? '')
    .join('')
    .replace(/\s+/gu, '')
}
