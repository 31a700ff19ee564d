// Sources through the whole way to the bytes of their editions, with the shipped templates, style and fonts.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {compose} from '../../src/edition/compose.ts'
import type {EditionName} from '../../src/edition/names.ts'
import type {Form} from '../../src/form/form.ts'
import {nodeHost} from '../../src/host/node.ts'
import {draft, type Judged, type Making, make} from '../../src/pipeline.ts'
import {loadMaterials} from '../../src/project/materials.ts'
import {judge} from './stages.ts'

const root = join(import.meta.dirname, '../..')
const loaded = await loadMaterials(nodeHost, root, {})
if (!loaded.value) throw new Error(JSON.stringify(loaded.diagnostics))
/** What editions are made with, as shipped. */
export const materials: Making = {...loaded.value, images: new Map(), site: {}}

export const sampleSource = readFileSync(join(root, 'source/tongzhou/2021.md'), 'utf8')

/** The files of a source's editions by name; of one with errors, its draft's. */
export async function built(source: string, ...editions: EditionName[]): Promise<ReadonlyMap<string, Uint8Array>> {
  return builtWith({}, source, ...editions)
}

/** The same with other templates, style or pictures. */
export async function builtWith(
  others: Partial<Making>,
  source: string,
  ...editions: EditionName[]
): Promise<ReadonlyMap<string, Uint8Array>> {
  return builtFrom(judge(source), others, editions)
}

/** Those of a source that is read by a form with rows of the office's own. */
export async function builtBy(
  form: Form,
  source: string,
  ...editions: EditionName[]
): Promise<ReadonlyMap<string, Uint8Array>> {
  return builtFrom(judge(source, undefined, [form]), {}, editions)
}

async function builtFrom(
  judged: Judged,
  others: Partial<Making>,
  editions: readonly EditionName[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const report = judged.report ?? draft(judged)
  if (!report) throw new Error(JSON.stringify(judged.diagnostics))
  const {value, diagnostics} = await make(report, compose(report), {...materials, ...others}, new Set(editions))
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
