// Figures made of facts, from front matter to every edition and back: what they say is what the tables say, and a number
// that is changed anywhere in them is found.

import {beforeAll, describe, expect, test} from 'vitest'
import {parseDecimal} from '../../src/decimal.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {openZip} from '../../src/zip/read.ts'
import {replaceInZip} from '../../src/zip/replace.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

const asked = sampleSource.replace(/^year:/mu, 'charts: [applications, 办理结果, disputes]\nyear:')
const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)

interface Chart {
  readonly title: string
  readonly text: string
  readonly bars: readonly {readonly fact: string; readonly label: string; readonly text: string}[]
}

let files: ReadonlyMap<string, Uint8Array>
let charts: readonly Chart[]

beforeAll(async () => {
  files = await built(asked, 'html', 'text', 'pdf', 'docx')
  charts = (JSON.parse(text(files.get('report.json'))) as {charts: Chart[]}).charts
})

async function faults(changes: Readonly<Record<string, (text: string) => string>>): Promise<string[]> {
  const changed = new Map(files)
  for (const [name, change] of Object.entries(changes)) {
    const before = text(files.get(name))
    expect(change(before)).not.toBe(before)
    changed.set(name, new TextEncoder().encode(change(before)))
  }
  return (await verifyFolder('/o', changed, forms))
    .filter(({severity}) => severity === 'error')
    .map(({message, place}) => `${message.key} ${place?.path.slice(3)}`)
}

test('the sentences hold every number of their bars, and every edition says them', async () => {
  expect(charts.map(({bars}) => bars.length)).toEqual([6, 6, 3])
  const says = charts.map((chart) => chart.text)
  for (const {text: sentence, bars} of charts)
    for (const {label, text: number} of bars) expect(sentence).toContain(label + number)
  for (const name of ['report.html', 'report.fragment.html', 'report.txt'])
    for (const sentence of says) expect(text(files.get(name))).toContain(sentence)
  expect(await faults({})).toEqual([])
})

test('bars are as long as their numbers', () => {
  const html = text(files.get('report.html'))
  const shares = [...html.matchAll(/<rect [^>]*width="([\d.]+)%"/gu)].map(([, share]) => Number(share))
  const expected = charts.flatMap(({bars}) => {
    const values = bars.map((bar) => Number(parseDecimal(bar.text.replace('件', ''))!.units))
    return values.map((value) => (100 * value) / Math.max(...values))
  })
  expect(shares).toHaveLength(expected.length)
  for (const [index, share] of shares.entries()) expect(Math.abs(share - expected[index]!)).toBeLessThan(0.1)
})

describe('a number that was changed is found', () => {
  const [label, before, after] = ['商业企业', '19件', '91件']
  test('in the sentence of a page', async () => {
    const change = (html: string): string => html.replace(/(<figcaption>[^<]*商业企业)19件/u, '$191件')
    expect(await faults({'report.html': change})).toEqual(['words report.html'])
  })
  test.each([
    [`<text y="3.25em">${label} ${before}`, `<text y="3.25em">${label} ${after}`],
    ['<title id="chart-applications">新收', '<title id="chart-applications">办结'],
    ['</text>\n<rect', '</text>\n<text>另有9件</text>\n<rect'],
  ])('in the drawing of a page: %s', async (from, to) => {
    expect(await faults({'report.html': (html) => html.replace(from, to)})).toEqual(['chart report.html'])
  })
  test('in what a page says to those who do not see the drawing', async () => {
    const change = (html: string): string => html.replace(/(<desc [^<]*商业企业)19件/u, '$191件')
    expect(await faults({'report.html': change})).toEqual(['chart report.html'])
  })
  test('in a drawing too many', async () => {
    const change = (html: string): string =>
      html.replace('<figure class="chart">', '<svg role="img"><text>新收999件</text></svg><figure class="chart">')
    expect(await faults({'report.html': change})).toContain('chart report.html')
  })
  test('in the text edition', async () => {
    const change = (plain: string): string => plain.replace(/(申请人：.*商业企业)19件/u, '$191件')
    expect(await faults({'report.txt': change})).toEqual(['words report.txt'])
  })
  test('in report.json, whose own facts say otherwise', async () => {
    const change = (json: string): string => json.replaceAll(label + before, label + after)
    expect(await faults({'report.json': change})).toContain('chartData report.json')
    const bar = (json: string): string => json.replace('"商业企业", "text": "19件"', '"商业企业", "text": "91件"')
    expect(await faults({'report.json': bar})).toContain('chartData report.json')
  })
  test('in the words of report.json, wherever they stand there', async () => {
    const exchanged = (json: string): string =>
      json.replaceAll('商业企业', '\0').replaceAll('科研机构', '商业企业').replaceAll('\0', '科研机构')
    expect(await faults({'report.json': exchanged})).toContain('chartData report.json')
    const {title} = charts[0]!
    expect(await faults({'report.json': (json) => json.replaceAll(title, `${title}表`)})).toContain(
      'chartData report.json',
    )
  })
  test('in the PDF, against the data', async () => {
    const other = sampleSource.replace(/^year:/mu, 'charts: [outcomes]\nyear:')
    const {pdf} = {pdf: (await built(other, 'pdf')).get('report.pdf')!}
    const found = await verifyFolder('/o', new Map([...files, ['report.pdf', pdf]]), forms)
    expect(found.filter(({message}) => message.key === 'chart').length).toBeGreaterThan(0)
  })
})

describe('a Word file draws them', () => {
  const change = async (from: RegExp, to: string): Promise<string[]> => {
    const bytes = files.get('report.docx')!
    const zip = openZip(bytes, {entries: 200, bytes: 1 << 24})
    const changed = zip.names.flatMap((name): [string, Uint8Array][] => {
      const before = text(zip.read(name))
      return /document\.xml$|chart1\.xml$/u.test(name) && from.test(before)
        ? [[name, new TextEncoder().encode(before.replace(from, to))]]
        : []
    })
    expect(changed).not.toEqual([])
    const docx = replaceInZip(bytes, new Map(changed))
    const found = await verifyFolder('/o', new Map([...files, ['report.docx', docx]]), forms)
    return found.filter(({severity}) => severity === 'error').map(({message}) => message.key)
  }
  test('as charts of its own, each with its name and its sentence', () => {
    const zip = openZip(files.get('report.docx')!, {entries: 200, bytes: 1 << 24})
    expect(zip.names.filter((name) => /charts\/chart\d+\.xml$/u.test(name))).toHaveLength(charts.length)
    const body = text(zip.read('word/document.xml'))
    for (const {title, text: says} of charts) expect(body).toContain(`title="${title}" descr="${says}"`)
  })
  test.each([
    ['a number of a bar', /<c:v>19<\/c:v>/u, '<c:v>91</c:v>'],
    ['a label', /<c:v>商业企业<\/c:v>/u, '<c:v>科研机构</c:v>'],
    ['a unit', /(?<=<c:formatCode>General&quot;|<c:formatCode>General")件/u, '项'],
    ['what is said to those who do not see it', /(descr="[^"]*商业企业)19件/u, '$191件'],
    ['a drawing that is gone', /<c:chart [^>]*>/u, '<c:nothing/>'],
  ])('%s that was changed is found', async (_, from, to) => {
    expect(await change(from, to)).toContain('chart')
  })
})

test('all figures of the form, in Traditional characters, too', async () => {
  const all = forms.find(({id}) => id === '2021')!.charts.map(({id}) => id)
  const source = sampleSource.replace(/^year:/mu, `charts: [${all.join(', ')}]\nscript: hant\nyear:`)
  const made = await built(source, 'html')
  expect((JSON.parse(text(made.get('report.json'))) as {charts: Chart[]}).charts).toHaveLength(all.length)
  expect(await verifyFolder('/o', made, forms)).toEqual([])
})

test('a page without the drawings still says their sentences', async () => {
  const change = (html: string): string => html.replace(/<svg role="img"[^]*?<\/svg>/gu, '')
  expect(await faults({'report.html': change})).toEqual([])
})

test('a report that asks for none is as it was', async () => {
  const plain = await built(sampleSource, 'html')
  expect(text(plain.get('report.html'))).not.toContain('.chart')
  expect(text(plain.get('report.json'))).not.toContain('charts')
})
