// Whatever happens to a table on its way: each figure of the source is right, or its cell is blank and that is said. Never
// another figure, never one that the file does not hold.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Found} from '../../src/import/found.ts'
import {blocksOf} from '../../src/import/pdf/read.ts'
import {form2019, form2021} from '../support/form.ts'
import {importBytes, importFoundFile, noCount, partsOf, tallied} from '../support/importing.ts'
import {messes, type Pick} from '../support/mess.ts'
import {type Content, cellLines, docx, html, type Part, rowLines, wordParagraph, xlsx} from '../support/office-files.ts'
import {type Grid, ghost, held, printed} from '../support/office-tables.ts'
import {pagesOf} from '../support/pdf-pages.ts'

const runs = Number(process.env['IMPORT_RUNS'] ?? (process.env['TESTS'] === 'long' ? 3000 : 40))

/** What stands in a cell of figures beside the figure; `keeps`: whether it can still be read. */
const marks: Readonly<Record<string, {readonly word: Content; readonly page: Content}>> = {
  'struck beside its correction': {
    word: ({text}) => `<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>77777</w:t></w:r><w:r><w:t>${text}</w:t></w:r></w:p>`,
    page: ({text}) => `<s>77777</s>${text}`,
  },
  'a struck digit inside': {
    word: ({text}) =>
      `<w:p><w:r><w:t>${text.slice(0, 1)}</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>7</w:t></w:r><w:r><w:t>${text.slice(1)}</w:t></w:r></w:p>`,
    page: ({text}) => `${text.slice(0, 1)}<span style="text-decoration: line-through">7</span>${text.slice(1)}`,
  },
  'a raised mark': {
    word: ({text}) =>
      `<w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>7</w:t></w:r></w:p>`,
    page: ({text}) => `${text}<sup>7</sup>`,
  },
  'a deleted revision': {
    word: ({text}) =>
      `<w:p><w:del><w:r><w:delText>77777</w:delText></w:r></w:del><w:ins><w:r><w:t>${text}</w:t></w:r></w:ins></w:p>`,
    page: ({text}) => `<span style="display:none">77777</span>${text}`,
  },
  'two lines': {word: ({text}) => wordParagraph('7') + wordParagraph(text), page: ({text}) => `<p>7</p><p>${text}</p>`},
  'a field': {
    word: ({text}) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(7)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${text}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    page: ({text}) => `<font>${text.slice(0, 1)}</font><font>${text.slice(1)}</font>`,
  },
  'a number of a list': {
    word: ({text}) => `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
    page: ({text}) => `7 ${text}`,
  },
}

interface Case {
  readonly form: string
  readonly kind: string
  readonly ghosts: number
  readonly mess: readonly string[]
  readonly mark: string | undefined
  readonly seed: number
}

const cases: fc.Arbitrary<Case> = fc.record({
  form: fc.constantFrom('2021', '2021', '2019'),
  kind: fc.constantFrom('docx', 'html', 'bars', 'tabs', 'lines', 'xlsx', 'ruled'),
  ghosts: fc.constantFrom(0, 0, 3, 6),
  mess: fc.array(fc.constantFrom(...Object.keys(messes)), {minLength: 1, maxLength: 2}),
  mark: fc.option(fc.constantFrom(...Object.keys(marks)), {nil: undefined}),
  seed: fc.nat(1_000_000),
})

/** As a PDF without tags is read, from the places of its text and lines on. */
function ruled(parts: readonly Part[]): Found {
  return {kind: 'pdf', blocks: blocksOf(pagesOf(parts)), notes: new Map(), remarks: [], traditional: false, named: {}}
}

/** Figures without the unit behind them. */
function plain(figures: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...figures].map(([fact, text]) => [fact, text.replace(/(?<=\d)(?:件|项|万元|元|个)$/u, '')]))
}

function pickOf(seed: number): Pick {
  let state = seed
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test('a figure is right, or a hole that is said', async () => {
  const sum = noCount()
  await fc.assert(
    fc.asyncProperty(cases, async ({form: id, kind, ghosts, mess, mark, seed}) => {
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
      const grids = printed(form, figures).map((grid): Grid => {
        // Merged and lost cells come last: moved after that, they would stand below other headers indeed.
        const late = (name: string): number =>
          name.includes('short')
            ? 2
            : name.includes('again with')
              ? 3
              : name.includes('merged')
                ? 1
                : name.includes('row left out')
                  ? -1
                  : 0
        const inTurn = [...mess].sort((a, b) => late(a) - late(b))
        const messy = inTurn.reduce((one, name) => messes[name]!(one, pick), grid)
        return ghosts && ['docx', 'html', 'ruled'].includes(kind) ? ghost(messy, ghosts, pick) : messy
      })
      const marked = new Set(
        [...held(grids)].filter(([, text]) => text.length > 1 && pick(5) === 0).map(([fact]) => fact),
      )
      const content =
        (way: 'word' | 'page', plain: Content): Content =>
        (one) =>
          mark !== undefined && one.fact !== undefined && marked.has(one.fact) ? marks[mark]![way](one) : plain(one)
      const parts = partsOf(form, `示例市${form.years.from}年政府信息公开工作年度报告`, grids)
      const escaped: Content = ({text}) => text.replace(/\n/gu, '<br>')
      const bytes = {
        docx: () =>
          docx(
            parts,
            content('word', ({text}) => wordParagraph(text)),
          ),
        html: () => html(parts, content('page', escaped)),
        bars: () => rowLines(parts, ' | '),
        tabs: () => rowLines(parts, '\t'),
        lines: () => cellLines(parts),
        xlsx: () => xlsx(`示例市${form.years.from}年政府信息公开工作年度报告`, grids),
      }[kind]
      const outcome = bytes ? await importBytes(bytes()) : importFoundFile(ruled(parts))
      expect(tallied(sum, outcome, form, plain(held(grids)))).toEqual([])
    }),
    {
      numRuns: runs,
      seed: Number(process.env['PROPERTY_SEED'] ?? 2021),
      // Taken for the form of another year.
      examples: [
        [
          {
            form: '2021',
            kind: 'docx',
            ghosts: 0,
            mess: ['a label without words', 'labels merged downwards'],
            mark: undefined,
            seed: 761_475,
          },
        ],
        // A sheet ends at its last column that is written: both headers and figures behind it were lost.
        [
          {
            form: '2019',
            kind: 'xlsx',
            ghosts: 0,
            mess: ['a row short of a cell and a nameless last column', 'a header without words'],
            mark: undefined,
            seed: 438_658,
          },
        ],
      ],
    },
  )
  console.log(JSON.stringify(sum))
})
