// Another program writes at the very moment of a save, a thousand times, in each of the ways in which programs write.

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nodeHost} from '../../src/host/node.ts'
import {openPreviewedFile} from '../../src/preview/source-file.ts'
import {project} from '../support/command.ts'

/** On each line: waits that many microseconds, then writes. */
const other = `
const {writeFileSync, renameSync} = require('node:fs')
const [, file] = process.argv
require('node:readline').createInterface({input: process.stdin}).on('line', (line) => {
  const [round, wait, how] = line.split(' ')
  const start = process.hrtime.bigint()
  while (process.hrtime.bigint() - start < BigInt(wait) * 1000n);
  const text = 'theirs ' + round + '\\n'
  if (how === 'write') writeFileSync(file, text)
  else {
    writeFileSync(file + '.theirs', text)
    renameSync(file + '.theirs', file)
  }
  console.log(round)
})
`

test('a thousand aimed races: none is lost', async () => {
  const cwd = nodeHost.real(project({'a.md': 'first\n'}))!
  const path = join(cwd, 'a.md')
  const child = spawn(process.execPath, ['-e', other, path], {stdio: ['pipe', 'pipe', 'inherit']})
  child.stdout.setEncoding('utf8')
  const counts = {conflict: 0, saved: 0, replaced: 0}
  let lost = 0
  for (let round = 0; round < 1000; round++) {
    const file = openPreviewedFile(nodeHost, path, () => {})
    file.edit('t', file.state().version, `mine ${round}\n`)
    const [mine, theirs] = [`mine ${round}\n`, `theirs ${round}\n`]
    const done = once(child.stdout, 'data')
    child.stdin.write(`${round} ${(round * 37) % 1500} ${round % 2 ? 'write' : 'rename'}\n`)
    // Until it has the line.
    const start = process.hrtime.bigint()
    while (process.hrtime.bigint() - start < BigInt(((round * 53) % 900) * 1000));
    file.save()
    await done
    file.look()
    const {standing, disk, text} = file.state()
    const held = readFileSync(path, 'utf8')
    if (standing === 'conflict') {
      counts.conflict++
      if (disk !== theirs || held !== theirs || text !== mine) lost++
    } else if (held === theirs && text === theirs) counts.replaced++
    else {
      counts.saved++
      lost++
    }
    writeFileSync(path, `base ${round}\n`)
    nodeHost.remove(join(cwd, '.a.md.unsaved'))
  }
  child.kill()
  console.log(counts)
  expect(lost).toBe(0)
  expect(nodeHost.list(cwd)).toEqual(['a.md'])
}, 600_000)
