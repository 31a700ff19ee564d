// An ordinary report through the whole way, and what its editions are found to say otherwise than it.

import {compose} from '../../src/edition/compose.ts'
import type {EditionName} from '../../src/edition/names.ts'
import {draft, make} from '../../src/pipeline.ts'
import {openVerification} from '../../src/verify/verify.ts'
import {materials} from './built.ts'
import {forms} from './form.ts'
import {pictureAddress} from './generate-extras.ts'
import type {Ordinary} from './generate-ordinary.ts'
import {judge} from './stages.ts'

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const picture = {type: 'image/png', bytes: Uint8Array.from(Buffer.from(pixel, 'base64'))}
const images = new Map([[pictureAddress, picture]])

export interface Outcome {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Why it was refused; nothing where it was built. */
  readonly refused: readonly string[]
}

/** `asDraft`: whatever is wrong with it. */
export async function published(
  {source, text}: Ordinary,
  editions: readonly EditionName[],
  asDraft = false,
): Promise<Outcome> {
  const judged = judge(source)
  const report = asDraft ? draft(judged) : judged.report
  const said = (found: typeof judged.diagnostics): string[] =>
    found.flatMap(({severity, code, message, place}) =>
      severity === 'error'
        ? [`${place?.path}:${place?.line} ${code} ${message.key} ${JSON.stringify(message.values)}`]
        : [],
    )
  if (!report) return {files: new Map(), refused: ['source', ...said(judged.diagnostics)]}
  const style = {...materials.style, text: {...materials.style.text, ...text}}
  const {value, diagnostics} = await make(report, compose(report), {...materials, images, style}, new Set(editions))
  if (!value) return {files: new Map(), refused: said(diagnostics)}
  const {value: verification} = await openVerification('/o', value.get('report.json'), forms)
  for (const [name, bytes] of value) await verification!.examine(name, bytes)
  return {files: value, refused: said(verification!.conclude(value))}
}
