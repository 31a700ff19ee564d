import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadStyle} from '../../src/style/load.ts'

const folder = join(import.meta.dirname, '../../templates')
const shipped = {path: '/t/style.yaml', text: readFileSync(join(folder, 'style.yaml'), 'utf8')}
const millimetre = 72 / 25.4

/** The shipped style with a user's file over it. */
function over(text: string) {
  return loadStyle([shipped, {path: '/u/style.yaml', text}])
}

/** `key line:column values` of each diagnostic. */
function said(text: string): string[] {
  return over(text).diagnostics.map(({code, message: {key, values}, place}) => {
    expect(code).toBe('style')
    return `${key} ${place?.path} ${place?.line}:${place?.column} ${Object.values(values).join(' ')}`.trim()
  })
}

describe('the shipped style', () => {
  const {value, diagnostics} = loadStyle([shipped])

  it('is without fault', () => expect(diagnostics).toEqual([]))

  it('is the page of GB/T 9704', () => {
    const {page, pageNumber} = value!
    expect(page.top).toBeCloseTo(37 * millimetre)
    expect(page.left).toBeCloseTo(28 * millimetre)
    expect(page.measure).toBe(441)
    expect(page.measure).toBeLessThan(page.textWidth)
    expect(21 * page.pitch + 15.75).toBeLessThan(page.textHeight)
    expect(pageNumber.distance).toBeCloseTo(7 * millimetre)
  })

  it('gives each block what it does not say itself from p', () => {
    const {blocks} = value!
    expect(blocks.get('h2')).toMatchObject({
      font: 'hei',
      size: 15.75,
      indent: 31.5,
      pitch: 29.53,
      align: 'justify',
      keep: true,
    })
    expect(blocks.get('th')).toMatchObject({size: 10.5, indent: 0})
  })

  it('names font files beside itself', () => {
    expect(value!.fonts.get('song')).toMatchObject({
      files: [{path: '/t/fonts/song.ttf'}, {path: '/t/fonts/song-rare.ttf'}],
      fallback: ['hei', 'kai'],
    })
  })

  it('writes text as the contract says', () => expect(value!.text).toEqual({bom: true, eol: 'crlf', columns: null}))
})

describe("a style of one's own", () => {
  it('changes what it names and nothing else', () => {
    const {value, diagnostics} = over('blocks:\n  p: {size: 15 pt}\ntext: {columns: 80}\n')
    expect(diagnostics).toEqual([])
    expect(value!.blocks.get('p')).toMatchObject({size: 15, indent: 30, font: 'song'})
    expect(value!.blocks.get('h3')).toMatchObject({size: 15, font: 'kai'})
    expect(value!.page.measure).toBe(28 * 15)
    expect(value!.text).toEqual({bom: true, eol: 'crlf', columns: 80})
  })

  it('may bring a font, beside itself or anywhere', () => {
    const fonts = 'fonts:\n  fangsong: {file: ./mine/FS.ttf}\n  other: {file: ../x.ttf}\n  third: {file: /y/z.ttf}\n'
    const {value} = over(`${fonts}blocks: {p: {font: fangsong}}\n`)
    expect(value!.fonts.get('fangsong')!.files[0]!.path).toBe('/u/mine/FS.ttf')
    expect(value!.fonts.get('other')!.files[0]!.path).toBe('/x.ttf')
    expect(value!.fonts.get('third')!.files[0]!.path).toBe('/y/z.ttf')
    expect(value!.blocks.get('h4')!.font).toBe('song')
  })

  it('may name the tables that stand on landscape pages', () => {
    expect(over('').value!.table.landscape).toEqual([])
    expect(over('table: {landscape: [requests, wide]}\n').value!.table.landscape).toEqual(['requests', 'wide'])
  })

  it('may name the standard of the PDF by itself; of several files the last one counts', () => {
    const standard = (...texts: string[]) =>
      loadStyle([shipped, ...texts.map((text, index) => ({path: `/u/${index}.yaml`, text}))]).value!.pdf.standard
    expect(standard('')).toBe('a-3a')
    expect(standard('standard: ua-2\n')).toBe('ua-2')
    expect(standard('standard: ua-2\n', 'pdf: {standard: a-2a}\n')).toBe('a-2a')
    expect(standard('pdf: {standard: a-2a}\n', 'standard: ua-2\n')).toBe('ua-2')
  })

  it('may be empty', () => expect(over('').diagnostics).toEqual([]))
})

describe('a wrong style', () => {
  it.each([
    ['page:\n  top: 37\n', 'noUnit /u/style.yaml 2:8 37 mm cm pt em 字 行'],
    ['page:\n  top: "37"\n', 'noUnit /u/style.yaml 2:8 37 mm cm pt em 字 行'],
    ['page:\n  top: 37 mn\n', 'unit /u/style.yaml 2:8 mn mm cm pt em 字 行'],
    ['page:\n  top: wide\n', 'number /u/style.yaml 2:8 wide'],
    ['page:\n  top: 2 字\n', 'relative /u/style.yaml 2:8 字'],
    ['page:\n  top: -1 mm\n', 'range /u/style.yaml 2:8 -1 mm 0 5670'],
    ['page:\n  tpo: 37 mm\n', 'unknownKey /u/style.yaml 2:3 tpo'],
    ['blocks:\n  repeated: {size: 12 pt}\n', 'unknownKey /u/style.yaml 2:3 repeated'],
    ['blocks:\n  cation: {size: 12 pt}\n', 'unknownKey /u/style.yaml 2:3 cation'],
    ['inlines:\n  storng: {scale: 1}\n', 'unknownKey /u/style.yaml 2:3 storng'],
    ['blocks:\n  p: {font: sonq}\n', 'font /u/style.yaml 2:13 sonq'],
    ['blocks:\n  p: {color: red}\n', 'color /u/style.yaml 2:14 red'],
    ['blocks:\n  p: {align: middle}\n', 'choice /u/style.yaml 2:14 middle start center end justify'],
    ['fonts:\n  kai: {file: kai.ttf, fallback: [nope]}\n', 'font /u/style.yaml 2:35 nope'],
    ['fonts:\n  fs: {}\n', 'missingKey /u/style.yaml 2:7 file'],
    ['blocks:\n  p: {font: 5}\n', 'type /u/style.yaml 2:13 5 文字 text'],
    ['table:\n  landscape: requests\n', 'type /u/style.yaml 2:14 requests […]'],
    ['standard: a-1b\n', 'choice /u/style.yaml 1:11 a-1b a-3a a-2a ua-2'],
    ['pdf:\n  standard: a-1b\n', 'choice /u/style.yaml 2:13 a-1b a-3a a-2a ua-2'],
    ['text:\n  columns: 5\n', 'value /u/style.yaml 2:12 5 ≥ 20'],
    ['page: [\n', 'open /u/style.yaml 2:1'],
    ['page:\n  top: 37 mm\n  top: 38 mm\n', 'duplicate /u/style.yaml 3:3 top'],
  ])('%j is said', (text, expected) => expect(said(text)).toEqual([expected]))

  it('that asks for 28 characters of 16 pt is told what size 3 is', () => {
    const {value, diagnostics} = over('blocks:\n  p: {size: 16 pt}\n')
    expect(value).toBeUndefined()
    expect(diagnostics.map(({message: {key, values}, hints}) => [key, values, hints?.map((hint) => hint.key)])).toEqual(
      [['characters', {characters: 28, size: 16, found: '158.04', expected: '156'}, ['small']]],
    )
  })

  it('that promises more lines than fit is told so', () => expect(said('page:\n  lines: 23\n')[0]).toContain('lines'))

  it('that leaves the paper is told so', () => expect(said('page:\n  left: 60 mm\n')[0]).toMatch(/^page .* 216 210$/u))

  it('says all faults at once, with the nearest name', () => {
    const {diagnostics} = over('page:\n  tpo: 1 mm\nblocks:\n  p: {sise: 12 pt}\n')
    expect(diagnostics.map(({hints}) => hints?.[0]?.values)).toEqual([{nearest: 'top'}, {nearest: 'size'}])
  })
})

describe('the style for large print', () => {
  const {value, diagnostics} = over(readFileSync(join(folder, 'style-large.yaml'), 'utf8'))

  it('is without fault and sets the body in 22 pt', () => {
    expect(diagnostics).toEqual([])
    expect(value!.blocks.get('p')!.size).toBe(22)
    expect(value!.page.measure).toBe(440)
  })

  it('sets tables in 16 pt at least, those of many columns across', () => {
    for (const name of ['th', 'th-row', 'td', 'unit']) expect(value!.blocks.get(name)!.size).toBeGreaterThanOrEqual(16)
    expect(value!.table.landscape).toEqual(['requests', 'disputes', 'wide'])
  })
})
