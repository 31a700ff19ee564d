// What is remembered of the reports that a government's sums up says of the sum what the reports say.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {type CountedStore, openCountedStore} from '../../../src/project/cache/counted-store.ts'
import {sourceReport} from '../../../src/project/given.ts'
import {readProse} from '../../../src/prose/prose.ts'
import {countedOf, countedReport} from '../../../src/report/counted.ts'
import type {Report} from '../../../src/report/report.ts'
import {aggregate} from '../../../src/rules/aggregate.ts'
import {forms} from '../../support/form.ts'
import {worldOf} from '../../support/in-memory-runs.ts'

const shipped = readFileSync(join(import.meta.dirname, '../../../source/tongzhou/2021.md'), 'utf8')

function sourceOf(office: string, change = (text: string): string => text): string {
  return change(shipped.replace('office: 南通市通州区', `office: ${office}`))
}

function reportOf(path: string, text: string): Report {
  return sourceReport(path, new TextEncoder().encode(text), forms)!
}

const whole = reportOf('/p/source/whole/2021.md', sourceOf('甲市'))

function said(members: readonly Report[]): unknown {
  const {source, form} = whole
  return [
    ...aggregate.check({
      source,
      tree: {type: 'root', children: []},
      report: whole,
      form,
      prose: readProse(whole),
      members,
    }),
  ]
}

const changes: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'a number that differs': (text) => text.replace('| 522 | 19 |', '| 521 | 19 |'),
  'a hole': (text) => text.replace('| 522 | 19 |', '|  | 19 |'),
  'a row that is missing': (text) => text.replace(/^\| 行政许可 .*\n/mu, ''),
  'a table that is missing': (text) => text.replace(/^\| 行政许可[^]*?\n\n/mu, '\n'),
  'another unit': (text) => text.replace('万元', '元'),
  'no office': (text) => text.replace(/^office: .*\n/mu, ''),
  'another year': (text) => text.replace('year: 2021', 'year: 2022'),
  'an older form': (text) => text.replace('year: 2021', 'year: 2020'),
}

describe.each(Object.entries(changes))('%s', (_, change) => {
  const one = reportOf('/p/source/one/2021.md', sourceOf('乙局', change))
  const other = reportOf('/p/source/other/2021.md', sourceOf('丙局'))
  const again = countedReport(JSON.parse(JSON.stringify(countedOf(one))) as ReturnType<typeof countedOf>, one.form)

  test('the same is said of the sum, at the same places', () => {
    expect(said([again, other])).toEqual(said([one, other]))
    expect(said([again])).toEqual(said([one]))
    expect(said([again, again])).toEqual(said([one, one]))
  })
})

describe('the store', () => {
  const text = sourceOf('乙局')
  const [path, bytes] = ['/p/source/one/2021.md', new TextEncoder().encode(text)]
  let world: ReturnType<typeof worldOf>
  const opened = (program = 'a'): CountedStore => openCountedStore(world.host, '/p', {program, config: {}})!
  beforeEach(() => {
    world = worldOf({'/p/nianbao.yaml': ''})
    const store = opened()
    expect(store.find(path, bytes, forms)).toBeUndefined()
    store.keep(path, bytes, reportOf(path, text))
    store.save()
  })

  test('finds what stands as it stood', () => {
    expect(said([opened().find(path, bytes, forms)!])).toEqual(said([reportOf(path, text)]))
  })

  test.each<[string, () => Report | undefined]>([
    ['other bytes', () => opened().find(path, new TextEncoder().encode(`${text}\n`), forms)],
    ['another path', () => opened().find('/p/source/two/2021.md', bytes, forms)],
    ['another program', () => opened('b').find(path, bytes, forms)],
    [
      'a record that was changed',
      () => {
        for (const [name, kept] of world.memory.files) {
          if (name.startsWith('/p/.nianbao/entries/'))
            world.memory.files.set(name, Buffer.from(Buffer.from(kept).toString().replace('"541"', '"542"')))
        }
        return opened().find(path, bytes, forms)
      },
    ],
  ])('finds nothing for %s', (_, find) => expect(find()).toBeUndefined())
})
