// The contents that are measured: the sample, a report of hundreds of pages, a folder of a thousand reports. Each lies
// as a project of its own in the work folder, with the rivals' inputs beside it.

import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Form} from '../../src/form/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {seeded} from '../support/generate-draw.ts'
import {docOf} from './content.ts'
import type {Faces} from './fonts.ts'
import {toHtml, toMarkdown, toTypst} from './formats.ts'

/** Writes `source` as the only report of a project at `folder`, and the rivals' inputs of the same content. */
export function prepare(folder: string, source: string, form: Form, faces: Faces): void {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(join(folder, 'source'), {recursive: true})
  writeFileSync(join(folder, 'source/report.md'), source)
  const doc = docOf(source, form)
  writeFileSync(join(folder, 'report.html'), toHtml(doc, faces))
  writeFileSync(join(folder, 'report.md'), toMarkdown(doc))
  writeFileSync(join(folder, 'report.typ'), toTypst(doc, faces))
}

/** A source whose prose fills about `pages` pages of 22 lines with 28 characters. */
export function longSource(form: Form, pages: number): string {
  const draw = seeded(pages)
  const recipe = drawRecipe(form, draw, {magnitude: 'ordinary', blocks: Math.round(pages / 1.5), references: 20})
  return writeSource(form, {...recipe, office: '示例市', level: 'government', writing: written})
}

/** `count` reports of ordinary size, no two alike. */
export function writeMany(folder: string, form: Form, count: number): void {
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(join(folder, 'source'), {recursive: true})
  for (let index = 0; index < count; index += 1) {
    const recipe = drawRecipe(form, seeded(index), {magnitude: 'ordinary', blocks: 2, references: 5})
    writeFileSync(join(folder, `source/${String(index).padStart(4, '0')}.md`), writeSource(form, recipe))
  }
}

/** Every figure written out, which is what rivals' inputs are made from. */
const written = {totals: 'written', groups: 'blank', zeros: 'written', line: 'rows'} as const
