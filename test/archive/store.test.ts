// The SQLite file: read back by SQLite, the same bytes for the same rows.

import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {expect, test} from 'vitest'
import {type StoreTable, writeStore} from '../../src/archive/store.ts'

function tables(): StoreTable[] {
  return [
    {
      name: 'facts',
      columns: [
        {name: 'office', type: 'TEXT'},
        {name: 'address', type: 'TEXT'},
        {name: 'value', type: 'TEXT'},
      ],
      key: ['office', 'address'],
      indexes: [['address']],
      rows: Array.from({length: 500}, (_, index) => [
        `甲局${index}`,
        'requests/new/total',
        index % 7 ? `${index}.8710` : null,
      ]),
    },
  ]
}

test('what is written is there, decimals with their places, and twice the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const [a, b] = [join(folder, 'a.sqlite'), join(folder, 'b.sqlite')]
  writeStore(a, tables())
  writeStore(b, tables())
  expect(readFileSync(a).equals(readFileSync(b))).toBe(true)
  const database = new DatabaseSync(a, {readOnly: true})
  expect(database.prepare('SELECT count(*) AS n, count(value) AS m FROM facts').get()).toMatchObject({n: 500, m: 428})
  expect(database.prepare("SELECT value FROM facts WHERE office = '甲局12'").get()).toMatchObject({value: '12.8710'})
  database.close()
  rmSync(folder, {recursive: true})
})
