// Sources through the whole way to the bytes of their editions, with the shipped templates, style and fonts.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {loadMaterials} from '../../src/build/materials.ts'
import {compose} from '../../src/edition/compose.ts'
import {nodeHost} from '../../src/host/node.ts'
import {draft, make, type EditionName} from '../../src/pipeline.ts'
import {judge} from './stages.ts'

const root = join(import.meta.dirname, '../..')
const loaded = await loadMaterials(nodeHost, root, {})
if (!loaded.value) throw new Error(JSON.stringify(loaded.diagnostics))
const materials = loaded.value

export const sampleSource = readFileSync(join(root, 'source/tongzhou/2021.md'), 'utf8')

/** The files of a source's editions by name; of one with errors, its draft's. */
export async function built(source: string, ...editions: EditionName[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const judged = judge(source)
  const report = judged.report ?? draft(judged)
  if (!report) throw new Error(JSON.stringify(judged.diagnostics))
  const {value, diagnostics} = await make(report, compose(report), {...materials, images: new Map(), site: {}}, new Set(editions))
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
