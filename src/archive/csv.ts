// Rows → CSV as RFC 4180 has it (CRLF, quotes doubled), in UTF-8 with a BOM so that Excel reads Chinese; and its metadata
// as CSV on the Web has them (W3C tabular-metadata), by which other programs know what the columns are.

/** One column of a table of data. */
export interface CsvColumn {
  readonly name: string
  readonly zh: string
  readonly datatype: 'string' | 'integer' | 'decimal' | 'date'
  readonly description?: string
}

/** Rows of one piece of a file. */
const together = 2000

/** In pieces: there may be millions of rows. */
export function* csvText(
  columns: readonly CsvColumn[],
  rows: Iterable<readonly (string | number | null)[]>,
): Iterable<string> {
  let text = `\uFEFF${columns.map(({name}) => field(name)).join(',')}\r\n`
  let count = 0
  for (const row of rows) {
    text += `${row.map((value) => field(value === null ? '' : String(value))).join(',')}\r\n`
    if (++count % together > 0) continue
    yield text
    text = ''
  }
  yield text
}

/** A value that a spreadsheet would take for a formula stays text (OWASP, CSV injection): it gets an apostrophe. */
function field(value: string): string {
  const safe = /^[=@\t\r]|^[+-](?!\d)/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The metadata of `url`, as JSON with two spaces and a line end. */
export function csvMetadata(
  url: string,
  title: string,
  columns: readonly CsvColumn[],
  keys: readonly string[],
): string {
  const table = {
    '@context': ['http://www.w3.org/ns/csvw', {'@language': 'zh'}],
    url,
    'dc:title': title,
    dialect: {encoding: 'utf-8', lineTerminators: ['\r\n'], header: true},
    tableSchema: {
      columns: columns.map(({name, zh, datatype, description}) => ({
        name,
        titles: [name, zh],
        datatype,
        ...(description !== undefined && {'dc:description': description}),
      })),
      primaryKey: keys,
    },
  }
  return `${JSON.stringify(table, undefined, 2)}\n`
}
