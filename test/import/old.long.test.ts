// Files of old formats and those of LibreOffice itself, where LibreOffice is there; without it they are refused in one sentence.

import {execFileSync, spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {byOffice} from '../../src/host/platform/office.ts'
import {built, sampleSource} from '../support/built.ts'
import {nianbao, project} from '../support/command.ts'

const installed = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!installed).each([
  ['docx', 'doc'],
  ['xlsx', 'xls'],
  ['docx', 'odt'],
  ['xlsx', 'ods'],
  ['docx', 'rtf'],
] as const)('a .%s saved as .%s comes back with every figure', async (to, from) => {
  const cwd = project({})
  writeFileSync(join(cwd, `a.${to}`), (await built(sampleSource, to)).get(`report.${to}`)!)
  const profile = `-env:UserInstallation=file://${join(cwd, 'profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', from, '--outdir', cwd, join(cwd, `a.${to}`)], {
    stdio: 'ignore',
  })
  const given = ['--office', '南通市通州区', '--year', '2021', '--level', 'government', '--out', 'a.md']
  const {status, stdout} = nianbao(['import', `a.${from}`, ...given], {cwd})
  expect(status).toBe(0)
  expect(stdout).not.toContain('import-kind')
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('| 541 |')
})

test('without it, or where it makes nothing of the file, there is no file', async () => {
  const ole = Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1')
  expect(await byOffice(ole, 'doc', 'docx', 'no-such-program')).toBeUndefined()
  expect(await byOffice(ole, 'doc', 'docx', 'true')).toBeUndefined()
  const cwd = project({'a.doc': ole, 'b.xls': ole})
  const {status, stdout} = nianbao(['import', 'a.doc', 'b.xls', '--format', 'short'], {cwd, env: {PATH: ''}})
  expect(status).toBe(3)
  expect(stdout.match(/import-kind/gu)?.length).toBe(2)
})
