// The Word file of the sample in LibreOffice: it opens, and its pages hold what the report says. Left out where LibreOffice is
// not installed, unless CI=true asks for it.

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {built, sampleSource} from '../support/built.ts'

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
  test('prints the pages of the sample, each with its number', {timeout: 180_000}, async () => {
    const pages = pagesOf('sample', (await built(sampleSource, 'docx')).get('report.docx')!)
    expect(pages.length).toBeGreaterThan(7)
    for (const [index, page] of pages.entries()) expect(page).toMatch(new RegExp(`— ?${index + 1} ?—`, 'u'))
    const text = pages.join('').replace(/\s/gu, '')
    for (const words of ['46863', '17586.5093', '六、其他需要报告的事项']) expect(text).toContain(words)
  })

  test('marks every page of a draft', {timeout: 180_000}, async () => {
    const pages = pagesOf('draft', (await built(sampleSource.replace('| 541 |', '| |'), 'docx')).get('report.docx')!)
    for (const page of pages) expect(page).toMatch(/草稿（ ?\d+ ?处待改）/u)
  })
})
