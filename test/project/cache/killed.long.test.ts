// Killed at random moments of a build or an archive with its cache: whole files only, and the next run leaves what a run from
// nothing would have left.

import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {contents, nianbao, project, sample} from '../../support/command.ts'

const killer = `--require ${join(import.meta.dirname, '../../support/kill-at.cjs')}`
const kills = Number(process.env['KILLS'] ?? 100)

const versions = [sample, sample.replace('本文是示例', '本文是例子'), sample.replace('| 522 | 19 |', '| 521 | 19 |')]
const commands = [
  ['build', '-q', '--edition', 'json'],
  ['build', '-q', '--edition', 'text'],
  ['archive', '-q'],
] as const

/** By command and version: what a run from nothing leaves over what the commands before have left. */
function filesOf(folder: string): Map<string, string> {
  const found = [...contents(`${folder}/output`)].filter(([name]) => !name.endsWith('.part'))
  return new Map(found.map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]))
}

test('whenever a run is killed, the next one leaves what it would have left', () => {
  const [own, clean] = [1, 2].map(() =>
    project({'source/a.md': sample, 'source/b.md': sample, 'nianbao.yaml': 'roster: [甲局]\n'}),
  )
  const draw = fc.sample(
    fc.tuple(fc.nat(versions.length - 1), fc.nat(commands.length - 1), fc.integer({min: 1, max: 60})),
    kills,
  )
  let killed = 0
  for (const [version, command, at] of draw) {
    for (const folder of [own!, clean!]) writeFileSync(`${folder}/source/a.md`, versions[version]!)
    const args = commands[command]!
    const env = {NODE_OPTIONS: killer, KILL_AT: String(at), KILL_COUNT: `${own}/count`, NODE_DISABLE_COMPILE_CACHE: '1'}
    if (nianbao([...args], {cwd: own!, env}).status === null) killed++
    const again = nianbao([...args], {cwd: own!})
    rmSync(`${clean}/.nianbao`, {recursive: true, force: true})
    const expected = nianbao([...args, '--no-cache'], {cwd: clean!})
    expect([again.status, again.stdout, again.stderr]).toEqual([expected.status, expected.stdout, expected.stderr])
    expect(filesOf(own!)).toEqual(filesOf(clean!))
  }
  console.log(`${killed} of ${kills} runs were killed`)
})
