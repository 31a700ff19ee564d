// The Word file of the sample in LibreOffice: it opens, and its pages hold what the report says. Left out where LibreOffice is
// not installed, unless CI=true asks for it.

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {readFile} from '../../src/import/read.ts'
import {annotate} from '../../src/import/word/annotate.ts'
import {built, sampleSource} from '../support/built.ts'
import {compared, figuresOf, importBytes, reportOf} from '../support/importing.ts'

const base2019 = readFileSync(join(import.meta.dirname, '../support/base-2019.md'), 'utf8')
const installed = spawnSync('soffice', ['--version'], {encoding: 'utf8'}).status === 0
const folder = mkdtempSync(join(tmpdir(), 'nianbao-office-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** The text of each page as LibreOffice prints it. */
function pagesOf(name: string, docx: Uint8Array): string[] {
  const file = join(folder, `${name}.docx`)
  writeFileSync(file, docx)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {stdio: 'ignore'})
  execFileSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), join(folder, `${name}.txt`)])
  return readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split('\f')
    .slice(0, -1)
}

describe.skipIf(!installed && process.env['CI'] !== 'true')('LibreOffice', () => {
  test('prints the pages of the sample, each with its number', async () => {
    const pages = pagesOf('sample', (await built(sampleSource, 'docx')).get('report.docx')!)
    expect(pages.length).toBeGreaterThan(7)
    for (const [index, page] of pages.entries()) expect(page).toMatch(new RegExp(`— ?${index + 1} ?—`, 'u'))
    const text = pages.join('').replace(/\s/gu, '')
    for (const words of ['46863', '17586.5093', '六、其他需要报告的事项']) expect(text).toContain(words)
  })

  test('marks every page of a draft', async () => {
    const pages = pagesOf('draft', (await built(sampleSource.replace('| 541 |', '| |'), 'docx')).get('report.docx')!)
    for (const page of pages) expect(page).toMatch(/草稿（ ?\d+ ?处待改）/u)
  })

  test('opens a file with our comments, and keeps each at its words', async () => {
    const bytes = (await built(sampleSource, 'docx')).get('report.docx')!
    const remarks = [
      {where: '第1张表第2行第2格', text: '第一条'},
      {where: '第3段', text: '第二条'},
    ]
    const file = join(folder, 'annotated.docx')
    writeFileSync(file, annotate(bytes, await readFile(bytes), remarks, 'nianbao'))
    const out = join(folder, 'again')
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'docx', '--outdir', out, file], {stdio: 'ignore'})
    const {remarks: aside} = await readFile(new Uint8Array(readFileSync(join(out, 'annotated.docx'))))
    expect(aside.flatMap(({why, text}) => (why === 'comment' ? [text] : []))).toEqual(
      expect.arrayContaining(['第一条', '第二条']),
    )
  })

  test.each([
    ['2021', sampleSource],
    ['2019', base2019],
  ])('every figure of a PDF that it makes, form %s', async (id, source) => {
    const file = join(folder, `ruled-${id}.docx`)
    writeFileSync(file, (await built(source, 'docx')).get('report.docx')!)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {stdio: 'ignore'})
    const outcome = await importBytes(new Uint8Array(readFileSync(join(folder, `ruled-${id}.pdf`))))
    const {form} = reportOf(source)
    const {faults, ...count} = compared(outcome, form, figuresOf(reportOf(source)))
    console.log(`PDF of LibreOffice, ${id}: ${JSON.stringify(count)}`)
    expect(faults).toEqual([])
    expect(count).toEqual({right: figuresOf(reportOf(source)).size, hole: 0, wrong: 0, invented: 0, silent: 0})
  })
})
