// Reading back: what was built says what its data say, whatever the report; and whatever number of it is altered is named
// at its place. Counted over every number of the sample in every edition.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {factsOf} from '../../src/form/address.ts'
import {fill} from '../../src/form/fill.ts'
import type {Form} from '../../src/form/form.ts'
import {writeManifest} from '../../src/project/manifest.ts'
import {type ReportData, readData} from '../../src/verify/data.ts'
import {verifyHtml} from '../../src/verify/html/verify-html.ts'
import {verifyText} from '../../src/verify/text/verify-text.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, builtWith, materials, sampleSource} from '../support/built.ts'
import {filtered, hosted} from '../support/cms.ts'
import {form2019, form2021, forms} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {type Draw, drawn} from '../support/generate-draw.ts'
import {inFull, runs, share} from '../support/share.ts'

type Verify = (text: string, data: ReportData, form: Form, path: string) => Diagnostic[]

const verifyFragment: Verify = (text, data, form, path) => verifyHtml(text, data, form, path, true)

const editions: readonly (readonly [name: string, verify: Verify, number: RegExp])[] = [
  ['report.html', verifyHtml, /\d+(?:\.\d+)?(?=[^<>]*<)/g],
  ['report.fragment.html', verifyFragment, /\d+(?:\.\d+)?(?=[^<>]*<)/g],
  ['report.txt', verifyText, /\d+(?:\.\d+)?/g],
]

const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({message, place}) =>
      `${place?.path}:${place?.line}:${place?.column} ${message.key} ${JSON.stringify(message.values)}`,
  )

const utf8 = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** The number with another last digit. */
const other = (number: string): string => number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10)

/** Whether a place covers the `length` characters at an offset. */
function covers(place: Diagnostic['place'], text: string, offset: number, length: number): boolean {
  const before = text.slice(0, offset).split(/\r\n|\n/)
  const column = before.at(-1)!.length + 1
  return place?.line === before.length && place.column <= column && place.endColumn >= column + length
}

/** Names of facts that the form has, however the report came to be. */
const factsOfForm = (form: Form): string[] =>
  factsOf(form)
    .map(({fact}) => fact)
    .sort()

/** Where something stands in an edition that a reader goes by. */
interface Spot {
  readonly offset: number
  readonly was: string
  readonly now: string
}

/** Every number that is read, and of every caption, header and heading (in a text: of every line) one character. */
function spotsOf(name: string, text: string, number: RegExp): {numbers: Spot[]; words: Spot[]} {
  const start = Math.max(0, text.indexOf('<body'))
  const after = <T extends {readonly index: number}>(found: readonly T[]): T[] =>
    found.filter(({index}) => index >= start)
  const numbers = after([...text.matchAll(number)]).map(({0: was, index}) => ({offset: index, was, now: other(was)}))
  const pattern = name.endsWith('.txt')
    ? /^()([^\r\n]+)/gm
    : /(<(?:th|caption|h[1-4])\b[^>]*>(?:<span[^>]*>)?)([^<>]+)/g
  const words = after([...text.matchAll(pattern)]).flatMap(({1: tag = '', 2: content = '', index}) => {
    const at = content.search(/\p{sc=Han}(?!\p{sc=Han}*$)|\p{sc=Han}/u)
    return at < 0 ? [] : [{offset: index + tag.length + at, was: content[at]!, now: '鑫'}]
  })
  return {numbers, words}
}

interface Count {
  tried: number
  found: number
  right: number
}

/** What was tried, found and named at its place; said by the test run. */
function report(what: string, {tried, found, right}: Count): void {
  console.log(`${what}: ${tried} altered, ${found} found, ${right} places right`)
}

/** With the manifest that a build writes: it tells which of two editions was altered. */
function listed(files: ReadonlyMap<string, Uint8Array>, source: string): ReadonlyMap<string, Uint8Array> {
  const summary = {sources: 1, errors: 0, warnings: 0, infos: 0}
  const inputs = [{role: 'source', path: 'source/a.md', bytes: bytesOf(source)}] as const
  return new Map([
    ...files,
    ['manifest.json', writeManifest({inputs: [...inputs], outputs: files, summary, waivers: [], draft: false})],
  ])
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Tries each: in the file alone, and where that does not show it, beside the other editions. */
async function tryAll(
  files: ReadonlyMap<string, Uint8Array>,
  [name, verify]: readonly [name: string, verify: Verify, ...unknown[]],
  form: Form,
  spots: readonly Spot[],
  wrong: string[],
): Promise<Count> {
  const data = readData('/report.json', utf8(files.get('report.json'))).value!
  const text = utf8(files.get(name))
  const count = {tried: 0, found: 0, right: 0}
  for (const {offset, was, now} of spots) {
    const changed = text.slice(0, offset) + now + text.slice(offset + was.length)
    count.tried++
    const alone = verify(changed, data, fill(form, data.filling), `/o/${name}`)
    const found = alone.length ? alone : await verifyFolder('/o', new Map([...files, [name, bytesOf(changed)]]), forms)
    if (found.length) count.found++
    const row = text.slice(0, offset).split('\n').length
    // What is not there has no place of its own.
    const isRight =
      found.length > 0
      && found.every(({place}) => place?.path === `/o/${name}`)
      && found.some(({place, message}) => /Missing$/.test(message.key) || (place!.line <= row && place!.endLine >= row))
    if (isRight) count.right++
    else
      wrong.push(
        `${JSON.stringify(text.slice(Math.max(0, offset - 12), offset + 12))} ${row} ${was} → ${now}: ${said(found).join(' | ')}`,
      )
  }
  return count
}

test.each(editions)('every number of the sample in %s', async (name, verify, pattern) => {
  const files = await built(sampleSource, 'html', 'text')
  const data = readData('/report.json', utf8(files.get('report.json'))).value!
  const text = utf8(files.get(name))
  const start = Math.max(0, text.indexOf('<body'))
  const named = new Set<string>()
  const wrong: string[] = []
  let found = 0
  for (const {0: number, index} of share([...text.matchAll(pattern)], 24)) {
    if (index < start) continue
    const changed = text.slice(0, index) + other(number) + text.slice(index + number.length)
    const diagnostics = verify(changed, data, form2021, `/${name}`)
    const [first] = diagnostics
    // What report.json does not hold (further tables, remarks, list markers) cannot be missed in one file alone.
    if (!first) continue
    found++
    if (diagnostics.length > 1 || !covers(first.place, text, index, number.length))
      wrong.push(`${number}: ${said(diagnostics).join(' | ')}`)
    if (first.message.key === 'main') for (const fact of first.facts!) named.add(fact)
  }
  expect(wrong).toEqual([])
  expect(found).toBeGreaterThan(inFull ? 260 : 7)
  if (!inFull) return
  const silent = factsOfForm(form2021).filter((fact) => !named.has(fact))
  // In the text, a row of zeros is one sentence.
  expect(silent.filter((fact) => name !== 'report.txt' || data.facts.get(fact) !== '0')).toEqual([])
})

test.each(editions)('every number, caption, header and heading of the sample in %s', async (name, verify, pattern) => {
  const files = listed(await built(sampleSource, 'html', 'text'), sampleSource)
  const {numbers, words} = spotsOf(name, utf8(files.get(name)), pattern)
  const wrong: string[] = []
  for (const [what, spots] of [
    ['numbers', numbers],
    ['words', words],
  ] as const) {
    report(`sample, ${what} of ${name}`, await tryAll(files, [name, verify], form2021, share(spots, 24), wrong))
  }
  expect(wrong).toEqual([])
})

interface Trial {
  readonly form: Form
  readonly source: string
  readonly draw: Draw
}

const trial: fc.Arbitrary<Trial> = drawn((draw) => {
  const form = draw(3) ? form2021 : form2019
  return {form, source: writeSource(form, drawRecipe(form, draw)), draw}
})

test('random reports say what their data say', () =>
  fc.assert(
    fc.asyncProperty(trial, async ({source}) => {
      expect(said(await verifyFolder('/output', await built(source, 'html', 'text'), forms))).toEqual([])
    }),
    {numRuns: runs(3, 50)},
  ))

test('random reports wrapped at any width say what their data say', () =>
  fc.assert(
    fc.asyncProperty(trial, fc.integer({min: 20, max: 100}), async ({source}, columns) => {
      const style = {...materials.style, text: {...materials.style.text, columns}}
      expect(said(await verifyFolder('/output', await builtWith({style}, source, 'html', 'text'), forms))).toEqual([])
    }),
    {numRuns: runs(2, 40)},
  ))

test('random reports in Traditional characters say what their data say', () =>
  fc.assert(
    fc.asyncProperty(trial, async ({source}) => {
      const files = await built(source.replace(/^---\n/, '---\nscript: hant\n'), 'html', 'text')
      expect(utf8(files.get('report.html'))).toContain('<html lang="zh-Hant">')
      expect(said(await verifyFolder('/output', files, forms))).toEqual([])
    }),
    {numRuns: runs(2, 30)},
  ))

test('one altered fact of a random report is named', () =>
  fc.assert(
    fc.asyncProperty(trial, fc.nat(), async ({form, source}, choice) => {
      const files = await built(source, 'html', 'text')
      const json = utf8(files.get('report.json'))
      const facts = factsOfForm(form)
      const fact = facts[choice % facts.length]!
      const altered = json.replace(
        new RegExp(`("${fact.replaceAll('.', '\\.')}": )(-?[\\d.]+)`),
        (_, key: string, number: string) => key + other(number),
      )
      const found = await verifyFolder(
        '/output',
        new Map([...files, ['report.json', new TextEncoder().encode(altered)]]),
        forms,
      )
      const about = found.filter((one) => one.facts?.includes(fact) && one.message.key !== 'metadata')
      expect(said(found.filter((one) => !one.facts?.includes(fact)))).toEqual([])
      expect(about.map(({place}) => place?.path).sort()).toEqual([
        '/output/report.fragment.html',
        '/output/report.html',
        '/output/report.txt',
      ])
    }),
    {numRuns: runs(2, 30)},
  ))

test('numbers, captions, headers and headings of random reports', async () => {
  const counts = new Map<string, Count>()
  const wrong: string[] = []
  await fc.assert(
    fc.asyncProperty(trial, fc.infiniteStream(fc.nat()), async ({form, source}, choices) => {
      const files = listed(await built(source, 'html', 'text'), source)
      for (const [name, verify, pattern] of editions) {
        const {numbers, words} = spotsOf(name, utf8(files.get(name)), pattern)
        const choose = (spots: readonly Spot[]): Spot[] =>
          spots.length ? [spots[choices.next().value! % spots.length]!] : []
        const count = await tryAll(files, [name, verify], form, [...choose(numbers), ...choose(words)], wrong)
        const sum = counts.get(name) ?? {tried: 0, found: 0, right: 0}
        counts.set(name, {
          tried: sum.tried + count.tried,
          found: sum.found + count.found,
          right: sum.right + count.right,
        })
      }
    }),
    {numRuns: runs(2, 25)},
  )
  for (const [name, count] of counts) report(`random reports, ${name}`, count)
  expect(wrong).toEqual([])
})

test('what a content management system does to a page is no difference', async () => {
  const files = await built(sampleSource, 'html', 'text')
  const data = readData('/report.json', utf8(files.get('report.json'))).value!
  const page = utf8(files.get('report.html'))
  const inside = /<main[^>]*>([^]*)<\/main>/.exec(page)![1]!
  const stripped = inside.replace(/ (?:id|headers|scope|class|role|tabindex|aria-[a-z]+)="[^"]*"/g, '')
  const indented = stripped
    .replace(/<(td|th|tr|p|li|caption)\b([^>]*)>/g, '\r\n\t\t<$1$2>\r\n\t\t\t')
    .replace(/<\/(td|th|p|li|caption)>/g, '\r\n\t\t</$1>')
  const host = `<!DOCTYPE html><html><head><meta charset="gb18030"><title>政务公开-示例网站</title></head><body><div class="top"><h2>栏目导航</h2><ul><li>2023年</li></ul></div>
<table width="980"><tr><td><h1>${data.title}</h1><div class="text">${indented}</div></td></tr></table><div>访问量：12345</div></body></html>`
  expect(said(verifyHtml(host, data, form2021, '/page.html'))).toEqual([])
  const changed = host.replace(/541(?=[^<>]*<\/td>)/, '542')
  expect(verifyHtml(changed, data, form2021, '/page.html').map(({facts}) => facts)).toEqual([['requests/new/total']])
})

test('of a fragment that an editor filtered and a site put into its page, every altered number is still named', async () => {
  const files = await built(sampleSource, 'html')
  const data = readData('/report.json', utf8(files.get('report.json'))).value!
  const host = hosted(filtered(utf8(files.get('report.fragment.html'))), data.title)
  expect(host).not.toMatch(/ (?:scope|headers|tabindex)=/)
  const verify = (text: string): Diagnostic[] => verifyHtml(text, data, form2021, '/page.html')
  expect(said(verify(host))).toEqual([])
  const named = new Set<string>()
  for (const {0: number, index} of share([...host.matchAll(/\d+(?:\.\d+)?(?=<\/td>)/g)], 24)) {
    const found = verify(host.slice(0, index) + other(number) + host.slice(index + number.length))
    if (!found.length) continue
    expect(
      found.map(({place}) => covers(place, host, index, number.length)),
      said(found).join(),
    ).toEqual([true])
    for (const fact of found[0]!.facts ?? []) named.add(fact)
  }
  if (inFull) expect([...named].sort()).toEqual(factsOfForm(form2021))
  else expect(named.size).toBeGreaterThan(5)
})
