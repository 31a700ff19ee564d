// A fault of ours says that it is one and what to send; here the program stands without its templates.

import {spawnSync} from 'node:child_process'
import {cpSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Host} from '../../src/host/host.ts'
import {nodeHost} from '../../src/host/node.ts'
import {type Job, work} from '../../src/project/run.ts'
import {environment, project, repository, sample} from '../support/command.ts'

describe('a fault of ours', () => {
  test('ends with 70, and names version, command and place, but no path of the machine', () => {
    const folder = project({'source/a.md': sample})
    cpSync(join(repository, 'dist'), join(folder, 'dist'), {recursive: true})
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
    const {status, stdout, stderr} = spawnSync(process.execPath, ['dist/nianbao.js', 'check', '--lang', 'en'], {
      cwd: folder,
      encoding: 'utf8',
      env: {...environment},
    })
    expect(status).toBe(70)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^This is a fault of nianbao, not of your file\. .*\n {4}nianbao 0\.1\.0, Node\.js v/u)
    expect(stderr).toContain('nianbao check --lang en')
    expect(stderr).toContain('the shipped templates are not beside the program')
    expect(stderr).not.toContain(folder)
  })

  test('is an error of the report that it was met in', async () => {
    const host: Host = {
      ...nodeHost,
      read: () => {
        throw new Error('broken')
      },
    }
    const source = {path: '/source/a.md', folder: 'a'}
    const settings = {config: {}, forms: [], inputs: () => []}
    const job: Job = {
      host,
      root: '/',
      cwd: '/',
      settings,
      strict: false,
      previous: undefined,
      only: true,
      stdin: undefined,
    }
    const {diagnostics, fault} = await work(source, job)
    expect(fault).toMatchObject({message: 'broken'})
    expect(diagnostics).toMatchObject([{severity: 'error', message: {key: 'fault'}, place: {path: '/source/a.md'}}])
  })
})
