// The workbook of the sample in LibreOffice: it opens, its pages hold what the report says, and totals that LibreOffice works
// out itself are those that the file has. Left out where LibreOffice is not installed, unless CI=true asks for it.

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {altered} from '../support/alter-office.ts'
import {built, sampleSource} from '../support/built.ts'

const installed = spawnSync('soffice', ['--version'], {encoding: 'utf8'}).status === 0
const folder = mkdtempSync(join(tmpdir(), 'nianbao-sheet-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

function converted(name: string, xlsx: Uint8Array, to: string): void {
  const file = join(folder, `${name}.xlsx`)
  writeFileSync(file, xlsx)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', folder, file], {stdio: 'ignore'})
}

/** Each sheet as rows of values, by its name. */
function sheetsOf(name: string, xlsx: Uint8Array): Map<string, string> {
  converted(name, xlsx, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1')
  return new Map(
    readdirSync(folder)
      .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'))
      .map((file) => [file.slice(name.length + 1, -4), readFileSync(join(folder, file), 'utf8')]),
  )
}

describe.skipIf(!installed && process.env['CI'] !== 'true')('LibreOffice', () => {
  test('prints the pages, and works out the totals that the file has', async () => {
    const xlsx = (await built(sampleSource, 'xlsx')).get('report.xlsx')!
    converted('sample', xlsx, 'pdf')
    execFileSync('pdftotext', ['-layout', join(folder, 'sample.pdf'), join(folder, 'sample.txt')])
    const text = readFileSync(join(folder, 'sample.txt'), 'utf8').replace(/\s/gu, '')
    for (const words of ['46863', '17586.5093', '三、收到和处理政府信息公开申请情况', '—1—'])
      expect(text).toContain(words)
    const stored = sheetsOf('stored', xlsx)
    let bare = xlsx
    for (const number of [6, 7])
      bare = altered(bare, `xl/worksheets/sheet${number}.xml`, (part) =>
        part.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, '$1'),
      )
    const reckoned = sheetsOf('reckoned', bare)
    expect([...stored.keys()]).toContain('台账')
    expect(stored.size).toBe(8)
    expect(stored.get('表5')).toContain('522,19,0,0,0,0,541')
    expect(reckoned).toEqual(stored)
  })
})
