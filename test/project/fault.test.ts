// A fault of ours says that it is one and what to send; here the program stands without its templates.

import {spawnSync} from 'node:child_process'
import {cpSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Host} from '../../src/host/host.ts'
import {nodeHost} from '../../src/host/node.ts'
import {openJob} from '../../src/project/open.ts'
import {type Job, work} from '../../src/project/run.ts'
import {environment, project, repository, sample} from '../support/command.ts'

/** The sample through a build whose templates give other words of one row in the text. */
async function withTemplate(changed: ReadonlySet<'text'>): Promise<Awaited<ReturnType<typeof work>>> {
  const folder = project({'source/a.md': sample})
  const {value: job} = await openJob(nodeHost, {
    root: folder,
    cwd: folder,
    strict: false,
    making: {wanted: ['html', 'text'], draft: false, verify: true, epoch: undefined, out: join(folder, 'output')},
    only: true,
    stdin: undefined,
    previous: undefined,
  })
  const {text} = job!.making!.materials.templates.media
  const render: NonNullable<typeof text>['render'] = (...given) =>
    text!.render(...given).replace('疫苗接种单位', '疫苗注射单位')
  const templates = {...job!.making!.materials.templates}
  const media = {...templates.media, text: {...text!, render}}
  const materials = {...job!.making!.materials, templates: {...templates, media}, changed}
  return work({path: join(folder, 'source/a.md'), folder: 'a'}, {...job!, making: {...job!.making!, materials}})
}

describe('an edition that says something else', () => {
  test('is a fault of ours at the place in the source, and nothing is written', async () => {
    const {diagnostics, fault, published} = await withTemplate(new Set())
    expect(published).toBeUndefined()
    expect(fault).toMatchObject({message: expect.stringContaining('疫苗注射单位')})
    const errors = diagnostics.filter(({severity}) => severity === 'error')
    const line = sample.split('\n').findIndex((one) => one.includes('疫苗接种单位')) + 1
    expect(errors).toMatchObject([{code: 'file', message: {key: 'fault'}, place: {line}}])
    expect(errors[0]!.place!.path).toMatch(/source\/a\.md$/u)
  })

  test("is the template's where it is the user's", async () => {
    const {diagnostics, fault, published} = await withTemplate(new Set(['text']))
    expect([published, fault]).toEqual([undefined, undefined])
    const errors = diagnostics.filter(({severity}) => severity === 'error')
    expect(errors).toMatchObject([{code: 'template', message: {key: 'differs', values: {medium: 'TXT'}}}])
    expect(errors[0]!.related![0]!.place.path).toMatch(/source\/a\.md$/u)
  })
})

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
