// Tables of data → an SQLite file, by Node's own module: exact decimals as text beside the numbers, indexes for the
// questions that are asked of an archive. The same rows give the same bytes, but for the version that SQLite writes of
// itself. The only user of node:sqlite.

import {DatabaseSync} from 'node:sqlite'

export interface StoreTable {
  readonly name: string
  readonly columns: readonly {readonly name: string; readonly type: 'TEXT' | 'INTEGER' | 'REAL'}[]
  readonly key?: readonly string[]
  readonly indexes?: readonly (readonly string[])[]
  readonly rows: Iterable<readonly (string | number | null)[]>
}

/** Writes a new file at `path`, where none may stand. Throws what SQLite throws (a full disk, a folder that is not there). */
export function writeStore(path: string, tables: readonly StoreTable[]): void {
  const database = new DatabaseSync(path)
  try {
    // Nothing to roll back to: a file that was not finished is thrown away by whoever asked for it.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096; BEGIN')
    for (const {name, columns, key, indexes = [], rows} of tables) {
      const primary = key ? `, PRIMARY KEY (${key.map(quoted).join(', ')})` : ''
      const fields = columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ')
      database.exec(`CREATE TABLE ${quoted(name)} (${fields}${primary})${key ? ' WITHOUT ROWID' : ''}`)
      const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`)
      for (const row of rows) insert.run(...row)
      for (const [at, index] of indexes.entries()) {
        database.exec(
          `CREATE INDEX ${quoted(`${name}_${at + 1}`)} ON ${quoted(name)} (${index.map(quoted).join(', ')})`,
        )
      }
    }
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
