// A process that goes on: node edit.ts ROOT SOURCE EDITS edits one figure of SOURCE EDITS times, each time to another
// value, and makes every edition again through the public API, in memory. Prints milliseconds and memory as JSON.

import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type * as Api from '../../src/index.ts'

const [root, file, edits] = process.argv.slice(2)
const api = (await import(join(root!, 'dist/index.js'))) as typeof Api
const {compose, judge, loadMaterials, loadSettings, make, nodeHost} = api

const folder = resolve(file!, '..')
const settings = sure(await loadSettings(nodeHost, folder))
const materials = sure(await loadMaterials(nodeHost, folder, settings.config))
const judging = {forms: settings.forms, settings: {}, strict: false, previous: () => undefined}
const making = {...materials, site: {}, images: new Map()}
const all = new Set(['html', 'pdf', 'text'] as const)

/** A figure that no identity and no sentence depends on. */
const figure = /(?<=\n\| 行政许可 \| )\d+/u
const text = readFileSync(file!, 'utf8')

await editions(text)
const milliseconds: number[] = []
for (let edit = 1; edit <= Number(edits); edit += 1) {
  const edited = text.replace(figure, String(40_000 + edit))
  if (edited === text) throw new Error('there is no figure to edit')
  const start = performance.now()
  await editions(edited)
  milliseconds.push(performance.now() - start)
}
console.log(JSON.stringify({milliseconds, resident: process.resourceUsage().maxRSS / 1024}))

async function editions(source: string): Promise<void> {
  const {report, diagnostics} = judge(file!, new TextEncoder().encode(source), judging)
  if (!report) throw new Error(JSON.stringify(diagnostics))
  const files = sure(await make(report, compose(report), making, all))
  if (files.size !== 5) throw new Error(`made ${[...files.keys()].join(', ')}`)
}

function sure<T>({value, diagnostics}: Api.Checked<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}
