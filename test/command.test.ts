// Runs every transcript of test/command against the bundled program.

import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {environment, program, put, sample} from './support/command.ts'
import {agrees, basedOn, parseTranscript, type Step} from './support/transcript.ts'

const folder = join(import.meta.dirname, 'command')

for (const name of readdirSync(folder).filter((one) => one.endsWith('.md'))) {
  describe(name.replace(/\.md$/u, ''), () => {
    const place = mkdtempSync(join(tmpdir(), 'nianbao-'))
    afterAll(() => rmSync(place, {recursive: true, force: true}))
    const bin = join(place, '.bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'nianbao'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
    chmodSync(join(bin, 'nianbao'), 0o755)
    const project = join(place, 'project')
    mkdirSync(join(project, 'source'), {recursive: true})

    let titles = 0
    for (const part of parseTranscript(readFileSync(join(folder, name), 'utf8'))) {
      titles++
      if (part.type === 'console')
        test(`${titles} ${part.title}`, () => part.steps.forEach((step) => run(step, project, bin)))
      else
        test(`${titles} file ${part.name}`, () =>
          put(project, {[part.name]: part.based ? basedOn(sample, part.text) : part.text}))
    }
  })
}

function run({command, stdout, stderr, status}: Step, cwd: string, bin: string): void {
  const result = spawnSync('bash', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: {...environment, PATH: `${bin}:${dirname(process.execPath)}:${environment['PATH']}`},
  })
  const lines = (text: string): string[] =>
    text
      .replace(/\n$/u, '')
      .split('\n')
      .filter((_, __, all) => all.length > 1 || all[0] !== '')
  const [out, err] = [lines(result.stdout), lines(result.stderr)]
  const same = result.status === status && agrees(stdout, out) && agrees(stderr, err)
  if (same) return
  const actual = [`$ ${command}`, ...out, ...err.map((line) => `2> ${line}`), `=> ${result.status}`]
  expect(actual).toEqual([`$ ${command}`, ...stdout, ...stderr.map((line) => `2> ${line}`), `=> ${status}`])
}
