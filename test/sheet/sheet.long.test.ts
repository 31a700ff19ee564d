// What holds for the workbook of any report: it is read back as the other editions are, import and `fill` find every figure
// in it, totals are worked out from the cells that they add up, and the same report gives the same bytes.

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {openPackage} from '../../src/import/package.ts'
import {fillingsOf} from '../../src/project/filling.ts'
import {fold} from '../../src/script/fold.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {at, elementsOf} from '../../src/xml/parse.ts'
import {openZip} from '../../src/zip/read.ts'
import {partOf} from '../support/alter-office.ts'
import {built, sampleSource} from '../support/built.ts'
import {form2021, forms} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {drawn} from '../support/generate-draw.ts'
import {enriched} from '../support/generate-extras.ts'
import {figuresOf, importBytes, reportOf} from '../support/importing.ts'

const reports = drawn((draw) => {
  const recipe = drawRecipe(form2021, draw, {magnitude: 'ordinary', blocks: draw(3)})
  return enriched(writeSource(form2021, recipe), draw)
})

async function bookOf(source: string): Promise<Uint8Array> {
  return (await built(source, 'xlsx')).get('report.xlsx')!
}

/** Also those that the source leaves to be worked out are printed. */
function printed(source: string): Map<string, string> {
  return new Map(
    [...reportOf(source).cells].flatMap(([fact, {value}]) => (value ? [[fact, printDecimal(value)] as const] : [])),
  )
}

test('it says what the data and the other editions say', async () => {
  const judgedAlike = async (source: string): Promise<void> => {
    const files = await built(source, 'html', 'text', 'docx', 'xlsx')
    expect((await verifyFolder('/r', files, forms)).map(({message}) => [message.key, message.values])).toEqual([])
  }
  await judgedAlike(sampleSource)
  await judgedAlike(sampleSource.replace('year: 2021', 'year: 2021\nscript: hant'))
  await judgedAlike(sampleSource.replace('| 541 |', '| 540 |'))
  await judgedAlike(sampleSource.replace('| 541 |', '| |'))
  await fc.assert(fc.asyncProperty(reports, judgedAlike), {numRuns: 6, endOnFailure: true})
})

test('import and fill find every figure in it', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async (source) => {
      const book = await bookOf(source)
      const {report} = await importBytes(book)
      expect(figuresOf(report)).toEqual(printed(source))
      const {fillings, diagnostics} = await fillingsOf('/report.xlsx', book, forms)
      expect(diagnostics).toEqual([])
      expect(fillings).toHaveLength(1)
      const [{figures, office, year}] = fillings as [(typeof fillings)[number]]
      expect(new Map([...figures].map(([fact, {number}]) => [fact, number.replace(/^\+/u, '')]))).toEqual(
        printed(source),
      )
      expect([fold(office!), year]).toEqual([report.front.office?.value, report.front.year?.value])
    }),
    {numRuns: 4, endOnFailure: true},
  )
})

describe('the parts', () => {
  test('the same report gives the same bytes', async () => {
    const [one, other] = [await bookOf(sampleSource), await bookOf(sampleSource)]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(openZip(one, {entries: 100, bytes: 1 << 26}).names[0]).toBe('[Content_Types].xml')
  })

  test('cells come in order, each once; spans do not meet; every look and text is one that is there', async () => {
    const file = openPackage(await bookOf(sampleSource))
    const looks = elementsOf(at(file.part('xl/styles.xml'), 's:cellXfs')!).length
    const texts = elementsOf(file.part('xl/sharedStrings.xml')!).length
    const sheets = [...file.relationships(file.main).values()].filter(({type}) => type === 'worksheet')
    expect(sheets).toHaveLength(8)
    for (const {target} of sheets) {
      const names: string[] = []
      for (const row of elementsOf(at(file.part(target), 's:sheetData')!)) {
        const columns = elementsOf(row).map((cell) => {
          const {r = '', s, t} = cell.attributes
          names.push(r)
          expect(Number(s)).toBeLessThan(looks)
          if (t === 's') expect(Number(at(cell, 's:v')!.children[0])).toBeLessThan(texts)
          expect(r.replace(/\D/gu, '')).toBe(row.attributes['r'])
          return r.replace(/\d/gu, '').padStart(3)
        })
        expect(columns).toEqual([...columns].sort())
      }
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test('totals are formulas with their values; where a draft’s sum does not hold, the number stands', async () => {
    const requests = (part: Uint8Array): string => partOf(part, 'xl/worksheets/sheet6.xml')
    const whole = requests(await bookOf(sampleSource))
    expect(whole).toMatch(/<f>SUM\(D7:I7\)<\/f><v>541<\/v>/u)
    // Of the rows 7 totals of columns are sums of rows, and every row has its own.
    expect(whole.match(/<f>/gu)?.length).toBe(25 + 6)
    const draft = requests(await bookOf(sampleSource.replace('| 541 |', '| 540 |')))
    expect(draft).toContain('<v>540</v>')
    expect(draft).not.toMatch(/<\/f><v>540<\/v><\/c><\/row><row r="9"/u)
  })
})
