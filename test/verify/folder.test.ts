// A folder of editions as a whole: files of two builds, what report.json does not hold, files that are not there.

import {beforeAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {writeManifest} from '../../src/project/manifest.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

let files: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  files = await built(sampleSource, 'html', 'text', 'pdf')
  const summary = {sources: 1, errors: 0, warnings: 0, infos: 0}
  const inputs = [{role: 'source', path: 'source/tongzhou/2021.md', bytes: new TextEncoder().encode(sampleSource)}]
  files = new Map([
    ...files,
    ['manifest.json', writeManifest({inputs, outputs: files, summary, waivers: [], draft: false})],
  ])
})

const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({severity, message, place}) => `${severity} ${message.key} ${place?.path}`)

const verify = async (changes: Readonly<Record<string, Uint8Array | undefined>>): Promise<string[]> => {
  const changed = new Map(files)
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes) changed.set(name, bytes)
    else changed.delete(name)
  }
  return said(await verifyFolder('/o', changed, forms))
}

const edited = (name: string, from: string | RegExp, to: string): Uint8Array => {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(files.get(name))
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return new TextEncoder().encode(changed)
}

test('files of one build give nothing', async () => expect(await verify({})).toEqual([]))

describe('the manifest', () => {
  test('a file changed where nobody reads is a warning', async () => {
    expect(await verify({'report.html': edited('report.html', '</body>', '<!-- x --></body>')})).toEqual([
      'warning fileChanged /o/report.html',
    ])
  })
  test('a file that says something else is named for that alone', async () => {
    expect(await verify({'report.html': edited('report.html', /541(?=<\/td>)/, '540')})).toEqual([
      'error main /o/report.html',
    ])
  })
  test('a file that is not there', async () => {
    expect(await verify({'report.txt': undefined})).toEqual(['error fileMissing /o/manifest.json'])
  })
  test('no manifest is nothing; a broken one is', async () => {
    expect(await verify({'manifest.json': undefined})).toEqual([])
    expect(await verify({'manifest.json': new TextEncoder().encode('{')})).toEqual(['error manifest /o/manifest.json'])
  })
})

describe('what report.json does not hold', () => {
  const name = ['report.html', 'report.txt'] as const
  test.each(name)('a number in a further table of %s', async (file) => {
    expect(await verify({[file]: edited(file, /10449(?=[<；])/, '10448')})).toEqual([`error peerRow /o/${file}`])
  })
  test('also without a manifest, by the other two', async () => {
    const changes = {'report.html': edited('report.html', /10449(?=<)/, '10448'), 'manifest.json': undefined}
    expect(await verify(changes)).toEqual(['error peerRow /o/report.html'])
  })
  test('a row of a further table', async () => {
    expect(await verify({'report.html': edited('report.html', /<tr>(?:(?!<\/tr>)[^])*10449[^]*?<\/tr>/, '')})).toEqual([
      'error peerRows /o/report.html',
    ])
  })
  test('the period', async () => {
    expect(await verify({'report.txt': edited('report.txt', '2021年12月31日\r\n', '2021年12月30日\r\n')})).toEqual([
      'error particular /o/report.txt',
    ])
  })
})

describe('report.json', () => {
  test('not there, or none', async () => {
    expect(await verify({'report.json': undefined})).toEqual(['error dataMissing /o/report.json'])
    expect(await verify({'report.json': new TextEncoder().encode('[1]')})).toEqual(['error data /o/report.json'])
    expect(await verify({'report.json': edited('report.json', '"form": "2021"', '"form": "1999"')})).toEqual([
      'error formUnknown /o/report.json',
    ])
  })
  test('another number in it differs from every edition, and from the data attached to the PDF', async () => {
    const found = await verify({
      'report.json': edited('report.json', '"requests/new/total": 541', '"requests/new/total": 542'),
    })
    expect(found.filter((one) => one.startsWith('error main')).sort()).toEqual([
      'error main /o/report.fragment.html',
      'error main /o/report.html',
      'error main /o/report.pdf',
      'error main /o/report.txt',
    ])
    expect(found).toContain('error attachment /o/report.pdf')
    expect(found).toContain('warning fileChanged /o/report.json')
  })
})

/** GB18030 has no encoder in the platform: characters of two bytes, and the bullet of four, by decoding. */
function gb18030(text: string): Uint8Array {
  const codes = new Map<string, readonly number[]>([['•', [0x81, 0x36, 0xa6, 0x31]]])
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && character !== '\uFFFD') codes.set(character, [lead, trail])
    }
  return new Uint8Array(
    [...text].flatMap((character) =>
      character < '\x80' ? [character.charCodeAt(0)] : [...(codes.get(character) ?? [0x3f])],
    ),
  )
}

test.each(['report.html', 'report.txt'])('%s in GB18030 says the same', async (name) => {
  const text = new TextDecoder().decode(files.get(name))
  expect(await verify({[name]: gb18030(text), 'manifest.json': undefined})).toEqual([])
  const changed = gb18030(text.replace(name === 'report.html' ? /541(?=<\/td>)/ : /541(?=件。)/, '540'))
  expect(await verify({[name]: changed, 'manifest.json': undefined})).toEqual([`error main /o/${name}`])
})
