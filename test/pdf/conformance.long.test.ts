// veraPDF and qpdf over a large set of files: the sample, its draft, every golden report, two hundred generated reports
// of very different sizes, one of 400 pages. One run of veraPDF for each standard that the style can choose.

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect} from 'vitest'
import {fill} from '../../src/form/fill.ts'
import type {Form} from '../../src/form/form.ts'
import type {Making} from '../../src/pipeline.ts'
import {builtBy, builtWith, sampleSource} from '../support/built.ts'
import {form2019, form2021} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {seeded} from '../support/generate-draw.ts'
import {enriched, pictureAddress} from '../support/generate-extras.ts'
import {judged, testWith} from '../support/pdf-judges.ts'
import {jpeg} from '../support/print.ts'
import {shippedStyle} from '../support/shipped.ts'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-set-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

const root = join(import.meta.dirname, '../..')
const squares = Array.from({length: 12}, (_, at) => [at * 20])
const images: Making['images'] = new Map([[pictureAddress, {bytes: jpeg({columns: 4, squares}), type: 'image/jpeg'}]])
const withoutAttachment: Partial<Making> = {style: {...shippedStyle, pdf: {standard: 'a-2a'}}}

/** Writes a source's PDF to the folder and says where. */
async function write(name: string, source: string, others: Partial<Making> = {}): Promise<string> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, (await builtWith({images, ...others}, source, 'pdf')).get('report.pdf')!)
  return path
}

/** A report whose figures have no more digits than the columns of a page. */
function generated(seed: number, blocks: number, form: Form = form2021): string {
  return writeSource(form, drawRecipe(form, seeded(seed), {blocks, magnitude: seed % 5 === 4 ? 'zero' : 'ordinary'}))
}

/** Blocks in each section of the generated reports: most are short, as most reports are. */
const sizes = [0, 0, 1, 0, 2, 0, 0, 1, 3, 6]

/** Names and sources of the reports for the standard that is set by default. */
function* sources(): Generator<readonly [name: string, source: string]> {
  yield ['draft', sampleSource.replace('| 541 |', '| 540 |')]
  yield ['english', sampleSource.replace('四是', '英文版写明“This report is available on the website.”。四是')]
  yield ['charts', sampleSource.replace(/^year:/mu, 'charts: [applications, outcomes, disputes]\nyear:')]
  for (const office of readdirSync(join(root, 'test/golden'))) {
    for (const file of readdirSync(join(root, 'source', office))) {
      yield [`golden-${office}-${file}`, readFileSync(join(root, 'source', office, file), 'utf8')]
    }
  }
  for (const seed of Array.from({length: 200}, (_, seed) => seed)) {
    const form = seed % 8 === 7 ? form2019 : form2021
    const source = generated(seed, sizes[seed % sizes.length]!, form)
    yield [`generated-${seed}`, seed % 2 === 0 ? enriched(source, seeded(1000 + seed)) : source]
  }
  yield ['400-pages', generated(400, 265)]
}

const landscape = ['requests', 'wide']
const turned: Partial<Making> = {style: {...shippedStyle, table: {...shippedStyle.table, landscape}}}

/** The sample with a further table that no upright page has room for. */
function widened(): string {
  const row = (cell: string): string => `|${` ${cell} |`.repeat(12)}`
  return sampleSource.replace('四是办事信息更便民。', `${[row('列'), row('---'), row('1234567')].join('\n')}\n\n四是`)
}

/** With rows of the office's own. */
async function writeLocal(base: Form): Promise<string> {
  const local = base.tables
    .filter(({localRows}) => localRows)
    .map(({id}) => ({table: id, id: 'local-1', label: '其他主动公开文件'}))
  const form = fill(base, {local, units: new Map()})
  const path = join(folder, `local-rows-${base.id}.pdf`)
  writeFileSync(path, (await builtBy(form, generated(600, 1, form), 'pdf')).get('report.pdf')!)
  return path
}

/** What qpdf finds amiss. */
function damaged(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const {status, stdout, stderr} = spawnSync('qpdf', ['--check', path], {encoding: 'utf8'})
    return status === 0 ? [] : [`${path}: ${stdout}${stderr}`]
  })
}

async function expectConforming(paths: readonly string[], profiles: readonly string[]): Promise<void> {
  const verdicts = judged(paths)
  expect(damaged(paths)).toEqual([])
  const conforming = {profiles, faults: []}
  expect(Object.fromEntries(await verdicts)).toEqual(Object.fromEntries(paths.map((path) => [path, conforming])))
}

const programs = ['java', 'qpdf']
const ua = 'PDF/UA-1 validation profile'

testWith(programs, 'the set conforms to PDF/UA-1 and PDF/A-3a', async () => {
  const paths: string[] = []
  for (const [name, source] of sources()) paths.push(await write(name, source))
  for (const form of [form2019, form2021]) paths.push(await writeLocal(form))
  paths.push(await write('split', widened()))
  paths.push(await write('landscape', widened(), turned))
  for (const seed of [500, 501]) {
    paths.push(await write(`landscape-${seed}`, enriched(generated(seed, 1), seeded(seed)), turned))
  }
  expect(paths.length).toBeGreaterThanOrEqual(206)
  await expectConforming(paths, ['PDF/A-3a validation profile', ua])
})

testWith(programs, 'without attachment, to PDF/UA-1 and PDF/A-2a', async () => {
  const paths = [await write('sample-2a', sampleSource, withoutAttachment)]
  for (const seed of [300, 301, 302, 303, 304, 305]) {
    paths.push(await write(`generated-${seed}`, enriched(generated(seed, 2), seeded(seed)), withoutAttachment))
  }
  await expectConforming(paths, ['PDF/A-2a validation profile', ua])
})
