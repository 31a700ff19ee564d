// The examples in docs/ci/, as far as a machine without a network can run them: their own command lines, on a project, with
// npm doing nothing and npx calling the bundled program.

import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {environment, program, repository} from '../support/command.ts'
import {manyReports} from '../support/many.ts'

const read = (name: string): unknown => parse(readFileSync(join(repository, 'docs/ci', name), 'utf8'))

interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Two reports, of which the second has an error. */
function projectOf(): {readonly cwd: string; run(script: string, env?: Readonly<Record<string, string>>): Ran} {
  const cwd = manyReports(2)
  const bin = join(cwd, '.bin')
  mkdirSync(bin)
  const put = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  put('npm', 'exit 0')
  put('npx', `test "$1" = nianbao || exit 127\nshift\nexec "${process.execPath}" "${program}" "$@"`)
  const path = `${bin}:${dirname(process.execPath)}:${environment['PATH']}`
  return {
    cwd,
    run: (script, env = {}) =>
      spawnSync('bash', ['--norc', '-eo', 'pipefail', '-c', script], {
        cwd,
        encoding: 'utf8',
        env: {...environment, ...env, PATH: path},
      }),
  }
}

function spoil(cwd: string): void {
  const path = join(cwd, 'source/office2/2021.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace('| 522 | 19 |', '| 521 | 19 |'))
}

interface Action {
  readonly inputs: Readonly<Record<string, {readonly default: string}>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      readonly name?: string
      readonly uses?: string
      readonly run?: string
      readonly shell?: string
      readonly env?: Readonly<Record<string, string>>
    }[]
  }
}

test('the GitHub action: annotations, a summary, SARIF, editions', () => {
  const {inputs, runs} = read('github/action.yml') as Action
  expect(runs.using).toBe('composite')
  // Every action is of a version; every command says its shell, as a composite action has to.
  for (const {uses, run, shell} of runs.steps)
    expect(uses ? /@v\d+$/u.test(uses) : run && shell === 'bash').toBeTruthy()
  const {cwd, run} = projectOf()
  spoil(cwd)
  const said = new Map<string, Ran>()
  for (const {name, run: script, env = {}} of runs.steps) {
    if (script === undefined) continue
    const filled = Object.entries(env).map(([key, value]) => {
      const input = /^\$\{\{ inputs\.(\w+) \}\}$/u.exec(value)?.[1]
      return [key, input === undefined ? value : inputs[input]!.default]
    })
    said.set(name!, run(script, {...Object.fromEntries(filled), GITHUB_STEP_SUMMARY: 'summary.md'}))
  }
  expect(said.get('Install')!.status).toBe(0)
  expect(said.get('Check')!.status).toBe(1)
  expect(said.get('Check')!.stdout).toMatch(/^::error file=source\/office2\/2021\.md,line=\d+/mu)
  expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('row-total')
  expect(said.get('SARIF')!.status).toBe(0)
  expect(JSON.parse(readFileSync(join(cwd, 'nianbao.sarif'), 'utf8'))).toMatchObject({version: '2.1.0'})
  expect(said.get('Build')!.status).toBe(1)
  expect(existsSync(join(cwd, 'output/office1/2021/report.pdf'))).toBe(true)
})

interface Pipeline {
  readonly build: {readonly script: readonly string[]; readonly parallel: number}
  readonly merge: {readonly script: readonly string[]}
}

test('the GitLab pipeline: shards, merged', () => {
  const {build, merge} = read('gitlab/gitlab-ci.yml') as Pipeline
  const {cwd, run} = projectOf()
  spoil(cwd)
  const statuses = Array.from({length: build.parallel}, (_, index) => {
    const env = {CI_NODE_INDEX: String(index + 1), CI_NODE_TOTAL: String(build.parallel)}
    return run(build.script.join('\n'), env).status
  })
  expect(statuses).toEqual([0, 1, 0, 0])
  const {status, stdout} = run(merge.script.join('\n'))
  expect(status).toBe(1)
  expect(stdout).toMatch(/2 份报告：[^]*office2/u)
  const quality = JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8')) as {check_name: string}[]
  expect(quality.map((one) => one.check_name)).toContain('row-total')
  expect(readFileSync(join(cwd, 'junit.xml'), 'utf8')).toContain('<testsuites')
})
