import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {beforeAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {factsOf} from '../../src/form/address.ts'
import {type ReportData, readData} from '../../src/verify/data.ts'
import {textsOf} from '../../src/verify/pdf/content.ts'
import {openFile, type PdfFile} from '../../src/verify/pdf/file.ts'
import {isKind} from '../../src/verify/pdf/object.ts'
import {isElement, type Piece, readStructure, type StructureElement} from '../../src/verify/pdf/structure.ts'
import {verifyPdf} from '../../src/verify/pdf/verify-pdf.ts'
import {alterPdf} from '../support/alter-pdf.ts'
import {built, sampleSource} from '../support/built.ts'
import {form2021} from '../support/form.ts'

let pdf: Uint8Array
let data: ReportData

beforeAll(async () => {
  const files = await built(sampleSource, 'pdf')
  pdf = files.get('report.pdf')!
  data = readData('/r/report.json', new TextDecoder().decode(files.get('report.json'))).value!
})

const verify = (bytes: Uint8Array): Diagnostic[] => verifyPdf(bytes, data, form2021, '/r/report.pdf')
const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({message}) => `${message.key} ${JSON.stringify(message.values)}`)

const piecesOf = (element: StructureElement): Piece[] =>
  element.children.flatMap((child) => (isElement(child) ? piecesOf(child) : [child]))

test('the sample says what its data say', () => expect(said(verify(pdf))).toEqual([]))

test('also where the cross-references are lost', () => {
  expect(
    said(
      verify(
        alterPdf(pdf, (content) => (content.startsWith('BT') || content.includes(' Tf\n') ? `${content}\n` : content)),
      ),
    ),
  ).toEqual([])
})

test('pdf.js reads the same text by the same tags', async () => {
  const document = await getDocument({data: Uint8Array.from(pdf), verbosity: 0}).promise
  const theirs: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const {items} = await (await document.getPage(number)).getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    })
    const open: string[] = []
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? '') : '')
      } else if (open.at(-1)) theirs.push(item.str)
    }
  }
  const elements = readStructure(openFile(pdf)).elements
  const ours = elements.flatMap(piecesOf).map(({text}) => text)
  // Captions below a heading of the same words show the unit alone and are read whole (ActualText); pdf.js does not tell.
  const named = elements
    .flatMap(captionsOf)
    .map((caption) =>
      piecesOf(caption)
        .map(({text}) => text)
        .join(''),
    )
    .filter((text) => text.includes('情况'))
    .map((text) => text.replace(/（单位：[^）]*）/u, ''))
  theirs.push(...named)
  const bag = (texts: readonly string[]): string[] => [...texts.join('').replace(/\s/g, '')].sort()
  expect(bag(ours)).toEqual(bag(theirs))
})

/** The captions of tables that are read otherwise than they are shown. */
function captionsOf(element: ReturnType<typeof readStructure>['elements'][number]): (typeof element)[] {
  const own = element.type === 'Caption' && piecesOf(element).some(({text}) => text.includes('单位：')) ? [element] : []
  return [...own, ...element.children.flatMap((child) => ('type' in child ? captionsOf(child) : []))]
}

/** What each font of the file shows for a code of four digits. */
function maps(file: PdfFile): Map<string, Map<string, string>> {
  const catalog = file.resolve(file.trailer.get('Root'))
  const kids = file.get(file.get(catalog, 'Pages'), 'Kids')
  const fonts = file.get(file.get(Array.isArray(kids) ? file.resolve(kids[0]) : null, 'Resources'), 'Font')
  const found = new Map<string, Map<string, string>>()
  if (!isKind(fonts, 'dictionary')) return found
  for (const name of fonts.entries.keys()) {
    const stream = file.get(file.get(fonts, name), 'ToUnicode')
    const source = isKind(stream, 'stream') ? Buffer.from(file.data(stream)).toString('latin1') : ''
    const digits = new Map<string, string>()
    for (const [, code, character] of source.matchAll(/<([0-9a-fA-F]{4})>\s*<(00[0-9a-fA-F]{2})>/g)) {
      digits.set(code!.toLowerCase(), String.fromCharCode(Number.parseInt(character!, 16)))
    }
    for (const [, first, last, character] of source.matchAll(
      /<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]{4})>\s*<(00[0-9a-fA-F]{2})>/g,
    )) {
      for (let code = Number.parseInt(first!, 16); code <= Number.parseInt(last!, 16); code++) {
        const target = Number.parseInt(character!, 16) + code - Number.parseInt(first!, 16)
        digits.set(code.toString(16).padStart(4, '0'), String.fromCharCode(target))
      }
    }
    found.set(name, digits)
  }
  return found
}

interface Shown {
  /** The page's content, and where in it the code of a digit stands. */
  readonly content: string
  readonly at: number
  readonly to: string
}

/** The last digit of every number that is shown in marked content, with the code of another digit of its font. */
function shownNumbers(): Shown[] {
  const fonts = maps(openFile(pdf))
  const shown: Shown[] = []
  const collect = (content: string): string => {
    let [digits, mark] = [new Map<string, string>(), '']
    for (const token of content.matchAll(
      /\/(\w+) [\d.]+ Tf|\/(\w+) <<[^>]*>> BDC|(\[[^\]]*\]\s*TJ|<[0-9a-f]+>\s*Tj)/g,
    )) {
      if (token[1]) digits = fonts.get(token[1]) ?? digits
      if (token[2]) mark = token[2]
      if (!token[3] || mark === 'Artifact') continue
      const codes = [...token[3].matchAll(/<([0-9a-f]+)>/g)].flatMap(({1: string, index}) =>
        Array.from({length: string!.length / 4}, (_, at) => ({
          code: string!.slice(at * 4, at * 4 + 4),
          at: token.index + index + 1 + at * 4,
        })),
      )
      for (const [index, {code, at}] of codes.entries()) {
        const isDigit = (one: string | undefined): boolean => /^\d$/.test(digits.get(one ?? '') ?? '')
        if (!isDigit(code) || isDigit(codes[index + 1]?.code) || digits.get(codes[index + 1]?.code ?? '') === '.')
          continue
        const other = [...digits].find(([candidate, character]) => candidate !== code && /\d/.test(character))
        if (other) shown.push({content, at, to: other[0]})
      }
    }
    return content
  }
  try {
    alterPdf(pdf, collect)
  } catch {
    // Nothing was to be changed.
  }
  return shown
}

const allFacts = factsOf(form2021)
  .map(({fact}) => fact)
  .sort()

test('every number that is altered in the content is named, once', () => {
  const named = new Set<string>()
  const wrong: string[] = []
  const numbers = shownNumbers()
  for (const {content, at, to} of numbers) {
    const changed = content.slice(0, at) + to + content.slice(at + 4)
    const found = verify(alterPdf(pdf, (one) => (one === content ? changed : one)))
    if (found.length > 1) wrong.push(said(found).join(' | '))
    if (found.length === 1 && found[0]!.message.key === 'main') for (const fact of found[0]!.facts!) named.add(fact)
  }
  expect(wrong).toEqual([])
  expect(numbers.length).toBeGreaterThan(260)
  expect([...named].sort()).toEqual(allFacts)
})

/** A cell of a table as its dictionary stands in a stream: which text of which page it holds. */
interface Held {
  readonly stream: string
  readonly at: number
  readonly page: string
  readonly mark: string
  readonly text: string
}

function heldNumbers(): Held[] {
  const file = openFile(pdf)
  const kids = file.get(file.get(file.resolve(file.trailer.get('Root')), 'Pages'), 'Kids')
  const texts = new Map(
    (Array.isArray(kids) ? kids : []).map((kid) => [
      isKind(kid, 'reference') ? String(kid.number) : '',
      textsOf(file, file.resolve(kid), new Map()),
    ]),
  )
  const held: Held[] = []
  try {
    alterPdf(pdf, (stream) => {
      for (const {index, 0: whole, groups} of stream.matchAll(
        /<<\n\/S \/TD\n\/P \d+ 0 R\n(?:\/A <<\n(?:[^>].*\n)*>>\n)?\/K \[(?<mark>\d+)\]\n\/Pg (?<page>\d+) 0 R/g,
      )) {
        const {page = '', mark = ''} = groups!
        held.push({
          stream,
          page,
          mark,
          at: index + whole.lastIndexOf('[') + 1,
          text: texts.get(page)?.get(Number(mark)) ?? '',
        })
      }
      return stream
    })
  } catch {
    // Nothing was to be changed.
  }
  return held
}

test("every cell that holds another cell's number is named", () => {
  const held = heldNumbers()
  const named = new Set<string>()
  for (const {stream, at, page, mark, text} of held) {
    // A mark means something on its own page alone; spaces fill what a shorter one leaves.
    const other = held.find((one) => one.page === page && one.text !== text && one.mark.length <= mark.length)
    if (!other) continue
    const changed = stream.slice(0, at) + other.mark.padEnd(mark.length) + stream.slice(at + mark.length)
    for (const {facts} of verify(alterPdf(pdf, (one) => (one === stream ? changed : one))))
      facts?.forEach((fact) => named.add(fact))
  }
  expect([...named].sort()).toEqual(allFacts)
})

describe('the structure', () => {
  const structure =
    (from: RegExp, to: string, nth = 0) =>
    (): Uint8Array => {
      let count = 0
      return alterPdf(pdf, (content) =>
        content.includes('/StructTreeRoot') || /\/S ?\/T[DHR]/.test(content)
          ? content.replaceAll(new RegExp(from, 'g'), (found) => (count++ === nth ? to.padEnd(found.length) : found))
          : content,
      )
    }
  test.each([
    ['a number is no cell', structure(/\/S ?\/TD/, '/S/P', 60), /^cellMissing [^ ]*$/],
    ['a header is no header', structure(/\/S ?\/TH/, '/S/TD', 40), /./],
    ['a section heading is a paragraph', structure(/\/S ?\/H2/, '/S/P'), /sectionMissing/],
    [
      'a header is marked for the other direction',
      structure(/\/Scope ?\/Column/, '/Scope/Row', 20),
      /^direction [^ ]*$/,
    ],
    ['a span', structure(/\/ColSpan 5/, '/ColSpan 4'), /./],
    ['a row span', structure(/\/RowSpan 8/, '/RowSpan 7'), /rowLabel/],
  ] as const)('%s', (_, make, expected) => {
    expect(said(verify(make())).join(' ')).toMatch(expected)
  })
})

test('no bytes are too strange', () => {
  for (let step = 0; step < 30; step++) {
    const at = Math.floor((pdf.length * step) / 30)
    expect(() => verify(pdf.slice(0, at))).not.toThrow()
    const bent = pdf.slice()
    for (let offset = at; offset < pdf.length; offset += 997) bent[offset]! ^= 0x55
    expect(() => verify(bent)).not.toThrow()
  }
  expect(verify(new Uint8Array()).map(({message}) => message.key)).toEqual(['unreadable'])
})
