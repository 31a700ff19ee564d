// What programs and people make of a file beyond its tables' cells: markup that is not as it should be, layout in place of
// tables, figures typed as nobody reads them. Each figure of the source is right, or its cell is blank and that is said.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {form2019, form2021} from '../support/form.ts'
import {importBytes, noCount, partsOf, tallied} from '../support/importing.ts'
import {messes, type Pick} from '../support/mess.ts'
import {
  furtherMesses,
  pageDresses,
  sheetDresses,
  textDresses,
  torn,
  typed,
  typings,
  wordDresses,
} from '../support/mess-files.ts'
import {
  amountFormats,
  docxOf,
  htmlTable,
  type Part,
  sheetOf,
  wordParagraph,
  wordTable,
  xlsxOf,
} from '../support/office-files.ts'
import {type Grid, held, printed} from '../support/office-tables.ts'

const runs = Number(process.env['IMPORT_RUNS'] ?? (process.env['TESTS'] === 'long' ? 3000 : 40))

interface Case {
  readonly form: string
  readonly kind: 'docx' | 'html' | 'text' | 'xlsx'
  readonly dress: number
  readonly mess: readonly string[]
  readonly typing: string | undefined
  readonly tear: 'none' | 'again' | 'alone' | undefined
  readonly seed: number
}

const all = {...messes, ...furtherMesses}

const cases: fc.Arbitrary<Case> = fc.record({
  form: fc.constantFrom('2021', '2021', '2019'),
  kind: fc.constantFrom('docx', 'html', 'text', 'xlsx'),
  dress: fc.nat(99),
  mess: fc.array(fc.constantFrom(...Object.keys(furtherMesses), ...Object.keys(all)), {maxLength: 2}),
  typing: fc.option(fc.constantFrom(...Object.keys(typings)), {nil: undefined}),
  tear: fc.option(fc.constantFrom('none' as const, 'again' as const, 'alone' as const), {nil: undefined, freq: 2}),
  seed: fc.nat(1_000_000),
})

function pickOf(seed: number): Pick {
  let state = seed
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What changes cells comes before what merges or loses them: else figures would stand below other headers indeed. */
function late(name: string): number {
  if (name in furtherMesses) return 0
  return name.includes('short')
    ? 3
    : name.includes('again with')
      ? 4
      : name.includes('merged')
        ? 2
        : name.includes('row left out')
          ? -1
          : 1
}

/** Figures without the unit behind them, and none where a stroke says that there is none. */
function plain(figures: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...figures]
      .map(([fact, text]) => [fact, text.replace(/(?<=\d)(?:件|项|万元|元|个)$/u, '')] as const)
      .filter(([, text]) => /\d/u.test(text)),
  )
}

type Dress = (grid: Grid, pick: Pick) => string

type SheetDress = (typeof sheetDresses)[string]

const plainSheet: SheetDress = (sheet) => sheet

const named = <T>(dresses: Readonly<Record<string, T>>, index: number): T =>
  Object.values(dresses)[index % Object.keys(dresses).length]!

function bytesOf(
  {kind, dress, mess}: Case,
  parts: readonly Part[],
  grids: readonly Grid[],
  pick: Pick,
): Uint8Array | string {
  const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
  const [title] = parts as readonly string[]
  switch (kind) {
    case 'docx': {
      const table = named<Dress>({...wordDresses, plain: (grid) => wordTable(grid)}, dress)
      return docxOf(parts.map((part) => (typeof part === 'string' ? wordParagraph(part) : table(part, pick))).join(''))
    }
    case 'html': {
      const table = named<Dress>({...pageDresses, plain: (grid) => htmlTable(grid)}, dress)
      const body = parts.map((part) => (typeof part === 'string' ? `<p>${escaped(part)}</p>` : table(part, pick)))
      return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`
    }
    case 'text': {
      const table = named(textDresses, dress)
      return `${parts.map((part) => (typeof part === 'string' ? part : `${table(part, pick)}\n`)).join('\n')}\n`
    }
    case 'xlsx': {
      const styles = {date: amountFormats.length + 1, share: amountFormats.length + 2}
      // A row whose cells moved left looks, with something more at its right, like any other row of a sheet.
      const moved = mess.some((name) => name.includes('short'))
      const chosen = moved ? plainSheet : named<SheetDress>({...sheetDresses, plain: plainSheet}, dress)
      return xlsxOf(
        grids.map((grid, index) =>
          chosen(sheetOf(`表${index + 1}`, grid, index === 0 ? title : undefined), pick, styles),
        ),
        [...amountFormats, 'm"月"d"日"', '0%'],
      )
    }
  }
}

test('a figure is right, or a hole that is said', async () => {
  const sum = noCount()
  await fc.assert(
    fc.asyncProperty(cases, async (one) => {
      const {form: id, kind, mess, typing, tear, seed} = one
      const form = id === '2019' ? form2019 : form2021
      const pick = pickOf(seed)
      let number = 100
      const figures = Object.fromEntries(
        form.tables.flatMap(({id: table, rows, columns}) =>
          rows.flatMap((row) =>
            columns.map((column) => [
              `${table}/${row.id}/${column.id}`,
              pick(3) === 0 ? '0' : column.kind === 'amount' ? `${++number}.5` : String(++number),
            ]),
          ),
        ),
      )
      const messy = printed(form, figures).map((grid) =>
        [...mess].sort((a, b) => late(a) - late(b)).reduce((changed, name) => all[name]!(changed, pick), grid),
      )
      const truth = plain(held(messy))
      // Spaces in a figure part it where they part cells, too.
      const way = (kind === 'text' || kind === 'html') && typing?.includes('space') ? undefined : typing
      const grids = messy.map((grid) => (way === undefined ? grid : typed(grid, pick, way)))
      const title = `示例市${form.years.from}年政府信息公开工作年度报告`
      const pieces = tear === undefined ? grids.map((grid) => [grid]) : grids.map((grid) => torn(grid, pick, tear))
      const parts = partsOf(form, title, grids).flatMap((part): Part[] =>
        typeof part === 'string' ? [part] : pieces[grids.indexOf(part)]!.map((one) => one),
      )
      const outcome = await importBytes(bytesOf(one, parts, pieces.flat(), pick))
      expect(tallied(sum, outcome, form, truth)).toEqual([])
    }),
    {
      numRuns: runs,
      seed: Number(process.env['PROPERTY_SEED'] ?? 2021),
      examples: [
        // A header that the form does not have, in a line of headers parted by blanks.
        [
          {
            form: '2019',
            kind: 'text',
            dress: 38,
            mess: ['a last column blank', 'a column 小计'],
            typing: undefined,
            tear: undefined,
            seed: 596228,
          },
        ],
        // The same across two tables.
        [
          {
            form: '2021',
            kind: 'html',
            dress: 1,
            mess: ['a row again with other figures', 'strokes for nothing'],
            typing: 'a full stop behind',
            tear: 'again',
            seed: 723475,
          },
        ],
        // A figure far to the right of a blank column, without a header.
        [
          {
            form: '2021',
            kind: 'xlsx',
            dress: 93,
            mess: ['a last column blank'],
            typing: undefined,
            tear: 'alone',
            seed: 720402,
          },
        ],
        // Headers that are another year's, in a table of their own.
        [
          {
            form: '2021',
            kind: 'html',
            dress: 3,
            mess: ['a column left out', "last year's figures beside a column"],
            typing: undefined,
            tear: 'alone',
            seed: 9693,
          },
        ],
        // A row that is there twice, without a figure the first time.
        [
          {
            form: '2021',
            kind: 'xlsx',
            dress: 59,
            mess: ['strokes for nothing', 'a row again with other figures'],
            typing: undefined,
            tear: undefined,
            seed: 695255,
          },
        ],
        // Columns that are counted, one of the numbers an error.
        [
          {
            form: '2019',
            kind: 'xlsx',
            dress: 37,
            mess: ['a row of last year', 'columns counted below the headers'],
            typing: 'spaces between the digits',
            tear: 'alone',
            seed: 496532,
          },
        ],
        // A row whose only figure is covered.
        [
          {
            form: '2021',
            kind: 'xlsx',
            dress: 59,
            mess: ['a row left out', 'a column of shares'],
            typing: 'last year behind a stroke',
            tear: 'alone',
            seed: 789529,
          },
        ],
        // A formula without a value beside a column of shares.
        [
          {
            form: '2021',
            kind: 'xlsx',
            dress: 59,
            mess: ['a column of shares', 'a header without words'],
            typing: 'nothing that is seen between',
            tear: 'none',
            seed: 743736,
          },
        ],
        // A row that another reaches into, and that is there twice.
        [
          {
            form: '2021',
            kind: 'xlsx',
            dress: 91,
            mess: ['a row again with other figures'],
            typing: 'a no-break space behind',
            tear: undefined,
            seed: 87894,
          },
        ],
        // A header without words in small tables some of whose figures are framed.
        [
          {
            form: '2021',
            kind: 'docx',
            dress: 97,
            mess: ['a header without words', "last year's figures beside a column"],
            typing: 'two numbers',
            tear: undefined,
            seed: 550604,
          },
        ],
      ],
    },
  )
  console.log(JSON.stringify(sum))
})
