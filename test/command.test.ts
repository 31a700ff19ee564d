// Runs every transcript of test/command against the bundled program, in `npm run test:long` with a new process for each
// command. In `npm test` those of one report: the last block of every third, and what needs a process, with new ones, the
// rest in one that stays.

import {spawnSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {environment, program, put, sample} from './support/command.ts'
import {residentProgram} from './support/resident.ts'
import {inFull} from './support/share.ts'
import {agrees, basedOn, parseTranscript, type Step} from './support/transcript.ts'

const folder = join(import.meta.dirname, 'command')
/** What is done with one report. */
const ofOne = ['build', 'check', 'explain', 'fix', 'format', 'lsp', 'new', 'schema', 'usage', 'verify']

for (const [index, name] of readdirSync(folder)
  .filter((one) => one.endsWith('.md') && (inFull || ofOne.includes(one.replace(/\.md$/u, ''))))
  .entries()) {
  describe(name.replace(/\.md$/u, ''), () => {
    const place = mkdtempSync(join(tmpdir(), 'nianbao-'))
    afterAll(() => rmSync(place, {recursive: true, force: true}))
    const [own, shared] = [join(place, '.own'), join(place, '.shared')]
    for (const bin of [own, shared]) mkdirSync(bin)
    writeFileSync(join(own, 'nianbao'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
    chmodSync(join(own, 'nianbao'), 0o755)
    if (!inFull) symlinkSync(residentProgram(environment), join(shared, 'nianbao'))
    const project = join(place, 'project')
    mkdirSync(join(project, 'source'), {recursive: true})

    let titles = 0
    const parts = parseTranscript(readFileSync(join(folder, name), 'utf8'))
    for (const part of parts) {
      titles++
      if (part.type === 'console') {
        const sampled = index % 3 === 0 && part === parts.at(-1)
        const needsOwn = inFull || sampled || part.steps.some(({command}) => /\blsp\b/u.test(command))
        test(`${titles} ${part.title}`, () => part.steps.forEach((step) => run(step, project, needsOwn ? own : shared)))
      } else
        test(`${titles} file ${part.name}`, () =>
          put(project, {[part.name]: part.based ? basedOn(sample, part.text) : part.text}))
    }
  })
}

function run({command, stdout, stderr, status}: Step, cwd: string, bin: string): void {
  const result = spawnSync('bash', ['--norc', '-c', command], {
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
