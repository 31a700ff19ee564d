// No other command loads what reads Word, Excel, pages or zip: a check of a source reads none of their pieces of the bundle.

import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {environment, program, project, repository, sample} from '../support/command.ts'

/** Pieces of dist/ that hold text which only reading foreign files has. */
function pieces(marks: readonly string[]): string[] {
  const dist = join(repository, 'dist')
  return readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .filter((name) => marks.some((mark) => readFileSync(join(dist, name), 'utf8').includes(mark)))
}

test('check, new and explain load none of it', () => {
  const own = pieces(['w:txbxContent', 'mso-hide', 'numStyleLink', 's:sheetData', 'unexpected EOF', 'EncryptedPackage'])
  expect(own.length).toBeGreaterThan(3)
  const cwd = project({'source/a/2021.md': sample})
  const trace = join(cwd, 'trace.mjs')
  const loaded = (args: readonly string[]): string[] => {
    const {stderr} = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, program, ...args],
      {cwd, encoding: 'utf8', env: environment},
    )
    return own.filter((name) => stderr.includes(`loaded ${name}`))
  }
  void trace
  expect(loaded(['import', 'source/a/2021.md', '--out', '-']).length).toBeGreaterThan(0)
  for (const args of [['check'], ['new', '示例市', '2025', '--out', '-'], ['explain', 'unit'], ['schema', 'report']])
    expect([args, loaded(args)]).toEqual([args, []])
})

/** Names every file of dist/ that is loaded on standard error. */
const hook = `import {registerHooks} from 'node:module'
registerHooks({load(url, context, next) { process._rawDebug('loaded ' + url.split('/').at(-1)); return next(url, context) }})`
