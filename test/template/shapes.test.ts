import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nodes} from '../../src/template/shapes.ts'
import {compileOptions} from '../../src/template/templates.ts'

const readme = readFileSync(join(import.meta.dirname, '../../templates/README.md'), 'utf8')
const nodeTables = readme.slice(readme.indexOf('## 名称'), readme.indexOf('## PDF'))

test('the names that templates may use are written down, all of them and no others', () => {
  const written = new Map<string, string[]>()
  for (const [, names, cells] of nodeTables.matchAll(
    /^\| ((?:`\w+` ?)+)\| (.*`type` `.*|.*`\w+(?:\[\])?\??`.*) \|$/gm,
  )) {
    const fields = [...cells!.replace(/（[^）]*(?:（[^）]*）[^）]*)?）/g, '').matchAll(/`(\w+)(?:\[\])?\??`/g)].map(
      ([, field]) => field!,
    )
    for (const [, name] of names!.matchAll(/`(\w+)`/g)) written.set(name!, fields)
  }
  expect(Object.fromEntries(written)).toEqual(
    Object.fromEntries(Object.entries(nodes).map(([name, fields]) => [name, Object.keys(fields)])),
  )
})

test('every helper is written down', () => {
  for (const helper of Object.keys(compileOptions('text').knownHelpers))
    expect(readme).toMatch(new RegExp(`[{(#]${helper}\\b`))
})
